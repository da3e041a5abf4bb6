"""Which temporal expression belongs to a reporting clause, and not to something else told in the same sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from standpunkt.dates.belonging import belongs
from standpunkt.dates.expressions import TimeExpression
from standpunkt.dates.issues import is_issue, issue_in
from standpunkt.dates.kinds import Kind, kind_in
from standpunkt.dates.layout import Layout, subtract
from standpunkt.dates.via import THIS_OUTLET, Via, talk_in, via_in
from standpunkt.records.edtf import bounds, earliest, latest
from standpunkt.records.quotations import Quotation, QuotationType
from standpunkt.records.spans import Span, Spans, hull
from standpunkt.records.statements import OccasionKind

_OF_A_NOUN = re.compile(
    r"\b(?:vor|gegen|für|über|um|zu[mr]?|[Vv]om|von)\s(?:[a-zäöüß]+\s){0,3}[A-ZÄÖÜ][\wÄÖÜäöüß-]+\s(?:(?:am|vom|im|in\sder)\s)?$"
)
_LATELY = 14
"""Days before publication within which reported speech dates itself: "kritisierte den Einmarsch am 24. Februar 2022"
three years later does not."""
_BORDER = re.compile(r"[,;:„“”»«\"\n]|[.!?](?=\s)|\b(?:[Ll]aut|[Nn]ach)\s")
_CLAUSE = 90
"""Characters after an expression that are looked at for what it belongs to."""
_MOST = 31
"""Days that an expression outside the reporting clause may cover: "2019" there tells of something else."""


def said_in(layout: Layout, quotation: Quotation) -> TimeExpression | None:
    """When `quotation` was said, by its own reporting clause: the frame, else the sentence of its cue, else the words
    that reported speech has swallowed ("kritisierte den Aufruf am Montag scharf")."""
    framed = [e for e in layout.expressions_in(_frame(layout, quotation)) if _tells(layout, e)]
    if framed:
        return _nearest(framed, quotation)
    around = layout.expressions_in(cue_sentence(layout, quotation))
    near = [e for e in around if e.days <= _MOST and _tells(layout, e)]
    issue = None if near else issue_in(layout, reporting_regions(layout, quotation))
    return issue or _nearest(near or _swallowed(layout, quotation), quotation)


def _tells(layout: Layout, expression: TimeExpression) -> bool:
    return belongs(layout, expression) and not is_issue(layout, expression)


def _swallowed(layout: Layout, quotation: Quotation) -> list[TimeExpression]:
    """The expressions of the reporting clause that stand inside the quote of reported speech: of the last days, and
    not what something in it is called by ("warnte vor dem Streik am Montag")."""
    if not _tells_itself(quotation) or layout.published is None:
        return []
    found = layout.expressions_in(_first_clauses(layout, quotation))
    first, last = bounds(layout.published.edtf)
    return [
        e
        for e in found
        if e.value
        and 0 < e.days <= _LATELY // 2
        and latest(e.value) <= last
        and (first - earliest(e.value)).days <= _LATELY
        and belongs(layout, e)
        and not _OF_A_NOUN.search(layout.text[max(0, e.span.start - 60) : e.span.start])
    ]


def _tells_itself(quotation: Quotation) -> bool:
    return quotation.type is QuotationType.REPORTED and bool(quotation.cue) and quotation.within is None


def _first_clauses(layout: Layout, quotation: Quotation) -> Spans:
    """Each stretch of the quote up to its first comma, outside quotation marks."""
    cut = []
    for span in quotation.quote:
        border = _BORDER.search(layout.text, *span)
        cut.append(Span(span.start, border.start() if border else span.end))
    return tuple(s for span in cut for s in layout.outside_direct_speech(span))


def kind_of(layout: Layout, quotation: Quotation) -> Kind | None:
    """What kind of occasion the reporting clause of `quotation` tells; in reported speech also its own first clause."""
    if quotation.origin.rule.startswith("interview"):
        return Kind(OccasionKind.INTERVIEW, hull(quotation.quote))
    own = _first_clauses(layout, quotation) if quotation.type is QuotationType.REPORTED else ()
    return kind_in(layout.text, (*reporting_regions(layout, quotation), *own))


def _frame(layout: Layout, quotation: Quotation) -> Spans:
    if quotation.within is not None:  # what stands outside the quote around it is told by somebody else
        around = layout.quotations[quotation.within].quote
        own = quotation.frame or _clauses(layout, quotation.cue)
        frames = [
            Span(max(frame.start, span.start), min(frame.end, span.end))
            for frame in own
            for span in around
            if span.overlaps(frame) and (span.contains(frame) or not quotation.frame)
        ]
        return tuple(s for frame in frames for s in subtract(frame, quotation.quote))
    outside = tuple(s for frame in quotation.frame for s in layout.outside_quotes(frame))
    return (*outside, *_told_inside(layout, quotation))


def _clauses(layout: Layout, cues: Spans) -> Spans:
    """The stretch from comma to comma around each cue."""
    return tuple(
        Span(
            max(
                (m.end() for m in _BORDER.finditer(layout.text, max(0, cue.start - _CLAUSE), cue.start)),
                default=cue.start,
            ),
            min((m.start() for m in _BORDER.finditer(layout.text, cue.end, cue.end + _CLAUSE)), default=cue.end),
        )
        for cue in cues
    )


def _told_inside(layout: Layout, quotation: Quotation) -> Spans:
    """The quote itself where it is the reporting clause: reported speech is told with its speaker in it
    ("Mara Lindqvist forderte Nordmark am Montag zum Einlenken auf")."""
    if quotation.type is not QuotationType.REPORTED or not quotation.speaker:
        return ()
    if not (quotation.cue or quotation.frame):  # "übte am Sonntag Kritik": the quote is the clause itself
        return tuple(s for q in quotation.quote for s in layout.outside_direct_speech(q))
    around = [q for q in quotation.quote if any(q.contains(speaker) for speaker in quotation.speaker)]
    return tuple(s for q in around for s in layout.outside_direct_speech(q))


def cue_sentence(layout: Layout, quotation: Quotation) -> Spans:
    """The sentence of the cue (or frame) outside all quotes, cut where another quotation's frame begins."""
    if quotation.within is not None or not (quotation.cue or quotation.frame):
        return ()
    sentence = layout.sentence_at(hull(quotation.cue or quotation.frame).start)
    if sentence is None:
        return ()
    own = (*quotation.cue, *quotation.frame)
    others = tuple(s for s in layout.reporting_in(sentence.span) if not any(s.overlaps(mine) for mine in own))
    return layout.outside_quotes(sentence.span, besides=others)


def reporting_regions(layout: Layout, quotation: Quotation) -> Spans:
    """Where outlet and addressee are told: frame, addressee and the sentence of the cue."""
    found = layout.regions.get(id(quotation))
    if found is None:
        found = (*_frame(layout, quotation), *quotation.addressee, *cue_sentence(layout, quotation))
        layout.regions[id(quotation)] = found
    return found


def via_of(layout: Layout, quotation: Quotation) -> Via | None:
    """To whom `quotation` was said: by its reporting clause, in reported speech also by the quote's own words
    ("drohte im Staatsfernsehen mit Gegenmaßnahmen"), else by the talk that an interview is introduced as."""
    told = quotation.quote if quotation.type is QuotationType.REPORTED and quotation.within is None else ()
    own = tuple(s for q in told for s in layout.outside_direct_speech(q))
    regions = (*reporting_regions(layout, quotation), *own)
    if via := via_in(layout.text, regions) or _this_outlet(layout, regions):
        return via
    if not quotation.origin.rule.startswith("interview"):
        return None
    return talk_in(layout.text) or (Via(layout.outlet, hull(quotation.quote)) if layout.outlet else None)


def _this_outlet(layout: Layout, regions: Spans) -> Via | None:
    """The article's own outlet: "sagte sie dieser Zeitung"."""
    found = (m for region in regions if (m := THIS_OUTLET.search(layout.text, *region)))
    match = next(found, None)
    return Via(layout.outlet, Span(*match.span())) if match and layout.outlet else None


def _nearest(expressions: Sequence[TimeExpression], quotation: Quotation) -> TimeExpression | None:
    anchors = quotation.cue or quotation.frame or quotation.quote
    return min(
        expressions,
        key=lambda e: min(min(abs(e.span.start - a.end), abs(a.start - e.span.end)) for a in anchors),
        default=None,
    )
