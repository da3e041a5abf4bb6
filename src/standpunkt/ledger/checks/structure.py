"""The database itself: pages, tables, rows that refer to rows."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, ForeignKeyConstraint, and_, func, inspect, select

from standpunkt.ledger import database
from standpunkt.ledger import tables as t
from standpunkt.ledger.checks.kinds import RESTORE, Check


def _damaged(connection: Connection) -> Iterator[str]:
    yield from database.damage(connection)


def _missing(connection: Connection) -> Iterator[str]:
    there = inspect(connection)
    tables = set(there.get_table_names())
    for table in t.metadata.sorted_tables:
        if table.name not in tables:
            yield f"table {table.name}"
            continue
        columns = {column["name"] for column in there.get_columns(table.name)}
        yield from (f"column {table.name}.{column.name}" for column in table.c if column.name not in columns)
        indices = {index["name"] for index in there.get_indexes(table.name)}
        yield from (f"index {index.name}" for index in sorted(table.indexes, key=str) if index.name not in indices)
    yield from (f"view {name}" for name in sorted(VIEWS - set(there.get_view_names())))
    yield from (f"guard {name}" for name in database.missing_guards(connection))


def _dangling(connection: Connection) -> Iterator[str]:
    """Rows that refer to one that is not there; the database sees to it only while it is told to."""
    for table in t.metadata.sorted_tables:
        for constraint in sorted(table.foreign_key_constraints, key=lambda one: str(one.column_keys)):
            yield from _dangling_by(connection, constraint)


def _dangling_by(connection: Connection, constraint: ForeignKeyConstraint) -> Iterator[str]:
    child, parent = constraint.table, constraint.referred_table.alias("parent")
    pairs = [(key.parent, parent.c[key.column.name]) for key in constraint.elements]
    there = select(parent).where(and_(*(one == other for one, other in pairs))).exists()
    own = [column for column, _ in pairs]
    wanted = select(*child.primary_key, *own).where(and_(*(c.is_not(None) for c in own)), ~there)
    for row in connection.execute(wanted):
        yield f"{child.name} {row[0]}: {', '.join(c.name for c in own)} {row[-1]}"


def _versions(connection: Connection) -> Iterator[str]:
    rows = connection.scalar(select(func.count()).select_from(t.alembic_version))
    if rows != 1:
        yield f"{rows} versions"


VIEWS = {"statement_view", "position_view"}

CHECKS = (
    Check("The database is damaged.", RESTORE, _damaged),
    Check("The ledger says more than one version of itself, or none.", RESTORE, _versions),
    Check("A table, a column, an index, a view or a guard is missing.", RESTORE, _missing),
    Check("A row refers to one that is not there.", RESTORE, _dangling),
)
