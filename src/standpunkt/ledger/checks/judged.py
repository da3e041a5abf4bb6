"""What people decided, and that it counts. That of each field one judgement is live is what a unique index is for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Select, and_, func, not_, select

from standpunkt.ledger import settling
from standpunkt.ledger import tables as t
from standpunkt.ledger.checks.kinds import REPORT, RESTORE, Check

_WORKED_OUT = (t.statement, t.span, t.doubt, t.code, t.code_evidence, t.counted, t.machine)
"""Tables in which stands what follows from what the machine found and what people decided."""


def _gaps(connection: Connection) -> Iterator[str]:
    """Judgements are numbered one by one and never deleted."""
    j = t.judgement.c
    earlier = t.judgement.alias("earlier")
    wanted = select(j.id).where(j.id > 1, ~select(earlier.c.id).where(earlier.c.id == j.id - 1).exists())
    for number in connection.scalars(wanted.order_by(j.id)):
        yield f"judgement {number - 1}"


def _broken_chains(connection: Connection) -> Iterator[str]:
    """A judgement takes the place of one on the same field, made before it; and each at most of one."""
    j, later = t.judgement.c, t.judgement.alias("later").c
    same = [j[name].is_not_distinct_from(later[name]) for name in ("subject_kind", "subject", "field", "task")]
    own_blind = (j.task.is_(None)) | (j.coder == later.coder)
    right = and_(later.id > j.id, *same, own_blind)
    yield from _told(connection, select(j.id).join(later.id.table, later.id == j.superseded_by).where(not_(right)))
    twice = select(j.superseded_by).where(j.superseded_by.is_not(None)).group_by(j.superseded_by)
    yield from _told(connection, twice.having(func.count() > 1))
    undone = t.judgement.alias("undone").c
    right = and_(undone.id < j.id, undone.subject == j.subject, undone.field == j.field)
    yield from _told(connection, select(j.id).join(undone.id.table, undone.id == j.undoes).where(not_(right)))


def _told(connection: Connection, numbers: Select[Any]) -> Iterator[str]:
    yield from (f"judgement {number}" for number in connection.scalars(numbers))


def _other_values(connection: Connection, statements: Sequence[str]) -> Iterator[str]:
    """Worked out anew it must be what it is."""
    before = _worked_out(connection, statements)
    settling.settle(connection, statements)
    after = _worked_out(connection, statements)
    for key in statements:
        if before[key] != after[key]:
            places = sorted({table for table, _ in before[key] ^ after[key]})
            yield f"{key}: {', '.join(places)}"


def _worked_out(connection: Connection, statements: Sequence[str]) -> dict[str, set[tuple[str, tuple[Any, ...]]]]:
    found: dict[str, set[tuple[str, tuple[Any, ...]]]] = {key: set() for key in statements}
    for table in _WORKED_OUT:
        own = table.c.id if table is t.statement else table.c.statement
        for row in connection.execute(select(own, table).where(own.in_(statements))):
            found[row[0]].add((table.name, tuple(row[1:])))
    return found


CHECKS = (
    Check("A judgement is gone.", RESTORE, _gaps),
    Check("A judgement stands in a place that is not its own.", RESTORE, _broken_chains),
    Check("What counts is not what people decided, or else the machine found.", REPORT, look_at=_other_values),
)
