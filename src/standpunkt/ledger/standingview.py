"""Reads utterances and acts, and what they are made from."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from operator import attrgetter
from typing import Any

from sqlalchemy import ColumnElement, Engine, Select, select, union

from standpunkt.ledger import database, keeping, loading
from standpunkt.ledger import tables as t
from standpunkt.ledger.entries import Entry
from standpunkt.ledger.rows import children, parts
from standpunkt.ledger.standing import spoken
from standpunkt.records.acts import Act, Standing
from standpunkt.records.judgements import SAME, YES, SubjectKind
from standpunkt.records.utterances import Utterance

Pairs = frozenset[tuple[str, str]]
"""Ids of statements, the lower one first."""


class StandingView:
    """The part of a `View` that asks for what follows from all statements of an actor together.

    What is kept of actors that are `stale` is of yesterday: `standpunkt.gather` knows what to do then.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def stale(self) -> dict[str, str]:
        """The actors whose utterances and acts have to be made anew (by id; "" is nobody known), with a token that is
        another one after each change."""
        with database.reading(self._engine) as connection:
            return {row.actor: row.token for row in connection.execute(select(t.stale).order_by(t.stale.c.actor))}

    def utterances(
        self,
        *,
        actors: Collection[str] | None = None,
        proposal: str | None = None,
        since: date | None = None,
        until: date | None = None,
        sources: int = 1,
        beginning: str | None = None,
    ) -> tuple[Utterance, ...]:
        """Utterances by latest day, then id: of these actors (ids), on this proposal, that may have been said on these
        days, told by so many independent sources or more, with an id (of their own or of a statement) that begins so.
        """
        u, told = t.utterance.c, t.utterance_statement.c
        wanted: list[ColumnElement[bool]] = [u.sources >= sources] if sources > 1 else []
        if actors is not None:
            wanted.append(u.actor.in_(actors))
        if proposal is not None:
            coded = t.utterance_statement.join(t.code, t.code.c.statement == told.statement)
            wanted.append(u.id.in_(select(told.utterance).select_from(coded).where(t.code.c.proposal == proposal)))
        if since is not None:
            wanted.append(u.latest.is_(None) | (u.latest >= since.isoformat()))
        if until is not None:
            wanted.append(u.earliest.is_(None) | (u.earliest <= until.isoformat()))
        if beginning is not None:
            telling = select(told.utterance).where(told.statement.startswith(beginning, autoescape=True))
            wanted.append(u.id.startswith(beginning, autoescape=True) | u.id.in_(telling))
        query = select(t.utterance).where(*wanted).order_by(u.latest.is_(None), u.latest, u.id)
        with database.reading(self._engine) as connection:
            return keeping.utterances(connection, connection.execute(query).all())

    def acts(
        self, *, actors: Collection[str] | None = None, offices: Collection[str] = (), until: date | None = None
    ) -> tuple[Act, ...]:
        """Acts, oldest first, undated last; with `actors` those of these actors (ids), and those in `offices` (as they
        are written); with `until` those that had been said by then, and the undated ones."""
        c = t.act.c
        query = keeping.ACTS
        if actors is not None:
            query = query.where(c.actor.in_(actors) | c.office.in_(offices))
        if until is not None:
            query = query.where(c.latest.is_(None) | (c.latest <= until.isoformat()))
        with database.reading(self._engine) as connection:
            return keeping.acts(connection, query)

    def holders(self, *, since: date | None = None) -> frozenset[tuple[str, str | None]]:
        """Actors (ids) with the offices they spoke in, as these are written; with `since` those who spoke then."""
        c = t.act.c
        query = select(c.actor, c.office).distinct().where(c.actor.is_not(None))
        if since is not None:
            query = query.where(c.latest >= since.isoformat())
        with database.reading(self._engine) as connection:
            return frozenset((row.actor, row.office) for row in connection.execute(query))

    def standings(
        self,
        *,
        until: date | None = None,
        by_month: bool = False,
        proposal: str | None = None,
        actors: Collection[str] | None = None,
    ) -> tuple[Standing, ...]:
        """Acts counted by actor, office, proposal and stance; with `by_month` also by the month they were said in. With
        `until` those that had been said by then, and the undated ones; on one proposal, or of some actors (ids)."""
        some = None if actors is None else sorted(actors)
        with database.reading(self._engine) as connection:
            return keeping.standings(connection, until=until, by_month=by_month, proposal=proposal, actors=some)

    def said_by(self, actors: Collection[str]) -> tuple[Entry, ...]:
        """All statements that count of these actors (ids), by id; of their spans only the quote."""
        wanted = sorted(actors)
        with database.reading(self._engine) as connection:
            rows = [row for some in parts(wanted) for row in connection.execute(_said(*_by(some)))]
            return loading.entries(connection, sorted(rows, key=attrgetter("id")), whole=False)

    def said_by_nobody(self, *, after: str = "", limit: int | None = None) -> tuple[Entry, ...]:
        """The statements by nobody known that count and have no utterance of nobody yet (one of the actor that they
        counted as before is none), by id: `limit` of them after that id."""
        told = t.utterance_statement.c
        of_nobody = select(told.statement).select_from(t.utterance_statement.join(t.utterance))
        of_nobody = of_nobody.where(told.statement == t.statement.c.id, t.utterance.c.actor.is_(None))
        has_none = ~of_nobody.correlate(t.statement).exists()
        query = _said(t.actor.c.id.is_(None), has_none, t.statement.c.id > after).order_by(t.statement.c.id)
        with database.reading(self._engine) as connection:
            return loading.entries(connection, connection.execute(query.limit(limit)).all(), whole=False)

    def tellers(self, statements: Collection[str]) -> dict[str, str | None]:
        """Who made these statements: ids of actors, None for nobody known."""
        s = t.statement.c
        query = spoken(s.id, t.actor.c.id.label("actor"))
        with database.reading(self._engine) as connection:
            rows = [
                row for some in parts(sorted(statements)) for row in connection.execute(query.where(s.id.in_(some)))
            ]
        return {row.id: row.actor for row in rows}

    def judged_same(self) -> tuple[Pairs, Pairs]:
        """Pairs of statements that count and of which a person said that they report one utterance, and that not."""
        c, s = t.judgement.c, t.statement.c
        live = select(c.subject, c.field, c.new).where(
            c.subject_kind == SubjectKind.STATEMENT.value, c.field.startswith(SAME, autoescape=True), c.new.is_not(None)
        )
        with database.reading(self._engine) as connection:
            rows = connection.execute(live.where(c.superseded_by.is_(None), c.task.is_(None))).all()
            subjects = {subject for row in rows for subject in (row.subject, row.field.removeprefix(SAME))}
            ids = children(connection, [s.subject, s.id, s.counts], s.subject, sorted(subjects))
        judged = [(_ids(ids[row.subject]), _ids(ids[row.field.removeprefix(SAME)]), row.new == YES) for row in rows]
        pairs = [(min(a, b), max(a, b), same) for ours, theirs, same in judged for a in ours for b in theirs]
        return frozenset((a, b) for a, b, same in pairs if same), frozenset((a, b) for a, b, same in pairs if not same)


def _said(*wanted: ColumnElement[bool]) -> Select[Any]:
    """Statements that count, with who made them."""
    return spoken(*t.statement.c).where(*wanted, t.statement.c.counts == 1)


def _by(actors: Sequence[str]) -> tuple[ColumnElement[bool], ...]:
    """Conditions that hold of the statements of `actors` (ids). The first names all that may be theirs by the machine
    or by a person: without it every statement of the ledger would be looked at."""
    wanted = select(t.actor.c.key).where(t.actor.c.id.in_(actors))
    tables = (t.link, t.counted)
    theirs = union(*(select(table.c.statement).where(table.c.actor.in_(wanted)) for table in tables))
    return t.statement.c.id.in_(theirs), t.actor.c.id.in_(actors)


def _ids(rows: Iterable[Any]) -> list[str]:
    return [row.id for row in rows if row.counts]
