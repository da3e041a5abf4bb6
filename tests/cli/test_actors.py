"""`standpunkt actors ...`: who is who, as a person asks for it and decides it."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from standpunkt.cli import app
from standpunkt.ledger import Ledger
from standpunkt.records.actors import Actor, ActorKind, Gender, KnowledgeBase, Occupancy, Office
from standpunkt.records.doubts import Doubt
from standpunkt.records.statements import ReadArticle
from tests.views.makers import CODEBOOK, JORIS, NORDMARK, article, harbour_article, statement

SPELT = Actor("4711", "Mara Lindquist", ActorKind.PERSON)
OWN = KnowledgeBase(
    (NORDMARK, Actor("mara-lindqvist", "Mara Lindqvist", ActorKind.PERSON, Gender.FEMALE, "nordmark")),
    (
        Office(
            "nm:fm",
            "Außenminister Nordmarks",
            "Außenministerin Nordmarks",
            ("Außenminister", "Außenministerin"),
            "nordmark",
        ),
    ),
    (Occupancy("mara-lindqvist", "nm:fm", "2029-11-08", "2032-03"),),
)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Lindqvist (2 statements) and Brandvik (2) in hafen.txt, somebody spelt Lindquist, for another day, in b.txt,
    and Joris Lindqvist in c.txt; Lindqvist is in the ledger's own actors."""
    second = article("Mara Lindquist sagte, die Hafensperre sei denkbar.", name="b.txt")
    spelt = statement(second, "die Hafensperre sei denkbar", actor=SPELT, said="2031-02", doubts=(Doubt.NAME_INEXACT,),
                      codes=[("port_blockade", "open")])  # fmt: skip
    third = article("Joris Lindqvist sagte, die Zollunion komme.", name="c.txt")
    toll = statement(third, "die Zollunion komme", actor=JORIS, office=None)
    with Ledger(tmp_path / "l.db", create=True) as ledger:
        ledger.writer().put_codebook(CODEBOOK)
        ledger.writer().put_knowledge(OWN)
        for read in (harbour_article(), ReadArticle(second, (spelt,)), ReadArticle(third, (toll,))):
            ledger.writer().put(read, recipe="r")
    monkeypatch.setenv("STANDPUNKT_LEDGER", str(tmp_path / "l.db"))
    monkeypatch.setenv("STANDPUNKT_CODER", "jo")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "l.db"


def run(*arguments: str, width: int = 110) -> Result:
    return CliRunner(env={"COLUMNS": str(width), "TERM": "dumb"}).invoke(app, list(arguments))


def actors(*arguments: str) -> Result:
    return run("actors", *arguments)


def statements_of(name: str) -> int:
    return len(json.loads(run("statements", "--actor", name, "-f", "json").stdout))


def test_the_list_tells_kind_offices_and_number_of_statements(path: Path) -> None:
    shown = actors("list").stdout
    assert "Außenministerin Nordmarks  2029-11-08 – 2032-03" in shown
    assert "person · Nordmark · mara-lindqvist" in shown
    rows = json.loads(actors("list", "-f", "json").stdout)
    assert [(row["id"], row["statements"]) for row in rows] == [
        ("mara-lindqvist", 2), ("teo-brandvik", 2), ("joris-lindqvist", 1), ("4711", 1), ("nordmark", 0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["lindqvist"], ["mara-lindqvist", "joris-lindqvist"]),
        (["Außenministerin"], ["mara-lindqvist"]),
        (["--kind", "country"], ["nordmark"]),
        (["quittenmus"], []),
    ],
)
def test_words_and_kind_narrow_the_list(path: Path, words: list[str], found: list[str]) -> None:
    assert [row["id"] for row in json.loads(actors("list", *words, "-f", "json").stdout)] == found


def test_one_actor_is_shown_with_offices_links_doubts_and_judgements(path: Path) -> None:
    actors("merge", "4711", "mara-lindqvist", "--reason", "Schreibfehler")
    shown = actors("show", "Mara Lindqvist").stdout
    for words in (
        "person · female · Nordmark · mara-lindqvist",
        "also counted as this one: Mara Lindquist (4711)",
        "statements: 3 in 2 articles, 2031-02-28 to 2031-05-08",
        "Außenministerin Nordmarks  2029-11-08 – 2032-03",
        "1  judgement",
        "jo: 4711 merged into mara-lindqvist (Schreibfehler)",
    ):
        assert words in shown
    (row,) = json.loads(actors("show", "mara-lindqvist", "-f", "json").stdout)
    assert (row["statements"], row["merged"], len(row["judgements"])) == (3, ["4711"], 1)


def test_doubts_of_an_actor_are_counted(path: Path) -> None:
    assert "1  name spelt differently" in actors("show", "Lindquist").stdout


@pytest.mark.parametrize("command", [["show", "Lindqvist"], ["merge", "Lindqvist", "Teo"]])
def test_a_name_of_two_lists_both_with_their_ids(path: Path, command: list[str]) -> None:
    result = actors(*command)
    assert result.exit_code == 2
    assert "Joris Lindqvist (joris-lindqvist) or Mara Lindqvist (mara-lindqvist)" in result.stderr


def test_an_unknown_name_is_told_who_is_close(path: Path) -> None:
    assert "Do you mean Teo Brandvik?" in actors("show", "Brantvik").stderr


def test_merging_shows_in_every_view_at_once(path: Path) -> None:
    result = actors("merge", "Mara Lindquist", "Mara Lindqvist")
    assert (result.exit_code, result.stdout) == (
        0,
        "Mara Lindquist (4711) counts as Mara Lindqvist (mara-lindqvist): 1 statement, judgement 1\n",
    )
    assert "standpunkt actors undo 1" in result.stderr
    assert statements_of("Mara Lindqvist") == 3
    assert "Mara Lindqvist · port_blockade: open → oppose" in run("shifts").stdout
    assert "Lindquist" not in run("positions").stdout
    assert len(json.loads(run("timeline", "--actor", "Mara Lindqvist", "-f", "json").stdout)) == 3
    assert {json.loads(line)["actor"]["id"] for line in run("export", "jsonl").stdout.splitlines()} == {
        "mara-lindqvist", "teo-brandvik", "joris-lindqvist",
    }  # fmt: skip
    run("report", "--out", "seite.html")
    assert "a-4711" not in Path("seite.html").read_text(encoding="utf-8")


def test_the_old_name_and_id_still_find_who_it_counts_as(path: Path) -> None:
    actors("merge", "4711", "mara-lindqvist")
    assert statements_of("Lindquist") == statements_of("4711") == 3


def test_merging_the_same_again_changes_nothing_and_says_so(path: Path) -> None:
    actors("merge", "4711", "mara-lindqvist")
    again = actors("merge", "4711", "mara-lindqvist")
    assert (again.exit_code, again.stdout) == (0, "")
    assert "decided before: judgement 1" in again.stderr


def test_undoing_takes_it_back_and_stays_in_the_history(path: Path) -> None:
    actors("merge", "4711", "mara-lindqvist")
    result = actors("undo", "1", "--reason", "doch zwei")
    assert "judgement 2:" in result.stdout
    assert "4711 is left to the machine, undoing 1 (doch zwei)" in result.stdout
    assert statements_of("Mara Lindqvist") == 2
    assert "[superseded by 2]" in actors("show", "4711").stdout


def test_merging_into_one_that_ships_with_the_program(path: Path) -> None:
    result = actors("merge", "4711", "NATO")
    assert "counts as NATO (NATO)" in result.stdout
    assert json.loads(actors("show", "NATO", "-f", "json").stdout)[0]["statements"] == 1


def test_splitting_takes_statements_off_to_a_new_actor(path: Path) -> None:
    result = actors("split", "mara-lindqvist", "--article", "hafen.txt", "--to", "Mara Lindqvist", "--new")
    assert (
        "2 statements of Mara Lindqvist (mara-lindqvist) count as said by Mara Lindqvist (mara-lindqvist-2)"
        in result.stdout
    )
    assert json.loads(actors("list", "mara-lindqvist-2", "-f", "json").stdout)[0]["statements"] == 2
    actors("undo", "1", "2")
    assert json.loads(actors("list", "mara-lindqvist-2", "-f", "json").stdout) == []


def test_splitting_one_statement_to_somebody_known(path: Path) -> None:
    first = json.loads(run("statements", "--actor", "Teo", "-f", "json").stdout)[0]["id"]
    result = actors("split", "Teo Brandvik", "--statement", first, "--to", "Joris Lindqvist")
    assert "1 statement of Teo Brandvik (teo-brandvik) counts as said by" in result.stdout
    assert statements_of("Joris Lindqvist") == 2


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (["split", "Teo Brandvik", "--to", "Joris Lindqvist"], "--actor teo-brandvik --format csv"),
        (["split", "Teo Brandvik", "--to", "Odo Quist", "--article", "hafen.txt"], "add --new"),
        (["split", "Teo Brandvik", "--to", "Joris Lindqvist", "--article", "b.txt"], "says nothing in 'b.txt'"),
        (["split", "Teo Brandvik", "--to", "Joris Lindqvist", "--statement", "x"], "has no statement 'x'"),
        (["merge", "Teo Brandvik", "Teo Brandvik"], "one actor already"),
        (["undo", "7"], "There is no judgement 7"),
        (["at", "gestern", "--office", "Bundeskanzler"], "'gestern' is no time"),
        (["at", "2024-06-01", "--office", "Hafenkönig"], "No office is known"),
        (["import", "nothing.csv"], "There is no file nothing.csv"),
        (["add", "Ina Ried", "--affiliation", "Niemandsland"], "Niemandsland"),
        (["add", "Ina Ried", "-b", "Nordmark", "--office", "Hafenmeisterin=morgen"], "'morgen' is no time"),
        (["list", "--ledger", "nowhere.db"], "standpunkt add"),
    ],
)
def test_wrong_usage_ends_with_two_and_says_what_to_do(path: Path, command: list[str], words: str) -> None:
    result = actors(*command)
    assert (result.exit_code, result.stdout) == (2, "")
    assert words in result.stderr.replace("\n       ", " ")


def test_who_held_an_office_is_told_with_the_ledgers_own_actors(path: Path) -> None:
    assert "Mara Lindqvist" in actors("at", "2031-05-08", "--office", "Außenministerin von Nordmark").stdout
    assert "(perhaps)" in actors("at", "2032-03-20", "--office", "Außenminister Nordmarks").stdout
    nobody = actors("at", "2020", "--office", "Außenminister Nordmarks")
    assert (nobody.exit_code, nobody.stdout) == (0, "")
    assert "Nobody is known" in nobody.stderr


def test_who_held_an_office_is_told_without_any_ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("STANDPUNKT_LEDGER", raising=False)
    (row,) = csv.DictReader(
        actors("at", "2024-06-01", "--office", "NATO-Generalsekretär", "-f", "csv").stdout.splitlines()
    )
    assert (row["holder"], row["certain"]) == ("jens-stoltenberg", "True")
    assert list(tmp_path.iterdir()) == []


def test_adding_makes_a_ledger_where_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("STANDPUNKT_LEDGER", raising=False)
    assert actors("add", "Ostrau", "--kind", "country", "--ledger", "new.db").exit_code == 0
    added = actors(
        "add", "Teo Brandvik", "-g", "m", "-b", "Ostrau", "--office", "Hafenminister=2029-03/..", "--ledger", "new.db"
    )
    assert "Teo Brandvik (teo-brandvik)" in added.stdout
    assert "those in the ledger once you add them again" in added.stderr
    again = actors(
        "add", "Teo Brandvik", "-g", "m", "-b", "Ostrau", "--office", "Hafenminister=2029-03/..", "--ledger", "new.db"
    )
    assert "Nothing new" in again.stderr
    assert "Teo Brandvik" in actors("at", "2030", "--office", "Hafenminister Ostraus", "--ledger", "new.db").stdout


def test_an_id_of_ones_own_keeps_a_namesake_apart(path: Path) -> None:
    actors("add", "Mara Lindqvist", "--id", "mara-hafenamt")
    assert [row["id"] for row in json.loads(actors("list", "mara lindqvist", "-f", "json").stdout)] == [
        "mara-lindqvist",
        "mara-hafenamt",
    ]


def test_adding_an_end_replaces_the_open_time(path: Path) -> None:
    actors("add", "Joris Lindqvist", "-b", "Nordmark", "--office", "Hafenmeister=2029/..")
    actors("add", "Joris Lindqvist", "-b", "Nordmark", "--office", "Hafenmeister=2029/2031-06")
    (row,) = json.loads(actors("show", "Joris", "-f", "json").stdout)
    assert row["offices"] == ["Hafenmeister von Nordmark 2029/2031-06"]


def test_what_was_added_outlives_another_actor_file(path: Path) -> None:
    actors("add", "Odo Quist", "--id", "odo")
    Path("who.yaml").write_text("actors:\n  - {id: ina, kind: person, name: Ina Ried}\n", encoding="utf-8")
    Path("neu.txt").write_text("Nichts.\n", encoding="utf-8")
    assert run("add", "neu.txt", "--actors", "who.yaml", "--engine", "rules").exit_code == 0
    assert {"odo", "ina"} <= {row["id"] for row in json.loads(actors("list", "-f", "json").stdout)}


def test_a_file_is_imported_once_and_what_is_not_used_is_told(path: Path) -> None:
    Path("who.csv").write_text("name;kind;affiliation\nOdo Quist;;Nordmark\nIna Ried;robot;\n", encoding="utf-8")
    result = actors("import", "who.csv", "--refused", "left.csv")
    assert result.exit_code == 1
    assert "new       1 actor" in result.stdout
    assert "not used  1 entry" in result.stdout
    assert "not used row 3, the row of Ina Ried: 'robot' is no kind of actor." in result.stderr
    (left,) = csv.DictReader(Path("left.csv").read_text(encoding="utf-8").splitlines())
    assert (left["place"], left["reason"]) == ("row 3", "'robot' is no kind of actor.")
    assert "Nothing new" in actors("import", "who.csv").stderr


def test_many_complaints_of_one_kind_are_one_line(path: Path) -> None:
    lines = [{"id": f"a{n}", "schema": "Address", "properties": {}} for n in range(7)]
    Path("who.json").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    result = actors("import", "who.json")
    assert (result.exit_code, result.stderr.count("not used row")) == (1, 1)
    assert "and 4 more: Its schema Address says nothing of who speaks." in result.stderr
    assert "not used  7 entries" in result.stdout


def test_the_next_reading_uses_what_was_added(path: Path) -> None:
    Path("neu.txt").write_text("Außenminister Odo Quist sagte am Mittwoch, der Hafen bleibe offen.\n", encoding="utf-8")
    engine = ("--engine", "rules")
    assert run("add", "neu.txt", *engine).exit_code == 0
    assert "unchanged" in run("add", "neu.txt").stdout
    actors("add", "Odo Quist", "--id", "odo", "-g", "m")
    assert "updated" in run("add", "neu.txt").stdout
    assert json.loads(actors("show", "odo", "-f", "json").stdout)[0]["statements"] == 1
