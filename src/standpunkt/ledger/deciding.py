"""What a person decides, written down as judgements; then what follows from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from standpunkt.errors import UsageError
from standpunkt.ledger import checking, fields, judging, settling, speakers, standing, tasks
from standpunkt.ledger import tables as t
from standpunkt.ledger.putting import store
from standpunkt.ledger.storing import rows_of_actor
from standpunkt.records.actors import Actor
from standpunkt.records.judgements import (
    ACTOR,
    CODE,
    MERGED_INTO,
    NO,
    QUOTATION,
    SAME,
    YES,
    Judgement,
    SubjectKind,
    proposal_of,
    same_as,
)
from standpunkt.records.statements import Statement

Decided = str | Actor | None
"""The value of a field: as text, of the field actor also the actor; None gives the field back to the machine."""


@dataclass(frozen=True, slots=True)
class By:
    """Who decides, when (ISO 8601) and why; `task` where blind of others, which changes nothing."""

    coder: str
    time: str
    reason: str
    task: int | None = None

    def draft(self, kind: SubjectKind, subject: str, field: str, **values: Any) -> Judgement:
        """A judgement of theirs, without a number."""
        plain = Judgement(0, self.time, self.coder, kind, subject, field, None, None, self.reason, task=self.task)
        return replace(plain, **values)


def judge(connection: Connection, statement: str, field: str, value: Decided, by: By) -> Judgement:
    """Writes one judgement on a statement (its id or subject) down, and lets it count."""
    row = statement_row(connection, statement)
    subject, field, concerned = _concerned(connection, row, field)
    if by.task is not None:
        tasks.check_asked(connection, by.task, subject, field, coder=by.coder)
    else:
        _check_current(connection, subject)
    word = value.id if isinstance(value, Actor) else None if value is None else str(value)
    if word is not None:
        checking.check(field, word, article=row.article, length=row.length)
    draft = by.draft(SubjectKind.STATEMENT, subject, field, new=word, machine=_machines(connection, row, field))
    draft = replace(draft, old=draft.machine or None)
    if word is None:
        _check_given_back(judging.live(connection, draft), draft)
    named = {"new": _key_of(connection, value)} if field == ACTOR and value else {}
    if by.task is not None:
        return judging.put(connection, draft, named=named)
    standing.mark(connection, statements=concerned)
    made = judging.put(connection, draft, named=named)
    settling.settle(connection, concerned)
    standing.mark(connection, statements=concerned)
    return made


def merge(connection: Connection, actor: Actor, into: Actor, by: By) -> Judgement:
    """Writes down that an actor counts as another one, and lets it."""
    if actor.id == into.id:
        raise UsageError(f"{actor.name} and {into.name} are one actor already.", remedy="Name two different ones.")
    speakers.check_circle(connection, actor.id, into.id)
    named = {"subject": _kept(connection, actor), "new": _kept(connection, into)}
    made = judging.put(connection, by.draft(SubjectKind.ACTOR, actor.id, MERGED_INTO, new=into.id), named=named)
    settling.settle_merges(connection, (actor.id, into.id))
    return made


def undo(connection: Connection, number: int, by: By) -> Judgement:
    """Takes a judgement back: what was decided before it counts again, else what the machine found."""
    wrong = judging.numbered(connection, number)
    if not wrong.is_live:
        command = "actors undo" if wrong.field == MERGED_INTO else "judge --undo"
        raise UsageError(
            f"Judgement {number} no longer counts: judgement {wrong.superseded_by} took its place.",
            remedy=f"Undo that one: standpunkt {command} {wrong.superseded_by}",
        )
    before = judging.value_before(connection, wrong)
    if wrong.field == MERGED_INTO and before is not None:
        speakers.check_circle(connection, wrong.subject, before)
    if wrong.task is not None:
        tasks.check_asked(connection, wrong.task, wrong.subject, wrong.field, coder=wrong.coder)
    by = replace(by, task=wrong.task)
    draft = by.draft(wrong.subject_kind, wrong.subject, wrong.field, old=wrong.new, new=before, undoes=number)
    if wrong.task is not None:
        return judging.put(connection, replace(draft, coder=wrong.coder))
    if wrong.subject_kind is SubjectKind.ACTOR:
        made = judging.put(connection, draft)
        settling.settle_merges(connection, [one for one in (wrong.subject, wrong.new, before) if one])
        return made
    concerned = statements_of(connection, wrong.subject, wrong.field)
    standing.mark(connection, statements=concerned)
    made = judging.put(connection, replace(draft, machine=_machines_of(connection, concerned, wrong)))
    settling.settle(connection, concerned)
    standing.mark(connection, statements=concerned)
    return made


def statement_row(connection: Connection, statement: str) -> Row[Any]:
    """The row of a statement with the `length` of its article's text: by its id, else by what judgements call it, of
    the newest text. Raises UsageError where there is none."""
    s, a = t.statement.c, t.article.c
    length = func.length(a.text).label("length")
    query: Select[Any] = select(s.id, s.subject, s.article, s.found, length).select_from(t.statement.join(t.article))
    newest = query.where(s.subject == statement).order_by(a.revision.desc(), s.id)
    row: Row[Any] | None = connection.execute(query.where(s.id == statement)).one_or_none()
    row = row or connection.execute(newest).first()
    if row is None:
        raise UsageError(
            f"This ledger has no statement {statement!r}.",
            remedy="`standpunkt statements --format csv` shows the ids.",
        )
    return row


def statements_of(connection: Connection, subject: str, field: str) -> list[str]:
    """The ids of the statements that a judgement on that field concerns."""
    subjects = [subject, field.removeprefix(SAME)] if field.startswith(SAME) else [subject]
    return list(connection.scalars(select(t.statement.c.id).where(t.statement.c.subject.in_(subjects))))


def machines(statement: Statement, field: str, *, is_found: bool) -> str | None:
    """What the machine found in a field, "" for nothing; None where it does not find the `statement`, which is as it
    found it, and of what it does not decide by statements."""
    if field == QUOTATION:
        return YES if is_found else NO
    if not is_found or field.startswith(SAME):
        return None
    if field == ACTOR:
        return statement.actor.actor.id if statement.actor else ""
    if field.startswith(CODE):
        proposal = proposal_of(field)
        return next((code.stance.value for code in statement.codes if code.proposal == proposal), "")
    return fields.value_in(statement, field).word


def _machines(connection: Connection, row: Row[Any], field: str) -> str | None:
    if field.startswith(SAME):
        return None
    return machines(settling.found(connection, [row.id])[row.id], field, is_found=bool(row.found))


def _machines_of(connection: Connection, concerned: Sequence[str], judgement: Judgement) -> str | None:
    """The same for a judgement; None where its statement is gone."""
    if not concerned:
        return None
    return _machines(connection, statement_row(connection, judgement.subject), judgement.field)


def _concerned(connection: Connection, row: Row[Any], field: str) -> tuple[str, str, list[str]]:
    """The subject and the field to judge, and the statements that it concerns."""
    subject = row.subject
    if field.startswith(SAME):
        other = statement_row(connection, field.removeprefix(SAME)).subject
        if other == subject:
            raise UsageError("That is one and the same statement.", remedy="Name two different ones.")
        subject, field = same_as(subject, other)
    return subject, field, statements_of(connection, subject, field)


def _check_current(connection: Connection, subject: str) -> None:
    """Raises UsageError where the statement stands only in texts that were replaced: nothing of it would count."""
    current = select(t.statement.c.id).join(t.article).where(t.article.c.replaced_by.is_(None))
    if connection.scalar(current.where(t.statement.c.subject == subject).limit(1)) is None:
        raise UsageError(
            f"Statement {subject} stands in a text that was replaced, and not in the newest one.",
            remedy="`standpunkt revisions` shows the newest; where the words are in it, add the statement there.",
        )


def _check_given_back(before: Judgement | None, draft: Judgement) -> None:
    if before is None or before.new is None:
        raise UsageError(
            f"Nobody judged {draft.field} of {draft.subject}.",
            remedy=f"What people judged of it: standpunkt history {draft.subject}",
        )


def _key_of(connection: Connection, actor: str | Actor) -> str:
    """The key of an actor's record: the one given, else one the ledger has. Raises UsageError for an unknown id."""
    if isinstance(actor, Actor):
        return _kept(connection, actor)
    keys = select(t.actor.c.key).where(t.actor.c.id == actor).order_by(t.actor.c.key)
    own = keys.join(t.known_actor, t.known_actor.c.actor == t.actor.c.key)
    key: str | None = connection.scalar(own.limit(1)) or connection.scalar(keys.limit(1))
    if key is None:
        raise UsageError(f"This ledger knows no actor {actor!r}.", remedy="`standpunkt actors` lists those it knows.")
    return key


def _kept(connection: Connection, actor: Actor) -> str:
    key, batch = rows_of_actor(actor)
    store(connection, batch)
    return key
