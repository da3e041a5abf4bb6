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
_YEARLESS = re.compile(
    rf"(?<![\w.])(?P<day>\d{{1,2}})\.\s?(?:(?P<month>\d{{1,2}})\.|(?P<name>{_MONTH})\b)(?!\s?\d)", re.IGNORECASE
)
_ISO_START = re.compile(r"\d{4}-\d\d-\d\d(?=[T ]\d\d:?\d\d)")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)")
_YEAR = r"(?P<year>(?:19[89]|20[0-3])\d)"
_URL_FOLDERS = re.compile(rf"/{_YEAR}[/-](?P<month>\d\d?|(?i:{_MONTH}))[/-](?P<day>\d\d?)(?=[/_.?#-]|$)")
_URL_ISO = re.compile(rf"(?<![\d-]){_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-]?\d)")
_URL_COMPACT = re.compile(rf"(?:^|[/_.=-]){_YEAR}(?P<month>\d\d)(?P<day>\d\d)(?:T?\d{{4}}(?:\d\d)?)?(?=[/_.&?#-]|$)")
_URL_MONTH = re.compile(rf"/(?P<edtf>{_YEAR}-(?:0[1-9]|1[0-2]))/")
_OF_THE_TITLE = re.compile(r"(?:^|[-_/])(?:am|vom|bis|zum|ab|seit|dem|den|im|der)[-_]$", re.IGNORECASE)
"""Before a day in the words of an address: "wahl-am-2031-09-01" is the day of the election."""
_OF_A_NUMBER = re.compile(
    r"(?:(?:^|[/._=-])(?:a|g|av|l|t|p|c|n|nr|id|aid|artikel|article|meldung|doc|node|post|page|[a-z]*id)|[?&]\w*)[-_=/.]$",
    re.IGNORECASE,
)
"""Before eight digits that are a number and no day: "a-20120731", "?id=20240512"."""
_DATE_KEY = re.compile(r"[?&](?:date|datum|day|tag|published|pubdate)=$", re.IGNORECASE)


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
    """The day in an address, as its folders (`/2031/05/12/`, `/2031/mai/12/`), as `2031-05-12` or `20310512`; else the
    month (`/2031-05/`; in `/2031/05/` it may be the number of an issue); else None.

    Left out are days of what the title speaks of ("wahl-am-2031-09-01") and numbers that only look like days.
    """
    url = url[:2000]
    for pattern in (_URL_FOLDERS, _URL_ISO, _URL_COMPACT):
        for match in pattern.finditer(url):
            if (edtf := _day_of_url(match)) and not _is_other(url, match, pattern is _URL_COMPACT):
                return edtf
    month = _URL_MONTH.search(url)
    return month["edtf"] if month else None


def _day_of_url(match: re.Match[str]) -> str | None:
    month = match["month"]
    return _checked(int(match["year"]), int(month) if month.isdigit() else _month_number(month), int(match["day"]))


def _is_other(url: str, match: re.Match[str], compact: bool) -> bool:
    before = url[: match.start("year")]
    if _OF_THE_TITLE.search(before):
        return True
    return compact and _OF_A_NUMBER.search(before) is not None and not _DATE_KEY.search(before)


def yearless_day(text: str) -> tuple[int, int, Span] | None:
    """Month, day and place of the first day without a year in `text`: "12. Mai", "12.5."; None where a year stands."""
    if next(days_in(text), None):
        return None
    match = _YEARLESS.search(text)
    if match is None:
        return None
    month = int(match["month"]) if match["month"] else _month_number(match["name"])
    return (month, int(match["day"]), Span(*match.span())) if _checked(2024, month, int(match["day"])) else None


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
