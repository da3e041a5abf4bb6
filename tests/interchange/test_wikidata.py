"""Wikidata items: dumps, arrays, Special:EntityData. All of them invented."""

from __future__ import annotations

import json

import pytest

from standpunkt.records.actors import Actor, ActorKind, Gender, Occupancy
from tests.interchange.conftest import KNOWN, Take

Item = dict[str, object]


def snak(value: object) -> Item:
    return {"snaktype": "value", "datavalue": {"value": value}}


def points_to(item: str, *, rank: str = "normal", **times: tuple[str, int]) -> Item:
    qualifiers = {name: [snak({"time": time, "precision": exact})] for name, (time, exact) in times.items()}
    return {"mainsnak": snak({"id": item}), "rank": rank, "qualifiers": qualifiers}


def item(key: str, label: str | None, *, aliases: tuple[str, ...] = (), **claims: object) -> Item:
    return {
        "id": key,
        "labels": {"de": {"language": "de", "value": label}} if label else {},
        "aliases": {"de": [{"language": "de", "value": alias} for alias in aliases]},
        "claims": {
            name: value if isinstance(value, list) else [points_to(str(value))] for name, value in claims.items()
        },
    }


HELD = points_to("Q920", P580=("+2029-03-01T00:00:00Z", 11), P582=("+2031-05-00T00:00:00Z", 10))
TEO = item("Q77", "Teo Brandvik", aliases=("Teodor Brandvik",), P31="Q5", P21="Q6581097", P27="Q930", P39=[HELD])
POST = item("Q920", "Hafenminister von Ostrau", P31="Q4164871", P1001="Q930")
LAND = item("Q930", "Ostrau", P31="Q6256")


def everything(take: Take, content: object) -> None:
    imported = take(content)
    assert imported.refused == ()
    assert imported.news.actors == (
        Actor("OU", "Ostrau", ActorKind.COUNTRY, wikidata="Q930"),
        Actor("Q77", "Teo Brandvik", ActorKind.PERSON, Gender.MALE, "OU", ("Teodor Brandvik",), wikidata="Q77"),
    )
    assert [(o.id, o.label_female, o.body) for o in imported.news.offices] == [
        ("Q920", "Hafenministerin von Ostrau", "OU")
    ]
    assert imported.news.occupancies == (Occupancy("Q77", "Q920", "2029-03-01", "2031-05"),)


def test_an_array_is_read(take: Take) -> None:
    everything(take, [TEO, POST, LAND])


def test_an_answer_of_entity_data_is_read(take: Take) -> None:
    everything(take, {"entities": {"Q77": TEO, "Q920": POST, "Q930": LAND}})


def test_lines_of_a_dump_are_read(take: Take) -> None:
    everything(take, "[\n" + ",\n".join(json.dumps(one) for one in (TEO, POST, LAND)) + "\n]\n")


def test_lines_of_json_are_read(take: Take) -> None:
    everything(take, "\n".join(json.dumps(one) for one in (TEO, POST, LAND)))


def test_a_known_office_need_not_be_in_the_file(take: Take) -> None:
    held = points_to("Q910", P580=("+2019-00-00T00:00:00Z", 9), P582=("+2022-11-08T00:00:00Z", 11))
    news = take([item("Q77", "Teo Brandvik", P31="Q5", P39=[held])]).news
    assert news.occupancies == (Occupancy("Q77", "nordmark:foreign-minister", "2019", "2022-11-08"),)


def test_an_office_tells_its_holders(take: Take) -> None:
    post = item(
        "Q920", "Hafenminister von Ostrau", P1001="Q930", P1308=[points_to("Q77", P580=("+2029-00-00T00:00:00Z", 9))]
    )
    alone = item("Q77", "Teo Brandvik", P31="Q5")
    assert take([post, LAND, alone]).news.occupancies == (Occupancy("Q77", "Q920", "2029", None),)


def test_the_most_exact_of_two_tellings_counts(take: Take) -> None:
    post = item(
        "Q920", "Hafenminister von Ostrau", P1001="Q930", P1308=[points_to("Q77", P580=("+2029-00-00T00:00:00Z", 9))]
    )
    assert take([post, LAND, TEO]).news.occupancies == (Occupancy("Q77", "Q920", "2029-03-01", "2031-05"),)


def test_deprecated_statements_do_not_count(take: Take) -> None:
    wrong = points_to("Q910", rank="deprecated")
    assert take([item("Q77", "Teo Brandvik", P31="Q5", P39=[wrong])]).news.occupancies == ()


def test_a_name_is_made_of_its_parts_where_there_is_no_label(take: Take) -> None:
    named = item("Q77", None, P31="Q5", P735="Q1", P734="Q2")
    parts = [{"id": "Q1", "labels": {"mul": {"value": "Teo"}}}, {"id": "Q2", "labels": {"de": {"value": "Brandvik"}}}]
    imported = take([named, *parts])
    assert [actor.name for actor in imported.news.actors] == ["Teo Brandvik"]
    assert imported.refused == ()


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        (item("Q8", "Hafenfest", P31="Q132241"), "neither person, country, organisation nor office (P31: Q132241)"),
        (item("Q8", None, P31="Q43229"), "no German name"),
        (item("Q8", None, P31="Q4164871"), "no German label"),
        (item("Q8", "Hafenkönig", P31="Q4164871"), "It has no body."),
        (item("Q8", "Odo Quist", P31="Q5", P39=[points_to("Q666")]), "The office Q666 is neither known nor usable"),
        (item("Q8", "Odo Quist", P31="Q5", P27="Q666"), "No country or organisation is known"),
    ],
)
def test_what_cannot_be_used_is_told(take: Take, wrong: Item, reason: str) -> None:
    (refused,) = take([TEO, POST, LAND, wrong]).refused
    assert refused.place == "entry 4"
    assert reason in refused.reason
    assert refused.remedy


def test_importing_twice_changes_nothing(take: Take) -> None:
    first = take([TEO, POST, LAND]).news
    again = take([TEO, POST, LAND], known=KNOWN.joined(first)).news
    assert (again.actors, again.offices, again.occupancies) == ((), (), ())
