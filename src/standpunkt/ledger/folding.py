"""Words as a search compares them: folded, and by their German stems."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import Protocol

LONGEST = 64
"""Signs of a word that are compared; PostgreSQL takes 2,046 bytes, and a file name or a hash is all that is longer."""


class Stemmer(Protocol):
    """What takes the endings off a word."""

    def stemWord(self, word: str, /) -> str:  # noqa: N802 (snowballstemmer calls it so)
        """The word without them."""


def folded(text: str) -> str:
    """Without accents, in lower case, ß as ss, white space single: "Große  Über" -> "grosse uber".

    Lone surrogates (bytes of a file name or command line that are no text) are dropped; no database takes them.
    """
    plain = (c for c in unicodedata.normalize("NFKD", text) if unicodedata.category(c) not in ("Mn", "Cs"))
    return " ".join("".join(plain).casefold().split())


def words_of(text: str) -> list[str]:
    """The words of `text`, folded, in their order: runs of letters and digits ("EU-Staaten" are two)."""
    return [word[:LONGEST] for word in re.findall(r"[^\W_]+", folded(text))]


@lru_cache(maxsize=50_000)
def stem_of(word: str) -> str:
    """The German stem of a folded word: "soldaten" -> "soldat".

    By the Snowball algorithm as PostgreSQL up to 17 has it under the name of german_stem (docs/decisions.md).
    """
    return _stemmer().stemWord(word)


@cache
def _stemmer() -> Stemmer:
    import snowballstemmer  # noqa: PLC0415 (0.05 s, which those who do not search need not wait for)

    found: Stemmer = snowballstemmer.stemmer("german")
    return found
