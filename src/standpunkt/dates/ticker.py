"""Live tickers: entries that begin with a time of day, all of the day the ticker ran."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from standpunkt.records.spans import Span

_ENTRY = re.compile(
    r"^[^\S\n]*(?:[+*•–-]+[^\S\n]*)?[\[(]?(?P<hour>[01]?\d|2[0-4])[.:](?P<minute>[0-5]\d)(?:[^\S\n]*Uhr)?[\])]?"
    r"(?=[^\S\n]*(?:[:|+–—-]|\n|$)|[^\S\n]*Uhr\b)",
    re.MULTILINE,
)
_FEWEST = 3
"""Entries below which times at the beginning of lines make no ticker."""


@dataclass(frozen=True, slots=True)
class Ticker:
    """The entries of a ticker: where each begins, and which of them are of its own day and not of the night before."""

    headings: tuple[Span, ...]
    today: tuple[bool, ...]

    def entry_at(self, position: int) -> int | None:
        """The place of the entry that holds `position`; None before the first."""
        place = bisect_right(self.headings, position, key=lambda heading: heading.start) - 1
        return place if place >= 0 else None


def ticker_in(text: str) -> Ticker | None:
    """The ticker in `text`, if at least three lines begin with a time that goes steadily up or down.

    Where the times pass midnight, only the entries of the day it ended on are today's: the newest stand first
    in a ticker that runs down, and last in one that runs up.
    """
    found = list(_ENTRY.finditer(text))
    if len(found) < _FEWEST:
        return None
    times = [int(entry["hour"]) * 60 + int(entry["minute"]) for entry in found]
    steps = [after - before for before, after in pairwise(times)]
    up, down = sum(step >= 0 for step in steps), sum(step <= 0 for step in steps)
    breaks = [i + 1 for i, step in enumerate(steps) if (step < 0 if up > down else step > 0)]
    if len(breaks) > 1:
        return None
    edge = breaks[0] if breaks else 0 if up > down else len(found)
    today = tuple(place >= edge if up > down else place < edge for place in range(len(found)))
    return Ticker(tuple(Span(*entry.span()) for entry in found), today)
