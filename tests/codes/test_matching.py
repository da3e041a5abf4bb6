from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standpunkt.codes.matching import WINDOW, PhraseIndex
from standpunkt.codes.phrases import parse
from standpunkt.codes.words import Word, words_of
from tests.codes.conftest import analysis_of


def words(text: str, *verbs: str) -> tuple[Word, ...]:
    analysis = analysis_of(text)
    return words_of(analysis, analysis.sentences[0], verbs=frozenset(verbs))


def met(phrase: str, text: str) -> list[str]:
    """The words of `text` that meet `phrase`."""
    index = PhraseIndex([parse(phrase)])
    found = words(text, *index.words)
    return [" ".join(found[place].form for place in hit.places) for hit in index.find(found)]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("Bodentruppe", "Nordmark schickt Bodentruppen."),
        ("Bodentruppe", "Nordmark erwägt eine Bodentruppenentsendung."),
        ("Bodentruppe", "Von Nato-Bodentruppen war keine Rede."),
        ("*truppe", "Von NATO-Truppen war keine Rede."),
        ("Truppe", "Von der Schutztruppe war keine Rede."),
        ("entsenden", "Nordmark entsendet Ausbilder."),
        ("Truppe nach Nordmark entsenden", "Die Truppenentsendung nach Nordmark ist beschlossen."),
        ("Bodentruppe entsenden", "Eine Bodentruppenentsendung ist vom Tisch."),
        ("Hafen erweitern", "Die Hafenerweiterung ist beschlossen."),
        ("entsenden", "Nordmark entsandte Ausbilder."),
        ("abfangen", "Die Raketen wurden abgefangen."),
        ("ausbilden", "Nordmark bildet dort Soldaten aus."),
        ("ausbilden", "Nordmark plant, dort Soldaten auszubilden."),
        ("Truppe nach Nordmark schicken", "Geschickt werden nach Nordmark vorerst keine Truppen."),
        ("nach_Krieg", "Das gilt nach einem langen Krieg."),
        ("Schiff|Fähre", "Die Fähren fahren."),
    ],
)
def test_is_found(phrase: str, text: str) -> None:
    assert len(met(phrase, text)) == 1


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("=Truppe", "Von der Schutztruppe war keine Rede."),
        ("entsenden", "Von einer Entsendung war keine Rede."),
        ("liefern Waffe", "Die Ablieferung der Waffen begann."),
        ("=entsenden Truppe", "Die Truppenentsendung ist vom Tisch."),
        ("Rat", "Das ist Verrat."),
        ("*rat", "Die Ratsuchenden kamen."),
        ("Truppe Nordmark schicken", "Truppen aus Nordmark kamen."),
        ("nach_Krieg", "Der Krieg begann, nach dem er kam."),
        ("nach_Krieg", "Nach vielen sehr langen Jahren kam Krieg."),
        ("ausbilden", "Nordmark bildet Soldaten, aus denen Bürger werden."),
    ],
)
def test_is_not_found(phrase: str, text: str) -> None:
    assert met(phrase, text) == []


@given(st.integers(0, 2 * WINDOW))
def test_words_far_apart_are_no_phrase(between: int) -> None:
    text = "Truppen " + "heute " * between + "schicken"
    assert bool(met("Truppe schicken", text)) == (between < WINDOW)


def test_a_prefix_is_joined_only_to_a_verb_that_is_sought() -> None:
    assert [w.key for w in words("Sie lehnt das ab.", "ablehnen")][1] == "ablehnen"
    assert [w.key for w in words("Sie lehnt das ab.")][1] == "lehnen"


@given(
    st.lists(st.sampled_from("Truppe Schiff , . Nordmark schicken nach Kampftruppen-Schiff ab".split()), max_size=30)
)
def test_places_are_in_order_and_inside_the_sentence(parts: list[str]) -> None:
    index = PhraseIndex([parse("Truppe schicken"), parse("nach_Nordmark"), parse("Schiff")])
    found = tuple(Word(part.casefold(), part.casefold(), part.isalpha(), part[0].isupper()) for part in parts)
    for hit in index.find(found):
        assert list(hit.places) == sorted(set(hit.places))
        assert all(0 <= place < len(parts) for place in hit.places)
