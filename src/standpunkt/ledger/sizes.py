"""How large a ledger is, and who and what made it so."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import Connection, func, select

from standpunkt.ledger import database
from standpunkt.ledger import tables as t
from standpunkt.records.edtf import latest
from standpunkt.records.runs import Run, Sizes

_NEWEST = 10
"""Runs told."""


def sizes(connection: Connection) -> Sizes:
    """Counts everything; reads the whole ledger."""
    tables = sorted(t.metadata.tables.values(), key=lambda table: table.name)
    rows = {table.name: connection.scalar(select(func.count()).select_from(table)) or 0 for table in tables}
    c = t.judgement.c
    by_coder = select(c.coder, func.count()).where(c.superseded_by.is_(None)).group_by(c.coder).order_by(c.coder)
    runs = connection.execute(select(t.run).order_by(t.run.c.id.desc()).limit(_NEWEST))
    size, parts = database.sizes(connection)
    return Sizes(
        rows=rows,
        months=_months(connection),
        coders=tuple((coder, number) for coder, number in connection.execute(by_coder)),
        runs=tuple(Run(**row._mapping) for row in runs),
        size=size,
        parts=parts,
    )


def _months(connection: Connection) -> tuple[tuple[str, int, int], ...]:
    """By the month of the last day on which an article may have been published."""
    a, s = t.article.c, t.statement.c
    counting = select(s.article, func.count().label("number")).where(s.counts == 1).group_by(s.article).subquery()
    joined = t.article.outerjoin(counting, counting.c.article == a.id)
    found = select(a.published, func.count(), func.coalesce(func.sum(counting.c.number), 0)).select_from(joined)
    articles, statements = Counter[str](), Counter[str]()
    for published, number, told in connection.execute(found.group_by(a.published)):
        month = latest(published).isoformat()[:7] if published else ""
        articles[month] += number
        statements[month] += int(told)
    return tuple((month, articles[month], statements[month]) for month in sorted(articles))
