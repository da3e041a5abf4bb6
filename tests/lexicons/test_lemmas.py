"""Our way into simplemma's dictionary gives what simplemma gives."""

from __future__ import annotations

import lzma

import pytest
import simplemma
from simplemma.strategies.dictionaries import DEFAULT_DICTIONARY_FACTORY
from simplemma.strategies.dictionaries.dictionary_factory import DATA_FOLDER

from standpunkt.lexicons import lemmas
from standpunkt.lexicons.lemmas import Opened, blocks_known, blocks_of, is_known, lemmatize

WORDS = (
    "Ministerinnen Hafen hafen ging zurückgewiesen Außenministerkonferenz Lindqvist Nordmarks ich Ihr seiner wäre "
    "E-Kran gibt's 54 3,5 — ß Ö ÄUSSERTE Kaarsundsperrungen ab zz Zyklen a x\u0301 Ministe\u0301r"
).split()


def test_words_have_the_lemmas_that_simplemma_gives_them() -> None:
    assert [lemmatize(word) for word in WORDS] == [simplemma.lemmatize(word, lang="de") for word in WORDS]
    assert [is_known(word) for word in WORDS] == [simplemma.is_known(word, lang="de") for word in WORDS]


@pytest.mark.slow
def test_every_entry_is_read_as_simplemma_reads_it() -> None:
    with lzma.open(DATA_FOLDER / "de.plzma") as file:
        data = file.read()
    ours = Opened(data, blocks_known())
    assert blocks_known() == list(blocks_of(data))
    theirs = DEFAULT_DICTIONARY_FACTORY.get_dictionary("de")
    assert len(ours) == len(theirs)
    assert all(ours.get(word) == lemma for word, lemma in theirs.items())
    assert (ours.get("qqqq"), ours.get("Hafenq"), ours.get("")) == (None, None, None)
    assert "qqqq" not in ours


def test_an_unknown_dictionary_is_left_to_simplemma(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lemmas, "_CHECKED", 0)
    opened = lemmas._german.__wrapped__()
    assert not isinstance(opened, Opened)
    assert opened["Häfen"] == "Hafen"
