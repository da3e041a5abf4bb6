"""Rules for the time of day, which belongs to the day named before it, and for references without a date."""

from __future__ import annotations

import re

from standpunkt.dates import calendars as cal
from standpunkt.dates.expressions import Reading, TimeKind
from standpunkt.dates.patterns import DIGITS, Rule, Scene, rule
from standpunkt.dates.words import DAY_PARTS, NUMERALS, REFERENCES, either

_NOON = 12
_AFTERNOON = frozenset({"nachmittags", "abends"})


def _clock(match: re.Match[str], scene: Scene) -> Reading | None:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if hour > 24 or minute > 59:
        return None
    if match["bare"] is not None and not re.search(r"\b(?:[Uu]m|[Gg]egen|[Aa]b)\s{1,3}$", scene.before(8)):
        return None
    if hour <= _NOON and match.groupdict().get("when") in _AFTERNOON:
        hour = hour % _NOON + _NOON
    return _on_day(scene, f"{hour:02d}:{minute:02d}", exact=hour < 24)


def _on_day(scene: Scene, time: str, *, exact: bool) -> Reading:
    """A time of the day named before; else of the day of publication or the one before it."""
    day = scene.previous_day
    if day:
        return Reading(TimeKind.TIME, f"{day}T{time}" if exact else str(day), f"{day}T{time}")
    if scene.today is None or scene.previous:
        return Reading(TimeKind.TIME, None, f"T{time}")
    return Reading(TimeKind.TIME, f"[{cal.day_after(scene.today, -1)},{scene.today}]", f"{scene.today}T{time}")


def _part(match: re.Match[str], scene: Scene) -> Reading | None:
    return _on_day(scene, DAY_PARTS[match["part"].lower()], exact=False)


def _reference(match: re.Match[str], _: Scene) -> Reading | None:
    return Reading(TimeKind.DATE, None, REFERENCES[" ".join(match[0].lower().split())])


def _spoken(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read "um halb drei": night or afternoon, so the day alone is certain."""
    if not _AT_BEFORE.search(scene.before(8)):
        return None
    hour, to = int(NUMERALS.get(match["hour"].lower(), 1)), match["to"].lower()
    minute = 30 if to == "halb" else 15 if to.endswith("nach") else 45
    return _on_day(scene, f"{hour - (minute != 15):02d}:{minute}", exact=False)


_AT_BEFORE = re.compile(r"\b(?:[Uu]m|[Gg]egen|[Bb]is|[Aa]b|[Ss]eit|[Vv]or|[Nn]ach)\s{1,3}$")
_HOURS = "eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf"
_HOUR = r"(?<![\d.,:/])(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))?"

RULES: tuple[Rule, ...] = (
    rule(
        "clock",
        _HOUR + r"(?:<S>(?:Uhr|h)(?:<S>(?P<when>morgens|vormittags|nachmittags|abends|nachts))?"
        r"|(?P<bare>(?<=[.:]\d\d)(?!<O>[Uu]hr)(?![.,\d])))",
        (DIGITS,),
        _clock,
    ),
    rule(
        "clock-in-range",
        r"(?<![\d.,:])(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))?(?P<bare>(?!))?(?=<O>(?:-|–|bis|und|/|oder|,)<O>(?:\d{1,2}[.:]\d\d<O>(?:/|-|–|und)<O>)?\d{1,2}(?:[.:]\d\d)?<S>Uhr)",
        (DIGITS,),
        _clock,
    ),
    rule(
        "clock-after-dash",
        r"(?<=[-–/])(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))?(?P<bare>(?!))?<S>Uhr",
        (DIGITS,),
        _clock,
    ),
    rule(
        "part-of-day",
        r"(?:am|Am|vom)<S>(?:frühen<S>|späten<S>|gleichen<S>|selben<S>)?(?P<span>(?P<part>Vormittag|Nachmittag|Mittag|Abend|Morgen))(?!<S>(?:des|vom)<S>\d)",
        ("am", "vom"),
        _part,
    ),
    rule(
        "hours-of-day",
        r"(?:(?:früh|spät)en<S>)?(?P<part>Vormittag|Nachmittag|Mittag|Abend|Morgen|Nacht)s?stunden",
        ("frühen", "späten", *(f"{part}{s}stunden" for part in DAY_PARTS for s in ("", "s"))),
        _part,
    ),
    rule(
        "midnight",
        r"Mitternacht",
        ("mitternacht",),
        lambda _, scene: _on_day(scene, "24:00", exact=False),
    ),
    rule(
        "half-hour",
        rf"(?P<to>halb|Viertel<S>(?:vor|nach)|drei<S>?viertel|Dreiviertel)<S>(?P<hour>{_HOURS})",
        ("halb", "viertel", "dreiviertel"),
        _spoken,
    ),
    rule("reference", f"(?i:{either(REFERENCES)})", {name.split()[0] for name in REFERENCES}, _reference),
)
