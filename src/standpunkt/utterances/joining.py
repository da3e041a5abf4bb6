"""From likely pairs to groups: the likeliest first, and never two whose days contradict each other."""

from __future__ import annotations

from collections.abc import Sequence

from standpunkt.utterances.candidates import pairs_of
from standpunkt.utterances.likeness import likeness
from standpunkt.utterances.tellings import Telling
from standpunkt.utterances.weights import Weights
from standpunkt.utterances.windows import Days, shared

_JOINED = 0.0
"""Log odds from which on two groups are one."""
_COMPARED = 4
"""Members of each group that are compared when two of them meet: enough to know a chain from a group."""


class _Group:
    """Places of tellings, the days that all of them allow, and the lowest odds by which any of them came in."""

    def __init__(self, place: int, days: Days) -> None:
        self.places = [place]
        self.days = days


def groups_of(tellings: Sequence[Telling], weights: Weights) -> list[list[int]]:
    """Places in `tellings` (one actor's), by the act they report; each place in one group.

    Two groups are joined where the mean likeness of their members says so and all of them may have been said on
    one day. Since a link between two members alone is not enough, what is like its neighbour only does not form chains.
    """
    groups = [_Group(place, telling.window.days) for place, telling in enumerate(tellings)]
    scored = ((likeness(tellings[a], tellings[b], weights), a, b) for a, b in pairs_of(tellings, weights))
    for _, a, b in sorted((pair for pair in scored if pair[0] >= _JOINED), key=lambda pair: (-pair[0], *pair[1:])):
        left, right = groups[a], groups[b]
        if left is right or not (days := shared(left.days, right.days)):
            continue
        if len(left.places) + len(right.places) > 2 and _mean(left, right, tellings, weights) < _JOINED:
            continue
        big, small = (left, right) if len(left.places) >= len(right.places) else (right, left)
        big.places += small.places
        big.days = days
        for place in small.places:
            groups[place] = big
    return [sorted(group.places) for group in dict.fromkeys(groups)]


def _mean(left: _Group, right: _Group, tellings: Sequence[Telling], weights: Weights) -> float:
    pairs = [(a, b) for a in left.places[:_COMPARED] for b in right.places[:_COMPARED]]
    return sum(likeness(tellings[a], tellings[b], weights) for a, b in pairs) / len(pairs)
