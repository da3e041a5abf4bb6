"""How much a word tells, and which words are parts of others: by what is known of German, and by what one actor says.

Nothing else of a ledger counts, so that the utterances of an actor follow from the actor's statements alone.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

from standpunkt.utterances.background import RAREST, rarities
from standpunkt.utterances.content import Content

_PART = 4
"""Letters of a part of a compound, at least."""
_LONG = 8
"""Letters of a word that may be a compound, at least."""
_EDGE = 6
"""Letters that two long words share at the beginning or the end where they share a part that stands nowhere alone:
"Hering-squote" and "Fang-quote"."""
_LEAST, _MOST = 1.0, 4.5
_SMOOTHED = 150
"""Statements that are added to the actor's own: of few statements nobody knows which words are common."""


class Weights:
    """Made once for all statements of an actor. The weight of a word, between 1 and 4.5, tells how rare it is in
    German, and less where it is common with this actor; a compound has the words that German or the actor's other
    statements use as parts, and both its ends."""

    def __init__(self, contents: Iterable[Content]) -> None:
        counts: Counter[str] = Counter()
        total = 0
        for content in contents:
            counts.update(content.stems)
            total += 1
        self._counts, self._total = counts, total
        self._weights: dict[str, float] = {}
        self._parts: dict[str, frozenset[str]] = {}
        self._pieces: dict[str, frozenset[str]] = {}

    def of(self, word: str) -> float:
        """The weight of a stem."""
        if word not in self._weights:
            own = math.log((self._total + _SMOOTHED) / (self._counts[word] + 0.5))
            rare = rarities().get(word, RAREST)
            self._weights[word] = min(max(min(rare, own), _LEAST), _MOST)
        return self._weights[word]

    def parts(self, word: str) -> frozenset[str]:
        """The stems that a compound begins or ends with; empty where it is none."""
        if word not in self._parts:
            self._parts[word] = self._parts_of(word) if len(word) >= _LONG else frozenset()
        return self._parts[word]

    def pieces(self, word: str) -> frozenset[str]:
        """Its parts and its `edges`: what it may share with a word that is not the same."""
        if word not in self._pieces:
            self._pieces[word] = self.parts(word).union(edges(word))
        return self._pieces[word]

    def _parts_of(self, word: str) -> frozenset[str]:
        cuts = range(_PART, len(word) - _PART + 1)
        heads = {word[:cut] for cut in cuts}
        heads |= {word[: cut - 1] for cut in cuts if word[cut - 1] in "sn" and cut > _PART}
        tails = {word[cut:] for cut in cuts}
        known = rarities()
        return frozenset(part for part in heads | tails if part != word and (part in known or part in self._counts))


def edges(word: str) -> tuple[str, ...]:
    """Beginning and end of a long word, marked as such."""
    return (f"{word[:_EDGE]}-", f"-{word[-_EDGE:]}") if len(word) >= _LONG else ()
