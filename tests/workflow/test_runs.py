"""Every run that read or changed something is written into the ledger, and no other."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from standpunkt import workflow
from standpunkt.ledger import Ledger
from standpunkt.records.codes import Codebook, Proposal

TEXT = "Mara Lindqvist sagte: „Der Hafen bleibt offen.“ Kemal Özer lehnte die Abgabe ab."


@pytest.fixture
def article(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path / "a.txt"


def book(*words: str) -> Codebook:
    return Codebook("b", "B", "", (Proposal("fee", "Abgabe", "Eine Abgabe.", words),), f"digest of {words}")


def rows(ledger: Ledger, query: str) -> list[tuple[Any, ...]]:
    assert ledger.path is not None
    with closing(sqlite3.connect(ledger.path)) as connection:
        return connection.execute(query).fetchall()


def test_a_run_is_written_down_with_its_time_and_what_it_read_with(article: Path, tmp_path: Path) -> None:
    with Ledger(tmp_path / "l.db", create=True) as ledger:
        workflow.add(
            [article], ledger=ledger, engine="rules", codebook=book("Abgabe"), time="2031-05-09T08:00:00+00:00"
        )
        ((time, command, engine, codebook),) = rows(ledger, "SELECT time, command, engine, codebook FROM run")
        assert (time, command, engine) == ("2031-05-09T08:00:00+00:00", "add", "rules")
        assert codebook == book("Abgabe").digest
        assert rows(ledger, "SELECT DISTINCT run FROM article UNION SELECT run FROM statement") == [(1,)]


def test_a_run_that_read_nothing_new_leaves_no_row(article: Path, tmp_path: Path) -> None:
    with Ledger(tmp_path / "l.db", create=True) as ledger:
        for _ in range(2):
            workflow.add([article], ledger=ledger, engine="rules", codebook=book("Abgabe"))
        workflow.recode(ledger)
        assert len(rows(ledger, "SELECT * FROM run")) == 1


def test_a_recoding_tells_what_it_changed(article: Path, tmp_path: Path) -> None:
    with Ledger(tmp_path / "l.db", create=True) as ledger:
        workflow.add([article], ledger=ledger, engine="rules", codebook=book("Abgabe"))
        workflow.recode(ledger, codebook=book("Flughafen"))
        assert [command for (command,) in rows(ledger, "SELECT command FROM run ORDER BY id")] == ["add", "recode"]
        assert rows(ledger, "SELECT run, field, old, new FROM change") == [(2, "code:fee", "oppose", "")]
