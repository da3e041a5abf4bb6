from __future__ import annotations

from collections import Counter
from pathlib import Path
from random import Random

import numpy as np
import pytest

from standpunkt.errors import TrainingError
from standpunkt.quotations.neural_v1.features import BREAK, FIRST_WORD, PADDING, UNKNOWN, word_numbers
from standpunkt.training.corpora import (
    MARKS,
    all_documents,
    kinds_in,
    load_corpus,
    read_corpus,
    restyled,
    save_corpus,
)
from standpunkt.training.vocabulary import numbered, read_vocabulary, write_vocabulary
from tests.training.invented import corpora

DOCUMENTS = [("Das Boot fuhr 1987 ab.", "Das Boot kam an."), ("Das Haus steht.",)]


def test_documents_are_divided_by_empty_lines_and_keep_their_paragraphs(tmp_path: Path) -> None:
    settings = corpora(tmp_path, documents=10)
    found = list(all_documents(tmp_path, settings))
    assert Counter(name for name, _ in found) == {"reden.txt.xz": 5, "lexikon.txt.xz": 5}
    assert all(len(paragraphs) == 3 for _, paragraphs in found)


def test_only_a_file_of_straight_marks_gets_marks_of_print(tmp_path: Path) -> None:
    settings = corpora(tmp_path, documents=200)
    texts: dict[str, set[str]] = {}
    for name, document in all_documents(tmp_path, settings):
        texts.setdefault(name, set()).update("".join(document))
    printed = set("„“»«”")
    assert texts["reden.txt.xz"].isdisjoint(printed)
    assert printed < texts["lexikon.txt.xz"]


def test_a_document_has_one_style_of_marks_by_turns_opening_and_closing() -> None:
    document = ('Er nannte es "Kahn", sie "Boot".', 'Beide meinten das "Schiff".')
    styles = {restyled(document, Random(seed)) for seed in range(50)}
    assert len(styles) == len(set(MARKS))
    assert ("Er nannte es »Kahn«, sie »Boot«.", "Beide meinten das »Schiff«.") in styles


def test_the_same_seed_gives_the_same_marks(tmp_path: Path) -> None:
    settings = corpora(tmp_path)
    assert list(all_documents(tmp_path, settings)) == list(all_documents(tmp_path, settings))


def test_numbers_count_as_one_word_for_each_length() -> None:
    assert list(kinds_in("Um 1987 und 1990: 12.")) == ["Um", "0000", "und", "0000", ":", "00", "."]


def test_frequent_words_come_first_and_equal_ones_as_they_came() -> None:
    corpus = read_corpus(DOCUMENTS, words=FIRST_WORD + 5, seed=0)
    assert corpus.words == ("Das", ".", "Boot", "fuhr", "0000")
    assert list(corpus.counts) == [0, 0, 0, 3, 3, 2, 1, 1]


def test_the_stream_holds_every_token_once_and_ends_of_paragraphs_and_documents() -> None:
    corpus = read_corpus(DOCUMENTS, words=FIRST_WORD + 5, seed=0)
    numbers = corpus.kinds[corpus.stream]
    words = [word for document in DOCUMENTS for paragraph in document for word in kinds_in(paragraph)]
    ends = {PADDING: 3, BREAK: 2}
    wanted = Counter(numbered(corpus.words).get(word, UNKNOWN) for word in words)
    assert Counter(numbers[:, 0].tolist()) == wanted + Counter(ends)
    assert (numbers[np.isin(numbers[:, 0], list(ends)), 1:] == 0).all()


def test_the_stream_has_the_numbers_that_an_article_gets() -> None:
    corpus = read_corpus(DOCUMENTS[1:], words=FIRST_WORD + 2, seed=0)
    first = corpus.kinds[corpus.stream[:4]]
    assert (first == word_numbers("Das Haus steht .".split(), numbered(corpus.words))).all()


def test_documents_are_shuffled_by_seed_but_stay_whole() -> None:
    texts = [(f"Wort{n} Wort{n} Wort{n}",) for n in range(30)]
    one, again, other = (read_corpus(texts, words=50, seed=seed).stream for seed in (1, 1, 2))
    assert (one == again).all()
    assert (one != other).any()
    assert all(len(set(document[:3])) == 1 for document in one.reshape(30, 5))


def test_a_corpus_comes_back_from_its_files(tmp_path: Path) -> None:
    corpus = read_corpus(DOCUMENTS, words=20, seed=0)
    save_corpus(corpus, tmp_path)
    again = load_corpus(tmp_path, corpus.words)
    assert all(np.array_equal(getattr(corpus, name), getattr(again, name)) for name in ("stream", "kinds", "counts"))


def test_a_vocabulary_comes_back_from_its_file(tmp_path: Path) -> None:
    write_vocabulary(["der", "„", "0000", "É\u2028x"], tmp_path / "vocabulary.txt")
    assert read_vocabulary(tmp_path / "vocabulary.txt") == {"der": 3, "„": 4, "0000": 5, "É\u2028x": 6}


@pytest.mark.parametrize("content", ["der\n\ndie\n", "der\nder\n"])
def test_a_vocabulary_that_numbers_no_words_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "vocabulary.txt").write_text(content, encoding="utf-8")
    with pytest.raises(TrainingError, match="made with the weights"):
        read_vocabulary(tmp_path / "vocabulary.txt")
