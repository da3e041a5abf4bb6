"""A StatementFilter as SQL conditions."""

from __future__ import annotations

from sqlalchemy import ColumnElement, CompoundSelect, Connection, exists, or_, select, union

from standpunkt.ledger import database
from standpunkt.ledger import tables as t
from standpunkt.ledger.entries import StatementFilter
from standpunkt.ledger.folding import folded
from standpunkt.records.edtf import earliest, latest

Condition = ColumnElement[bool]


def conditions(connection: Connection, wanted: StatementFilter, *, article: str | None) -> list[Condition]:
    """What must hold of a row of the table statement; `article` is the id that `wanted.article` stands for."""
    s = t.statement.c
    found = []
    if article is not None:
        found.append(s.article == article)
    if wanted.actor is not None:
        found.append(s.id.in_(_by_actor(connection, wanted.actor)))
    if wanted.proposal is not None or wanted.stance is not None:
        found.append(_coded(wanted.proposal, wanted.stance))
    if wanted.type is not None:
        found.append(s.type == wanted.type)
    if wanted.ids is not None:
        found.append(s.id.in_(sorted(wanted.ids)))
    if wanted.text is not None:
        found.append(s.id.in_(database.found_by(connection, wanted.text)))
    return found + _in_time(wanted.since, wanted.until)


def _in_time(since: str | None, until: str | None) -> list[Condition]:
    s = t.statement.c
    found: list[Condition] = []
    if since is not None:
        found.append(or_(s.latest.is_(None), s.latest >= earliest(since).isoformat()))
    if until is not None:
        found.append(or_(s.earliest.is_(None), s.earliest <= latest(until).isoformat()))
    return found


def _coded(proposal: str | None, stance: str | None) -> Condition:
    """One and the same code must have both."""
    c = t.code.c
    condition = exists().where(c.statement == t.statement.c.id)
    if proposal is not None:
        condition = condition.where(c.proposal == proposal)
    if stance is not None:
        condition = condition.where(c.stance == stance)
    return condition


def _by_actor(connection: Connection, actor: str) -> CompoundSelect[tuple[str]]:
    """An id means that actor alone ("eu" is not "Kreuzbund"); anything else is sought in names and aliases."""
    named = select(t.alias.c.actor).where(
        t.alias.c.kind.in_(("name", "alias")), t.alias.c.folded.contains(folded(actor), autoescape=True)
    )
    is_id = connection.scalar(select(exists().where(t.actor.c.id == actor)))
    keys = select(t.actor.c.key).where(t.actor.c.id == actor) if is_id else named
    judged = exists().where(t.counted.c.statement == t.link.c.statement)
    return union(
        select(t.link.c.statement).where(t.link.c.actor.in_(keys), ~judged),
        select(t.counted.c.statement).where(t.counted.c.actor.in_(keys)),
    )
