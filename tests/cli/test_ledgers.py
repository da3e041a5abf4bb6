"""`standpunkt ledger`: what a person sees, and the exit codes."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from standpunkt.cli import app
from standpunkt.ledger import Ledger
from tests.ledger.released import loaded
from tests.ledger.samples import port_story


def history(*words: object) -> Result:
    return CliRunner(env={"COLUMNS": "200", "TERM": "dumb"}).invoke(app, ["history", *map(str, words)])


def run(*words: object) -> Result:
    return CliRunner(env={"COLUMNS": "200", "TERM": "dumb"}).invoke(app, ["ledger", *map(str, words)])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with Ledger(tmp_path / "l.db", create=True) as ledger:
        ledger.writer().put(port_story(), recipe="r")
    return tmp_path / "l.db"


def test_a_whole_ledger_is_all_right(path: Path) -> None:
    result = run("check", path)
    assert result.exit_code == 0
    assert "checks, all right" in result.output


def test_a_broken_one_is_told_with_places_and_remedy_and_exit_code_1(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE span SET start = start - 1 WHERE part = 'quote'")
        connection.commit()
    result = run("check", path)
    assert result.exit_code == 1
    assert "A span is not where the article has its words. 3 places:" in result.output
    assert "Add the article again" in result.output
    assert "all right" not in result.output


def test_an_upgrade_tells_what_it_did_and_that_there_was_nothing_to_do(tmp_path: Path) -> None:
    path = loaded("5", tmp_path / "l.db")
    first, second = run("upgrade", path), run("upgrade", path)
    assert "from version 5 to 6" in first.output
    assert f"{tmp_path / 'l.5.db'}, the ledger as it was" in first.output
    assert "3 articles, 54 statements, 9 judgements" in first.output
    assert second.exit_code == 0
    assert "of version 6 already" in second.output


def test_a_backup_is_a_ledger_and_never_takes_the_place_of_a_file(path: Path, tmp_path: Path) -> None:
    assert run("backup", path, tmp_path / "copy.db").exit_code == 0
    assert run("check", tmp_path / "copy.db").exit_code == 0
    again = run("backup", path, tmp_path / "copy.db")
    assert again.exit_code == 2
    assert "Name a new file" in again.output


def test_the_size_is_told_by_table_month_and_coder(path: Path) -> None:
    result = run("stats", path)
    assert result.exit_code == 0
    lines = [line.split() for line in result.output.splitlines()]
    assert ["statement", "3"] in lines
    assert ["2023-05", "1", "3"] in lines
    assert "MB in all" in result.output


def test_the_life_of_a_statement_is_told_and_given_to_a_pipe(path: Path) -> None:
    key = port_story().statements[0].id
    with Ledger(path) as ledger:
        ledger.writer().judge(key, "office", "Kanzlerin", coder="jo", time="2031-05-09T08:00:00+00:00", reason="so")
    table = history(key[:12], "--ledger", path).output
    assert "office: Außenministerin von Nordmark → Kanzlerin" in table
    assert "jo; judgement 1; so" in table
    rows = json.loads(history(key, "--ledger", path, "--format", "json").output)
    (judged,) = (row for row in rows if row["kind"] == "judged")
    assert (judged["by"], judged["new"], judged["why"]) == ("jo", "Kanzlerin", "so")
    assert history("nothing", "--ledger", path).exit_code == 2
