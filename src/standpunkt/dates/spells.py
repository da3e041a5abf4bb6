"""Rules for long spells: decades, centuries, and their thirds and halves."""

from __future__ import annotations

import re

from standpunkt.dates import calendars as cal
from standpunkt.dates.absolute import date_of
from standpunkt.dates.expressions import Reading
from standpunkt.dates.fractions import HALF, HALF_BEGINS, is_second
from standpunkt.dates.nearness import today_of
from standpunkt.dates.patterns import DIGITS, Rule, Scene, rule
from standpunkt.dates.words import DECADES, PART_FORMS, PARTS, STEP_FORMS, STEPS

_LAST_CENTURY = 21


def _long(first: int, last: int, part: str | None, timex: str) -> Reading:
    """A stretch of years, or the third of it that `part` names."""
    if part:
        return date_of(cal.part_of_years(PARTS[part.lower()], first, last), timex)
    return date_of(f"{first:04d}/{last:04d}", timex)


def _first_year(match: re.Match[str]) -> int:
    """Of the decade a match names: 1960 for "60er", "1960er", "sechziger"."""
    if match["word"]:
        return 1900 + 10 * DECADES[match["word"].lower()]
    number = int(match["number"])
    return number if number > 99 else 1900 + number


def _decade(match: re.Match[str], _: Scene) -> Reading:
    first = _first_year(match)
    return _long(first, first + 9, match["part"], f"{first // 10}")


def _plural_decade(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read "in den 90ern"; "die 90er" alone may as well be people."""
    return _decade(match, scene) if re.search(r"\b[Dd]en\s$", scene.before(5)) else None


def _century(match: re.Match[str], _: Scene) -> Reading | None:
    number = int(match["century"])
    if not 1 < number <= _LAST_CENTURY:
        return None
    return _long(100 * number - 99, 100 * number, match["part"], str(number - 1))


def _told_spell(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read "im vergangenen Jahrzehnt", "in diesem Jahrhundert"."""
    step, year = STEPS[match["step"].lower()], today_of(scene).year
    if match["unit"].startswith("Jahrz"):
        first, years = year // 10 * 10 + 10 * step, 10
    else:
        first, years = (year - 1) // 100 * 100 + 1 + 100 * step, 100
    if not 0 < first < 9900:
        return None
    return _long(first, first + years - 1, match["part"], str((first - 1) // 100 if years == 100 else first // 10))


def _half(match: re.Match[str], _: Scene) -> Reading | None:
    """Read "in der ersten Hälfte des 19. Jahrhunderts", "in der zweiten Hälfte der 90er Jahre"."""
    second = is_second(match)
    if match["century"]:
        number = int(match["century"])
        first, years, timex = 100 * number - 99, 100, str(number - 1)
    else:
        first, years = _first_year(match), 10
        timex = str(first // 10)
    if first < 1:
        return None
    first += second * years // 2
    return date_of(f"{first:04d}/{first + years // 2 - 1:04d}", timex)


_PART = r"(?:(?P<part><THIRD>)<S>(?:de[rs]<S>)?)?"
_DECADE = r"(?:(?P<number>(?:1[5-9]|20)\d0|[2-9]0)-?er|(?P<word>(?i:" + "|".join(DECADES) + r")))(?:-|<O>)Jahren?"
_CENTURY = r"(?P<century>\d{1,2})\.<O>Jahrhunderts?"
RULES: tuple[Rule, ...] = (
    rule("decade", _PART + _DECADE, (DIGITS, *DECADES, *PART_FORMS), _decade),
    rule(
        "decade",
        r"(?P<part>(?!))?(?P<word>(?!))?(?P<number>(?:1[5-9]|20)\d0|[2-9]0)-?ern(?!-)",
        (DIGITS,),
        _plural_decade,
    ),
    rule("century", _PART + _CENTURY, (DIGITS, *PART_FORMS), _century),
    rule(
        "told-spell",
        _PART + r"(?P<step><STEP>)<END><S>(?P<unit>Jahrzehnt|Jahrhundert)s?",
        (*STEP_FORMS, *PART_FORMS),
        _told_spell,
        needs_today=True,
    ),
    rule("half", HALF + r"Hälfte<S>(?:des|der)<S>(?:" + _CENTURY + "|" + _DECADE + ")", HALF_BEGINS, _half),
)
