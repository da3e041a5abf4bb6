"""Names that are nearly those of somebody known: other transliterations ("Selenskiy") and one letter off ("Lindqist").

A near name may be another person's. So only long, rare names count, the given name must agree, and whatever is found
carries `Doubt.NAME_INEXACT`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from standpunkt.actors.folding import fold
from standpunkt.actors.index import Index, surnames_of
from standpunkt.actors.sounds import sound
from standpunkt.lexicons.first_names import first_names
from standpunkt.lexicons.lemmas import is_known
from standpunkt.lexicons.surnames import common_surnames
from standpunkt.records.actors import Actor

_SHORTEST = 7
"""Letters of a surname that may be one letter off: "Scholz" and "Schulz", "Kallas" and "Kallis" are two people's."""
_SHORTEST_SOUND = 6
"""Letters of a surname that may be transliterated in another way without a given name: "Peskow" and "Peskov"."""


def like_by_sound(name: str, index: Index) -> Actor | None:
    """The one person whose full name sounds alike: "Sergey Lavrov" for "Sergej Lawrow"."""
    people = index.sounds.get(sound(name), ())
    return people[0] if len(people) == 1 else None


def like_surname_by_sound(surname: str, index: Index) -> list[Actor]:
    """All people of a surname that sounds alike ("Selenskiy"); none for short or common ones."""
    if len(surname) < _SHORTEST_SOUND:
        return []
    found = index.sounding_surnames.get(sound(surname), [])
    return [] if not found or fold(surname) in common_surnames() or is_known(surname) else found


def like_by_letters(name: str, index: Index) -> Actor | None:
    """The one person whose full name differs from `name` by a letter, in a long and rare surname or a given name that
    is none ("Emmanuell")."""
    key = fold(name)
    near = {a.id: a for known, a in index.initials.get(_initials(key), ()) if misspells(key, known)}
    return next(iter(near.values())) if len(near) == 1 else None


def misspells(name: str, known: str) -> bool:
    """True where the folded full name `name` can be `known` with one letter wrong.

    Other given names are other people ("Maria" is not "Mara"), unless the one written is no name at all.
    """
    if abs(len(name) - len(known)) > 1 or name == known or not one_off(name, known):
        return False
    given, surname = _parts(name)
    known_given, known_surname = _parts(known)
    if given == known_given:
        return is_rare(surname) and is_rare(known_surname)
    return len(known_given) >= _SHORTEST - 1 and given not in _given_names()


def like_surname_by_letters(surname: str, people: Iterable[Actor]) -> list[Actor]:
    """Those of `people` whose surname is long, rare and one letter off, past mere endings ("Fischer", "Fischern")."""
    key = fold(surname)
    if not is_rare(key):
        return []
    found = [p for p in people if any(s[0] == key[0] and _is_slip(key, s) for s in rare_surnames(p.name))]
    return [] if not found or is_known(surname) else found


@lru_cache(maxsize=8192)
def rare_surnames(name: str) -> tuple[str, ...]:
    """The surnames of a full name, folded, that may be one letter off."""
    return tuple(folded for folded in map(fold, surnames_of(name)) if is_rare(folded))


def _is_slip(surname: str, known: str) -> bool:
    is_ending = surname.startswith(known) or known.startswith(surname)
    return not is_ending and one_off(surname, known)


def is_rare(surname: str) -> bool:
    """Long, and not one that many bear. `surname` is folded."""
    return len(surname) >= _SHORTEST and surname not in common_surnames()


def one_off(left: str, right: str) -> bool:
    """True where one letter was left out, put in, exchanged, or swapped with its neighbour; not the first letter."""
    if not left or left[0] != right[:1] or abs(len(left) - len(right)) > 1 or left == right:
        return False
    start = next((i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))
    a, b = left[start:], right[start:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])


def _initials(name: str) -> tuple[str, str]:
    return name[:1], _parts(name)[1][:1]


def _parts(name: str) -> tuple[str, str]:
    given, _, surname = name.rpartition(" ")
    return given, surname


@lru_cache(maxsize=1)
def _given_names() -> frozenset[str]:
    return frozenset(map(fold, first_names()))


def like_words(words: Sequence[str], bodies: Iterable[tuple[Actor, str]]) -> list[Actor]:
    """Those of `bodies`, given with their folded names, of whose name the one in `words` is one letter off; none where
    it is short or a German word itself."""
    text = fold(" ".join(words))
    if len(text) <= _SHORTEST or (len(words) == 1 and is_known(words[0])):
        return []
    return [body for body, known in bodies if one_off(text, known)]
