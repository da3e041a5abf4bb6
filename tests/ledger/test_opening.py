"""What can be opened, what is refused, and what a refusal says."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from standpunkt.errors import LedgerError
from standpunkt.ledger import Ledger, StatementFilter
from tests.ledger.samples import port_story


@pytest.fixture
def backend() -> str:
    """These open the file themselves; tests/contracts has the like for servers."""
    return "sqlite"


def test_a_ledger_that_was_closed_can_be_opened_again(tmp_path: Path) -> None:
    with Ledger(tmp_path / "l.db", create=True) as ledger:
        ledger.writer().put(port_story(), recipe="r")
    with Ledger(str(tmp_path / "l.db")) as ledger:
        assert len(ledger.view().statements()) == 3
    with Ledger(tmp_path / "l.db", create=True) as ledger:
        assert len(ledger.view().statements()) == 3


def test_closing_leaves_one_file(tmp_path: Path) -> None:
    with Ledger(tmp_path / "l.db", create=True) as ledger:
        ledger.writer().put(port_story(), recipe="r")
    assert [path.name for path in tmp_path.iterdir()] == ["l.db"]


def test_a_ledger_that_is_not_there_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="standpunkt add"):
        Ledger(tmp_path / "l.db")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("create", [True, False])
def test_a_folder_is_refused(tmp_path: Path, create: bool) -> None:
    with pytest.raises(LedgerError, match="folder"):
        Ledger(tmp_path, create=create)


def test_a_place_in_no_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="Make it first"):
        Ledger(tmp_path / "nowhere" / "l.db", create=True)


@pytest.mark.parametrize("create", [True, False])
def test_a_name_the_system_does_not_take_is_refused(tmp_path: Path, create: bool) -> None:
    with pytest.raises(LedgerError, match="Name another place"):
        Ledger(tmp_path / ("x" * 300), create=create)


@pytest.mark.parametrize("create", [True, False])
def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path, create: bool) -> None:
    path = tmp_path / "brief.txt"
    path.write_text("Kein Hauptbuch, sondern ein langer Brief. " * 50, encoding="utf-8")
    before = path.read_bytes()
    with pytest.raises(LedgerError, match="Give the file that"):
        Ledger(path, create=create)
    assert path.read_bytes() == before


@pytest.mark.parametrize("create", [True, False])
def test_a_database_of_another_program_is_refused_and_left_alone(tmp_path: Path, create: bool) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE setting (name, value)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(LedgerError, match="no ledger"):
        Ledger(path, create=create)
    assert path.read_bytes() == before


def test_an_empty_file_becomes_a_ledger_only_when_asked(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    path.touch()
    with pytest.raises(LedgerError):
        Ledger(path)
    with Ledger(path, create=True) as ledger:
        assert ledger.view().counts().articles == 0


@pytest.mark.parametrize("create", [True, False])
def test_a_ledger_of_another_version_says_what_to_do(tmp_path: Path, create: bool) -> None:
    path = tmp_path / "l.db"
    Ledger(path, create=True).close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '99'")
    connection.close()
    with pytest.raises(LedgerError, match=r"version 99.*add the articles again"):
        Ledger(path, create=create)


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="needs a folder that nobody can write in, root neither")
def test_a_place_where_nobody_can_write_is_refused() -> None:
    with pytest.raises(LedgerError, match="may read and write"):
        Ledger("/proc/l.db", create=True)


def test_a_ledger_that_cannot_be_written_says_so(ledger: Ledger) -> None:
    with ledger._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA query_only = ON")
    with pytest.raises(LedgerError, match="writable"):
        ledger.writer().put(port_story(), recipe="r")


def test_words_that_are_no_unicode_are_refused_with_a_remedy(ledger: Ledger) -> None:
    with pytest.raises(LedgerError, match="no valid Unicode"):
        ledger.view().statements(StatementFilter(article="\udcff"))


def test_two_statements_with_one_id_are_refused_whole(ledger: Ledger) -> None:
    read = port_story()
    ledger.writer().put(read, recipe="r")
    twice = type(read)(read.article, (read.statements[0], read.statements[0]))
    with pytest.raises(LedgerError, match="same id"):
        ledger.writer().put(twice, recipe="r2")
    assert ledger.view().recipe_of(read.article.id) == "r"
    assert len(ledger.view().statements()) == 3
