"""Rules for weeks, months, seasons and years told from the day of publication: "vergangene Woche", "im Februar"."""

from __future__ import annotations

import re
from datetime import date

from standpunkt.dates import calendars as cal
from standpunkt.dates.absolute import FRACTION, ORDINAL_FORMS, PART_OF, date_of, fraction_of_year
from standpunkt.dates.expressions import Reading, TimeKind
from standpunkt.dates.nearness import nearest, today_of
from standpunkt.dates.patterns import DIGITS, Rule, Scene, rule
from standpunkt.dates.words import MONTHS, SEASONS, STEP_FORMS, STEPS, UNITS

_MONTH_BEFORE = re.compile(
    r"(?:\b(?:[Ii][mn]|[Ss]eit|[Aa]b|[Bb]is|[Vv]o[mn]|zum|und|oder|[Zz]wischen|Monat|für|nach|bereits|schon|erst|noch)"
    r"(?:\s(?:den|frühen|späten|ganzen|gesamten|Monat|Monaten))?\s{1,3}|[(/–-]\s?)$"
)
_SEASON_BEFORE = re.compile(r"\b(?:[Ii]m|[Ss]eit|[Vv]om|[Bb]is|[Zz]um|[Dd]e[nrs]|ganzen|[Aa]b)\s{1,3}$")
_WEEKEND_BEFORE = re.compile(
    r"(?:[Aa]m|[Vv]om|[Zz]um|[Üü]bers?(?:\sdas)?|[Dd]as|[Dd]em|[Ff]ür\sdas|ganze[ns]?)\s{1,3}$"
)
_ONE = frozenset({"tag", "tages", "tags", "woche", "wochenende", "wochenendes", "monat", "monats", "jahr", "jahres"})
"""Singular forms; "in den nächsten Jahren" is no one year."""
_STEP = r"(?:(?P<step><STEP>)<END><S>)?"
_PARTS = ("anfang", "mitte", "ende")


def _unit(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read "vergangene Woche", "Anfang dieses Monats", "am nächsten Tag"."""
    unit = match["unit"].lower()
    if unit not in _ONE:
        return None
    step = STEPS[match["step"].lower()]
    if UNITS[unit] == "D":
        return _day_told_from_the_last(step, scene)
    return _period(UNITS[unit], step, match["part"], today_of(scene))


def _part_of_now(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read "Ende des Jahres": of the year named before, else of this one."""
    unit, today = UNITS[match["unit"].lower()], today_of(scene)
    if unit == "Y" and scene.previous_year:
        return _year(scene.previous_year, match["part"])
    return _period(unit, 0, match["part"], today)


def _period(unit: str, step: int, part: str | None, today: date) -> Reading | None:
    if unit == "WE":
        return _weekend_of(cal.weekday_in_week(today, 6, step))
    if unit == "W":
        return _week(cal.day_after(today, 7 * step), part)
    if unit == "M":
        return _month(*cal.months_later(today, step), part)
    return _year(today.year + step, part)


def _week(day: date, part: str | None) -> Reading:
    if part is None:
        return date_of(cal.week(day))
    first, last = {"Anfang": (1, 3), "Mitte": (3, 4), "Ende": (5, 7)}[part]
    interval = f"{cal.weekday_in_week(day, first, 0)}/{cal.weekday_in_week(day, last, 0)}"
    return date_of(interval, cal.week(day))


def _month(year: int, number: int, part: str | None) -> Reading:
    exact = cal.month(year, number)
    return date_of(cal.part_of_month(part, year, number), exact) if part else date_of(exact)


def _year(year: int, part: str | None) -> Reading:
    return date_of(cal.part_of_year(part, year), str(year)) if part else date_of(str(year))


def _day_told_from_the_last(step: int, scene: Scene) -> Reading:
    day = scene.previous_day
    if day is None:
        return Reading(TimeKind.DATE, None, "XXXX-XX-XX")
    return date_of(str(cal.day_after(day, step)))


def _weekend_of(saturday: date) -> Reading:
    return Reading(TimeKind.DATE, cal.weekend(saturday), f"{cal.week(saturday)}-WE")


def _weekend(_: re.Match[str], scene: Scene) -> Reading | None:
    """The last weekend, or this one on its own days and where the clause looks ahead."""
    if not _WEEKEND_BEFORE.search(scene.before(14)):
        return None
    today = today_of(scene)
    saturday = cal.weekday_in_week(today, 6, 0)
    ahead = scene.direction > 0 or today.isoweekday() >= 6
    return _weekend_of(saturday if ahead else cal.day_after(saturday, -7))


def _named_month(match: re.Match[str], scene: Scene) -> Reading | None:
    number = MONTHS[match["month"].lower()]
    year = _year_of_month(match, scene, number)
    return _month(year, number, match["part"]) if year else None


def _year_of_month(match: re.Match[str], scene: Scene, number: int) -> int | None:
    today = today_of(scene)
    if match["step"]:
        return _stepped_year(today, STEPS[match["step"].lower()], number)
    if match["last"] or match["year"]:
        return today.year + (-1 if match["last"] else STEPS[match["year"].lower()])
    if scene.previous_year and scene.previous_year < today.year:
        return scene.previous_year
    if not match["part"] and not _MONTH_BEFORE.search(scene.before(30)):
        return None  # "August Müller", "April, April"
    return nearest(scene, [date(today.year + step, number, 1) for step in (-1, 0, 1)]).year


def _stepped_year(today: date, step: int, number: int) -> int:
    """The year of "im vergangenen Februar", "im kommenden Mai", "in diesem April"."""
    if step < 0:
        return today.year if number < today.month else today.year - 1
    return today.year + 1 if step > 0 and number <= today.month else today.year


def _season(match: re.Match[str], scene: Scene) -> Reading | None:
    if not match["step"] and not _SEASON_BEFORE.search(scene.before(12)):
        return None
    season, today = SEASONS[match["season"].lower()], today_of(scene)
    starts = [date(today.year + step, 3 * (season - 20), 1) for step in (-2, -1, 0, 1)]
    start = _stepped_season(match["step"], scene, starts)
    return date_of(f"{start.year}-{season}", f"{start.year}-{cal.SEASON_CODES[season]}")


def _stepped_season(step: str | None, scene: Scene, starts: list[date]) -> date:
    today = today_of(scene)
    if not step:
        return nearest(scene, starts)
    if STEPS[step.lower()] < 0:
        return max(start for start in starts if start <= cal.day_after(today, -90))
    if STEPS[step.lower()] > 0:
        return min((start for start in starts if start > today), default=starts[-1])
    return min(starts, key=lambda start: abs((cal.day_after(start, 45) - today).days))


def _year_word(match: re.Match[str], scene: Scene) -> Reading:
    return date_of(str(today_of(scene).year - (match["word"] != "heuer")))


RULES: tuple[Rule, ...] = (
    rule(
        "unit",
        r"(?:(?P<part>Anfang|Mitte|Ende)<S>(?:de[rs]<S>)?)?(?P<step><STEP>)<END><S>(?P<unit><UNIT>)",
        (*STEP_FORMS, *_PARTS),
        _unit,
        needs_today=True,
    ),
    rule(
        "part-of-now",
        r"(?P<part>Anfang|Mitte|Ende)<S>de[rs]<S>(?P<unit>Jahre?s|Monats|Woche)",
        _PARTS,
        _part_of_now,
        needs_today=True,
    ),
    rule("weekend", r"Wochenende", ("wochenende",), _weekend, needs_today=True),
    rule(
        "month",
        PART_OF
        + _STEP
        + r"(?P<month><MONTH>)(?:<S>(?:de[rs]<S>)?(?:(?P<year><STEP>)<END><S>Jahres|(?P<last>Vorjahres)))?",
        (*MONTHS, *STEP_FORMS, *_PARTS),
        _named_month,
        needs_today=True,
    ),
    rule(
        "season",
        _STEP + r"(?P<season><SEASON>)(?:s|monaten?)?(?!-)",
        (*STEP_FORMS, *(season + ending for season in SEASONS for ending in ("", "s", "monate", "monaten"))),
        _season,
        needs_today=True,
    ),
    rule(
        "fraction",
        FRACTION,
        (DIGITS, *ORDINAL_FORMS),
        lambda match, scene: fraction_of_year(match, today_of(scene).year),
        needs_today=True,
    ),
    rule(
        "year-word",
        r"(?P<word>heuer|Vorjahr)(?:e?s)?",
        ("heuer", "vorjahr", "vorjahrs", "vorjahres"),
        _year_word,
        needs_today=True,
    ),
)
