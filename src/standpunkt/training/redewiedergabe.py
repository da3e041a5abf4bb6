"""The corpus Redewiedergabe (Brunner et al. 2020) as labels for tokens: part of speech, case, mood, speech.

A text begins with a line "# part file"; each token is a line of eight columns: token, lemma, part of speech (STTS),
morphology ("N.Reg.Acc.Pl.Neut"), sentence start, speech ("indirect.speech.3|direct.thought.1" where two nest), frame
and speaker. "-" is nothing.
"""

from __future__ import annotations

import lzma
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from standpunkt.quotations.neural_v1.features import Words, word_numbers
from standpunkt.training.vocabulary import Vocabulary

CASES = ("Nom", "Gen", "Dat", "Acc")
MOODS = ("Ind", "Subj")
SPEECH = ("direct", "indirect", "freeIndirect", "reported")
MARKS = (*SPEECH, "frame", "speaker")
"""The columns of `Stretch.marks`."""
_COLUMNS = 8
_SHORTEST = 20

Row = list[str]


@dataclass(frozen=True, slots=True, eq=False)
class Stretch:
    """Tokens in a row: `numbers` int32 [tokens, 5]; `labels` int64 [tokens, 3], the numbers of part of speech, case and
    mood, 0 for no case or mood; `marks` float32 [tokens, len(MARKS)], 1 where a mark holds."""

    numbers: Words
    labels: NDArray[np.int64]
    marks: NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.numbers)


def texts(path: Path) -> Iterator[list[Row]]:
    """The rows of each text."""
    rows: list[Row] = []
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            columns = line.rstrip("\n").split("\t")
            if len(columns) >= _COLUMNS:
                rows.append(columns)
            elif line.startswith("#") and rows:
                yield rows
                rows = []
    if rows:
        yield rows


def stretches(
    path: Path, vocabulary: Vocabulary, *, length: int, parts: dict[str, int] | None = None
) -> tuple[list[Stretch], dict[str, int]]:
    """All texts in stretches of at most `length` tokens, and the numbers of the parts of speech in order of their first
    appearance; `parts` are those known already. What is left of a text below 20 tokens is not taken."""
    known = dict(parts or {})
    made = [
        _stretch(rows[first : first + length], vocabulary, known)
        for rows in texts(path)
        for first in range(0, len(rows), length)
        if len(rows) - first >= min(_SHORTEST, length)
    ]
    return made, known


def _stretch(rows: Sequence[Row], vocabulary: Vocabulary, parts: dict[str, int]) -> Stretch:
    labels = [(parts.setdefault(row[2], len(parts)), *_morphology(row[3])) for row in rows]
    return Stretch(
        word_numbers([row[0].strip() or "-" for row in rows], vocabulary),
        np.array(labels, np.int64),
        np.array([_marks(row) for row in rows], np.float32),
    )


def _morphology(text: str) -> tuple[int, int]:
    """The numbers of case and mood."""
    features = text.split(".")
    return _first(features, CASES), _first(features, MOODS)


def _first(features: Sequence[str], names: Sequence[str]) -> int:
    return next((number for number, name in enumerate(names, start=1) if name in features), 0)


def _marks(row: Row) -> list[bool]:
    """A token may lie in several kinds of speech at once."""
    kinds = {mark.split(".")[0] for mark in row[5].split("|")}
    return [*(kind in kinds for kind in SPEECH), row[6] not in ("-", ""), row[7] not in ("-", "")]
