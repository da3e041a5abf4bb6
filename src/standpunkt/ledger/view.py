"""Reads the ledger; every method sees one consistent state of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path, PurePath
from typing import Any

from sqlalchemy import Connection, Engine, Row, func, select, true

from standpunkt.errors import LedgerError
from standpunkt.ledger import (
    counting,
    database,
    facets,
    loading,
    pages,
    revising,
    sizes,
)
from standpunkt.ledger import tables as t
from standpunkt.ledger.entries import ArticleHead, Counts, Entry, Facets, Order, StatementFilter
from standpunkt.ledger.judgedview import JudgedView
from standpunkt.ledger.rows import children, parts
from standpunkt.ledger.schema.statements import OUT
from standpunkt.ledger.standingview import StandingView
from standpunkt.records.actors import Actor, KnowledgeBase
from standpunkt.records.articles import Article, Rejection
from standpunkt.records.codes import Codebook
from standpunkt.records.runs import Sizes

EVERYTHING = StatementFilter()


class View(StandingView, JudgedView):
    """Answers questions about a ledger; got from `Ledger.view()`. Raises LedgerError where the file cannot be read."""

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine)

    def recipe_of(self, article_id: str) -> str | None:
        """The recipe an article was stored with, or None where the ledger has no such article."""
        with database.reading(self._engine) as connection:
            return connection.scalar(select(t.article.c.recipe).where(t.article.c.id == article_id))

    def articles(self) -> tuple[ArticleHead, ...]:
        """All articles, by name, then id."""
        with database.reading(self._engine) as connection:
            return loading.heads(connection, connection.execute(select(*loading.HEAD).order_by(*_ORDER)).all())

    def revisions(self, article: str) -> tuple[ArticleHead, ...]:
        """All texts of the article of that id, the first first; one where it never changed."""
        c = t.article.c
        with database.reading(self._engine) as connection:
            others = [row.id for row in revising.family(connection, article)]
            rows = connection.execute(select(*loading.HEAD).where(c.id.in_((article, *others))).order_by(c.revision))
            return loading.heads(connection, rows.all())

    def has_come_back(self, article: str, source: str) -> bool:
        """True where the article of that id was replaced, and is now read from the file that held the text that counts:
        then it counts again."""
        with database.reading(self._engine) as connection:
            return revising.has_come_back(connection, article, source)

    def article(self, key: str) -> Article | None:
        """The article whose id, source, file name or file stem is `key` (tried in this order), or None. Of several
        revisions that have one name the one that counts.

        Raises LedgerError where several have that name.
        """
        with database.reading(self._engine) as connection:
            row = _article_row(connection, key)
            return loading.article(connection, row) if row else None

    def articles_with(self, ids: Collection[str]) -> tuple[Article, ...]:
        """The articles with these ids, by id."""
        with database.reading(self._engine) as connection:
            return loading.articles(connection, sorted(ids))

    def furniture(self, words: str, articles: Collection[str]) -> dict[str, tuple[str, ...]]:
        """By id of those of `articles` that have any: the segments that are no part of the article proper (notes,
        credits, links) and hold `words`, case of ASCII letters aside, in text order."""
        c = t.segment.c
        query = select(c.article, c.text).where(c.kind == "furniture", c.text.icontains(words, autoescape=True))
        found: dict[str, tuple[str, ...]] = {}
        with database.reading(self._engine) as connection:
            for some in parts(sorted(articles)):
                for row in connection.execute(query.where(c.article.in_(some)).order_by(c.article, c.position)):
                    found[row.article] = (*found.get(row.article, ()), row.text)
        return found

    def entries(self, ids: Collection[str]) -> dict[str, Entry]:
        """The statements with these ids, by id."""
        with database.reading(self._engine) as connection:
            found = children(connection, t.statement, t.statement.c.id, sorted(ids))
            entries = loading.entries(connection, [row for rows in found.values() for row in rows])
        return {entry.statement.id: entry for entry in entries}

    def statements(self, wanted: StatementFilter = EVERYTHING) -> tuple[Entry, ...]:
        """The wanted statements, in the order that is wanted. With a limit, only those are loaded.

        Raises EdtfError where `since` or `until` is no time, LedgerError where several articles are called
        `wanted.article`; so do `ids`, `count` and `facets`.
        """
        with self._asked(wanted) as (connection, found, article):
            return loading.entries(connection, pages.rows(connection, wanted, article=article)) if found else ()

    def ids(self, wanted: StatementFilter = EVERYTHING) -> tuple[str, ...]:
        """The ids of the wanted statements, in the order that is wanted; nothing else of them is loaded."""
        with self._asked(wanted) as (connection, found, article):
            rows = pages.rows(connection, wanted, t.statement.c.id, article=article) if found else ()
        return tuple(row.id for row in rows)

    def count(self, wanted: StatementFilter = EVERYTHING, *, most: int = 1_000) -> int:
        """How many statements are wanted, or `most` where there are more: it stops counting there."""
        with self._asked(wanted) as (connection, found, article):
            return pages.count(connection, wanted, article=article, most=most) if found else 0

    def facets(self, wanted: StatementFilter = EVERYTHING, *, most: int = 2_000, actors: int = 20) -> Facets:
        """What the wanted statements have in common, counted among the `most` newest; `actors` with most of them."""
        newest = replace(wanted, order=Order.NEWEST, limit=most + 1, after=None)
        with self._asked(wanted) as (connection, found, article):
            rows = pages.newest(connection, newest, t.statement.c.id, article=article) if found else []
            ids = [row.id for row in rows]
            return facets.facets(connection, ids[:most], whole=len(ids) <= most, actors=actors)

    @contextmanager
    def _asked(self, wanted: StatementFilter) -> Iterator[tuple[Connection, bool, str | None]]:
        """A transaction, whether there is the article that is wanted (or any will do), and its id."""
        with database.reading(self._engine) as connection:
            row = _article_row(connection, wanted.article) if wanted.article is not None else None
            yield connection, wanted.article is None or row is not None, row.id if row else None

    def codebook(self) -> Codebook | None:
        """The ledger's codebook, or None where it has none."""
        with database.reading(self._engine) as connection:
            row = connection.execute(select(t.codebook)).one_or_none()
            return loading.codebook(connection, row) if row else None

    def knowledge(self) -> KnowledgeBase | None:
        """The user's own actors, those of the actor file joined with those added to the ledger, which win; or None
        where there are none."""
        with database.reading(self._engine) as connection:
            of_file, added = (loading.knowledge(connection, layer) for layer in (t.FILE, t.ADDED))
        if _is_empty(added):
            return None if _is_empty(of_file) else of_file
        return added if _is_empty(of_file) else of_file.joined(added)

    def added(self) -> KnowledgeBase:
        """The actors, offices and occupancies that were added or imported; perhaps none."""
        with database.reading(self._engine) as connection:
            return loading.knowledge(connection, t.ADDED)

    def engine(self) -> str | None:
        """What found this ledger's quotations where that was asked for, or None where it never was."""
        return self._setting(t.ENGINE)

    def model(self) -> Path | None:
        """The folder of the user's own model that the engine was to read with, or None where there is none."""
        folder = self._setting(t.MODEL)
        return Path(folder) if folder else None

    def _setting(self, name: str) -> str | None:
        with database.reading(self._engine) as connection:
            return connection.scalar(select(t.setting.c.value).where(t.setting.c.name == name))

    def rejections(self) -> tuple[Rejection, ...]:
        """All inputs that did not become articles, by source, then reason."""
        c = t.rejection.c
        with database.reading(self._engine) as connection:
            rows = connection.execute(select(c.source, c.reason, c.remedy).order_by(c.source, c.reason))
            return tuple(Rejection(*row) for row in rows)

    def actors(self) -> tuple[Actor, ...]:
        """The actors that have statements, by name, then id; each id once. An actor merged into another is not there.

        Where articles know one actor differently (more aliases, a gender), the record most statements use is
        given; of several equally used, the one with the lowest key.
        """
        with database.reading(self._engine) as connection:
            return counting.actors(connection)

    def statements_by_actor(self) -> dict[str, int]:
        """How many statements each actor has, by the actor's id."""
        with database.reading(self._engine) as connection:
            return counting.statements_by_actor(connection)

    def merged(self) -> dict[str, tuple[Actor, ...]]:
        """By the id of an actor: those merged into it, by way of others too, by name."""
        with database.reading(self._engine) as connection:
            return counting.merged(connection)

    def sizes(self) -> Sizes:
        """How large the ledger is, and who and what made it so; reads all of it."""
        with database.reading(self._engine) as connection:
            return sizes.sizes(connection)

    def counts(self) -> Counts:
        """How much the ledger holds of what counts; of each article the newest text."""
        with database.reading(self._engine) as connection:
            out, of_out = t.statement.c.counts == OUT, t.code.join(t.statement)
            articles, old, statements, outside, codes, their, rejections = (
                connection.execute(select(func.count()).select_from(table).where(condition)).scalar_one()
                for table, condition in (
                    (t.article, true()),
                    (t.article, t.article.c.replaced_by.is_not(None)),
                    (t.statement, true()),
                    (t.statement, out),
                    (t.code, true()),
                    (of_out, out),
                    (t.rejection, true()),
                )
            )
            actors = len(counting.statements_by_actor(connection))
        return Counts(articles - old, statements - outside, actors, codes - their, rejections)


def _is_empty(base: KnowledgeBase) -> bool:
    return not (base.actors or base.offices or base.occupancies)


_ORDER = (t.article.c.name, t.article.c.id)


def _article_row(connection: Connection, key: str) -> Row[Any] | None:
    exact = connection.execute(select(t.article).where(t.article.c.id == key)).one_or_none()
    if exact is not None:
        return exact
    found = _named(connection, key)
    if not found:
        return None
    if len(found) > 1:
        raise LedgerError(
            f"{len(found)} articles are called {key!r}.", remedy=f"Name one by its id: {', '.join(found)}."
        )
    return connection.execute(select(t.article).where(t.article.c.id == found[0])).one()


def _named(connection: Connection, key: str) -> list[str]:
    """Ids of the articles that have `key` as source, or else as name, or else as stem; of each the text that counts."""
    c = t.article.c
    begins = c.name >= f"{key}.", c.name < f"{key}/"  # "/" is the sign behind "."; so an index leads to all "key.…"
    for condition in ((c.source == key,), (c.name == key,), begins):
        rows = connection.execute(select(c.id, c.name, c.replaced_by).where(*condition).order_by(*_ORDER)).all()
        found = [row for row in rows if condition is not begins or PurePath(row.name).stem == key]
        if found:
            return [row.id for row in found if row.replaced_by is None] or [row.id for row in found]
    return []
