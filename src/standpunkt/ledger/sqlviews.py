"""Two SQL views for people who look at the ledger with Datasette or SQL; the program itself does not read them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Select, func, select

from standpunkt.ledger import tables as t
from standpunkt.ledger.standing import spoken


def create_views(connection: Connection) -> None:
    """Makes statement_view (a statement a row) and position_view (newest stance of each actor on each proposal)."""
    for name, query in (("statement_view", _statements()), ("position_view", _positions())):
        words = query.compile(dialect=connection.dialect, compile_kwargs={"literal_binds": True})
        connection.exec_driver_sql(f"CREATE VIEW {name} AS {words}")


def _statements() -> Select[Any]:
    """One row a statement, its codes as "proposal: stance; proposal: stance"."""
    code = t.code.c
    codes = (
        select(func.aggregate_strings(code.proposal + ": " + code.stance, "; "))
        .where(code.statement == t.statement.c.id)
        .scalar_subquery()
    )
    s, a = t.statement.c, t.article.c
    columns = (
        s.id,
        a.name.label("article"),
        a.outlet,
        a.published,
        t.actor.c.name.label("actor"),
        s.office,
        s.said,
        s.via,
        s.type,
        s.text,
        codes.label("codes"),
        a.url,
        a.id.label("article_id"),
        t.actor.c.id.label("actor_id"),
    )
    joined = spoken(*columns).join(t.article, a.id == s.article)
    return joined.where(s.counts == 1).order_by(a.name, a.id, s.position)


def _positions() -> Select[Any]:
    """The newest stance other than none, with how many statements of the actor take a stance on the proposal.

    Newest is what may have been said last; without any date comes last, within an article the later words win.
    """
    s, code, actor = t.statement.c, t.code.c, t.actor.c
    newest = (func.coalesce(s.latest, "").desc(), func.coalesce(s.earliest, "").desc(), s.position.desc(), s.id)
    own = (actor.id, code.proposal)
    stated = (
        spoken(
            actor.name.label("actor"),
            code.proposal,
            code.stance,
            s.said,
            s.text,
            s.id.label("statement"),
            actor.id.label("actor_id"),
            func.row_number().over(partition_by=own, order_by=newest).label("place"),
        )
        .join(t.code, code.statement == s.id)
        .where(code.stance != "none", s.counts == 1, actor.key.is_not(None))
        .subquery("stated")
    )
    counted = (
        spoken(actor.id.label("actor_id"), code.proposal, func.count(code.statement.distinct()).label("statements"))
        .join(t.code, code.statement == s.id)
        .where(code.stance != "none", s.counts == 1, actor.key.is_not(None))
        .group_by(*own)
        .subquery("counted")
    )
    c = stated.c
    same = (counted.c.actor_id == c.actor_id) & (counted.c.proposal == c.proposal)
    columns = (c.actor, c.proposal, c.stance, counted.c.statements, c.said, c.text, c.statement, c.actor_id)
    return select(*columns).join_from(stated, counted, same).where(c.place == 1).order_by(c.actor, c.proposal)
