"""Reports that are no quotations: "fordert eine Maut", "lehnt den Plan ab".

Somebody takes a stand, in the reporter's noun phrase. Annotators of quotations mark one in six of these as a quotation
(the rules' measured confidence), and an engine that learned from them leaves most of them out. A ledger lives from
them, so statements are made of them as well: of those that the rules find where the engine has found nothing. They
keep the rules' name and their low confidence.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from standpunkt.quotations import rules_v1
from standpunkt.records.analyses import Analysis
from standpunkt.records.quotations import Quotation, QuotationType
from standpunkt.records.spans import Spans, hull, length_of

_REACH = 30  # quotations back among which the holder of a nested one is looked for


def with_reports(
    analysis: Analysis, found: Sequence[Quotation], *, by_rules: Sequence[Quotation] | None = None
) -> tuple[Quotation, ...]:
    """What an engine found and the reports it left out, in text order; `within` refers to places in this tuple.
    `by_rules` is what the rules find, where that is known already."""
    if all(quotation.origin.component == rules_v1.NAME for quotation in found) and found:
        return tuple(found)
    read = rules_v1.find(analysis) if by_rules is None else by_rules
    reports = (one for one in read if one.type is QuotationType.REPORTED)
    return _in_order([*found, *_beside(found, reports)])


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
    outer = (one for one in found if one.within is None)
    around = [one for one in outer if any(part.overlaps(span) for part in one.quote)]
    return (
        len(around) == 1
        and around[0].type is QuotationType.INDIRECT
        and bool(report.speaker)
        and _covers(around[0].quote, (*report.quote, *report.speaker))
    )


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
