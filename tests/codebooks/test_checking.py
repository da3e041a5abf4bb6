"""What a person is told of words that make no sense, though the codebook can be used."""

from __future__ import annotations

import pytest

from standpunkt.codebooks import Finding, check
from standpunkt.codes import shipped_codebooks, text_of_codebook

BOOK = """id: ferry
title: Die Fähre
proposals:
  - id: ferry
    label: Fähre
    evoked_by:
      - PHRASE
    excluded_by: [Autofähre]
  - id: bridge
    label: Brücke
    valid: 2031/..
    evoked_by: [Brücke, über_Sund bauen]
"""


def told(phrase: str) -> tuple[Finding, ...]:
    return check(BOOK.replace("PHRASE", phrase), name="ferry.yaml")


@pytest.mark.parametrize(
    "phrase",
    [
        "Fähre|Schiff nach Nordmark schicken",
        "'*fähre'",
        "Tempo_30 in der Stadt",
        "30_km* Fähre",
        "=Fähre",
        "nach_Krieg",
        "Nachtfährenverbindung|Nacht-Fähre ausbauen",
        "ablehnen|ausbilden|klein|höher|befristet",
    ],
)
def test_words_that_make_sense_are_not_spoken_of(phrase: str) -> None:
    assert told(phrase) == ()


@pytest.mark.parametrize(
    ("phrase", "problem"),
    [
        ("Fähre|Schiff! einsetzen", "no German text holds 'Schiff!'"),
        ("'Fähre, Schiff'", "no German text holds 'Fähre,'"),
        ("Fähren", "'Fähren' does not find 'Fähre'"),
        ("Fähre kleiner", "'kleiner' does not find 'klein'"),
        ("Brücke", "'Brücke' evokes 'bridge' too (line 12)"),
        ("bauen über_Sund|am_Sund", "'bauen über_Sund' evokes 'bridge' too (line 12)"),
        ("Autofähre nach Nordmark", "it never evokes anything: line 8 excludes it"),
        ("a b c d e f g h i j k l n o p q", "16 words never stand within 15"),
    ],
)
def test_words_that_make_no_sense_are_told_with_their_line(phrase: str, problem: str) -> None:
    found = told(phrase)
    assert [(one.line, one.is_error) for one in found] == [(7, False)] * len(found)
    assert any(one.problem.startswith(problem) for one in found)


def test_words_are_shared_without_blame_by_a_special_case_and_by_another_time() -> None:
    family = BOOK.replace("PHRASE", "Brücke").replace("label: Brücke", "label: Brücke\n    parent: ferry")
    apart = BOOK.replace("PHRASE", "Brücke\n    valid: 2029/2030")
    assert check(family, name="x") == check(apart, name="x") == ()


def test_a_special_case_that_is_never_valid_with_its_parent_is_told() -> None:
    text = BOOK.replace("PHRASE", "Schiff\n    valid: 2029\n    parent: bridge")
    assert [one.problem for one in check(text, name="x")] == ["'ferry' is never valid when 'bridge', above it, is"]


def test_errors_come_before_advice() -> None:
    (error,) = check(BOOK.replace("PHRASE", "Fähren").replace("label: Brücke", "lable: x\n    label: B"), name="x")
    assert error.is_error


@pytest.mark.parametrize("name", shipped_codebooks())
def test_of_the_shipped_codebooks_only_words_shared_on_purpose_are_told(name: str) -> None:
    found = check(text_of_codebook(name), name=name)
    assert {one.problem.split(" evokes ")[0] for one in found} <= {"'=Truppe entsenden'"}
