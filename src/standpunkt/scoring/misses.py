"""What went wrong, kind by kind: the groups to show as examples."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum

from standpunkt.scoring.tokens import FOUND, ROLES, Group, overlap

WELL_CUT = 0.8
"""From this overlap F1 on the words are near enough to look at the roles."""


class Miss(StrEnum):
    """Kinds of misses."""

    MISSED = "missed"
    SPURIOUS = "spurious"
    CUT = "cut"
    TYPE = "type"
    ROLE = "role"


def misses(group: Group) -> Iterator[Miss]:
    """Every kind of miss that a group is; none where all is well."""
    return (miss for miss, holds in _KINDS.items() if holds(group))


def role_misses(group: Group) -> Iterator[str]:
    """The roles that one side has and the other has not, or not by half."""
    for role in ROLES:
        gold, predicted = (side.part(role) if side else frozenset() for side in (group.gold, group.predicted))
        if (gold or predicted) and overlap(gold, predicted) < FOUND:
            yield role


_KINDS: Mapping[Miss, Callable[[Group], bool]] = {
    Miss.MISSED: lambda group: group.gold is not None and group.overlap == 0,
    Miss.SPURIOUS: lambda group: group.predicted is not None and group.overlap == 0,
    Miss.CUT: lambda group: 0 < group.overlap < WELL_CUT,
    Miss.TYPE: lambda group: bool(
        group.gold and group.predicted and group.overlap and group.gold.type != group.predicted.type
    ),
    Miss.ROLE: lambda group: group.overlap >= WELL_CUT and any(role_misses(group)),
}
