"""Timelines as geometry: where on the page every mark stands. x in per cent of the width, y in pixels.

Per cent, because a drawing that keeps its pixels in height and stretches in width is readable at 360 px
and at 1600 px alike, where a scaled one would shrink its letters.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from standpunkt.ledger import Entry
from standpunkt.records.codes import Stance
from standpunkt.report.words import german_day, short_month
from standpunkt.views import Strand, Timeline, day, days

LEFT, RIGHT = 2.0, 97.0
_LABEL, _MARK, _AXIS = 22, 17, 26
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120)
_MOST_TICKS = 4


@dataclass(frozen=True, slots=True)
class Mark:
    """One statement: `x` its latest day, `x_from` its earliest; `y` its middle."""

    x: float
    x_from: float
    y: int
    stance: Stance | None
    statement: str


@dataclass(frozen=True, slots=True)
class Lane:
    """The statements on one proposal (id, or None for those without): `label_y` and `line_y` in pixels."""

    proposal: str | None
    label_y: int
    line_y: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A date on the axis."""

    x: float
    label: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """All lanes of one actor, one below the other."""

    height: int
    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """Days to per cent; the same for all actors of a page, so that drawings can be compared."""

    first: date
    last: date

    def x(self, when: date) -> float:
        """Where `when` stands, in per cent, inside the margins."""
        inside = min(max(when, self.first), self.last)
        share = (inside - self.first).days / max(1, (self.last - self.first).days)
        return round(LEFT + share * (RIGHT - LEFT), 2)


def scale_of(entries: Iterable[Entry]) -> Scale | None:
    """From the first to the last dated statement, or None where none is dated."""
    known = [said for entry in entries if (said := day(entry))]
    return Scale(min(known), max(known)) if known else None


def draw(told: Timeline, scale: Scale) -> Drawing | None:
    """The dated statements of one actor; None where there are none."""
    lanes: list[Lane] = []
    top = 0
    for proposal, marked in _marked(told):
        heights = _stacked([scale.x(day(entry) or scale.last) for entry, _ in marked])
        line = top + _LABEL + _MARK * (max(heights) + 1)
        marks = tuple(
            Mark(scale.x(day(e) or scale.last), scale.x(days(e)[0]), line - _MARK * height - 8, stance, e.statement.id)
            for (e, stance), height in zip(marked, heights, strict=True)
        )
        lanes.append(Lane(proposal, top + 14, line, marks))
        top = line + 8
    return Drawing(top + _AXIS, tuple(lanes), ticks(scale)) if lanes else None


def ticks(scale: Scale) -> tuple[Tick, ...]:
    """At most four firsts of a month at even distances; the two ends where the time is too short for that."""
    months = range(scale.first.year * 12 + scale.first.month, scale.last.year * 12 + scale.last.month)
    for step in _STEPS:
        starts = [date(month // 12, month % 12 + 1, 1) for month in months if month % step == 0]
        if 2 <= len(starts) <= _MOST_TICKS:
            return tuple(Tick(scale.x(start), short_month(start), "middle") for start in starts)
        if len(starts) < 2:
            break
    if scale.first == scale.last:
        return (Tick(LEFT, german_day(scale.first), "start"),)
    return (Tick(LEFT, german_day(scale.first), "start"), Tick(RIGHT, german_day(scale.last), "end"))


def _marked(told: Timeline) -> list[tuple[str | None, list[tuple[Entry, Stance | None]]]]:
    lanes: list[tuple[str | None, list[tuple[Entry, Stance | None]]]] = [
        (strand.proposal, _dated(strand)) for strand in told.strands
    ]
    lanes.append((None, [(entry, None) for entry in told.uncoded if day(entry)]))
    return [(proposal, marked) for proposal, marked in lanes if marked]


def _dated(strand: Strand) -> list[tuple[Entry, Stance | None]]:
    return [(stand.entry, stand.stance) for stand in strand.stands if day(stand.entry)]


def _stacked(xs: Sequence[float], *, width: float = 4.0) -> list[int]:
    """For every mark how many levels above the line it must stand so that none covers another; `width` is
    that of a mark in per cent on the narrowest page (14 of 340 px)."""
    levels: list[list[float]] = []
    heights = []
    for x in xs:
        free = next((n for n, level in enumerate(levels) if all(abs(x - other) >= width for other in level)), None)
        if free is None:
            free = len(levels)
            levels.append([])
        levels[free].append(x)
        heights.append(free)
    return heights
