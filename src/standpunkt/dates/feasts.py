"""Rules for feasts and holidays, fixed and movable: "an Heiligabend", "zu Ostern 2023", "am zweiten Advent"."""

from __future__ import annotations

import re
from datetime import date

from standpunkt.dates import calendars as cal
from standpunkt.dates.expressions import Reading, TimeKind
from standpunkt.dates.nearness import nearest
from standpunkt.dates.patterns import Rule, Scene, rule
from standpunkt.dates.words import HOLIDAYS, LEXICON, either

_SUNDAY = 7
_LAST_YEAR = 9998
"""Feasts run into the year after their own; the calendar ends with 9999."""
_GENITIVE = "(?:s|es)?"


_PREPOSITION = re.compile(r"\b(?:[Aa]n|[Aa]m|[Zz]um?|[Bb]is|[Vv]or|[Nn]ach|[Ss]eit|[Vv]om)\s{1,3}$")
_FIRST_NAMES = frozenset({"nikolaus"})


def _feast(match: re.Match[str], scene: Scene) -> Reading | None:
    if match["name"].lower() in _FIRST_NAMES and not _PREPOSITION.search(scene.before(8)):
        return None
    when = HOLIDAYS[" ".join(match["name"].lower().split())]
    if match["year"]:
        year = int(match["year"])
    elif scene.today is None:
        return Reading(TimeKind.DATE, None, "XXXX-XX-XX")
    elif scene.today.year >= _LAST_YEAR:
        return None
    else:
        year = _year_of(when, scene)
    main, first, last = _days(year, when)
    return Reading(TimeKind.DATE, str(main) if first == last else f"{first}/{last}", str(main))


def _year_of(when: str | list[str], scene: Scene) -> int:
    assert scene.today is not None, "told where it is unknown"
    if scene.previous_year and scene.previous_year < scene.today.year and scene.direction <= 0:
        return scene.previous_year
    years = {_days(scene.today.year + step, when)[0]: scene.today.year + step for step in (-1, 0, 1)}
    return years[nearest(scene, tuple(years))]


def _days(year: int, when: str | list[str]) -> tuple[date, date, date]:
    """The main day of a feast, its first and its last; "zwischen den Jahren" ends in the year after."""
    main, first, last = (_day(year, one) for one in (when if isinstance(when, list) else [when] * 3))
    return main, first, last if last >= first else last.replace(year=year + 1)


def _day(year: int, when: str) -> date:
    if when[0] == "E":
        return cal.day_after(cal.easter(year), int(when[1:]))
    if when[0] == "A":
        return cal.day_after(cal.weekday_near(date(year, 12, 24), _SUNDAY, step=-1, strictly=False), int(when[1:]))
    if "S" in when:
        number, place = when.split("-S")
        first = cal.weekday_near(date(year, int(number), 1), _SUNDAY, step=1, strictly=False)
        return cal.day_after(first, 7 * (int(place) - 1))
    return date.fromisoformat(f"{year:04d}-{when}")


RULES: tuple[Rule, ...] = (
    rule(
        "holiday",
        rf"(?P<name>(?i:{either(LEXICON['holidays'])})){_GENITIVE}(?:<S>(?P<year><YEAR>)(?:/\d\d(?:\d\d)?)?)?",
        {re.split(r"[\s-]", name)[0] + ending for name in HOLIDAYS for ending in ("", "s", "es")},
        _feast,
    ),
)
