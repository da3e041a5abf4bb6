"""Actor data as records. The shipped files and a user's `--actors FILE` have one format (docs/actors.md)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

from standpunkt.records.actors import Actor, ActorKind, Gender, KnowledgeBase, Occupancy, Office

# Scalars stay strings: Norway's id NO would be a truth value otherwise, 2019 a number and 2021-01-26 a date.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@lru_cache(maxsize=1)
def knowledge_base() -> KnowledgeBase:
    """The knowledge base that ships with the package."""
    folder = files("standpunkt.lexicons.knowledge")
    base = KnowledgeBase((), (), ())
    for path in sorted(folder.iterdir(), key=lambda p: p.name):
        if path.name.endswith(".yaml"):
            base = base.joined(knowledge_of(load_yaml(path.read_text(encoding="utf-8"))))
    return base


def load_yaml(text: str) -> Any:
    """`text` as mappings, sequences and strings, nothing else. Raises yaml.YAMLError."""
    return yaml.load(text, Loader=_LOADER)  # noqa: S506


def knowledge_of(data: Mapping[str, Sequence[Mapping[str, Any]]]) -> KnowledgeBase:
    """Records from data of the documented form; `standpunkt.actors.load_actors` checks a user's file first."""
    return KnowledgeBase(
        tuple(_actor(row) for row in data.get("actors") or ()),
        tuple(_office(row) for row in data.get("offices") or ()),
        tuple(_occupancy(row) for row in data.get("occupancies") or ()),
    )


def _actor(row: Mapping[str, Any]) -> Actor:
    return Actor(
        id=row["id"],
        name=row["name"],
        kind=ActorKind(row["kind"]),
        gender=Gender(row["gender"]) if row.get("gender") else None,
        affiliation=row.get("affiliation") or None,
        aliases=tuple(row.get("aliases") or ()),
        adjectives=tuple(row.get("adjectives") or ()),
        seats=tuple(row.get("seats") or ()),
        wikidata=row.get("wikidata") or None,
    )


def _office(row: Mapping[str, Any]) -> Office:
    return Office(
        id=row["id"],
        label=row["label"],
        label_female=row["label_female"],
        titles=tuple(row["titles"]),
        body=row["body"],
        wikidata=row.get("wikidata") or None,
    )


def _occupancy(row: Mapping[str, Any]) -> Occupancy:
    return Occupancy(row["actor"], row["office"], row.get("start") or None, row.get("end") or None)
