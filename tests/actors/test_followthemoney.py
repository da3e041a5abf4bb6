from __future__ import annotations

import json
import re
from collections import Counter

import pytest

from standpunkt.actors.followthemoney import Entity, entities
from standpunkt.lexicons.knowledge import knowledge_base
from standpunkt.lexicons.yaml_files import read_yaml
from standpunkt.records.actors import Actor, ActorKind, Gender, KnowledgeBase, Occupancy, Office

NORDMARK = Actor("NM", "Nordmark", ActorKind.COUNTRY, adjectives=("nordmärkisch",), seats=("Aldersund",))
SUNDBUND = Actor("Sundbund", "Sundbund", ActorKind.ORGANISATION, aliases=("Bund am Sund",))
HARBOUR = Actor("Hafenamt", "Hafenamt", ActorKind.ORGANISATION, affiliation="Sundbund")
MARA = Actor("mara", "Mara Lindqvist", ActorKind.PERSON, gender=Gender.FEMALE, affiliation="NM", wikidata="Q1")
MINISTER = Office(
    "nm:foreign-minister", "Außenminister Nordmarks", "Außenministerin Nordmarks", ("Außenminister",), "NM"
)
SECRETARY = Office(
    "sundbund:secretary", "Sekretär des Sundbunds", "Sekretärin des Sundbunds", ("Sekretär",), "Sundbund"
)


def made(*occupancies: Occupancy) -> list[Entity]:
    base = KnowledgeBase((NORDMARK, SUNDBUND, HARBOUR, MARA), (MINISTER, SECRETARY), occupancies)
    return list(entities(base))


def test_actors_become_the_schemata_of_followthemoney() -> None:
    nordmark, sundbund, harbour, mara = made()[:4]
    assert (nordmark.schema, nordmark.properties) == ("Country", {"name": ["Nordmark"], "country": ["nm"]})
    assert (sundbund.schema, sundbund.properties["alias"]) == ("Organization", ["Bund am Sund"])
    assert harbour.properties["parent"] == [sundbund.id]
    assert mara == Entity(
        "Q1",
        "Person",
        {"name": ["Mara Lindqvist"], "gender": ["female"], "country": ["nm"], "wikidataId": ["Q1"]},
    )


def test_an_office_is_a_position_of_a_country_or_an_organisation() -> None:
    _, sundbund, _, _, minister, secretary = made()
    assert minister.schema == secretary.schema == "Position"
    assert minister.properties == {
        "name": ["Außenminister Nordmarks", "Außenministerin Nordmarks"],
        "country": ["nm"],
    }
    assert secretary.properties["organization"] == [sundbund.id]


@pytest.mark.parametrize(
    ("edtf", "dates"),
    [
        ("2024-05-08", ["2024-05-08"]),
        ("2024-05", ["2024-05"]),
        ("2024", ["2024"]),
        ("[2024-05-01..2024-05-08]", ["2024-05"]),
        ("[2024-05-31,2024-06-01]", ["2024"]),
        ("[2024-12-31,2025-01-01]", ["2024", "2025"]),
    ],
)
def test_an_occupancy_has_holder_post_and_dates_no_finer_than_known(edtf: str, dates: list[str]) -> None:
    *_, minister, _, held = made(Occupancy("mara", "nm:foreign-minister", edtf, None))
    assert held.schema == "Occupancy"
    assert held.properties == {"holder": ["Q1"], "post": [minister.id], "startDate": dates}


def test_a_users_base_may_refer_to_the_shipped_one() -> None:
    own = KnowledgeBase((MARA,), (), (Occupancy("mara", "nato:secretary-general", "2031", None),))
    assert [entity.schema for entity in entities(own)] == ["Person"]
    assert [entity.schema for entity in entities(own, context=knowledge_base())] == ["Person", "Occupancy"]


def test_the_shipped_base_is_followthemoney_as_a_whole() -> None:
    base = knowledge_base()
    found = list(entities(base))
    assert [key for key, count in Counter(e.id for e in found).items() if count > 1] == []
    assert len(found) == len(base.actors) + len(base.offices) + len(base.occupancies)
    assert {e.schema for e in found} == {"Person", "Country", "Organization", "PublicBody", "Position", "Occupancy"}
    ids = {e.id: e.schema for e in found}
    for entity in found:
        json.dumps(entity.as_dict())
        assert re.fullmatch(r"Q[1-9]\d*|standpunkt-(actor|office|occupancy)-[0-9a-f]{16}", entity.id)
        for name, schemata in (("holder", {"Person"}), ("post", {"Position"})):
            assert {ids[value] for value in entity.properties.get(name, ())} <= schemata
        for name in ("organization", "parent"):
            assert {ids[v] for v in entity.properties.get(name, ())} <= {"Organization", "PublicBody"}


def test_the_public_bodies_are_organisations_of_the_base() -> None:
    organisations = {a.id for a in knowledge_base().actors if a.kind is ActorKind.ORGANISATION}
    assert set(read_yaml("followthemoney.yaml")["public_bodies"]) <= organisations
