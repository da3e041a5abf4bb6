"""Statements a page at a time, newest first, so that a million of them take no longer than a hundred.

Two ways lead to the newest fifty of what is wanted. Where one condition alone leaves few (an actor who spoke twice, a
rare word), or two leave some, these are fetched and sorted. Where each leaves many, the index of days is walked from
its end until fifty fit, which is soon. A database cannot choose between them before it has looked how many there are;
so that is looked at first, and never further than to see that they are many.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Row, Select, func, select, tuple_

from standpunkt.ledger import tables as t
from standpunkt.ledger.entries import Order, StatementFilter
from standpunkt.ledger.wanted import Condition, Wish, conditions, wishes
from standpunkt.records.edtf import earliest

FEW = 5_000
"""As many statements are fetched and sorted in some tens of milliseconds."""
SOME = 25_000
"""As many ids are compared with as many others in that time."""
_S = t.statement.c
_PLACE = _S.article, _S.position
_BY_ARTICLE = t.article.c.name, t.article.c.id, _S.position


def rows(
    connection: Connection, wanted: StatementFilter, *columns: ColumnElement[Any], article: str | None
) -> Sequence[Row[Any]]:
    """These columns of the wanted rows of the table statement (all where none is named), in their order; `article` is
    the id that `wanted.article` stands for."""
    if wanted.order is Order.NEWEST:
        return newest(connection, wanted, *columns, article=article)
    found = select(*(columns or t.statement.c)).select_from(t.statement.join(t.article))
    found = found.where(*conditions(connection, wanted, article=article))
    if wanted.after is not None:
        before = select(*_BY_ARTICLE).join(t.article).where(_S.id == wanted.after).subquery()
        found = found.where(tuple_(*_BY_ARTICLE) > select(*before.c).scalar_subquery())
    return connection.execute(found.order_by(*_BY_ARTICLE).limit(wanted.limit)).all()


def newest(
    connection: Connection, wanted: StatementFilter, *columns: ColumnElement[Any], article: str | None
) -> list[Row[Any]]:
    """The same, newest first whatever order is wanted."""
    behind = None if wanted.after is None else _place_of(connection, wanted.after)
    if wanted.after is not None and behind is None:
        return []
    found: list[Row[Any]] = []
    for part in _parts(connection, wanted, article, behind):
        asked = part.with_only_columns(*columns) if columns else part
        left = None if wanted.limit is None else wanted.limit - len(found)
        found += connection.execute(asked.limit(left)).all()
        if len(found) == wanted.limit:
            break
    return found


class _Place(NamedTuple):
    latest: str | None
    article: str
    position: int


def _place_of(connection: Connection, statement: str) -> _Place | None:
    row = connection.execute(select(_S.latest, *_PLACE).where(_S.id == statement)).one_or_none()
    return row and _Place(*row)


def count(connection: Connection, wanted: StatementFilter, *, article: str | None, most: int) -> int:
    """How many are wanted, or `most` where there are more."""
    asked = wishes(connection, wanted, article=article)
    holds, _ = _from_one_that_leaves_few(connection, asked)
    some = select(_S.id).where(*holds).limit(most).subquery()
    return connection.scalar(select(func.count()).select_from(some)) or 0


def _parts(
    connection: Connection, wanted: StatementFilter, article: str | None, behind: _Place | None
) -> Sequence[Select[Any]]:
    """Questions whose answers, one behind the other, are what is wanted: those with a day, then those without."""
    asked = wishes(connection, wanted, article=article)
    holds, are_few = _from_one_that_leaves_few(connection, asked)
    dated, undated = [*holds, _S.latest.is_not(None)], [*holds, _S.latest.is_(None)]
    if wanted.since is not None:
        dated.append(_S.latest >= earliest(wanted.since).isoformat())
    if behind is not None:
        dated.append(tuple_(_S.latest, *_PLACE) < tuple_(*behind))
        if behind.latest is None:
            undated.append(tuple_(*_PLACE) < tuple_(*behind[1:]))
    # An expression is in no index: what is fetched is sorted, instead of walking over all days.
    days = func.coalesce(_S.latest, "") if are_few else _S.latest
    places = [column.desc() for column in _PLACE]
    with_day = select(t.statement).where(*dated).order_by(days.desc(), *places)
    without = select(t.statement).where(*undated).order_by(*places)
    return [without] if behind is not None and behind.latest is None else [with_day, without]


def _from_one_that_leaves_few(connection: Connection, asked: Sequence[Wish]) -> tuple[list[Condition], bool]:
    """The conditions, and whether one leaves few: then the rows of that one are fetched by id, unless another that
    leaves some does not have the id."""
    listed = [wish for wish in asked if wish.ids is not None]
    sizes = {id(wish): _size(connection, wish) for wish in listed}
    most = FEW if len(listed) == 1 else SOME
    few = [wish for wish in listed if sizes[id(wish)] <= (FEW if wish.is_search else most)]
    if not few:
        return [wish.holds for wish in asked], False
    first = min(few, key=lambda wish: sizes[id(wish)])
    rest = [wish for wish in asked if wish is not first]
    return [_by_id(first), *(_by_id(w) if w in few and not w.is_search else w.holds for w in rest)], True


def _by_id(wish: Wish) -> Condition:
    assert wish.ids is not None
    return _S.id.in_(wish.ids)


def _size(connection: Connection, wish: Wish) -> int:
    """How many statements the wish holds of, as far as that matters."""
    assert wish.ids is not None
    some = wish.ids.limit((FEW if wish.is_search else SOME) + 1).subquery()
    return connection.scalar(select(func.count()).select_from(some)) or 0
