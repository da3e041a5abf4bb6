"""Two wordings, word by word."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from standpunkt.utterances import Wording, changes


def shown(left: str, right: str) -> list[tuple[str, str, str]]:
    return [
        (str(c.wording), left[c.left.start : c.left.end], right[c.right.start : c.right.end])
        for c in changes(left, right)
    ]


def test_words_that_are_put_differently_added_and_left_out_are_told_apart() -> None:
    left = "„Der Hafen bleibt geschlossen, bis alle Schulden bezahlt sind.“"
    right = "Der Hafen bleibe vorerst geschlossen, bis Schulden bezahlt seien"
    assert shown(left, right) == [
        ("same", "Der Hafen", "Der Hafen"),
        ("changed", "bleibt", "bleibe vorerst"),
        ("same", "geschlossen, bis", "geschlossen, bis"),
        ("left out", "alle", ""),
        ("same", "Schulden bezahlt", "Schulden bezahlt"),
        ("changed", "sind", "seien"),
    ]


def test_case_and_punctuation_do_not_matter() -> None:
    assert [c.wording for c in changes("„Nein, niemals!“", "nein – niemals")] == [Wording.SAME]


def test_added_words_have_a_place_in_the_other_text() -> None:
    assert shown("Er kommt", "Er kommt morgen") == [("same", "Er kommt", "Er kommt"), ("added", "", "morgen")]


@given(st.text(), st.text())
def test_all_words_of_both_are_in_one_stretch_each_in_order(left: str, right: str) -> None:
    found = changes(left, right)
    for side, text in (("left", left), ("right", right)):
        spans = [getattr(change, side) for change in found]
        assert all(0 <= span.start <= span.end <= len(text) for span in spans)
        assert all(a.end <= b.start for a, b in pairwise(spans))


@given(st.text())
def test_a_text_is_the_same_as_itself(text: str) -> None:
    assert all(change.wording is Wording.SAME for change in changes(text, text))
