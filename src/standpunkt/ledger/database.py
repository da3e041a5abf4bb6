"""What a ledger asks of its database, whichever it is: transactions, what only it can make, the full-text index."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from typing import Any

from sqlalchemy import Connection, Engine, Select

from standpunkt.ledger import sqlite


def reading(engine: Engine) -> AbstractContextManager[Connection]:
    """A transaction that sees one state of the ledger. Raises LedgerError for whatever the database says."""
    return sqlite.reading(engine)


def writing(engine: Engine) -> AbstractContextManager[Connection]:
    """A transaction that happens wholly or not at all. Raises LedgerError for whatever the database says."""
    return sqlite.writing(engine)


def speaking_of(engine: Engine) -> AbstractContextManager[None]:
    """Turns the database's errors into LedgerError with a remedy."""
    return sqlite.speaking_of(engine)


def create_index(connection: Connection) -> None:
    """Makes the full-text index over statements and the titles of their articles."""
    sqlite.create_index(connection)


def create_guards(connection: Connection) -> None:
    """Makes judgements append-only, whoever writes: all that may change is that a later one supersedes it, once."""
    sqlite.create_guards(connection)


def index(connection: Connection, rows: Iterable[tuple[str, str, str]]) -> None:
    """Makes statements findable; each row is the statement's id, its text, the title of its article."""
    sqlite.index(connection, rows)


def unindex(connection: Connection, statements: Iterable[str]) -> None:
    """Takes statements out of the index."""
    sqlite.unindex(connection, statements)


def found_by(connection: Connection, words: str) -> Select[Any]:  # noqa: ARG001 (which database it is)
    """The ids of the statements in which every one of `words` begins a word; none where there is no word in it."""
    return sqlite.found_by(words)
