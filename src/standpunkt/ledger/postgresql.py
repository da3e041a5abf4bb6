"""All that is PostgreSQL's own: connections, transactions, who waits for whom, the full-text index.

Readers see one state of the ledger (REPEATABLE READ, READ ONLY) and never wait. Writers queue up at one advisory lock
for 30 seconds, as they do at SQLite's BEGIN IMMEDIATE; the lock goes with the transaction. They see what is committed
at each statement: a snapshot would be taken before the wait, and be old after it. Nobody else writes meanwhile.
"""

from __future__ import annotations

import os
import ssl
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Any

from sqlalchemy import (
    URL,
    ColumnElement,
    Connection,
    Engine,
    Select,
    column,
    create_engine,
    event,
    false,
    select,
    table,
    text,
)
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from standpunkt.errors import LedgerError
from standpunkt.ledger import tables as t
from standpunkt.ledger.folding import stem_of, words_of
from standpunkt.ledger.naming import name_of
from standpunkt.ledger.rows import AT_ONCE
from standpunkt.ledger.telling import refuse_signs, remedy_in, telling

BUSY_TIMEOUT = 30.0
"""Seconds to wait for another process that is writing."""
OLDEST = 14
"""The oldest major version of the server that is tested and takes care of itself."""

_WRITING = 7_105_836_012_254_406  # any number will do that other programs in this database do not lock
# One lexeme for each word (weight B) and one for each stem (weight A): one index, asked once for both.
_INDEX = (
    """
CREATE TABLE statement_search (
    statement TEXT COLLATE "C" PRIMARY KEY REFERENCES statement (id) ON DELETE CASCADE, words TSVECTOR NOT NULL
)""",
    "CREATE INDEX statement_search_words ON statement_search USING gin (words)",
)
_GUARDS = (
    """
CREATE FUNCTION judgement_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'a judgement is never deleted'; END $$""",
    """
CREATE TRIGGER judgement_stays BEFORE DELETE ON judgement FOR EACH ROW EXECUTE FUNCTION judgement_stays()""",
    """
CREATE TRIGGER judgement_all_stay BEFORE TRUNCATE ON judgement EXECUTE FUNCTION judgement_stays()""",
    """
CREATE FUNCTION judgement_is_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.superseded_by IS NOT NULL OR NEW.superseded_by IS NULL OR
        to_jsonb(NEW) - 'superseded_by' IS DISTINCT FROM to_jsonb(OLD) - 'superseded_by' THEN
        RAISE EXCEPTION 'a judgement is never changed';
    END IF;
    RETURN NEW;
END $$""",
    """
CREATE TRIGGER judgement_is_fixed BEFORE UPDATE ON judgement FOR EACH ROW EXECUTE FUNCTION judgement_is_fixed()""",
)
_STATES = {
    "08": "Check that the server runs, then run the same command again: finished articles are kept.",
    "28P01": "The password or the user is wrong; signs such as @ and / in a password are written %40 and %2F.",
    "28": "The server does not let this user in from here; ask who keeps it (pg_hba.conf), or name another user.",
    "3D000": "Make the database first: createdb --encoding UTF8 --template template0 NAME",
    "42501": "Ask the owner of the database for the right to do this, or name its owner as the user.",
    "25006": "This server or user may only read; name the main server, or a user who may write.",
    "53100": "Free some space on the server's disk, then run the same command again: finished articles are kept.",
    "53300": "Close other programs that use the server, or let it take more connections (max_connections).",
    "55P03": "Another program is writing to it; wait until it is done, then try again.",
    "57014": "The server stops what takes so long; ask for less at once, or let it take longer (statement_timeout).",
    "57P": "The server is stopping or starting; wait a little, then run the same command again.",
    "23": "Two statements may have the same id, or one refers to a statement that is not there; "
    "please report the article that was being added.",
    "P0001": "Make another judgement on the same field, or undo this one: both stay in the history.",
}
_WORDS = {
    "can't create a connection": "Check the host and the port, and that the server runs and takes connections "
    "(listen_addresses).",
    "refuses ssl": "This server takes no encrypted connections: leave sslmode out.",
    "certificate": "The server's certificate is not one this machine trusts; sslmode=require does not check it.",
}
_OTHERWISE = "Check the server and the connection to it, then run the same command again: finished articles are kept."


def engine_for(url: URL, *, create: bool) -> Engine:  # noqa: ARG001 (as for files; the database has to be there)
    """Connections to the server of `url`; nothing is opened yet. Raises LedgerError where the driver is missing."""
    url, arguments = _connecting(url)
    try:
        engine = create_engine(url, connect_args=arguments, pool_pre_ping=True)
    except ModuleNotFoundError as error:
        raise LedgerError(
            f"{name_of(url)} is on PostgreSQL, whose driver {error.name} is not installed.",
            remedy="Install it: pip install 'standpunkt[postgresql]'",
        ) from error
    engine.dialect.use_insertmanyvalues_wo_returning = True  # else each row is a journey of its own to the server
    event.listen(engine, "begin", _begin)
    refuse_signs(engine)
    return engine


def _connecting(url: URL) -> tuple[URL, dict[str, Any]]:
    """The URL and what the driver has to be told, for what URLs of PostgreSQL say in their own words.

    `sslmode` is libpq's: without it the connection is encrypted where the server can. A password that the URL does
    not hold is taken from PGPASSWORD.
    """
    arguments: dict[str, Any] = {"application_name": "standpunkt"}
    mode = url.query.get("sslmode")
    if mode == "disable":
        arguments["ssl_context"] = False
    elif mode == "require":
        arguments["ssl_context"] = True  # encrypted, the certificate unchecked
    elif mode in ("verify-ca", "verify-full"):
        arguments["ssl_context"] = ssl.create_default_context()
    if url.password is None and (password := os.environ.get("PGPASSWORD")):
        arguments["password"] = password
    return url.difference_update_query(["sslmode"]), arguments


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(f"SET LOCAL lock_timeout = {int(BUSY_TIMEOUT * 1000)}")
    if connection.get_execution_options().get("writes", False):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITING})")
    else:
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")


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


def speaking_of(engine: Engine) -> AbstractContextManager[None]:
    """Turns the database's errors into LedgerError with a remedy."""
    return telling(engine, _told, (SQLAlchemyError, OSError))


def _told(error: Exception) -> tuple[str, str]:
    """What the server said, and the remedy for its SQLSTATE, else for what the driver said."""
    first = error.orig.args[0] if isinstance(error, DBAPIError) and error.orig and error.orig.args else error
    if isinstance(first, dict):
        state = first.get("C", "")
        remedy = next((remedy for start, remedy in _STATES.items() if state.startswith(start)), _OTHERWISE)
        return str(first.get("M", "")), remedy
    return str(first), remedy_in(_WORDS, str(first), _OTHERWISE)


def make_ready(engine: Engine) -> None:
    """Raises LedgerError where the server is too old, or its database cannot hold every sign."""
    with engine.connect() as connection:
        version = int(connection.exec_driver_sql("SHOW server_version_num").scalar_one()) // 10_000
        encoding = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
    name = name_of(engine.url)
    if version < OLDEST:
        raise LedgerError(
            f"{name} is on PostgreSQL {version}; this program needs {OLDEST} or newer.",
            remedy="Upgrade the server, name another one, or keep the ledger in a file: --ledger news.db",
        )
    if encoding != "UTF8":
        raise LedgerError(
            f"The database of {name} holds text as {encoding}, which does not have every sign.",
            remedy="Make one that does: createdb --encoding UTF8 --template template0 NAME",
        )


def create_index(connection: Connection) -> None:
    """Makes the full-text index over statements and the titles of their articles."""
    for statement in _INDEX:
        connection.exec_driver_sql(statement)


def create_guards(connection: Connection) -> None:
    """Makes judgements append-only, whoever writes: all that may change is that a later one supersedes it, once."""
    for guard in _GUARDS:
        connection.exec_driver_sql(guard)


def index(connection: Connection, rows: Iterable[tuple[str, str, str]]) -> None:
    """Makes statements findable; each row is the statement's id, its text, the title of its article."""
    found = [{"id": key, "words": _vector(words_of(f"{words} {title}"))} for key, words, title in rows]
    for start in range(0, len(found), AT_ONCE):
        part = found[start : start + AT_ONCE]
        values = ", ".join(f"(:id{n}, CAST(:words{n} AS tsvector))" for n in range(len(part)))
        given = {f"{name}{n}": value for n, row in enumerate(part) for name, value in row.items()}
        connection.execute(text(f"INSERT INTO statement_search (statement, words) VALUES {values}"), given)  # noqa: S608 (values go as parameters)


def _vector(words: Sequence[str]) -> str:
    """Words and stems as PostgreSQL writes a tsvector; a lexeme has weights by its places, so it gets two."""
    stems = {stem_of(word) for word in words}
    lexemes = sorted({*words, *stems})
    places = ((lexeme, "1A" * (lexeme in stems), "2B" * (lexeme in words)) for lexeme in lexemes)
    return " ".join(f"'{lexeme}':{','.join(filter(None, (stem, word)))}" for lexeme, stem, word in places)


def unindex(connection: Connection, statements: Iterable[str]) -> None:
    """Takes statements out of the index."""
    keys = list(statements)
    search = table("statement_search", column("statement"))
    for start in range(0, len(keys), AT_ONCE):
        connection.execute(search.delete().where(search.c.statement.in_(keys[start : start + AT_ONCE])))


def found_by(words: str) -> Select[Any]:
    """The ids of the statements that hold every one of `words`: a word that has its stem, or begins with it.

    None where there is no word in it. Each goes to the server in quotes, so that nothing a person types is taken for
    its query language.
    """
    terms = words_of(words)
    query = " & ".join(f"('{term}':*B | '{stem_of(term)}':A)" for term in terms)
    search = table("statement_search", column("statement"))
    if not terms:
        return select(search.c.statement).where(false())
    return select(search.c.statement).where(text("words @@ CAST(:query AS tsquery)").bindparams(query=query))


def damage(connection: Connection) -> list[str]:  # noqa: ARG001 (as for files)
    """Nothing: the server looks after its pages itself."""
    return []


def missing_guards(connection: Connection) -> list[str]:
    """Names of guards that are not there."""
    there = set(connection.scalars(text("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'")))
    names = (guard.split()[2] for guard in _GUARDS if guard.split()[1] == "TRIGGER")
    return [name for name in names if name not in there]


def indexed(connection: Connection, statements: Sequence[str]) -> dict[str, tuple[Any, ...]]:
    """By statement, what stands in the index of it."""
    search = table("statement_search", column("statement"), column("words"))
    rows = connection.execute(search.select().where(search.c.statement.in_(statements)))
    return {row.statement: tuple(row) for row in rows}


def sizes(connection: Connection) -> tuple[int, tuple[tuple[str, int], ...]]:
    """Bytes of the ledger's schema, and of each table and index, the largest first."""
    asked = (
        "SELECT relname, pg_relation_size(oid) FROM pg_class WHERE relkind IN ('r', 'i') "
        "AND relnamespace = current_schema()::regnamespace ORDER BY 2 DESC, 1"
    )
    parts = tuple((name, int(size)) for name, size in connection.exec_driver_sql(asked))
    return sum(size for _, size in parts), parts


def holding(words: str) -> ColumnElement[bool]:
    """That a statement is one of those."""
    return t.statement.c.id.in_(found_by(words))
