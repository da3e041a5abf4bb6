"""Which words are used alike: `python -m training.word_vectors CORPUS... --out FOLDER`, some three minutes of one core.

Makes src/standpunkt/utterances/vectors.npz, by which "Lkw" is near "Lastwagen". A corpus is a text, plain or .xz, one
paragraph a line. Words are counted as the stems that `utterances.content` compares; stems that stand within six words
of each other in a paragraph, weighted by nearness, give positive pointwise mutual information (contexts smoothed with
exponent 0.75), whose singular vectors, weighted with the root of the singular values, are the word vectors (Levy,
Goldberg and Dagan 2015). They are kept with 8 bits a number.
"""

from __future__ import annotations

import argparse
import lzma
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse.linalg import svds

from standpunkt.utterances.content import stem_of

WORDS, WIDTH, WINDOW = 20_000, 96, 6
_WORD = re.compile(r"[^\W\d_]+")
_SMOOTHING = 0.75
_LINES = 50_000


def lines_of(paths: Sequence[Path]) -> Iterator[str]:
    """All lines of all texts."""
    for path in paths:
        with lzma.open(path, "rt", encoding="utf-8") if path.suffix == ".xz" else path.open(encoding="utf-8") as file:
            yield from file


def vocabulary_of(paths: Sequence[Path]) -> dict[str, int]:
    """The number of the stem of each word form, for the most frequent stems."""
    forms = Counter(word for line in lines_of(paths) for word in _WORD.findall(line))
    stems: Counter[str] = Counter()
    by_form = {form: stem_of(form) for form, count in forms.items() if count > 1}
    for form, stem in by_form.items():
        if stem:
            stems[stem] += forms[form]
    numbers = {stem: number for number, (stem, _) in enumerate(stems.most_common(WORDS))}
    return {form: numbers[stem] for form, stem in by_form.items() if stem in numbers}


def counted(paths: Sequence[Path], vocabulary: dict[str, int]) -> Any:
    """How often two stems stand near each other, weighted by how near: a sparse matrix, symmetric."""
    total = sparse.csr_matrix((WORDS, WORDS), dtype=np.float32)
    lines = lines_of(paths)
    while chunk := list(islice(lines, _LINES)):
        places, numbers = [], []
        for place, line in enumerate(chunk):
            found = [n for word in _WORD.findall(line) if (n := vocabulary.get(word)) is not None]
            numbers += found
            places += [place] * len(found)
        total += _near(np.array(numbers, np.int32), np.array(places, np.int32))
    return total + total.T


def _near(numbers: NDArray[np.int32], places: NDArray[np.int32]) -> Any:
    parts = []
    for apart in range(1, WINDOW + 1):
        inside = places[:-apart] == places[apart:]
        pairs = numbers[:-apart][inside], numbers[apart:][inside]
        weights = np.full(len(pairs[0]), 1 / apart, np.float32)
        parts.append(sparse.coo_matrix((weights, pairs), shape=(WORDS, WORDS)).tocsr())
    return sum(parts[1:], parts[0])


def vectors_of(counts: Any) -> NDArray[np.float32]:
    """float32 [WORDS, WIDTH], each of length 1."""
    found = counts.tocoo()
    word = np.asarray(counts.sum(axis=1)).ravel()
    context = word**_SMOOTHING
    information = np.log(found.data * context.sum() / (word[found.row] * context[found.col]))
    kept = information > 0
    matrix = sparse.csr_matrix((information[kept], (found.row[kept], found.col[kept])), shape=counts.shape)
    left, values, _ = svds(matrix, k=WIDTH, random_state=0)
    made: NDArray[Any] = left * np.sqrt(values)
    lengths = np.linalg.norm(made, axis=1, keepdims=True)
    return (made / np.maximum(lengths, 1e-9)).astype(np.float32)


def main() -> None:
    """Writes vectors.npz."""
    parser = argparse.ArgumentParser(prog="python -m training.word_vectors", description=__doc__)
    parser.add_argument("corpora", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, required=True, help="folder for vectors.npz")
    args = parser.parse_args()
    vocabulary = vocabulary_of(args.corpora)
    vectors = vectors_of(counted(args.corpora, vocabulary))
    stems = {number: stem_of(form) for form, number in vocabulary.items()}
    words = "\n".join(stems[number] for number in range(len(stems)))
    whole = np.round(vectors[: len(stems)] * 127).astype(np.int8)
    np.savez_compressed(args.out / "vectors.npz", words=np.array(words), vectors=whole)
    print(f"{len(stems):,} words, {WIDTH} numbers each")


if __name__ == "__main__":
    main()
