"""What the shipped knowledge base must be: sourced, consistent, and complete where it says so."""

from __future__ import annotations

import re
from collections import Counter
from importlib.resources import files

import pytest

from standpunkt.lexicons.knowledge import knowledge_base, load_yaml
from standpunkt.lexicons.provenance import source_of, sources
from standpunkt.records.actors import Actor, ActorKind
from tests.actors.coverage import COUNTRIES, KINDS, NO_SUCH_OFFICE, office_of, shares, untold

FILES = sorted(p.name for p in files("standpunkt.lexicons.knowledge").iterdir() if p.name.endswith(".yaml"))
BASE = knowledge_base()


def rows_of(name: str) -> list[dict[str, str]]:
    data = load_yaml((files("standpunkt.lexicons.knowledge") / name).read_text(encoding="utf-8"))
    return [row for section in ("actors", "offices", "occupancies") for row in data.get(section) or ()]


@pytest.mark.parametrize("name", FILES)
def test_every_row_names_a_source_that_is_told(name: str) -> None:
    assert {row.get("source") for row in rows_of(name)} <= set(sources())


def test_the_source_of_every_record_is_known() -> None:
    found = Counter(source.key if source else None for source in map(source_of, BASE.occupancies))
    assert set(found) == set(sources())
    assert found["cabinets"] > 150
    assert all(map(source_of, BASE.actors))
    assert all(map(source_of, BASE.offices))


def test_what_was_not_checked_is_not_said_to_be() -> None:
    assert sources()["authors"].checked == "nothing"
    assert all(
        source.licence and source.as_of and source.files for key, source in sources().items() if key != "authors"
    )


def test_what_does_not_ship_has_no_source() -> None:
    assert source_of(Actor("mara", "Mara Lindqvist", ActorKind.PERSON)) is None


def test_wikidata_ids_have_their_form_and_mean_one_thing_each() -> None:
    ids = [a.wikidata for a in BASE.actors if a.wikidata] + [o.wikidata for o in BASE.offices if o.wikidata]
    assert [key for key in ids if not re.fullmatch(r"Q[1-9][0-9]*", key)] == []
    assert [key for key, count in Counter(ids).items() if count > 1] == []


def test_every_country_has_its_wikidata_id() -> None:
    assert [a.id for a in BASE.actors if a.kind is ActorKind.COUNTRY and not a.wikidata] == []


def test_all_references_resolve() -> None:
    actors, offices = {a.id for a in BASE.actors}, {o.id for o in BASE.offices}
    assert {a.affiliation for a in BASE.actors if a.affiliation} <= actors
    assert {o.body for o in BASE.offices} <= actors
    assert {o.actor for o in BASE.occupancies} <= actors
    assert {o.office for o in BASE.occupancies} == offices


@pytest.mark.parametrize("country", COUNTRIES)
def test_the_countries_asked_for_have_an_adjective_and_what_stands_for_them(country: str) -> None:
    actor = next(a for a in BASE.actors if a.id == country)
    assert actor.adjectives
    assert actor.seats or country in {"BE", "LU"}  # Brüssel is the EU's seat too, Luxemburg the country itself


@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize("kind", KINDS)
def test_somebody_is_known_for_every_main_office(kind: str, country: str) -> None:
    if (kind, country) not in NO_SUCH_OFFICE:
        assert sum((last - first).days for first, last in untold(BASE, office_of(kind, country))) < 3 * 365


def test_the_main_offices_are_told_for_nearly_all_days() -> None:
    floors = {"head of state": 0.999, "head of government": 0.998, "foreign minister": 0.98, "defence minister": 0.98}
    assert {kind: share for kind, share in shares(BASE).items() if share < floors[kind]} == {}
