"""To which outlet or medium something was said: "sagte der BBC", "im Interview mit der Zeitung „Nordkurier“"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from standpunkt.dates.kinds import LEXICON as KIND_LEXICON
from standpunkt.dates.words import either
from standpunkt.lexicons.yaml_files import read_yaml
from standpunkt.records.spans import Span

_LEXICON: dict[str, Any] = read_yaml("outlets.yaml")


def _names(table: str) -> dict[str, str]:
    return {alias: name for name, aliases in _LEXICON[table].items() for alias in (name, *aliases)}


_OUTLETS, _QUOTED, _PLATFORMS = _names("outlets"), _names("quoted"), _names("platforms")
_KNOWN = re.compile(rf"(?<![\w-])(?P<name>{either(_OUTLETS)})(?![\w])")
_PLATFORM = re.compile(
    r"\b(?:[Aa]uf|[Bb]ei|[Vv]ia|[Üü]ber|im|beim)\s(?:(?:der|dem)\s)?(?:(?:Online-?)?(?:[Pp]lattform|[Dd]ienst|Kanal|Netzwerk)\s)?"
    rf"[„\"»“]?(?P<name>{either(_PLATFORMS)})(?![\w-])"
)
_TITLE = r"[A-ZÄÖÜ][\w&.’-]*(?:\s(?:[A-ZÄÖÜ][\w&.’-]*|am|der|della|de|of|&)(?=\s[A-ZÄÖÜ]|[\s,.;:)“\"«]|$)){0,3}"
_IN_QUOTES = re.compile(
    r"(?:\b(?:[Dd]er|[Dd]em|[Dd]ie|[Mm]it|[Gg]egenüber|[Ll]aut|[Ii]m|[Ii]n)\s|(?P<noun>[A-ZÄÖÜ][\w-]+)\s)"
    rf"[„\"»“‚](?P<name>{_TITLE})[“\"«”‘]"
)
_AFTER_NOUN = re.compile(rf"\b[A-ZÄÖÜ]?\w*(?i:{either(_LEXICON['media_nouns'])})s?\s[„\"»“]?(?P<name>{_TITLE})")
_NAMED = (
    rf"(?:[A-ZÄÖÜ]\w+(?:er|ische[nrs]?)\s)?[A-ZÄÖÜ][\w&.’-]*(?i:{either(_LEXICON['outlet_endings'])})"
    rf"|(?:[A-ZÄÖÜ][\w’-]+\s){{1,2}}(?:{either(_LEXICON['outlet_words'])})"
)
_BY_ITS_NAME = re.compile(
    rf"\b(?:(?i:der|dem|des|die|das|laut|mit|von|gegenüber|zufolge)|[a-zäöüß]+(?:te|ten|en))\s(?:\w+-)?[„\"»“]?(?P<name>{_NAMED})(?![\w-])"
)
_ENDINGS = either((*_LEXICON["outlet_endings"], *_LEXICON["talk_endings"], "boten"))
_LIKE_A_STATION = rf"(?:[A-ZÄÖÜ]\w+(?:er|ische[nrs]?)\s(?i:{_ENDINGS})|[A-ZÄÖÜ][\w.’-]*(?i:{_ENDINGS}))"
_TALK_WITH = re.compile(
    rf"\b(?i:{either(_LEXICON['talks'])})s?\smit\s(?:(?:der|dem)\s)?[„\"»“]?(?P<name>{_LIKE_A_STATION})(?![\w-])"
)
_PROGRAMME = re.compile(
    rf"\b\w*(?i:{either(KIND_LEXICON['programmes'])})s?\s(?:[„\"»“][^„“”»«\"]{{2,40}}[“\"«”]\s)?"
    rf"(?:(?:der|des|von|vom|bei|beim|im)\s[„\"»“]?(?P<name>{_LIKE_A_STATION}|{_NAMED})s?|(?:von|bei|auf)\s(?P<short>[A-ZÄÖÜ]{{2,5}}\d?))(?![\w-])"
)
"""What a station sends: "im Frühprogramm der Sundwelle", "in der Sendung „Spätschicht“ von RTV"."""
_TALK = re.compile(rf"\b(?i:{either(_LEXICON['talks'])})s?\smit\s(?:der|dem|den)\s")
_SHORTEST = 2
"""Characters of the shortest name of an outlet or platform ("X" stands after "auf")."""
_CLOSING = tuple('“"«”‘')
_NAME_REACH = 40
"""Characters after "Gespräch mit der" that an outlet's name takes."""
_AGENCY = re.compile(
    rf"\b(?:Nachrichtenagentur|Presseagentur|Agentur)\s(?!(?:{either(_LEXICON['small_words'])})\b)(?P<name>[a-z]{{2,5}})(?!\w)"
)
_OWN_PLATFORM = re.compile(
    r"\b(?:auf|bei|über)\s(?:der|dem)\s(?:\w*[Pp]lattform|Kurznachrichtendienst|\w*[Nn]etzwerk|\w*[Dd]ienst)\s[„\"»“]?(?P<name>[A-ZÄÖÜ][\w.]*)"
)
_STATE_MEDIA = re.compile(
    rf"\b(?:[Ii]m|[Dd]em|[Gg]egenüber\sdem)\s(?:\w+en\s)?(?P<name>{either(_LEXICON['state_media'])})\b"
)
_DECLINED = re.compile(rf"\b(?P<stem>{either(_LEXICON['declined_names'])})en\b|\b(?P<place>[A-ZÄÖÜ]\w+isch)en\b")
_OCCASION = re.compile(rf"\b[\wÄÖÜäöü-]*(?i:{either(_LEXICON['occasions'])})(?:s|es|e|en)?\b")
_MEDIA_NOUN = re.compile(rf"(?:{either(_LEXICON['media_nouns'])})s?")


# In the dative beside a verb of saying a title in quotation marks is an outlet: "sagte sie dem „Halverstedter Boten“".
_TOLD_TO = re.compile(
    rf"\b(?:sag|erklär|erzähl|verr|bestätig|versicher)\w+\s[^„\"»“]{{0,60}}\b(?:dem|der)\s[„\"»“](?P<name>{_TITLE})[“\"«”]"
)
_PATTERNS = ((_KNOWN, _OUTLETS), (_PLATFORM, _PLATFORMS), (_IN_QUOTES, _QUOTED), (_AFTER_NOUN, _QUOTED))
_PATTERNS_OF_UNKNOWN = (_PROGRAMME, _AGENCY, _OWN_PLATFORM, _TALK_WITH, _BY_ITS_NAME, _STATE_MEDIA, _TOLD_TO)


@dataclass(frozen=True, slots=True)
class Via:
    """An outlet's or medium's name, and where the text names it."""

    name: str
    span: Span


def via_in(text: str, regions: Sequence[Span]) -> Via | None:
    """The outlet or medium named in `regions`: known ones first, then names in quotation marks or after
    a noun, then names that look like an outlet's."""
    regions = [region for region in dict.fromkeys(regions) if region.end - region.start >= _SHORTEST]
    for pattern, table in _PATTERNS:
        for region in regions:
            for match in pattern.finditer(text, region.start, region.end):
                if name := _named(match, table):
                    return Via(name, Span(*match.span("name")))
    return _unknown_in(text, regions)


def is_platform(name: str) -> bool:
    """True for a social network, where what is said is a post."""
    return name in _LEXICON["platforms"]


def talk_in(text: str) -> Via | None:
    """The outlet of the first talk told of in `text`: "Zum Gespräch mit dem Nordkurier kommt sie zu spät"."""
    for talk in _TALK.finditer(text):
        if via := via_in(text, (Span(talk.start(), min(talk.end() + _NAME_REACH, len(text))),)):
            return via
    return None


def _unknown_in(text: str, regions: Iterable[Span]) -> Via | None:
    """An outlet known by its name alone ("Nordkurier", "Nordmärkische Rundschau"), in the nominative."""
    for pattern in _PATTERNS_OF_UNKNOWN:
        for region in regions:
            if match := pattern.search(text, region.start, region.end):
                group = "name" if match["name"] else "short"
                span = Span(*match.span(group))
                is_title = (
                    text[span.end : span.end + 1] in _CLOSING
                )  # a title in quotation marks stays as it is printed
                return Via(match[group] if is_title else _nominative(match[group]), span)
    return None


def _nominative(name: str) -> str:
    bare = re.sub(r"\b(\w*[Bb]ote)n$", r"\1", name.rstrip(".’"))
    return _DECLINED.sub(lambda m: f"{m['stem'] or m['place']}e", bare)


def _named(match: re.Match[str], table: dict[str, str]) -> str | None:
    name = match["name"].rstrip(".’")
    if name in table:
        return table[name]
    if name in _OUTLETS:
        return _OUTLETS[name]
    if match.re is _IN_QUOTES:
        return name if match["noun"] and _MEDIA_NOUN.fullmatch(match["noun"]) else None
    return name if match.re is _AFTER_NOUN else None


def occasion_in(text: str, span: Span) -> re.Match[str] | None:
    """The first noun for an occasion to speak within `span` ("Interview", "Pressekonferenz")."""
    return _OCCASION.search(text, span.start, span.end)


THIS_OUTLET = re.compile(
    r"\b(?:dieser|unserer)\s(?:Zeitung|Redaktion)\b|\b(?:diesem|unserem)\s(?:Magazin|Portal|Sender|Blatt|Haus)\b"
)
"""The outlet that tells it: "sagte sie dieser Zeitung"."""
MADE_PUBLIC = re.compile(rf"\b(?:{either(_LEXICON['made_public'])})\w{{0,2}}\b")
POINTING_BACK = re.compile(rf"\b(?:diese[rnms]?|seine[rnms]?|ihre[rnms]?)\s(?i:{either(_LEXICON['pointing_back'])})\b")

GATHERING = rf"[\w-]*(?i:{either(_LEXICON['gatherings'])})(?:s|es|e|en)?"
ANY_GATHERING = re.compile(rf"(?i:{either(_LEXICON['any_gathering'])})\w{{0,2}}")
_GATHERING_STEM = re.compile(rf".*?(?P<stem>{either(_LEXICON['gatherings'])})\w{{0,2}}", re.IGNORECASE)


def read_stem(noun: str) -> str:
    """The noun for an occasion that ends `noun`, a compound: "konferenz" of "Ministerkonferenz"."""
    found = _GATHERING_STEM.fullmatch(noun)
    return found["stem"].lower() if found else noun.lower()
