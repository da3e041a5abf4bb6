"""The ledger: one database file, a Writer that puts articles in, a View that reads them."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType

from sqlalchemy import Connection, Engine, insert, inspect, select

from standpunkt.errors import LedgerError
from standpunkt.ledger import database, sqlite
from standpunkt.ledger.sqlviews import create_views
from standpunkt.ledger.tables import SCHEMA_VERSION, metadata, setting
from standpunkt.ledger.view import View
from standpunkt.ledger.writer import Writer


class Ledger:
    """One SQLite file with articles, statements, codebook and rejections.

    Opening raises LedgerError where `path` is absent (unless `create`), is no ledger, was made by another
    version, or cannot be read or written. Close it, or use it as a context manager.
    """

    def __init__(self, path: str | Path, *, create: bool = False) -> None:
        self.path = Path(path)
        _check_place(self.path, create=create)
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


def _prepare(engine: Engine, *, create: bool) -> None:
    """Makes the tables in a new file; checks that any other is a ledger of this version."""
    with database.reading(engine) as connection:
        new = not inspect(connection).get_table_names()
    if new and create:
        _create(engine)
    with database.reading(engine) as connection:
        _check_version(connection)


def _create(engine: Engine) -> None:
    with database.speaking_of(engine):
        sqlite.use_wal(engine)
    with database.writing(engine) as connection:
        if inspect(connection).has_table(setting.name):
            return  # another process was faster
        metadata.create_all(connection, checkfirst=False)
        database.create_index(connection)
        database.create_guards(connection)
        create_views(connection)
        connection.execute(insert(setting), {"name": "schema", "value": SCHEMA_VERSION})


def _check_version(connection: Connection) -> None:
    path = connection.engine.url.database
    found = None
    if inspect(connection).has_table(setting.name):
        found = connection.scalar(select(setting.c.value).where(setting.c.name == "schema"))
    if found is None:
        remedy = "Give the file that `standpunkt add` made, or another name for a new ledger."
        raise LedgerError(f"{path} is a database, but no ledger.", remedy=remedy)
    if found != SCHEMA_VERSION:
        raise LedgerError(
            f"{path} is a ledger of version {found}; this program reads version {SCHEMA_VERSION}.",
            remedy="Use the program that made it, or add the articles again into a new file.",
        )
