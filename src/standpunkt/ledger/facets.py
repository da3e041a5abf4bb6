"""What statements have in common, counted."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, FromClause, func, select

from standpunkt.ledger import tables as t
from standpunkt.ledger.entries import Facets
from standpunkt.ledger.standing import speaker

_S = t.statement.c


def facets(connection: Connection, ids: Sequence[str], *, whole: bool, actors: int) -> Facets:
    """The facets of the statements with these ids; of the actors only so many, those with most statements."""
    printed = t.statement.join(t.article, t.article.c.id == _S.article)
    spoken = (
        t.statement.outerjoin(t.link, t.link.c.statement == _S.id)
        .outerjoin(t.counted, t.counted.c.statement == _S.id)
        .join(t.actor, t.actor.c.key == speaker())
    )
    coded = t.statement.join(t.code, t.code.c.statement == _S.id)

    def counted(value: ColumnElement[str], within: FromClause, *, most: int | None = None) -> dict[str, int]:
        number = func.count(_S.id.distinct())
        asked = select(value, number).select_from(within).where(_S.id.in_(ids), value.is_not(None))
        found = connection.execute(asked.group_by(value).order_by(number.desc(), value).limit(most))
        return {row[0]: row[1] for row in found}

    return Facets(
        statements=len(ids),
        whole=whole,
        actors=counted(t.actor.c.id, spoken, most=actors),
        outlets=counted(t.article.c.outlet, printed),
        types=counted(_S.type, t.statement),
        proposals=counted(t.code.c.proposal, coded),
        stances=counted(t.code.c.stance, coded),
    )
