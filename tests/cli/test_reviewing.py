"""`standpunkt review --ask`: one statement after the other, with short keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from standpunkt.cli import app
from standpunkt.ledger import Ledger, Order, StatementFilter
from tests.ledger.samples import CODEBOOK, KNOWLEDGE, port_story


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "l.db"
    with Ledger(path, create=True) as ledger:
        ledger.writer().put(port_story(), recipe="r")
        ledger.writer().put_codebook(CODEBOOK)
        ledger.writer().put_knowledge(KNOWLEDGE)
    return path


def run(path: Path, *typed: str) -> Result:
    arguments = ["review", "--ask", "--coder", "jo", "--ledger", str(path)]
    return CliRunner(env={"COLUMNS": "200"}).invoke(app, arguments, input="".join(f"{line}\n" for line in typed))


def judged(path: Path) -> list[tuple[str, str | None]]:
    with Ledger(path) as ledger:
        return [(one.field, one.new) for one in ledger.view().judgements() if one.is_live]


def newest(path: Path) -> tuple[str, ...]:
    with Ledger(path) as ledger:
        return ledger.view().ids(StatementFilter(order=Order.NEWEST))


def test_the_newest_that_nobody_judged_come_first_with_how_far_one_is(path: Path) -> None:
    first, second, third = newest(path)
    result = run(path, "y", "k", "n")
    assert "2 judgements made." in result.output
    places = [result.output.index(f"{n} of 3  hafen.txt  {key}") for n, key in enumerate((first, second, third), 1)]
    assert places == sorted(places)
    assert judged(path) == [("quotation", "yes"), ("quotation", "no")]
    assert f"1 of 1  hafen.txt  {second}" in run(path, "q").output


def test_actor_office_day_type_code_and_utterance_are_asked_for(path: Path) -> None:
    other = newest(path)[1]
    result = run(path, "a", "Mara Lindqvist", "o", "Amt", "d", "2023-05", "c", "1", "2", "s", other, "n", "q")
    assert "5 judgements made." in result.output
    assert {new for _, new in judged(path)} == {"lindqvist", "Amt", "2023-05", "open", "no"}


def test_the_last_is_undone_and_what_makes_no_sense_is_told(path: Path) -> None:
    result = run(path, "", "d", "neulich", "c", "9", "u", "x", "o", "Amt", "u", "q")
    assert "Type a number from 1 to" in result.output
    assert "Nothing to undo here." in result.output
    assert "0 judgements made." in result.output
    assert judged(path) == [("office", None)]
