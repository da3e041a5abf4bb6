"""What the ledger says of a text, and the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Table, column, func, not_, or_, select, table

from standpunkt.ledger import database, loading, settling
from standpunkt.ledger import tables as t
from standpunkt.ledger.checks.kinds import READ_AGAIN, REPORT, Check
from standpunkt.ledger.rows import children
from standpunkt.records.statements import id_of, words_of

_OF_ARTICLES = (t.segment, t.published_evidence)
_OF_STATEMENTS = (t.span, t.link_evidence_span, t.code_evidence)


def _misplaced(connection: Connection) -> Iterator[str]:
    """Spans whose stored words are not those of the article there. SQL counts characters from one."""
    for of in (*_OF_ARTICLES, *_OF_STATEMENTS):
        c, text = of.c, t.article.c.text
        inside = (c.start >= 0) & (c.start <= c.end) & (c.end <= func.length(text))
        right = inside & (func.substr(text, c.start + 1, c.end - c.start) == c.text)
        wanted = _with_article(of).where(not_(right))
        for owner, start, end, words in connection.execute(wanted):
            yield f"{of.name} of {owner}, {start} to {end}: {words!r}"


def _with_article(of: Table) -> Any:
    c = of.c
    if "article" in c:
        return select(c.article, c.start, c.end, c.text).join(t.article, t.article.c.id == c.article)
    joined = of.join(t.statement, t.statement.c.id == c.statement).join(t.article)
    return select(c.statement, c.start, c.end, c.text).select_from(joined)


def _other_words(connection: Connection, statements: Sequence[str]) -> Iterator[str]:
    columns = [t.statement.c.id, t.article.c.text]
    texts = children(connection, columns, t.statement.c.id, statements, within=t.statement.join(t.article))
    rows = connection.execute(select(t.statement).where(t.statement.c.id.in_(statements))).all()
    for entry in loading.entries(connection, rows):
        one = entry.statement
        if one.text != words_of(one.quotation, texts[one.id][0].text):
            yield f"{one.id}: {one.text!r}"


def _other_ids(connection: Connection, statements: Sequence[str]) -> Iterator[str]:
    """An id says what the article says: the hash of what was found, whatever was judged since."""
    for key, one in settling.found(connection, statements).items():
        if key != id_of(one.article, one.quotation):
            yield key


def _not_indexed(connection: Connection, statements: Sequence[str]) -> Iterator[str]:
    """Indexed anew they must be indexed as they are."""
    before = database.indexed(connection, statements)
    s = t.statement.c
    words = select(s.id, s.text, func.coalesce(t.article.c.title, "")).join(t.article).where(s.id.in_(statements))
    rows = [(row[0], row[1], row[2]) for row in connection.execute(words)]
    database.unindex(connection, statements)
    database.index(connection, rows)
    after = database.indexed(connection, statements)
    yield from (key for key in statements if before.get(key) != after.get(key))


def _indexed_too_much(connection: Connection) -> Iterator[str]:
    search = table("statement_search", column("statement"))
    there = select(t.statement.c.id).where(t.statement.c.id == search.c.statement)
    yield from connection.scalars(select(search.c.statement).where(~there.exists()))


def _orphans(connection: Connection) -> Iterator[str]:
    a = t.actor.c
    users = (t.link.c.actor, t.known_actor.c.actor, t.judged_actor.c.actor, t.counted.c.actor)
    used = or_(*(select(column).where(column == a.key).exists() for column in users))
    for row in connection.execute(select(a.id, a.name).where(~used).order_by(a.id)):
        yield f"{row.name} ({row.id})"


CHECKS = (
    Check("A span is not where the article has its words.", READ_AGAIN, _misplaced),
    Check("A statement's words are not those of its spans.", READ_AGAIN, look_at=_other_words),
    Check("A statement's id is not the hash of what it says.", REPORT, look_at=_other_ids),
    Check("A statement cannot be found by its words.", READ_AGAIN, look_at=_not_indexed),
    Check("The full-text index has what the ledger has not.", READ_AGAIN, _indexed_too_much),
    Check("An actor is kept that nothing refers to.", "Harmless; please report how it came about.", _orphans),
)
