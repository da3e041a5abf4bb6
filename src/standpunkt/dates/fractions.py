"""Rules for numbered pieces of a year: quarters, halves of years and months, calendar weeks."""

from __future__ import annotations

import re
from datetime import date

from standpunkt.dates import calendars as cal
from standpunkt.dates.absolute import date_of
from standpunkt.dates.expressions import Reading, TimeKind
from standpunkt.dates.nearness import nearest, today_of
from standpunkt.dates.patterns import DIGITS, Rule, Scene, rule
from standpunkt.dates.words import MONTHS, ORDINALS, STEP_FORMS, STEPS
from standpunkt.records.edtf import bounds

HALVES = {"1": 0, "2": 1, "erste": 0, "zweite": 1}
HALF = r"(?P<half>[12]\.|[Ee]rsten?|[Zz]weiten?)<S>"
"""The beginning of "erste Hälfte"."""


def is_second(match: re.Match[str]) -> int:
    """0 for the first half, 1 for the second."""
    return HALVES[match["half"].lower().rstrip(".n")]


def _fraction_of_year(match: re.Match[str], year: int) -> Reading | None:
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


def _fraction(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read "im dritten Quartal", "in der zweiten Jahreshälfte": of the year that the tense allows."""
    today = today_of(scene)
    if match["stepped"] or match["last"]:
        return _fraction_of_year(
            match, today.year - 1 if match["last"] else today.year + STEPS[match["stepped"].lower()]
        )
    of_this = _fraction_of_year(match, today.year)
    if of_this is None or of_this.edtf is None:
        return None
    start, end = bounds(of_this.edtf)
    return _fraction_of_year(
        match,
        nearest(scene, [start.replace(year=today.year + step) for step in (-1, 0, 1)], lasting=(end - start).days).year,
    )


def _told_fraction(match: re.Match[str], scene: Scene) -> Reading:
    """Read "im vergangenen Quartal", "im kommenden Halbjahr"."""
    months, code = (3, "Q") if match["fraction"] == "Quartal" else (6, "H")
    today = today_of(scene)
    whole = (today.year * 12 + today.month - 1) // months + STEPS[match["step"].lower()]
    year, place = divmod(whole, 12 // months)
    interval = f"{cal.month(year, place * months + 1)}/{cal.month(year, place * months + months)}"
    return date_of(interval, f"{year}-{code}{place + 1}")


def _half_year(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read "in der ersten Hälfte des Jahres", "in der zweiten Hälfte 2023"."""
    second = is_second(match)
    if not match["year"] and scene.today is None:
        return Reading(TimeKind.DATE, None, "XXXX-XX-XX")
    year = int(match["year"] or today_of(scene).year)
    year += STEPS[match["step"].lower()] if match["step"] else 0
    return date_of(f"{cal.month(year, 6 * second + 1)}/{cal.month(year, 6 * second + 6)}", f"{year}-H{second + 1}")


def _half_month(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read "in der zweiten Maihälfte"."""
    number, second = MONTHS[match["month"].lower()], is_second(match)
    start = nearest(scene, [date(today_of(scene).year + step, number, 1) for step in (-1, 0, 1)])
    last = cal.day_after(date(start.year + number // 12, number % 12 + 1, 1), -1)
    days = (start.replace(day=16), last) if second else (start, start.replace(day=15))
    return date_of(f"{days[0]}/{days[1]}", cal.month(start.year, number))


def _week(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read "KW 12", "in der 12. Kalenderwoche 2023"."""
    number = int(match["number"] or match["before"])
    if match["year"]:
        found = _monday(int(match["year"]), number)
    elif scene.today:
        mondays = [day for step in (-1, 0, 1) if (day := _monday(scene.today.year + step, number))]
        found = nearest(scene, mondays, lasting=7) if mondays else None
    else:
        return Reading(TimeKind.DATE, None, f"XXXX-W{number:02d}")
    return date_of(cal.week(found)) if found else None


def _monday(year: int, week: int) -> date | None:
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:  # most years have no week 53
        return None


_FRACTION = (
    r"(?:(?P<number>\d)\.|(?P<ordinal><ORDINAL>)<END>)<S>"
    r"(?P<fraction>Quartals?|Vierteljahr(?:e?s)?|Halbjahr(?:e?s)?|Jahreshälfte|Jahresviertel|Trimesters?)"
)
_ORDINAL_FORMS = [stem + ending for stem in ORDINALS for ending in ("e", "en", "em", "er", "es")]
HALF_BEGINS = (DIGITS, "erste", "ersten", "zweite", "zweiten")
_HALVES_OF_MONTHS = "|".join(month.capitalize() for month in MONTHS)

RULES: tuple[Rule, ...] = (
    rule(
        "fraction-year",
        _FRACTION + r"<S>(?:de[rs]<S>Jahres<S>)?(?P<year><YEAR>)",
        (DIGITS, *_ORDINAL_FORMS),
        lambda match, _: _fraction_of_year(match, int(match["year"])),
    ),
    rule(
        "fraction",
        _FRACTION + r"(?:<S>(?:de[rs]<S>)?(?:(?P<stepped><STEP>)<END><S>Jahres|(?P<last>Vorjahres)))?",
        (DIGITS, *_ORDINAL_FORMS),
        _fraction,
        needs_today=True,
    ),
    rule(
        "told-fraction",
        r"(?P<step><STEP>)<END><S>(?P<fraction>Quartal|Halbjahr)s?",
        STEP_FORMS,
        _told_fraction,
        needs_today=True,
    ),
    rule(
        "half",
        HALF + r"Hälfte<S>(?:(?:des<S>)?(?:Jahres<S>)?(?P<year><YEAR>)|(?:des|dieses)<S>Jahres"
        r"|(?:des<S>)?(?P<step><STEP>)<END><S>Jahres)",
        HALF_BEGINS,
        _half_year,
    ),
    rule("half", HALF + rf"(?P<month>{_HALVES_OF_MONTHS})hälfte", HALF_BEGINS, _half_month, needs_today=True),
    rule(
        "week-number",
        r"(?:(?:KW|Kalenderwoche)<O>(?P<number>\d{1,2})(?!\d)|(?P<before>\d{1,2})\.<O>(?:KW|Kalenderwoche))"
        r"(?:(?:<S>|/)(?:des<S>Jahres<S>)?(?P<year><YEAR>))?",
        ("kw", "kalenderwoche", DIGITS),
        _week,
    ),
)
