"""An article with its statements into the ledger, in place of what the same article had; nothing typed is lost.

What the machine finds now takes the place of what it found before. Judgements follow a statement to the one that it is
now (`carrying`); a statement that anybody ever judged stays also where the machine finds none in its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import merge
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, or_, select, update

from standpunkt.ledger import database, revising, settling, standing
from standpunkt.ledger import tables as t
from standpunkt.ledger.carrying import carried, known, mapped
from standpunkt.ledger.rows import asked
from standpunkt.ledger.storing import Batch, rows_of
from standpunkt.records.judgements import SAME
from standpunkt.records.statements import ReadArticle, Statement


@dataclass(frozen=True, slots=True)
class Before:
    """A statement that the article had: its row, what the machine had found of it last, and whether it is to stay."""

    row: Row[Any]
    statement: Statement
    stays: bool


def put(connection: Connection, read: ReadArticle, *, recipe: str) -> bool:
    """Stores it; True where it took the place of another revision (revising.py)."""
    article = read.article
    standing.mark(connection, article=article.id)
    revision = revising.revision_of(connection, article)
    earlier = revising.earlier(connection, article, revision)
    before = _before(connection, article.id)
    subjects = subjects_of(before, read)
    kept = _kept(before, read, subjects)
    batch = rows_of(replace(read, statements=_in_order(read.statements, kept)), recipe=recipe)
    for row in batch[t.statement]:
        _remember(row, before, subjects)
    is_new = not _clear(connection, batch)
    store(connection, batch)
    revising.take(connection, article.id, revision)
    if is_new:
        revising.carry(connection, article, earlier)
    database.index(connection, ((one.id, one.text, article.title or "") for one in (*read.statements, *kept)))
    settling.settle(connection, [row["id"] for row in batch[t.statement]])
    standing.mark(connection, article=article.id)
    return revision.takes_over


def subjects_of(before: Mapping[str, Before], read: ReadArticle) -> dict[str, str]:
    """By the id of a new statement: the subject of the one that it was before, where it was there before."""
    same = {one.id: before[one.id].row.subject for one in read.statements if one.id in before}
    text = read.article.text
    gone = [known(b.statement, text, subject=b.row.subject) for key, b in before.items() if key not in same]
    new = [known(one, text) for one in read.statements if one.id not in same]
    return same | carried(gone, new, mapped(text, text)) if gone and new else same


def _before(connection: Connection, article: str) -> dict[str, Before]:
    query = select(t.statement).where(t.statement.c.article == article).order_by(t.statement.c.position)
    rows = connection.execute(query).all()
    found = settling.found(connection, [row.id for row in rows]) if rows else {}
    judged = _ever_judged(connection, [row.subject for row in rows])
    return {row.id: Before(row, found[row.id], row.subject in judged) for row in rows}


def _ever_judged(connection: Connection, subjects: Sequence[str]) -> set[str]:
    """Those of `subjects` that a judgement is on or speaks of, also one that was taken back: it may be given back."""
    c = t.judgement.c
    on = {row.subject for row in asked(connection, select(c.subject), c.subject, subjects)}
    fields = [SAME + subject for subject in subjects]
    of = {row.field.removeprefix(SAME) for row in asked(connection, select(c.field), c.field, fields)}
    return on | of


def _kept(before: Mapping[str, Before], read: ReadArticle, subjects: Mapping[str, str]) -> tuple[Statement, ...]:
    """The statements that the machine does not find any more and that stay; nested in what there is now."""
    there = {one.id for one in read.statements}
    taken = set(subjects.values())
    stay = {key: b for key, b in before.items() if b.stays and key not in there and b.row.subject not in taken}
    now = {subject: key for key, subject in subjects.items()}
    places = {key: now.get(b.row.subject, key if key in stay else None) for key, b in before.items()}
    return tuple(_nested(b.statement, before, places) for b in stay.values())


def _nested(statement: Statement, before: Mapping[str, Before], places: Mapping[str, str | None]) -> Statement:
    """Within the nearest statement around it that is still there, as that is called now."""
    outer = statement.within
    while outer is not None and places[outer] is None:
        outer = before[outer].statement.within
    now = None if outer is None else places[outer]
    quotation = statement.quotation if now is not None else replace(statement.quotation, within=None)
    return replace(statement, within=now, quotation=quotation)


def _in_order(found: Iterable[Statement], kept: Iterable[Statement]) -> tuple[Statement, ...]:
    """Those kept among those found, where they stand in the text."""
    return tuple(merge(found, kept, key=_start))


def _start(statement: Statement) -> int:
    return min((span.start for span in statement.quotation.quote), default=0)


def _remember(row: dict[str, Any], before: Mapping[str, Before], subjects: Mapping[str, str]) -> None:
    """What outlives the re-reading: what judgements call it, and the run that found it first."""
    key = row["id"]
    is_found = key in subjects or key not in before
    row["subject"] = subjects.get(key, key) if is_found else before[key].row.subject
    row["found"] = int(is_found)
    row["run"] = next((b.row.run for b in before.values() if b.row.subject == row["subject"]), None)


def _clear(connection: Connection, batch: Batch) -> bool:
    """Whether the article is there already. Then deletes what hangs on it and updates its row, which leaves the batch:
    others may name it as the one that replaced them, and its place among the revisions stays."""
    (row,) = batch[t.article]
    c, key = t.article.c, row["id"]
    if connection.scalar(select(c.id).where(c.id == key)) is None:
        return False
    database.unindex(connection, connection.scalars(select(t.statement.c.id).where(t.statement.c.article == key)).all())
    for table in (t.statement, t.segment, t.author, t.published_evidence, t.published_doubt):
        connection.execute(delete(table).where(table.c.article == key))
    connection.execute(update(t.article).where(c.id == key).values({**row, "revision": c.revision}))
    batch[t.article] = []
    return True


def store(connection: Connection, batch: Batch) -> None:
    """Writes a batch, parents first; an actor that is there already stays as it is (its key says all of it)."""
    keys = [row["key"] for row in batch[t.actor]]
    there = {row.key for row in asked(connection, select(t.actor.c.key), t.actor.c.key, keys)}
    for table in t.metadata.sorted_tables:
        column = {t.actor: "key", t.alias: "actor"}.get(table)
        rows = [row for row in batch[table] if column is None or row[column] not in there]
        if rows:
            connection.execute(insert(table), rows)


def actors_of(connection: Connection, article: str) -> Sequence[str]:
    """The keys of the actors that the machine found in an article."""
    own = select(t.statement.c.id).where(t.statement.c.article == article)
    return connection.scalars(select(t.link.c.actor).distinct().where(t.link.c.statement.in_(own))).all()


def remove_unused(connection: Connection, actors: Sequence[str]) -> None:
    """Deletes those of `actors` that nothing refers to any more."""
    key = t.actor.c.key
    used = (
        select(column).where(column == key).exists()
        for column in (t.link.c.actor, t.known_actor.c.actor, t.judged_actor.c.actor)
    )
    connection.execute(delete(t.actor).where(key.in_(actors), ~or_(*used)))
