"""Who counts as having spoken: actors and their statements, with what people decided about them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from sqlalchemy import Connection, func, select

from standpunkt.ledger import speakers, standing
from standpunkt.ledger import tables as t
from standpunkt.ledger.links import actors as actors_by_key
from standpunkt.records.actors import Actor


def actors(connection: Connection) -> tuple[Actor, ...]:
    """Each actor that counts as having spoken once, in the record most of its statements use; by name, then id."""
    uses = _uses(connection)
    return _by_name(_best(connection, uses).values())


def statements_by_actor(connection: Connection) -> dict[str, int]:
    """The number of statements of each actor, by its id."""
    counts: Counter[str] = Counter()
    for key, uses in _uses(connection).items():
        counts[key[1]] += uses
    return dict(counts)


def merged(connection: Connection) -> dict[str, tuple[Actor, ...]]:
    """By the id of an actor: those merged into it in the end, by name."""
    merges = speakers.merges(connection)
    names = _subjects(connection)
    found: defaultdict[str, list[Actor]] = defaultdict(list)
    for actor in merges:
        found[speakers.end_of(actor, merges)].append(names[actor])
    return {into: _by_name(those) for into, those in found.items()}


Used = dict[tuple[str, str], int]
"""How many statements use each record; by its key and the actor's id."""


def _uses(connection: Connection) -> Used:
    uses = func.count().label("uses")
    used = (
        standing.spoken(t.actor.c.key, t.actor.c.id, uses)
        .where(t.statement.c.counts == 1, t.actor.c.key.is_not(None))
        .group_by(t.actor.c.key, t.actor.c.id)
    )
    return {(row.key, row.id): row.uses for row in connection.execute(used)}


def _best(connection: Connection, uses: Used) -> dict[str, Actor]:
    known = actors_by_key(connection, (key for key, _ in uses))
    ordered = sorted(uses, key=lambda record: (uses[record], -int(record[0], 16)))
    return {actor: known[key] for key, actor in ordered}


def _subjects(connection: Connection) -> dict[str, Actor]:
    """By id, the actors that were ever merged into others, as they were known when that was last decided."""
    judged = t.judged_actor.join(t.judgement, t.judgement.c.id == t.judged_actor.c.judgement)
    asked = select(t.judgement.c.subject, t.judged_actor.c.actor).select_from(judged)
    rows = connection.execute(asked.where(t.judged_actor.c.role == "subject").order_by(t.judgement.c.id)).all()
    known = actors_by_key(connection, (row.actor for row in rows))
    return {row.subject: known[row.actor] for row in rows}


def _by_name(found: Iterable[Actor]) -> tuple[Actor, ...]:
    return tuple(sorted(found, key=lambda actor: (actor.name, actor.id)))
