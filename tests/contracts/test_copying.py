"""A ledger that was copied is the same ledger, wherever it lies."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, update
from typer.testing import CliRunner

from standpunkt.cli import app
from standpunkt.errors import LedgerError, UsageError
from standpunkt.ledger import Ledger, StatementFilter, copying, database
from standpunkt.ledger import tables as t
from standpunkt.records.judgements import ACTOR
from standpunkt.records.progress import Progress
from tests.conftest import Places
from tests.ledger.samples import CODEBOOK, KNOWLEDGE, LINDQVIST, OEZER, Coder, port_story

BY = Coder(coder="jo", time="2031-05-09T10:00:00Z")


def fill(ledger: Ledger) -> None:
    writer = ledger.writer()
    for name in ("hafen.txt", "see.txt"):
        writer.put(port_story(name), recipe="r")
    writer.put_codebook(CODEBOOK)
    writer.put_knowledge(KNOWLEDGE)
    first, last = ledger.view().statements()[0].statement, ledger.view().statements()[-1].statement
    judged = writer.judge(last.id, ACTOR, LINDQVIST, **BY)
    writer.undo(judged.id, **BY)
    writer.judge(first.id, ACTOR, OEZER, **BY)


def rows(ledger: Ledger) -> dict[str, list[tuple[Any, ...]]]:
    with database.reading(ledger._engine) as connection:
        return {
            table.name: [tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key))]
            for table in t.metadata.sorted_tables
        }


def test_to_a_server_and_back_again_every_row_is_equal(tmp_path: Path, databases: Places) -> None:
    told: list[Progress] = []
    with (
        Ledger(tmp_path / "a.db", create=True) as first,
        Ledger(databases(), create=True) as server,
        Ledger(tmp_path / "b.db", create=True) as last,
    ):
        fill(first)
        copied = first.copy_to(server, progress=told.append)
        server.copy_to(last)
        assert rows(first) == rows(server) == rows(last)
        assert copied.rows == {name: len(found) for name, found in rows(first).items()}
        assert copied.rows["judgement"] == 3
        assert copied.found == 6
        assert (told[-1].done, told[-1].total) == (2 * sum(copied.rows.values()),) * 2
        for words in ("Häfen", "Straßen", "Streit"):
            wanted = StatementFilter(text=words)
            assert first.view().statements(wanted) == server.view().statements(wanted) == last.view().statements(wanted)
        server.writer().put(port_story("meer.txt"), recipe="r")  # and it goes on as any other
        assert server.view().counts().articles == 3


def test_a_ledger_that_is_not_empty_is_left_alone(places: Places, tmp_path: Path) -> None:
    with Ledger(tmp_path / "a.db", create=True) as first, Ledger(places(), create=True) as other:
        fill(first)
        other.writer().put(port_story("eigen.txt"), recipe="r")
        before = rows(other)
        with pytest.raises(UsageError, match=r"not empty.*Name a file"):
            first.copy_to(other)
        assert rows(other) == before


def test_what_differs_afterwards_is_told(places: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index = copying._index

    def spoil(old: Any, new: Any) -> int:
        new.execute(update(t.article).values(title="anders"))
        return index(old, new)

    monkeypatch.setattr(copying, "_index", spoil)
    with Ledger(tmp_path / "a.db", create=True) as first, Ledger(places(), create=True) as other:
        fill(first)
        with pytest.raises(LedgerError, match=r"differs in its table article.*anders"):
            first.copy_to(other)


def test_the_command_says_how_much_and_never_the_password(tmp_path: Path, databases: Places) -> None:
    with Ledger(tmp_path / "a.db", create=True) as first:
        fill(first)
    url = str(databases()).replace("postgres@", "postgres:geheim@")
    runner = CliRunner()
    said = runner.invoke(app, ["ledger", "copy", str(tmp_path / "a.db"), url])
    assert said.exit_code == 0
    assert "each compared with its original" in said.stdout
    assert "6 statements by their words" in said.stdout
    again = runner.invoke(app, ["ledger", "copy", str(tmp_path / "a.db"), url])
    assert again.exit_code == 2
    listed = runner.invoke(app, ["articles", "--format", "csv"], env={"STANDPUNKT_LEDGER": url})
    assert listed.exit_code == 0
    assert "hafen.txt" in listed.stdout
    assert "geheim" not in said.output + again.output + listed.output
