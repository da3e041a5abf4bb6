"""Occasions that several people speak on: a sitting, a summit, a visit told of with its day.

Two ways lead to one: the paragraph opens with it ("Auf der Sitzung am Mittwoch ..."), or the reporting clause points
back to it ("nach der Veranstaltung", "beim Treffen", "im Anschluss").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from standpunkt.dates.belonging import belongs
from standpunkt.dates.expressions import TimeExpression
from standpunkt.dates.layout import Layout, place_of
from standpunkt.dates.naming import is_background
from standpunkt.dates.via import ANY_GATHERING, GATHERING, read_stem
from standpunkt.records.analyses import Sentence
from standpunkt.records.quotations import Quotation
from standpunkt.records.spans import Span, Spans, hull

_ON = re.compile(rf"\b(?:[Aa]uf|[Bb]eim?|[Ii]n|[Ii]m|[Zz]um|[Ww]ährend)\s[^.,;:]{{0,40}}?(?P<noun>{GATHERING})\b")
_AT_THE = re.compile(
    r"\b(?:(?:[Nn]ach|[Bb]ei|[Ww]ährend|[Aa]uf|[Ii]n|[Vv]or|[Aa]m\s(?:Rande|Ende)|[Zz]u\s(?:Beginn|Ende)|[Zz]um\s(?:Abschluss|Auftakt|Ende)"
    r"|[Ii]m\sAnschluss\san|[Ii]m\sVerlauf)\s(?:de[rms]|die|das|diese[rms])"
    rf"|[Bb]eim|[Ii]m)\s(?P<noun>{GATHERING})(?!\s(?:des|der|von|vom|mit|in|im|am|zum|zur|über)\b|\s[A-ZÄÖÜ\d])"
)
_HELD = re.compile(
    rf"\b(?:[Dd]er|[Dd]ie|[Dd]as|[Ee]ine?|[Ss]eine?|[Ii]hre?|[Zz]u\seine[mr]|[Zz]ur|[Ee]ine[nm]?)\s(?:[^\s.,:;]+\s){{0,2}}(?P<noun>{GATHERING})\b"
)
"""The occasion as what a sentence is about: "am Sonntag ist das Treffen zu Ende gegangen"; only what points back by
its noun takes the day from there."""
_AFTERWARDS = re.compile(r"\b[Ii]m\sAnschluss(?!\san\b)")
_PAST_PERFECT = re.compile(r"\b[Hh]atten?\b|\b[Ww]aren?\b[^.]{0,80}\bge\w+en\b")
_THAT_DAY = re.compile(
    r"\b(?:heute|(?:am|im\sLaufe\sdes)\s(?:frühen\s)?(?:Morgen|Vormittag|Mittag|Nachmittag|Abend)s?)\b"
)
"""Tells that an entry of a ticker looks back no further than its own day."""
_MOST = 7
_REACH = 20
"""Sentences looked back over, however long a paragraph is."""
_PARAGRAPHS = 2
"""A clause points back to an occasion told at most so many paragraphs before."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """The day of a gathering, the sentence that tells it, and whether it was said there rather than after it."""

    expression: TimeExpression
    sentence: Span
    is_there: bool


@dataclass(frozen=True, slots=True)
class Ticked:
    """The day of a ticker, and the spans that tell it."""

    edtf: str
    spans: Spans


def day_of_gathering(layout: Layout, quotation: Quotation, regions: Spans, *, apart: bool) -> Gathered | None:
    """The day of the occasion that `quotation` shares with others; `regions` is its reporting clause. What was said
    to an outlet (`apart`) was not said on the occasion, what the past perfect tells was said before it."""
    if is_background(layout, quotation):
        return None
    if day := pointed_back_to(layout, quotation, regions):
        return day
    return None if apart else opened_with(layout, quotation)


def ticked(layout: Layout, quotation: Quotation, told: str) -> Ticked | None:
    """The day of publication for what a live ticker's entry tells, unless the past perfect takes it elsewhere; `told`
    are the words of the reporting clause."""
    entry = layout.ticker.entry_at(place_of(quotation)) if layout.ticker else None
    if layout.ticker is None or entry is None or layout.published is None or not layout.ticker.today[entry]:
        return None
    if is_background(layout, quotation) and not _THAT_DAY.search(told):
        return None
    return Ticked(layout.published.edtf, (*layout.published.evidence, layout.ticker.headings[entry]))


def opened_with(layout: Layout, quotation: Quotation) -> Gathered | None:
    """The day of the occasion that the paragraph of `quotation` opens with, if no other day is named since."""
    place = place_of(quotation)
    between = layout.sentences_between(layout.paragraph_start(place), place)
    if not between or between[0].span.end > place or layout.reporting_in(between[0].span):
        return None
    first, later = between[0], between[1:]
    told = _told(layout, first)
    outside = tuple(s for sentence in later for s in layout.outside_quotes(sentence.span))
    changed = any(e.days <= _MOST for e in layout.expressions_in(outside))
    return None if changed or told is None else Gathered(told, first.span, is_there=True)


def pointed_back_to(layout: Layout, quotation: Quotation, regions: Iterable[Span]) -> Gathered | None:
    """The day of the occasion that `regions`, the reporting clause, points back to."""
    found = [m for region in regions for m in _AT_THE.finditer(layout.text, region.start, region.end)]
    nouns = [read_stem(match["noun"]) for match in found]
    if not nouns and not any(_AFTERWARDS.search(layout.text, *region) for region in regions):
        return None
    start = min((place_of(quotation), *(s.start for s in quotation.frame)))
    for sentence in reversed(layout.sentences_between(0, start)[-_REACH:]):
        if layout.paragraphs_between(sentence.span.end, start) > _PARAGRAPHS:
            return None
        if sentence.span.end <= start and (told := _told(layout, sentence, nouns)):
            return Gathered(told, sentence.span, is_there=False)
    return None


def _told(layout: Layout, sentence: Sentence, nouns: Iterable[str] = ()) -> TimeExpression | None:
    """The day in `sentence`, outside quotes, if it tells of an occasion: one of `nouns`, where any are given."""
    nouns, outside = tuple(nouns), layout.outside_quotes(sentence.span)
    patterns = (_ON, _HELD) if nouns else (_ON,)
    on = [m for p in patterns for region in outside for m in p.finditer(layout.text, region.start, region.end)]
    if not on or _PAST_PERFECT.search(layout.text, *hull(outside)):
        return None
    wanted = [noun for noun in nouns if not ANY_GATHERING.fullmatch(noun)]
    if wanted and not any(read_stem(m["noun"]) == noun for m in on for noun in wanted):
        return None
    days = [e for e in layout.expressions_in(outside) if e.days <= _MOST and belongs(layout, e)]
    return days[0] if len({e.value for e in days}) == 1 else None
