from __future__ import annotations

import pytest

from standpunkt.actors import office_held
from standpunkt.lexicons.knowledge import knowledge_base
from standpunkt.records.actors import ActorLink, KnowledgeBase
from tests.actors.conftest import ORIGIN


def link_to(base: KnowledgeBase, actor_id: str, *, title: str | None = None) -> ActorLink:
    actor = next(a for a in base.actors if a.id == actor_id)
    return ActorLink(actor, title, (), ORIGIN)


@pytest.mark.parametrize(
    ("actor", "on", "label"),
    [
        ("tove", "2024-05-08", "Generalsekretärin des Sundbundes"),
        ("tove", "2024-10-02", None),
        ("lars", "2024-10-02", "Generalsekretär des Sundbundes"),
        ("lars", "2024", "Generalsekretär des Sundbundes"),
        ("lars", None, "Generalsekretär des Sundbundes"),
        ("odo", "[2019-05-01,2021-05-08]", "Präsident Südlands"),
    ],
)
def test_the_office_is_the_one_held_on_the_day(known: KnowledgeBase, actor: str, on: str | None, label: str) -> None:
    assert office_held(known, link_to(known, actor), on) == label


def test_without_an_office_the_text_s_own_title_is_told(known: KnowledgeBase) -> None:
    assert office_held(known, link_to(known, "tove", title="Wahlbeobachterin"), "2025-01") == "Wahlbeobachterin"


@pytest.mark.parametrize(
    ("actor", "on", "label"),
    [
        ("jens-stoltenberg", "2024-05-08", "Generalsekretär der NATO"),
        ("mark-rutte", "2024-10-02", "Generalsekretär der NATO"),
        ("kaja-kallas", "2024-05", "Premierministerin Estlands"),
        ("kaja-kallas", "2025-01", "Außenbeauftragte der EU"),
        ("olaf-scholz", "2020", "Finanzminister Deutschlands"),
        ("olaf-scholz", "2022-01-30", "Bundeskanzler Deutschlands"),
        ("donald-trump", "2023", None),
    ],
)
def test_the_shipped_base_knows_offices_that_pass_on(actor: str, on: str, label: str | None) -> None:
    assert office_held(knowledge_base(), link_to(knowledge_base(), actor), on) == label
