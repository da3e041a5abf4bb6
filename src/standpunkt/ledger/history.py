"""The whole life of a statement, in order of time: from what is stored, nothing is guessed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row, or_, select

from standpunkt.errors import UsageError
from standpunkt.ledger import changing, loading, settling, told
from standpunkt.ledger import tables as t
from standpunkt.ledger.settling import HAND
from standpunkt.records.history import Event, EventKind
from standpunkt.records.judgements import QUOTATION, SAME
from standpunkt.records.origins import Origin
from standpunkt.records.runs import Run
from standpunkt.records.statements import Statement

_NAMING = ("type", "quote", "speaker")
"""What the id of a statement is made of, beside the article."""


def history(connection: Connection, wanted: str) -> tuple[Event, ...]:
    """What happened to the statement of that id (or its beginning): first what is as old as the ledger's memory, at the
    end what counts now. Raises UsageError where there is none, or several."""
    subject = subject_of(connection, wanted)
    rows = _rows(connection, subject)
    found = settling.found(connection, [row.id for row in rows])
    runs = {row.id: Run(**row._mapping) for row in connection.execute(select(t.run))}
    changes = connection.execute(select(t.change).where(t.change.c.statement == subject).order_by(t.change.c.id)).all()
    past = [*_finds(rows, found, changes, runs), *_changes(changes, runs), *_judged(connection, subject, rows)]
    past.sort(key=lambda event: event.time or "")
    now = list(_now(connection, rows[-1])) if rows else []
    return tuple(event for event in told.readable(connection, (*past, *now)) if _says_something(event))


def _says_something(event: Event) -> bool:
    is_empty = event.kind in (EventKind.FOUND, EventKind.COUNTS) and not event.new
    return not is_empty or event.judgement is not None


def subject_of(connection: Connection, wanted: str) -> str:
    """What judgements call the statement whose id, or any it ever had, begins with `wanted`."""
    s = t.statement.c
    alone = (s.subject, t.judgement.c.subject, t.change.c.statement)
    places = ((s.id, s.subject), *((column, column) for column in alone))
    found: set[str] = set()
    for key, subject in places:
        query = select(subject).where(key.startswith(wanted, autoescape=True))
        if key is t.judgement.c.subject:
            query = query.where(t.judgement.c.subject_kind == "statement")
        found |= set(connection.scalars(query.distinct().limit(3)))
    if wanted and len(found) == 1:
        return found.pop()
    if len(found) > 1:
        raise UsageError(f"Several statements begin with {wanted!r}.", remedy="Give more of the id.")
    raise UsageError(
        f"This ledger has no statement {wanted!r}.", remedy="`standpunkt statements --format csv` shows the ids."
    )


def _rows(connection: Connection, subject: str) -> Sequence[Row[Any]]:
    """The statement in every text of its article, the one that counts last."""
    s, a = t.statement.c, t.article.c
    columns = (*t.statement.c, a.name, a.revision, a.replaced_by, a.run.label("article_run"))
    query = select(*columns).join(t.article).where(s.subject == subject)
    return connection.execute(query.order_by(a.replaced_by.is_(None), a.revision, s.found, s.position)).all()


def _finds(
    rows: Sequence[Row[Any]], found: Mapping[str, Statement], changes: Sequence[Row[Any]], runs: Mapping[int, Run]
) -> Iterator[Event]:
    """In each text, what the machine found there at first; and that it is the same quotation as before."""
    before: Row[Any] | None = None
    for row in rows:
        run = runs.get((row.run if before is None else row.article_run) or 0)
        if before is not None:
            carried = _event(run, EventKind.CARRIED, "", before.id, row.id, None)
            yield replace(carried, why=f"{row.name}, text {row.revision}")
        elif row.id != row.subject:
            yield _event(runs.get(_renaming(changes) or 0), EventKind.CARRIED, "", row.subject, row.id, None)
        if row.component != HAND:
            yield from _found_in(row, found[row.id], changes if before is None else (), run)
        before = row


def _found_in(row: Row[Any], found: Statement, changes: Sequence[Row[Any]], run: Run | None) -> Iterator[Event]:
    """What has changed since is told as it was. What had found it is known as long as no later run read it again."""
    first = {change.field: change.old or "" for change in reversed(changes)}
    for field, (value, origin) in changing.found_in(found).items():
        known = origin if field not in first and row.article_run == (run.id if run else None) else None
        yield _event(run, EventKind.FOUND, field, None, first.get(field, value), known)


def _renaming(changes: Sequence[Row[Any]]) -> int | None:
    """The run that last changed something that the id is made of."""
    return next((change.run for change in reversed(changes) if change.field in _NAMING), None)


def _changes(changes: Sequence[Row[Any]], runs: Mapping[int, Run]) -> Iterator[Event]:
    for row in changes:
        origin = Origin(row.component, row.version, row.rule, row.confidence) if row.component else None
        yield _event(runs[row.run], EventKind.CHANGED, row.field, row.old, row.new, origin)


def _judged(connection: Connection, subject: str, rows: Sequence[Row[Any]]) -> Iterator[Event]:
    """What people decided of it, also by merging its actor; in tasks only where they are closed."""
    c, task = t.judgement.c, t.task.c
    counted = select(t.counted.c.judgement).where(t.counted.c.statement.in_([row.id for row in rows]))
    mine = (c.subject_kind == "statement") & or_(c.subject == subject, c.field == SAME + subject)
    query = select(t.judgement, task.name.label("task_name")).outerjoin(t.task, task.id == c.task)
    query = query.where(or_(mine, c.id.in_(counted)), or_(c.task.is_(None), task.closed.is_not(None)))
    for row in connection.execute(query.order_by(c.id)):
        kind = EventKind.UNDONE if row.undoes is not None else EventKind.JUDGED
        why = f"takes back judgement {row.undoes}" if row.undoes is not None else ""
        if row.task is not None:
            kind, why = EventKind.BLIND, f"task {row.task_name}"
        reasons = "; ".join(filter(None, (why, row.reason)))
        yield Event(row.time, kind, row.field, row.old, row.new, row.coder, reasons, judgement=row.id)


def _now(connection: Connection, row: Row[Any]) -> Iterator[Event]:
    """What counts, field by field, and why."""
    own_row = connection.execute(select(t.statement).where(t.statement.c.id == row.id)).all()
    (entry,) = loading.entries(connection, own_row)
    reason = "" if row.counts else "its article has a newer text" if row.replaced_by else "judged to be none"
    yield Event(None, EventKind.COUNTS, QUOTATION, None, "yes" if row.counts else "no", "", reason)
    own = {judgement.field: judgement for judgement in entry.judged.values()}
    for field, (value, origin) in changing.found_in(entry.statement).items():
        if field == QUOTATION:
            continue
        decided = own.get(field)
        why = f"judgement {decided.id}" if decided else "the machine"
        by = decided.coder if decided else _by(origin)
        event = Event(None, EventKind.COUNTS, field, None, value, by, why)
        yield replace(event, judgement=decided.id if decided else None)


def _event(run: Run | None, kind: EventKind, field: str, old: str | None, new: str, origin: Origin | None) -> Event:
    confidence = origin.confidence if origin else None
    return Event(run.time if run else None, kind, field, old, new, _by(origin), confidence=confidence, run=run)


def _by(origin: Origin | None) -> str:
    return f"{origin.component} {origin.version}, {origin.rule}" if origin else ""
