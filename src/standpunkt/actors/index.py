"""The knowledge base made quick to ask: dictionaries by name, title, adjective; built once for a base."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeVar

from standpunkt.actors.folding import fold, forms_of, stem, without_genitive
from standpunkt.actors.sounds import sound
from standpunkt.actors.suffixes import without_suffix
from standpunkt.records.actors import Actor, ActorKind, KnowledgeBase, Occupancy, Office

_WORD = re.compile(r"[^\s]+")
_ARTICLE = re.compile(r"^(?i:al|el)-(?=[A-Z]\w\w)")
_ADJECTIVE_ENDINGS = ("", "e", "en", "er", "es", "em")
PARTICLES = frozenset("von van de der den di da del della la le du des dos bin al el ten ter zu zum zur af und".split())


_Answer = TypeVar("_Answer")


class Remembered(dict[str, _Answer]):
    """What was found out of a word: most words of an article were met before. Begins anew where it has grown large."""

    _MOST = 50_000

    def __setitem__(self, word: str, answer: _Answer) -> None:
        if len(self) >= self._MOST:
            self.clear()
        super().__setitem__(word, answer)


@dataclass(slots=True)
class Index:
    """All of a knowledge base by what a text may call it; keys are folded (see folding.fold)."""

    people: dict[str, list[Actor]] = field(default_factory=lambda: defaultdict(list))
    name_starts: set[str] = field(default_factory=set)
    surnames: dict[str, list[Actor]] = field(default_factory=lambda: defaultdict(list))
    sounds: dict[str, list[Actor]] = field(default_factory=lambda: defaultdict(list))
    sounding_surnames: dict[str, list[Actor]] = field(default_factory=lambda: defaultdict(list))
    initials: dict[tuple[str, str], list[tuple[str, Actor]]] = field(default_factory=lambda: defaultdict(list))
    entities: dict[str, Actor] = field(default_factory=dict)
    singles: Remembered[tuple[Actor, int] | None] = field(default_factory=Remembered)
    surname_like: Remembered[bool | None] = field(default_factory=Remembered)
    surname_forms: Remembered[bool] = field(default_factory=Remembered)
    named_by: Remembered[frozenset[str]] = field(default_factory=Remembered)
    phrases: dict[tuple[str, ...], Actor] = field(default_factory=dict)
    phrase_lengths: dict[str, int] = field(default_factory=dict)
    adjectives: dict[str, Actor] = field(default_factory=dict)
    actors: dict[str, Actor] = field(default_factory=dict)
    offices: dict[str, Office] = field(default_factory=dict)
    titles: dict[str, list[Office]] = field(default_factory=lambda: defaultdict(list))
    held: dict[str, list[Occupancy]] = field(default_factory=lambda: defaultdict(list))
    holders: dict[str, list[Occupancy]] = field(default_factory=lambda: defaultdict(list))
    nationals: set[str] = field(default_factory=set)
    seats: set[str] = field(default_factory=set)
    bodies: dict[str, list[tuple[Actor, str]]] = field(default_factory=lambda: defaultdict(list))

    def entity_at(self, words: Sequence[str], place: int) -> tuple[Actor, int] | None:
        """The country or organisation whose name begins at `words[place]`, and how many words it takes."""
        first = words[place]
        if longest := self.phrase_lengths.get(stem(first)):
            for length in range(min(longest, len(words) - place), 1, -1):
                actor = self.phrases.get(tuple(stem(w) for w in words[place : place + length]))
                if actor is not None:
                    return actor, length
        return self._single(first)

    def may_open(self, word: str) -> bool:
        """True where the name of a country or organisation may begin with the word."""
        return stem(word) in self.phrase_lengths or self._single(word) is not None

    def entity_called(self, word: str) -> Actor | None:
        """The country or organisation of that one word."""
        hit = self._single(word)
        return None if hit is None else hit[0]

    def bodies_named_by(self, word: str) -> frozenset[str]:
        """Ids of the country or organisation that the word names, and of what that belongs to; countries by their
        adjectives too."""
        if word not in self.named_by:
            self.named_by[word] = self._bodies_named_by(word)
        return self.named_by[word]

    def _bodies_named_by(self, word: str) -> frozenset[str]:
        if word[0].isupper():
            entity = self.entity_called(word)
            return frozenset((entity.id, entity.affiliation or entity.id) if entity else ())
        adjective = self.body_of_adjective(word) if word.endswith(("e", "en", "er", "es", "em")) else None
        return frozenset((adjective.id,) if adjective else ())

    def has_surname(self, word: str) -> bool:
        """True where the word, or what it is the genitive of, is the surname of somebody or sounds like one. Hardly any
        capitalised word of an article does, so this is what to ask first."""
        if word not in self.surname_forms:
            self.surname_forms[word] = any(
                folded in self.surnames or sound(form) in self.sounding_surnames for form, folded in forms_of(word)
            )
        return self.surname_forms[word]

    def _single(self, word: str) -> tuple[Actor, int] | None:
        if word not in self.singles:
            self.singles[word] = self._entity_called(word)
        return self.singles[word]

    def _entity_called(self, word: str) -> tuple[Actor, int] | None:
        if not word[:1].isalnum() or (word.islower() and len(word) < 3):
            return None
        actor = self.entities.get(fold(word)) or self.entities.get(fold(without_genitive(word)))
        return (actor, 1) if actor and (not word.islower() or fold(actor.name) == word) else None

    def is_seat(self, words: Sequence[str]) -> bool:
        """True for capitals and buildings that stand for a country ("Weißen Hauses")."""
        return " ".join(stem(w) for w in words) in self.seats

    def body_of_adjective(self, word: str) -> Actor | None:
        """ "estnische" -> Estonia; case endings allowed."""
        return self.adjectives.get(fold(word))


@dataclass(frozen=True, eq=False)
class _Key:
    """A base compared by identity: hashing some thousand records for every article would cost more than it saves."""

    base: KnowledgeBase

    def __hash__(self) -> int:
        return id(self.base)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and other.base is self.base


def index_of(base: KnowledgeBase) -> Index:
    """The index of `base`, kept for the last few bases."""
    return _index_of(_Key(base))


@lru_cache(maxsize=4)
def _index_of(key: _Key) -> Index:
    index = Index()
    for actor in key.base.actors:
        index.actors[actor.id] = actor
        if actor.kind is ActorKind.PERSON:
            _add_person(index, actor)
        else:
            _add_entity(index, actor)
    for office in key.base.offices:
        index.offices[office.id] = office
        for title in dict.fromkeys((*office.titles, office.label, office.label_female)):
            index.titles[fold(title)].append(office)
    for occupancy in key.base.occupancies:
        index.held[occupancy.actor].append(occupancy)
        index.holders[occupancy.office].append(occupancy)
    return index


def _add_person(index: Index, actor: Actor) -> None:
    for name in dict.fromkeys((actor.name, *actor.aliases)):
        key = fold(name)
        _put(index.people[key], actor)
        index.name_starts.add(key.partition(" ")[0])
        _put(index.sounds[sound(name)], actor)
        index.initials[key[:1], key.rpartition(" ")[2][:1]].append((key, actor))
        for surname in surnames_of(name):
            _put(index.surnames[fold(surname)], actor)
            _put(index.sounding_surnames[sound(surname)], actor)


def _put(actors: list[Actor], actor: Actor) -> None:
    if actor not in actors:
        actors.append(actor)


@lru_cache(maxsize=16384)
def surnames_of(name: str) -> tuple[str, ...]:
    """What a person is called for short: "Lindqvist", and with particles "von der Leyen" as well as "Leyen"."""
    words = without_suffix(name).split()
    if len(words) == 1:
        return (words[0],)
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in PARTICLES:
        start -= 1
    return tuple(dict.fromkeys((" ".join(words[start:]), words[-1], _ARTICLE.sub("", words[-1]))))


def _add_entity(index: Index, actor: Actor) -> None:
    if actor.kind is ActorKind.ORGANISATION:
        for name in (actor.name, *actor.aliases):
            index.bodies[fold(name)[:1]].append((actor, fold(name)))
    for name in dict.fromkeys((actor.name, *actor.aliases, *actor.seats)):
        words = _WORD.findall(name)
        if len(words) == 1:
            index.entities.setdefault(fold(name), actor)
        else:
            key = tuple(stem(w) for w in words)
            index.phrases.setdefault(key, actor)
            index.phrase_lengths[key[0]] = max(len(words), index.phrase_lengths.get(key[0], 0))
    for name in actor.seats:
        index.seats.add(" ".join(stem(w) for w in name.split()))
    for adjective in actor.adjectives:
        if adjective.endswith("isch"):
            index.nationals.add(fold(adjective.removesuffix("isch") + "er"))
        for ending in _ADJECTIVE_ENDINGS:
            index.adjectives.setdefault(fold(adjective) + ending, actor)
