"""Which candidates are taken, by what the path has and how sure the network is of each."""

from __future__ import annotations

import numpy as np

from standpunkt.quotations.neural_v1.acceptance import Acceptance, chosen
from standpunkt.quotations.neural_v1.candidates import LAYERS, PLAIN, Candidate, RuleQuote
from standpunkt.quotations.neural_v1.features import TYPES
from standpunkt.quotations.neural_v1.lattice import Places
from standpunkt.records.quotations import QuotationType

NOTHING = np.zeros(1, np.float32)
ACCEPTANCE = Acceptance(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, 0.0, keep=0.25, add=0.5, add_reported=0.2)
ON_PATH, ELSEWHERE = PLAIN, 2 * PLAIN


def candidate(quote: Places, found: int = ON_PATH, kind: QuotationType = QuotationType.INDIRECT) -> Candidate:
    return Candidate(quote, tuple(float(layer == kind.value) for layer in LAYERS), found, None, 0.0)


def test_the_path_is_kept_but_for_what_is_hardly_likely() -> None:
    candidates = [candidate((0, 1, 2)), candidate((5, 6, 7))]
    assert chosen(candidates, [0.3, 0.2], ACCEPTANCE) == [0]


def test_others_are_added_where_nothing_is_taken_and_they_are_likely() -> None:
    candidates = [candidate((0, 1, 2)), candidate((2, 3, 9, 10), ELSEWHERE), candidate((5, 6, 7), ELSEWHERE)]
    assert chosen(candidates, [0.6, 0.55, 0.55], ACCEPTANCE) == [0, 2]
    assert chosen(candidates, [0.6, 0.55, 0.45], ACCEPTANCE) == [0]


def test_reported_speech_is_added_more_freely() -> None:
    reported = candidate((5, 6, 7), ELSEWHERE, QuotationType.REPORTED)
    assert TYPES[reported.type] is QuotationType.REPORTED
    assert chosen([reported], [0.25], ACCEPTANCE) == [0]


def test_what_is_clearly_surer_stands_in_the_place_of_its_rivals() -> None:
    halves = [candidate((0, 1, 2)), candidate((3, 4, 5))]
    whole = candidate((0, 1, 2, 3, 4, 5), ELSEWHERE)
    assert chosen([halves[0], whole, halves[1]], [0.6, 0.8, 0.5], ACCEPTANCE) == [1]
    assert chosen([halves[0], whole, halves[1]], [0.6, 0.69, 0.5], ACCEPTANCE) == [0, 2]


def test_a_small_part_of_a_quotation_is_no_rival_of_it() -> None:
    whole, word = candidate((0, 1, 2, 3, 4, 5, 6, 7)), candidate((3, 4), ELSEWHERE)
    assert chosen([whole, word], [0.6, 0.9], ACCEPTANCE) == [0]


def test_what_the_layout_tells_is_never_replaced() -> None:
    rule = RuleQuote(0, (0, 1, 2), 0.0, certain=True)
    post = Candidate((0, 1, 2), (0.0,) * len(LAYERS), 0, rule, 1.0)
    assert chosen([post, candidate((0, 1, 2, 3), ELSEWHERE)], [0.0, 0.99], ACCEPTANCE) == [0]
