"""Who counts as having spoken: actors and their statements, with what people decided about them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from sqlalchemy import Connection, func, select, true

from standpunkt.ledger import speakers
from standpunkt.ledger import tables as t
from standpunkt.ledger.links import actors as actors_by_key
from standpunkt.ledger.rows import children
from standpunkt.ledger.schema.statements import OUT
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
    """The machine's links, which an index counts at once, less those of the few statements that do not count or count
    as somebody else's; and those others."""
    found: Counter[str] = Counter()
    outside = t.link.join(t.statement, t.statement.c.id == t.link.c.statement)
    decided = t.counted.join(t.statement, t.statement.c.id == t.counted.c.statement)
    moved = outside.join(t.counted, t.counted.c.statement == t.link.c.statement)
    counts = t.statement.c.counts
    for sign, key, within, condition in (
        (1, t.link.c.actor, t.link, true()),
        (-1, t.link.c.actor, outside, counts == OUT),
        (-1, t.link.c.actor, moved, counts != OUT),
        (1, t.counted.c.actor, decided, counts != OUT),
    ):
        for row in connection.execute(select(key, func.count()).select_from(within).where(condition).group_by(key)):
            found[row[0]] += sign * row[1]
    used = [key for key, uses in found.items() if key is not None and uses]
    ids = children(connection, [t.actor.c.key, t.actor.c.id], t.actor.c.key, used)
    return {(key, ids[key][0].id): found[key] for key in used}


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
