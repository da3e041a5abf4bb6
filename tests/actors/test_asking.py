from __future__ import annotations

from datetime import date

import pytest

from standpunkt.actors import holders, offices_named, read_actors
from standpunkt.errors import EdtfError
from standpunkt.lexicons.knowledge import knowledge_base
from standpunkt.records.actors import KnowledgeBase

HANDOVERS = """
actors:
  - {id: hafenpartei, kind: organisation, name: Hafenpartei, aliases: [Blaue]}
  - {id: ida, kind: person, name: Ida Brandvik, gender: f}
  - {id: nils, kind: person, name: Nils Oren, gender: m}
offices:
  - {id: "hafenpartei:chair", body: hafenpartei, label: Vorsitzender der Hafenpartei,
     label_female: Vorsitzende der Hafenpartei, titles: [Vorsitzender, Parteichef]}
occupancies:
  - {actor: ida, office: "hafenpartei:chair", start: 2021-03-01, end: 2023-06}
  - {actor: nils, office: "hafenpartei:chair", start: 2023-06}
"""


@pytest.fixture
def handovers() -> KnowledgeBase:
    return read_actors(HANDOVERS, source="tests")


@pytest.mark.parametrize(
    "words",
    [
        "Außenministerin Nordmarks",
        "die Außenministerin von Nordmark",
        "der nordmärkische Außenminister",
        "des nordmärkischen Außenministers",
        "Nordmarks Außenminister",
        "Nordmark-Außenminister",
        "Außenministerin in Aldersund",
        "Außenminister",
    ],
)
def test_an_office_is_named_as_german_readers_name_it(known: KnowledgeBase, words: str) -> None:
    assert [office.id for office in offices_named(known, words)] == ["nordmark:foreign"]
    assert [held.actor.name for held in holders(known, words, "2024-05-08")] == ["Mara Lindqvist"]


@pytest.mark.parametrize(
    ("words", "name"),
    [("Vorsitzende der Blauen", "Ida Brandvik"), ("Hafenpartei-Parteichefin", "Ida Brandvik")],
)
def test_names_are_declined_and_titles_made_feminine(handovers: KnowledgeBase, words: str, name: str) -> None:
    assert [held.actor.name for held in holders(handovers, words, date(2022, 1, 1))] == [name]


def test_one_holder_follows_another(known: KnowledgeBase) -> None:
    days = ("2024-05-08", "2024-09-30", "2024-10-01")
    assert [holders(known, "SUB-Generalsekretär", day)[0].actor.id for day in days] == ["tove", "tove", "lars"]


def test_a_day_that_the_dates_leave_open_is_not_certain(handovers: KnowledgeBase) -> None:
    asked = {
        day: holders(handovers, "Parteichef der Hafenpartei", day) for day in ("2023-05-31", "2023-06-10", "2023-07-01")
    }
    assert {day: [(h.actor.id, h.certain) for h in found] for day, found in asked.items()} == {
        "2023-05-31": [("ida", True)],
        "2023-06-10": [("ida", False), ("nils", False)],
        "2023-07-01": [("nils", True)],
    }


def test_a_time_of_several_days_may_have_several_holders(known: KnowledgeBase) -> None:
    found = holders(known, "Generalsekretär des Sundbundes", "2024")
    assert [(held.actor.id, held.certain) for held in found] == [("tove", False), ("lars", False)]


def test_nobody_known_is_another_thing_than_no_such_office(known: KnowledgeBase) -> None:
    assert holders(known, "Generalsekretär des Sundbundes", "1999-01-01") == ()
    assert offices_named(known, "Generalsekretär des Sundbundes")
    assert offices_named(known, "Generalsekretär von Nordmark") == ()
    assert holders(known, "Hafenmeister", "2024-05-08") == ()


def test_a_title_of_several_countries_means_all_but_where_germany_has_it() -> None:
    base = knowledge_base()
    assert {office.body for office in offices_named(base, "Bundeskanzler")} == {"DE"}
    assert len(offices_named(base, "Ministerpräsident")) > 20


@pytest.mark.parametrize("day", ["gestern", "2024-13-01", ""])
def test_what_is_no_time_is_said_to_be_none(known: KnowledgeBase, day: str) -> None:
    with pytest.raises(EdtfError):
        holders(known, "Außenminister Nordmarks", day)
