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
    """int8 [tokens, layers]: the tags of the best path of each layer. `scores` is float32 [tokens, layers, 4].

    Only what must go token by token does: the best score of a path up to each token, and the way back.
    """
    length, layers, _ = scores.shape
    if not length:
        return np.zeros((0, layers), np.int8)
    steps = transitions.between.transpose(1, 2, 0) + scores[1:].transpose(0, 2, 1)[:, None]  # [place, before, after, l]
    best = np.empty((length, TAGS, 1, layers), np.float32)
    best[0, :, 0] = (scores[0] + transitions.first).T
    _forward(steps, best)
    steps += best[:-1]
    came_from = _first_equal(steps, best[1:, :, 0])
    last = (best[-1, :, 0] + transitions.last.T).argmax(0)
    return _back(came_from, last)


def _forward(steps: Scores, best: Scores) -> None:
    """Fills `best` float32 [tokens, 4, 1, layers]: the score of the best path that ends in each tag."""
    reached = np.empty(steps.shape[1:], np.float32)
    pairs = np.empty((2, *steps.shape[2:]), np.float32)
    (low, high), (left, right) = (reached[:2], reached[2:]), pairs
    here = best[0]
    # Two maxima of halves take half the time of one over an axis of four.
    for step, after, flat in zip(steps, best[1:], best[1:, :, 0], strict=True):
        np.add(step, here, out=reached)
        np.maximum(low, high, out=pairs)
        np.maximum(left, right, out=flat)
        here = after


def _first_equal(reached: Scores, best: Scores) -> Tags:
    """int8 [tokens, after, layers]: the first tag before with which `reached` is `best`."""
    other = reached[:, 0] != best
    found = other.astype(np.int8)
    for tag in range(1, TAGS - 1):
        other &= reached[:, tag] != best
        found += other
    made: Tags = found
    return made


def _back(came_from: Tags, last: NDArray[np.intp]) -> Tags:
    """int8 [tokens, layers]: the way back from the tags of the last token, [layers]."""
    steps, _, layers = came_from.shape
    columns = np.arange(layers)
    origins = (came_from.astype(np.intp) * layers + columns).reshape(steps, TAGS * layers)  # as places in [tag, layer]
    places = np.empty((steps + 1, layers), np.intp)
    places[-1] = here = last * layers + columns
    for origin, before in zip(origins[::-1], places[-2::-1], strict=True):
        here = origin.take(here, out=before, mode="clip")  # "clip" lets NumPy write straight into `before`
    tags: Tags = (places // layers).astype(np.int8)
    return tags


def quotes_of(tags: Tags) -> list[list[Places]]:
    """For each layer (int8 [tokens, layers]) the token numbers of each quotation on its path."""
    found: list[list[list[int]]] = [[] for _ in range(tags.shape[1])]
    by_layer = np.ascontiguousarray(tags.T)
    layers, places = np.nonzero(by_layer)
    begins = by_layer[layers, places] == BEGINS
    for layer, place, begin in zip(layers.tolist(), places.tolist(), begins.tolist(), strict=True):
        if begin:
            found[layer].append([place])
        elif found[layer]:
            found[layer][-1].append(place)
    return [[tuple(quote) for quote in quotes] for quotes in found]
