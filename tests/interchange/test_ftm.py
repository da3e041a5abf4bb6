"""FollowTheMoney entities, as OpenSanctions publishes them."""

from __future__ import annotations

import json

from standpunkt.actors.followthemoney import entities
from standpunkt.lexicons.knowledge import knowledge_base
from standpunkt.records.actors import Actor, ActorKind, Gender, KnowledgeBase, Occupancy
from tests.interchange.conftest import KNOWN, MARA, Take

Entity = dict[str, object]


def entity(key: str, schema: str, **properties: object) -> Entity:
    return {
        "id": key,
        "schema": schema,
        "properties": {k: v if isinstance(v, list) else [v] for k, v in properties.items()},
    }


TEO = entity(
    "Q77",
    "Person",
    name=["Teo Brandvik", "Тео Брандвик"],
    alias="Teodor Brandvik",
    weakAlias="Teo",
    gender="male",
    nationality="ou",
)


def lines(*entities: Entity) -> str:
    return "\n".join(json.dumps(one, ensure_ascii=False) for one in entities)


def test_a_person_comes_with_latin_names_gender_and_country(take: Take) -> None:
    imported = take(lines(TEO))
    assert imported.refused == ()
    assert imported.news.actors == (
        Actor("Q77", "Teo Brandvik", ActorKind.PERSON, Gender.MALE, "OU", ("Teodor Brandvik",), wikidata="Q77"),
    )


def test_the_caption_is_the_name_to_show(take: Take) -> None:
    captioned = TEO | {"caption": "Teodor Brandvik"}
    (actor,) = take(lines(captioned)).news.actors
    assert (actor.name, actor.aliases) == ("Teodor Brandvik", ("Teo Brandvik",))


def test_a_known_person_is_completed_and_not_doubled(take: Take) -> None:
    imported = take(
        lines(
            entity(
                "NK-1", "Person", name="Mara Lindqvist", alias="Mara Lindquist", nationality="Q900", wikidataId="Q5150"
            )
        )
    )
    (actor,) = imported.news.actors
    assert (actor.id, actor.aliases, actor.wikidata) == ("mara-lindqvist", ("Mara Lindquist",), "Q5150")


def test_a_namesake_of_another_country_or_gender_stays_apart(take: Take) -> None:
    other = entity("NK-1", "Person", name="Mara Lindqvist", nationality="ou")
    man = entity("NK-2", "Person", name="Mara Lindqvist", gender="male")
    assert [actor.id for actor in take(lines(other, man)).news.actors] == ["NK-1", "NK-2"]


def test_namesakes_that_the_file_tells_apart_stay_apart_however_often_it_is_imported(take: Take) -> None:
    content = lines(*(entity(f"NK-{n}", "Person", name="Mara Lindqvist") for n in (1, 2)))
    first = take(content).news
    assert [actor.id for actor in first.actors] == ["NK-2"]
    assert take(content, known=KNOWN.joined(first)).news.actors == ()


def test_offices_and_holders_refer_to_each_other_in_any_order(take: Take) -> None:
    held = entity("occ", "Occupancy", holder="Q77", post="pos", startDate="2029-03-01", endDate="2031")
    post = entity("pos", "Position", name="Hafenminister von Ostrau", country="ou")
    news = take(lines(held, post, TEO)).news
    assert news.occupancies == (Occupancy("Q77", "pos", "2029-03-01", "2031"),)
    (office,) = news.offices
    assert (office.label, office.label_female, office.titles, office.body) == (
        "Hafenminister von Ostrau",
        "Hafenministerin von Ostrau",
        ("Hafenminister", "Hafenministerin"),
        "OU",
    )


def test_a_known_office_is_found_by_its_wikidata_id_or_its_name(take: Take) -> None:
    by_id = entity("Q910", "Position", name="Minister of Foreign Affairs")
    by_name = entity("p2", "Position", name="Außenminister von Nordmark", country="Q900")
    held = [
        entity(f"o{n}", "Occupancy", holder="Q77", post=post, startDate=f"201{n}", endDate=f"201{n}")
        for n, post in enumerate(("Q910", "p2"))
    ]
    news = take(lines(TEO, by_id, by_name, *held)).news
    assert news.offices == ()
    assert {occupancy.office for occupancy in news.occupancies} == {"nordmark:foreign-minister"}


def test_what_is_known_more_exactly_is_no_news(take: Take) -> None:
    vague = entity("o", "Occupancy", holder="mara-lindqvist", post="nordmark:foreign-minister", startDate="2022")
    assert take(lines(vague)).news.occupancies == ()
    ended = entity(
        "o",
        "Occupancy",
        holder="mara-lindqvist",
        post="nordmark:foreign-minister",
        startDate="2022-11-08",
        endDate="2031",
    )
    assert len(take(lines(ended)).news.occupancies) == 1


def test_days_that_contradict_each_other_are_one_of_them(take: Take) -> None:
    held = entity("o", "Occupancy", holder="mara-lindqvist", post="nordmark:foreign-minister",
                  startDate=["2019", "2019-05-04", "2019-05-06"], endDate="2020-01-01T00:00:00")  # fmt: skip
    (occupancy,) = take(lines(held)).news.occupancies
    assert (occupancy.start, occupancy.end) == ("[2019-05-04,2019-05-06]", "2020-01-01")


def test_nested_entities_are_taken_too(take: Take) -> None:
    post = entity("pos", "Position", name="Hafenminister von Ostrau", country="ou")
    nested = entity(
        "Q77", "Person", name="Teo Brandvik", positionOccupancies=entity("o", "Occupancy", holder="Q77", post=post)
    )
    news = take(lines(nested)).news
    assert (len(news.actors), len(news.offices), len(news.occupancies)) == (1, 1, 1)


def test_bodies_become_organisations(take: Take) -> None:
    schemas = ("Organization", "PublicBody", "Company", "LegalEntity")
    made = [entity(f"b{n}", schema, name=f"Hafenamt {n}", country="ou") for n, schema in enumerate(schemas)]
    news = take(lines(*made, entity("XX", "Country", name="Sarkanien"))).news
    assert [actor.kind for actor in news.actors] == [ActorKind.ORGANISATION] * 4 + [ActorKind.COUNTRY]
    assert {actor.affiliation for actor in news.actors} == {"OU", None}


def test_a_country_of_the_file_is_found_by_its_code(take: Take) -> None:
    land = entity("Q31", "Territory", name="Sarkanien", country="sk-x")
    citizen = entity("p", "Person", name="Odo Quist", nationality="sk-x")
    assert {actor.name: actor.affiliation for actor in take(lines(citizen, land)).news.actors} == {
        "Odo Quist": "Q31",
        "Sarkanien": None,
    }


def test_importing_twice_changes_nothing(take: Take) -> None:
    content = lines(TEO, entity("pos", "Position", name="Hafenminister von Ostrau", country="ou"),
                    entity("o", "Occupancy", holder="Q77", post="pos", startDate="2029"))  # fmt: skip
    first = take(content).news
    again = take(content, known=KNOWN.joined(first)).news
    assert (again.actors, again.offices, again.occupancies) == ((), (), ())


def test_what_cannot_be_used_is_told_with_row_reason_and_remedy(take: Take) -> None:
    imported = take(
        lines(
            entity("a", "Address", full="Hafenstraße 1"),
            entity("b", "Person", name="Иван"),
            {"schema": "Person", "properties": {}},
            entity("c", "Position", name="Hafenkönig"),
            entity("d", "Occupancy", holder="nobody", post="nordmark:foreign-minister"),
            entity("e", "Occupancy", holder="mara-lindqvist"),
            entity(
                "f",
                "Occupancy",
                holder="mara-lindqvist",
                post="nordmark:foreign-minister",
                startDate="2020",
                endDate="2019",
            ),
            entity("g", "Person", name="Odo Quist", nationality="zz"),
        )
        + '\n{"half": \n[1, 2]'
    )
    told = {refused.place: refused.reason for refused in imported.refused}
    assert told["row 1"] == "Its schema Address says nothing of who speaks."
    assert told["row 2"] == "It has no name in Latin letters."
    assert told["row 3"] == "It has no id."
    assert told["row 4"] == "It has no body."
    assert told["row 5"] == "The person nobody is neither known nor usable in this file."
    assert told["row 6"] == "It has no post."
    assert told["row 7"] == "It ends (2019) before it starts (2020)."
    assert told["row 8"] == "No country or organisation is known by that name."
    assert told["row 9"].startswith("It is no JSON")
    assert told["row 10"] == "It is no entity and no item."
    assert all(refused.remedy for refused in imported.refused)
    assert [actor.name for actor in imported.news.actors] == ["Odo Quist"]


def test_what_the_program_itself_hands_out_is_no_news_to_it(take: Take) -> None:
    base = knowledge_base()
    content = "\n".join(json.dumps(one.as_dict(), ensure_ascii=False) for one in entities(base))
    imported = take(content, known=base)
    assert (imported.news, imported.refused) == (KnowledgeBase((), (), ()), ())


def test_a_record_of_the_known_person_is_not_touched_where_nothing_is_new(take: Take) -> None:
    assert MARA not in take(lines(entity("x", "Person", name="Mara Lindqvist", gender="female"))).news.actors
