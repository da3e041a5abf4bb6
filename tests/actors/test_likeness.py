"""Misspelt names, other transliterations and machine translations: found with a doubt, or left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standpunkt.actors import read_actors
from standpunkt.actors.index import index_of
from standpunkt.actors.likeness import misspells, one_off
from standpunkt.actors.outlets import like_outlet
from standpunkt.actors.sounds import sound
from standpunkt.lexicons.knowledge import knowledge_base
from standpunkt.records.doubts import Doubt
from tests.actors.test_resolve import Links, Names

FOREIGN = read_actors(
    """
actors:
  - {id: ostmark, kind: country, name: Ostmark, adjectives: [ostmärkisch]}
  - {id: sergej, kind: person, name: Sergej Tschalowskyj, gender: m, affiliation: ostmark}
  - {id: lena, kind: person, name: Lena Schulz, gender: f, affiliation: ostmark}
  - {id: bote, kind: organisation, name: Ostmärkischer Landbote}
offices:
  - {id: "ostmark:president", body: ostmark, label: Präsident Ostmarks, label_female: Präsidentin Ostmarks,
     titles: [Präsident, Präsidentin]}
occupancies:
  - {actor: sergej, office: "ostmark:president", start: 2020}
""",
    source="tests",
)


@pytest.mark.parametrize("written", ["Mara Lindquist", "Mara Lindqist", "Mara Lindqivst", "Mara Lindqvisst"])
def test_a_long_name_one_letter_off_is_found_with_a_doubt(links: Links, written: str) -> None:
    (link,) = links(f"[{written}] sagte, {{ja}}.")
    assert link is not None
    assert (link.actor.id, link.doubts) == ("mara", (Doubt.NAME_INEXACT,))


@pytest.mark.parametrize("written", ["Sergey Chalovskyi", "Sergei Tschalowsky", "Sergej Tschalovskij"])
def test_other_transliterations_are_found_with_a_doubt(links: Links, written: str) -> None:
    (link,) = links(f"[{written}] sagte, {{ja}}.", base=FOREIGN)
    assert link is not None
    assert (link.actor.id, link.doubts) == ("sergej", (Doubt.NAME_INEXACT,))


def test_a_surname_in_another_transliteration_needs_the_title_or_the_country(links: Links) -> None:
    for marked in ("[Präsident Chalovskyi] sagte, {ja}.", "Ostmark wählt. [Chalovskyi] sagte, {ja}."):
        (link,) = links(marked, base=FOREIGN)
        assert link is not None
        assert (link.actor.id, link.doubts) == ("sergej", (Doubt.NAME_INEXACT,))
    assert links("[Chalovskyi] sagte, {ja}.", base=FOREIGN) == (None,)


def test_who_is_misspelt_once_in_an_article_is_the_same_person(links: Links) -> None:
    marked = "[Smilo Vandeker, Kapitän des Sundbundes,] sagte, {ja}. [Vandecker] sagte, {nein}. [Vandeker] sagte, {ja}."
    found = links(marked)
    assert [link.actor.name if link else None for link in found] == ["Smilo Vandeker"] * 3
    assert [link.doubts if link else None for link in found] == [(), (Doubt.NAME_INEXACT,), ()]


def test_the_doubt_stays_with_the_surname_of_a_misspelt_name(links: Links) -> None:
    found = links("[Mara Lindquist] sagte, {ja}. [Lindquist] sagte, {nein}.")
    assert [link.doubts if link else None for link in found] == [(Doubt.NAME_INEXACT,)] * 2


@pytest.mark.parametrize(
    "written",
    [
        "Maria Lindqvist",  # another given name is another person
        "Lars Venna",  # too short to be told from another name
        "Lena Scholz",  # common: one letter off Schulz is more often a Scholz
        "Mara Lindkvest",  # two letters off
    ],
)
def test_short_common_or_other_names_stay_apart(names: Names, written: str) -> None:
    for base in (None, FOREIGN):
        options = {} if base is None else {"base": base}
        assert names(f"[{written}] sagte, {{ja}}.", **options) == [written]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Nachrichtenwoche", "Newsweek"),
        ("das Magazin Nachrichtenwoche", "Newsweek"),
        ("New Yorker Zeiten", "New York Times"),
        ("Washingten Post", "Washington Post"),
        ("Agentur Interfex", "Interfax"),
    ],
)
def test_outlets_translated_or_misspelt_are_found_with_a_doubt(links: Links, written: str, name: str) -> None:
    (link,) = links(f"[{written}] berichtete, {{ja}}.", base=knowledge_base())
    assert link is not None
    assert (link.actor.name, link.doubts) == (name, (Doubt.NAME_INEXACT,))


@pytest.mark.parametrize("words", ["Wächtern", "Lage", "Zeiten", "Iran", "Litauer", "Sterne", "Boten", "Nachrichten"])
def test_words_of_german_are_no_misspelt_outlets(words: str) -> None:
    assert like_outlet([words], index_of(knowledge_base())) is None


@given(st.text("abcdefgh", min_size=3, max_size=9), st.data())
def test_one_off_is_one_letter_in_out_exchanged_or_swapped(word: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(1, len(word) - 1))
    changed = [
        word[:place] + word[place + 1 :],
        word[:place] + "x" + word[place:],
        word[:place] + "x" + word[place + 1 :],
    ]
    for other in changed:
        assert one_off(word, other)
        assert one_off(other, word)
    assert not one_off(word, word)
    assert not one_off(word, word + "xy")
    assert not misspells(word, word)


@given(st.text(max_size=30))
def test_a_sound_is_the_same_whatever_the_case_and_the_accents(name: str) -> None:
    assert sound(name) == sound(name.casefold())
