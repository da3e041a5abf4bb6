"""Stretches between quotation marks, in every style and with every slip that German texts have."""

from __future__ import annotations

import pytest

from tests.analysis.helpers import quoted


@pytest.mark.parametrize("marks", ["„“", "„”", '""', '„"', "»«", "«»", "“”", "‚‘", "‚’", "''", "›‹", "‹›"])
def test_every_style_is_understood(marks: str) -> None:
    said = f"{marks[0]}Wir kommen nicht{marks[1]}"
    assert quoted(f"{said}, sagte Lindqvist. Das {said} blieb stehen.") == [(said, 0, True), (said, 0, True)]


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        ("„“", "‚‘"),
        ("„“", "‚’"),
        ("»«", "›‹"),
        ("«»", "‹›"),
        ("“”", "‘’"),
        ('""', "''"),
        ("„“", "»«"),
        ("»«", "„“"),
        ("„“", "''"),
        ("„“", "„“"),
        ("„”", '""'),
    ],
)
def test_a_quotation_inside_another_is_one_deeper(outer: str, inner: str) -> None:
    word = f"{inner[0]}Schnapsidee{inner[1]}"
    said = f"{outer[0]}Das ist eine {word} von gestern, und das bleibt sie{outer[1]}"
    assert quoted(f"{said}, sagte er.") == [(said, 0, True), (word, 1, True)]


def test_two_quotations_inside_one_of_the_same_style() -> None:
    text = "„Erst hieß es „ja“, dann hieß es „nein“, und jetzt?“, fragte sie."
    assert [words for words, depth, closed in quoted(text) if closed] == [text[:-13], "„ja“", "„nein“"]


def test_both_end_where_both_marks_stand() -> None:
    text = "„Er sagte: ‚Ich komme.‘“ Danach schwieg sie."
    assert quoted(text) == [("„Er sagte: ‚Ich komme.‘“", 0, True), ("‚Ich komme.‘", 1, True)]


@pytest.mark.parametrize(
    "text",
    [
        "Das gibt's nicht, so geht’s nicht.",
        "Lars’ Haus und Mats' Boot",
        "Rock ’n’ Roll",
        "in den 90’er Jahren",
        "5' 10\" groß",
        "'s ist Krieg",
    ],
)
def test_apostrophes_and_inches_quote_nothing(text: str) -> None:
    assert quoted(text) == []


def test_an_apostrophe_inside_a_quotation_does_not_end_it() -> None:
    assert quoted("„Lars’ Haus gibt’s nicht mehr“, sagte sie.") == [("„Lars’ Haus gibt’s nicht mehr“", 0, True)]
    assert quoted("‚Das gibt’s nicht mehr‘, sagte sie.") == [("‚Das gibt’s nicht mehr‘", 0, True)]


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    assert quoted("„Wir kommen nicht, sagte sie.\n\nEr ging.") == [("„Wir kommen nicht, sagte sie.", 0, False)]


def test_what_follows_an_unclosed_quotation_is_still_found() -> None:
    assert quoted("„Wir kommen nicht, sagte sie.\n\n„Wir schon“, sagte er.") == [
        ("„Wir kommen nicht, sagte sie.", 0, False),
        ("„Wir schon“", 0, True),
    ]


def test_a_speech_runs_over_paragraphs() -> None:
    text = "Sie sagte: „Wir kommen nicht.\n\nWir bleiben hier.“\n\nDann ging sie."
    assert quoted(text) == [("„Wir kommen nicht.\n\nWir bleiben hier.“", 0, True)]


def test_each_paragraph_of_a_speech_may_open_anew() -> None:
    text = "„Erstens kommen wir nicht.\n\n„Zweitens bleiben wir.\n\n„Drittens gehen wir.“\n\nSie ging."
    found = quoted(text)
    assert [words for words, _, _ in found] == [
        "„Erstens kommen wir nicht.",
        "„Zweitens bleiben wir.",
        "„Drittens gehen wir.“",
    ]


def test_brackets_and_dashes_may_stand_before_an_opening_mark() -> None:
    assert quoted('Der Plan ("Sundmaut") – "gut so" – steht.') == [('"Sundmaut"', 0, True), ('"gut so"', 0, True)]


def test_a_lone_closing_mark_quotes_nothing() -> None:
    assert quoted("Wir kommen nicht“, sagte sie.") == []
