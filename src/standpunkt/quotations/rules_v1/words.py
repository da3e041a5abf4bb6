"""Words in quotation marks inside a report: "sagte, der Hafen sei „nicht zu halten“" holds direct speech too.

They belong to the report's speaker and take its cue and frame. The ledger makes no statement of its own of them; the
data of Petersen-Frey and Biemann count them as nested direct quotations.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from standpunkt.quotations.rules_v1.drafts import Draft, Range, covers, size
from standpunkt.quotations.rules_v1.stretches import Stretch, stretches
from standpunkt.records.analyses import Analysis
from standpunkt.records.quotations import QuotationType

_FEWEST_WORDS = 2  # of single words in quotation marks inside reports 19 of 66 are speech, of two 34 of 63
_REPORTS = (QuotationType.INDIRECT, QuotationType.INDIRECT_FREE_INDIRECT)


def with_words(analysis: Analysis, drafts: Sequence[Draft]) -> list[Draft]:
    """`drafts`, where partial quotes inside a report take its attribution, and those not yet found are added."""
    holders = _Holders(draft for draft in drafts if draft.type in _REPORTS)
    kept = [_attributed(draft, holders) or draft if draft.rule == "direct, partial" else draft for draft in drafts]
    found = {span for draft in drafts if draft.type is QuotationType.DIRECT for span in draft.quote}
    missing = (_draft(stretch) for stretch in stretches(analysis) if _may_be_speech(analysis, stretch, found))
    return kept + [added for draft in missing if (added := _attributed(draft, holders)) is not None]


class _Holders:
    """The reports of an article by their tokens, so that each stretch only meets those around it."""

    def __init__(self, reports: Iterable[Draft]) -> None:
        self._at: defaultdict[int, list[Draft]] = defaultdict(list)
        for report in reports:
            for start, end in report.quote:
                for token in range(start, end):
                    self._at[token].append(report)

    def of(self, draft: Draft) -> Draft | None:
        """The shortest report that covers `draft` and more."""
        around = self._at.get(draft.quote[0][0], ())
        holders = [r for r in around if size(r.quote) > size(draft.quote) and covers(r.quote, draft.quote)]
        return min(holders, key=lambda report: size(report.quote), default=None)


def _attributed(draft: Draft, holders: _Holders) -> Draft | None:
    """`draft` in the voice of the report around it, None where there is no such report."""
    holder = holders.of(draft)
    if holder is None:
        return None
    return replace(draft, cue=holder.cue, frame=holder.frame, speaker=holder.speaker, medium=holder.medium)


def _may_be_speech(analysis: Analysis, stretch: Stretch, found: set[Range]) -> bool:
    words = [analysis.tokens[i].text for i in range(*stretch.tokens) if analysis.tokens[i].is_word]
    is_name = not any(word[0].islower() for word in words)
    return stretch.tokens not in found and len(words) >= _FEWEST_WORDS and not is_name


def _draft(stretch: Stretch) -> Draft:
    return Draft(type=QuotationType.DIRECT, rule="direct, words", sentence=stretch.first, quote=(stretch.tokens,))
