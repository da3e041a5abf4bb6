"""Processes that die at once, as by `kill -9` or when the power goes: at some statement of SQL, or at some time.

They are forked from a server that has read the program already, so that fifty deaths take seconds.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, event

from standpunkt import Ledger
from standpunkt.cli import app
from tests.workflow.conftest import DEMAND, DEMO, REFUSAL

FORKED = multiprocessing.get_context("forkserver")
FORKED.set_forkserver_preload(["tests.warmed"])
PATIENCE = 60.0
_VOLATILE = {"run", "change", "token"}
"""Tables and columns that say when something was done: where a run was broken off there were two."""


@dataclass(frozen=True, slots=True)
class End:
    """How a process ended: how many steps (statements of SQL and commits) it began, and whether inside a transaction
    that writes."""

    killed: bool
    steps: int
    inside: bool


def ending(job: Callable[..., object], *args: Any, step: int = 0, seconds: float | None = None) -> End:
    """Runs `job(*args)` in a process of its own, which dies before it begins that step, or after so many seconds."""
    seen = FORKED.RawArray("i", 2)
    process = FORKED.Process(target=_watched, args=(job, args, step, seen))
    process.start()
    process.join(PATIENCE if seconds is None else seconds)
    process.kill()
    process.join()
    assert process.exitcode in {0, -signal.SIGKILL}, f"{job.__name__} ended with {process.exitcode}"
    return End(process.exitcode != 0, seen[0], bool(seen[1]))


def _watched(job: Callable[..., object], args: tuple[Any, ...], step: int, seen: Any) -> None:
    def begun(connection: Connection, *_: object) -> None:
        seen[1] = int(bool(connection.get_execution_options().get("writes")))

    def stepped(*_: object) -> None:
        seen[0] += 1
        if seen[0] == step:
            os.kill(os.getpid(), signal.SIGKILL)

    def ended(*_: object) -> None:
        stepped()
        seen[1] = 0

    event.listen(Engine, "begin", begun)
    event.listen(Engine, "before_cursor_execute", stepped)
    event.listen(Engine, "commit", ended)
    event.listen(Engine, "rollback", ended)
    job(*args)


def write_articles(folder: Path, *, number: int) -> None:
    """Short invented articles, no two alike, the first of them dated."""
    folder.mkdir()
    for place in range(number):
        text = (REFUSAL, DEMAND)[place % 2]
        (folder / f"{place}.txt").write_text(f"{text}\nAusgabe {place}.\n", encoding="utf-8")


def add(ledger: Path, *articles: Path) -> None:
    """`standpunkt add`, as a person runs it."""
    own = ("--codebook", DEMO / "codebook.yaml", "--actors", DEMO / "actors.yaml", "--engine", "rules")
    command(ledger, "add", *articles, *own)


def command(ledger: Path, *words: object) -> None:
    """Any command, its output thrown away. Ends with SystemExit, as the console script does."""
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        sys.stdout, out = nowhere, sys.stdout
        try:
            app([*map(str, words), "--ledger", str(ledger)], standalone_mode=True)
        finally:
            sys.stdout = out


def contents(ledger: Path) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables, sorted, but for what says when it was done."""
    with closing(sqlite3.connect(ledger)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {
            table: sorted(connection.execute(f"SELECT {_columns(connection, table)} FROM {table}").fetchall(), key=repr)
            for table in tables
            if table not in _VOLATILE and not table.startswith(("statement_search", "sqlite_"))
        }


def _columns(connection: sqlite3.Connection, table: str) -> str:
    named = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    return ", ".join(f'"{name}"' for name in named if name not in _VOLATILE)


def problems(ledger: Path) -> list[object]:
    """What SQLite finds wrong with the file, and what `standpunkt ledger check` finds wrong with the ledger."""
    with closing(sqlite3.connect(ledger)) as connection:
        found: list[object] = [row for row in connection.execute("PRAGMA integrity_check") if row != ("ok",)]
    with Ledger(ledger) as opened:
        return [*found, *opened.check().faults]


def articles_in(ledger: Path) -> list[tuple[int, str]]:
    """The articles that are there with the numbers of their rows, as they were written; none where there is no table
    yet."""
    if not ledger.exists():
        return []
    with suppress(sqlite3.OperationalError), closing(sqlite3.connect(ledger)) as connection:
        return connection.execute("SELECT rowid, id FROM article ORDER BY rowid").fetchall()
    return []
