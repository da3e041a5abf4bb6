"""Rules for expressions that name their year: nothing but the words is needed to read them."""

from __future__ import annotations

import re

from standpunkt.dates import calendars as cal
from standpunkt.dates.expressions import Reading, TimeKind
from standpunkt.dates.patterns import DIGITS, Rule, Scene, rule
from standpunkt.dates.words import DECADES, MONTHS, MONTHS_SHORT, ORDINALS, SEASONS, WEEKDAYS

_NOT_A_YEAR_BEFORE = re.compile(r"(?:[\w§$€/][.,:/-]?|[-–+*])$")
_YEAR_BEFORE = re.compile(r"(?:\b(?:[Ss]eit|[Bb]is|[Aa]b|[Uu]m|[Vv]or|[Nn]ach|Jahre?)\s|[(/–-])\s?$")
_ENUMERATED = re.compile(r"(?:1[0-9]|20)\d\d[-–/]$")
_COUNTED = re.compile(
    r"\s{1,3}(?:[A-ZÄÖÜ][a-zäöüß]+|(?:Euro|Prozent|Meter|Kilometer|km|m|kg|ehrenamtliche|weitere|neue|neuen)\b)"
)
_MEASURED = re.compile(
    r"[^\S\n]{0,2}(?:Euro|Dollar|Prozent|Meter|Kilometer|Liter|Tonnen|km|m|kg|Uhr|Mal|Millionen|%|€|°)(?!\w)"
)


def date_of(edtf: str, timex: str | None = None) -> Reading:
    """A reading as a date; `timex` where it differs from `edtf`."""
    return Reading(TimeKind.DATE, edtf, timex or edtf)


def _full_year(text: str) -> int:
    return int(text) if len(text) > 2 else 2000 + int(text) if int(text) < 50 else 1900 + int(text)


def month_of(match: re.Match[str]) -> int:
    """The month a match names, in full, short or as a number."""
    groups = match.groupdict()
    if groups.get("month"):
        return MONTHS[groups["month"].lower()]
    return MONTHS_SHORT[groups["short"].lower()] if groups.get("short") else int(groups["number"])


def _day(match: re.Match[str], _: Scene) -> Reading | None:
    day = cal.real_day(_full_year(match["year"]), month_of(match), int(match["day"]))
    return date_of(str(day)) if day else None


def _month(match: re.Match[str], _: Scene) -> Reading:
    year, number = int(match["year"]), month_of(match)
    exact = cal.month(year, number)
    return date_of(cal.part_of_month(match["part"], year, number), exact) if match["part"] else date_of(exact)


def _season(match: re.Match[str], _: Scene) -> Reading:
    season = SEASONS[match["season"].lower()]
    return date_of(f"{match['year']}-{season}", f"{match['year']}-{cal.SEASON_CODES[season]}")


def _year(match: re.Match[str], scene: Scene) -> Reading | None:
    """A bare number is a year unless something is counted ("2000 Menschen") or measured ("2013 Meter")."""
    before, after = scene.before(6), scene.text[match.end() : match.end() + 24]
    if _NOT_A_YEAR_BEFORE.search(before) and not _ENUMERATED.search(before):
        return None
    if _MEASURED.match(after) or re.match(r"[.,:]\d|[-–]?[A-Za-zÄÖÜäöü§%€]", after):
        return None
    if _COUNTED.match(after) and (int(match["year"]) % 50 == 0 or not 1900 <= int(match["year"]) <= 2040):
        return None
    if (int(match["year"]) % 50 == 0 or int(match["year"]) < 1400) and not _YEAR_BEFORE.search(before):
        return None
    return date_of(match["year"])


def _named_year(match: re.Match[str], _: Scene) -> Reading:
    year = match["year"]
    return date_of(cal.part_of_year(match["part"], int(year)), year) if match["part"] else date_of(year)


def _two_years(match: re.Match[str], _: Scene) -> Reading | None:
    first = int(match["first"])
    second = first // 100 * 100 + int(match["second"])
    return date_of(f"{first}/{second}", f"{first // 10}") if second == first + 1 else None


def _decade(match: re.Match[str], _: Scene) -> Reading:
    number = match["number"]
    first = (
        1900 + 10 * DECADES[match["word"].lower()]
        if match["word"]
        else int(number)
        if len(number) == 4
        else 1900 + int(number)
    )
    return date_of(f"{first}/{first + 9}", str(first // 10))


def _century(match: re.Match[str], _: Scene) -> Reading | None:
    number = int(match["number"])
    if not 1 < number < 22:
        return None
    return date_of(f"{(number - 1) * 100 + 1:04d}/{number * 100:04d}", str(number - 1))


def fraction_of_year(match: re.Match[str], year: int) -> Reading | None:
    """A quarter or half of `year`: "drittes Quartal"."""
    ordinal = int(match["number"]) if match["number"] else ORDINALS[match["ordinal"].lower()]
    name = match["fraction"].lower()
    months, code = (3, "Q") if name.startswith(("quart", "viertel", "trim")) else (6, "H")
    if ordinal == -1:
        ordinal = 12 // months
    if ordinal * months > 12:
        return None
    first, last = (ordinal - 1) * months + 1, ordinal * months
    return date_of(f"{cal.month(year, first)}/{cal.month(year, last)}", f"{year}-{code}{ordinal}")


FRACTION = (
    r"(?:(?P<number>\d)\.|(?P<ordinal><ORDINAL>)<END>)<S>"
    r"(?P<fraction>Quartals?|Vierteljahr(?:e?s)?|Halbjahr(?:e?s)?|Jahreshälfte|Jahresviertel|Trimesters?)"
)
ORDINAL_FORMS = [stem + ending for stem in ORDINALS for ending in ("e", "en", "em", "er", "es")]
WEEKDAY_FIRST = r"(?:(?P<weekday><WEEKDAY>)(?:<PART>)?<O>,?<O>(?:de[nmr]<S>)?)?"
_STARTS = (*WEEKDAYS, DIGITS)
PART_OF = r"(?:(?P<part>Anfang|Mitte|Ende)<S>)?"
_PARTS = ("anfang", "mitte", "ende")

RULES: tuple[Rule, ...] = (
    rule("iso-date", r"(?P<year>\d{4})-(?P<number>\d\d)-(?P<day>\d\d)(?!-)", (DIGITS,), _day),
    rule(
        "numeric-date",
        WEEKDAY_FIRST + r"(?P<day>\d{1,2})\.<O>(?P<number>\d{1,2})\.<O>(?P<year>(?:19|20)\d\d|\d\d(?=[\s,;)]|\.?$))",
        _STARTS,
        _day,
    ),
    rule(
        "day-month-year",
        WEEKDAY_FIRST + r"(?P<day>\d{1,2})\.<O>(?:(?P<month><MONTH>)|(?P<short><SHORT>)\.?)<S>(?P<year>\d{4})",
        _STARTS,
        _day,
    ),
    rule(
        "month-year", PART_OF + r"(?P<month><MONTH>)<S>(?:des<S>Jahres<S>)?(?P<year><YEAR>)", (*MONTHS, *_PARTS), _month
    ),
    rule("season-year", r"(?P<season><SEASON>)<S>(?P<year><YEAR>)(?:/\d{2,4})?", SEASONS, _season),
    rule(
        "fraction-year",
        FRACTION + r"<S>(?:de[rs]<S>Jahres<S>)?(?P<year><YEAR>)",
        (DIGITS, *ORDINAL_FORMS),
        lambda match, _: fraction_of_year(match, int(match["year"])),
    ),
    rule(
        "named-year",
        r"(?:(?P<part>Anfang|Mitte|Ende)<S>)?(?:(?:des|vom)<S>)?(?:Jahr(?:es|e)?<S>)?(?P<year><YEAR>)(?![.,]\d)",
        ("jahr", "jahre", "jahres", *_PARTS),
        _named_year,
    ),
    rule("two-years", r"(?P<first><YEAR>)/<O>(?P<second>\d\d)", (DIGITS,), _two_years),
    rule("year", r"(?P<year><YEAR>)", (DIGITS,), _year),
    rule(
        "decade",
        r"(?:(?P<number>(?:1[5-9]|20)\d0|[2-9]0)er|(?P<word>zwanziger|dreißiger|vierziger|fünfziger|sechziger|siebziger|achtziger"
        r"|neunziger|Zwanziger|Dreißiger|Vierziger|Fünfziger|Sechziger|Siebziger|Achtziger|Neunziger))(?:-|<O>)Jahren?",
        (DIGITS, *DECADES),
        _decade,
    ),
    rule("century", r"(?P<number>\d{1,2})\.<O>Jahrhunderts?", (DIGITS,), _century),
)
