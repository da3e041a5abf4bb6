"""From a score per token, layer and tag to quotations: the best path through each layer.

A layer is one reading of the text (one type of quotation, or whatever is outermost); in it each token is outside (O),
begins a quotation (B), goes on with it (I), or goes on with it after a gap (J). Paths are those of a linear-chain
conditional random field (Lafferty et al. 2001), found by Viterbi's algorithm.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Tags = NDArray[np.int8]
Places = tuple[int, ...]

OUTSIDE, BEGINS, INSIDE, AFTER_GAP = range(4)
TAGS = 4
NEVER = -1e4
FORBIDDEN = ((OUTSIDE, INSIDE), (BEGINS, AFTER_GAP), (INSIDE, AFTER_GAP))
"""Nothing goes on that has not begun, and a gap has at least one token in it."""


@dataclass(frozen=True, slots=True)
class Transitions:
    """What a path costs beside the scores of its tags, learned: `between` float32 [layers, 4, 4] from one tag to the
    next, `first` and `last` float32 [layers, 4] for the tag of the first and of the last token."""

    between: Scores
    first: Scores
    last: Scores

    @classmethod
    def allowed(cls, between: Scores, first: Scores, last: Scores) -> Transitions:
        """With what no path may do set to `NEVER`."""
        between, first = between.copy(), first.copy()
        for before, after in FORBIDDEN:
            between[:, before, after] = NEVER
        first[:, [INSIDE, AFTER_GAP]] = NEVER
        return cls(between, first, last)

    def repeated(self, times: int) -> Transitions:
        """The same layers several times over."""
        return Transitions(*(np.concatenate([part] * times) for part in (self.between, self.first, self.last)))


def best_paths(scores: Scores, transitions: Transitions) -> Tags:
    """int8 [tokens, layers]: the tags of the best path of each layer. `scores` is float32 [tokens, layers, 4]."""
    length, layers, _ = scores.shape
    if not length:
        return np.zeros((0, layers), np.int8)
    steps = np.ascontiguousarray(transitions.between.transpose(0, 2, 1))  # [layers, after, before]
    back = np.empty((length, layers, TAGS), np.int8)
    best = scores[0] + transitions.first
    rows = np.arange(layers)
    flat = np.arange(layers * TAGS) * TAGS
    for place in range(1, length):
        reached = steps + best[:, None, :]
        origin = reached.argmax(2)
        back[place] = origin
        best = reached.reshape(-1)[flat + origin.reshape(-1)].reshape(layers, TAGS) + scores[place]
    tags = np.empty((length, layers), np.int8)
    tags[-1] = (best + transitions.last).argmax(1)
    for place in range(length - 1, 0, -1):
        tags[place - 1] = back[place, rows, tags[place]]
    return tags


def quotes_of(tags: NDArray[np.int8]) -> list[Places]:
    """The token numbers of each quotation on one layer's path (int8 [tokens])."""
    found: list[list[int]] = []
    for place in np.flatnonzero(tags).tolist():
        if tags[place] == BEGINS:
            found.append([place])
        elif found:
            found[-1].append(place)
    return [tuple(places) for places in found]


def gain(places: Places, scores: Scores, layer: int, transitions: Transitions) -> float:
    """By how much the path through this one quotation scores above the path that leaves its tokens outside: the
    layer's own log odds for it, everything else being outside."""
    first, end = places[0], places[-1] + 1
    tags = np.zeros(end - first, np.int64)
    inside = np.array(places) - first
    tags[inside] = INSIDE
    tags[inside[1:][np.diff(inside) > 1]] = AFTER_GAP
    tags[0] = BEGINS
    nothing = np.zeros_like(tags)
    return _score(tags, first, scores, layer, transitions) - _score(nothing, first, scores, layer, transitions)


def _score(tags: NDArray[np.int64], first: int, scores: Scores, layer: int, transitions: Transitions) -> float:
    end = first + len(tags)
    between = transitions.between[layer]
    total = float(scores[np.arange(first, end), layer, tags].sum() + between[tags[:-1], tags[1:]].sum())
    total += float(between[OUTSIDE, tags[0]] if first else transitions.first[layer, tags[0]])
    return total + float(between[tags[-1], OUTSIDE] if end < len(scores) else transitions.last[layer, tags[-1]])
