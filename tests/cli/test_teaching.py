"""`standpunkt judge`, `review` and `learn`, as a person types them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from standpunkt.cli import app
from standpunkt.ledger import Ledger
from tests.learning.makers import filled, judged, sayings, stances
from tests.ledger.samples import CODEBOOK, port_story

SAID = sayings(120)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "l.db"


@pytest.fixture
def ids(path: Path) -> list[str]:
    with Ledger(path, create=True) as ledger:
        return filled(ledger, SAID)


def run(path: Path, *words: str, code: int = 0) -> Result:
    result = CliRunner(env={"COLUMNS": "160", "TERM": "dumb"}).invoke(app, [*words, "--ledger", str(path)])
    assert result.exit_code == code, result.output
    return result


def test_a_judgement_is_told_with_what_counted_before_and_how_to_take_it_back(path: Path, ids: list[str]) -> None:
    result = run(path, "judge", ids[0], "--code", "harbour_railway=oppose", "--coder", "jo", "--reason", "Spott")
    assert f"{ids[0]} on harbour_railway: oppose, before none; judgement 1" in result.output
    assert "standpunkt judge --undo 1" in result.output
    again = run(path, "judge", ids[0], "--code", "harbour_railway=oppose", "--coder", "jo")
    assert f"decided before: judgement 1, {ids[0]} on harbour_railway is judged oppose (Spott)" in again.output


def test_it_shows_in_statements_and_in_the_article(path: Path, ids: list[str]) -> None:
    run(path, "judge", ids[0], "--code", "harbour_railway=oppose", "--code", "ferry=support", "--coder", "jo")
    rows = json.loads(run(path, "statements", "--stance", "oppose", "--format", "json").stdout)
    assert [(row["id"], row["codes"]) for row in rows] == [(ids[0], ["harbour_railway:oppose", "ferry:support"])]
    shown = " ".join(run(path, "show", "bahn0.txt").output.split())
    assert "judged by jo on" in shown
    assert "the machine: none, named" in shown


def test_positions_shifts_exports_and_report_follow_at_once(path: Path, tmp_path: Path) -> None:
    with Ledger(path, create=True) as ledger:
        ledger.writer().put_codebook(CODEBOOK)
        ledger.writer().put(port_story(), recipe="r")
        second = ledger.view().statements()[1].statement.id
    assert [row["proposal"] for row in asked(path, "shifts")] == ["open_port"]
    run(path, "judge", second, "--code", "open_port=oppose", "--coder", "jo", "--reason", "nur Spott")
    assert asked(path, "shifts") == []
    assert [(row["stance"], row["count"]) for row in asked(path, "positions")] == [("oppose", 2)]
    exported = run(path, "export", "jsonl").stdout.splitlines()
    code = json.loads(exported[1])["codes"][0]
    assert (code["stance"], code["origin"]["component"], code["origin"]["rule"]) == ("oppose", "judgement", "by jo")
    assert "open_port: oppose" in run(path, "export", "csv").stdout.splitlines()[2]
    run(path, "report", "--out", str(tmp_path / "r.html"))
    assert "(nur Spott); the machine: open" in (tmp_path / "r.html").read_text(encoding="utf-8")


def asked(path: Path, command: str) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = json.loads(run(path, command, "--format", "json").stdout)
    return rows


def test_a_judgement_can_be_undone(path: Path, ids: list[str]) -> None:
    run(path, "judge", ids[0], "--code", "harbour_railway=oppose", "--coder", "jo")
    undone = run(path, "judge", "--undo", "1", "--coder", "jo")
    assert f"judgement 2: {ids[0]} on harbour_railway is left to the machine, undoing 1" in undone.output
    assert json.loads(run(path, "statements", "--stance", "oppose", "--format", "json").stdout) == []


def test_an_undone_judgement_cannot_be_undone_again_and_the_message_says_what_can(path: Path, ids: list[str]) -> None:
    run(path, "judge", ids[0], "--code", "harbour_railway=oppose")
    run(path, "judge", "--undo", "1")
    assert "standpunkt judge --undo 2" in run(path, "judge", "--undo", "1", code=2).output


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["judge", "ID", "--code", "harbour_railway=maybe"], "one of support, open, oppose, none"),
        (["judge", "ID", "--code", "harbour_railway"], "PROPOSAL=STANCE"),
        (["judge", "ID", "--code", "tunnel=open"], "tunnel"),
        (["judge", "nope", "--code", "ferry=open"], "no statement 'nope'"),
        (["judge"], "What is to be judged?"),
        (["judge", "ID"], "What is to be judged?"),
        (["judge", "ID", "--code", "ferry=open", "--undo", "1"], "What is to be judged?"),
        (["judge", "--undo", "7"], "There is no judgement 7."),
        (["review", "--proposal", "tunnel"], "tunnel"),
        (["learn", "--proposal", "tunnel"], "tunnel"),
    ],
)
def test_what_cannot_be_is_refused_with_a_remedy(path: Path, ids: list[str], words: list[str], said: str) -> None:
    result = run(path, *(ids[0] if word == "ID" else word for word in words), code=2)
    assert said in result.output
    with Ledger(path) as ledger:
        assert ledger.view().judgements() == ()


def test_review_lists_what_to_judge_next_and_how(path: Path, ids: list[str]) -> None:
    result = run(path, "review", "--limit", "3")
    rows = json.loads(run(path, "review", "--limit", "3", "--format", "json").stdout)
    assert [row["stance"] for row in rows] == ["none", "none", "none"]
    assert all(row["statement"] in result.output and row["why"] == ["unsure"] for row in rows)
    assert f"standpunkt judge {rows[0]['statement']} --code harbour_railway=STANCE" in result.output
    run(path, "judge", rows[0]["statement"], "--code", "harbour_railway=open")
    listed = list(csv.DictReader(io.StringIO(run(path, "review", "--limit", "200", "--format", "csv").stdout)))
    assert rows[0]["statement"] not in [row["statement"] for row in listed]
    assert len(listed) == len(SAID) - 1


def test_learn_says_both_figures_and_uses_what_is_better(path: Path, ids: list[str]) -> None:
    pytest.importorskip("sklearn")
    with Ledger(path) as ledger:
        judged(ledger, ids[:80], SAID[:80])
    (told,) = json.loads(run(path, "learn", "--format", "json").stdout)
    assert (told["proposal"], told["judgements"], told["used"]) == ("harbour_railway", 80, True)
    assert told["learned_right"] > told["rules_right"]
    table = run(path, "learn").output
    assert f"{told['rules_right']} ({100 * told['rules_right'] / 80:.0f} %)" in table
    assert "0 statements have other codes now." in table
    with Ledger(path) as ledger:
        known = stances(ledger, ids[80:])
    assert sum(a is b for a, (_, b) in zip(known, SAID[80:], strict=True)) > 35


def test_learn_says_how_many_judgements_are_missing(path: Path, ids: list[str]) -> None:
    pytest.importorskip("sklearn")
    assert "Nobody judged a code yet" in run(path, "learn").output
    run(path, "judge", ids[0], "--code", "harbour_railway=oppose")
    assert "too few: 29 more judgements needed" in run(path, "learn").output
