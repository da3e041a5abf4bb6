"""What is wrong with a codebook, with the line on which it stands."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standpunkt.codes.checking import Finding, errors_in
from standpunkt.codes.yamlsource import read_yaml_source
from standpunkt.errors import CodebookError

GOOD = """id: ferry
title: Die Fähre
proposals:
  - id: ferry
    label: Fähre
    evoked_by:
      - Fähre
      - Schiff nach Nordmark
    excluded_by: [Autofähre]
  - id: bridge
    label: Brücke
    evoked_by: [Brücke]
"""


def errors(text: str) -> list[tuple[int, str]]:
    return [(found.line, found.problem) for found in found_in(text)]


def found_in(text: str) -> tuple[Finding, ...]:
    return errors_in(read_yaml_source(text, name="ferry.yaml"))


def test_a_good_codebook_has_none() -> None:
    assert found_in(GOOD) == ()


@pytest.mark.parametrize(
    ("old", "new", "line", "problem"),
    [
        ("    label: Brücke", "    lable: Brücke", 11, "there is no key 'lable'"),
        ("    label: Brücke", "    parent: harbour\n    label: Brücke", 11, "there is no proposal 'harbour'"),
        ("    label: Brücke", "    parent: bridge\n    label: Brücke", 11, "a circle of parents: bridge > bridge"),
        ("    label: Brücke", "    label: Brücke\n    label: Sund", 12, "this key stands twice"),
        ("    label: Brücke", "    valid: bald\n    label: Brücke", 11, "'bald' is no time"),
        ("    label: Brücke", "    valid: 2032/2031\n    label: Brücke", 11, "'2032/2031' is no time"),
        ("    label: Brücke", "", 10, "label missing"),
        ("      - Fähre\n", "      - in der\n", 7, "holds only articles and prepositions"),
        ("[Autofähre]", "Autofähre", 9, "this is not a list"),
        ("  - id: bridge", "  - id: ferry", 10, "'ferry' stands twice"),
        ("  - id: bridge", "  - id: Brücke", 10, "is no id"),
        ("    evoked_by: [Brücke]\n", "", 10, "'bridge' has no words that evoke it"),
        ("[Brücke]", "[]", 12, "this is empty"),
    ],
)
def test_each_error_is_told_with_its_line(old: str, new: str, line: int, problem: str) -> None:
    assert old in GOOD
    assert any(found == line and problem in told for found, told in errors(GOOD.replace(old, new)))


def test_a_misspelt_key_is_told_what_it_may_have_meant() -> None:
    assert any(found.remedy == "Did you mean 'excluded_by'?" for found in found_in(GOOD.replace("excluded", "exclude")))


def test_parents_in_a_circle_are_told_on_each() -> None:
    text = GOOD.replace("label: Fähre", "parent: bridge\n    label: Fähre").replace(
        "label: Brücke", "parent: ferry\n    label: Brücke"
    )
    assert [told for _, told in errors(text)] == [
        "a circle of parents: ferry > bridge > ferry",
        "a circle of parents: bridge > ferry > bridge",
    ]


def test_a_proposal_with_special_cases_needs_no_words_of_its_own() -> None:
    without = GOOD.replace("    evoked_by: [Brücke]\n", "")
    assert errors(without.replace("label: Fähre", "parent: bridge\n    label: Fähre")) == []


def test_all_errors_are_told_at_once() -> None:
    assert len(errors(GOOD.replace("label: Brücke", "lable: Brücke"))) == 2


@pytest.mark.parametrize("text", ["", "- a", "id: x", "proposals: [[]]", "proposals: {a: b}", "42"])
def test_what_is_no_codebook_at_all_is_told_without_fuss(text: str) -> None:
    assert found_in(text)


def test_days_and_words_that_yaml_knows_stay_text() -> None:
    source = read_yaml_source("valid: 2024-05-08\nid: no\n", name="x")
    assert source.content == {"valid": "2024-05-08", "id": "no"}


@given(st.text(max_size=200))
def test_any_text_is_a_complaint_and_no_crash(text: str) -> None:
    with suppress(CodebookError):  # no YAML
        assert found_in(text)
