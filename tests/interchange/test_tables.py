"""Tables of actors, as spreadsheets write them, and actor files."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standpunkt.errors import ActorFileError
from standpunkt.interchange import read_actors_from
from standpunkt.interchange.wording import both_genders, head_of, with_body
from standpunkt.records.actors import Actor, ActorKind, Gender, Occupancy
from tests.interchange.conftest import KNOWN, Take

TABLE = """name;kind;gender;aliases;affiliation;office;body;start;end
Teo Brandvik;person;m;Teodor Brandvik|T. Brandvik;Ostrau;Hafenminister;;2029-03;2031
Teo Brandvik;;;;;Vorsitzender;Sundbund;2031;
Küstenpartei;organisation;;;Nordmark;;;;
Mara Lindqvist;;f;;;Außenministerin;Nordmark;2022-11-08;2031-01
"""


def test_one_row_is_an_actor_or_one_of_its_offices(take: Take) -> None:
    imported = take(TABLE, "who.csv")
    assert imported.refused == ()
    teo = Actor("teo-brandvik", "Teo Brandvik", ActorKind.PERSON, Gender.MALE, "OU", ("Teodor Brandvik", "T. Brandvik"))
    assert imported.news.actors == (
        teo,
        Actor("kuestenpartei", "Küstenpartei", ActorKind.ORGANISATION, None, "nordmark"),
    )
    assert [(office.id, office.label, office.label_female) for office in imported.news.offices] == [
        ("hafenminister-ostrau", "Hafenminister von Ostrau", "Hafenministerin von Ostrau"),
        ("vorsitzender-sundbund", "Vorsitzender von Sundbund", "Vorsitzende von Sundbund"),
    ]
    assert set(imported.news.occupancies) == {
        Occupancy("teo-brandvik", "hafenminister-ostrau", "2029-03", "2031"),
        Occupancy("teo-brandvik", "vorsitzender-sundbund", "2031", None),
        Occupancy("mara-lindqvist", "nordmark:foreign-minister", "2022-11-08", "2031-01"),
    }


@pytest.mark.parametrize("separator", [",", "\t"])
def test_commas_and_tabs_separate_as_well(take: Take, separator: str) -> None:
    news = take(TABLE.replace(";", separator), "who.csv").news
    assert [actor.id for actor in news.actors] == ["teo-brandvik", "kuestenpartei"]


def test_a_table_of_an_old_spreadsheet_is_read(tmp_path: Path) -> None:
    (tmp_path / "who.csv").write_bytes("name;gender\nJörg Üding;m\n".encode("cp1252"))
    (actor,) = read_actors_from(tmp_path / "who.csv", KNOWN).news.actors
    assert (actor.id, actor.name) == ("joerg-ueding", "Jörg Üding")


def test_importing_twice_changes_nothing(take: Take) -> None:
    first = take(TABLE, "who.csv").news
    again = take(TABLE, "who.csv", KNOWN.joined(first)).news
    assert (again.actors, again.offices, again.occupancies) == ((), (), ())


def test_rows_and_columns_that_cannot_be_used_are_told(take: Take) -> None:
    rows = (
        "name,kind,gender,office,start,colour",
        "'',person,,,,",
        "Odo Quist,robot,,,,",
        "Ina Ried,,x,,,blue",
        "Jo Falk,,,,2031,",
        "Per Ask,,,Hafenmeister,2031-99,,extra",
    )
    table = "\n".join(rows)
    imported = take(table, "who.csv")
    told = {(refused.place, refused.reason) for refused in imported.refused}
    assert told == {
        ("row 1", "Nothing is known by that name."),
        ("row 3", "'robot' is no kind of actor."),
        ("row 4", "It is not known."),
        ("row 5", "The row names no office."),
        ("row 6", "The row is longer than the first."),
        ("row 6", "It has no body."),
        ("row 6", "The office hafenmeister is neither known nor usable in this file."),
        ("row 2", "It has no name in Latin letters."),
    }
    assert [actor.name for actor in imported.news.actors] == ["Ina Ried", "Jo Falk", "Per Ask"]


def test_a_table_without_names_is_told_as_a_whole(take: Take) -> None:
    (refused,) = take("wer;was\nOdo;Minister\n", "who.csv").refused
    assert (refused.place, "name, id, kind" in refused.remedy) == ("row 1", True)


def test_an_actor_file_can_be_imported(take: Take) -> None:
    news = take("actors:\n  - {id: odo, kind: person, name: Odo Quist}\n", "who.yaml").news
    assert [actor.id for actor in news.actors] == ["odo"]


def test_a_file_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ActorFileError, match="may read"):
        read_actors_from(tmp_path / "nothing.csv", KNOWN)


@pytest.mark.parametrize(
    ("label", "pair"),
    [
        ("Außenminister von Nordmark", ("Außenminister von Nordmark", "Außenministerin von Nordmark")),
        ("Außenministerin von Nordmark", ("Außenminister von Nordmark", "Außenministerin von Nordmark")),
        ("Präsidentin", ("Präsident", "Präsidentin")),
        (
            "Stellvertretender Generalsekretär",
            ("Stellvertretender Generalsekretär", "Stellvertretende Generalsekretärin"),
        ),
        (
            "Stellvertretende Generalsekretärin",
            ("Stellvertretender Generalsekretär", "Stellvertretende Generalsekretärin"),
        ),
        ("Vorsitzende der Küstenpartei", ("Vorsitzender der Küstenpartei", "Vorsitzende der Küstenpartei")),
        ("Regierungschefin", ("Regierungschef", "Regierungschefin")),
        ("Landrätin", ("Landrat", "Landrätin")),
        ("König von Ostrau", ("König von Ostrau", "König von Ostrau")),
        ("Obmann", ("Obmann", "Obfrau")),
    ],
)
def test_offices_are_worded_for_both_genders(label: str, pair: tuple[str, str]) -> None:
    assert both_genders(label) == pair


def test_a_title_is_told_apart_from_its_body() -> None:
    assert head_of("Außenminister von Nordmark") == "Außenminister"
    assert with_body("Außenminister", "Nordmark") == "Außenminister von Nordmark"
    assert with_body("Sprecher", "Verband der Reeder") == "Sprecher (Verband der Reeder)"
    assert with_body("Außenminister von Nordmark", "Nordmark") == "Außenminister von Nordmark"


@given(st.text(max_size=30))
def test_any_words_have_two_genders(label: str) -> None:
    assert len(both_genders(label)) == 2
