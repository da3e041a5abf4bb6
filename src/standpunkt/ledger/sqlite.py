"""All that is SQLite's own: connections, transactions, pragmas, the full-text index.

WAL lets people read while articles are added. `synchronous=FULL` makes a finished article survive a power cut;
it costs one fsync an article, which reading the article outweighs many times. Transactions begin explicitly
(the driver would begin them only at the first write, too late for a consistent read), for writers with BEGIN
IMMEDIATE, so that two writers queue up for 30 seconds instead of failing halfway.
"""

from __future__ import annotations

import hashlib
import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from sqlalchemy import URL, Connection, Engine, Select, column, create_engine, event, select, table, text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from standpunkt.errors import LedgerError
from standpunkt.ledger.folding import folded

BUSY_TIMEOUT = 30.0
"""Seconds to wait for another process that is writing."""

_INDEX = """
CREATE VIRTUAL TABLE statement_search USING fts5(
    statement UNINDEXED, text, title, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3 4'
)"""
_GUARDS = (
    """
CREATE TRIGGER judgement_stays BEFORE DELETE ON judgement
BEGIN SELECT RAISE(ABORT, 'a judgement is never deleted'); END""",
    """
CREATE TRIGGER judgement_is_fixed BEFORE UPDATE ON judgement
WHEN OLD.superseded_by IS NOT NULL OR NEW.superseded_by IS NULL OR
    (NEW.id, NEW.time, NEW.coder, NEW.subject_kind, NEW.subject, NEW.field, NEW.old, NEW.new, NEW.reason, NEW.undoes,
     NEW.task, NEW.machine)
    IS NOT
    (OLD.id, OLD.time, OLD.coder, OLD.subject_kind, OLD.subject, OLD.field, OLD.old, OLD.new, OLD.reason, OLD.undoes,
     OLD.task, OLD.machine)
BEGIN SELECT RAISE(ABORT, 'a judgement is never changed'); END""",
)
_REMEDIES = {
    "a judgement is never": "Make another judgement on the same field, or undo this one: both stay in the history.",
    "not a database": "Give the file that `standpunkt add` made, or another name for a new ledger.",
    "malformed": "The file is damaged; restore a copy, or move it away and add the articles again.",
    "unable to open": "Check that the folder exists, and that you may read and write in it.",
    "readonly": "Make the file and its folder writable, or copy the ledger to a place that is.",
    "read-only": "Make the file and its folder writable, or copy the ledger to a place that is.",
    "locked": "Another program is writing to it; wait until it is done, then try again.",
    "full": "Free some space on the disk, then run the same command again: finished articles are kept.",
    "constraint": "Two statements may have the same id, or one refers to a statement that is not there; "
    "please report the article that was being added.",
}
_OTHERWISE = "Check the file, its folder and the disk, then run the same command again: finished articles are kept."


def engine_for(path: Path) -> Engine:
    """Connections to the file at `path`; nothing is opened yet."""
    url = URL.create("sqlite", database=str(path))
    engine = create_engine(url, connect_args={"timeout": BUSY_TIMEOUT, "isolation_level": None})
    event.listen(engine, "connect", _configure)
    event.listen(engine, "begin", _begin)
    return engine


def _configure(connection: Any, _record: object) -> None:
    for pragma in ("foreign_keys = ON", "synchronous = FULL"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A transaction that sees one state of the ledger. Raises LedgerError for whatever the database says."""
    with speaking_of(engine), engine.begin() as connection:
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that happens wholly or not at all. Raises LedgerError for whatever the database says."""
    with speaking_of(engine), engine.execution_options(writes=True).begin() as connection:
        yield connection


@contextmanager
def rebuilding(engine: Engine) -> Iterator[Connection]:
    """As `writing`, but foreign keys are checked at the end only: a table may go and come back (SQLite cannot change
    its columns otherwise). Raises LedgerError where a row refers to one that is not there."""
    with speaking_of(engine), engine.execution_options(writes=True).connect() as connection:
        driver: Any = connection.connection.driver_connection
        driver.execute("PRAGMA foreign_keys = OFF")  # inside of a transaction it would do nothing
        try:
            with connection.begin():
                yield connection
                if broken := connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                    raise LedgerError(
                        f"The ledger {engine.url.database} is not whole: a row of {broken[0]} refers to a row of "
                        f"{broken[2]} that is not there.",
                        remedy="Nothing was changed. Please report it, with the version of the program.",
                    )
        finally:
            driver.execute("PRAGMA foreign_keys = ON")


@contextmanager
def speaking_of(engine: Engine) -> Iterator[None]:
    """Turns the database's errors into LedgerError with a remedy."""
    try:
        yield
    except UnicodeEncodeError as error:
        problem = f"The ledger {engine.url.database} cannot hold {error.object!r}: it is no valid Unicode."
        raise LedgerError(
            problem, remedy="Rename the file, or save the article as UTF-8, then add it again."
        ) from error
    except (SQLAlchemyError, sqlite3.Error) as error:
        said = str(error.orig if isinstance(error, DBAPIError) else error)
        remedy = next((remedy for word, remedy in _REMEDIES.items() if word in said.lower()), _OTHERWISE)
        raise LedgerError(f"The ledger {engine.url.database} does not work: {said}.", remedy=remedy) from error


def use_wal(engine: Engine) -> None:
    """Switches a new file to write-ahead logging, which it then keeps; works outside of transactions only.

    Here SQLite does not wait for others by itself: of two processes that make one ledger at once, one is told "locked"
    at times.
    """
    raw, until = engine.raw_connection(), monotonic() + BUSY_TIMEOUT
    try:
        while True:
            try:
                raw.cursor().execute("PRAGMA journal_mode = WAL")
            except sqlite3.OperationalError as error:
                if "locked" not in str(error) or monotonic() > until:
                    raise
                sleep(0.05)
            else:
                return
    finally:
        raw.close()


def create_index(connection: Connection) -> None:
    """Makes the full-text index over statements and the titles of their articles."""
    connection.execute(text(_INDEX))


def create_guards(connection: Connection) -> None:
    """Makes judgements append-only, whoever writes: all that may change is that a later one supersedes it, once."""
    for guard in _GUARDS:
        connection.execute(text(guard))


def remove_made(connection: Connection) -> None:
    """Takes away what follows from the tables: views, guards, indices, the full-text index."""
    made = (
        "SELECT type, name FROM sqlite_master "
        "WHERE sql IS NOT NULL AND (type IN ('view', 'trigger', 'index') OR name = 'statement_search')"
    )
    for kind, name in connection.execute(text(made)).all():
        connection.exec_driver_sql(f'DROP {kind} "{name}"')


def index(connection: Connection, rows: Iterable[tuple[str, str, str]]) -> None:
    """Makes statements findable; each row is the statement's id, its text, the title of its article."""
    insert = text("INSERT INTO statement_search (rowid, statement, text, title) VALUES (:row, :id, :text, :title)")
    found = [{"row": _row(i), "id": i, "text": folded(words), "title": folded(title)} for i, words, title in rows]
    if found:
        connection.execute(insert, found)


def unindex(connection: Connection, statements: Iterable[str]) -> None:
    """Takes statements out of the index."""
    rows = [{"row": _row(statement)} for statement in statements]
    if rows:
        connection.execute(text("DELETE FROM statement_search WHERE rowid = :row"), rows)


def found_by(words: str) -> Select[Any]:
    """The ids of the statements in which every one of `words` begins a word; none where there is no word in it.

    Each word goes to FTS5 as a quoted prefix, so that nothing a person types is taken for its query language.
    """
    terms = re.findall(r"[^\W_]+", folded(words))
    query = " AND ".join(f'"{term}"*' for term in terms)
    search = table("statement_search", column("statement"))
    if not terms:
        return select(search.c.statement).where(text("1 = 0"))
    return select(search.c.statement).where(text("statement_search MATCH :words").bindparams(words=query))


def _row(statement: str) -> int:
    """The index row of a statement: 63 bits of a hash, since FTS5 deletes fast by row number only.

    For a million statements the chance that any two collide is 1 in 18 million.
    """
    return int.from_bytes(hashlib.sha256(statement.encode()).digest()[:8], "big") >> 1
