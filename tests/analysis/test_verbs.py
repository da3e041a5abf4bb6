"""Lemmas and the mood of finite verbs."""

from __future__ import annotations

import pytest

from standpunkt.records.analyses import Mood
from tests.analysis.helpers import analysed


def mood_in(text: str, word: str) -> Mood | None:
    return next(token.mood for token in analysed(text).tokens if token.text == word)


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("sagte", "sagen"),
        ("ging", "gehen"),
        ("angekündigt", "ankündigen"),
        ("Häfen", "Hafen"),
        ("schließt", "schließen"),
        ("sei", "sein"),
        ("der", "der"),
        ("sa\u00adgte", "sagen"),
        ("Ha\u0308fen", "Hafen"),
    ],
)
def test_words_have_their_dictionary_form(word: str, lemma: str) -> None:
    assert analysed(word).tokens[0].lemma == lemma


def test_marks_and_numbers_are_their_own_lemma() -> None:
    assert [token.lemma for token in analysed("2031, 8.").tokens] == ["2031", ",", "8", "."]


@pytest.mark.parametrize("word", ["sei", "habe", "könne", "werde", "müsse", "wolle", "plane", "komme", "gebe", "seien"])
def test_the_first_subjunctive_is_seen(word: str) -> None:
    assert mood_in(f"Man {word} dort, sagte sie.", word) is Mood.SUBJUNCTIVE


@pytest.mark.parametrize("word", ["wäre", "hätte", "könnte", "würde", "müsste", "käme", "gäbe", "wären"])
def test_the_second_subjunctive_is_seen(word: str) -> None:
    assert mood_in(f"Man {word} dort, sagte sie.", word) is Mood.PAST_SUBJUNCTIVE


@pytest.mark.parametrize("word", ["ist", "hat", "kann", "wird", "sagte", "plant", "kam", "waren"])
def test_the_indicative_is_seen(word: str) -> None:
    assert mood_in(f"Sie {word} dort.", word) is Mood.INDICATIVE


@pytest.mark.parametrize("word", ["habe", "komme", "plane", "wolle", "werde"])
def test_what_i_do_is_no_subjunctive(word: str) -> None:
    assert mood_in(f"Ich {word} morgen.", word) is Mood.INDICATIVE


@pytest.mark.parametrize("word", ["Minister", "gesagt", "seine", "schnell", "planen", "angekündigt"])
def test_what_is_no_finite_verb_has_no_mood(word: str) -> None:
    assert mood_in(f"Das {word} dort.", word) is None
