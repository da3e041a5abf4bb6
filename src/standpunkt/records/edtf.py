"""Times as EDTF (ISO 8601-2): the forms Standpunkt writes, and the days they cover.

Understood: year `2024`, month `2024-05`, day `2024-05-08`, season `2024-21` (21 spring to 24 winter),
ISO week `2024-W09`, day with a time `2024-05-08T14:30`, intervals `2022-01-29/2022-01-30` (open ends `..`),
and sets "one of" `[2024-05-01,2024-05-08]`, with ranges `[2024-05-01..2024-05-08]`; each with an optional
qualifier `~`, `?` or `%`.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from functools import lru_cache

from standpunkt.errors import EdtfError

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T\d\d(?::\d\d){0,2})?", re.ASCII)
_MONTH = re.compile(r"(\d{4})-(\d\d)", re.ASCII)
_WEEK = re.compile(r"(\d{4})-W(\d\d)", re.ASCII)
_YEAR = re.compile(r"(\d{4})", re.ASCII)
_SEASON_STARTS = {21: 3, 22: 6, 23: 9, 24: 12}
_OPEN = ("", "..")


@lru_cache(maxsize=4096)
def bounds(edtf: str) -> tuple[date, date]:
    """First and last day that `edtf` may mean, both included. Raises EdtfError."""
    if edtf.startswith(("[", "{")) and edtf.endswith(("]", "}")):
        members = [bounds(m.replace("..", "/")) for m in edtf[1:-1].split(",")]
        return min(low for low, _ in members), max(high for _, high in members)
    if "/" in edtf:
        low, _, high = edtf.partition("/")
        first = date.min if low in _OPEN else bounds(low)[0]
        last = date.max if high in _OPEN else bounds(high)[1]
        if first > last:
            raise _not_understood(edtf)
        return first, last
    try:
        return _bounds_of_one(edtf.strip().rstrip("~?%"))
    except (ValueError, OverflowError) as error:  # the week 9999-W52 ends after the last day there is
        raise _not_understood(edtf) from error


def is_edtf(text: str) -> bool:
    """True where `text` is a time that `bounds` understands."""
    try:
        bounds(text)
    except EdtfError:
        return False
    return True


def earliest(edtf: str) -> date:
    """The first day `edtf` may mean."""
    return bounds(edtf)[0]


def latest(edtf: str) -> date:
    """The last day `edtf` may mean."""
    return bounds(edtf)[1]


def _bounds_of_one(text: str) -> tuple[date, date]:
    if match := _DAY.fullmatch(text):
        day = date(*map(int, match.groups()))
        return day, day
    if match := _WEEK.fullmatch(text):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return monday, monday + timedelta(days=6)
    if match := _MONTH.fullmatch(text):
        return _bounds_of_month_or_season(int(match[1]), int(match[2]))
    if match := _YEAR.fullmatch(text):
        year = int(match[1])
        return date(year, 1, 1), date(year, 12, 31)
    raise ValueError(text)


def _bounds_of_month_or_season(year: int, number: int) -> tuple[date, date]:
    if number not in _SEASON_STARTS:
        return date(year, number, 1), _last_of_month(year, number)
    start = _SEASON_STARTS[number]
    end_year, end_month = (year + 1, 2) if start == 12 else (year, start + 2)
    return date(year, start, 1), _last_of_month(end_year, end_month)


def _last_of_month(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _not_understood(edtf: str) -> EdtfError:
    return EdtfError(
        f"{edtf!r} is no time.",
        remedy="Write a day, month or year (2024-05-08, 2024-05, 2024), a week (2024-W09) "
        "or an interval (2024-05-01/2024-05-08).",
    )
