"""Which utterances and acts have to be made anew, because what they follow from changes.

They follow from the statements of their actor, and from who told those that its own are nested in. Whoever changes
anything of a statement (its words, time, actor, codes, whether it counts) calls `mark` before the change and after it,
in the same transaction: so the actor it had is named, and the one it has now.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from secrets import token_hex
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, case, delete, insert, or_, select

from standpunkt.ledger import keeping
from standpunkt.ledger import tables as t
from standpunkt.ledger.rows import parts
from standpunkt.records.utterances import Utterance

NOBODY = ""
"""Stands in `stale` for those that nobody known said: each of them is an utterance by itself."""


def mark(
    connection: Connection, *, statements: Iterable[str] = (), article: str | None = None, actors: Iterable[str] = ()
) -> None:
    """Names as stale the actors (by their ids) of `statements`, of all statements of `article`, and `actors`; and
    the actors of what is nested in those statements."""
    found = set(actors)
    for those in _parts(statements, article):
        found |= {row.actor or NOBODY for row in connection.execute(_speakers(those))}
        _forget_alone(connection, those)
    keys = sorted(found)
    for some in parts(keys):
        connection.execute(delete(t.stale).where(t.stale.c.actor.in_(some)))
    if keys:
        connection.execute(insert(t.stale), [{"actor": key, "token": token_hex(8)} for key in keys])


@dataclass(frozen=True, slots=True)
class Made:
    """The utterances of one actor (its id; `NOBODY` is nobody known) and their acts, made when `token` stood beside it
    in `stale`. `is_all` is False where some that nobody known said are still to be made."""

    actor: str
    token: str
    utterances: Sequence[Utterance]
    acts: Sequence[keeping.Weighed]
    is_all: bool = True


def keep(connection: Connection, made: Iterable[Made]) -> None:
    """Stores what was made in place of what was there, where nothing has changed since."""
    tokens = {row.actor: row.token for row in connection.execute(select(t.stale))}
    fresh = [one for one in made if tokens.get(one.actor) == one.token]
    utterances = [utterance for one in fresh for utterance in one.utterances]
    keeping.forget(connection, [one.actor for one in fresh if one.actor != NOBODY])
    keeping.forget_telling(connection, [key for utterance in utterances for key in utterance.statements])
    keeping.put(connection, utterances, [act for one in fresh for act in one.acts])
    for some in parts([one.actor for one in fresh if one.is_all]):
        connection.execute(delete(t.stale).where(t.stale.c.actor.in_(some)))


def speaker() -> ColumnElement[str | None]:
    """The key of the actor that a statement counts as, where `link` and `counted` are joined to it: the one a person
    decided on, NULL of it is nobody; else the machine's."""
    return case((t.counted.c.statement.is_not(None), t.counted.c.actor), else_=t.link.c.actor)


def spoken(*columns: ColumnElement[Any]) -> Select[Any]:
    """`columns` of statements with all that tells who made them; actor is NULL where nobody is known."""
    s = t.statement.c
    joined = (
        t.statement.outerjoin(t.link, t.link.c.statement == s.id)
        .outerjoin(t.counted, t.counted.c.statement == s.id)
        .outerjoin(t.actor, t.actor.c.key == speaker())
    )
    return select(*columns).select_from(joined)


def _parts(statements: Iterable[str], article: str | None) -> Iterable[ColumnElement[bool]]:
    """Conditions that hold of the statements meant, each for some of them."""
    s = t.statement.c
    if article is not None:
        yield s.article == article  # what is nested stands in the same article
    for some in parts(list(statements)):
        yield or_(s.id.in_(some), s.within.in_(some))


def _speakers(those: ColumnElement[bool]) -> Select[Any]:
    return spoken(t.actor.c.id.label("actor")).where(those).distinct()


def _forget_alone(connection: Connection, those: ColumnElement[bool]) -> None:
    """Deletes the utterances of nobody known: there are too many of them to make all anew for one."""
    told = t.utterance_statement.join(t.statement, t.statement.c.id == t.utterance_statement.c.statement)
    own = select(t.utterance_statement.c.utterance).select_from(told).where(those)
    connection.execute(delete(t.utterance).where(t.utterance.c.actor.is_(None), t.utterance.c.id.in_(own)))
