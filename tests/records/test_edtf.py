"""EDTF: what each form covers, what is none, and that no form is read as more than it says."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standpunkt.errors import EdtfError
from standpunkt.records.edtf import bounds, earliest, is_edtf, latest

DAYS = st.dates(min_value=date(1, 1, 8), max_value=date(9999, 11, 30))
QUALIFIERS = st.sampled_from(["", "~", "?", "%"])


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28)),
        ("2024-05-08", date(2024, 5, 8), date(2024, 5, 8)),
        ("2024-05-08T14:30", date(2024, 5, 8), date(2024, 5, 8)),
        ("2024-05-08T14", date(2024, 5, 8), date(2024, 5, 8)),
        ("2024-21", date(2024, 3, 1), date(2024, 5, 31)),
        ("2024-22", date(2024, 6, 1), date(2024, 8, 31)),
        ("2024-23", date(2024, 9, 1), date(2024, 11, 30)),
        ("2023-24", date(2023, 12, 1), date(2024, 2, 29)),
        ("2024-W09", date(2024, 2, 26), date(2024, 3, 3)),
        ("2020-W53", date(2020, 12, 28), date(2021, 1, 3)),
        ("2022-01-29/2022-01-30", date(2022, 1, 29), date(2022, 1, 30)),
        ("2023/2024-05", date(2023, 1, 1), date(2024, 5, 31)),
        ("2024-05-08/..", date(2024, 5, 8), date.max),
        ("../2024-05-08", date.min, date(2024, 5, 8)),
        ("[2024-05-01,2024-05-08]", date(2024, 5, 1), date(2024, 5, 8)),
        ("[2024-05-08,2024-05-01]", date(2024, 5, 1), date(2024, 5, 8)),
        ("[2024-05-01..2024-05-08]", date(2024, 5, 1), date(2024, 5, 8)),
        ("2024~", date(2024, 1, 1), date(2024, 12, 31)),
    ],
)
def test_each_form_covers_its_days(edtf: str, first: date, last: date) -> None:
    assert bounds(edtf) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "gestern",
            "24",
            "2024-13",
            "2024-00",
            "2024-25",
            "2024-02-30",
            "2024-W54",
            "2023-W53",
            "0000",
            "2024-5-8",
        ),
        *("20240508", "2024-05-08/2024-05-01", "[]", "[2024-05-01", "[2024-05-01,]x", "2024-05-08 14:30"),
        *("9999-W52", "9999-24", "２０２４"),
    ],
)
def test_what_is_no_time_is_refused_with_a_remedy(text: str) -> None:
    assert not is_edtf(text)
    with pytest.raises(EdtfError, match="Write a day, month or year") as caught:
        bounds(text)
    assert caught.value.problem.endswith("is no time.")


@given(DAYS, QUALIFIERS)
def test_a_day_covers_itself_whatever_its_qualifier(day: date, qualifier: str) -> None:
    assert bounds(f"{day}{qualifier}") == (day, day)


@given(DAYS)
def test_a_day_lies_in_its_week_month_and_year(day: date) -> None:
    year, week, _ = day.isocalendar()
    for form in (f"{year:04d}-W{week:02d}", f"{day.year:04d}-{day.month:02d}", f"{day.year:04d}"):
        first, last = bounds(form)
        assert first <= day <= last


@given(DAYS)
def test_a_week_has_seven_days_from_monday(day: date) -> None:
    year, week, _ = day.isocalendar()
    first, last = bounds(f"{year:04d}-W{week:02d}")
    assert first.isoweekday() == 1
    assert last - first == timedelta(days=6)


@given(DAYS, DAYS)
def test_an_interval_runs_from_its_first_to_its_last_day(one: date, other: date) -> None:
    low, high = sorted((one, other))
    assert (earliest(f"{low}/{high}"), latest(f"{low}/{high}")) == (low, high)
    assert is_edtf(f"{high}/{low}") == (low == high)


@given(st.lists(DAYS, min_size=1, max_size=5))
def test_one_of_several_covers_all_of_them(days: list[date]) -> None:
    assert bounds(f"[{','.join(map(str, days))}]") == (min(days), max(days))


@given(st.integers(1, 9998), st.sampled_from([21, 22, 23, 24]))
def test_seasons_follow_one_another_without_a_gap(year: int, season: int) -> None:
    following = f"{year:04d}-{season + 1}" if season < 24 else f"{year + 1:04d}-21"
    assert latest(f"{year:04d}-{season}") + timedelta(days=1) == earliest(following)


@given(st.text(alphabet="0123456789-/.,[]{}T:W~?% x", max_size=24))
def test_any_text_is_either_understood_or_refused(text: str) -> None:
    if is_edtf(text):
        first, last = bounds(text)
        assert first <= last
    else:
        with pytest.raises(EdtfError):
            bounds(text)
