from __future__ import annotations

from collections import Counter

import pytest

from evaluation.stance import coded, has_condition, is_right, lines

HALVES = [*lines(kept_out=False), *lines(kept_out=True)]


def test_the_sentences_are_spread_over_both_codebooks_and_all_constructions() -> None:
    assert Counter(line["codebook"] for line in HALVES) == {"tempolimit": 150, "ukraine-troops": 150}
    assert min(Counter(line["construction"] for line in HALVES).values()) >= 12
    assert len({line["marked"] for line in HALVES}) == len(HALVES)


def test_a_line_is_right_where_all_its_codes_are() -> None:
    line = {
        "codebook": "tempolimit",
        "marked": "<Mara Lindqvist> {sagte}, [Tore Halvik lehne ein Tempolimit ab].",
        "expected": [["general_limit", "none"]],
        "nested": {
            "marked": "Mara Lindqvist sagte, <Tore Halvik> {lehne} [ein Tempolimit] {ab}.",
            "expected": [["general_limit", "oppose"]],
        },
    }
    assert len(coded(line)) == 2
    assert is_right(line)
    assert not is_right({**line, "expected": [["general_limit", "oppose"]]})


@pytest.mark.parametrize(("condition", "found"), [("wenn alle zustimmen", True), ("sagte sie", False)])
def test_a_condition_counts_where_its_words_are_found(condition: str, found: bool) -> None:
    marked = "[Man werde ein Tempolimit einführen, wenn alle zustimmen], {sagte} sie."
    line = {"codebook": "tempolimit", "marked": marked, "expected": [], "condition": condition}
    assert has_condition(line) is found
