"""Quotations as the German news quotation data counts them: sets of token numbers.

Kept apart from the scorer, which needs SciPy: reading data and writing predictions do without.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from standpunkt.records.quotations import Quotation
from standpunkt.records.spans import Span

ROLES = ("addressee", "cue", "frame", "speaker")
PARTS = ("quote", *ROLES)
FOUND = 0.5
"""A quotation counts as found where the overlap F1 with its partner reaches this: for the tables by type only."""


@dataclass(frozen=True, slots=True)
class TokenQuotation:
    """A quotation as the numbers of the tokens it is made of. A part that the text lacks is an empty set."""

    type: str
    medium: str
    quote: frozenset[int]
    addressee: frozenset[int] = frozenset()
    cue: frozenset[int] = frozenset()
    frame: frozenset[int] = frozenset()
    speaker: frozenset[int] = frozenset()

    def part(self, name: str) -> frozenset[int]:
        """The tokens of one of `PARTS`."""
        tokens: frozenset[int] = getattr(self, name)
        return tokens


@dataclass(frozen=True, slots=True)
class Group:
    """A gold and a predicted quotation that were assigned to each other; one of them is None where it is alone.

    `gold_index` and `predicted_index` are their places in the lists that were handed in.
    """

    gold: TokenQuotation | None
    predicted: TokenQuotation | None
    gold_index: int | None = None
    predicted_index: int | None = None

    @property
    def overlap(self) -> float:
        """F1 of the overlap of the two quotes, 0 where one is missing."""
        return overlap(self.gold.quote, self.predicted.quote) if self.gold and self.predicted else 0.0


def overlap(left: frozenset[int], right: frozenset[int]) -> float:
    """F1 of two sets of tokens, 0 where they share none."""
    shared = len(left & right)
    return 2 * shared / (len(left) + len(right)) if shared else 0.0


def tokens_under(spans: Iterable[Span], tokens: Sequence[Span]) -> frozenset[int]:
    """The numbers of the tokens that share at least one character with one of `spans`."""
    found: set[int] = set()
    for span in spans:
        if span.start < span.end:
            first = bisect_right(tokens, span.start, key=lambda token: token.end)
            found.update(range(first, bisect_left(tokens, span.end, key=lambda token: token.start)))
    return frozenset(found)


def in_tokens(quotation: Quotation, tokens: Sequence[Span]) -> TokenQuotation:
    """A quotation with character spans as the data counts it."""
    parts = {part: tokens_under(getattr(quotation, part), tokens) for part in PARTS}
    return TokenQuotation(str(quotation.type), str(quotation.medium), **parts)
