"""The ledger: one database, a Writer that puts articles in, a View that reads them."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from sqlalchemy import Engine, inspect

from standpunkt.errors import UsageError
from standpunkt.ledger import copying, database, versions
from standpunkt.ledger.naming import name_of
from standpunkt.ledger.sqlviews import create_views
from standpunkt.ledger.tables import alembic_version, metadata
from standpunkt.ledger.view import View
from standpunkt.ledger.writer import Writer

if TYPE_CHECKING:
    from standpunkt.ledger.checks.kinds import Checked


class Ledger:
    """One database with articles, statements, codebook, judgements and rejections: an SQLite file by its path, or one
    of PostgreSQL (14 or newer) by its URL, postgresql://USER:PASSWORD@HOST/DATABASE.

    `name` is what to call it: the path, or the URL without the password. Opening raises LedgerError where there is none
    at `place` (unless `create`; a database on a server has to be there even then), where it is no ledger, was made by
    another version, or cannot be read or written. Close it, or use it as a context manager.
    """

    def __init__(self, place: str | Path, *, create: bool = False) -> None:
        self._engine = database.engine_for(place, create=create)
        self.name = name_of(self._engine.url)
        try:
            _prepare(self._engine, create=create)
        except BaseException:
            self._engine.dispose()
            raise

    @property
    def path(self) -> Path:
        """Where the file lies. Raises UsageError for a ledger that is on a server."""
        if self._engine.dialect.name != "sqlite":
            raise UsageError(f"{self.name} is no file.", remedy="Copy it into one: standpunkt ledger copy FROM FILE")
        return Path(self.name)

    def writer(self) -> Writer:
        """Puts articles in."""
        return Writer(self._engine)

    def view(self) -> View:
        """Reads what is there."""
        return View(self._engine)

    def copy_to(self, other: Ledger, *, progress: copying.Report | None = None) -> copying.Copied:
        """Copies all of it into `other`, an empty ledger on whatever database, and compares both row by row.

        Raises UsageError where `other` is not empty; LedgerError where they differ.
        """
        return copying.copy(self._engine, other._engine, progress=progress)

    def check(self) -> Checked:
        """Whether the ledger is whole and what counts is what people decided; nothing is changed."""
        from standpunkt.ledger import checks  # noqa: PLC0415 (nobody else needs it)

        return checks.check(self._engine)

    def close(self) -> None:
        """Gives the file, or the connections, back; what was written is there."""
        self._engine.dispose()

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _prepare(engine: Engine, *, create: bool) -> None:
    """Makes the tables in a new database; checks that any other is a ledger of this version."""
    with database.reading(engine) as connection:
        new = not inspect(connection).get_table_names()
    if new and create:
        _create(engine)
    with database.reading(engine) as connection:
        versions.check(connection)


def _create(engine: Engine) -> None:
    database.make_ready(engine)
    with database.writing(engine) as connection:
        if inspect(connection).has_table(alembic_version.name):
            return  # another process was faster
        metadata.create_all(connection, checkfirst=False)
        database.create_index(connection)
        database.create_guards(connection)
        create_views(connection)
        versions.stamp(connection)
