"""Which year is meant where none is named: the nearest one that the tense of the clause allows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from standpunkt.dates.patterns import Scene

NEAR = 45
"""Days within which the nearest one is meant whatever the tense: "wurde vom 18. Dezember verlegt"."""


def today_of(scene: Scene) -> date:
    """The day of publication; only for rules with `needs_today`."""
    assert scene.today is not None, "the tagger reads these rules only where the day is known"
    return scene.today


def nearest(scene: Scene, options: Sequence[date]) -> date:
    """The one of `options` nearest to today, before or after it as the tense says."""
    today = today_of(scene)
    closest = _closest(today, options)
    if abs((closest - today).days) <= NEAR or scene.direction == 0:
        return closest
    if scene.direction < 0:
        allowed = [day for day in options if day <= today]
    else:
        allowed = [day for day in options if day >= today.replace(day=1)]
    return _closest(today, allowed or options)


def _closest(today: date, options: Sequence[date]) -> date:
    return min(options, key=lambda day: abs((day - today).days))
