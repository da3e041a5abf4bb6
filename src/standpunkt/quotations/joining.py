"""One sentence said in two halves around its cue: "Der Hafen", sagte Lindqvist, "bleibe offen".

An engine may mark the halves as two quotations. A ledger that kept both would count one act twice and read each half
without the other: who calls for what stands in both together. They become one quotation with a gap.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from standpunkt.records.analyses import Analysis
from standpunkt.records.quotations import Quotation, QuotationType
from standpunkt.records.spans import Span, Spans, hull

_HALVED = frozenset({QuotationType.DIRECT, QuotationType.INDIRECT})
_GAP = re.compile(r"[“”\"«»]?\s?,\s[^\n,.;:!?„“”\"«»]+(?:,\s[^\n,.;:!?„“”\"«»]+){0,2},\s[„“”\"«»]?")
_LONGEST = 140
"""Characters between the halves."""


def joined(analysis: Analysis, found: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """The quotations in the same order, second halves taken into the first; `within` refers to places in the result."""
    first_of: dict[int, int] = {}
    whole: dict[int, Quotation] = {}
    for place, quotation in enumerate(found):
        before = place - 1
        holder = first_of.get(before, before)
        if place and _are_halves(analysis.article.text, whole[holder], quotation):
            first_of[place] = holder
            whole[holder] = _one(whole[holder], quotation)
        else:
            whole[place] = quotation
    places = {old: new for new, old in enumerate(whole)}
    return tuple(
        one if one.within is None else replace(one, within=places[first_of.get(one.within, one.within)])
        for one in whole.values()
    )


def _are_halves(text: str, first: Quotation, second: Quotation) -> bool:
    if first.type is not second.type or first.type not in _HALVED or first.within != second.within:
        return False
    gap = Span(hull(first.quote).end, hull(second.quote).start)
    if not 0 < gap.end - gap.start <= _LONGEST or not _GAP.fullmatch(text[gap.start : gap.end]):
        return False
    is_one_voice = not second.speaker or not first.speaker or first.speaker == second.speaker
    is_one_cue = not second.cue or any(cue.overlaps(other) for cue in first.cue for other in second.cue)
    return is_one_voice and is_one_cue and bool(first.cue) and all(gap.contains(cue) for cue in first.cue)


def _one(first: Quotation, second: Quotation) -> Quotation:
    return replace(
        first,
        quote=(*first.quote, *second.quote),
        cue=_both(first.cue, second.cue),
        frame=first.frame or second.frame,
        speaker=first.speaker or second.speaker,
        addressee=first.addressee or second.addressee,
    )


def _both(first: Spans, second: Spans) -> Spans:
    return first if {*second} <= {*first} else tuple(sorted({*first, *second}))
