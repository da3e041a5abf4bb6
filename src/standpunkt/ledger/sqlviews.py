"""Three SQL views for people who look at the ledger with Datasette or SQL; the program itself does not read them.

What counts stands in them: no statement that a person said is none, and none of an article that was replaced.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Select, func, select

from standpunkt.ledger import tables as t
from standpunkt.ledger.standing import spoken


def create_views(connection: Connection) -> None:
    """Makes statement_view (a statement a row), position_view (newest stance of each actor on each proposal) and
    shift_view (where two next to each other in time differ)."""
    views = {"statement_view": _statements(), "position_view": _positions(), "shift_view": _shifts()}
    for name, query in views.items():
        words = query.compile(dialect=connection.dialect, compile_kwargs={"literal_binds": True})
        connection.exec_driver_sql(f"CREATE VIEW {name} AS {words}")


def _statements() -> Select[Any]:
    """One row a statement, its codes as "proposal: stance; proposal: stance", in no order that one may rely on."""
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
    """The newest utterance of each actor on each proposal that takes a side, with how many take that side and how many
    another. What is undated counts as older than all that is dated."""
    c = t.act.c
    own = (c.actor, c.proposal)
    ranked = select(
        *_SHOWN,
        func.row_number().over(partition_by=own, order_by=(c.moment.desc(), c.utterance)).label("place"),
        func.count().over(partition_by=(*own, c.stance)).label("utterances"),
        func.count().over(partition_by=own).label("of_all"),
    ).where(c.actor.is_not(None))
    r = ranked.subquery("ranked").c
    told, article = t.statement.alias("told"), t.article.alias("article_of")
    columns = (
        t.actor.c.name.label("actor"),
        r.office,
        r.proposal,
        r.stance,
        r.utterances,
        (r.of_all - r.utterances).label("otherwise"),
        told.c.said,
        told.c.text,
        article.c.outlet,
        r.thin,
        r.statement,
        r.actor.label("actor_id"),
    )
    joined = _joined(r, told, article, r.statement)
    return select(*columns).select_from(joined).where(r.place == 1).order_by(t.actor.c.name, r.actor, r.proposal)


def _shifts() -> Select[Any]:
    """Two dated utterances of an actor on a proposal, one next to the other in time, whose stances differ.

    The program looks closer (`standpunkt shifts`): it weighs the evidence, and knows conditions and successors.
    """
    c = t.act.c
    before = {
        name: func.lag(c[name]).over(partition_by=(c.actor, c.proposal), order_by=(c.moment, c.utterance))
        for name in ("stance", "statement", "latest", "thin")
    }
    beside = select(*_SHOWN, c.latest, *(column.label(f"before_{name}") for name, column in before.items()))
    b = beside.where(c.actor.is_not(None), c.latest.is_not(None)).subquery("beside").c
    told, article = t.statement.alias("told"), t.article.alias("article_of")
    earlier, printed = t.statement.alias("earlier"), t.article.alias("article_before")
    columns = (
        t.actor.c.name.label("actor"),
        b.proposal,
        b.before_stance,
        b.stance.label("after_stance"),
        b.before_latest.label("before_day"),
        b.latest.label("after_day"),
        earlier.c.text.label("before_text"),
        told.c.text.label("after_text"),
        printed.c.outlet.label("before_outlet"),
        article.c.outlet.label("after_outlet"),
        b.before_thin,
        b.thin.label("after_thin"),
        b.before_statement,
        b.statement.label("after_statement"),
        b.actor.label("actor_id"),
    )
    joined = _joined(b, told, article, b.statement)
    joined = joined.join(earlier, earlier.c.id == b.before_statement).join(printed, printed.c.id == earlier.c.article)
    moved = select(*columns).select_from(joined).where(b.stance != b.before_stance)
    return moved.order_by(b.latest.desc(), t.actor.c.name, b.actor, b.proposal)


_SHOWN = tuple(t.act.c[name] for name in ("actor", "record", "office", "proposal", "stance", "statement", "thin"))


def _joined(acts: Any, told: Any, article: Any, statement: Any) -> Any:
    """Acts with their actors, and with a statement of each and its article."""
    found = acts.statement.table.join(t.actor, t.actor.c.key == acts.record)
    return found.join(told, told.c.id == statement).join(article, article.c.id == told.c.article)
