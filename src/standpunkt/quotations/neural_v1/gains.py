"""What the layers say of one possible quotation: log odds, from the scores of its tokens and the steps between them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from standpunkt.quotations.neural_v1.lattice import AFTER_GAP, BEGINS, INSIDE, OUTSIDE, Places, Scores, Transitions
from standpunkt.quotations.neural_v1.overlaps import Runs, runs_of


def gains(quotes: Sequence[Places], scores: Scores, transitions: Transitions) -> NDArray[np.float64]:
    """[quotes, layers]: by how much the path through this one quotation scores above the path that leaves its tokens
    outside, which are a layer's own log odds for it, everything else being outside.

    Each run of tokens counts for itself: sums over its tokens are differences of running sums.
    """
    runs = runs_of(quotes)
    first, last = runs.first, runs.last
    above = np.subtract(scores, scores[..., OUTSIDE, None], dtype=np.float64)  # long sums cost no digits
    total = np.concatenate([np.zeros_like(above[:1, :, INSIDE]), above[..., INSIDE].cumsum(0)])
    begins_quote = np.diff(runs.owner, prepend=-1) > 0
    tag = np.where(begins_quote, BEGINS, AFTER_GAP)
    of_runs = above[first, :, tag] + total[last + 1] - total[first + 1]
    of_runs += _borders(runs, tag, len(scores), transitions)
    made: NDArray[np.float64] = np.add.reduceat(of_runs, np.flatnonzero(begins_quote))
    return made


def _borders(runs: Runs, tag: NDArray[np.int64], length: int, transitions: Transitions) -> NDArray[np.float64]:
    """[runs, layers]: what the steps into, inside and out of each run cost above staying outside."""
    between = transitions.between.transpose(1, 2, 0).astype(np.float64)
    between = between - between[OUTSIDE, OUTSIDE]
    start, end = (part.T - part.T[OUTSIDE] for part in (transitions.first, transitions.last))
    long = (runs.last > runs.first)[:, None]
    ends = np.where(long[:, 0], INSIDE, tag)
    into = np.where((runs.first > 0)[:, None], between[OUTSIDE, tag], start[tag])
    out_of = np.where((runs.last + 1 < length)[:, None], between[ends, OUTSIDE], end[ends])
    rest = (runs.last - runs.first - 1)[:, None] * between[INSIDE, INSIDE]
    made: NDArray[np.float64] = into + out_of + np.where(long, between[tag, INSIDE] + rest, 0.0)
    return made
