"""Words for people by office or role ("Außenministerin", "Vorsitzenden"), with gender and base form (titles.yaml)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from standpunkt.lexicons.yaml_files import read_yaml
from standpunkt.records.actors import Gender


@dataclass(frozen=True, slots=True)
class TitleWord:
    """`nominative` keeps the text's gender ("Ministerin"), `masculine` is the key to compare by ("minister", lower
    case). `gender` is None where the form leaves it open; `plural` marks forms that can only be plural."""

    nominative: str
    masculine: str
    gender: Gender | None
    plural: bool


@dataclass(frozen=True, slots=True)
class _Ending:
    nominative: str
    masculine: str
    gender: Gender | None
    plural: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True)
class TitleLexicon:
    """The endings of title words, and words that only stand before a name."""

    endings: dict[str, _Ending]
    longest: int
    forms_of_address: frozenset[str]
    former: tuple[str, ...]


@lru_cache(maxsize=1)
def title_lexicon() -> TitleLexicon:
    """The lexicon that ships with the package."""
    data = read_yaml("titles.yaml")
    endings: dict[str, _Ending] = {}
    for form, ending in _forms(data):
        endings.setdefault(form, ending)
    return TitleLexicon(endings, max(map(len, endings)), frozenset(data["forms_of_address"]), tuple(data["former"]))


@lru_cache(maxsize=16384)
def title_word(word: str) -> TitleWord | None:
    """What `word` says of a person's role, or None: "US-Außenministerin", "Kremlsprechers", "Vorsitzende"."""
    if not word[:1].isupper() or len(word) < 4:
        return None
    lexicon, lower = title_lexicon(), word.lower()
    for start in range(max(0, len(lower) - lexicon.longest), len(lower) - 3):
        ending = lexicon.endings.get(lower[start:])
        if ending is not None and (start == 0 or not ending.whole):
            prefix = lower[:start]
            nominative = word[:start] + (
                ending.nominative.capitalize() if not prefix or prefix[-1] == "-" else ending.nominative
            )
            return TitleWord(nominative, prefix + ending.masculine, ending.gender, ending.plural)
    return None


def _forms(data: dict[str, Any]) -> Iterator[tuple[str, _Ending]]:
    for noun in data["strong"].split():
        yield from _masculine(noun, noun, ("", "s", "es"), plural="n")
        yield from _feminine(noun + "in", noun)
    for noun in data["weak"].split():
        yield from _masculine(noun, noun, ("", "en" if noun[-1] != "e" else "n"), plural="")
        yield from _feminine(noun.removesuffix("e") + "in", noun)
    for pair in data["pairs"].split():
        masculine, _, feminine = pair.partition(":")
        yield from _pair(masculine, feminine)
    for stem in data["adjectival"].split():
        yield stem + "er", _Ending(stem + "er", stem + "er", Gender.MALE)
        yield stem + "en", _Ending(stem + "er", stem + "er", None)
        yield stem + "em", _Ending(stem + "er", stem + "er", Gender.MALE)
        yield stem + "e", _Ending(stem + "e", stem + "er", None)


def _masculine(
    form: str, key: str, endings: tuple[str, ...], *, plural: str, whole: bool = False
) -> Iterator[tuple[str, _Ending]]:
    for ending in endings:
        yield form + ending, _Ending(form, key, Gender.MALE, whole=whole)
    if plural:
        yield form + plural, _Ending(form, key, None, plural=True, whole=whole)


def _feminine(form: str, key: str, *, whole: bool = False) -> Iterator[tuple[str, _Ending]]:
    yield form, _Ending(form, key, Gender.FEMALE, whole=whole)
    yield form + "nen", _Ending(form, key, Gender.FEMALE, plural=True, whole=whole)


def _pair(masculine: str, feminine: str) -> Iterator[tuple[str, _Ending]]:
    whole, masculine = masculine.startswith("="), masculine.removeprefix("=")
    of_either = feminine == masculine
    for ending in ("", "s", "es", "n", "en"):
        yield masculine + ending, _Ending(masculine, masculine, None if of_either else Gender.MALE, whole=whole)
    if feminine and not of_either:
        yield from _feminine(feminine, masculine, whole=whole)
