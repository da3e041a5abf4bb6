"""On which days a statement may have been said, and whether two may have been said at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from standpunkt.records.articles import Dating
from standpunkt.records.edtf import bounds

Days = tuple[tuple[int, int], ...]
"""Stretches of days, both ends included, as ordinals, in order."""

EVER: Days = ((date.min.toordinal(), date.max.toordinal()),)
_FRESH = timedelta(days=7)
"""News tell what is no older than a week, most often: where the day is not told, one thinks of these days first."""


@dataclass(frozen=True, slots=True)
class Window:
    """`days` are those on which something may have been said, `likely` the stretch of them to think of first, or None
    where nothing tells. `is_told` is True where the text tells the time, False where only the article's is known."""

    days: Days
    likely: tuple[int, int] | None
    is_told: bool

    @property
    def first(self) -> int:
        """The first of the days."""
        return self.days[0][0]

    @property
    def last(self) -> int:
        """The last of the days."""
        return self.days[-1][1]

    @property
    def is_day(self) -> bool:
        """True where the text tells one day."""
        return self.is_told and self.first == self.last


def window_of(said: Dating | None, published: Dating | None) -> Window:
    """When a statement was said, by its own time, else by its article's: then, or before."""
    if said is not None:
        days = days_of(said.edtf)
        return Window(days, (days[0][0], days[-1][1]), is_told=True)
    if published is None:
        return Window(EVER, None, is_told=False)
    first, last = bounds(published.edtf)
    if last == date.max:
        return Window(EVER, None, is_told=False)
    fresh = max(first.toordinal() - _FRESH.days, 1)
    return Window(((EVER[0][0], last.toordinal()),), (fresh, last.toordinal()), is_told=False)


def days_of(edtf: str) -> Days:
    """The days that a time may mean; of "one of these days" the days between them are none. Raises EdtfError."""
    if not edtf.startswith(("[", "{")):
        first, last = bounds(edtf)
        return ((first.toordinal(), last.toordinal()),)
    members = sorted(bounds(member.replace("..", "/")) for member in edtf[1:-1].split(","))
    return tuple((first.toordinal(), last.toordinal()) for first, last in members)


def shared(left: Days, right: Days) -> Days:
    """The days that both have; empty where they contradict each other."""
    if len(left) == len(right) == 1:  # nearly always
        low, high = max(left[0][0], right[0][0]), min(left[0][1], right[0][1])
        return ((low, high),) if low <= high else ()
    pairs = ((max(a, c), min(b, d)) for a, b in left for c, d in right)
    return tuple(sorted({(low, high) for low, high in pairs if low <= high}))


def gap(left: Window, right: Window) -> int | None:
    """Days between the likely stretches of both, 0 where they meet; None where one of them is not known at all."""
    if left.likely is None or right.likely is None:
        return None
    return max(0, left.likely[0] - right.likely[1], right.likely[0] - left.likely[1])
