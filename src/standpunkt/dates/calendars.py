"""Days, weeks, months and feasts: arithmetic on dates, and how they are written in EDTF."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

SEASON_CODES = {21: "SP", 22: "SU", 23: "FA", 24: "WI"}
_THIRDS = ("first", "middle", "last")
_DAYS_OF_MONTH = ((1, 10), (11, 20), (21, 31))
"""First and last day of a third of a month: the reading German newspapers mean by "Anfang Mai"."""
_DAYS_OF_WEEK = ((1, 3), (2, 4), (5, 7))
"""ISO weekdays of "Anfang", "Mitte" and "Ende der Woche"; the middle has Tuesday with it, for both are said."""


def day_after(day: date, days: int) -> date:
    """`days` later; earlier where negative."""
    return day + timedelta(days=days)


def weekday_near(today: date, weekday: int, *, step: int, strictly: bool) -> date:
    """The nearest `weekday` (ISO, Monday is 1) before (`step` -1) or after (+1) `today`; `strictly`: not today."""
    distance = (today.isoweekday() - weekday) % 7 if step < 0 else (weekday - today.isoweekday()) % 7
    if strictly and distance == 0:
        distance = 7
    return day_after(today, step * distance)


def weekday_in_week(today: date, weekday: int, weeks: int) -> date:
    """That weekday of the week `weeks` after today's."""
    return day_after(today, weekday - today.isoweekday() + 7 * weeks)


def week(day: date) -> str:
    """The ISO week: 2024-W09."""
    year, number, _ = day.isocalendar()
    return f"{year}-W{number:02d}"


def weekend(saturday: date) -> str:
    """Saturday and Sunday as an interval."""
    return f"{saturday}/{day_after(saturday, 1)}"


def month(year: int, number: int) -> str:
    """The month as EDTF: 2024-05."""
    return f"{year:04d}-{number:02d}"


def months_later(day: date, months: int) -> tuple[int, int]:
    """Year and month `months` after that of `day`."""
    index = day.year * 12 + day.month - 1 + months
    return index // 12, index % 12 + 1


def part_of_week(part: str, day: date) -> str:
    """Give "Anfang der Woche" of the week of `day` as an interval of days."""
    first, last = _DAYS_OF_WEEK[_THIRDS.index(part)]
    return f"{weekday_in_week(day, first, 0)}/{weekday_in_week(day, last, 0)}"


def part_of_month(part: str, year: int, number: int) -> str:
    """Give "Anfang Mai 2024" as an interval of days; `part` is first, middle or last."""
    first, last = _DAYS_OF_MONTH[_THIRDS.index(part)]
    last = min(last, calendar.monthrange(year, number)[1])
    return f"{date(year, number, first)}/{date(year, number, last)}"


def part_of_year(part: str, year: int) -> str:
    """Give "Mitte des Jahres": four months each, as an interval of months."""
    third = _THIRDS.index(part)
    return f"{month(year, 4 * third + 1)}/{month(year, 4 * third + 4)}"


def part_of_years(part: str, first: int, last: int) -> str:
    """Give "Anfang der 90er Jahre", "Ende des 19. Jahrhunderts": thirds that share the years between them."""
    third, years = _THIRDS.index(part), (last - first) // 3
    return f"{first + third * years:04d}/{last if part == 'last' else first + (third + 1) * years:04d}"


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (anonymous algorithm of 1876, in Meeus, Astronomical Algorithms)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    leap, quarter = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - correction + 15) % 30
    weekday = (32 + 2 * quarter + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    number, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, number, day + 1)


def real_day(year: int, number: int, day: int) -> date | None:
    """The date, or None where there is no such day."""
    if not (1 <= number <= 12 and 1 <= day <= calendar.monthrange(max(1, year), number)[1] and 1 <= year <= 9999):
        return None
    return date(year, number, day)
