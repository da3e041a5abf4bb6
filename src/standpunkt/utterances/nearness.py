"""How words are used: "Lkw" like "Lastwagen", "unterschreiben" like "unterzeichnen".

The vectors (vectors.npz, 20,000 stems with 96 numbers each) are made by `training.word_vectors` from speeches in the
German Bundestag (2021 to 2025, official works), German Wikipedia (Klexikon, CC BY-SA) and Wikinews (CC BY).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]
"""float32 [words, 96], each row of length 1, or all 0 where the word is not known."""


def vectors_of(stems: Sequence[str]) -> Matrix:
    """A row for each stem."""
    numbers, vectors = _table()
    made: Matrix = vectors[[numbers.get(stem, -1) for stem in stems]]
    return made


def alike(left: Matrix, of_left: Sequence[float], right: Matrix, of_right: Sequence[float]) -> float | None:
    """Cosine of the sums of rows, weighted by `of_left` and `of_right`; None where one side has no known word."""
    ours = np.asarray(of_left, np.float32) @ left
    theirs = np.asarray(of_right, np.float32) @ right
    lengths = math.sqrt(float(ours @ ours) * float(theirs @ theirs))
    return float(ours @ theirs) / lengths if lengths > _LEAST else None


_LEAST = 0.5
"""Product of both lengths; the weight of a word is 1 and more."""


@lru_cache(maxsize=1)
def _table() -> tuple[dict[str, int], Matrix]:
    with (files("standpunkt.utterances") / "vectors.npz").open("rb") as file, np.load(file) as kept:
        words, whole = str(kept["words"]).split("\n"), kept["vectors"].astype(np.float32)
    lengths = np.linalg.norm(whole, axis=1, keepdims=True).astype(np.float32)
    unknown = np.zeros((1, whole.shape[1]), np.float32)
    return {word: number for number, word in enumerate(words)}, np.vstack([whole / lengths, unknown])
