"""Days as German page headers write them -> EDTF, with the place they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from email.utils import parsedate_to_datetime

from standpunkt.records.edtf import is_edtf
from standpunkt.records.spans import Span

_MONTHS = ("jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez")
_OTHER_SPELLINGS = {"jän": 1, "mrz": 3, "mae": 3, "mar": 3, "may": 5, "oct": 10, "dec": 12}
_MONTH = (
    r"(?:Jan(?:uar|uary)?|Jän(?:ner)?|Feb(?:ruar|ruary)?|März|Maerz|Mär|Mrz|March|Apr(?:il)?|Mai|May|June?|Juni|July?|Juli|"
    r"Aug(?:ust)?|Sept?(?:ember)?|O[kc]t(?:ober)?|Nov(?:ember)?|De[zc](?:ember)?)"
)
_DATE = re.compile(
    rf"""(?<![\w.\-/])(?:
      (?P<iso>\d{{4}}-\d\d-\d\d)(?:T\d\d:\d\d\S{{0,16}})?
    | (?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.\s?(?P<year>\d{{4}}|\d\d)(?![\w.]\d)
    | (?P<day2>\d{{1,2}})\.?\s(?P<name>{_MONTH})\.?,?\s(?P<year2>\d{{4}})
    | (?P<name3>{_MONTH})\.?\s(?P<day3>\d{{1,2}}),\s(?P<year3>\d{{4}})
    | (?P<name4>{_MONTH})\s(?P<year4>\d{{4}})
    | (?P<month_only>\d{{4}}-\d\d)
    )(?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)
_ISO_START = re.compile(r"\d{4}-\d\d-\d\d(?=[T ]\d\d:?\d\d)")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)")
_URL_DAY = re.compile(r"/(20\d\d|19\d\d)[/-](\d\d?)[/-](\d\d?)(?=[/_.-]|$)|(?<![\d])(20\d\d)-?(\d\d)-?(\d\d)(?!\d)")


def days_in(text: str) -> Iterator[tuple[str, Span]]:
    """EDTF and span of each day or month of the calendar in `text`; impossible ones (31.02.) are passed over."""
    for match in _DATE.finditer(text):
        if edtf := _edtf_of(match):
            yield edtf, Span(*match.span())


def day_of(value: str) -> str | None:
    """EDTF of a whole string from metadata: EDTF itself, ISO 8601 or RFC 2822 with a time, or German; else None.

    A time of day is cut off: outlets write the time of the last change there, and the zone is often wrong.
    """
    value = value.strip()
    if match := _ISO_START.match(value):
        value = match[0]
    if match := _COMPACT.fullmatch(value):
        value = "-".join(match.groups())
    if is_edtf(value):
        return value
    first = next(days_in(value[:60]), None)
    return first[0] if first else _rfc_2822(value)


def day_in_url(url: str) -> str | None:
    """The day in an address: `/2024/05/12/`, `-20240512`, `/2024-05-12-`; else None."""
    for match in _URL_DAY.finditer(url[:2000]):
        year, month, day = (int(part) for part in match.groups() if part is not None)
        if edtf := _checked(year, month, day):
            return edtf
    return None


def _edtf_of(match: re.Match[str]) -> str | None:
    groups = {key: value for key, value in match.groupdict().items() if value is not None}
    if whole := groups.get("iso") or groups.get("month_only"):
        return whole if is_edtf(whole) else None
    found = {key.rstrip("234"): value for key, value in groups.items()}
    month = _month_number(found["name"]) if "name" in found else int(found["month"])
    year = int(found["year"]) + (2000 if len(found["year"]) == 2 else 0)
    return _checked(year, month, int(found["day"])) if "day" in found else f"{year:04}-{month:02}"


def _month_number(name: str) -> int:
    key = name[:3].lower()
    return _MONTHS.index(key) + 1 if key in _MONTHS else _OTHER_SPELLINGS[key]


def _checked(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _rfc_2822(value: str) -> str | None:
    try:
        return parsedate_to_datetime(value).date().isoformat()
    except (ValueError, IndexError, TypeError):
        return None
