"""Rows as they come from the database, and the small records they hold. Each question is asked once for many keys."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, FromClause, Row, Select, Table, select

from standpunkt.records.doubts import Doubt
from standpunkt.records.origins import Origin
from standpunkt.records.spans import Span, Spans

AT_ONCE = 500
"""Keys in one question; SQLite allows 32,766 since 3.32 and 999 before."""

Rows = Sequence[Row[Any]]
Grouped = Mapping[str, Rows]


def children(
    connection: Connection,
    wanted: Table | list[Column[Any]],
    column: Column[Any],
    keys: Sequence[str],
    *,
    within: FromClause | None = None,
    where: ColumnElement[bool] | None = None,
) -> defaultdict[str, list[Row[Any]]]:
    """The rows whose `column` is one of `keys`, grouped by it, each group in the order of the primary key.

    `within` is what to ask where the columns are of several tables, `where` what must hold besides.
    """
    columns, order = (wanted.c, column.table.primary_key) if isinstance(wanted, Table) else (wanted, [column])
    query = select(*columns).select_from(column.table if within is None else within).order_by(*order)
    query = query if where is None else query.where(where)
    place = [one.name for one in columns].index(column.name)  # by place: by name takes twice as long
    groups: defaultdict[str, list[Row[Any]]] = defaultdict(list)
    for some in parts(keys):
        for row in connection.execute(query.where(column.in_(some))).all():  # one by one takes twice as long
            groups[row[place]].append(row)
    return groups


def parts(keys: Sequence[str]) -> Iterator[Sequence[str]]:
    """`keys`, as many at a time as one question takes."""
    return (keys[start : start + AT_ONCE] for start in range(0, len(keys), AT_ONCE))


def asked(
    connection: Connection, query: Select[Any], column: Column[Any], keys: Sequence[str] | None
) -> list[Row[Any]]:
    """The rows of `query`; with `keys`, those whose `column` is one of them."""
    if keys is None:
        return list(connection.execute(query))
    return [row for part in parts(keys) for row in connection.execute(query.where(column.in_(part)))]


def part_of(rows: Rows, part: str) -> Rows:
    """Those of `rows` that belong to one part of a statement."""
    return [row for row in rows if row.part == part] if rows else ()


def doubts_of(rows: Rows) -> tuple[Doubt, ...]:
    """The doubts that rows with a column `doubt` hold."""
    return tuple(Doubt(row.doubt) for row in rows)


def origin_of(row: Row[Any], prefix: str = "") -> Origin:
    """The origin that the four columns with `prefix` hold."""
    values = row._mapping
    return Origin(
        values[f"{prefix}component"],
        values[f"{prefix}version"],
        values[f"{prefix}rule"],
        values[f"{prefix}confidence"],
    )


def spans_of(rows: Rows) -> Spans:
    """The spans that rows with `start` and `end` hold."""
    return tuple([Span(row.start, row.end) for row in rows]) if rows else ()
