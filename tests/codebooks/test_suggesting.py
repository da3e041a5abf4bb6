from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standpunkt.codebooks import Place, suggest
from standpunkt.codebooks.suggesting import SURE, keyness
from standpunkt.codes import read_codebook
from standpunkt.records.statements import Statement
from tests.views.makers import article, statement

BOOK = read_codebook(
    """
id: ferry
title: Die Fähre
proposals:
  - {id: ferry, label: Fähre, evoked_by: [Fähre]}
  - {id: bridge, label: Brücke, evoked_by: [Brücke]}
""",
    source="ferry",
)
ABOUT_FERRY = (
    "Die neue Fähre soll am Südkai anlegen.",
    "Am Südkai liegt schon bald eine Fähre.",
    "Eine Fähre braucht den Südkai nicht.",
    "Der Bau am Südkai lohne für die Fähre.",
)
ABOUT_ELSE = tuple(f"Das Wetter bleibe bis zum {day} schön und mild." for day in ("Montag", "Freitag", "Sonntag")) * 4


def said(*texts: str, codes: str = "", name: str = "a.txt") -> list[Statement]:
    source = article("\n".join(texts), name=name)
    return [statement(source, text, codes=[(codes, "support")] if codes else []) for text in texts]


def words(statements: list[Statement], place: Place = Place.CODED) -> list[str]:
    return [one.words for one in suggest(BOOK, statements, proposal="ferry") if one.place is place]


def test_what_stands_in_coded_statements_alone_is_suggested_in_its_dictionary_form() -> None:
    (found,) = suggest(BOOK, [*said(*ABOUT_FERRY, codes="ferry"), *said(*ABOUT_ELSE, name="b.txt")])
    assert (found.proposal, found.words, found.place) == ("ferry", "Südkai", Place.CODED)
    assert (found.inside, found.of_inside, found.outside, found.of_outside) == (4, 4, 0, 12)
    assert found.keyness >= SURE


def test_two_words_are_suggested_together_where_that_is_surer_than_either() -> None:
    coded = said(*(f"Man wolle {day} einen Kai pflastern." for day in ("heute", "morgen", "bald")), codes="ferry")
    others = said(*("Man wolle die Straße pflastern.", "Ein Kai stehe leer.") * 6, name="b.txt")
    assert words([*coded, *others])[0] == "Kai pflastern"


def test_words_that_evoke_the_proposal_already_are_not_suggested() -> None:
    assert "Fähre" not in words([*said(*ABOUT_FERRY, codes="ferry"), *said(*ABOUT_ELSE, name="b.txt")])


def test_names_of_speakers_and_words_of_stance_are_not_suggested() -> None:
    texts = ("Lindqvist lehnt die Fähre ab.", "Die Fähre lehnt Lindqvist ab.", "Ab lehnt Lindqvist die Fähre.")
    assert words([*said(*texts, codes="ferry"), *said(*ABOUT_ELSE, name="b.txt")]) == []


def test_words_of_uncoded_statements_beside_coded_ones_are_suggested_apart() -> None:
    beside = []
    for number in range(4):
        name = f"{number}.txt"
        beside += said("Die Fähre kommt.", codes="ferry", name=name) + said("Das Boot sei neu.", name=name)
    assert words([*beside, *said(*ABOUT_ELSE, name="b.txt")], Place.BESIDE) == ["Boot"]


def test_of_another_article_nothing_is_beside() -> None:
    apart = [
        one
        for n in range(4)
        for one in (*said("Die Fähre kommt.", codes="ferry", name=f"{n}"), *said("Das Boot sei alt.", name=f"{n}b"))
    ]
    assert words([*apart, *said(*ABOUT_ELSE, name="c.txt")], Place.BESIDE) == []


def test_the_limit_holds_for_each_place_and_an_empty_ledger_gives_nothing() -> None:
    assert suggest(BOOK, []) == ()
    many = said(*(f"Kai, Mole, Dock, Kran und Boje am Ufer {n}." for n in range(5)), codes="ferry")
    assert len(suggest(BOOK, [*many, *said(*ABOUT_ELSE, name="b")], limit=1)) == 1


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((10, 100, 10, 100), 0.0),  # as frequent inside as outside
        ((1, 100, 10, 100), 0.0),  # rarer inside
        ((10, 10, 0, 10), 27.73),  # 2 * 20 * ln 2
        ((0, 10, 0, 10), 0.0),
    ],
)
def test_keyness_is_the_log_likelihood_ratio(counts: tuple[int, int, int, int], expected: float) -> None:
    assert keyness(*counts) == pytest.approx(expected, abs=0.01)


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 50), st.integers(0, 50))
def test_keyness_is_never_negative(inside: int, rest: int, outside: int, others: int) -> None:
    assert keyness(inside, inside + rest, outside, outside + others) >= -1e-9
