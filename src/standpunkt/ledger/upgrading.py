"""An older ledger becomes one of this version: a copy first, then all of it in one transaction."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path

from sqlalchemy import Connection, func, select

from standpunkt.errors import LedgerError
from standpunkt.ledger import database, settling, sqlite, versions
from standpunkt.ledger import tables as t
from standpunkt.ledger.backups import back_up
from standpunkt.ledger.sqlviews import create_views


@dataclass(frozen=True, slots=True)
class Upgrade:
    """What `upgrade` did: the versions before and after, alike where there was nothing to do; where the copy of the
    ledger as it was lies, None where none was made; how much there is in it now."""

    before: str
    after: str
    copy: Path | None
    articles: int
    statements: int
    judgements: int


def upgrade(place: str | Path) -> Upgrade:
    """Upgrades the ledger at `place`, a path or URL. No program ever made an older one on PostgreSQL.

    Raises LedgerError where it is none, or of a version too old or too new.
    """
    engine = database.engine_for(place, create=False)
    try:
        with database.reading(engine) as connection:
            before = versions.of(connection)
        copy = None
        if versions.can_be_upgraded(before):
            copy = _copy(Path(place), before)
            with sqlite.rebuilding(engine) as connection:
                _migrate(connection, before)
        with database.reading(engine) as connection:
            versions.check(connection)
            return Upgrade(before, t.SCHEMA_VERSION, copy, *_sizes(connection))
    finally:
        engine.dispose()


def _copy(path: Path, version: str) -> Path:
    """debate.db of version 5 is copied to debate.5.db; where that is there, to debate.5-2.db."""
    names = (f"{path.stem}.{version}{f'-{n}' if n > 1 else ''}{path.suffix}" for n in count(1))
    to = next(place for name in names if not (place := path.with_name(name)).exists())
    back_up(path, to)
    return to


def _migrate(connection: Connection, before: str) -> None:
    from alembic import command  # noqa: PLC0415 (0.4 s, which only an upgrade need wait for)
    from alembic.config import Config  # noqa: PLC0415

    if versions.of(connection) != before:
        path = connection.engine.url.database
        raise LedgerError(f"Another program is upgrading {path}.", remedy="Wait until it is done.")
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", "standpunkt.ledger:migrations")
    sqlite.remove_made(connection)
    if before == "5":
        command.stamp(config, before)
    command.upgrade(config, t.SCHEMA_VERSION)
    _make_again(connection)


def _make_again(connection: Connection) -> None:
    """What follows from the tables: indices, full-text index, guards, views."""
    for index in chain.from_iterable(table.indexes for table in t.metadata.tables.values()):
        index.create(connection)
    database.create_index(connection)
    s = t.statement.c
    words = select(s.id, s.text, func.coalesce(t.article.c.title, "")).join(t.article).where(s.counts == 1)
    database.index(connection, (tuple(row) for row in connection.execute(words).all()))
    database.create_guards(connection)
    create_views(connection)
    judged = select(s.id).where(s.subject.in_(select(t.judgement.c.subject)))
    settling.settle(connection, connection.scalars(judged).all())  # judgements may mean more than they did


def _sizes(connection: Connection) -> list[int]:
    tables = (t.article, t.statement, t.judgement)
    return [connection.scalar(select(func.count()).select_from(table)) or 0 for table in tables]
