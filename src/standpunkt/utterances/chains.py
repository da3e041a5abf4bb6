"""By way of whom something came into an article: "meldet Reuters nach Angaben von RIA"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from standpunkt.lexicons.yaml_files import read_yaml
from standpunkt.records.articles import Article
from standpunkt.records.spans import Span, hull
from standpunkt.records.statements import Statement

_SENTENCE_END = re.compile(r"[.!?]['\"“«”]?\s+(?=[A-ZÄÖÜ„»“\"])|\n")
_REACH = 240
"""Characters before and after a quotation's frame that its sentence takes, at most."""
_TITLE = r"[A-ZÄÖÜ][\w.’-]*(?:\s[A-ZÄÖÜ][\w.’-]*){0,3}"
_BEFORE = (
    r"(?:[Ll]aut|[Nn]ach\s(?:eigenen\s)?(?:Angaben|Informationen|Berichten)(?:\svon)?|[Uu]nter\sBerufung\sauf"
    r"|[Nn]ach\seinem\sBericht|(?:[Bb]ericht(?:ete|eten|et|en)?|[Mm]eld(?:ete|eten|et|en)|[Zz]it(?:iert|ierte)"
    r"|[Ss]chr(?:eibt|ieb)|[Ww]ie|[Mm]eldung|[Bb]erufung\sauf))"
)
_LEADING = re.compile(r"^(?:Der|Die|Das|Dem|Den|Einer?m?) ?")
_ARTICLE = r"(?:\s(?:der|des|die|das|dem|den|einer?|einem|eines|von|staatlichen?|russischen?|amtlichen?|\w+ischen?))*"
_BEHIND = (
    r"(?:zufolge|berichte(?:te|ten|t|n)|melde(?:te|ten|t|n)|schr(?:eibt|ieb)|zitier(?:t|te|en|ten)|unter\sBerufung)"
)


def chain(statement: Statement, article: Article, *, known: Iterable[str] = ()) -> tuple[str, ...]:
    """The outlets that a statement went through, the article's own first, the one it was said to last; each once.

    Read from the sentence that frames the quotation. An outlet is known by the lexicon, by `known` (the outlets of a
    ledger), by quotation marks or by the noun before it ("die Nachrichtenagentur nan"). One alone means first-hand.
    """
    words = frozenset(name for name in known if name)
    found = [article.outlet] if article.outlet else []
    for region in _regions(statement, article.text):
        found += _named_in(article.text, region, words)
    if statement.occasion.via:
        found.append(statement.occasion.via)
    folded = {name.casefold(): name for name in reversed(found)}
    return tuple(folded[key] for key in dict.fromkeys(name.casefold() for name in found))


def _regions(statement: Statement, text: str) -> tuple[Span, ...]:
    """The sentence around cue and frame, without the words of the quotation."""
    quotation = statement.quotation
    core = hull((*quotation.cue, *quotation.frame, *quotation.quote))
    start = max(0, core.start - _REACH)
    for sentence_end in _SENTENCE_END.finditer(text, start, core.start + 1):
        start = sentence_end.end()
    behind = _SENTENCE_END.search(text, core.end, core.end + _REACH)
    end = behind.start() if behind else min(len(text), core.end + _REACH)
    regions, place = [], start
    for span in sorted(quotation.quote):
        regions.append(Span(place, max(place, span.start)))
        place = span.end
    return (*regions, Span(place, max(place, end)))


def _named_in(text: str, region: Span, known: frozenset[str]) -> list[str]:
    pattern, names = _pattern(known)
    hits = []
    for match in pattern.finditer(text, region.start, region.end):
        group = next(name for name in ("told", "telling", "relayed") if match[name])
        bare = match[group].strip('„»“"«”.')
        bare = bare if bare in names else _LEADING.sub("", bare)
        if bare in names or (bare and _is_outlet(match[group], match[0])):
            hits.append(names.get(bare, bare))
    return hits


def _is_outlet(name: str, around: str) -> bool:
    """An unknown name: in quotation marks, behind a noun for an outlet, or ending as outlets' names do."""
    if name[0] in '„»“"' or re.search(rf"\b(?:{_nouns()})s?\s{re.escape(name)}", around):
        return True
    bare = name.casefold()
    return (
        bare.endswith(tuple(_lexicon()["outlet_endings"])) or name.rsplit(maxsplit=1)[-1] in _lexicon()["outlet_words"]
    )


@lru_cache(maxsize=8)
def _pattern(known: frozenset[str]) -> tuple[re.Pattern[str], dict[str, str]]:
    names = _names() | {name: name for name in known}
    listed = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    name = rf"(?:{listed})(?!\w)|[„»“\"]{_TITLE}[“«”\"]|(?!(?:{_nouns()})s?\b){_TITLE}"
    small = "|".join(_lexicon()["small_words"])
    noun = rf"(?:\s(?:\w+-)?(?:{_nouns()})s?)?"
    pattern = (
        rf"\b{_BEFORE}{_ARTICLE}{noun}\s(?P<told>{name})"
        rf"|(?P<telling>{name})\s(?=[^.!?\n]{{0,30}}\b{_BEHIND}\b)"
        rf"|\b(?:{_nouns()})s?\s(?P<relayed>{name}|(?!(?:{small})\b)[a-z]{{2,5}}\b)"
    )
    return re.compile(pattern), names


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    """Names of known outlets, and the capitals that one of several words begins with ("RIA" of "RIA Nowosti")."""
    data = _lexicon()["outlets"]
    found = {alias: name for name, aliases in data.items() for alias in (name, *aliases)}
    short = {name.split()[0]: name for name in data if " " in name and len(name.split()[0]) > 2}
    return {key: name for key, name in short.items() if key.isupper()} | found


@lru_cache(maxsize=1)
def _nouns() -> str:
    return "|".join(map(re.escape, _lexicon()["media_nouns"]))


@lru_cache(maxsize=1)
def _lexicon() -> dict[str, Any]:
    return read_yaml("outlets.yaml")
