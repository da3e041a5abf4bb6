"""Words in quotation marks inside a report: "sagte, der Plan sei „nicht zu Ende gedacht“" holds direct speech too.

They belong to the report's speaker and take its cue and frame. The ledger makes no statement of its own of them; the
data of Petersen-Frey and Biemann count them as nested direct quotations.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standpunkt.quotations.rules_v1.direct import stretches
from standpunkt.quotations.rules_v1.drafts import Draft, covers, size
from standpunkt.records.analyses import Analysis
from standpunkt.records.quotations import QuotationType

_FEWEST_WORDS = 2  # of single words in quotation marks inside reports 19 of 66 are speech, of two 34 of 63
_REPORTS = (QuotationType.INDIRECT, QuotationType.INDIRECT_FREE_INDIRECT)


def with_words(analysis: Analysis, drafts: Sequence[Draft]) -> list[Draft]:
    """`drafts`, where partial quotes inside a report take its attribution, and those not yet found are added."""
    reports = [draft for draft in drafts if draft.type in _REPORTS]
    kept = [_worded(draft, reports) if draft.rule == "direct, partial" else draft for draft in drafts]
    return kept + list(_missing(analysis, drafts, reports))


def _worded(draft: Draft, reports: Sequence[Draft]) -> Draft:
    holder = _holder(draft, reports)
    return draft if holder is None else _attributed(draft, holder)


def _attributed(draft: Draft, holder: Draft) -> Draft:
    return draft.moved(cue=holder.cue, frame=holder.frame, speaker=holder.speaker, medium=holder.medium)


def _holder(draft: Draft, reports: Sequence[Draft]) -> Draft | None:
    near = (r for r in reports if r.hull[0] <= draft.hull[0] and draft.hull[1] <= r.hull[1])
    holders = [
        report for report in near if covers(report.quote, draft.quote) and size(report.quote) > size(draft.quote)
    ]
    return min(holders, key=lambda report: size(report.quote), default=None)


def _missing(analysis: Analysis, drafts: Sequence[Draft], reports: Sequence[Draft]) -> Iterator[Draft]:
    found = {span for draft in drafts if draft.type is QuotationType.DIRECT for span in draft.quote}
    for stretch in stretches(analysis):
        words = [analysis.tokens[i].text for i in range(*stretch.tokens) if analysis.tokens[i].is_word]
        if stretch.tokens in found or len(words) < _FEWEST_WORDS or not any(word[0].islower() for word in words):
            continue
        draft = Draft(type=QuotationType.DIRECT, rule="direct, words", sentence=stretch.first, quote=(stretch.tokens,))
        holder = _holder(draft, reports)
        if holder is not None:
            yield _attributed(draft, holder)
