"""Judgements: written once, kept for ever. What follows from them is told in `settling`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, insert, select, update

from standpunkt.errors import UsageError
from standpunkt.ledger import loading
from standpunkt.ledger import tables as t
from standpunkt.records.judgements import Judgement, SubjectKind


def put(connection: Connection, draft: Judgement, *, named: Mapping[str, str] | None = None) -> Judgement:
    """Writes `draft` under the next number in place of the live judgement on its field, whose value becomes its `old`.

    `named` are keys of actors by their role in it: "subject", "new". Where the live judgement says the same already,
    nothing is written and that one is given; unless it is to be taken back (`undoes`), or the machine has come to
    another value since, which is thereby known.
    """
    before = live(connection, draft)
    if before and before.new == draft.new and before.machine == draft.machine and draft.undoes is None:
        return before
    number = (connection.scalar(select(func.max(t.judgement.c.id))) or 0) + 1
    old = before.new if before and before.new is not None else draft.old
    row = {name: getattr(draft, name) for name in Judgement.__slots__} | {"id": number, "old": old}
    if before:
        c = t.judgement.c
        connection.execute(update(t.judgement).where(c.id == before.id).values(superseded_by=number))
    connection.execute(insert(t.judgement), row)
    for role, key in (named or {}).items():
        connection.execute(insert(t.judged_actor), {"judgement": number, "role": role, "actor": key})
    return Judgement(**row)


def live(connection: Connection, draft: Judgement) -> Judgement | None:
    """The judgement whose place `draft` would take: in a task the coder's own, else the one that counts; or None."""
    found = select(t.judgement).where(
        *_on(draft.subject_kind, draft.field), t.judgement.c.subject == draft.subject, t.judgement.c.task == draft.task
    )
    own = t.judgement.c.coder == draft.coder
    row = connection.execute(found if draft.task is None else found.where(own)).one_or_none()
    return loading.judgement(row) if row else None


def live_on(kind: SubjectKind, field: str) -> Select[Any]:
    """The judgements on a field that count."""
    return select(t.judgement).where(*_on(kind, field), t.judgement.c.task.is_(None))


def numbered(connection: Connection, number: int) -> Judgement:
    """The judgement of that number. Raises UsageError where there is none."""
    row = connection.execute(select(t.judgement).where(t.judgement.c.id == number)).one_or_none()
    if row is None:
        raise UsageError(
            f"There is no judgement {number}.", remedy="`standpunkt actors show NAME` tells the judgements on an actor."
        )
    return loading.judgement(row)


def value_before(connection: Connection, judgement: Judgement) -> str | None:
    """What was decided before `judgement` on the same field; None where nothing was."""
    before = select(t.judgement.c.new).where(t.judgement.c.superseded_by == judgement.id)
    return connection.scalar(before)


def _on(kind: SubjectKind, field: str) -> tuple[ColumnElement[bool], ...]:
    c = t.judgement.c
    return c.subject_kind == kind.value, c.field == field, c.superseded_by.is_(None)
