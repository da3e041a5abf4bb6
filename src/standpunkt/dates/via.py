"""To which outlet or medium something was said: "sagte der BBC", "im Interview mit der Zeitung „Nordkurier“"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from standpunkt.dates.words import either, read_lexicon
from standpunkt.records.spans import Span

_LEXICON: dict[str, Any] = read_lexicon("outlets.yaml")


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
_AFTER_NOUN = re.compile(rf"\b(?:{either(_LEXICON['media_nouns'])})s?\s[„\"»“]?(?P<name>{_TITLE})")
_OCCASION = re.compile(rf"\b[\wÄÖÜäöü-]*(?i:{either(_LEXICON['occasions'])})(?:s|es|e|en)?\b")
_MEDIA_NOUN = re.compile(rf"(?:{either(_LEXICON['media_nouns'])})s?")


_PATTERNS = ((_KNOWN, _OUTLETS), (_PLATFORM, _PLATFORMS), (_IN_QUOTES, _QUOTED), (_AFTER_NOUN, _QUOTED))


@dataclass(frozen=True, slots=True)
class Via:
    """An outlet's or medium's name, and where the text names it."""

    name: str
    span: Span


def via_in(text: str, regions: Iterable[Span]) -> Via | None:
    """The outlet or medium named in `regions`: known ones first, then names in quotation marks or after a noun."""
    for pattern, table in _PATTERNS:
        for region in regions:
            for match in pattern.finditer(text, region.start, region.end):
                if name := _named(match, table):
                    return Via(name, Span(*match.span("name")))
    return None


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


MADE_PUBLIC = re.compile(rf"\b(?:{either(_LEXICON['made_public'])})\w{{0,2}}\b")
POINTING_BACK = re.compile(rf"\b(?:diese[rnms]?|seine[rnms]?|ihre[rnms]?)\s(?i:{either(_LEXICON['pointing_back'])})\b")
