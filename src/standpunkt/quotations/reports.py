"""Reports that are no quotations: "fordert eine Maut", "lehnt den Plan ab".

Somebody takes a stand, in the reporter's noun phrase. Annotators of quotations mark one in six of these as a quotation
(the rules' measured confidence), and an engine that learned from them leaves most of them out. A ledger lives from
them, so statements are made of them as well: of those that the rules find where the engine has found nothing. They
keep the rules' name and their low confidence. So are the stands of others that a quotation tells of (`third_parties`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from standpunkt.quotations import rules_v1
from standpunkt.quotations.third_parties import names_a_party, third_parties
from standpunkt.records.analyses import Analysis, Mood, Token
from standpunkt.records.quotations import Quotation, QuotationType
from standpunkt.records.spans import Spans, hull, length_of

_NESTED = (QuotationType.REPORTED, QuotationType.INDIRECT)
_REACH = 30  # quotations back among which the holder of a nested one is looked for


def with_reports(
    analysis: Analysis, found: Sequence[Quotation], *, by_rules: Sequence[Quotation] | None = None
) -> tuple[Quotation, ...]:
    """What an engine found, the reports it left out, and the stands of third parties that those tell of, in text order;
    `within` refers to places in this tuple. `by_rules` is what the rules find, where that is known already."""
    whole = tuple(found)
    if not found or any(quotation.origin.component != rules_v1.NAME for quotation in found):
        read = rules_v1.find(analysis) if by_rules is None else by_rules
        reports = [one for one in read if one.type is QuotationType.REPORTED or _is_message(analysis, one)]
        whole = _in_order([*found, *_beside(found, reports)])
    told = [one for one in third_parties(analysis, whole) if not _is_told_already(one, whole)]
    return _in_order([*whole, *told]) if told else whole


def _is_message(analysis: Analysis, one: Quotation) -> bool:
    """ "(Berg sagte,) [der Präsident] habe klargemacht, [dass ...]": told in the subjunctive."""
    if one.within is None or one.type is not QuotationType.INDIRECT:
        return False
    cue, speaker = (_tokens(analysis, spans) for spans in (one.cue, one.speaker))
    return any(token.mood is Mood.SUBJUNCTIVE for token in cue) and names_a_party(speaker)


def _tokens(analysis: Analysis, spans: Spans) -> list[Token]:
    return [token for span in spans for token in analysis.tokens if span.contains(token.span)]


def _beside(found: Sequence[Quotation], reports: Iterable[Quotation]) -> list[Quotation]:
    """The reports that share no character with a quote that is found already, or tell in it what another one says."""
    taken = {place for quotation in found for span in quotation.quote for place in range(*span)}
    return [
        one
        for one in reports
        if not any(taken.intersection(range(*span)) for span in one.quote) or _is_anothers(one, found)
    ]


def _is_anothers(report: Quotation, found: Sequence[Quotation]) -> bool:
    """ "Der Sprecher sagte, [Lindqvist] lehne [den Plan] ab": the quote around it names who takes the stand."""
    span = hull(report.quote)
    around = [one for one in found if any(part.overlaps(span) for part in one.quote)]
    outer = [one for one in around if one.within is None]
    return (
        len(outer) == 1
        and outer[0].type is QuotationType.INDIRECT
        and bool(report.speaker)
        and _covers(outer[0].quote, (*report.quote, *report.speaker))
        and (report.type is QuotationType.REPORTED or len(around) == 1)
    )


def _is_told_already(stand: Quotation, found: Iterable[Quotation]) -> bool:
    """True where another quotation tells a part of it, or all of it of the same party."""
    span = hull(stand.quote)
    rivals = (one for one in found if one.type in _NESTED and hull(one.quote).overlaps(span))
    return any(one.speaker == stand.speaker or not _covers(one.quote, (*stand.quote, *stand.speaker)) for one in rivals)


def _in_order(quotations: Sequence[Quotation]) -> tuple[Quotation, ...]:
    ordered = sorted(quotations, key=lambda one: (one.quote[0].start, -one.quote[-1].end, one.type.value))
    return tuple(replace(one, within=_holder(ordered, number)) for number, one in enumerate(ordered))


def _holder(ordered: Sequence[Quotation], number: int) -> int | None:
    """The place of the shortest earlier quotation whose quote covers this one's and more."""
    inner = ordered[number].quote
    earlier = range(max(0, number - _REACH), number)
    places = [
        place
        for place in earlier
        if length_of(ordered[place].quote) > length_of(inner) and _covers(ordered[place].quote, inner)
    ]
    return min(reversed(places), key=lambda place: length_of(ordered[place].quote), default=None)


def _covers(outer: Spans, inner: Spans) -> bool:
    return all(any(span.contains(part) for span in outer) for part in inner)
