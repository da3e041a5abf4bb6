"""The language of a text: by its small words, and by simplemma's dictionaries where they are too few to tell."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from standpunkt.lexicons.yaml_files import read_yaml

UNDETERMINED = "und"
_SAMPLE = 600  # characters from the beginning, the middle and the end: a German footer does not make an English page
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST = 3
_CLEAR = 1.5
_DICTIONARIES = ("de", "en", "fr", "nl")  # eight languages take six seconds to load, these two
_GERMAN_ENOUGH = 0.75  # "Ministerin Lindqvist: Keine Pläne" has 0.75; English sentences have up to 0.57


def language_of(text: str, *, declared: str | None = None) -> str:
    """ISO 639-1 code of the language most of `text` is in; `declared` where the text does not tell; else "und"."""
    words = _WORD.findall(_sample(text).casefold())
    scores = Counter(language for word in words for language in _languages_of_small_words().get(word, ()))
    (best, hits), (_, others) = (*scores.most_common(2), ("", 0), ("", 0))[:2]
    if hits >= _FEWEST and hits >= _CLEAR * others:
        return best
    return declared or _by_dictionary(" ".join(words), guess=best) or best or UNDETERMINED


def _sample(text: str) -> str:
    if len(text) <= 3 * _SAMPLE:
        return text
    middle = len(text) // 2
    return f"{text[:_SAMPLE]} {text[middle : middle + _SAMPLE]} {text[-_SAMPLE:]}"


@lru_cache(maxsize=1)
def _languages_of_small_words() -> dict[str, tuple[str, ...]]:
    table = read_yaml("languages.yaml")
    languages: dict[str, tuple[str, ...]] = {}
    for language, words in table.items():
        for word in set(words.split()):
            languages[word] = (*languages.get(word, ()), language)
    return languages


def _by_dictionary(text: str, *, guess: str) -> str | None:
    """The language whose dictionary knows most words, and at least half; None without one clear winner.

    German is tried alone first: its dictionary is needed later anyway, loading the others takes two seconds.
    """
    from simplemma import in_target_language, langdetect  # noqa: PLC0415 (seldom needed, and slow to load)

    if guess in {"de", ""} and in_target_language(text, lang="de") >= _GERMAN_ENOUGH:
        return "de"
    (best, share), (_, other) = (*langdetect(text, lang=_DICTIONARIES), ("", 0.0))[:2]
    return best if best != "unk" and share >= 0.5 and share > other else None
