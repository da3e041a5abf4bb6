"""What is asked of a word first never rules out a name."""

from __future__ import annotations

import pytest

from standpunkt.actors.folding import forms_of
from standpunkt.actors.index import Index, index_of
from standpunkt.records.actors import Actor, ActorKind, KnowledgeBase


@pytest.fixture(scope="module")
def index() -> Index:
    nordmark = Actor("NM", "Nordmark", ActorKind.COUNTRY, adjectives=("nordmärkisch",))
    port = Actor("hafen", "Freie Hafengesellschaft Salm", ActorKind.ORGANISATION, affiliation="NM")
    paper = Actor("post", "Nordpost", ActorKind.ORGANISATION, affiliation="NM")
    mara = Actor("mara", "Mara Selenkow", ActorKind.PERSON, affiliation="NM")
    return index_of(KnowledgeBase((nordmark, port, paper, mara), (), ()))


def test_forms_of_a_word_are_itself_and_what_it_may_be_the_genitive_of() -> None:
    assert forms_of("Löfvens") == (("Löfvens", "lofvens"), ("Löfven", "lofven"))
    assert forms_of("Quist") == (("Quist", "quist"),)


@pytest.mark.parametrize("word", ["Selenkow", "Selenkows", "Selenkov", "Zelenkovs"])
def test_a_surname_its_genitive_and_its_transliterations_may_be_surnames(index: Index, word: str) -> None:
    assert index.has_surname(word)


def test_an_ordinary_noun_is_nobodys_surname(index: Index) -> None:
    assert not index.has_surname("Haushalt")


@pytest.mark.parametrize("word", ["Nordmark", "Nordmarks", "Nordpost", "Freien"])
def test_names_of_bodies_may_open_with_their_first_word_in_any_case(index: Index, word: str) -> None:
    assert index.may_open(word)
    assert not index.may_open("Haushalt")


def test_a_word_names_a_body_with_what_it_belongs_to_and_an_adjective_its_country(index: Index) -> None:
    assert index.bodies_named_by("Nordpost") == {"post", "NM"}
    assert index.bodies_named_by("nordmärkischen") == {"NM"}
    assert not index.bodies_named_by("Haushalt")
