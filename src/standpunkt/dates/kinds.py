"""What kind of occasion a reporting clause tells: "auf einer Pressekonferenz", "schrieb sie auf Facebook"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from standpunkt.dates.words import either, reverse
from standpunkt.lexicons.yaml_files import read_yaml
from standpunkt.records.spans import Span
from standpunkt.records.statements import OccasionKind

LEXICON: dict[str, Any] = read_yaml("occasions.yaml")
_NOUNS: dict[str, str] = reverse(LEXICON["nouns"])
_ENDS = tuple(sorted((noun + ending for noun in _NOUNS for ending in ("", "s", "es", "e", "en", "n")), key=len))
_NOUN = re.compile(rf".*?(?P<noun>{either(_NOUNS)})(?:s|es|e|en|n)?")
_VERBS: dict[str, str] = reverse(LEXICON["verbs"])
_WORD = re.compile(r"[^\W\d_][\w-]{3,}")
_DATIVE = r"(?:de[nrms]|(?:ein|sein|ihr|unser|jed)e[nrms]|diese[nrms]|(?:der|dem)selben|mehreren|zwei)"
_ON = re.compile(
    rf"\b(?P<before>(?i:(?:in|auf|bei|während|per|via|aus|laut|mit|anlässlich|am\sRande)\s{_DATIVE}|im|beim"
    rf"|am\sRande\svon|zum\s(?:Abschluss|Auftakt|Ende)\s{_DATIVE}|zu\sBeginn\s{_DATIVE}))\s(?:[^\s.,:;„“”»«\"]+\s){{0,6}}[„\"»]?$"
    r"|\b(?P<bare>(?i:in|bei|per|via|laut|gemäß))\s(?:[a-zäöüß]+\s)?$"
)
"""Up to six words stand between: "in einem am Samstag im Nordkurier erschienenen Interview". In the accusative it is
none: "reagierte auf die Rede"."""
_TALK = re.compile(r"(?i:gespräche?n?s?|unterredung)$")
_HELD = re.compile(
    rf"\b(?:{either(LEXICON['held'])})\s[^.:;]{{0,50}}?\b(?:eine?n?|seine?n?|ihre?n?)\s(?:[^\s.,:;]+\s){{0,2}}$"
)
_REACH = 90
"""Characters looked back over for the preposition."""
_BY_MEANS = frozenset({OccasionKind.LETTER, OccasionKind.POST, OccasionKind.VIDEO, OccasionKind.WRITTEN})
"""Kinds that "mit" makes ("mit einem Tweet"); "mit der Sitzung" makes none."""
SHARED = frozenset({OccasionKind.DEBATE, OccasionKind.MEETING, OccasionKind.PRESS_CONFERENCE, OccasionKind.TALK_SHOW})
"""Occasions on which several people speak."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of occasion, and the words that tell it."""

    kind: OccasionKind
    span: Span
    is_talk: bool = False
    """True for "Gespräch", which an outlet makes an interview."""


def kind_in(text: str, regions: Iterable[Span]) -> Kind | None:
    """The kind of occasion told in `regions`, reporting clauses: the first noun after a preposition of place ("auf der
    Pressekonferenz"; "nach der Pressekonferenz" is none), after a verb of holding, or a verb that tells it alone."""
    for region in dict.fromkeys(regions):
        for match in _WORD.finditer(text, region.start, region.end):
            if kind := _kind_of(text, match, region):
                return Kind(kind, Span(*match.span()), is_talk=_TALK.search(match[0]) is not None)
    return None


def _kind_of(text: str, match: re.Match[str], region: Span) -> OccasionKind | None:
    word = match[0].lower()
    if match[0] in _VERBS:
        return OccasionKind(_VERBS[match[0]])
    if not (match[0][0].isupper() and word.endswith(_ENDS) and (noun := _NOUN.fullmatch(word))):
        return None
    kind = OccasionKind(_NOUNS[noun["noun"]])
    before = text[max(region.start, match.start() - _REACH) : match.start()]
    on = _ON.search(before)
    if on and (kind in _BY_MEANS or not on[0].lower().startswith("mit ")):
        return kind
    return kind if _HELD.search(before) else None
