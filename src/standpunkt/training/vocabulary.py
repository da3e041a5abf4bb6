"""The words that a model knows: vocabulary.txt, one word a line, the first one has the number `FIRST_WORD`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from standpunkt.errors import TrainingError
from standpunkt.quotations.neural_v1.features import FIRST_WORD

Vocabulary = Mapping[str, int]


def most_frequent(counts: NDArray[np.int64], size: int) -> NDArray[np.int64]:
    """The numbers of the words for a vocabulary of `size` numbers, `FIRST_WORD` special ones included: most frequent
    first, among equals the one that came first."""
    order: NDArray[np.int64] = np.argsort(-counts, kind="stable")[: size - FIRST_WORD]
    return order


def numbered(words: Sequence[str]) -> dict[str, int]:
    """Words in order of their numbers -> the number of each."""
    return {word: number for number, word in enumerate(words, start=FIRST_WORD)}


def write_vocabulary(words: Sequence[str], path: Path) -> None:
    """A word holds no blank and no line break, so a line is a word."""
    path.write_text("".join(f"{word}\n" for word in words), encoding="utf-8")


def read_vocabulary(path: Path) -> dict[str, int]:
    """The number of each word. Raises TrainingError where a line is empty or comes twice."""
    words = path.read_text(encoding="utf-8").split("\n")[:-1]
    vocabulary = numbered(words)
    if len(vocabulary) != len(words) or "" in vocabulary:
        raise TrainingError(
            f"{path} has an empty line, or a word twice.",
            remedy="Take the vocabulary.txt that was made with the weights.",
        )
    return vocabulary
