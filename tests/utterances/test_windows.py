"""On which days something may have been said."""

from __future__ import annotations

from datetime import date

import pytest

from standpunkt.utterances.windows import Window, days_of, gap, shared, window_of
from tests.utterances.makers import dating


def told(said: str | None, published: str | None = None) -> Window:
    return window_of(dating(said), dating(published))


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("2031-05-07", date(2031, 5, 7), date(2031, 5, 7)),
        ("2031-05", date(2031, 5, 1), date(2031, 5, 31)),
        ("2031-05-03/2031-05-05", date(2031, 5, 3), date(2031, 5, 5)),
        ("2031-05-03/..", date(2031, 5, 3), date.max),
        ("[2031-05-01,2031-05-08]", date(2031, 5, 1), date(2031, 5, 8)),
    ],
)
def test_the_text_bounds_the_days(said: str, first: date, last: date) -> None:
    window = told(said, "2031-06-01")
    assert (window.first, window.last) == (first.toordinal(), last.toordinal())


def test_of_one_of_two_days_nothing_is_left_between_them() -> None:
    assert shared(days_of("[2031-05-01,2031-05-08]"), days_of("2031-05-02/2031-05-07")) == ()
    assert shared(days_of("[2031-05-01,2031-05-08]"), days_of("2031-05-08")) == days_of("2031-05-08")


def test_what_is_only_printed_is_news_of_the_last_days() -> None:
    window = told(None, "2031-05-08")
    assert window.last == date(2031, 5, 8).toordinal()
    assert window.likely == (date(2031, 5, 1).toordinal(), window.last)
    assert not window.is_told


def test_an_article_that_is_only_no_older_than_something_bounds_nothing() -> None:
    assert told(None, "2031-05-08/..").likely is None


def test_the_gap_counts_the_days_between_likely_times() -> None:
    assert gap(told("2031-05-07"), told(None, "2031-05-08")) == 0
    assert gap(told("2031-04-01"), told(None, "2031-05-08")) == 30
    assert gap(told("2031-04-01"), told(None)) is None
