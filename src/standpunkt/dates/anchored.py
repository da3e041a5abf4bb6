"""Rules for times told from one named before: "zwei Tage später", "am Tag darauf", "im selben Monat"."""

from __future__ import annotations

import re
from datetime import date

from standpunkt.dates import calendars as cal
from standpunkt.dates.absolute import date_of
from standpunkt.dates.expressions import Reading, TimeKind
from standpunkt.dates.patterns import DIGITS, Rule, Scene, rule
from standpunkt.dates.words import (
    DAY_PARTS,
    FOLLOWING,
    NUMERALS,
    UNITS,
    VAGUE,
    WEEKDAY_FORMS,
    WEEKDAYS,
    declined,
    number,
)
from standpunkt.records.edtf import bounds

_AFTER = frozenset({"später", "danach", "darauf", "nachher"})
_UNKNOWN = Reading(TimeKind.DATE, None, "XXXX-XX-XX")
_MINUTES_UNKNOWN = Reading(TimeKind.TIME, None, "XXXX-XX-XXTXX:XX")
_WORDS = r"(?P<word>später|danach|darauf|nachher|zuvor|davor|vorher|früher)"
_CLOSE = r"(?P<word>darauf|danach|zuvor|davor|später)"
_SAME = r"(?:de[rsmn]selben|selben|gleichen)"
_BESIDE = {"vortag": -1, "folgetag": 1, "vorabend": -1}


def moved(previous: str | None, unit: str, steps: int) -> str | None:
    """The EDTF day, week, weekend, month or year `steps` units after the one that holds `previous`; None where that
    is no single one: two days after a month named before are no day."""
    if not previous:
        return None
    first, last = bounds(previous)
    try:
        return _moved(first, last, unit, steps)
    except (ValueError, OverflowError):  # out of the calendar: "neunzig Jahrhunderte später"
        return None


def _moved(first: date, last: date, unit: str, steps: int) -> str | None:
    if unit == "D":
        return str(cal.day_after(first, steps)) if first == last else None
    if unit in ("W", "WE"):
        if cal.week(first) != cal.week(last):
            return None
        saturday = cal.weekday_in_week(first, 6, steps)
        return cal.week(saturday) if unit == "W" else cal.weekend(saturday)
    if first.year != last.year or (unit == "M" and first.month != last.month):
        return None
    if unit == "M":
        year, month = cal.months_later(first, steps)
        return cal.month(year, month) if 0 < year < 10000 else None
    factor = {"Y": 1, "DE": 10, "CE": 100}.get(unit)
    year = first.year + (factor or 0) * steps
    return f"{year:04d}" if factor and 0 < year < 10000 else None


def _told(value: str | None) -> Reading:
    return date_of(value) if value else _UNKNOWN


def _later(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read "zwei Tage später", "drei Wochen zuvor": about that week or year, of a day that very day."""
    unit = UNITS[match["unit"].lower()]
    if unit in ("S", "MIN", "H"):
        return _MINUTES_UNKNOWN
    amount = number(match["number"]) if match["number"] else None
    if amount == 0.5 and unit == "Y":  # half a year are six months
        amount, unit = 6, "M"
    if amount is None or amount != int(amount):
        return _UNKNOWN
    value = moved(scene.previous, unit, int(amount) * (1 if match["word"].lower() in _AFTER else -1))
    return Reading(TimeKind.DATE, value if unit == "D" else f"{value}~", value) if value else _UNKNOWN


def _beside(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read "am Tag darauf", "im Jahr zuvor", "tags darauf"."""
    unit = UNITS[match["unit"].lower()]
    return _told(moved(scene.previous, unit, 1 if match["word"] in _AFTER else -1))


def _next_to_it(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read "am Vortag", "am Folgetag", "am Vorabend"."""
    word = next(word for word in _BESIDE if match[0].lower().startswith(word))
    value = moved(scene.previous, "D", _BESIDE[word])
    return Reading(TimeKind.TIME, value, f"{value or 'XXXX-XX-XX'}TEV") if word == "vorabend" else _told(value)


def _weekday(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read "am Montag darauf", "am darauffolgenden Freitag": strictly after or before the day named before."""
    after = match["step"] is not None or match["word"] in _AFTER
    day = scene.previous_day
    if day is None:
        return None if match["step"] else _UNKNOWN  # "am folgenden Montag" is then told from today
    found = cal.weekday_near(day, WEEKDAYS[match["weekday"].lower()], step=1 if after else -1, strictly=True)
    if match["part"]:
        return Reading(TimeKind.TIME, str(found), f"{found}T{DAY_PARTS[match['part'].lower()]}")
    return _told(str(found))


def _same(match: re.Match[str], scene: Scene) -> Reading | None:
    return _told(moved(scene.previous, UNITS[match["unit"].lower()], 0))


def _next_part(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read "am nächsten Morgen": of the day after the one named before."""
    day, part = moved(scene.previous, "D", 1), DAY_PARTS[match["part"].lower()]
    return Reading(TimeKind.TIME, day, f"{day or 'XXXX-XX-XX'}T{part}")


_ONE_UNIT = r"(?P<unit>Tag|Woche|Wochenende|Monat|Jahr|Jahrzehnt)"
_NUMERALS = (*NUMERALS, *VAGUE, DIGITS)
_VAGUE_UNITS = r"(?P<unit>Sekunden|Minuten|Stunden|Tage|Wochen|Monate|Jahre|Jahrzehnte|Jahrhunderte)"
_FOLLOWING = declined(FOLLOWING)

RULES: tuple[Rule, ...] = (
    rule("later", rf"(?P<number><HALF>|ein<S>paar|<NUMBER>)<S>(?P<unit><UNIT>)<S>{_WORDS}", _NUMERALS, _later),
    rule(
        "later",
        rf"(?P<number>(?!))?{_VAGUE_UNITS}<S>{_WORDS}",
        ("sekunden", "minuten", "stunden", "tage", "wochen", "monate", "jahre", "jahrzehnte", "jahrhunderte"),
        _later,
    ),
    rule("beside", rf"{_ONE_UNIT}<S>{_CLOSE}", ("tag", "woche", "wochenende", "monat", "jahr", "jahrzehnt"), _beside),
    rule("beside", r"(?P<unit>[Tt]ags)<S>(?P<word>darauf|zuvor)", ("tags",), _beside),
    rule(
        "next-to-it",
        r"(?:Vortag|Folgetag)(?:e?s)?|Vorabend(?!<S>(?:de[rsm]|von))",
        [word + ending for word in _BESIDE for ending in ("", "s", "es", "e")],
        _next_to_it,
    ),
    rule(
        "weekday-beside",
        r"(?P<step>(?!))?(?P<weekday><WEEKDAY>)(?P<part><PART>)?<S>(?P<word>darauf|danach|zuvor|davor)",
        WEEKDAY_FORMS,
        _weekday,
    ),
    rule(
        "weekday-beside",
        r"(?P<step>(?i:darauf)?(?i:folgend)<END>)<S>(?P<weekday><WEEKDAY>)(?P<part><PART>)?(?P<word>(?!))?",
        _FOLLOWING,
        _weekday,
    ),
    rule(
        "same",
        rf"{_SAME}<S>(?P<unit>Tage?s?|Woche|Wochenendes?|Monate?s?|Jahre?s?|Jahrzehnts?)",
        ("selben", "gleichen", "derselben", "desselben", "demselben", "denselben"),
        _same,
    ),
    rule(
        "next-part",
        r"(?:nächsten|folgenden|darauffolgenden)<S>(?P<part>Morgen|Vormittag|Mittag|Nachmittag|Abend)",
        ("nächsten", *_FOLLOWING),
        _next_part,
    ),
)
