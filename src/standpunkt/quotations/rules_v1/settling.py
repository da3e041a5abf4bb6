"""From drafts that may contradict each other to quotations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from standpunkt.quotations.rules_v1.drafts import Draft, Range, covers, share, size
from standpunkt.records.analyses import Analysis
from standpunkt.records.origins import Origin
from standpunkt.records.quotations import Quotation, QuotationType
from standpunkt.records.spans import Span, Spans

_SAME = 0.75  # share of tokens from which two drafts of one type count as one


def settled(drafts: Sequence[Draft]) -> list[Draft]:
    """Without doubles, and without reports that a better rule has already read."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=_priority):
        if not any(_excludes(better, draft) for better in kept):
            kept.append(draft)
    return sorted(kept, key=lambda draft: (draft.quote[0][0], -draft.quote[-1][1]))


def _priority(draft: Draft) -> tuple[int, int]:
    order = ("direct", "attribution", "complement", "content before", "colon", "noun", "reported")
    rank = next((i for i, name in enumerate(order) if draft.rule.startswith(name)), len(order))
    return rank, draft.quote[0][0]


def _excludes(better: Draft, draft: Draft) -> bool:
    if draft.type is QuotationType.REPORTED:
        return _reads_the_same_report(better, draft)
    if better.type is not draft.type:
        return _is_only_the_speech(better, draft)
    common = share(better.quote, draft.quote)
    return common > _SAME * max(size(better.quote), size(draft.quote))


def _reads_the_same_report(better: Draft, draft: Draft) -> bool:
    """A cue that already introduces a clause or speech is no report of its own; nor is one inside direct speech."""
    cue = {place for start, end in better.cue for place in range(start, end)}
    if draft.reads & cue:
        return True
    if better.type is QuotationType.REPORTED:
        return share(better.quote, draft.quote) > 0.5 * size(draft.quote)
    return better.type is QuotationType.DIRECT and covers(better.quote, draft.quote)


def _is_only_the_speech(better: Draft, draft: Draft) -> bool:
    """An indirect draft whose content is just the direct speech already found."""
    if better.type is not QuotationType.DIRECT or draft.type is not QuotationType.INDIRECT:
        return False
    return share(better.quote, draft.quote) > 0.8 * size(draft.quote)


def to_quotations(
    analysis: Analysis, drafts: Iterable[Draft], *, component: str, version: str
) -> tuple[Quotation, ...]:
    """Token ranges become character spans; each quotation learns which other one holds it."""
    ordered = sorted(drafts, key=lambda draft: (draft.quote[0][0], -draft.quote[-1][1], draft.type.value))
    return tuple(
        Quotation(
            type=draft.type,
            medium=draft.medium,
            quote=_spans(analysis, draft.quote),
            cue=_spans(analysis, draft.cue),
            frame=_spans(analysis, draft.frame),
            speaker=_spans(analysis, (draft.speaker,) if draft.speaker else ()),
            addressee=_spans(analysis, (draft.addressee,) if draft.addressee else ()),
            within=_holder(ordered, number),
            origin=Origin(component, version, draft.rule),
        )
        for number, draft in enumerate(ordered)
    )


def _spans(analysis: Analysis, ranges: Sequence[Range]) -> Spans:
    tokens = analysis.tokens
    return tuple(Span(tokens[start].span.start, tokens[end - 1].span.end) for start, end in ranges if end > start)


def _holder(drafts: Sequence[Draft], number: int) -> int | None:
    """The shortest earlier quotation whose quote covers this one's."""
    inner = drafts[number]
    best: int | None = None
    for place in range(number - 1, max(-1, number - 30), -1):
        outer = drafts[place]
        if size(outer.quote) > size(inner.quote) and covers(outer.quote, inner.quote):
            if best is None or size(outer.quote) < size(drafts[best].quote):
                best = place
    return best
