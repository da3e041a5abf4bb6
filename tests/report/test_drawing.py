"""Timelines as geometry."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from standpunkt.report.drawing import LEFT, RIGHT, Scale, draw, scale_of, ticks
from standpunkt.views import timeline
from tests.views.makers import MARA, entry


def test_time_runs_from_left_to_right_and_a_month_has_a_width() -> None:
    said = [
        entry("port_blockade:open", said="2031-01-01"),
        entry("port_blockade:oppose", said="2031-06", at=20),
        entry("toll_union:support", said="2031-12-31", at=40),
    ]
    scale = scale_of(said)
    assert scale is not None
    drawn = draw(timeline(said, MARA), scale)
    assert drawn is not None
    first, month = drawn.lanes[0].marks
    (last,) = drawn.lanes[1].marks
    assert (first.x, last.x) == (LEFT, RIGHT)
    assert first.x < month.x_from < month.x < last.x
    assert first.x_from == first.x


def test_statements_of_one_day_stand_above_each_other() -> None:
    said = [entry("port_blockade:open", said="2031-01-01", at=20 * place) for place in range(3)]
    drawn = draw(timeline(said, MARA), Scale(date(2031, 1, 1), date(2031, 2, 1)))
    assert drawn is not None
    assert len({mark.y for mark in drawn.lanes[0].marks}) == 3
    assert all(0 < mark.y < drawn.height for mark in drawn.lanes[0].marks)


def test_what_nobody_dated_cannot_be_drawn() -> None:
    assert scale_of([entry("port_blockade:open")]) is None
    assert draw(timeline([entry("port_blockade:open")], MARA), Scale(date(2031, 1, 1), date(2031, 1, 1))) is None


@given(st.dates(date(1950, 1, 1), date(2050, 1, 1)), st.dates(date(1950, 1, 1), date(2050, 1, 1)))
def test_there_are_one_to_four_ticks_inside_the_drawing(one: date, other: date) -> None:
    found = ticks(Scale(min(one, other), max(one, other)))
    assert 1 <= len(found) <= 4
    assert all(LEFT <= tick.x <= RIGHT for tick in found)
