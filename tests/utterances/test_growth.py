"""What finding utterances costs grows with the number of statements, not with its square."""

from __future__ import annotations

from dataclasses import replace

import pytest

from benchmarks.utterances import statements
from standpunkt.records.statements import Statement
from standpunkt.utterances import of
from standpunkt.utterances.candidates import pairs_of
from standpunkt.utterances.content import content_of
from standpunkt.utterances.tellings import telling_of
from standpunkt.utterances.weights import Weights
from standpunkt.utterances.windows import window_of


def compared(given: list[Statement]) -> int:
    """How many pairs of these statements are compared, all by one actor."""
    weights = Weights(contents := [content_of(statement) for statement in given])
    return sum(
        1
        for _ in pairs_of(
            [
                telling_of(s, content, window_of(s.occasion.said, None), weights, outlet=None)
                for s, content in zip(given, contents, strict=True)
            ],
            weights,
        )
    )


@pytest.fixture(scope="module")
def told() -> list[Statement]:
    return statements(1600)[0]


def test_twice_the_statements_of_one_actor_are_twice_the_comparisons(told: list[Statement]) -> None:
    half, whole = compared(told[:800]), compared(told)
    assert whole < 2.4 * half
    assert whole <= 12 * len(told)


def test_statements_in_the_same_words_on_one_day_are_no_exception(told: list[Statement]) -> None:
    alike = [replace(told[0], id=f"{place:04}") for place in range(400)]
    assert compared(alike) <= 12 * len(alike)
    (act,) = of(alike, [])
    assert len(act.statements) == 400
