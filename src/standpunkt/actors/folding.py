"""Spellings made comparable: case, accents and letters that Unicode does not decompose."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "’": "'", "ʼ": "'", "‑": "-"})
_ENDING = re.compile(r"(?<=...)(?:es|en|em|er|e|s|n)$")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower case without accents ("Šimonytė" -> "simonyte", "Löfven" -> "lofven"), apostrophes made alike."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A folded word without its ending, to find "Weißen Hauses" by "Weißes Haus". Only for names of several words:
    alone "Polen" and "Pole" would meet."""
    return _ENDING.sub("", fold(word))


def without_genitive(word: str) -> str:
    """ "Halviks" -> "Halvik", "Elvas’" -> "Elvas"; the caller knows whether the s belongs to the name."""
    if word[-1:] in "’'ʼ":
        return word[:-1]
    return word[:-2] if word[-2:] in {"'s", "’s"} else word.removesuffix("s")


@lru_cache(maxsize=65536)
def forms_of(word: str) -> tuple[tuple[str, str], ...]:
    """The word and, where it may be a genitive, what it is the genitive of; each as written and folded."""
    return tuple((form, fold(form)) for form in dict.fromkeys((word, without_genitive(word))))
