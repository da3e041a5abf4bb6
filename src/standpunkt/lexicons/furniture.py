"""Loads furniture.yaml once: page furniture, photo credits and captions of German news pages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from standpunkt.lexicons.yaml_files import read_yaml

_EDGES = re.compile(r"^[^\w©@(]+|[^\w)]+$")
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class FurnitureLexicon:
    """The lists of furniture.yaml, ready for matching. Phrases are in the form `normalised` gives."""

    lines: frozenset[str]
    starts: tuple[str, ...]
    leads: frozenset[str]
    words: frozenset[str]
    pattern: re.Pattern[str]
    date_labels: frozenset[str]
    update_labels: frozenset[str]
    credit_words: tuple[str, ...]
    agencies: frozenset[str]
    photo_verbs: frozenset[str]
    camel_words: frozenset[str]
    no_places: frozenset[str]


def normalised(line: str) -> str:
    """Lower case, single blanks, no punctuation at the edges: the form in which phrases are compared."""
    return _EDGES.sub("", _BLANKS.sub(" ", line.replace("’", "'"))).casefold()


@lru_cache(maxsize=1)
def furniture_lexicon() -> FurnitureLexicon:
    """The lexicon, read on first use."""
    data = read_yaml("furniture.yaml")
    return FurnitureLexicon(
        lines=frozenset(map(normalised, (*data["lines"], *data["leads"]))),
        starts=tuple(_BLANKS.sub(" ", phrase).casefold() for phrase in data["starts"]),
        leads=frozenset(map(normalised, data["leads"])),
        words=frozenset(data["words"].split()),
        pattern=re.compile("|".join(f"(?:{pattern})" for pattern in data["patterns"])),
        date_labels=frozenset(data["date_labels"].split()),
        update_labels=frozenset(data["update_labels"]),
        credit_words=tuple(data["credit_words"].split()),
        agencies=frozenset(data["agencies"]),
        photo_verbs=frozenset(data["photo_verbs"].split()),
        camel_words=frozenset(data["camel_words"].split()),
        no_places=frozenset(data["no_places"].split()),
    )
