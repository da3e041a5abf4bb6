"""Rules for lengths of time ("zwei Wochen lang") and distances from now ("vor zwei Jahren")."""

from __future__ import annotations

import math
import re
from datetime import date

from standpunkt.dates import calendars as cal
from standpunkt.dates.expressions import Reading, TimeKind
from standpunkt.dates.patterns import DIGITS, Rule, Scene, rule
from standpunkt.dates.words import (
    LONG_ADJECTIVES,
    NUMERALS,
    STEP_FORMS,
    UNIT_ADJECTIVES,
    UNITS,
    VAGUE,
    length,
    number,
)

_ENDINGS = ("", "e", "em", "en", "er", "es")
_NUMERAL_FORMS = (*NUMERALS, *VAGUE, "ein", DIGITS)
_COUNTED_STEMS = (
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwölf",
    "ein",
    "halb",
    "anderthalb",
    "eineinhalb",
    "zweieinhalb",
    "fünfzehn",
    "zwanzig",
    "dreißig",
    "vierzig",
    "fünfzig",
    "hundert",
)
_COUNTED = {
    stem + adjective + ending: (stem, unit)
    for stem in _COUNTED_STEMS
    for adjective, unit in UNIT_ADJECTIVES.items()
    for ending in _ENDINGS
}
_LONG_FORMS = {stem + ending: value for stem, value in LONG_ADJECTIVES.items() for ending in _ENDINGS}
_DAYS = 7
_HOURS = {"H": 24, "MIN": 24 * 60, "S": 24 * 3600}
"""How many make a day."""
_AGO = re.compile(
    r"\b[Vv]or(?:\s(?:etwa|rund|knapp|gut|fast|mehr\sals|über|genau|ziemlich\sgenau|bereits|schon|ungefähr|circa))?\s{1,3}$"
)
_AHEAD = re.compile(r"\b[Ii]n(?:\s(?:etwa|rund|knapp|gut|genau))?\s{1,3}$")
_AGE_AFTER = re.compile(r"\s{1,3}(?:alt|jung|jünger|älter)")
_AGE_BEFORE = re.compile(r"(?:\b[Aa]b|\b[Uu]nter|\b[Mm]it|\bAlter\svon|[Zz]wischen\s\w{1,12}\sund)\s{1,3}$")
_WITHIN_NUMBER = re.compile(r"\d[.,]$")
_ONE_AS_ARTICLE = re.compile(r"ein(?:e[mnrs]?)?")


def _duration(value: str, edtf: str | None = None) -> Reading:
    return Reading(TimeKind.DURATION, edtf, value)


def distance(today: date, amount: float, unit: str) -> str | None:
    """The EDTF time `amount` units from `today` (negative: ago), as exact as the unit: "vor zwei Wochen" is
    about that week."""
    if unit == "Y" and amount != int(amount):
        amount, unit = 12 * amount, "M"
    if unit in _HOURS:
        return _hours(today, amount / _HOURS[unit])
    if amount != int(amount):
        return None
    steps = int(amount)
    if unit == "D":
        return str(cal.day_after(today, steps))
    if unit == "W":
        return f"{cal.week(cal.day_after(today, _DAYS * steps))}~"
    if unit == "M":
        return f"{cal.month(*cal.months_later(today, steps))}~"
    factor = {"Y": 1, "DE": 10, "CE": 100}.get(unit)
    return f"{today.year + factor * steps:04d}~" if factor and 0 < today.year + factor * steps < 10000 else None


def _hours(today: date, days: float) -> str:
    """The days that so many hours from some time of today may come to."""
    edge = cal.day_after(today, math.floor(days) if days < 0 else math.ceil(days))
    return f"[{min(today, edge)},{max(today, edge)}]" if abs((edge - today).days) == 1 else f"{edge}~"


def _amount(match: re.Match[str], scene: Scene) -> Reading | None:
    unit, amount = UNITS[match["unit"].lower()], number(match["number"])
    value = length(amount, unit)
    if _WITHIN_NUMBER.search(scene.before(2)):
        return None
    if unit == "Y" and _is_age(scene):
        return None
    before = scene.before()
    if _AGO.search(before):
        return Reading(TimeKind.DATE, _away(scene, amount, unit, -1), value)
    if _AHEAD.search(before) and _is_in_time(match["number"], scene):
        return Reading(TimeKind.DATE, _away(scene, amount, unit, 1), value)
    return _duration(value)


def _away(scene: Scene, amount: float | None, unit: str, sign: int) -> str | None:
    return distance(scene.today, sign * amount, unit) if scene.today and amount is not None else None


def _is_in_time(numeral: str, scene: Scene) -> bool:
    """ "in zwei Wochen" is a time to come; "in 24 Stunden", "in einem Jahr" only where the clause looks ahead, for
    something may also take so long."""
    open_to_both = numeral[0].isdigit() or _ONE_AS_ARTICLE.fullmatch(numeral.split(maxsplit=1)[0].lower())
    return scene.direction > 0 if open_to_both else scene.direction >= 0 or numeral.lower() in VAGUE


def _is_age(scene: Scene) -> bool:
    """ "16 Jahre alt", "ab 16 Jahren": how old somebody is, no stretch of news."""
    after = scene.text[scene.match.end() : scene.match.end() + 10]
    return _AGE_AFTER.match(after) is not None or _AGE_BEFORE.search(scene.before()) is not None


def _stretch(match: re.Match[str], _: Scene) -> Reading | None:
    """ "die vergangenen zwei Jahre", "in den nächsten Monaten"."""
    amount = number(match["number"]) if match["number"] else None
    return _duration(length(amount, UNITS[match["unit"].lower()]))


def _vague(match: re.Match[str], scene: Scene) -> Reading | None:
    if not (
        re.search(r"\b(?:[Ss]eit|[Vv]or|[Üü]ber|[Nn]ach|[Bb]innen)\s{1,3}$", scene.before(16))
        or re.match(r"\slang\b", scene.text[match.end() : match.end() + 6])
    ):
        return None
    value = length(None, UNITS[match["unit"].lower()])
    if _AGO.search(scene.before()):
        return Reading(TimeKind.DATE, None, value)
    return _duration(value)


def _in_range(match: re.Match[str], scene: Scene) -> Reading | None:
    """The first number of "zwei bis drei Wochen"."""
    if _WITHIN_NUMBER.search(scene.before(2)) or (UNITS[match["unit"].lower()] == "Y" and _of_age(match, scene)):
        return None
    return _stretch(match, scene)


def _of_age(match: re.Match[str], scene: Scene) -> bool:
    behind = scene.text[match.end("unit") : match.end("unit") + 10]
    return _AGE_AFTER.match(behind) is not None or _AGE_BEFORE.search(scene.before()) is not None


def _hyphenated(match: re.Match[str], _: Scene) -> Reading | None:
    if match["adjective"] == "jährig" and not match[0].endswith(("es", "em")):
        return None  # people: "der 47-jährige", hardly ever neuter
    unit = UNIT_ADJECTIVES[match["adjective"]] if match["adjective"] else UNITS[match["unit"].lower()]
    return _duration(length(number(match["number"]), unit))


def _counted(match: re.Match[str], _: Scene) -> Reading | None:
    stem, unit = _COUNTED[match[0].lower()]
    if unit == "Y" and match[0][0].isupper():
        return None  # "die Zwanzigjährige" is a person
    return _duration(length(1 if stem == "ein" else 0.5 if stem == "halb" else number(stem), unit))


_COUNTABLE = tuple(unit for unit in UNITS if unit not in ("tages", "jahres", "monats", "monates", "tags"))
_NUMBER = r"(?P<number><HALF>|ein<S>paar|<NUMBER>)"

RULES: tuple[Rule, ...] = (
    rule("amount", _NUMBER + r"<O>-?<S>?(?P<unit><UNIT>)", _NUMERAL_FORMS, _amount),
    rule(
        "amount-in-range",
        r"(?P<number><COUNT>)(?=<S>(?:bis|oder|statt)<S>(?:<COUNT>)<S>(?P<unit><UNIT>))",
        _NUMERAL_FORMS,
        _in_range,
    ),
    rule(
        "stretch",
        r"(?:<STEP>|erst)en?<S>(?:"
        + _NUMBER
        + r"<S>)?(?P<unit>Sekunden|Minuten|Stunden|Tagen?|Wochen|Wochenenden|Monaten?|Jahren?|Jahrzehnten?)",
        (*STEP_FORMS, "ersten", "erste"),
        _stretch,
    ),
    rule(
        "stretch-counted-first",
        r"(?:" + _NUMBER + r"<S>)(?:<STEP>)en?<S>(?P<unit>Tagen?|Wochen|Monaten?|Jahren?|Jahrzehnten?)",
        _NUMERAL_FORMS,
        _stretch,
    ),
    rule(
        "vague-length",
        r"(?:lange<S>|vielen<S>)?(?P<unit>Jahrzehnten?|Jahren?|Monaten?|Wochen|Tagen?|Stunden)",
        (*_COUNTABLE, "lange"),
        _vague,
    ),
    rule(
        "hyphenated-length",
        r"(?P<number>\d{1,3})-(?:(?P<adjective>jährig|monatig|wöchig|tägig|stündig|minütig)<END>?|(?P<unit>Tage|Stunden|Wochen|Monats|Jahres|Minuten))",
        (DIGITS,),
        _hyphenated,
    ),
    rule("counted-adjective", r"\w+", _COUNTED, _counted),
    rule("long-adjective", r"\w+", _LONG_FORMS, lambda match, _: _duration(_LONG_FORMS[match[0].lower()])),
)
