"""An article with its statements into the ledger, in place of what the same article had; nothing typed is lost.

What the machine finds now takes the place of what it found before. Judgements follow a statement to the one that it is
now (`carrying`); a statement that anybody ever judged stays also where the machine finds none in its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from heapq import merge
from typing import Any

from sqlalchemy import Connection, delete, insert, or_, select, update

from standpunkt.ledger import changing, coding, database, following, loading, revising, settling, standing
from standpunkt.ledger import tables as t
from standpunkt.ledger.aligning import Mapping as Places
from standpunkt.ledger.aligning import mapped
from standpunkt.ledger.following import Had
from standpunkt.ledger.rows import asked
from standpunkt.ledger.storing import Batch, rows_of
from standpunkt.records.judgements import SAME
from standpunkt.records.statements import ReadArticle, Statement

Coder = Callable[[tuple[Statement, ...]], tuple[Statement, ...]]
"""Gives the statements of an article, all of them and in text order, their codes."""


def put(
    connection: Connection, read: ReadArticle, *, recipe: str, run: int | None = None, coder: Coder | None = None
) -> bool:
    """Stores it, and what the `run` that read it changed. True where it took the place of another revision.

    Where people judged any of its statements, `coder` codes them all as they count."""
    article = read.article
    revision = revising.revision_of(connection, article)
    before = _before(connection, article.id)
    earlier = {other: _before(connection, other) for other in revision.others} if revision.takes_over else {}
    standing.mark(connection, article=article.id)
    subjects = subjects_of(before, read)
    kept = {before[one.id].subject: one for one in _kept(before, read, subjects)}
    for other, had in earlier.items():
        text = revising.text_of(connection, other)
        _follow(read, list(had.values()), mapped(text, article.text), subjects, kept)
    batch = rows_of(replace(read, statements=_in_order(read.statements, kept.values())), recipe=recipe)
    names = subjects | {one.id: subject for subject, one in kept.items()}
    runs = {one.subject: one.run for had in (*reversed(earlier.values()), before) for one in had.values()}
    for row in batch[t.statement]:
        _remember(row, names, {one.id for one in kept.values()}, runs)
    _clear(connection, batch)
    store(connection, batch)
    revising.take(connection, article.id, revision)
    found = ((one.id, one.text, article.title or "") for one in (*read.statements, *kept.values()))
    database.index(connection, found)
    settling.settle(connection, [row["id"] for row in batch[t.statement]])
    settling.settle_counts(connection, [key for had in earlier.values() for key in had])
    if coder is not None and any(one.stays for had in (before, *earlier.values()) for one in had.values()):
        read = _coded(connection, read, coder, run=run)
    standing.mark(connection, article=article.id)
    if run is not None:
        here = {one.subject: one.statement if one.is_found else None for one in before.values()}
        changing.note_reading(connection, run, read, here, elsewhere=names.values() & runs.keys())
    return revision.takes_over


def _coded(connection: Connection, read: ReadArticle, coder: Coder, *, run: int | None) -> ReadArticle:
    """Codes the article's statements as they count now, and gives what was read with those codes."""
    s = t.statement.c
    rows = connection.execute(select(t.statement).where(s.article == read.article.id).order_by(s.position)).all()
    before = coding.to_code(loading.entries(connection, rows))
    other = {new.id: new.codes for old, new in zip(before, coder(before), strict=True) if old.codes != new.codes}
    found = {one.id for one in read.statements}
    coding.put(connection, {key: codes for key, codes in other.items() if key in found})
    coding.put(connection, {key: codes for key, codes in other.items() if key not in found}, run=run)
    return replace(read, statements=tuple(replace(one, codes=other.get(one.id, one.codes)) for one in read.statements))


def _follow(
    read: ReadArticle,
    had: Sequence[Had],
    places: Places,
    subjects: dict[str, str],
    kept: dict[str, Statement],
) -> None:
    """Adds what follows from another text of the article: names of statements, and statements that stay."""
    left = [one for one in read.statements if one.id not in subjects]
    open_ = [one for one in had if one.subject not in {*subjects.values(), *kept}]
    subjects |= following.renamed(left, open_, places)
    gone = [one for one in open_ if one.subject not in subjects.values()]
    taken = [*(one.id for one in read.statements), *(one.id for one in kept.values())]
    kept |= following.brought(gone, places, article=read.article.id, taken=taken)


def subjects_of(before: Mapping[str, Had], read: ReadArticle) -> dict[str, str]:
    """By the id of a new statement: the subject of the one that it was before, where it was there before."""
    same = {one.id: before[one.id].subject for one in read.statements if one.id in before}
    text = read.article.text
    gone = [one for key, one in before.items() if key not in same]
    new = [one for one in read.statements if one.id not in same]
    return same | following.renamed(new, gone, mapped(text, text)) if gone and new else same


def _before(connection: Connection, article: str) -> dict[str, Had]:
    query = select(t.statement).where(t.statement.c.article == article).order_by(t.statement.c.position)
    rows = connection.execute(query).all()
    found = settling.found(connection, [row.id for row in rows]) if rows else {}
    judged = _ever_judged(connection, [row.subject for row in rows])
    return {
        row.id: Had(found[row.id], row.subject, row.run, stays=row.subject in judged, is_found=bool(row.found))
        for row in rows
    }


def _ever_judged(connection: Connection, subjects: Sequence[str]) -> set[str]:
    """Those of `subjects` that a judgement is on or speaks of, also one that was taken back: it may be given back."""
    c = t.judgement.c
    on = {row.subject for row in asked(connection, select(c.subject), c.subject, subjects)}
    fields = [SAME + subject for subject in subjects]
    of = {row.field.removeprefix(SAME) for row in asked(connection, select(c.field), c.field, fields)}
    return on | of


def _kept(before: Mapping[str, Had], read: ReadArticle, subjects: Mapping[str, str]) -> tuple[Statement, ...]:
    """The statements that the machine does not find any more and that stay; nested in what there is now."""
    there = {one.id for one in read.statements}
    taken = set(subjects.values())
    stay = {key: one for key, one in before.items() if one.stays and key not in there and one.subject not in taken}
    now = {subject: key for key, subject in subjects.items()}
    places = {key: now.get(one.subject, key if key in stay else None) for key, one in before.items()}
    return tuple(_nested(one.statement, before, places) for one in stay.values())


def _nested(statement: Statement, before: Mapping[str, Had], places: Mapping[str, str | None]) -> Statement:
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


def _remember(row: dict[str, Any], names: Mapping[str, str], kept: set[str], runs: Mapping[str, int | None]) -> None:
    """What outlives the re-reading: what judgements call it, and the run that found it first."""
    row["subject"] = names.get(row["id"], row["id"])
    row["found"] = int(row["id"] not in kept)
    row["run"] = runs.get(row["subject"])


def _clear(connection: Connection, batch: Batch) -> None:
    """Where the article is there already: deletes what hangs on it and updates its row, which leaves the batch. Others
    may name it as the one that replaced them, and its place among the revisions stays."""
    (row,) = batch[t.article]
    c, key = t.article.c, row["id"]
    if connection.scalar(select(c.id).where(c.id == key)) is None:
        return
    database.unindex(connection, connection.scalars(select(t.statement.c.id).where(t.statement.c.article == key)).all())
    for table in (t.statement, t.segment, t.author, t.published_evidence, t.published_doubt):
        connection.execute(delete(table).where(table.c.article == key))
    connection.execute(update(t.article).where(c.id == key).values({**row, "revision": c.revision}))
    batch[t.article] = []


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
