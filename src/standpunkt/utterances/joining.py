"""From likely pairs to groups: the likeliest first, and never two whose days contradict each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from standpunkt.utterances.candidates import pairs_of
from standpunkt.utterances.likeness import likeness
from standpunkt.utterances.tellings import Telling
from standpunkt.utterances.weights import Weights
from standpunkt.utterances.windows import Days, shared

_JOINED = 0.0
"""Log odds from which on two groups are one."""
_COMPARED = 4
"""Members of each group that are compared when two of them meet: enough to know a chain from a group."""


Pair = tuple[str, str]
"""Ids of two statements."""


class Judged:
    """What people said of pairs of statements: in one utterance, or not."""

    def __init__(self, together: Iterable[Pair] = (), apart: Iterable[Pair] = ()) -> None:
        self.together = tuple(sorted(together))
        self._apart: defaultdict[str, set[str]] = defaultdict(set)
        for one, other in apart:
            self._apart[one].add(other)
            self._apart[other].add(one)

    def are_apart(self, ours: Iterable[str], theirs: Iterable[str]) -> bool:
        """True where a person said so of any of `ours` and any of `theirs`."""
        return bool(self._apart) and any(not self._apart[one].isdisjoint(theirs) for one in ours if one in self._apart)


class _Group:
    """Places of tellings, and the days that all of them allow."""

    def __init__(self, place: int, days: Days) -> None:
        self.places = [place]
        self.days = days


def groups_of(tellings: Sequence[Telling], weights: Weights, judged: Judged) -> list[list[int]]:
    """Places in `tellings` (one actor's), by the act they report; each place in one group.

    First comes what people said. Two groups are joined where the mean likeness of their members says so and all of
    them may have been said on one day. Since a link between two members alone is not enough, what is like its
    neighbour only does not form chains.
    """
    groups = [_Group(place, telling.window.days) for place, telling in enumerate(tellings)]
    _join_judged(groups, tellings, judged)
    scored = ((likeness(tellings[a], tellings[b], weights), a, b) for a, b in pairs_of(tellings, weights))
    for _, a, b in sorted((pair for pair in scored if pair[0] >= _JOINED), key=lambda pair: (-pair[0], *pair[1:])):
        left, right = groups[a], groups[b]
        if left is right or not (days := shared(left.days, right.days)):
            continue
        if len(left.places) + len(right.places) > 2 and _mean(left, right, tellings, weights) < _JOINED:
            continue
        if not judged.are_apart(_ids(left, tellings), _ids(right, tellings)):
            _join(groups, left, right, days)
    return [sorted(group.places) for group in dict.fromkeys(groups)]


def _join_judged(groups: list[_Group], tellings: Sequence[Telling], judged: Judged) -> None:
    """Days that contradict each other do not keep apart what a person put together: then those of the first count."""
    places = {telling.statement.id: place for place, telling in enumerate(tellings)} if judged.together else {}
    for one, other in judged.together:
        if one in places and other in places and groups[places[one]] is not groups[places[other]]:
            left, right = groups[places[one]], groups[places[other]]
            _join(groups, left, right, shared(left.days, right.days) or left.days)


def _join(groups: list[_Group], left: _Group, right: _Group, days: Days) -> None:
    big, small = (left, right) if len(left.places) >= len(right.places) else (right, left)
    big.places += small.places
    big.days = days
    for place in small.places:
        groups[place] = big


def _ids(group: _Group, tellings: Sequence[Telling]) -> list[str]:
    return [tellings[place].statement.id for place in group.places]


def _mean(left: _Group, right: _Group, tellings: Sequence[Telling], weights: Weights) -> float:
    pairs = [(a, b) for a in left.places[:_COMPARED] for b in right.places[:_COMPARED]]
    return sum(likeness(tellings[a], tellings[b], weights) for a, b in pairs) / len(pairs)
