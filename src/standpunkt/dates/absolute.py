"""Rules for expressions that name their year: nothing but the words is needed to read them."""

from __future__ import annotations

import re
from datetime import date

from standpunkt.dates import calendars as cal
from standpunkt.dates.expressions import Reading, TimeKind
from standpunkt.dates.patterns import DIGITS, Rule, Scene, rule
from standpunkt.dates.words import (
    DAY_PARTS,
    MONTHS,
    MONTHS_SHORT,
    PART_FORMS,
    PARTS,
    SEASONS,
    SHORT_WEEKDAYS,
    WEEKDAY_FORMS,
)

_NOT_A_YEAR_BEFORE = re.compile(r"(?:[\w§$€/][.,:/-]?|[-–+*])$")
_YEAR_BEFORE = re.compile(r"(?:\b(?:[Ss]eit|[Bb]is|[Aa]b|[Uu]m|[Vv]or|[Nn]ach|Jahre?)\s|[(/–-])\s?$")
_NUMBERED_BEFORE = re.compile(
    r"(?:Seite|Nummer|Nr\.|Artikel|Paragraf|Paragraph|Platz|Zimmer|Tel\.|Telefon|Kapitel|Raum"
    r"|Akte|Aktenzeichen|Az\.|[Rr]esolution|Drucksache|Richtlinie|Verordnung|Ausgabe|Heft|Postleitzahl|PLZ|\d)\s?$"
)
_DATES_BEFORE = re.compile(r"(?:\(|\b(?:Stand|[Ss]eit|[Aa]b|[Bb]is|[Vv]on|[Ii]m|Monat):?\s{1,3})$")
_ENUMERATED = re.compile(r"(?:1[0-9]|20)\d\d[-–/]$")
_COUNTED = re.compile(
    r"\s{1,3}(?:[A-ZÄÖÜ][a-zäöüß]+|(?:Euro|Prozent|Meter|Kilometer|km|m|kg|ehrenamtliche|weitere|neue|neuen)\b)"
)
_MEASURED = re.compile(
    r"[^\S\n]{0,2}(?:Euro|Dollar|Prozent|Meter|Kilometer|Liter|Tonnen|Gramm|Kilogramm|Kilo|Zentimeter|Grad|Hektar|Watt|Franken|Einwohner|Stunden|Seiten|PS|km|m|kg|Uhr|Mal|Millionen|%|€|°)(?!\w)"
)


def date_of(edtf: str, timex: str | None = None) -> Reading:
    """A reading as a date; `timex` where it differs from `edtf`."""
    return Reading(TimeKind.DATE, edtf, timex or edtf)


def night_to(day: date) -> Reading:
    """The night to Tuesday is Monday's end and Tuesday's beginning."""
    return Reading(TimeKind.TIME, f"{cal.day_after(day, -1)}/{day}", f"{day}TNI")


def told_day(match: re.Match[str], day: date) -> Reading:
    """A day, the night to it, or a part of it: "Nacht zum 3. Mai", "Abend des 3. Mai"."""
    groups = match.groupdict()
    if groups.get("night"):
        return night_to(day)
    part = groups.get("half_of_day")
    return Reading(TimeKind.TIME, str(day), f"{day}T{DAY_PARTS[part.lower()]}") if part else date_of(str(day))


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
    return told_day(match, day) if day else None


def _month(match: re.Match[str], _: Scene) -> Reading:
    year, number = int(match["year"]), month_of(match)
    exact = cal.month(year, number)
    return (
        date_of(cal.part_of_month(PARTS[match["part"].lower()], year, number), exact)
        if match["part"]
        else date_of(exact)
    )


def _season(match: re.Match[str], _: Scene) -> Reading:
    season = SEASONS[match["season"].lower()]
    return date_of(f"{match['year']}-{season}", f"{match['year']}-{cal.SEASON_CODES[season]}")


def _year(match: re.Match[str], scene: Scene) -> Reading | None:
    """A bare number is a year unless something is counted ("2000 Menschen") or measured ("2013 Meter")."""
    if _NUMBERED_BEFORE.search(scene.before(12)):
        return None
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
    return date_of(cal.part_of_year(PARTS[match["part"].lower()], int(year)), year) if match["part"] else date_of(year)


def _two_years(match: re.Match[str], _: Scene) -> Reading | None:
    """Read "2019/20", with a word of sessions before it also "2010/15"; alone "2010/12" may be a month.
    TIMEX3 knows no such stretch: the decade says the most of it, and nothing fits a session."""
    first = int(match["first"])
    second = first // 100 * 100 + int(match["second"])
    if second != first + 1 and not (match["session"] and second > first):
        return None
    return date_of(f"{first}/{second}", "XXXX-XX-XX" if match["session"] else f"{first // 10}")


def _month_of_following(match: re.Match[str], _: Scene) -> Reading:
    """Read the first of "von November bis Februar 2023": the last November before."""
    number, year = month_of(match), int(match["year"])
    exact = cal.month(year - (number > MONTHS[match["next"].lower()]), number)
    return date_of(exact)


def _numeric_month(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read "05/2023" in brackets and behind a word that dates; files and issues are numbered so too."""
    if not (1 <= int(match["number"]) <= 12 and _DATES_BEFORE.search(scene.before(12))):
        return None
    return date_of(cal.month(int(match["year"]), int(match["number"])))


WEEKDAY_FIRST = r"(?:(?:(?P<beside><WEEKDAY>)(?:<PART>)?|<BRIEF>\.?)<O>,?<O>(?:de[nmr]<S>)?)?"
NIGHT = (
    r"(?:(?P<night>Nacht)<S>(?:zum|auf|auf<S>den|zu|vo[nm]<S>(?:<WEEKDAY>|\d{1,2}\.)<S>(?:auf|zu)(?:m|<S>den)?)<S>)?"
)
DAY_FIRST = (
    NIGHT + r"(?:(?:(?:früh|spät)en<S>)?(?P<half_of_day>Morgen|Vormittag|Mittag|Nachmittag|Abend)"
    r"(?:s?stunden)?s?<S>(?:des|vom)<S>)?" + WEEKDAY_FIRST
)
"""What may stand before the number of a day and belongs to it."""
_HALVES_OF_DAY = [
    part + ending
    for part in ("morgen", "vormittag", "mittag", "nachmittag", "abend")
    for ending in ("", "s", "stunden", "sstunden")
]
STARTS = (*WEEKDAY_FORMS, *SHORT_WEEKDAYS, DIGITS, "nacht", "frühen", "späten", *_HALVES_OF_DAY)
SEASON = (
    r"(?:(?P<part><THIRD>)<S>(?:des<S>)?)?(?=[A-ZÄÖÜ])(?:Früh|Spät|Hoch|Vor)?(?i:(?P<season><SEASON>))(?:s|monaten?)?"
)
SEASON_BEGINS = (
    *PART_FORMS,
    *(
        f"{early}{season}{ending}"
        for early in ("", "früh", "spät", "hoch", "vor")
        for season in SEASONS
        for ending in ("", "s", "monate", "monaten")
    ),
)
PART_OF = r"(?:(?P<part><THIRD>)<S>)?"

RULES: tuple[Rule, ...] = (
    rule("iso-date", r"(?P<year>\d{4})-(?P<number>\d\d)-(?P<day>\d\d)(?!-)", (DIGITS,), _day),
    rule(
        "numeric-date",
        DAY_FIRST + r"(?P<day>\d{1,2})\.<O>(?P<number>\d{1,2})\.<O>(?P<year>(?:1\d|2[01])\d\d|\d\d(?=[\s,;)]|\.?$))",
        STARTS,
        _day,
    ),
    rule(
        "day-month-year",
        DAY_FIRST + r"(?P<day>\d{1,2})\.<O>(?:(?P<month><MONTH>)|(?P<short><SHORT>)\.?)<S>(?P<year>\d{4})",
        STARTS,
        _day,
    ),
    rule(
        "month-year",
        PART_OF + r"(?P<month><MONTH>)<S>(?:des<S>Jahres<S>)?(?P<year><YEAR>)",
        (*MONTHS, *PART_FORMS),
        _month,
    ),
    rule("season-year", SEASON + r"<S>(?P<year><YEAR>)(?:/\d{2,4})?", SEASON_BEGINS, _season),
    rule(
        "named-year",
        r"(?:(?P<part><THIRD>)<S>)?(?:(?:des|vom)<S>)?(?:Jahr(?:es|e)?<S>)?(?P<year><YEAR>)(?![.,]\d)",
        ("jahr", "jahre", "jahres", *PART_FORMS),
        _named_year,
    ),
    rule(
        "two-years",
        r"(?:(?P<session>Saison|Spielzeit|Schuljahr|Wintersemester|Amtsperiode|Legislaturperiode)<S>)?"
        r"(?P<first><YEAR>)/<O>(?P<second>\d\d)",
        (DIGITS, "saison", "spielzeit", "schuljahr", "wintersemester", "amtsperiode", "legislaturperiode"),
        _two_years,
    ),
    rule(
        "month-of-following",
        r"(?P<month><MONTH>)(?=<O>(?:bis|und|oder|sowie|/|–|-)<O>(?:<THIRD><S>)?(?P<next><MONTH>)<S>(?P<year><YEAR>))",
        MONTHS,
        _month_of_following,
    ),
    rule("numeric-month", r"(?<![\d/.])(?P<number>\d\d)/(?P<year>(?:19|20)\d\d)", (DIGITS,), _numeric_month),
    rule("year", r"(?P<year><YEAR>)", (DIGITS,), _year),
)
