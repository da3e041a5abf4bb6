"""Which year is meant where none is named: the nearest one that the tense of the clause allows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from standpunkt.dates.calendars import real_day
from standpunkt.dates.patterns import Scene

_WHEN_IT_WAS = re.compile(r"\b(?:[IiAa]m|[Ss]eit(?:\sdem)?|[Aa]n|[Vv]on|[Zz]wischen)\s{1,3}$")
_PLANNED = re.compile(
    r"(?i)geplant|vorgesehen|angesetzt|anstehend|bevorsteh|stattfind|erwartet|angekündigt|beginnend|verschoben|verlegt"
)
_SAME_STORY = 60
"""Days within which a day without a year belongs to the full date told before it."""
MONTH = 31
"""Days of publication up to which all of them count as today for the tense."""
NEAR = 45
"""Days within which the nearest one is meant whatever the tense: "wurde vom 18. Dezember verlegt"."""


def today_of(scene: Scene) -> date:
    """The day of publication; only for rules with `needs_today`."""
    assert scene.today is not None, "the tagger reads these rules only where the day is known"
    return scene.today


def nearest(scene: Scene, options: Sequence[date], *, lasting: int = 1) -> date:
    """The one of `options` nearest to today, before or after it as the tense says. Where they begin something of
    `lasting` days, it is the one that goes on today: "soll im Sommer beginnen", told in August."""
    today = today_of(scene)
    going_on = [day for day in options if 0 <= (today - day).days < lasting]
    if going_on:
        return going_on[-1]
    closest, direction = _closest(today, options), scene.direction
    if direction == 0 or (abs((closest - today).days) <= NEAR and not _is_over(scene, closest)):
        return closest
    if direction < 0:
        allowed = [day for day in options if day <= _latest(scene)]
    else:
        allowed = [day for day in options if day >= today.replace(day=1)]
    return _closest(today, allowed or options)


def told_on(scene: Scene, number: int, day: int) -> date | None:
    """The day nearest to a full date of an earlier year named before: "Am 7. Mai 2019 trat er ab. Am 9. Mai floh er."
    A bare year before it says less: "das Massaker von 1995" may be judged this February."""
    before, today = scene.previous_day, today_of(scene)
    if before is None or before.year >= today.year or scene.direction > 0:
        return None
    days = [found for step in (-1, 0, 1) if (found := real_day(before.year + step, number, day))]
    allowed = [one for one in days if abs((one - before).days) <= _SAME_STORY and one <= today]
    return min(allowed, key=lambda one: abs((one - before).days)) if allowed else None


def _is_over(scene: Scene, closest: date) -> bool:
    """True where `closest` is still to come, but the words say it was: "trat im Februar zurück", told in January.
    Of other prepositions ("auf den 8. März verlegt") and of what was planned the past tense does not say so."""
    if closest <= _latest(scene) or scene.direction >= 0:
        return False
    return _WHEN_IT_WAS.search(scene.before(12)) is not None and _PLANNED.search(scene.around) is None


def _latest(scene: Scene) -> date:
    """The last possible day of publication, where that is at most a month after the first: "am 20. Mai" in an article
    of that May is that day. An article of some day in a year says less."""
    today = today_of(scene)
    return scene.latest if scene.latest and (scene.latest - today).days <= MONTH else today


def _closest(today: date, options: Sequence[date]) -> date:
    return min(options, key=lambda day: abs((day - today).days))
