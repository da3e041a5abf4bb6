"""Who a statement counts as: whom a person said (field "actor"), else whom the machine found.

An actor merged into another counts as that one, however often. What the machine found stays in `link`, so that taking
a judgement back restores it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from sqlalchemy import Connection, Select, delete, insert, select

from standpunkt.errors import UsageError
from standpunkt.ledger import judging, standing
from standpunkt.ledger import tables as t
from standpunkt.ledger.rows import asked
from standpunkt.records.judgements import ACTOR, MERGED_INTO, SubjectKind

Deciding = tuple[str, int]
"""The id of an actor, or "" for nobody; and the judgement that names it."""


def merges(connection: Connection) -> dict[str, Deciding]:
    """By the id of an actor merged into another: that other's id, and the judgement that says so."""
    wanted = judging.live_on(SubjectKind.ACTOR, MERGED_INTO).where(t.judgement.c.new.is_not(None))
    return {row.subject: (row.new, row.id) for row in connection.execute(wanted)}


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
    return _last((actor, 0), merged)[0]


def settle(connection: Connection, statements: Sequence[str] | None = None) -> None:
    """Works out anew who these statements count as, or all; whose statements come or go by that is stale."""
    records: dict[str, str | None] = {"": None}
    after = {}
    for statement, actor, judgement in _decided(connection, merges(connection), statements):
        if actor not in records:
            records[actor] = _record_of(connection, actor)
        after[statement] = (records[actor], judgement)
    rows = asked(connection, select(t.counted), t.counted.c.statement, statements)
    before = {row.statement: (row.actor, row.judgement) for row in rows}
    changed = sorted({key for key, _ in before.items() ^ after.items()})
    standing.mark(connection, statements=changed)
    for statement in changed:
        connection.execute(delete(t.counted).where(t.counted.c.statement == statement))
    new = [{"statement": k, "actor": after[k][0], "judgement": after[k][1]} for k in changed if k in after]
    if new:
        connection.execute(insert(t.counted), new)
    standing.mark(connection, statements=changed)


def _decided(
    connection: Connection, merged: Mapping[str, Deciding], statements: Sequence[str] | None
) -> Iterator[tuple[str, str, int]]:
    """Statements that people's decisions touch, with the actor they count as and the last judgement that led there."""
    c, s = t.judgement.c, t.statement.c
    live = judging.live_on(SubjectKind.STATEMENT, ACTOR).where(c.new.is_not(None))
    live = live.join(t.statement, s.subject == c.subject)
    judged: Select[Any] = live.with_only_columns(c.new, c.id, s.id.label("statement"))
    assigned: dict[str, Deciding] = {
        row.statement: (row.new, row.id) for row in asked(connection, judged, s.id, statements)
    }
    for statement, first in assigned.items():
        yield statement, *_last(first, merged)
    for row in asked(connection, _linked_to(merged), t.link.c.statement, statements) if merged else ():
        if row.statement not in assigned:
            yield row.statement, *_last(merged[row.id], merged)


def _linked_to(actors: Mapping[str, object]) -> Select[Any]:
    found = select(t.link.c.statement, t.actor.c.id).join(t.actor, t.actor.c.key == t.link.c.actor)
    return found.where(t.actor.c.id.in_(sorted(actors)))


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
