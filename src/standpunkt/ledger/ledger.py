"""The ledger: one database file, a Writer that puts articles in, a View that reads them."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType

from sqlalchemy import Engine, inspect

from standpunkt.errors import LedgerError
from standpunkt.ledger import database, sqlite, versions
from standpunkt.ledger.sqlviews import create_views
from standpunkt.ledger.tables import alembic_version, metadata
from standpunkt.ledger.view import View
from standpunkt.ledger.writer import Writer


class Ledger:
    """One SQLite file with articles, statements, codebook and rejections.

    Opening raises LedgerError where `path` is absent (unless `create`), is no ledger, was made by another
    version, or cannot be read or written. Close it, or use it as a context manager.
    """

    def __init__(self, path: str | Path, *, create: bool = False) -> None:
        self.path = Path(path)
        check_place(self.path, create=create)
        self._engine = sqlite.engine_for(self.path)
        try:
            _prepare(self._engine, create=create)
        except BaseException:
            self._engine.dispose()
            raise

    def writer(self) -> Writer:
        """Puts articles in."""
        return Writer(self._engine)

    def view(self) -> View:
        """Reads what is there."""
        return View(self._engine)

    def close(self) -> None:
        """Gives the file back; what was written is in it."""
        self._engine.dispose()

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def check_place(path: Path, *, create: bool) -> None:
    """Raises LedgerError where there is no file at `path`, or where none can be made."""
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


def _prepare(engine: Engine, *, create: bool) -> None:
    """Makes the tables in a new file; checks that any other is a ledger of this version."""
    with database.reading(engine) as connection:
        new = not inspect(connection).get_table_names()
    if new and create:
        _create(engine)
    with database.reading(engine) as connection:
        versions.check(connection)


def _create(engine: Engine) -> None:
    with database.speaking_of(engine):
        sqlite.use_wal(engine)
    with database.writing(engine) as connection:
        if inspect(connection).has_table(alembic_version.name):
            return  # another process was faster
        metadata.create_all(connection, checkfirst=False)
        database.create_index(connection)
        database.create_guards(connection)
        create_views(connection)
        versions.stamp(connection)
