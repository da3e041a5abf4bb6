"""What a run changed of what the machine had found: one row a field, told by what judgements call the statement."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from standpunkt.ledger import fields
from standpunkt.ledger import tables as t
from standpunkt.ledger.rows import AT_ONCE, asked
from standpunkt.records.codes import Code
from standpunkt.records.judgements import ACTOR, NO, QUOTATION, SPANS, WORDS, YES, field_of
from standpunkt.records.origins import Origin
from standpunkt.records.runs import Run
from standpunkt.records.statements import ReadArticle, Statement

Found = tuple[str, Origin | None]
"""A value as judgements word it, and what found it; of a few nobody kept that."""
_NOTHING: Found = ("", None)


def begin(connection: Connection, run: Run) -> int:
    """Writes a run down under the next number, and gives that."""
    number = (connection.scalar(select(func.max(t.run.c.id))) or 0) + 1
    row = {name: getattr(run, name) for name in Run.__slots__}
    connection.execute(insert(t.run), row | {"id": number})
    return number


def note_reading(
    connection: Connection,
    run: int,
    read: ReadArticle,
    before: Mapping[str, Statement | None],
    *,
    elsewhere: Collection[str],
) -> None:
    """After an article was stored: which run read it, which statements it found first, what it changed.

    `before` is what the machine had found in this text, by the subject; None of what only people know. What was known
    `elsewhere`, in an earlier text, is not found first.
    """
    s, article = t.statement.c, read.article.id
    connection.execute(update(t.article).where(t.article.c.id == article).values(run=run))
    rows = connection.execute(select(s.id, s.subject, s.run).where(s.article == article, s.found == 1)).all()
    known = {*before, *elsewhere}
    new = [row.id for row in rows if row.run is None and row.subject not in known]
    for start in range(0, len(new), AT_ONCE):
        connection.execute(update(t.statement).where(s.id.in_(new[start : start + AT_ONCE])).values(run=run))
    subjects = {row.id: row.subject for row in rows}
    after = {subjects[one.id]: one for one in read.statements}
    found = {subject: one for subject, one in before.items() if one is not None}
    again = _ever_changed(connection, [subject for subject in after if subject not in known])
    _write(connection, run, _changes(found, after, {*before, *again}))


def note_codes(
    connection: Connection, run: int, before: Mapping[str, Sequence[Code]], after: Mapping[str, Sequence[Code]]
) -> None:
    """What a run changed of the codes that the machine had found, by statement."""
    s = t.statement.c
    subjects = {row.id: row.subject for row in asked(connection, select(s.id, s.subject), s.id, list(after))}
    rows = (
        row
        for key, subject in subjects.items()
        for row in _changed(subject, _codes_in(before[key]), _codes_in(after[key]))
    )
    _write(connection, run, list(rows))


def _changes(
    before: Mapping[str, Statement], after: Mapping[str, Statement], known: Collection[str]
) -> list[dict[str, Any]]:
    """Rows for the table `change`, but for run and number. What is found for the first time is no change: only of
    `known` subjects it is told that they are found again."""
    rows: list[dict[str, Any]] = []
    for subject in sorted(before.keys() | after.keys()):
        old, new = before.get(subject), after.get(subject)
        if old is None and subject not in known:
            continue
        rows += _changed(subject, found_in(old), found_in(new))
    return rows


def _write(connection: Connection, run: int, rows: Sequence[Mapping[str, Any]]) -> None:
    """Writes such rows down."""
    last = connection.scalar(select(func.max(t.change.c.id))) or 0
    told = [{**row, "run": run, "id": number} for number, row in enumerate(rows, start=last + 1)]
    if told:
        connection.execute(insert(t.change), told)


def _ever_changed(connection: Connection, subjects: Sequence[str]) -> set[str]:
    """Those of `subjects` that were found before: something about them has changed since."""
    c = t.change.c
    return {row.statement for row in asked(connection, select(c.statement).distinct(), c.statement, subjects)}


def _changed(subject: str, old: Mapping[str, Found], new: Mapping[str, Found]) -> Iterator[dict[str, Any]]:
    if old.get(QUOTATION) != new.get(QUOTATION) and (NO in (old.get(QUOTATION, "")[0], new.get(QUOTATION, "")[0])):
        old, new = ({QUOTATION: one[QUOTATION]} for one in (old, new))  # all else comes and goes with it
    for field in dict.fromkeys((*old, *new)):
        (before, _), (after, origin) = old.get(field, _NOTHING), new.get(field, _NOTHING)
        if before != after:
            names = ("component", "version", "rule", "confidence")
            made = {name: getattr(origin, name) if origin else None for name in names}
            yield {"statement": subject, "field": field, "old": before, "new": after, **made}


def found_in(statement: Statement | None) -> dict[str, Found]:
    """Every field that a person could judge, as the machine found it."""
    if statement is None:
        return {QUOTATION: (NO, None)}
    own, link = statement.quotation.origin, statement.actor
    by_quotation = {"type", "medium", *SPANS}
    values = {field: fields.value_in(statement, field) for field in (*WORDS, *SPANS)}
    found = {field: (one.word, own if field in by_quotation else one.origin) for field, one in values.items()}
    speaker = {ACTOR: (link.actor.id, link.origin) if link else _NOTHING}
    return {QUOTATION: (YES, own)} | found | speaker | _codes_in(statement.codes)


def _codes_in(codes: Sequence[Code]) -> dict[str, Found]:
    return {field_of(code.proposal): (code.stance.value, code.origin) for code in codes}
