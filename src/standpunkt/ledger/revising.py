"""Revisions: another text at an article's place takes its place; the earlier one stays readable and counts no more.

Articles of one place are revisions of one another where the later text keeps enough of the earlier (placing.py). All
but one name that one in `replaced_by`, so that a family is found in one step. `revision` counts the texts in the order
in which they were added. Where a page goes back to an earlier text, that text counts again; it keeps its number.

A text that the ledger holds already has come back only where the file it is read from held the text that counts: then
that one is gone. So a folder with both texts may be added again and again, and nothing changes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, or_, select, update

from standpunkt.ledger import standing
from standpunkt.ledger import tables as t
from standpunkt.ledger.placing import KEPT, body_of, kept, place_of
from standpunkt.records.articles import Article, SegmentKind
from standpunkt.records.spans import Span

_HEAD = [t.article.c[name] for name in ("id", "revision", "replaced_by", "text")]


@dataclass(frozen=True, slots=True)
class Revision:
    """Which text of an article one is. `replaced_by` is the id of the one that counts, None where this is it; `others`
    are the ids of the other revisions, the one that counted last first, then from the newest to the oldest.
    `takes_over` is True where another one counted until now."""

    number: int = 1
    replaced_by: str | None = None
    others: tuple[str, ...] = ()
    takes_over: bool = False


def revision_of(connection: Connection, article: Article) -> Revision:
    """What `article` is when it is stored now, whether the ledger has it already or not."""
    c = t.article.c
    row = connection.execute(select(*_HEAD).where(c.id == article.id)).one_or_none()
    if row is None:
        return _of_new(connection, article)
    others = family(connection, row.id)
    ids = tuple(one.id for one in others)
    if row.replaced_by is None or has_come_back(connection, article.id, article.source):
        return Revision(row.revision, None, ids, takes_over=row.replaced_by is not None)
    return Revision(row.revision, row.replaced_by, ids)


def has_come_back(connection: Connection, article: str, source: str) -> bool:
    """True where an article that was replaced is now read from `source`, and that held the text that counts."""
    own, current = t.article.alias("own"), t.article.alias("current")
    query = select(own.c.id).join(current, current.c.id == own.c.replaced_by)
    return connection.scalar(query.where(own.c.id == article, current.c.source == source)) is not None


def family(connection: Connection, article: str) -> Sequence[Row[Any]]:
    """The other revisions of an article: the one that counts first, then from the newest to the oldest."""
    c = t.article.c
    root = select(c.replaced_by).where(c.id == article).scalar_subquery()
    alike = or_(c.id == root, c.replaced_by == root, c.replaced_by == article)
    query = select(*_HEAD).where(alike, c.id != article).order_by(c.replaced_by.is_not(None), c.revision.desc())
    return connection.execute(query).all()


def text_of(connection: Connection, article: str) -> str:
    """The text of an article that the ledger has."""
    text: str = connection.execute(select(t.article.c.text).where(t.article.c.id == article)).scalar_one()
    return text


def take(connection: Connection, article: str, revision: Revision) -> None:
    """Puts `article` in its place among its revisions; what counts of its statements is then to be settled."""
    own, others = t.article.c.id == article, t.article.c.id.in_(revision.others)
    values = {"revision": revision.number, "replaced_by": revision.replaced_by}
    connection.execute(update(t.article).where(own).values(values))
    if revision.takes_over:
        standing.mark(connection, article=revision.others[0])
    if revision.replaced_by is None:
        connection.execute(update(t.article).where(others).values(replaced_by=article))


def _of_new(connection: Connection, article: Article) -> Revision:
    """A further revision of what is most like it at its place, or else an article of its own."""
    c, own = t.article.c, body_of(article.text, _prose(article))
    there = connection.execute(select(*_HEAD).where(c.place == place_of(article.url, article.source))).all()
    alike = ((kept(_body(connection, row), own), row.revision, row.id) for row in there)
    share, _, nearest = max(alike, default=(0.0, 0, ""))
    if share < KEPT:
        return Revision()
    (root,) = (row.replaced_by or row.id for row in there if row.id == nearest)
    others = [row for row in there if root in (row.id, row.replaced_by)]
    others.sort(key=lambda row: (row.replaced_by is not None, -row.revision))
    return Revision(max(row.revision for row in others) + 1, None, tuple(row.id for row in others), takes_over=True)


def _prose(article: Article) -> tuple[Span, ...]:
    return tuple(segment.span for segment in article.segments if segment.kind is not SegmentKind.FURNITURE)


def _body(connection: Connection, row: Row[Any]) -> str:
    c = t.segment.c
    prose = select(c.start, c.end).where(c.article == row.id, c.kind != SegmentKind.FURNITURE.value)
    return body_of(row.text, (Span(*span) for span in connection.execute(prose.order_by(c.position))))
