"""People of one name are kept apart: two in an article, father and son, somebody in the base and somebody else."""

from __future__ import annotations

import pytest

from standpunkt.actors import read_actors
from standpunkt.actors.namesakes import are_one
from standpunkt.records.actors import Gender, KnowledgeBase
from standpunkt.records.doubts import Doubt
from tests.actors.test_resolve import Links, Names


def test_two_people_of_one_surname_in_an_article_stay_two(names: Names) -> None:
    marked = "[Tilda Brandt] sagte, {ja}. [Ulf Brandt] sagte, {nein}. [Herr Brandt] sagte, {doch}."
    assert names(marked) == ["Tilda Brandt", "Ulf Brandt", "Ulf Brandt"]


def test_a_surname_that_several_bear_is_nobodys(names: Names) -> None:
    text = "Tilda Brandt und Ulf Brandt kamen an. Es war kalt. Es war still. Niemand sprach. "
    assert names(text + "[Brandt] sagte, {ja}.") == [None]


def test_the_one_named_right_before_is_meant_with_a_doubt(links: Links) -> None:
    marked = "Tilda Brandt kam.\n\nEs war kalt.\n\nEs war still.\n\nUlf Brandt ging. [Brandt] sagte, {ja}."
    (link,) = links(marked)
    assert link is not None
    assert (link.actor.name, link.doubts) == ("Ulf Brandt", (Doubt.NAMESAKE,))


def test_father_and_son_of_one_name_are_two(names: Names) -> None:
    marked = (
        "[Otto Brandt senior] sagte, {ja}. [Otto Brandt jr.] sagte, {nein}. [Brandt senior] sagte, {doch}. "
        "[Brandt junior] sagte, {niemals}."
    )
    assert names(marked) == ["Otto Brandt senior", "Otto Brandt jr.", "Otto Brandt senior", "Otto Brandt jr."]


def test_the_son_of_somebody_known_is_somebody_else(links: Links) -> None:
    (link,) = links("[Odo Quistrup junior] sagte, {ja}.")
    assert link is not None
    assert (link.actor.name, link.actor.id == "odo") == ("Odo Quistrup junior", False)


def test_another_first_name_is_another_person(names: Names) -> None:
    marked = "Südland wählt. [Sven Quistrup] sagte, {ja}. [Quistrup] sagte, {nein}."
    assert names(marked) == ["Sven Quistrup", "Sven Quistrup"]


def test_a_title_picks_the_known_holder_over_a_namesake_of_the_article(links: Links) -> None:
    marked = (
        "In Südland fischt Sven Quistrup. [Der Fischer Sven Quistrup] sagte, {ja}. [Präsident Quistrup] sagte, {nein}."
    )
    first, second = links(marked)
    assert first is not None
    assert second is not None
    assert (first.actor.name, second.actor.id) == ("Sven Quistrup", "odo")
    assert second.doubts == (Doubt.NAMESAKE,)


def test_another_country_is_another_person_with_a_doubt(links: Links) -> None:
    (link,) = links("[Der nordmärkische Schauspieler Odo Quistrup] sagte, {ja}.")
    assert link is not None
    assert (link.actor.id == "odo", link.actor.name, link.actor.affiliation) == (False, "Odo Quistrup", "nordmark")
    assert link.doubts == (Doubt.NAMESAKE,)


@pytest.mark.parametrize("title", ["südländische Präsident", "Präsident", "frühere südländische Senator", "Seemann"])
def test_the_same_country_or_none_is_the_known_person(links: Links, title: str) -> None:
    (link,) = links(f"[Der {title} Odo Quistrup] sagte, {{ja}}.")
    assert link is not None
    assert (link.actor.id, link.doubts) == ("odo", ())


def test_a_woman_is_not_the_man_of_her_surname(links: Links) -> None:
    (link,) = links("Ulf Brandt kam an. [Frau Brandt] sagte, {ja}.")
    assert link is not None
    assert (link.actor.name, link.actor.gender) == ("Brandt", Gender.FEMALE)


def test_of_two_known_people_of_one_name_the_office_decides(links: Links, known: KnowledgeBase) -> None:
    more = read_actors(
        "actors: [{id: odo2, kind: person, name: Odo Quistrup, gender: m, affiliation: 'FR'}]", source="tests"
    )
    both = known.joined(more)
    (link,) = links("[Präsident Odo Quistrup] sagte, {ja}.", base=both)
    assert link is not None
    assert link.actor.id == "odo"
    (unsure,) = links("[Odo Quistrup] sagte, {ja}.", base=both)
    assert unsure is not None
    assert (unsure.actor.id in {"odo", "odo2"}, unsure.doubts) == (False, (Doubt.NAMESAKE,))


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("Odo Quist", "Odo J. Quist", True),
        ("O. Quist", "Odo Quist", True),
        ("Karl-Odo Quist", "Karl Odo Quist", True),
        ("Odo J. Quist", "Odo K. J. Quist", False),
        ("Odo Quist", "Ulf Quist", False),
        ("Odo Quist jr.", "Odo Quist sen.", False),
        ("Odo Quist jr.", "Odo Quist Junior", True),
    ],
)
def test_full_names_are_one_person_s_or_two(left: str, right: str, one: bool) -> None:
    assert are_one(left, right) is one
    assert are_one(right, left) is one
