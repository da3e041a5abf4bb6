from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from standpunkt.quotations.neural_v1.candidates import RuleQuote, candidates_of, closest, overlap
from standpunkt.quotations.neural_v1.lattice import Places
from standpunkt.quotations.neural_v1.overlaps import runs_of, shared
from tests.quotations.neural.plain import random_scores, seeds, sets_of_tokens


@given(sets_of_tokens)
def test_the_runs_of_sets_hold_all_their_tokens_and_gaps_lie_between_them(sets: list[Places]) -> None:
    runs = runs_of(sets)
    told: list[list[int]] = [[] for _ in sets]
    for first, last, owner in zip(runs.first.tolist(), runs.last.tolist(), runs.owner.tolist(), strict=True):
        assert first - 1 not in sets[owner]
        assert last + 1 not in sets[owner]
        told[owner] += range(first, last + 1)
    assert [tuple(places) for places in told] == sets


@given(sets_of_tokens)
def test_all_pairs_that_share_tokens_are_found_and_no_others(sets: list[Places]) -> None:
    found = shared(sets)
    told = zip(*(part.tolist() for part in (found.left, found.right, found.common, found.overlap)), strict=True)
    assert list(told) == [
        (left, right, len(set(one) & set(other)), overlap(one, other))
        for left, one in enumerate(sets)
        for right, other in enumerate(sets)
        if left != right and set(one) & set(other)
    ]


def test_time_goes_with_neighbours_and_not_with_the_square() -> None:
    apart = [(place, place + 1) for place in range(0, 200_000, 2)]  # a table of all pairs would not fit into memory
    assert not len(shared(apart).left)


@given(by_rules=sets_of_tokens, doubled=st.booleans(), seed=seeds)
def test_each_candidate_knows_the_closest_quotation_of_the_rules(
    by_rules: list[Places], doubled: bool, seed: int
) -> None:
    rules = [RuleQuote(number % 5, quote, 0.5) for number, quote in enumerate(by_rules * (1 + doubled))]
    scores, transitions = random_scores(seed)
    candidates = candidates_of(scores, transitions, rules)
    assert set(by_rules) <= {candidate.quote for candidate in candidates}
    assert all((one.rule, one.agreement) == closest(one.quote, rules) for one in candidates)
    assert [one.quote for one in candidates] == sorted({one.quote for one in candidates})


def test_silent_layers_and_silent_rules_make_no_candidates() -> None:
    scores, transitions = random_scores(0)
    silent = np.full_like(scores, -99)
    silent[..., 0] = 99
    assert candidates_of(silent, transitions, []) == []
