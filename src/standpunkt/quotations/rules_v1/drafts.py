"""Quotations while they are being put together, in tokens.

A rule makes its drafts in places of the sentence it reads ("„Ja“, sagte sie": the cue at 4); `Draft.shifted` leads
them to the tokens of the article.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from standpunkt.records.quotations import Medium, QuotationType

Range = tuple[int, int]
"""Tokens, half open."""
Ranges = tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A quotation as token ranges. `sentence` is the one its cue or its first word stands in; `reads` are the words
    of a report without a frame, so that no second report is made of them."""

    type: QuotationType
    rule: str
    sentence: int
    quote: Ranges
    cue: Ranges = ()
    frame: Range | None = None
    speaker: Range | None = None
    addressee: Range | None = None
    medium: Medium = Medium.SPEECH
    reads: frozenset[int] = frozenset()

    @property
    def hull(self) -> Range:
        """From the first to the last token of the quote."""
        return self.quote[0][0], self.quote[-1][1]

    def shifted(self, offset: int) -> Draft:
        """The same draft with all places `offset` further on."""
        return replace(
            self,
            quote=tuple((start + offset, end + offset) for start, end in self.quote),
            cue=tuple((start + offset, end + offset) for start, end in self.cue),
            frame=_shifted(self.frame, offset),
            speaker=_shifted(self.speaker, offset),
            addressee=_shifted(self.addressee, offset),
            reads=frozenset(place + offset for place in self.reads),
        )


def _shifted(part: Range | None, offset: int) -> Range | None:
    return None if part is None else (part[0] + offset, part[1] + offset)


def singles(places: Iterable[int]) -> Ranges:
    """A range for each place."""
    return tuple((place, place + 1) for place in places)


def minus(whole: Range, holes: Iterable[Range]) -> Ranges:
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


def covers(outer: Ranges, inner: Ranges) -> bool:
    """True where every token of `inner` lies in `outer`."""
    return all(any(a <= start and end <= b for a, b in outer) for start, end in inner)


def share(left: Ranges, right: Ranges) -> int:
    """Number of tokens that both have."""
    return sum(max(0, min(b, d) - max(a, c)) for a, b in left for c, d in right)


def size(ranges: Ranges) -> int:
    """Number of tokens."""
    return sum(end - start for start, end in ranges)
