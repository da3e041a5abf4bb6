"""Reads what people decided, what coders were asked, and the life of a statement."""

from __future__ import annotations

from sqlalchemy import Engine, select, true

from standpunkt.ledger import database, disagreeing, history, learned, loading, tasks
from standpunkt.ledger import tables as t
from standpunkt.ledger.entries import Entry
from standpunkt.records.history import Event
from standpunkt.records.judgements import Disagreement, Judgement
from standpunkt.records.learning import LearnedCoder
from standpunkt.records.tasks import Task


class JudgedView:
    """The part of a `View` that asks who decided what, when and why."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def judgements(self, *subjects: str, blind: bool = False) -> tuple[Judgement, ...]:
        """The judgements on `subjects` (ids of actors, subjects of statements), or all; in the order in which they were
        made. With `blind` also what coders answered in tasks, which does not count."""
        c = t.judgement.c
        wanted = select(t.judgement).where(true() if blind else c.task.is_(None)).order_by(c.id)
        with database.reading(self._engine) as connection:
            rows = connection.execute(wanted.where(c.subject.in_(subjects)) if subjects else wanted)
            return tuple(loading.judgement(row) for row in rows)

    def articles_of(self, *subjects: str) -> tuple[str, ...]:
        """The ids of the articles in which the statements that judgements call so stand now; not of replaced ones."""
        s, a = t.statement.c, t.article.c
        wanted = select(a.id).distinct().select_from(t.statement.join(t.article)).order_by(a.id)
        with database.reading(self._engine) as connection:
            rows = connection.scalars(wanted.where(s.subject.in_(subjects), a.replaced_by.is_(None)))
            return tuple(rows)

    def disagreements(self) -> tuple[Disagreement, ...]:
        """The judgements on statements that count, where the machine has come to yet another value since they were
        made, or no longer finds the statement; in the order in which they were made. To judge the same again says that
        one has seen it."""
        with database.reading(self._engine) as connection:
            return disagreeing.disagreements(connection)

    def tasks(self) -> tuple[Task, ...]:
        """What several coders are asked to code, the oldest task first."""
        with database.reading(self._engine) as connection:
            return tasks.all_tasks(connection)

    def task(self, name: str) -> Task:
        """The task of that name. Raises UsageError where there is none."""
        with database.reading(self._engine) as connection:
            return tasks.named(connection, name)

    def asked(self, task: Task) -> dict[str, Entry]:
        """By subject, the statements of a task as they stand now, in its order; without those that the ledger no longer
        has."""
        with database.reading(self._engine) as connection:
            return tasks.entries(connection, task.statements)

    def answers(self, task: Task, *, coder: str | None = None) -> tuple[Judgement, ...]:
        """What the coders of a task answered and did not take back, or one of them, in the order in which they did.

        While the task is open, coders should not see those of others: that is left to whoever asks.
        """
        with database.reading(self._engine) as connection:
            return tasks.answers(connection, task, coder=coder)

    def adjudicated(self, task: Task) -> tuple[Judgement, ...]:
        """What was decided of a task by adjudication and not taken back, in the order in which it was."""
        with database.reading(self._engine) as connection:
            return tasks.adjudicated(connection, task)

    def learned(self) -> tuple[LearnedCoder, ...]:
        """What was learned from judgements on codes, by the proposal's id; also what is not used."""
        with database.reading(self._engine) as connection:
            return learned.coders(connection)

    def history(self, statement: str) -> tuple[Event, ...]:
        """The whole life of the statement whose id, or one it once had, begins so: what was found and changed by which
        run, what people judged, in order of time; at the end what counts now, and why.

        Raises UsageError where there is none, or where there are several.
        """
        with database.reading(self._engine) as connection:
            return history.history(connection, statement)
