"""Rules for days told from the day of publication: "am Mittwoch", "gestern Abend", "am 8. Mai", "zu Ostern"."""

from __future__ import annotations

import re
from datetime import date

from standpunkt.dates import calendars as cal
from standpunkt.dates.absolute import WEEKDAY_FIRST, date_of, month_of
from standpunkt.dates.expressions import Reading, TimeKind
from standpunkt.dates.nearness import nearest, today_of
from standpunkt.dates.patterns import DIGITS, Rule, Scene, rule
from standpunkt.dates.words import (
    DAY_PARTS,
    HOLIDAYS,
    LEXICON,
    STEP_FORMS,
    STEPS,
    TODAY,
    TODAY_ADJECTIVES,
    WEEKDAY_FORMS,
    WEEKDAYS,
    declined,
    either,
)

_HYPHENATED = re.compile(r"\w-$")
_NOUN_BEFORE = re.compile(r"(?:[Aa]m|[Jj]eden|[Gg]uten|[Dd]e[rnms]|[Ee]inen|[Vv]om)\s{1,3}$")
_NOWADAYS_BEFORE = re.compile(r"(?:[Bb]is|[Nn]och|[Aa]uch|wir)\s{1,3}$")
_NOWADAYS_AFTER = re.compile(r"\s{1,3}noch\b")
_DAY_BEFORE_NUMBERS = re.compile(r"\b(?:[Aa]m|[Vv]om|[Bb]is(?:\szum)?|[Zz]um|[Aa]b|[Ss]eit|dem|den)\s{1,3}$")


def _daily(day: date, part: str | None) -> Reading:
    if not part:
        return date_of(str(day))
    return Reading(TimeKind.TIME, str(day), f"{day}T{DAY_PARTS[part.lower()]}")


def _from_today(match: re.Match[str], scene: Scene) -> Reading | None:
    word, part = match["word"].lower(), match["part"]
    if match["word"] == "Morgen" and _NOUN_BEFORE.search(scene.before(10)):
        return None
    if word == "heute" and not part and _means_nowadays(scene):
        return Reading(TimeKind.DATE, None, "PRESENT_REF")
    return _daily(cal.day_after(today_of(scene), TODAY[word]), part)


def _means_nowadays(scene: Scene) -> bool:
    """Tell "bis heute", "noch heute", "auch heute noch" from the day itself."""
    return bool(_NOWADAYS_BEFORE.search(scene.before(8)) or _NOWADAYS_AFTER.match(scene.after(8)))


def _adjective_day(match: re.Match[str], scene: Scene) -> Reading:
    day = cal.day_after(today_of(scene), TODAY_ADJECTIVES[match["adjective"].lower()])
    return _daily(day, match["part"] or match["compound"])


def _weekday(match: re.Match[str], scene: Scene) -> Reading | None:
    if _HYPHENATED.search(scene.before(2)) or re.match(r"-\w", scene.after(2)):
        return None
    day = _day_named(match, scene, WEEKDAYS[match["weekday"].lower()])
    if match["night"]:  # the night to Tuesday is Monday's end and Tuesday's beginning
        return Reading(TimeKind.TIME, f"{cal.day_after(day, -1)}/{day}", f"{day}TNI")
    return _daily(day, match["part"] or match["apart"])


def _day_named(match: re.Match[str], scene: Scene, weekday: int) -> date:
    today = today_of(scene)
    if match["week"]:
        return cal.weekday_in_week(today, weekday, STEPS[match["week"].lower()])
    step = STEPS[match["step"].lower()] if match["step"] else None
    if step == 0:
        return cal.weekday_in_week(today, weekday, 0)
    if step is not None:
        return cal.weekday_near(today, weekday, step=1 if step > 0 else -1, strictly=True)
    return cal.weekday_near(today, weekday, step=1 if scene.direction > 0 else -1, strictly=False)


def _near_day(scene: Scene, number: int, day: int) -> date | None:
    years = (today_of(scene).year + step for step in (-1, 0, 1))
    days = [found for year in years if (found := cal.real_day(year, number, day))]
    return nearest(scene, days) if days else None


def _day_of_year(match: re.Match[str], scene: Scene) -> Reading | None:
    year = match.groupdict().get("year")
    if year:
        day = cal.real_day(int(year), month_of(match), int(match["day"]))
    else:
        day = _near_day(scene, month_of(match), int(match["day"]))
    return date_of(str(day)) if day else None


def _numeric_day(match: re.Match[str], scene: Scene) -> Reading | None:
    if not _DAY_BEFORE_NUMBERS.search(scene.before(12)):
        return None
    return _day_of_year(match, scene)


def _day_beside(match: re.Match[str], scene: Scene) -> Reading:
    """Read "am Tag zuvor", "am Tag darauf": beside the day named before, else beside today."""
    day = scene.previous_day or today_of(scene)
    return date_of(str(cal.day_after(day, 1 if match["word"] in ("danach", "darauf", "später") else -1)))


def _holiday(match: re.Match[str], scene: Scene) -> Reading | None:
    when = HOLIDAYS[" ".join(match["name"].lower().split())]
    if match["year"]:
        return date_of(str(_feast(int(match["year"]), when)))
    return date_of(str(nearest(scene, [_feast(today_of(scene).year + step, when) for step in (-1, 0, 1)])))


def _feast(year: int, when: int | str) -> date:
    return cal.day_after(cal.easter(year), when) if isinstance(when, int) else date.fromisoformat(f"{year}-{when}")


_MONTH = r"(?:(?P<month><MONTH>)|(?P<short><SHORT>)\.)"
_MORE_DAYS = r"(?=\.?<O>(?:(?:,|und|bis|oder|sowie|-|–|/|,<O>und)<O>(?:am<S>|zum<S>)?\d{1,2}\.?<O>){1,7}"
_PART_APART = r"<S>(?P<apart>[Mm]orgen|früh|[Vv]ormittag|[Mm]ittag|[Nn]achmittag|[Aa]bend|Nacht)"

RULES: tuple[Rule, ...] = (
    rule(
        "from-today",
        rf"(?P<word>(?i:{either(TODAY)}))(?:{_PART_APART.replace('apart', 'part')})?",
        TODAY,
        _from_today,
        needs_today=True,
    ),
    rule(
        "adjective-day",
        r"(?P<adjective>gestrig|heutig|morgig)<END><S>"
        r"(?:<WEEKDAY>(?P<compound><PART>)?|Tage?s?|(?P<part>Vormittag|Nachmittag|Mittag|Abend|Morgen))",
        declined(TODAY_ADJECTIVES),
        _adjective_day,
        needs_today=True,
    ),
    rule(
        "weekday",
        r"(?P<night>Nacht<S>(?:zum|auf|auf<S>den|zu)<S>)?(?:(?P<step><STEP>)<END><S>)?(?P<weekday><WEEKDAY>)"
        rf"(?:(?P<part><PART>)|{_PART_APART})?(?:<S>(?:der<S>)?(?P<week><STEP>)<END><S>Woche)?",
        (*WEEKDAY_FORMS, *STEP_FORMS, "nacht"),
        _weekday,
        needs_today=True,
    ),
    rule(
        "day-month",
        WEEKDAY_FIRST + r"(?P<day>\d{1,2})\.<O>" + _MONTH,
        (*WEEKDAY_FORMS, DIGITS),
        _day_of_year,
        needs_today=True,
    ),
    rule(
        "day-in-list",
        r"(?<!\d[.:])(?P<day>\d{1,2})" + _MORE_DAYS + _MONTH + r"(?:<S>(?P<year>\d{4}))?)",
        (DIGITS,),
        _day_of_year,
        needs_today=True,
    ),
    rule("numeric-day", r"(?P<day>\d{1,2})\.<O>(?P<number>\d{1,2})\.", (DIGITS,), _numeric_day, needs_today=True),
    rule(
        "day-beside",
        r"(?:Tag<S>(?P<word>zuvor|davor|danach|darauf|später)|Vortage?s?)",
        ("tag", "vortag", "vortage", "vortages", "vortags"),
        _day_beside,
        needs_today=True,
    ),
    rule(
        "holiday",
        rf"(?P<name>{either(LEXICON['holidays'])})(?:<S>(?P<year><YEAR>))?",
        {name.split()[0] for name in HOLIDAYS},
        _holiday,
        needs_today=True,
    ),
)
