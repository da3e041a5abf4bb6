"""Nouns for people that name no office or role ("Mann", "Betrügerin", "39-Jährige"), with gender (persons.yaml)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from standpunkt.lexicons.yaml_files import read_yaml


@dataclass(frozen=True, slots=True)
class PersonNoun:
    """`nominative` is the noun as a name begins with it, in the text's gender. `gender` is m, f or n, empty where the
    form leaves it open ("Unbekannten"). `plural` is None where the form may be either ("der Täter", "die Täter")."""

    nominative: str
    gender: str
    plural: bool | None


@lru_cache(maxsize=8192)
def person_noun(word: str) -> PersonNoun | None:
    """What `word` tells of a person; None for all other words. The longest known end of the word decides."""
    if not word[:1].isupper() and not word[:1].isdigit():
        return None
    forms, longest, lower = *_lexicon(), word.lower()
    for start in range(max(0, len(lower) - longest), len(lower) - 3):
        if (found := forms.get(lower[start:])) is not None:
            ending = found.nominative if start and lower[start - 1] != "-" else found.nominative.capitalize()
            return PersonNoun(word[:start] + ending, found.gender, found.plural)
    return None


@lru_cache(maxsize=1)
def _lexicon() -> tuple[dict[str, PersonNoun], int]:
    forms: dict[str, PersonNoun] = {}
    for form, noun in _forms(read_yaml("persons.yaml")):
        forms.setdefault(form, noun)
    return forms, max(map(len, forms))


def _forms(data: dict[str, Any]) -> Iterator[tuple[str, PersonNoun]]:
    for noun in data["plural"].split():
        yield noun, PersonNoun(noun, "", True)
    for noun in data["strong"].split():
        yield noun, PersonNoun(noun, "m", None if noun.endswith("er") else False)
        yield noun + "s", PersonNoun(noun, "m", False)
        for ending in ("n", "en", "e"):
            yield noun + ending, PersonNoun(noun, "m", True)
        yield from _feminine(noun)
    for noun in data["weak"].split():
        yield noun, PersonNoun(noun, "m", False)
        yield noun + ("n" if noun.endswith("e") else "en"), PersonNoun(noun, "m", None)
        yield from _feminine(noun.removesuffix("e"))
    for key, letter in (("masculine", "m"), ("feminine", "f"), ("neuter", "n")):
        for noun in data[key].split():
            yield noun, PersonNoun(noun, letter, False)
            if letter != "f":
                yield from ((noun + ending, PersonNoun(noun, letter, False)) for ending in ("s", "es"))
            yield from ((noun + ending, PersonNoun(noun, letter, True)) for ending in ("n", "en", "innen"))
    for stem in data["adjectival"].split():
        yield stem + "er", PersonNoun(stem + "er", "m", False)
        yield from ((stem + ending, PersonNoun(stem + "e", "", None)) for ending in ("e", "en", "em"))


def _feminine(stem: str) -> Iterator[tuple[str, PersonNoun]]:
    yield stem + "in", PersonNoun(stem + "in", "f", False)
    yield stem + "innen", PersonNoun(stem + "innen", "f", True)
