"""The demo's articles, codebook and actors, and two short invented articles for tests of a second."""

from __future__ import annotations

from pathlib import Path

import pytest

from standpunkt import load_actors, load_codebook
from standpunkt.records.actors import KnowledgeBase
from standpunkt.records.codes import Codebook

DEMO = Path(__file__).parents[2] / "demo"
REFUSAL = (
    " date 2031-05-12\n"
    "Nordmark lehnt Sperrung ab\n\n"
    "Aldersund – Nordmarks Außenministerin Mara Lindqvist hat eine Sperrung des Kaarsunds ausgeschlossen. „Wir werden "
    "den Sund nicht sperren“, sagte sie am Montag dem Sender NTR. Sie fügte hinzu, man sei zu Gesprächen bereit.\n"
)
DEMAND = (
    "Welsk will abstimmen lassen\n\n"
    "Der Oppositionsführer Gunnar Welsk hat ein Referendum gefordert. „Das Volk muss entscheiden“, sagte Welsk.\n"
)


@pytest.fixture(scope="session")
def codebook() -> Codebook:
    return load_codebook(str(DEMO / "codebook.yaml"))


@pytest.fixture(scope="session")
def knowledge() -> KnowledgeBase:
    return load_actors(DEMO / "actors.yaml")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles: one dated, one not."""
    made = tmp_path / "artikel"
    made.mkdir()
    (made / "absage.txt").write_text(REFUSAL, encoding="utf-8")
    (made / "forderung.txt").write_text(DEMAND, encoding="utf-8")
    return made
