"""`standpunkt judge` on every field, as a person types it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from standpunkt import gather
from standpunkt.cli import app
from standpunkt.ledger import Entry, Ledger, StatementFilter
from standpunkt.records.quotations import QuotationType
from tests.ledger.samples import CODEBOOK, KNOWLEDGE, port_story

STORY = port_story()
FIRST, SECOND, THIRD = (statement.id for statement in STORY.statements)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "l.db"
    with Ledger(path, create=True) as ledger:
        ledger.writer().put(STORY, recipe="r")
        ledger.writer().put_codebook(CODEBOOK)
        ledger.writer().put_knowledge(KNOWLEDGE)
    return path


def run(path: Path, *arguments: str) -> Result:
    return CliRunner(env={"COLUMNS": "200"}).invoke(app, [*arguments, "--ledger", str(path)])


def entry(path: Path, statement: str) -> Entry:
    with Ledger(path) as ledger:
        wanted = StatementFilter(ids=frozenset((statement,)), counting=False)
        return ledger.view().statements(wanted)[0]


def test_several_fields_at_once_each_told_with_what_was_before(path: Path) -> None:
    fields = ("--said", "2023-04", "--via", "none", "--type", "direct", "--code", "close_port=support")
    result = run(path, "judge", FIRST, *fields, "--coder", "jo")
    assert f"{FIRST}: said 2023-04, before 2023-05-02; judgement 1" in result.stdout
    assert f"{FIRST}: via nothing known, before Radio Nord; judgement 2" in result.stdout
    assert f"{FIRST} on close_port: support, before not found; judgement 4" in result.stdout
    assert "standpunkt judge --undo 1 --undo 2 --undo 3 --undo 4" in result.stderr
    statement = entry(path, FIRST).statement
    said = statement.occasion.said
    assert (said and said.edtf, statement.occasion.via) == ("2023-04", None)
    assert statement.quotation.type is QuotationType.DIRECT
    run(path, "judge", *(f"--undo={number}" for number in (1, 2, 3, 4)))
    assert entry(path, FIRST).statement == STORY.statements[0]


@pytest.mark.parametrize(
    "words", [("judge", THIRD, "--actor", "Mara Lindqvist"), ("actors", "merge", "lindqvist", "oezer")]
)
def test_what_is_kept_of_utterances_has_followed_when_a_command_ends(path: Path, words: tuple[str, ...]) -> None:
    assert run(path, *words).exit_code == 0
    with Ledger(path) as ledger:
        assert not ledger.view().stale()
        assert [*gather.utterances(ledger.view())] == [*ledger.view().utterances()] != []


def test_an_actor_comes_with_the_office_held_then(path: Path) -> None:
    run(path, "judge", THIRD, "--actor", "Mara Lindqvist")
    judged = entry(path, THIRD)
    assert judged.statement.actor is not None
    assert (judged.statement.actor.actor.id, judged.statement.office) == ("lindqvist", "Außenministerin")
    run(path, "judge", THIRD, "--actor", "nobody", "--give-back", "office")
    assert (entry(path, THIRD).statement.actor, entry(path, THIRD).statement.office) == (None, None)


def test_spans_are_words_of_the_article_near_the_statement(path: Path) -> None:
    run(path, "judge", SECOND, "--speaker", "sie", "--quote", "schloss … Öffnung", "--cue", "none")
    statement = entry(path, SECOND).statement
    assert statement.text == "schloss … Öffnung"
    (speaker,) = statement.quotation.speaker
    assert (STORY.article.text[speaker.start : speaker.end], statement.quotation.cue) == ("sie", ())


def test_words_that_are_not_there_or_in_many_places_are_refused(path: Path) -> None:
    assert "has not the words 'Bürgermeister'" in run(path, "judge", FIRST, "--speaker", "Bürgermeister").stderr
    several = run(path, "judge", THIRD, "--cue", "e").stderr.replace("\n", " ")
    assert "The words 'e' stand in" in several
    assert "Type more of the words around them" in several


def test_a_statement_that_the_machine_does_not_find_is_added(path: Path) -> None:
    words = (
        "--quote",
        "eine Öffnung nicht aus",
        "--speaker",
        "Mara Lindqvist",
        "--type",
        "Reported",
        "--cue",
        "schloss",
    )
    result = run(path, "judge", "--new", "hafen.txt", *words, "--actor", "lindqvist", "--code", "open_port=open")
    key = result.stdout.split()[0]
    assert f"{key} is a statement of hafen.txt now; judgement 1" in result.stdout
    made = entry(path, key)
    assert (made.counts, made.found, made.statement.text) == (True, False, "schloss … eine Öffnung nicht aus")
    run(path, "judge", "--undo", "1")
    assert not entry(path, key).counts
    assert "Which words are quoted?" in run(path, "judge", "--new", "hafen.txt", "--actor", "lindqvist").stderr
    assert "no article 'x'" in run(path, "judge", "--new", "x", "--quote", "sie").stderr


def test_what_is_no_quotation_is_listed_no_more(path: Path) -> None:
    run(path, "judge", FIRST, "--quotation", "no")
    listed = json.loads(run(path, "statements", "--format", "json").stdout)
    assert FIRST not in {row["id"] for row in listed}


def test_judged_fields_are_listed_with_a_statement(path: Path) -> None:
    run(path, "judge", FIRST, "--via", "BBC", "--said", "2023-04")
    rows = {row["id"]: row for row in json.loads(run(path, "statements", "--format", "json").stdout)}
    assert (rows[FIRST]["judged"], rows[SECOND]["judged"]) == (["said", "via"], [])
    assert "judged: said, via" in run(path, "show", "hafen.txt").stdout


def test_whether_two_report_one_utterance(path: Path) -> None:
    run(path, "judge", FIRST, "--same", SECOND)
    run(path, "judge", SECOND, "--not-same", FIRST)
    with Ledger(path) as ledger:
        assert [judgement.new for judgement in ledger.view().judgements()] == ["yes", "no"]


def test_disagreements_show_what_was_judged_and_what_the_machine_finds(path: Path) -> None:
    assert "no other value" in run(path, "judge", "--disagreements").stderr
    run(path, "judge", FIRST, "--via", "BBC", "--coder", "jo")
    first, *rest = STORY.statements
    changed = replace(first, occasion=replace(first.occasion, via="Norder Post"))
    with Ledger(path) as ledger:
        ledger.writer().put(replace(STORY, statements=(changed, *rest)), recipe="r2")
    (row,) = json.loads(run(path, "judge", "--disagreements", "--format", "json").stdout)
    assert (row["field"], row["judged"], row["found_then"], row["found_now"]) == (
        *("via", "BBC", "Radio Nord", "Norder Post"),
    )
    shown = run(path, "judge", "--disagreements").stdout
    assert all(word in shown for word in ("BBC", "Radio Nord", "Norder Post"))
    again = run(path, "judge", FIRST, "--via", "BBC")
    assert "judgement 2" in again.stdout
    assert "no other value" in run(path, "judge", "--disagreements").stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([FIRST], "What is to be judged?"),
        (["--via", "BBC"], "What is to be judged?"),
        ([FIRST, "--undo", "1", "--via", "BBC"], "What is to be judged?"),
        (["nope", "--via", "BBC"], "no statement 'nope'"),
        ([FIRST, "--said", "neulich"], "is no time"),
        ([FIRST, "--give-back", "via"], "Nobody judged via"),
    ],
)
def test_what_cannot_be_is_told(path: Path, arguments: list[str], told: str) -> None:
    result = run(path, "judge", *arguments)
    assert (result.exit_code != 0, told in result.stderr.replace("\n", " ")) == (True, True)
