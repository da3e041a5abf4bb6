"""Rules for weeks, months, seasons and years told from the day of publication: "vergangene Woche", "im Februar"."""

from __future__ import annotations

import re
from datetime import date

from standpunkt.dates import calendars as cal
from standpunkt.dates.absolute import PART_OF, SEASON, SEASON_BEGINS, date_of
from standpunkt.dates.anchored import moved
from standpunkt.dates.expressions import Reading, TimeKind
from standpunkt.dates.nearness import nearest, today_of
from standpunkt.dates.patterns import Rule, Scene, rule
from standpunkt.dates.words import FOLLOWING, MONTHS, PART_FORMS, PARTS, SEASONS, STEP_FORMS, STEPS, UNITS
from standpunkt.records.edtf import bounds

_MONTH_BEFORE = re.compile(
    r"(?:\b(?:[Ii][mn]|[Ss]eit|[Aa]b|[Bb]is|[Vv]o[mn]|zum|und|oder|[Zz]wischen|Monat|für|nach|bereits|schon|erst|noch)"
    r"(?:\s(?:den|frühen|späten|ganzen|gesamten|Monat|Monaten))?\s{1,3}|[(/–-]\s?)$"
)
_SEASON = 90
"""Days a season lasts, at least."""
_JOINS = re.compile(r"(?:und|oder|für|nach)\s")
_NAME_AFTER = re.compile(r"\s[A-ZÄÖÜ][a-zäöüß]+")
_SEASON_BEFORE = re.compile(r"\b(?:[Ii]m|[Ss]eit|[Vv]om|[Bb]is|[Zz]um|[Dd]e[nrs]|ganzen|[Aa]b)\s{1,3}$")
_WEEKEND_BEFORE = re.compile(
    r"(?:[Aa]m|[Vv]om|[Zz]um|[Üü]bers?(?:\sdas)?|[Dd]as|[Dd]em|[Ff]ür\sdas|ganze[ns]?)\s{1,3}$"
)
_ONE = frozenset({"tag", "tages", "tags", "woche", "wochenende", "wochenendes", "monat", "monats", "jahr", "jahres"})
"""Singular forms; "in den nächsten Jahren" is no one year."""
_JOINED = [unit + part for unit in ("jahres", "monats", "wochen") for part in PARTS if unit + part != "wochenende"]
_STEP = r"(?:(?P<step><STEP>)<END><S>)?"


def _unit(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read "vergangene Woche", "Anfang dieses Monats", "am nächsten Tag"."""
    unit = match["unit"].lower()
    if unit not in _ONE:
        return None
    step = STEPS[match["step"].lower()]
    if UNITS[unit] == "D" or match["step"].lower() in FOLLOWING:
        value = moved(scene.previous, UNITS[unit], step)
        return date_of(value) if value else Reading(TimeKind.DATE, None, "XXXX-XX-XX")
    return _period(UNITS[unit], step, match["part"], today_of(scene))


def _part_of_now(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read "Ende des Jahres", "Jahresende": of the year named before, else of this one, or where the tense does not
    allow that the last or next."""
    written = match["unit"] or match["compound"]
    unit, today = UNITS[written.lower().removesuffix("s")], today_of(scene)
    part = match["part"] or match["joined"]
    if unit == "Y" and scene.previous_year and scene.direction <= 0:
        return _year(scene.previous_year, part)
    now = _period(unit, 0, part, today)
    first, last = bounds(now.edtf) if now and now.edtf else (today, today)
    if scene.direction < 0 and first > today:
        return _period(unit, -1, part, today)
    return _period(unit, 1, part, today) if scene.direction > 0 and last < today else now


def _period(unit: str, step: int, part: str | None, today: date) -> Reading | None:
    if unit == "WE":
        return _weekend_of(cal.weekday_in_week(today, 6, step))
    if unit == "W":
        return _week(cal.day_after(today, 7 * step), part)
    if unit == "M":
        return _month(*cal.months_later(today, step), part)
    return _year(today.year + step, part) if unit == "Y" else None


def _third(part: str) -> str:
    return PARTS[part.lower()]


def _week(day: date, part: str | None) -> Reading:
    return date_of(cal.part_of_week(_third(part), day), cal.week(day)) if part else date_of(cal.week(day))


def _month(year: int, number: int, part: str | None) -> Reading:
    exact = cal.month(year, number)
    return date_of(cal.part_of_month(_third(part), year, number), exact) if part else date_of(exact)


def _year(year: int, part: str | None) -> Reading:
    return date_of(cal.part_of_year(_third(part), year), str(year)) if part else date_of(str(year))


def _weekend_of(saturday: date) -> Reading:
    return Reading(TimeKind.DATE, cal.weekend(saturday), f"{cal.week(saturday)}-WE")


def _weekend(match: re.Match[str], scene: Scene) -> Reading | None:
    """The last weekend, or this one on its own days and where the clause looks ahead."""
    today = today_of(scene)
    saturday, during = cal.weekday_in_week(today, 6, 0), today.isoweekday() >= 6
    if match["step"]:
        step = STEPS[match["step"].lower()]
        return _weekend_of(cal.day_after(saturday, 7 * (step - (step > 0 and not during))))
    if not _WEEKEND_BEFORE.search(scene.before(14)):
        return None
    return _weekend_of(saturday if during or scene.direction > 0 else cal.day_after(saturday, -7))


def _named_month(match: re.Match[str], scene: Scene) -> Reading | None:
    number = MONTHS[match["month"].lower()]
    year = _year_of_month(match, scene, number)
    return _month(year, number, match["part"]) if year else None


def _year_of_month(match: re.Match[str], scene: Scene, number: int) -> int | None:
    today = today_of(scene)
    if match["same"]:
        return scene.previous_year
    if match["step"]:
        return _stepped_year(today, STEPS[match["step"].lower()], number)
    if match["last"] or match["year"]:
        return today.year + (-1 if match["last"] else STEPS[match["year"].lower()])
    if scene.previous_year and scene.previous_year < today.year and scene.direction <= 0:
        return scene.previous_year
    if not match["part"] and not _is_month(scene):
        return None
    return nearest(scene, [date(today.year + step, number, 1) for step in (-1, 0, 1)]).year


def _is_month(scene: Scene) -> bool:
    """False for "August Müller", "April, April", "Jo Berg und Mai Nordlund"."""
    found = _MONTH_BEFORE.search(scene.before(30))
    return found is not None and not (_JOINS.match(found[0]) and _NAME_AFTER.match(scene.after()))


def _stepped_year(today: date, step: int, number: int) -> int:
    """The year of "im vergangenen Februar", "im kommenden Mai", "in diesem April"."""
    if step < 0:
        return today.year if number < today.month else today.year - 1
    return today.year + 1 if step > 0 and number <= today.month else today.year


def _season(match: re.Match[str], scene: Scene) -> Reading | None:
    season, today = SEASONS[match["season"].lower()], today_of(scene)
    if match["stepped"] or match["last"]:
        year = today.year + (-1 if match["last"] else STEPS[match["stepped"].lower()])
        return date_of(f"{year}-{season}", f"{year}-{cal.SEASON_CODES[season]}")
    if not match["step"] and not match["part"] and not _SEASON_BEFORE.search(scene.before(12)):
        return None
    starts = [date(today.year + step, 3 * (season - 20), 1) for step in (-2, -1, 0, 1)]
    start = _stepped_season(match["step"], scene, starts)
    return date_of(f"{start.year}-{season}", f"{start.year}-{cal.SEASON_CODES[season]}")


def _stepped_season(step: str | None, scene: Scene, starts: list[date]) -> date:
    today = today_of(scene)
    if not step:
        return nearest(scene, starts, lasting=_SEASON)
    if STEPS[step.lower()] < 0:
        return max(start for start in starts if start <= cal.day_after(today, -90))
    if STEPS[step.lower()] > 0:
        return min((start for start in starts if start > today), default=starts[-1])
    return min(starts, key=lambda start: abs((cal.day_after(start, 45) - today).days))


def _before_now(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read "im Vorjahr", "im Vormonat", "heuer", and "im neuen Jahr" of the year that begins or has just begun."""
    word, today = match["word"].lower(), today_of(scene)
    if word.startswith("neuen"):
        if 3 < today.month < 10:
            return None
        return _year(today.year + (today.month > 6), None)
    unit = {"vorm": "M", "vorw": "W"}.get(word[:4], "Y")
    return _period(unit, 0 if word == "heuer" else -1, None, today)


RULES: tuple[Rule, ...] = (
    rule(
        "unit",
        r"(?:(?P<part><THIRD>)<S>(?:de[rs]<S>)?)?(?P<step><STEP>)<END><S>(?!Wochenend)(?P<unit><UNIT>)",
        (*STEP_FORMS, *PART_FORMS),
        _unit,
        needs_today=True,
    ),
    rule(
        "part-of-now",
        r"(?P<part><THIRD>)<S>de[rs]<S>(?P<unit>Jahre?s|Monats|Woche)|(?P<compound>Jahres|Monats|Wochen)(?P<joined>anfang|beginn|mitte|ende)s?",
        (*PART_FORMS, *_JOINED),
        _part_of_now,
        needs_today=True,
    ),
    rule(
        "weekend",
        _STEP + r"Wochenendes?",
        ("wochenende", "wochenendes", *STEP_FORMS),
        _weekend,
        needs_today=True,
    ),
    rule(
        "month",
        PART_OF + _STEP + r"(?P<month><MONTH>)(?:<S>(?:de[rs]<S>)?(?:(?P<year><STEP>)<END><S>Jahres|(?P<last>Vorjahres)"
        r"|(?P<same>desselben|selben|gleichen)<S>Jahres))?",
        (*MONTHS, *STEP_FORMS, *PART_FORMS),
        _named_month,
        needs_today=True,
    ),
    rule(
        "season",
        _STEP + SEASON + r"(?!-)(?:<S>(?:de[rs]<S>)?(?:(?P<stepped><STEP>)<END><S>Jahres|(?P<last>Vorjahres)))?",
        (*STEP_FORMS, *SEASON_BEGINS),
        _season,
        needs_today=True,
    ),
    rule(
        "before-now",
        r"(?P<word>heuer|neuen<S>Jahre?s?|Vorjahr(?:e?s)?|Vormonat(?:e?s)?|Vorwoche)",
        (
            "heuer",
            "neuen",
            *(word + ending for word in ("vorjahr", "vormonat", "vorwoche") for ending in ("", "s", "es")),
        ),
        _before_now,
        needs_today=True,
    ),
)
