"""Which statements are worth comparing: those that share telling words and lie near each other in time.

Each statement asks, for each of its words, the next few in time that have it too; so the work grows with the number of
statements, not with its square, however much one actor said.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from heapq import nlargest

from standpunkt.utterances.tellings import Telling
from standpunkt.utterances.weights import Weights, edges

_NEIGHBOURS = 24
"""How many with the same word are looked at, going on in time."""
_COMPARED = 12
"""How many of those that share most are compared with each statement."""
_WORDS = 12
"""How many of its words a statement asks for, the rarest."""

Key = str


def pairs_of(tellings: Sequence[Telling], weights: Weights) -> Iterator[tuple[int, int]]:
    """Places in `tellings` of pairs to compare, each once. All tellings are one actor's."""
    order = sorted(range(len(tellings)), key=lambda place: (_time(tellings[place]), place))
    keys = [_keys(tellings[place], weights) for place in order]
    postings: defaultdict[Key, list[int]] = defaultdict(list)
    at = []  # where each telling stands in the postings of its keys
    for rank, found in enumerate(keys):
        at.append([len(postings[key]) for key in found])
        for key in found:
            postings[key].append(rank)
    first = [tellings[place].window.first for place in order]
    last = [tellings[place].window.last for place in order]
    for rank, found in enumerate(keys):
        counted: defaultdict[int, float] = defaultdict(float)
        for (key, weight), start in zip(found.items(), at[rank], strict=True):
            for other in postings[key][start + 1 : start + 1 + _NEIGHBOURS]:
                counted[other] += weight
        low, high = first[rank], last[rank]
        fitting = [other for other in counted if first[other] <= high and last[other] >= low]
        for other in nlargest(_COMPARED, fitting, key=lambda other: (counted[other], -other)):
            yield order[rank], order[other]


def _keys(telling: Telling, weights: Weights) -> dict[Key, float]:
    """The rarest words of a statement with their weights, and the parts and ends of those that may be compounds."""
    found: dict[Key, float] = {}
    for stem in nlargest(_WORDS, telling.content.stems, key=weights.of):
        for key in (stem, *sorted(weights.parts(stem)), *edges(stem)):
            found[key] = max(found.get(key, 0.0), weights.of(stem) * (1.0 if key == stem else 0.5))
    return found


def _time(telling: Telling) -> int:
    """The last day to think of; what has no time at all comes first."""
    return telling.window.likely[1] if telling.window.likely else 0
