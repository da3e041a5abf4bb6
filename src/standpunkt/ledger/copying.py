"""A whole ledger from one database into another, row by row, and both compared afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, zip_longest
from typing import Any

from sqlalchemy import Connection, Engine, Row, Table, exists, func, insert, select

from standpunkt.errors import LedgerError, UsageError
from standpunkt.ledger import database
from standpunkt.ledger import tables as t
from standpunkt.ledger.naming import name_of
from standpunkt.records.progress import Progress

_BATCH = 1000
_AT_A_TIME = {"yield_per": _BATCH}

Report = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class Copied:
    """How many rows were copied and found equal, by table, and how many statements can be searched for."""

    rows: dict[str, int]
    found: int


def copy(source: Engine, target: Engine, *, progress: Report | None = None) -> Copied:
    """Copies every row of every table, derived ones too, and makes the full-text index; then compares row by row.

    The target is written in one transaction: it has all or nothing. Raises UsageError where it is not empty,
    LedgerError where it does not hold what the source holds.
    """
    report = _told_of(source, progress)
    with database.reading(source) as old:
        with database.writing(target) as new:
            _check_empty(new)
            for table in t.metadata.sorted_tables:
                for batch in _batches(_rows(old, table)):
                    new.execute(insert(table), [dict(row._mapping) for row in batch])
                    report(len(batch), f"copying {table.name}")
            found = _index(old, new)
        with database.reading(target) as new:
            rows = {table.name: _compare(old, new, table, report) for table in t.metadata.sorted_tables}
    return Copied(rows, found)


def _told_of(source: Engine, progress: Report | None) -> Callable[[int, str], None]:
    """What counts rows: each is copied and compared."""
    done, total = 0, 0
    if progress:
        with database.reading(source) as old:
            total = 2 * sum(_count(old, table) for table in t.metadata.sorted_tables)

    def report(rows: int, name: str) -> None:
        nonlocal done
        done += rows
        if progress:
            progress(Progress(done, total, name))

    return report


def _check_empty(target: Connection) -> None:
    """All that a new ledger has is its version and settings; those of the source take their place."""
    own = (t.alembic_version, t.setting)
    for table in t.metadata.sorted_tables:
        if table not in own and target.scalar(select(exists().select_from(table))):
            raise UsageError(
                f"{name_of(target.engine.url)} is not empty: there are rows in its table {table.name}.",
                remedy="Name a file that is not there yet, or an empty database.",
            )
    for table in own:
        target.execute(table.delete())


def _rows(connection: Connection, table: Table) -> Iterator[Row[Any]]:
    """All rows, by the primary key, which every database sorts alike (columns.TEXT)."""
    found = select(table).order_by(*table.primary_key)
    return iter(connection.execution_options(**_AT_A_TIME).execute(found))


def _batches(rows: Iterator[Row[Any]]) -> Iterator[Sequence[Row[Any]]]:
    while batch := list(islice(rows, _BATCH)):
        yield batch


def _count(connection: Connection, table: Table) -> int:
    return connection.execute(select(func.count()).select_from(table)).scalar_one()


def _index(old: Connection, new: Connection) -> int:
    """Makes those statements findable that were; gives how many they are."""
    search, s = database.INDEX, t.statement.c
    words = select(s.id, s.text, t.article.c.title).join(t.article).join(search, search.c.statement == s.id)
    count = 0
    for rows in _batches(iter(old.execution_options(**_AT_A_TIME).execute(words))):
        database.index(new, ((row.id, row.text, row.title or "") for row in rows))
        count += len(rows)
    return count


def _compare(old: Connection, new: Connection, table: Table, report: Callable[[int, str], None]) -> int:
    """How many rows both have alike. Raises LedgerError at the first that differs."""
    count = 0
    for ours, theirs in zip_longest(_batches(_rows(old, table)), _batches(_rows(new, table)), fillvalue=()):
        for one, other in zip_longest(ours, theirs):
            if one is None or other is None or tuple(one) != tuple(other):
                raise LedgerError(
                    f"{name_of(new.engine.url)} differs in its table {table.name}: "
                    f"{_shown(other)} in place of {_shown(one)}.",
                    remedy="Copy into a new place again; if it happens twice, please report the row.",
                )
        count += len(ours)
        report(len(ours), f"comparing {table.name}")
    return count


def _shown(row: Row[Any] | None) -> str:
    return "nothing" if row is None else repr(tuple(row))[:200]
