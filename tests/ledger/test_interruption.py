"""A process that dies, and processes that work at once."""

from __future__ import annotations

import multiprocessing
import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import NoReturn

import pytest

from standpunkt.ledger import Ledger, sqlite
from tests.ledger.samples import port_story


@pytest.fixture
def backend() -> str:
    """These open the file themselves; tests/contracts has the like for servers."""
    return "sqlite"


NAMES = ("eins.txt", "zwei.txt", "drei.txt")
FRESH = multiprocessing.get_context("spawn")


def add(path: Path, names: tuple[str, ...]) -> None:
    with Ledger(path, create=True) as ledger:
        for name in names:
            ledger.writer().put(port_story(name), recipe="r")


def add_and_die_in_the_second(path: Path) -> None:
    """Dies when all rows of the second article are written, but not yet committed."""
    ledger = Ledger(path, create=True)
    ledger.writer().put(port_story(NAMES[0]), recipe="r")
    sqlite.index = die  # type: ignore[assignment]
    ledger.writer().put(port_story(NAMES[1]), recipe="r")


def die(*_: object) -> NoReturn:
    os._exit(9)


def test_after_a_death_halfway_finished_articles_are_there_and_adding_again_completes(tmp_path: Path) -> None:
    process = FRESH.Process(target=add_and_die_in_the_second, args=(tmp_path / "dead.db",))
    process.start()
    process.join(timeout=60)
    assert process.exitcode == 9
    with Ledger(tmp_path / "dead.db") as ledger:
        assert [head.name for head in ledger.view().articles()] == ["eins.txt"]
    add(tmp_path / "dead.db", NAMES)
    add(tmp_path / "whole.db", NAMES)
    with Ledger(tmp_path / "dead.db") as dead, Ledger(tmp_path / "whole.db") as whole:
        assert dead.view().statements() == whole.view().statements()
        assert dead.view().counts() == whole.view().counts()


def test_two_processes_may_add_to_a_new_ledger_at_once(tmp_path: Path) -> None:
    jobs = [tuple(f"{who}-{n}.txt" for n in range(5)) for who in "ab"]
    processes = [FRESH.Process(target=add, args=(tmp_path / "l.db", names)) for names in jobs]
    for process in processes:
        process.start()
    for process in processes:
        process.join(timeout=60)
    assert [process.exitcode for process in processes] == [0, 0]
    with Ledger(tmp_path / "l.db") as ledger:
        assert ledger.view().counts().articles == 10


def test_people_may_read_while_an_article_is_being_added(ledger: Ledger) -> None:
    ledger.writer().put(port_story(), recipe="r")
    with sqlite.writing(ledger._engine) as connection:
        connection.exec_driver_sql("DELETE FROM article")
        assert len(ledger.view().statements()) == 3
    assert ledger.view().statements() == ()


def test_deleting_an_article_leaves_nothing_of_it(ledger: Ledger) -> None:
    ledger.writer().put(port_story(), recipe="r")
    with sqlite.writing(ledger._engine) as connection:
        connection.exec_driver_sql("DELETE FROM article")
    with closing(sqlite3.connect(ledger.name)) as plain:
        left = {
            table: plain.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in ("statement", "span", "link", "link_evidence", "link_evidence_span", "code", "code_evidence")
        }
        assert set(left.values()) == {0}
        assert plain.execute("PRAGMA journal_mode").fetchone() == ("wal",)
