"""Sources named beside what they say."""

from __future__ import annotations

import pytest

from tests.quotations.said import one, said


@pytest.mark.parametrize(
    ("text", "cue", "speaker", "quote"),
    [
        ("Laut Polizei blieb der Hafen zu.", "Laut", "Polizei", "blieb der Hafen zu"),
        ("Der Hafen blieb laut der Norder Polizei zu.", "laut", "der Norder Polizei", "Der Hafen blieb … zu"),
        ("Gemäß der Behörde bleibt der Hafen zu.", "Gemäß", "der Behörde", "bleibt der Hafen zu"),
        ("Nach Angaben der Polizei blieb er zu.", "Nach", "Angaben der Polizei", "blieb er zu"),
        ("Er blieb nach eigenen Angaben der Werft zu.", "nach", "eigenen Angaben der Werft", "Er blieb … zu"),
        ("Nach dem Bericht der Polizei blieb er zu.", "Nach", "dem Bericht der Polizei", "blieb er zu"),
        ("Der Polizei zufolge blieb er zu.", "zufolge", "Der Polizei", "blieb er zu"),
        ("Der Hafen bleibe zu, so Lindqvist.", "so", "Lindqvist", "Der Hafen bleibe zu"),
        ("Er bleibe zu, so Jo Berg, Chef der Werft.", "so", "Jo Berg, Chef der Werft", "Er bleibe zu"),
        ("Wie die Polizei mitteilte, blieb er zu.", "Wie … mitteilte", "die Polizei", "blieb er zu"),
        ("Er blieb zu, wie die Polizei mitteilte.", "wie … mitteilte", "die Polizei", "Er blieb zu"),
        ("Er schließe, so berichtet die Norder Post.", "berichtet", "die Norder Post", "Er schließe"),
        ("Es gibt einen Bericht, wonach der Hafen schließt.", "wonach", "wonach", "der Hafen schließt"),
    ],
)
def test_a_source_beside_its_content(text: str, cue: str, speaker: str, quote: str) -> None:
    found = one(text)
    assert (found.type, found.cue, found.speaker, found.quote) == ("Indirect", cue, speaker, quote)


def test_a_source_may_stand_in_a_subordinate_clause() -> None:
    found = one("Die Werft baut Schiffe, die laut Berg sehr groß sind.")
    assert found.quote == "die … sehr groß sind"


def test_demnach_refers_to_a_source_named_before() -> None:
    found = one("Die Norder Post hat den Bericht gelesen. Demnach sei der Hafen zu klein.")
    assert (found.quote, found.cue) == ("sei der Hafen zu klein", "Demnach")


def test_dies_takes_up_the_sentence_before() -> None:
    found = one("Der Hafen schließt im Mai. Dies teilte die Hafenbehörde mit.")
    assert found.quote == "Der Hafen schließt im Mai. Dies"
    assert (found.speaker, found.cue) == ("die Hafenbehörde", "teilte … mit")


def test_a_headline_names_its_speaker() -> None:
    headline = "Lindqvist: Hafen bleibt offen"
    found = one(f"{headline}\n\nDer Hafen von Nordmark ist alt.", headline=headline)
    assert (found.speaker, found.quote) == ("Lindqvist", "Hafen bleibt offen")


@pytest.mark.parametrize(
    "text",
    [
        "Nach dem Bericht verließ die Ministerin den Saal.",
        "Nach der Umfrage ging Berg nach Hause.",
        "Wie lange der Hafen schließt, ist offen.",
        "Der Hafen ist so groß wie ein See.",
        "Das ist nicht so viel, so lange der Hafen offen ist.",
    ],
)
def test_times_and_comparisons_are_no_sources(text: str) -> None:
    assert said(text) == []
