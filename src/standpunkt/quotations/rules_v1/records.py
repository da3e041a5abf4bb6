"""From drafts to quotations: tokens become characters, and each quotation learns which other one holds it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from standpunkt.quotations.rules_v1.confidence import confidence_of
from standpunkt.quotations.rules_v1.drafts import Draft, Ranges, covers, size
from standpunkt.records.analyses import Analysis
from standpunkt.records.origins import Origin
from standpunkt.records.quotations import Quotation
from standpunkt.records.spans import Span, Spans

_REACH = 30  # quotations back among which the holder of a nested one is looked for


def to_quotations(
    analysis: Analysis, drafts: Iterable[Draft], *, component: str, version: str
) -> tuple[Quotation, ...]:
    """The quotations in text order, the longer first where two begin together."""
    ordered = sorted(drafts, key=lambda draft: (draft.quote[0][0], -draft.quote[-1][1], draft.type.value))
    sizes = [size(draft.quote) for draft in ordered]
    return tuple(
        Quotation(
            type=draft.type,
            medium=draft.medium,
            quote=_spans(analysis, draft.quote),
            cue=_spans(analysis, draft.cue),
            frame=_spans(analysis, (draft.frame,) if draft.frame else ()),
            speaker=_spans(analysis, (draft.speaker,) if draft.speaker else ()),
            addressee=_spans(analysis, (draft.addressee,) if draft.addressee else ()),
            within=_holder(ordered, sizes, number),
            origin=Origin(component, version, draft.rule, confidence_of(draft.rule)),
        )
        for number, draft in enumerate(ordered)
    )


def _spans(analysis: Analysis, ranges: Ranges) -> Spans:
    tokens = analysis.tokens
    return tuple(Span(tokens[start].span.start, tokens[end - 1].span.end) for start, end in ranges if end > start)


def _holder(drafts: Sequence[Draft], sizes: Sequence[int], number: int) -> int | None:
    """The place of the shortest earlier quotation whose quote covers this one's and more."""
    inner = drafts[number].quote
    places = [
        place
        for place in range(max(0, number - _REACH), number)
        if sizes[place] > sizes[number] and covers(drafts[place].quote, inner)
    ]
    return min(reversed(places), key=sizes.__getitem__, default=None)
