"""What the day something was said changes: who held the office then, and roles that the base gives to others."""

from __future__ import annotations

import pytest

from standpunkt.actors import on_day, read_actors
from standpunkt.records.actors import ActorLink, KnowledgeBase
from standpunkt.records.doubts import Doubt
from standpunkt.workflow import extract
from tests.actors.test_resolve import Links

FLAGGED = (Doubt.OFFICE_NOT_HELD,)


def link_on(links: Links, known: KnowledgeBase, marked: str, on: str | None) -> ActorLink:
    (link,) = links(marked, published="2024-11-08")
    assert link is not None
    return on_day(known, link, on)


@pytest.mark.parametrize(
    ("speaker", "on", "doubts"),
    [
        ("Die nordmärkische Außenministerin Mara Lindqvist", "2023-05-08", ()),
        ("Die nordmärkische Außenministerin Mara Lindqvist", "2022-05-08", FLAGGED),  # not begun
        ("Außenministerin Mara Lindqvist", "2022-05-08", FLAGGED),
        ("Die Generalsekretärin des Sundbundes, Tove Aasgard,", "2024-05-08", ()),
        ("Die Generalsekretärin des Sundbundes, Tove Aasgard,", "2024-11-08", FLAGGED),  # over
        ("Die Generalsekretärin des Sundbundes, Tove Aasgard,", "2024", ()),  # some of the year
        ("Die Generalsekretärin des Sundbundes, Tove Aasgard,", None, ()),
        ("Die frühere Generalsekretärin des Sundbundes, Tove Aasgard,", "2024-11-08", ()),
        ("Sundbund-Generalsekretär Ulf Brandt", "2024-11-08", FLAGGED),  # another's
        ("Kapitän Ulf Brandt", "2024-11-08", ()),
        ("Präsident Ulf Brandt", "2024-11-08", ()),  # of what, nobody says
        ("Südlands Präsident Ulf Brandt", "2024-11-08", FLAGGED),
    ],
)
def test_a_role_that_is_not_held_that_day_is_kept_and_flagged(
    links: Links, known: KnowledgeBase, speaker: str, on: str | None, doubts: tuple[Doubt, ...]
) -> None:
    link = link_on(links, known, f"[{speaker}] sagte, {{ja}}.", on)
    assert link.doubts == doubts
    assert link.title is not None


@pytest.mark.parametrize(
    ("published", "name"), [("2024-05-08", "Tove Aasgard"), ("2024-09-30", "Tove Aasgard"), ("2024-10-02", "Lars Venn")]
)
def test_an_office_alone_is_its_holder_of_the_month(links: Links, published: str, name: str) -> None:
    title = "Die Generalsekretärin" if name == "Tove Aasgard" else "Der Generalsekretär"
    (link,) = links(f"[{title} des Sundbundes] sagte, {{ja}}.", published=published)
    assert link is not None
    assert link.actor.name == name
    assert "office" in link.origin.rule


HOLDERS = """
actors:
  - {id: bund, kind: organisation, name: Sundbund}
  - {id: jan, kind: person, name: Jan Aasgard, gender: m, affiliation: bund}
  - {id: lars, kind: person, name: Lars Venn, gender: m, affiliation: bund}
offices:
  - {id: "bund:sg", body: bund, label: Generalsekretär des Sundbundes, label_female: Generalsekretärin des Sundbundes,
     titles: [Generalsekretär]}
occupancies:
  - {actor: jan, office: "bund:sg", start: 2019-04-01, end: 2024-09-30}
  - {actor: lars, office: "bund:sg", start: 2024-10-01}
"""


@pytest.mark.parametrize(
    ("on", "name"), [("2024-02-12", "Jan Aasgard"), ("2024-11-08", "Lars Venn"), ("2024", "Lars Venn")]
)
def test_who_held_an_office_is_asked_of_the_day_it_was_said(links: Links, on: str, name: str) -> None:
    base = read_actors(HOLDERS, source="tests")
    (link,) = links("[Der Generalsekretär des Sundbundes] sagte, {ja}.", base=base, published="2024-11-08")
    assert link is not None
    moved = on_day(base, link, on)
    assert (moved.actor.name, moved.doubts) == (name, ())
    assert name in moved.evidence[-1].note


def test_the_workflow_asks_of_the_day_that_the_article_tells(known: KnowledgeBase) -> None:
    text = "Die nordmärkische Außenministerin Mara Lindqvist sagte am 8. Mai 2021, man warte auf das Eis."
    (statement,) = extract(text, published="2024-05-08", knowledge=known, engine="rules")
    assert statement.actor is not None
    assert (statement.actor.actor.id, statement.actor.doubts) == ("mara", FLAGGED)
    assert statement.office == "nordmärkische Außenministerin"
