"""`standpunkt codebook ...`: as a person writes one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from standpunkt.cli import app
from standpunkt.ledger import Ledger
from standpunkt.records.statements import ReadArticle
from tests.views.makers import CODEBOOK, article, statement


def codebook(*arguments: str | Path) -> Result:
    return CliRunner(env={"COLUMNS": "120", "TERM": "dumb"}).invoke(app, ["codebook", *map(str, arguments)])


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """Three statements on the toll union, all with a word the codebook lacks, and six on the weather."""
    told = article(
        " ".join(f"Die Zollunion hilft dem Fischmarkt {n}." for n in range(3))
        + " ".join(f"Das Wetter bleibe {n} Tage mild." for n in range(6))
    )
    quotes = [(f"Die Zollunion hilft dem Fischmarkt {n}.", "toll_union") for n in range(3)]
    quotes += [(f"Das Wetter bleibe {n} Tage mild.", "") for n in range(6)]
    made = [statement(told, quote, codes=[(key, "support")] if key else []) for quote, key in quotes]
    with Ledger(tmp_path / "l.db", create=True) as opened:
        opened.writer().put_codebook(CODEBOOK)
        opened.writer().put(ReadArticle(told, tuple(made)), recipe="r")
    return tmp_path / "l.db"


def test_a_new_codebook_is_written_and_found_good(tmp_path: Path) -> None:
    path = tmp_path / "neu.yaml"
    assert codebook("new", path).exit_code == 0
    result = codebook("check", path)
    assert result.exit_code == 0
    assert "can be used: 3 proposals, nothing to look at" in result.stderr
    assert codebook("new", path).exit_code == 2


def test_an_error_is_told_with_line_and_remedy_and_in_the_exit_code(tmp_path: Path) -> None:
    path = tmp_path / "neu.yaml"
    codebook("new", path)
    path.write_text(path.read_text(encoding="utf-8").replace("parent: closure", "parent: clozure"), encoding="utf-8")
    result = codebook("check", path)
    assert result.exit_code == 1
    assert "neu.yaml:34 proposals[1].parent: there is no proposal 'clozure'." in result.stdout
    assert "Did you mean 'closure'?" in result.stdout


def test_advice_does_not_fail() -> None:
    result = codebook("check", "ukraine-troops")
    assert result.exit_code == 0
    assert "look ukraine-troops:" in result.stdout


def test_with_a_ledger_it_shows_what_the_words_meet(tmp_path: Path, ledger: Path) -> None:
    path = tmp_path / "book.yaml"
    path.write_text(
        "id: b\ntitle: B\nproposals:\n  - {id: toll, label: Zoll, evoked_by: [Zollunion, Hafengeld]}\n",
        encoding="utf-8",
    )
    told = codebook("check", path, "--ledger", ledger).stdout
    assert "Die Zollunion hilft dem Fischmarkt" in told
    assert "1 of 2 phrases never met" in told


def test_words_are_suggested_as_a_table_and_for_a_pipe(ledger: Path) -> None:
    table = codebook("suggest", "--ledger", ledger)
    assert "Zollunion  toll_union" in table.stdout
    assert "3 of 3" in table.stdout
    rows = json.loads(codebook("suggest", "--ledger", ledger, "--format", "json").stdout)
    assert {"proposal": "toll_union", "inside": 3, "of_outside": 6}.items() <= rows[0].items()
    assert "Fischmarkt" in rows[0]["words"]


def test_a_proposal_that_is_not_there_is_told(ledger: Path) -> None:
    result = codebook("suggest", "--ledger", ledger, "--proposal", "tunnel")
    assert result.exit_code == 2
    assert "It has port_blockade, toll_union." in result.stderr


def test_where_nothing_stands_out_it_says_so(ledger: Path) -> None:
    assert "No words stand out" in codebook("suggest", "--ledger", ledger, "--proposal", "port_blockade").stderr


def test_a_ledger_without_a_codebook_is_told_what_to_do(tmp_path: Path) -> None:
    Ledger(tmp_path / "e.db", create=True).close()
    result = codebook("suggest", "--ledger", tmp_path / "e.db")
    assert result.exit_code == 2
    assert "standpunkt recode --codebook" in result.stderr


def test_recoding_tells_what_changed_and_the_second_time_that_nothing_did(tmp_path: Path, ledger: Path) -> None:
    path = tmp_path / "book.yaml"
    path.write_text(
        "id: b\ntitle: B\nproposals:\n  - {id: weather, label: Wetter, evoked_by: [Wetter]}\n", encoding="utf-8"
    )
    runner = CliRunner(env={"COLUMNS": "120", "TERM": "dumb"})
    first = runner.invoke(app, ["recode", "--codebook", str(path), "--ledger", str(ledger)])
    assert first.exit_code == 0
    assert [line.split() for line in first.stdout.splitlines()[2:]] == [["weather", "0", "6"], ["toll_union", "3", "0"]]
    assert "9 statements in 1 article: 6 gained codes, 3 lost all codes." in first.stderr
    second = runner.invoke(app, ["recode", "--ledger", str(ledger)])
    assert (second.exit_code, second.stdout) == (0, "")
    assert "no code is another" in second.stderr
