from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from standpunkt.quotations.neural_v1.gains import gains
from standpunkt.quotations.neural_v1.lattice import (
    AFTER_GAP,
    BEGINS,
    FORBIDDEN,
    INSIDE,
    OUTSIDE,
    TAGS,
    Places,
    best_paths,
    quotes_of,
)
from tests.quotations.neural.plain import (
    LAYERS,
    TOKENS,
    path_through,
    random_scores,
    score_of_path,
    seeds,
    sets_of_tokens,
)


@given(seed=seeds, tokens=st.integers(1, 5))
def test_no_path_is_better_than_the_best_one(seed: int, tokens: int) -> None:
    scores, transitions = random_scores(seed, tokens, layers=2)
    found = best_paths(scores, transitions)
    for layer in range(2):
        best = max(
            score_of_path(np.array(tags), scores, layer, transitions) for tags in product(range(TAGS), repeat=tokens)
        )
        path = found[:, layer].astype(np.int64)
        assert score_of_path(path, scores, layer, transitions) == pytest.approx(best, abs=1e-4)


@given(seed=seeds)
def test_no_path_does_what_is_forbidden(seed: int) -> None:
    scores, transitions = random_scores(seed, 200)
    tags = best_paths(scores, transitions)
    steps = {pair for path in tags.T.tolist() for pair in pairwise(path)}
    assert steps.isdisjoint(FORBIDDEN)
    assert set(tags[0].tolist()) <= {OUTSIDE, BEGINS}


def test_no_tokens_have_no_path() -> None:
    scores, transitions = random_scores(0, 0)
    assert best_paths(scores, transitions).shape == (0, LAYERS)


def test_a_path_tells_its_quotations_with_their_gaps() -> None:
    path = [OUTSIDE, BEGINS, INSIDE, OUTSIDE, AFTER_GAP, BEGINS, OUTSIDE]
    tags = np.array([path, [OUTSIDE] * 7], np.int8).T
    assert quotes_of(tags) == [[(1, 2, 4), (5,)], []]


def test_what_goes_on_without_a_beginning_is_no_quotation() -> None:
    assert quotes_of(np.array([[OUTSIDE], [AFTER_GAP], [INSIDE]], np.int8)) == [[]]


@given(quotes=sets_of_tokens.filter(bool), seed=seeds)
def test_a_gain_is_the_score_of_the_path_through_the_quotation_above_that_of_none(
    quotes: list[Places], seed: int
) -> None:
    scores, transitions = random_scores(seed)
    found = gains(quotes, scores, transitions)
    nothing = np.zeros(TOKENS, np.int64)
    for number, quote in enumerate(quotes):
        for layer in range(LAYERS):
            through = score_of_path(path_through(quote, TOKENS), scores, layer, transitions)
            wanted = through - score_of_path(nothing, scores, layer, transitions)
            assert found[number, layer] == pytest.approx(wanted, abs=1e-5)
