"""How much a word tells among many statements, and which words are parts of others."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping

from standpunkt.utterances.content import Content

_PART = 4
"""Letters of a part of a compound, at least."""
_LONG = 8
"""Letters of a word that may be a compound, at least."""
_EDGE = 6
"""Letters that two long words share at the beginning or the end where they share a part that stands nowhere alone:
"Hering-squote" and "Fang-quote"."""
_LEAST, _MOST = 1.0, 6.0
_SMOOTHED = 25
"""Statements that are added to their number: in a small ledger no word is rare yet."""


class Weights:
    """Made once for all statements that are compared. The weight of a word is its inverse document frequency, between
    1 and 6; a compound has the words that other statements use as parts, and both its ends."""

    def __init__(self, contents: Iterable[Content]) -> None:
        counts: Counter[str] = Counter()
        total = 0
        for content in contents:
            counts.update(content.stems)
            total += 1
        self._weights = {word: _weight(count, total) for word, count in counts.items()}
        self._parts: dict[str, frozenset[str]] = {}
        self._pieces: dict[str, frozenset[str]] = {}

    def of(self, word: str) -> float:
        """The weight of a stem."""
        return self._weights.get(word, _MOST)

    def parts(self, word: str) -> frozenset[str]:
        """The stems that a compound begins or ends with; empty where it is none."""
        if word not in self._parts:
            self._parts[word] = _parts(word, self._weights) if len(word) >= _LONG else frozenset()
        return self._parts[word]

    def pieces(self, word: str) -> frozenset[str]:
        """Its parts and its `edges`: what it may share with a word that is not the same."""
        if word not in self._pieces:
            self._pieces[word] = self.parts(word).union(edges(word))
        return self._pieces[word]


def edges(word: str) -> tuple[str, ...]:
    """Beginning and end of a long word, marked as such."""
    return (f"{word[:_EDGE]}-", f"-{word[-_EDGE:]}") if len(word) >= _LONG else ()


def _parts(word: str, known: Mapping[str, float]) -> frozenset[str]:
    cuts = range(_PART, len(word) - _PART + 1)
    heads = {word[:cut] for cut in cuts} | {word[: cut - 1] for cut in cuts if word[cut - 1] in "sn" and cut > _PART}
    tails = {word[cut:] for cut in cuts}
    return frozenset(part for part in heads | tails if part in known and part != word)


def _weight(count: int, total: int) -> float:
    return min(max(math.log((total + _SMOOTHED) / (count + 0.5)), _LEAST), _MOST)
