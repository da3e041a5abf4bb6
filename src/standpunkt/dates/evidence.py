"""Which temporal expression belongs to a reporting clause, and not to something else told in the same sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from standpunkt.dates.expressions import TimeExpression
from standpunkt.dates.layout import Layout, subtract
from standpunkt.dates.via import MADE_PUBLIC, Via, occasion_in, talk_in, via_in
from standpunkt.records.quotations import Quotation, QuotationType
from standpunkt.records.spans import Span, Spans, hull

_NOT_WHEN = re.compile(
    r"\b(?:seit|bis|ab|für|von|nach|zum|gegen|über|Seit|Bis|Ab|Für|Nach|auf|zwischen)(?:\s(?:de[mnr]|Ende|Anfang|Mitte))?\s{1,3}$"
)
_BEFORE = re.compile(r"\b[Vv]or(?:\sde[mnr])?\s{1,3}$")
_OF = re.compile(r"(?P<noun>[A-ZÄÖÜ][\wÄÖÜäöüß-]+)\s(?:vom|von)\s{1,3}$")
_ATTRIBUTE = re.compile(
    r"\s(?:(?!von|vom|mit|in|im)[a-zäöüß]+\s){0,2}?(?P<participle>[a-zäöüß]{4,}(?:t|en|nd)e[nrms]?)\s(?P<head>[A-ZÄÖÜ][\wÄÖÜäöüß-]+)"
)
_RELATIVE = re.compile(r",\s(?:(?:in|mit|bei|auf|zu|an)\s)?(?:der|die|das|den|dem|denen|dessen|deren)\s[^,.;]{0,80}$")
_BORDER = re.compile(r"[,;:„“”»«\"\n]|[.!?](?=\s)|\b(?:[Ll]aut|[Nn]ach)\s")
_CLAUSE = 90
"""Characters after an expression that are looked at for what it belongs to."""
_MOST = 31
"""Days that an expression outside the reporting clause may cover: "2019" there tells of something else."""


def said_in(layout: Layout, quotation: Quotation) -> TimeExpression | None:
    """When `quotation` was said, by its own reporting clause: the frame, else the sentence of its cue."""
    framed = [e for e in layout.expressions_in(_frame(layout, quotation)) if belongs(layout, e)]
    if framed:
        return _nearest(framed, quotation)
    around = layout.expressions_in(cue_sentence(layout, quotation))
    return _nearest([e for e in around if e.days <= _MOST and belongs(layout, e)], quotation)


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
    via = via_in(layout.text, (*reporting_regions(layout, quotation), *own))
    if via is None and quotation.origin.rule.startswith("interview"):
        return talk_in(layout.text)
    return via


def belongs(layout: Layout, expression: TimeExpression) -> bool:
    """True where `expression` tells when, and not since, until or of what ("der am Montag vorgestellte Plan")."""
    text, span = layout.text, expression.span
    before = text[max(0, span.start - 100) : span.start]
    if _NOT_WHEN.search(before):
        of = _OF.search(before)
        return bool(of and occasion_in(of["noun"], Span(0, len(of["noun"]))))
    if _BEFORE.search(before) and expression.rule != "amount":
        return False
    if of := _OF.search(before):
        return occasion_in(of["noun"], Span(0, len(of["noun"]))) is not None
    attribute = _ATTRIBUTE.match(text, span.end, min(len(text), span.end + _CLAUSE))
    if attribute:
        return MADE_PUBLIC.match(attribute["participle"]) is not None
    if _RELATIVE.search(before):
        return MADE_PUBLIC.search(text, span.end, min(len(text), span.end + _CLAUSE)) is not None
    return True


def _nearest(expressions: Sequence[TimeExpression], quotation: Quotation) -> TimeExpression | None:
    anchors = quotation.cue or quotation.frame or quotation.quote
    return min(
        expressions,
        key=lambda e: min(min(abs(e.span.start - a.end), abs(a.start - e.span.end)) for a in anchors),
        default=None,
    )
