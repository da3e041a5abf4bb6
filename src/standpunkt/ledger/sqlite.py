"""All that is SQLite's own: connections, transactions, pragmas, the full-text index.

WAL lets people read while articles are added. `synchronous=FULL` makes a finished article survive a power cut;
it costs one fsync an article, which reading the article outweighs many times. Transactions begin explicitly
(the driver would begin them only at the first write, too late for a consistent read), for writers with BEGIN
IMMEDIATE, so that two writers queue up for 30 seconds instead of failing halfway.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from sqlalchemy import (
    URL,
    ColumnElement,
    Connection,
    Engine,
    Select,
    TextClause,
    column,
    create_engine,
    event,
    func,
    select,
    table,
    text,
)
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from standpunkt.errors import LedgerError
from standpunkt.ledger import tables as t
from standpunkt.ledger.folding import stem_of, words_of
from standpunkt.ledger.telling import refuse_signs, remedy_in, telling

BUSY_TIMEOUT = 30.0
"""Seconds to wait for another process that is writing."""
CACHE = 64 * 1024
"""KiB of the file that a connection keeps in memory, at most. SQLite's own 2 MB make a million statements slow: every
search for an id then reads pages again."""

# Words come folded and apart already; "ascii" splits them nowhere else, whatever Unicode this SQLite knows.
_INDEX = """
CREATE VIRTUAL TABLE statement_search USING fts5(
    statement UNINDEXED, words, stems, tokenize = "ascii", prefix = '2 3 4'
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


def engine_for(url: URL, *, create: bool) -> Engine:
    """Connections to the file of `url`; nothing is opened yet. Raises LedgerError where there is none, unless `create`,
    or where there cannot be one."""
    _check_place(Path(url.database or ""), create=create)
    engine = create_engine(url, connect_args={"timeout": BUSY_TIMEOUT, "isolation_level": None})
    event.listen(engine, "connect", _configure)
    event.listen(engine, "begin", _begin)
    refuse_signs(engine)
    return engine


def _check_place(path: Path, *, create: bool) -> None:
    try:
        is_folder, is_there, has_folder = path.is_dir(), path.exists(), path.parent.is_dir()
    except OSError as error:
        problem = f"{path} cannot be opened: {error.strerror}."
        raise LedgerError(problem, remedy="Name another place, one you may read and write in.") from error
    if is_folder:
        raise LedgerError(f"{path} is a folder.", remedy=f"Name a file for the ledger, such as {path / 'ledger.db'}.")
    if not is_there and not create:
        remedy = f"Add articles first: standpunkt add ARTICLES --ledger {path}"
        raise LedgerError(f"There is no ledger {path}.", remedy=remedy)
    if not has_folder:
        raise LedgerError(f"There is no folder {path.parent}.", remedy="Make it first, or name another place.")


def _configure(connection: Any, _record: object) -> None:
    for pragma in ("foreign_keys = ON", "synchronous = FULL", f"cache_size = -{CACHE}"):
        connection.execute(f"PRAGMA {pragma}")
    connection.create_function("search_row", 1, _row, deterministic=True)


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
    """As `writing`, but foreign keys are checked before and behind it only: a table may go and come back (SQLite cannot
    change its columns otherwise). Raises LedgerError where a row refers to one that is not there."""
    with speaking_of(engine), engine.execution_options(writes=True).connect() as connection:
        driver: Any = connection.connection.driver_connection
        driver.execute("PRAGMA foreign_keys = OFF")  # inside of a transaction it would do nothing
        try:
            with connection.begin():
                _check_references(connection)
                yield connection
                _check_references(connection)
        finally:
            driver.execute("PRAGMA foreign_keys = ON")


def _check_references(connection: Connection) -> None:
    if broken := connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise LedgerError(
            f"The ledger {connection.engine.url.database} is not whole: a row of {broken[0]} refers to a row of "
            f"{broken[2]} that is not there.",
            remedy="Nothing was changed. Restore a backup, or add the articles again into a new file.",
        )


def speaking_of(engine: Engine) -> AbstractContextManager[None]:
    """Turns the database's errors into LedgerError with a remedy."""
    return telling(engine, _told, (SQLAlchemyError, sqlite3.Error))


def _told(error: Exception) -> tuple[str, str]:
    said = str(error.orig if isinstance(error, DBAPIError) else error)
    return said, remedy_in(_REMEDIES, said, _OTHERWISE)


def make_ready(engine: Engine) -> None:
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
    insert = text("INSERT INTO statement_search (rowid, statement, words, stems) VALUES (:row, :id, :words, :stems)")
    found = [_indexed(statement, words_of(f"{words} {title}")) for statement, words, title in rows]
    if found:
        connection.execute(insert, found)


def _indexed(statement: str, words: list[str]) -> dict[str, object]:
    stems = sorted({stem_of(word) for word in words})
    return {"row": _row(statement), "id": statement, "words": " ".join(words), "stems": " ".join(stems)}


def unindex(connection: Connection, statements: Iterable[str]) -> None:
    """Takes statements out of the index."""
    rows = [{"row": _row(statement)} for statement in statements]
    if rows:
        connection.execute(text("DELETE FROM statement_search WHERE rowid = :row"), rows)


def found_by(words: str) -> Select[Any]:
    """The ids of the statements that hold every one of `words`: a word that has its stem, or begins with it.

    None where there is no word in it. Each goes to FTS5 in quotes, so that nothing a person types is taken for its
    query language.
    """
    search = table("statement_search", column("statement"))
    return select(search.c.statement).where(_matching(words))


def holding(words: str) -> ColumnElement[bool]:
    """That a statement is one of those, by its row in the index: to read the ids of many from it takes long."""
    rows: Select[Any] = select(column("rowid")).select_from(table("statement_search")).where(_matching(words))
    return func.search_row(t.statement.c.id).in_(rows)


def _matching(words: str) -> TextClause:
    terms = words_of(words)
    if not terms:
        return text("1 = 0")
    query = " AND ".join(f'(words : "{term}"* OR stems : "{stem_of(term)}")' for term in terms)
    return text("statement_search MATCH :words").bindparams(words=query)


def _row(statement: str) -> int:
    """The index row of a statement: 63 bits of a hash, since FTS5 deletes fast by row number only.

    For a million statements the chance that any two collide is 1 in 18 million.
    """
    return int.from_bytes(hashlib.sha256(statement.encode()).digest()[:8], "big") >> 1


def damage(connection: Connection) -> list[str]:
    """What is wrong with the file and with the full-text index, in SQLite's words."""
    found = [row[0] for row in connection.exec_driver_sql("PRAGMA integrity_check") if row[0] != "ok"]
    try:
        connection.execute(text("INSERT INTO statement_search (statement_search) VALUES ('integrity-check')"))
    except DBAPIError as error:
        found.append(f"statement_search: {error.orig}")
    return found


def missing_guards(connection: Connection) -> list[str]:
    """Names of guards that are not there."""
    there = {row[0] for row in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'")}
    names = (guard.split()[2] for guard in _GUARDS)
    return [name for name in names if name not in there]


def indexed(connection: Connection, statements: Sequence[str]) -> dict[str, tuple[Any, ...]]:
    """By statement, what stands in the index of it."""
    asked = text("SELECT * FROM statement_search WHERE rowid = :row")
    rows = (connection.execute(asked, {"row": _row(statement)}).first() for statement in statements)
    return {row.statement: tuple(row) for row in rows if row}


def sizes(connection: Connection) -> tuple[int, tuple[tuple[str, int], ...]]:
    """Bytes of the file, and of each table and index, the largest first; of those nothing where SQLite cannot tell."""
    pages, size = (connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in ("page_count", "page_size"))
    try:
        rows = connection.exec_driver_sql("SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY 2 DESC, name")
        return pages * size, tuple((name, int(bytes_)) for name, bytes_ in rows)
    except DBAPIError:  # a build without it
        return pages * size, ()
