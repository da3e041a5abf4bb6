from __future__ import annotations

from itertools import pairwise

import pytest

from standpunkt.codes.negation import negator_of_noun, negators_in
from standpunkt.codes.scope import clauses_of
from tests.codes.test_matching import words


def negating(text: str) -> list[str]:
    found = words(text)
    return [found[place].form for clause in clauses_of(found) for place in negators_in(found, clause)]


def blocks(text: str) -> list[int]:
    return [clause.block for clause in clauses_of(words(text))]


def test_commas_divide_clauses_and_clauses_cover_the_sentence() -> None:
    found = words("Sie sagte, dass er komme, wenn es gehe.")
    clauses = clauses_of(found)
    assert len(clauses) == 3
    assert clauses[0].first == 0
    assert clauses[-1].last == len(found)
    assert all(before.last == after.first for before, after in pairwise(clauses))


def test_what_begins_anew_is_another_block() -> None:
    assert blocks("Sie kommt, aber er bleibt.") == [0, 1]
    assert blocks("Sie sagt, dass er bleibt.") == [0, 0]


@pytest.mark.parametrize("text", ["Das gilt nicht.", "Niemand kommt.", "Es gibt keine Fähre.", "Sie kam nie."])
def test_negations_are_seen(text: str) -> None:
    assert len(negating(text)) == 1


@pytest.mark.parametrize("text", ["Nicht nur die Fähre kommt.", "Nicht die Fähre kommt, sondern die Brücke."])
def test_additions_and_corrections_negate_nothing(text: str) -> None:
    assert negating(text) == []


def test_a_noun_has_its_own_kein() -> None:
    found = words("Es gibt keine neuen Fähren und Brücken.")
    assert negator_of_noun(found, 4) == 2
    assert negator_of_noun(found, 0) is None
