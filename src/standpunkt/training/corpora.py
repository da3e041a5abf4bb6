"""Texts to pretrain on -> one long stream of tokens with the numbers that the encoder reads.

A text file (xz) holds a paragraph a line and an empty line between documents. The kinds of tokens (a word as it is
written, digits as 0) are numbered as they come; the stream names kinds, and a table gives the five numbers of each, so
30 million tokens take 120 MB instead of 600.
"""

from __future__ import annotations

import lzma
import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
from numpy.typing import NDArray

from standpunkt.analysis.tokens import tokens
from standpunkt.quotations.neural_v1.features import BREAK, FIRST_WORD, PADDING, WORD_COLUMNS, Words, word_numbers
from standpunkt.records.spans import Span
from standpunkt.training.settings import CorpusSettings
from standpunkt.training.vocabulary import most_frequent, numbered

Document = tuple[str, ...]
"""Its paragraphs."""

MARKS = (("„", "“"), ("„", "“"), ("„", "“"), ("»", "«"), ('"', '"'), ("“", "”"))
"""Opening and closing quotation marks; half of the documents get those of most German papers."""
_DIGIT = re.compile(r"\d")
_PARAGRAPH_END, _DOCUMENT_END = -1, -2


@dataclass(frozen=True, slots=True)
class Corpus:
    """What pretraining reads. `stream` int32 [tokens] names rows of `kinds` int32 [kinds, 5]; `counts` [words] says
    how often each number of the vocabulary occurs; `words` are those of the vocabulary, from `FIRST_WORD` on."""

    stream: NDArray[np.int32]
    kinds: Words
    counts: NDArray[np.int64]
    words: tuple[str, ...]


def documents(path: Path) -> Iterator[Document]:
    """The documents of a text file."""
    paragraphs: list[str] = []
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                paragraphs.append(line.strip())
            elif paragraphs:
                yield tuple(paragraphs)
                paragraphs = []
    if paragraphs:
        yield tuple(paragraphs)


def all_documents(folder: Path, settings: CorpusSettings) -> Iterator[tuple[str, Document]]:
    """The name of the file and a document of it, quotation marks restyled where the settings say so."""
    random = Random(settings.marks_seed)  # noqa: S311 - seeded on purpose
    for file in settings.files:
        for document in documents(folder / file.name):
            yield file.name, restyled(document, random) if file.straight_quotes else document


def restyled(document: Document, random: Random) -> Document:
    """The document with its straight quotation marks, the first of two as an opening one, in one style for all."""
    marks, seen = random.choice(MARKS), 0

    def next_mark(_: re.Match[str]) -> str:
        nonlocal seen
        seen += 1
        return marks[(seen - 1) % 2]

    return tuple(re.sub('"', next_mark, paragraph) for paragraph in document)


def read_corpus(texts: Iterable[Document], *, words: int, seed: int) -> Corpus:
    """Tokens as `analysis` cuts them, documents in random order, and the vocabulary of `words` numbers."""
    kinds, raw = _kinds_of(texts)
    counts = np.bincount(raw[raw >= 0], minlength=len(kinds))
    chosen = most_frequent(counts, words)
    vocabulary = numbered([kinds[kind] for kind in chosen])
    table = np.zeros((len(kinds) + 2, WORD_COLUMNS), np.int32)
    table[: len(kinds)] = word_numbers(kinds, vocabulary)
    table[_PARAGRAPH_END, 0], table[_DOCUMENT_END, 0] = PADDING, BREAK
    frequency = np.zeros(words, np.int64)
    frequency[FIRST_WORD : FIRST_WORD + len(chosen)] = counts[chosen]
    return Corpus(_shuffled(raw, seed) % len(table), table, frequency, tuple(vocabulary))


def _kinds_of(texts: Iterable[Document]) -> tuple[list[str], NDArray[np.int32]]:
    """All kinds in the order in which they come, and the stream with the ends of paragraphs and documents below 0."""
    known: dict[str, int] = {}
    stream = array("i")
    for document in texts:
        for paragraph in document:
            stream.extend(known.setdefault(kind, len(known)) for kind in kinds_in(paragraph))
            stream.append(_PARAGRAPH_END)
        stream.append(_DOCUMENT_END)
    return list(known), np.array(stream, np.int32)


def kinds_in(paragraph: str) -> Iterator[str]:
    """The tokens of a paragraph as the vocabulary knows them."""
    for start, end, _ in tokens(paragraph, Span(0, len(paragraph))):
        word = paragraph[start:end]
        yield _DIGIT.sub("0", word) if word[0].isdigit() else word


def _shuffled(raw: NDArray[np.int32], seed: int) -> NDArray[np.int32]:
    ends = np.flatnonzero(raw == _DOCUMENT_END) + 1
    pieces = np.split(raw, ends[:-1])
    return np.concatenate([pieces[place] for place in np.random.default_rng(seed).permutation(len(pieces))])


def save_corpus(corpus: Corpus, folder: Path) -> None:
    """The arrays as .npy; the words go to vocabulary.txt, by `vocabulary.write_vocabulary`."""
    for name in ("stream", "kinds", "counts"):
        np.save(folder / f"{name}.npy", getattr(corpus, name))


def load_corpus(folder: Path, words: Sequence[str] = ()) -> Corpus:
    """What `save_corpus` wrote; the stream stays on the disk and is read as needed."""
    stream = np.load(folder / "stream.npy", mmap_mode="r")
    return Corpus(stream, np.load(folder / "kinds.npy"), np.load(folder / "counts.npy"), tuple(words))
