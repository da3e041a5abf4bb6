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
_BLOCK = 64
"""Tokens whose steps are laid out at a time: 90 kB for 21 layers, which stay in the nearest memory."""


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
    by_tag = np.ascontiguousarray(scores.transpose(0, 2, 1))
    between = np.ascontiguousarray(transitions.between.transpose(1, 2, 0))
    best = by_tag[0] + transitions.first.T
    came_from = np.empty((length - 1, TAGS, layers), np.int8)
    for start in range(0, length - 1, _BLOCK):
        steps = between + by_tag[start + 1 : start + 1 + _BLOCK, None]
        came_from[start : start + _BLOCK], best = _forward(steps, best)
    return _back(came_from, (best + transitions.last.T).argmax(0))


def _forward(steps: Scores, start: Scores) -> tuple[Tags, Scores]:
    """The tag that the best path to each tag comes from, int8 [tokens, 4, layers], and the scores of the paths that end
    at the last token, float32 [4, layers]; from `steps` float32 [tokens, before, after, layers] and from `start`, the
    scores of the paths before the first."""
    best = np.empty((len(steps) + 1, TAGS, 1, steps.shape[-1]), np.float32)
    best[0, :, 0] = start
    reached, pairs = np.empty_like(steps[0]), np.empty_like(steps[0, :2])
    (low, high), (left, right) = (reached[:2], reached[2:]), pairs
    here = best[0]
    # Two maxima of halves take half the time of one over an axis of four.
    for step, after, flat in zip(steps, best[1:], best[1:, :, 0], strict=True):
        np.add(step, here, out=reached)
        np.maximum(low, high, out=pairs)
        np.maximum(left, right, out=flat)
        here = after
    return _first_equal(steps + best[:-1], best[1:, :, 0]), here[:, 0]


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
    tags = np.empty((steps + 1, layers), np.int8)
    here = last * layers + columns  # places in [tag, layer]
    tags[-1] = last
    for end in range(steps, 0, -_BLOCK):
        start = max(end - _BLOCK, 0)
        origins = (came_from[start:end].astype(np.intp) * layers + columns).reshape(-1, TAGS * layers)
        places = np.empty((end - start, layers), np.intp)
        for origin, before in zip(origins[::-1], places[::-1], strict=True):
            here = origin.take(here, out=before, mode="clip")  # "clip" lets NumPy write straight into `before`
        tags[start:end] = places // layers
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
