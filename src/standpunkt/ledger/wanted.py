"""A StatementFilter as SQL: what must hold of a row of the table statement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, CompoundSelect, Connection, Select, exists, or_, select, union_all

from standpunkt.ledger import database
from standpunkt.ledger import tables as t
from standpunkt.ledger.entries import StatementFilter
from standpunkt.ledger.folding import folded
from standpunkt.records.edtf import earliest, latest

Condition = ColumnElement[bool]


@dataclass(frozen=True, slots=True)
class Wish:
    """One condition: as what `holds` of a statement at hand and, where an index leads to them, as the `ids` of all
    statements that it holds of. `is_search` says that these are dear to read and that `holds` is quick for many."""

    holds: Condition
    ids: Select[Any] | CompoundSelect[Any] | None = None
    is_search: bool = False


def conditions(connection: Connection, wanted: StatementFilter, *, article: str | None) -> list[Condition]:
    """What must hold; `article` is the id that `wanted.article` stands for. The database may begin where it likes."""
    s = t.statement.c
    found = wishes(connection, wanted, article=article)
    return [wish.holds if wish.ids is None else s.id.in_(wish.ids) for wish in found]


def wishes(connection: Connection, wanted: StatementFilter, *, article: str | None) -> list[Wish]:
    """The same, each condition for itself."""
    s = t.statement.c
    found = []
    if article is not None:
        found.append(_listed(s.article == article))
    if wanted.actor is not None:
        found.append(_by_actor(connection, wanted.actor))
    if wanted.proposal is not None or wanted.stance is not None:
        found.append(_coded(wanted.proposal, wanted.stance))
    if wanted.outlet is not None:
        found.append(_printed_by(wanted.outlet))
    if wanted.type is not None:
        found.append(Wish(s.type == wanted.type))
    if wanted.ids is not None:
        found.append(_listed(s.id.in_(sorted(wanted.ids))))
    if wanted.text is not None:
        holds, ids = database.holding(connection, wanted.text), database.found_by(connection, wanted.text)
        found.append(Wish(holds, ids, is_search=True))
    if wanted.counting:
        found.append(Wish(s.counts == 1))
    if wanted.judged is not None:
        found.append(_judged(is_judged=wanted.judged))
    return found + _in_time(wanted.since, wanted.until)


def _listed(holds: Condition) -> Wish:
    return Wish(holds, select(t.statement.c.id).where(holds))


def _in_time(since: str | None, until: str | None) -> list[Wish]:
    s = t.statement.c
    found: list[Wish] = []
    if since is not None:
        found.append(Wish(or_(s.latest.is_(None), s.latest >= earliest(since).isoformat())))
    if until is not None:
        found.append(Wish(or_(s.earliest.is_(None), s.earliest <= latest(until).isoformat())))
    return found


def _coded(proposal: str | None, stance: str | None) -> Wish:
    """One and the same code must have both."""
    c = t.code.c
    asked = {c.proposal: proposal, c.stance: stance}
    both = [column == value for column, value in asked.items() if value is not None]
    return Wish(exists().where(c.statement == t.statement.c.id, *both), select(c.statement).where(*both))


def _judged(*, is_judged: bool) -> Wish:
    c, s = t.judgement.c, t.statement.c
    counting = c.subject_kind == "statement", c.new.is_not(None), c.superseded_by.is_(None), c.task.is_(None)
    judged = exists().where(c.subject == s.subject, *counting)
    if not is_judged:
        return Wish(~judged)
    return Wish(judged, select(s.id).join_from(t.judgement, t.statement, s.subject == c.subject).where(*counting))


def _printed_by(outlet: str) -> Wish:
    a, s = t.article.c, t.statement.c
    own = a.outlet == outlet
    printed = select(s.id).join_from(t.article, t.statement, a.id == s.article).where(own)
    return Wish(exists().where(a.id == s.article, own), printed)


def _by_actor(connection: Connection, actor: str) -> Wish:
    """An id means that actor alone ("eu" is not "Kreuzbund"); anything else is sought in names and aliases."""
    named = select(t.alias.c.actor).where(
        t.alias.c.kind.in_(("name", "alias")), t.alias.c.folded.contains(folded(actor), autoescape=True)
    )
    is_id = connection.scalar(select(exists().where(t.actor.c.id == actor)))
    keys: Select[Any] = select(t.actor.c.key).where(t.actor.c.id == actor) if is_id else named
    found, judged, s = t.link.c, t.counted.c, t.statement.c
    own = found.actor.in_(keys), ~exists().where(judged.statement == found.statement)
    counted = judged.actor.in_(keys)
    return Wish(
        or_(exists().where(found.statement == s.id, *own), exists().where(judged.statement == s.id, counted)),
        union_all(select(found.statement).where(*own), select(judged.statement).where(counted)),
    )
