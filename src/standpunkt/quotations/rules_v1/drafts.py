"""Quotations while they are being put together, in tokens of the article."""

from __future__ import annotations

from dataclasses import dataclass, replace

from standpunkt.records.quotations import Medium, QuotationType

Range = tuple[int, int]
"""Tokens of the article, half open."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A quotation as token ranges. `sentence` is the one its cue or its first word stands in."""

    type: QuotationType
    rule: str
    sentence: int
    quote: tuple[Range, ...]
    cue: tuple[Range, ...] = ()
    frame: tuple[Range, ...] = ()
    speaker: Range | None = None
    addressee: Range | None = None
    medium: Medium = Medium.SPEECH
    reads: frozenset[int] = frozenset()

    @property
    def hull(self) -> Range:
        return self.quote[0][0], self.quote[-1][1]

    def moved(self, **changes: object) -> Draft:
        return replace(self, **changes)  # type: ignore[arg-type]


def minus(whole: Range, holes: list[Range]) -> tuple[Range, ...]:
    """`whole` without `holes`."""
    pieces, start = [], whole[0]
    for hole in sorted(holes):
        if hole[1] <= start or hole[0] >= whole[1]:
            continue
        if hole[0] > start:
            pieces.append((start, hole[0]))
        start = max(start, hole[1])
    if start < whole[1]:
        pieces.append((start, whole[1]))
    return tuple(pieces)


def covers(outer: tuple[Range, ...], inner: tuple[Range, ...]) -> bool:
    """True where every token of `inner` lies in `outer`."""
    return all(any(a <= start and end <= b for a, b in outer) for start, end in inner)


def share(left: tuple[Range, ...], right: tuple[Range, ...]) -> int:
    """Number of tokens that both have."""
    return sum(max(0, min(b, d) - max(a, c)) for a, b in left for c, d in right)


def size(ranges: tuple[Range, ...]) -> int:
    return sum(end - start for start, end in ranges)
