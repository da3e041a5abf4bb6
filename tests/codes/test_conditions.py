from __future__ import annotations

import pytest

from standpunkt.codes.conditions import Condition, condition_in
from standpunkt.codes.scope import clauses_of
from tests.codes.test_matching import words


def found_in(text: str) -> Condition | None:
    read = words(text)
    return condition_in(read, clauses_of(read))


def told(text: str) -> str | None:
    condition = found_in(text)
    return " ".join(words(text)[place].form for place in condition.places) if condition else None


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("Wir kommen, wenn ihr bittet.", "wenn ihr bittet"),
        ("Sie kommt erst dann, wenn alle bitten.", "wenn alle bitten"),
        ("Vorausgesetzt, das Geld reiche, werde man bauen.", "vorausgesetzt , das geld reiche"),
        ("Er lehne das ab, es sei denn, alle bitten.", "es sei denn , alle bitten"),
        ("Er kommt unter der Bedingung, dass ihr bittet.", "unter der bedingung , dass ihr bittet"),
        ("Für den Fall, dass es regnet, bleiben wir.", "für den fall , dass es regnet"),
        ("Das sei davon abhängig, ob es regne.", "ob es regne"),
        ("Sollte es regnen, bleiben wir.", "sollte es regnen"),
        ("Kommt er, dann bleibt sie hier.", "kommt er"),
        ("Nur mit einem Mandat des Rates komme er.", "nur mit einem mandat des rates"),
        ("Ohne eine Zusage der Stadt kommt er nicht.", "ohne eine zusage der stadt"),
        ("Vorbehaltlich der Zustimmung des Rates komme er.", "vorbehaltlich der zustimmung des rates"),
    ],
)
def test_a_condition_is_found_with_all_its_words(text: str, condition: str) -> None:
    assert told(text) == condition


@pytest.mark.parametrize(
    "text",
    [
        "Wir kommen gern.",
        "Wir kommen, sagte Solange Lind.",
        "Auch wenn ihr bittet, bleiben wir.",
        "Selbst wenn alle bitten, komme er nicht.",
        "Wir helfen, solange es nötig ist.",
        "Ohne Zweifel kommt er nicht.",
        "Ohne Hut kommt er.",
        "Kommt er, wird sie bleiben?",
        "Macht die Tür zu, sagte Solange Lind.",
    ],
)
def test_what_is_granted_asked_or_certain_is_no_condition(text: str) -> None:
    assert found_in(text) is None


def test_only_and_except_are_told_apart() -> None:
    assert found_in("Sie kommt nur, wenn ihr bittet.") == Condition((4, 5, 6), only=True)
    exception = found_in("Sie bleibt, es sei denn, ihr bittet.")
    assert exception is not None
    assert exception.unless


def test_what_is_spoken_of_in_the_condition_hangs_on_nothing() -> None:
    read = words("Wenn wir Schiffe schicken, sind wir verloren.")
    assert condition_in(read, clauses_of(read), [2, 3]) is None
