"""What a ledger asks of its database, whichever it is: transactions, what only it can make, the full-text index."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import URL, ColumnElement, Connection, Engine, Select, column, table

from standpunkt.ledger import naming, postgresql, sqlite


class Backend(Protocol):
    """What a module about one kind of database has."""

    def engine_for(self, url: URL, *, create: bool) -> Engine: ...  # noqa: D102 (as the functions below say)
    def make_ready(self, engine: Engine) -> None: ...  # noqa: D102
    def reading(self, engine: Engine) -> AbstractContextManager[Connection]: ...  # noqa: D102
    def writing(self, engine: Engine) -> AbstractContextManager[Connection]: ...  # noqa: D102
    def speaking_of(self, engine: Engine) -> AbstractContextManager[None]: ...  # noqa: D102
    def create_index(self, connection: Connection) -> None: ...  # noqa: D102
    def create_guards(self, connection: Connection) -> None: ...  # noqa: D102
    def index(self, connection: Connection, rows: Iterable[tuple[str, str, str]]) -> None: ...  # noqa: D102
    def unindex(self, connection: Connection, statements: Iterable[str]) -> None: ...  # noqa: D102
    def found_by(self, words: str) -> Select[Any]: ...  # noqa: D102
    def damage(self, connection: Connection) -> list[str]: ...  # noqa: D102
    def missing_guards(self, connection: Connection) -> list[str]: ...  # noqa: D102
    def indexed(self, connection: Connection, statements: Sequence[str]) -> dict[str, tuple[Any, ...]]: ...  # noqa: D102
    def sizes(self, connection: Connection) -> tuple[int, tuple[tuple[str, int], ...]]: ...  # noqa: D102
    def holding(self, words: str) -> ColumnElement[bool]: ...  # noqa: D102


INDEX = table("statement_search", column("statement"))
"""The statements that can be found by their words; what else the index has is the database's own affair."""
_BACKENDS: dict[str, Backend] = {"sqlite": sqlite, "postgresql": postgresql}


def engine_for(place: str | Path, *, create: bool) -> Engine:
    """Connections to the file or URL `place`; nothing is opened yet. Raises LedgerError where that cannot be."""
    url = naming.url_of(place)
    return _BACKENDS[url.get_backend_name()].engine_for(url, create=create)


def make_ready(engine: Engine) -> None:
    """Before tables are made: sees to what holds for the whole database. Raises LedgerError where it will not do."""
    with speaking_of(engine):
        _of(engine).make_ready(engine)


def reading(engine: Engine) -> AbstractContextManager[Connection]:
    """A transaction that sees one state of the ledger. Raises LedgerError for whatever the database says."""
    return _of(engine).reading(engine)


def writing(engine: Engine) -> AbstractContextManager[Connection]:
    """A transaction that happens wholly or not at all. Raises LedgerError for whatever the database says."""
    return _of(engine).writing(engine)


def speaking_of(engine: Engine) -> AbstractContextManager[None]:
    """Turns the database's errors into LedgerError with a remedy."""
    return _of(engine).speaking_of(engine)


def create_index(connection: Connection) -> None:
    """Makes the full-text index over statements and the titles of their articles."""
    _of(connection).create_index(connection)


def create_guards(connection: Connection) -> None:
    """Makes judgements append-only, whoever writes: all that may change is that a later one supersedes it, once."""
    _of(connection).create_guards(connection)


def index(connection: Connection, rows: Iterable[tuple[str, str, str]]) -> None:
    """Makes statements findable; each row is the statement's id, its text, the title of its article."""
    _of(connection).index(connection, rows)


def unindex(connection: Connection, statements: Iterable[str]) -> None:
    """Takes statements out of the index."""
    _of(connection).unindex(connection, statements)


def found_by(connection: Connection, words: str) -> Select[Any]:
    """The ids of the statements that hold every one of `words`: a word of the same German stem, or one that begins with
    it; none where there is no word in it."""
    return _of(connection).found_by(words)


def holding(connection: Connection, words: str) -> ColumnElement[bool]:
    """The same as a condition on a row of the table statement, fast where it is asked of many rows."""
    return _of(connection).holding(words)


def _of(place: Engine | Connection) -> Backend:
    return _BACKENDS[place.dialect.name]


def damage(connection: Connection) -> list[str]:
    """What is wrong with the database itself and with the full-text index, in its own words."""
    return _of(connection).damage(connection)


def missing_guards(connection: Connection) -> list[str]:
    """Names of guards that are not there."""
    return _of(connection).missing_guards(connection)


def indexed(connection: Connection, statements: Sequence[str]) -> dict[str, tuple[Any, ...]]:
    """By statement, what stands in the full-text index of it."""
    return _of(connection).indexed(connection, statements)


def sizes(connection: Connection) -> tuple[int, tuple[tuple[str, int], ...]]:
    """Bytes of all of it, and of each table and index, the largest first; of those nothing where it cannot tell."""
    return _of(connection).sizes(connection)
