"""German words of closed classes (grammar.yaml): what opens a clause, a noun phrase, a name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from standpunkt.lexicons.yaml_files import read_yaml


@dataclass(frozen=True, slots=True)
class Grammar:
    """One set of words for each class of grammar.yaml, in lower case but for `occasions`."""

    subordinators: frozenset[str]
    conjunctions: frozenset[str]
    relative_pronouns: frozenset[str]
    relative_prepositions: frozenset[str]
    content_openers: frozenset[str]
    adverbial_openers: frozenset[str]
    auxiliaries: frozenset[str]
    modals: frozenset[str]
    correlates: frozenset[str]
    inseparable_prefixes: frozenset[str]
    personal_pronouns: frozenset[str]
    nominative_pronouns: frozenset[str]
    pronouns: frozenset[str]
    determiners: frozenset[str]
    oblique_determiners: frozenset[str]
    genitive_determiners: frozenset[str]
    dative_determiners: frozenset[str]
    prepositions: frozenset[str]
    attaching_prepositions: frozenset[str]
    name_particles: frozenset[str]
    leading_name_particles: frozenset[str]
    focus_words: frozenset[str]
    sentence_adverbs: frozenset[str]
    verb_adverbs: frozenset[str]
    occasions: frozenset[str]
    thing_endings: frozenset[str]
    body_endings: frozenset[str]


@lru_cache(maxsize=1)
def grammar() -> Grammar:
    """The classes that ship with the package."""
    return Grammar(**{name: frozenset(words.split()) for name, words in read_yaml("grammar.yaml").items()})
