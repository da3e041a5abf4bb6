"""The steps of the engine as one would write them down first: slow, and plainly right. Invented inputs for them."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import strategies as st
from numpy.typing import NDArray

from standpunkt.quotations.neural_v1.lattice import (
    AFTER_GAP,
    BEGINS,
    INSIDE,
    OUTSIDE,
    TAGS,
    Places,
    Scores,
    Transitions,
)

TOKENS, LAYERS = 24, 7

sets_of_tokens = st.lists(
    st.sets(st.integers(0, TOKENS - 1), min_size=1).map(lambda places: tuple(sorted(places))), max_size=12, unique=True
)
"""Quotations as token numbers, most of them full of gaps."""
seeds = st.integers(0, 2**32 - 1)


def random_scores(seed: int, tokens: int = TOKENS, layers: int = LAYERS) -> tuple[Scores, Transitions]:
    """Scores and transitions of a network that never learned anything."""
    made = np.random.default_rng(seed)
    parts = [
        made.normal(size=size).astype(np.float32) for size in ((layers, TAGS, TAGS), (layers, TAGS), (layers, TAGS))
    ]
    return made.normal(scale=3, size=(tokens, layers, TAGS)).astype(np.float32), Transitions.allowed(*parts)


def score_of_path(tags: NDArray[np.int64], scores: Scores, layer: int, transitions: Transitions) -> float:
    """Of a path through the whole text."""
    total = float(transitions.first[layer, tags[0]]) + float(transitions.last[layer, tags[-1]])
    total += sum(float(scores[place, layer, tag]) for place, tag in enumerate(tags))
    return total + sum(float(transitions.between[layer, before, after]) for before, after in pairwise(tags))


def path_through(quote: Places, tokens: int) -> NDArray[np.int64]:
    """The tags of a text in which this is the only quotation."""
    tags = np.full(tokens, OUTSIDE)
    tags[list(quote)] = INSIDE
    tags[[after for before, after in pairwise(quote) if after > before + 1]] = AFTER_GAP
    tags[quote[0]] = BEGINS
    return tags
