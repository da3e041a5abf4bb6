"""Coding by several people: tasks, and what their coders answer. Answers are judgements that do not count."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from standpunkt.errors import UsageError
from standpunkt.ledger import loading
from standpunkt.ledger import tables as t
from standpunkt.ledger.entries import Entry
from standpunkt.ledger.rows import children
from standpunkt.records.judgements import ACTOR, CODE, QUOTATION, SPANS, WORDS, Judgement
from standpunkt.records.tasks import Task

FIELDS = (QUOTATION, ACTOR, *WORDS, *SPANS)
"""What a task may ask for, besides codes."""


def start(connection: Connection, draft: Task) -> Task:
    """Writes a task under the next number; `draft.statements` are ids or subjects. Raises UsageError where it makes no
    sense."""
    subjects = _subjects(connection, draft.statements)
    task = replace(
        draft,
        id=(connection.scalar(select(func.max(t.task.c.id))) or 0) + 1,
        coders=tuple(sorted(set(draft.coders))),
        fields=tuple(dict.fromkeys(draft.fields)),
        statements=tuple(dict.fromkeys(subjects[one] for one in draft.statements)),
    )
    _check(connection, task)
    own = ("id", "name", "coder", "time", "drawn", "closed")
    row = {name: getattr(task, name) for name in own} | {"shows_machine": int(task.shows_machine)}
    connection.execute(insert(t.task), row)
    connection.execute(insert(t.task_coder), [{"task": task.id, "coder": coder} for coder in task.coders])
    fields = [{"task": task.id, "position": n, "field": field} for n, field in enumerate(task.fields)]
    connection.execute(insert(t.task_field), fields)
    statements = [{"task": task.id, "position": n, "statement": one} for n, one in enumerate(task.statements)]
    connection.execute(insert(t.task_statement), statements)
    return task


def _check(connection: Connection, task: Task) -> None:
    """Raises UsageError where nobody could work on the task."""
    if connection.scalar(select(t.task.c.id).where(t.task.c.name == task.name)) is not None:
        raise UsageError(f"There is a task {task.name!r} already.", remedy="Give the new one another name.")
    missing = [what for what, there in _parts(task) if not there]
    if missing:
        raise UsageError(f"The task has no {missing[0]}.", remedy="Say what is to be coded, and by whom.")
    proposals = connection.scalars(select(t.proposal.c.id).order_by(t.proposal.c.position)).all()
    known = (*FIELDS, *(CODE + one for one in proposals))
    for field in task.fields:
        if field not in known:
            raise UsageError(f"{field!r} is nothing that can be coded.", remedy=f"Known: {', '.join(known)}.")


def _parts(task: Task) -> tuple[tuple[str, object], ...]:
    coders = task.coders and all(one.strip() for one in task.coders)
    return ("name", task.name.strip()), ("coder", coders), ("field", task.fields), ("statement", task.statements)


def all_tasks(connection: Connection) -> tuple[Task, ...]:
    """Every task, the oldest first."""
    return tuple(_task(connection, row) for row in connection.execute(select(t.task).order_by(t.task.c.id)).all())


def named(connection: Connection, name: str) -> Task:
    """The task of that name. Raises UsageError where there is none."""
    row = connection.execute(select(t.task).where(t.task.c.name == name)).one_or_none()
    if row is None:
        names = connection.scalars(select(t.task.c.name).order_by(t.task.c.id)).all()
        close = get_close_matches(name, names, n=3, cutoff=0.5) or names[:12]
        known = f"Known: {', '.join(close)}." if close else "Start one: standpunkt coding start NAME"
        raise UsageError(f"There is no task {name!r}.", remedy=known)
    return _task(connection, row)


def _task(connection: Connection, row: Row[Any]) -> Task:
    def listed(column: Any, order: Any) -> tuple[str, ...]:
        return tuple(connection.scalars(select(column).where(column.table.c.task == row.id).order_by(order)))

    return Task(
        id=row.id,
        name=row.name,
        coder=row.coder,
        time=row.time,
        coders=listed(t.task_coder.c.coder, t.task_coder.c.coder),
        fields=listed(t.task_field.c.field, t.task_field.c.position),
        statements=listed(t.task_statement.c.statement, t.task_statement.c.position),
        drawn=row.drawn,
        shows_machine=bool(row.shows_machine),
        closed=row.closed,
    )


def close(connection: Connection, task: Task, *, time: str) -> Task:
    """Nobody answers any more. A closed task stays as it is."""
    if task.is_open:
        connection.execute(update(t.task).where(t.task.c.id == task.id).values(closed=time))
    return replace(task, closed=task.closed or time)


def check_asked(connection: Connection, number: int, subject: str, field: str, *, coder: str) -> None:
    """Raises UsageError where a coder was not asked that in the task of that number, or it is closed."""
    task = _task(connection, connection.execute(select(t.task).where(t.task.c.id == number)).one())
    if not task.is_open:
        raise UsageError(f"Task {task.name!r} is closed.", remedy="Start another one to go on coding.")
    if coder not in task.coders:
        raise UsageError(f"{coder} is no coder of task {task.name!r}.", remedy=f"It has {', '.join(task.coders)}.")
    if field not in task.fields:
        raise UsageError(
            f"Task {task.name!r} does not ask for {field!r}.", remedy=f"It asks: {', '.join(task.fields)}."
        )
    if subject not in task.statements:
        remedy = f"`standpunkt coding sheet {task.name} --coder {coder}` lists its statements."
        raise UsageError(f"Task {task.name!r} has no statement {subject!r}.", remedy=remedy)


def answers(connection: Connection, task: Task, *, coder: str | None = None) -> tuple[Judgement, ...]:
    """What was answered and not taken back, in the order in which it was; of one coder or of all."""
    c = t.judgement.c
    wanted = select(t.judgement).where(c.task == task.id, c.superseded_by.is_(None), c.new.is_not(None)).order_by(c.id)
    rows = connection.execute(wanted if coder is None else wanted.where(c.coder == coder))
    return tuple(loading.judgement(row) for row in rows)


def keep_adjudicated(connection: Connection, task: Task, judgement: Judgement) -> None:
    """Keeps that a judgement decides what the task's coders had been asked."""
    row = {"task": task.id, "judgement": judgement.id}
    c = t.adjudication.c
    known = select(c.task).where(c.task == task.id, c.judgement == judgement.id)
    if connection.scalar(known) is None:
        connection.execute(insert(t.adjudication), row)


def adjudicated(connection: Connection, task: Task) -> tuple[Judgement, ...]:
    """What was decided of the task and not taken back, in the order in which it was."""
    c, undoing = t.judgement.c, t.judgement.alias()
    undone = select(undoing.c.undoes).where(undoing.c.undoes.is_not(None))
    wanted = select(t.judgement).join(t.adjudication, t.adjudication.c.judgement == c.id)
    wanted = wanted.where(t.adjudication.c.task == task.id, c.new.is_not(None), c.id.not_in(undone))
    return tuple(loading.judgement(row) for row in connection.execute(wanted.order_by(c.id)))


def _subjects(connection: Connection, statements: Sequence[str]) -> dict[str, str]:
    """By each of `statements`, an id or a subject, its subject. Raises UsageError where the ledger has it not."""
    s = t.statement.c
    by_id = children(connection, [s.id, s.subject], s.id, list(statements))
    others = [one for one in statements if one not in by_id]
    known = children(connection, [s.subject], s.subject, others)
    for one in others:
        if one not in known:
            remedy = "`standpunkt statements --format csv` shows the ids."
            raise UsageError(f"This ledger has no statement {one!r}.", remedy=remedy)
    return {one: by_id[one][0].subject if one in by_id else one for one in statements}


def entries(connection: Connection, subjects: Sequence[str]) -> dict[str, Entry]:
    """By subject, the statement as it stands now: of several (revisions) one that counts, the newest. Those that are in
    the ledger no more are left out."""
    within = t.statement.join(t.article)
    columns = [*t.statement.c, t.article.c.revision.label("revision")]
    found = children(connection, columns, t.statement.c.subject, list(subjects), within=within)
    best = {subject: max(rows, key=lambda row: (row.counts, row.revision, row.id)) for subject, rows in found.items()}
    loaded: Mapping[str, Entry] = {one.statement.id: one for one in loading.entries(connection, list(best.values()))}
    return {subject: loaded[best[subject].id] for subject in subjects if subject in best}
