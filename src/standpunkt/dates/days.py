"""Rules for days told from the day of publication: "am Mittwoch", "gestern Abend", "am 8. Mai", "zu Ostern"."""

from __future__ import annotations

import calendar
import re
from datetime import date

from standpunkt.dates import calendars as cal
from standpunkt.dates.absolute import DAY_FIRST, NIGHT, STARTS, date_of, month_of, night_to, told_day
from standpunkt.dates.expressions import Reading, TimeKind
from standpunkt.dates.lookalikes import is_surname
from standpunkt.dates.nearness import nearest, today_of, told_on
from standpunkt.dates.patterns import DIGITS, Rule, Scene, rule
from standpunkt.dates.tense import is_finite
from standpunkt.dates.words import (
    DAY_PARTS,
    STEP_FORMS,
    STEPS,
    TODAY,
    TODAY_ADJECTIVES,
    UNITS,
    WEEKDAY_FORMS,
    WEEKDAYS,
    declined,
    either,
    number,
)

_HYPHENATED = re.compile(r"\w-$")
_NOUN_BEFORE = re.compile(r"(?:[Aa]m|[Jj]eden|[Gg]uten|[Dd]e[rnms]|[Ee]inen|[Vv]om)\s{1,3}$")
_NOWADAYS_BEFORE = re.compile(r"(?:[Bb]is|[Nn]och|[Aa]uch|wir)\s{1,3}$")
_NOWADAYS_AFTER = re.compile(r"\s{1,3}noch\b")
_FROM_OR_TO = re.compile(r"\b([Aa]b|[Bb]is|[Vv]on)\s{1,3}$")
_UNTIL = re.compile(r"\s{1,3}bis\b")
_DAY_BEFORE_NUMBERS = re.compile(r"\b(?:[Aa]m|[Vv]om|[Bb]is(?:\szum)?|[Zz]um|[Aa]b|[Ss]eit|dem|den)\s{1,3}$")


def _daily(day: date, part: str | None) -> Reading:
    if not part:
        return date_of(str(day))
    code = DAY_PARTS[part.lower()]
    covered = f"{day}/{cal.day_after(day, 1)}" if code == "NI" else str(day)  # a night ends on the next day
    return Reading(TimeKind.TIME, covered, f"{day}T{code}")


def _from_today(match: re.Match[str], scene: Scene) -> Reading | None:
    word, part = match["word"].lower(), match["part"]
    if match["word"] == "Morgen" and _NOUN_BEFORE.search(scene.before(10)):
        return None
    if word == "heute" and not part and not match["unit"] and _means_nowadays(scene):
        return Reading(TimeKind.DATE, None, "PRESENT_REF")
    day = cal.day_after(today_of(scene), TODAY[word])
    if match["unit"]:
        moved = _moved(day, match)
        return date_of(str(moved)) if moved else None
    if word == "heute" and part and DAY_PARTS[part.lower()] == "NI" and scene.direction < 0:
        day = cal.day_after(day, -1)  # "heute Nacht brannte es": the night that has just ended
    return _daily(day, part)


def _moved(day: date, match: re.Match[str]) -> date | None:
    """The day that "heute vor zwei Wochen", "Freitag in einer Woche" comes to; the 29th of February its 28th."""
    amount, unit = number(match["number"]), UNITS[match["unit"].lower()]
    if amount is None or amount != int(amount):
        return None
    steps = int(amount) * (-1 if match["way"] == "vor" else 1)
    if unit in ("D", "W"):
        return cal.day_after(day, steps * (7 if unit == "W" else 1))
    year, month = cal.months_later(day, steps * (12 if unit == "Y" else 1))
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1])) if 0 < year < 10000 else None


def _means_nowadays(scene: Scene) -> bool:
    """Tell "bis heute", "noch heute", "auch heute noch" from the day itself."""
    return bool(_NOWADAYS_BEFORE.search(scene.before(8)) or _NOWADAYS_AFTER.match(scene.after(8)))


def _adjective_day(match: re.Match[str], scene: Scene) -> Reading | None:
    adjective, alone = match["adjective"].lower(), match["noun"] is None
    if alone and adjective == "heutig":  # "das heutige Gesetz" is that of our days, "der heutige Beschluss" may be
        return Reading(TimeKind.DATE, None, "PRESENT_REF")
    if alone and adjective == "morgig" and scene.before(8).endswith("."):
        return None
    return _daily(cal.day_after(today_of(scene), TODAY_ADJECTIVES[adjective]), match["part"] or match["compound"])


def _weekday(match: re.Match[str], scene: Scene) -> Reading | None:
    if _HYPHENATED.search(scene.before(2)) or re.match(r"-\w", scene.after(2)):
        return None
    if match[0].lower() in WEEKDAYS and is_surname(scene):
        return None
    day = _day_named(match, scene, WEEKDAYS[match["weekday"].lower()])
    if match["unit"]:
        moved = _moved(day, match)
        return date_of(str(moved)) if moved else None
    if match["night"]:
        return night_to(day)
    return _daily(day, match["part"] or match["apart"])


def _begins_or_ends(scene: Scene) -> bool:
    """True in "ab Montag", "bis Freitag", and for the first of "von Donnerstag bis Samstag"."""
    before = _FROM_OR_TO.search(scene.before(8))
    return before is not None and (before[1].lower() != "von" or _UNTIL.match(scene.after()) is not None)


def _day_named(match: re.Match[str], scene: Scene, weekday: int) -> date:
    today = today_of(scene)
    if match["week"]:
        return cal.weekday_in_week(today, weekday, STEPS[match["week"].lower()])
    step = STEPS[match["step"].lower()] if match["step"] else None
    if step == 0:
        return cal.weekday_in_week(today, weekday, 0)
    if step is not None:
        near = cal.weekday_near(today, weekday, step=1 if step > 0 else -1, strictly=True)
        return cal.day_after(near, 7 * (step - (1 if step > 0 else -1)))
    if match["unit"]:  # "Mittwoch vor einer Woche", "Sonntag in einer Woche"
        return cal.weekday_near(today, weekday, step=-1 if match["way"] == "vor" else 1, strictly=False)
    ahead = scene.direction > 0 or (scene.direction == 0 and _begins_or_ends(scene))
    return cal.weekday_near(today, weekday, step=1 if ahead else -1, strictly=False)


def _near_day(match: re.Match[str], scene: Scene, number: int, day: int) -> date | None:
    """The day of the year that a weekday beside it, a full date told before or else the tense asks for."""
    years = (today_of(scene).year + step for step in (-1, 0, 1))
    days = [found for year in years if (found := cal.real_day(year, number, day))]
    if not days and (number, day) == (2, 29):
        days = [date(year, 2, 29) for step in range(-7, 8) if calendar.isleap(year := today_of(scene).year + step)]
    weekday = WEEKDAYS.get((match.groupdict().get("beside") or "").lower())
    days = [one for one in days if one.isoweekday() == weekday] or days
    return told_on(scene, number, day) or (nearest(scene, days) if days else None)


def _day_of_year(match: re.Match[str], scene: Scene) -> Reading | None:
    day = _day_meant(match, scene)
    return told_day(match, day) if day else None


def _day_meant(match: re.Match[str], scene: Scene) -> date | None:
    groups, number, day = match.groupdict(), month_of(match), int(match["day"])
    year = groups.get("year")
    if year is None and groups.get("last"):
        year = today_of(scene).year - 1
    if year is None and groups.get("stepped"):
        year = today_of(scene).year + STEPS[groups["stepped"].lower()]
    if year is None and groups.get("same"):
        year = scene.previous_year
    return cal.real_day(int(year), number, day) if year else _near_day(match, scene, number, day)


def _numeric_day(match: re.Match[str], scene: Scene) -> Reading | None:
    if not _DAY_BEFORE_NUMBERS.search(scene.before(12)):
        return None
    return _day_of_year(match, scene)


def _day_of_month(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read "am 15. des Monats", "am 3. dieses Monats"."""
    steps = STEPS[match["step"].lower()] if match["step"] else 0
    day = cal.real_day(*cal.months_later(today_of(scene), steps), int(match["day"]))
    return date_of(str(day)) if day else None


def _day_alone(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read "am 3. trat sie zurück": of the month the tense allows. A verb must follow, for "am 3. Spieltag" is none."""
    if not is_finite(match["verb"]):
        return None
    months = (cal.months_later(today_of(scene), step) for step in (-1, 0, 1))
    days = [day for year, month in months if (day := cal.real_day(year, month, int(match["day"])))]
    ahead = scene.direction > 0
    allowed = [day for day in days if (day >= today_of(scene) if ahead else day <= today_of(scene))]
    return date_of(str(min(allowed, key=lambda day: abs((day - today_of(scene)).days)))) if allowed else None


_MONTH = r"(?:(?P<month><MONTH>)|(?P<short><SHORT>)\.)"
_MORE_DAYS = r"(?=<O>(?:(?:,|und|bis|oder|sowie|-|–|/|,<O>und)<O>(?:am<S>|zum<S>)?\d{1,2}\.?<O>){1,7}"
_MOVED = r"<S>(?P<way>vor|in)<S>(?P<number><NUMBER>)<S>(?P<unit>"
_OF_YEAR = (
    r"(?:<S>(?:de[rs]<S>)?(?:(?P<stepped><STEP>)<END><S>Jahres|(?P<last>Vorjahres)"
    r"|(?P<same>desselben|selben|gleichen)<S>Jahres))?"
)
_PART_APART = r"<S>(?P<apart>[Mm]orgen|früh|[Vv]ormittag|[Mm]ittag|[Nn]achmittag|[Aa]bend|Nacht)"

RULES: tuple[Rule, ...] = (
    rule(
        "from-today",
        rf"(?P<word>(?i:{either(TODAY)}))(?:{_PART_APART.replace('apart', 'part')}|"
        rf"{_MOVED}Tage?n?|Wochen?|Monate?n?|Jahre?n?))?",
        TODAY,
        _from_today,
        needs_today=True,
    ),
    rule(
        "adjective-day",
        r"(?P<adjective>(?i:gestrig|heutig|morgig))<END>"
        r"(?P<noun><S>(?:<WEEKDAY>(?P<compound><PART>)?|Tage?s?|(?P<part>Vormittag|Nachmittag|Mittag|Abend|Morgen|Nacht)))?",
        declined(TODAY_ADJECTIVES),
        _adjective_day,
        needs_today=True,
    ),
    rule(
        "weekday",
        NIGHT + r"(?:(?:früh|spät)<END><S>)?(?:(?P<step><STEP>)<END><S>)?(?P<weekday><WEEKDAY>)"
        rf"(?:(?P<part><PART>)|{_PART_APART})?(?:<S>(?:der<S>)?(?P<week><STEP>)<END><S>Woche|{_MOVED}Wochen?))?",
        (*WEEKDAY_FORMS, *STEP_FORMS, "nacht", *declined(("früh", "spät"))),
        _weekday,
        needs_today=True,
    ),
    rule(
        "day-month",
        DAY_FIRST + r"(?P<day>\d{1,2})\.<O>" + _MONTH + _OF_YEAR,
        STARTS,
        _day_of_year,
        needs_today=True,
    ),
    rule(
        "day-in-list",
        r"(?<!\d[.:])(?P<day>\d{1,2})\.?" + _MORE_DAYS + _MONTH + r"(?:<S>(?P<year>\d{4}))?)",
        (DIGITS,),
        _day_of_year,
        needs_today=True,
    ),
    rule(
        "day-of-month",
        r"(?P<day>\d{1,2})\.<S>(?:des|(?:des<S>)?(?P<step><STEP>)<END>)<S>Monate?s",
        (DIGITS,),
        _day_of_month,
        needs_today=True,
    ),
    rule(
        "day-alone",
        r"(?<=\b[Aa]m\s)(?P<span>(?P<day>\d{1,2})\.)(?=<S>(?P<verb>[a-zäöü]\w+))",
        (DIGITS,),
        _day_alone,
        needs_today=True,
    ),
    rule("numeric-day", r"(?P<day>\d{1,2})\.<O>(?P<number>\d{1,2})\.", (DIGITS,), _numeric_day, needs_today=True),
)
