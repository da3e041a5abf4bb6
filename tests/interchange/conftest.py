"""A small world that is known before any file is read."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from standpunkt.interchange import Imported, read_actors_from
from standpunkt.records.actors import Actor, ActorKind, Gender, KnowledgeBase, Occupancy, Office

NORDMARK = Actor("nordmark", "Nordmark", ActorKind.COUNTRY, adjectives=("nordmärkisch",), wikidata="Q900")
OSTRAU = Actor("OU", "Ostrau", ActorKind.COUNTRY)
SUNDBUND = Actor("sundbund", "Sundbund", ActorKind.ORGANISATION)
MARA = Actor("mara-lindqvist", "Mara Lindqvist", ActorKind.PERSON, Gender.FEMALE, "nordmark")
MINISTER = Office(
    "nordmark:foreign-minister",
    "Außenminister Nordmarks",
    "Außenministerin Nordmarks",
    ("Außenminister", "Außenministerin"),
    "nordmark",
    "Q910",
)
KNOWN = KnowledgeBase(
    (NORDMARK, OSTRAU, SUNDBUND, MARA), (MINISTER,), (Occupancy("mara-lindqvist", MINISTER.id, "2022-11-08", None),)
)

Take = Callable[..., Imported]


@pytest.fixture
def take(tmp_path: Path) -> Take:
    """Imports a file with the given content, against `KNOWN` or another base."""

    def imported(content: object, name: str = "who.json", known: KnowledgeBase = KNOWN) -> Imported:
        text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
        (tmp_path / name).write_text(text, encoding="utf-8")
        return read_actors_from(tmp_path / name, known)

    return imported
