"""Judgements: written once, kept for ever; and what follows from them for who a statement counts as.

A statement counts as made by whom a person said (field "actor"), else by whom the machine found; and an actor merged
into another counts as that one, however often. What the machine found stays in `link`, so that taking a judgement back
restores it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from sqlalchemy import Connection, Select, delete, func, insert, select, update

from standpunkt.errors import UsageError
from standpunkt.ledger import loading, standing
from standpunkt.ledger import tables as t
from standpunkt.ledger.rows import children
from standpunkt.records.judgements import ACTOR, MERGED_INTO, Judgement, SubjectKind

Deciding = tuple[str, int]
"""The id of an actor, and the judgement that names it."""


def put(connection: Connection, draft: Judgement, *, named: Mapping[str, str] | None = None) -> Judgement:
    """Writes `draft` under the next number in place of the live judgement on its field, whose value becomes its `old`.

    `named` are keys of actors by their role in it: "subject", "new". Where the live judgement says the same already,
    nothing is written and that one is given, unless it is to be taken back (`undoes`).
    """
    before = live(connection, draft.subject_kind, draft.subject, draft.field)
    if before and before.new == draft.new and draft.undoes is None:
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


def live(connection: Connection, kind: SubjectKind, subject: str, field: str) -> Judgement | None:
    """The judgement that counts for one field, or None where nobody has judged it."""
    found = _live(kind, field).where(t.judgement.c.subject == subject)
    row = connection.execute(found).one_or_none()
    return loading.judgement(row) if row else None


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


def merges(connection: Connection) -> dict[str, Deciding]:
    """By the id of an actor merged into another: that other's id, and the judgement that says so."""
    rows = connection.execute(_live(SubjectKind.ACTOR, MERGED_INTO).where(t.judgement.c.new.is_not(None)))
    return {row.subject: (row.new, row.id) for row in rows}


def check_circle(connection: Connection, actor: str, into: str) -> None:
    """Raises UsageError where merging `actor` into `into` would lead back to `actor`."""
    path = [(into, 0), *_path(into, merges(connection))]
    for (step, _), (following, judgement) in pairwise(path):
        if following == actor:
            raise UsageError(
                f"{step} is merged into {actor} already, so {actor} cannot be merged into {into}.",
                remedy=f"Undo that first: standpunkt actors undo {judgement}",
            )


def end_of(actor: str, merged: Mapping[str, Deciding]) -> str:
    """The id that `actor` counts as in the end."""
    return [(actor, 0), *_path(actor, merged)][-1][0]


def settle(connection: Connection, *, article: str | None = None) -> None:
    """Works out anew who the statements count as, of one article or of all."""
    own = None if article is None else select(t.statement.c.id).where(t.statement.c.article == article)
    merged = merges(connection)
    records: dict[str, str] = {}
    rows = []
    for statement, actor, judgement in _decided(connection, merged, own):
        if actor not in records:
            records[actor] = _record_of(connection, actor)
        rows.append({"statement": statement, "actor": records[actor], "judgement": judgement})
    _count(connection, rows, own)


def _count(connection: Connection, rows: Sequence[Mapping[str, object]], own: Select[tuple[str]] | None) -> None:
    """Puts `rows` in the place of what stands in `counted`; whose statements come or go by that is stale."""
    c = t.counted.c
    old, gone = select(c.statement, c.actor), delete(t.counted)
    before = connection.execute(old if own is None else old.where(c.statement.in_(own))).all()
    others = {(row["statement"], row["actor"]) for row in rows} ^ {(row.statement, row.actor) for row in before}
    moved = sorted({str(statement) for statement, _ in others})
    standing.mark(connection, statements=moved)
    connection.execute(gone if own is None else gone.where(c.statement.in_(own)))
    if rows:
        connection.execute(insert(t.counted), rows)
    standing.mark(connection, statements=moved)


def _decided(
    connection: Connection, merged: Mapping[str, Deciding], own: Select[tuple[str]] | None
) -> Iterator[tuple[str, str, int]]:
    """Statements that people's decisions touch, with the actor they count as and the last judgement that led there."""
    machine = select(t.link.c.statement, t.actor.c.id).join(t.actor, t.actor.c.key == t.link.c.actor)
    judged = _live(SubjectKind.STATEMENT, ACTOR).where(t.judgement.c.new.is_not(None))
    if own is not None:
        machine = machine.where(t.link.c.statement.in_(own))
        judged = judged.where(t.judgement.c.subject.in_(own))
    assigned: dict[str, Deciding] = {row.subject: (row.new, row.id) for row in connection.execute(judged)}
    there = children(connection, [t.statement.c.id], t.statement.c.id, list(assigned))
    for statement in there:
        yield statement, *_last(assigned[statement], merged)
    if merged:
        for row in connection.execute(machine.where(t.actor.c.id.in_(merged))):
            if row.statement not in assigned:
                yield row.statement, *_last(merged[row.id], merged)


def _last(first: Deciding, merged: Mapping[str, Deciding]) -> Deciding:
    return [first, *_path(first[0], merged)][-1]


def _path(actor: str, merged: Mapping[str, Deciding]) -> Iterator[Deciding]:
    """Where the merges lead from `actor`, step by step; never in a circle (`check_circle`)."""
    seen = {actor}
    while actor in merged and merged[actor][0] not in seen:
        yield merged[actor]
        actor = merged[actor][0]
        seen.add(actor)


def _record_of(connection: Connection, actor: str) -> str:
    """The key of the record to show for an actor: the user's own (as added, as in the actor file), else as the newest
    judgement knew it.

    Not that of some article: what the ledger shows must not depend on which articles were added last.
    """
    own = select(t.known_actor.c.actor).join(t.actor).where(t.actor.c.id == actor).order_by(t.known_actor.c.layer)
    named = select(t.judged_actor.c.actor).join(t.actor).where(t.actor.c.id == actor)
    newest = named.order_by(t.judged_actor.c.judgement.desc(), t.judged_actor.c.role).limit(1)
    key: str | None = connection.scalar(own.limit(1))
    return key if key is not None else connection.execute(newest).scalar_one()


def _live(kind: SubjectKind, field: str) -> Select[tuple[object, ...]]:
    c = t.judgement.c
    return select(t.judgement).where(
        c.subject_kind == kind.value, c.field == field, c.superseded_by.is_(None), c.task.is_(None)
    )
