"""Half-open stretches of `Article.text`, in Unicode code points."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """`text[start:end]`; `0 <= start <= end <= len(text)`."""

    start: int
    end: int

    def contains(self, other: Span) -> bool:
        """True where `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """True where the two share at least one character."""
        return self.start < other.end and other.start < self.end


Spans = tuple[Span, ...]
"""Several spans in text order: discontinuous where a cue or an embedded post stands between them."""


def spans_of(pairs: Iterable[Iterable[int]]) -> Spans:
    """Spans from `[[start, end], ...]`, as JSON holds them."""
    return tuple(Span(*pair) for pair in pairs)


def text_of(spans: Spans, text: str, *, gap: str = " … ") -> str:
    """The words a reader sees under `spans`, stretches joined by `gap`."""
    return gap.join(text[span.start : span.end] for span in spans)


def length_of(spans: Spans) -> int:
    """Number of characters covered; `spans` must not overlap each other."""
    return sum(span.end - span.start for span in spans)


def hull(spans: Spans) -> Span:
    """The shortest single span over all of `spans` (at least one)."""
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def shared_length(left: Spans, right: Spans) -> int:
    """Number of characters that `left` and `right` share."""
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in left for b in right)
