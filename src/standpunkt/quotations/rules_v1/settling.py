"""Drafts that contradict each other: the better one stays.

"„Wir warten“, sagte Lindqvist." is found as direct speech and as content before its cue: the first counts. "Lindqvist
forderte, den Hafen zu öffnen": a clause is better than an object.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from standpunkt.quotations.rules_v1.drafts import Draft, covers, share, size
from standpunkt.records.quotations import QuotationType

_ORDER = ("direct", "attribution", "complement", "content before", "colon", "noun", "reported")
_SAME = 0.75  # share of tokens from which two drafts of one type count as one
_ONLY_SPEECH = 0.8  # share of an indirect draft from which it is just the direct speech in it
_SAME_REPORT = 0.5  # share of a report from which it is the same as another


def settled(drafts: Sequence[Draft]) -> list[Draft]:
    """Without doubles, and without reports that a better rule has already read; in text order."""
    kept: list[Draft] = []
    by_token: defaultdict[int, list[Draft]] = defaultdict(list)
    for draft in sorted(drafts, key=_priority):
        rivals = (rival for token in _tokens(draft) for rival in by_token[token])
        if not any(_excludes(rival, draft) for rival in rivals):
            kept.append(draft)
            for token in _tokens(draft):
                by_token[token].append(draft)
    return sorted(kept, key=lambda draft: (draft.quote[0][0], -draft.quote[-1][1]))


def _tokens(draft: Draft) -> Iterator[int]:
    """All tokens by which another draft may be the same: of the quote and of the cue."""
    yield from draft.reads
    for start, end in (*draft.quote, *draft.cue):
        yield from range(start, end)


def _priority(draft: Draft) -> tuple[int, int]:
    rank = next((i for i, name in enumerate(_ORDER) if draft.rule.startswith(name)), len(_ORDER))
    return rank, draft.quote[0][0]


def _excludes(better: Draft, draft: Draft) -> bool:
    if draft.type is QuotationType.REPORTED:
        return _reads_the_same_report(better, draft)
    common = share(better.quote, draft.quote)
    if better.type is draft.type:
        return common > _SAME * max(size(better.quote), size(draft.quote))
    is_speech_in_report = better.type is QuotationType.DIRECT and draft.type is QuotationType.INDIRECT
    return is_speech_in_report and common > _ONLY_SPEECH * size(draft.quote)


def _reads_the_same_report(better: Draft, draft: Draft) -> bool:
    """A cue that already introduces a clause or speech is no report of its own; nor is one inside direct speech."""
    if any(start <= place < end for start, end in better.cue for place in draft.reads):
        return True
    if better.type is QuotationType.REPORTED:
        return share(better.quote, draft.quote) > _SAME_REPORT * size(draft.quote)
    return better.type is QuotationType.DIRECT and covers(better.quote, draft.quote)
