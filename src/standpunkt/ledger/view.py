"""Reads the ledger; every method sees one consistent state of it."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import Any

from sqlalchemy import Connection, Engine, Row, func, select

from standpunkt.errors import LedgerError
from standpunkt.ledger import counting, database, learned, loading
from standpunkt.ledger import tables as t
from standpunkt.ledger.entries import ArticleHead, Counts, Entry, StatementFilter
from standpunkt.ledger.wanted import conditions
from standpunkt.records.actors import Actor, KnowledgeBase
from standpunkt.records.articles import Article, Rejection
from standpunkt.records.codes import Codebook
from standpunkt.records.judgements import Judgement
from standpunkt.records.learning import LearnedCoder

EVERYTHING = StatementFilter()


class View:
    """Answers questions about a ledger; got from `Ledger.view()`. Raises LedgerError where the file cannot be read."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def recipe_of(self, article_id: str) -> str | None:
        """The recipe an article was stored with, or None where the ledger has no such article."""
        with database.reading(self._engine) as connection:
            return connection.scalar(select(t.article.c.recipe).where(t.article.c.id == article_id))

    def articles(self) -> tuple[ArticleHead, ...]:
        """All articles, by name, then id."""
        with database.reading(self._engine) as connection:
            return loading.heads(connection, connection.execute(select(*loading.HEAD).order_by(*_ORDER)).all())

    def article(self, key: str) -> Article | None:
        """The article whose id, source, file name or file stem is `key` (tried in this order), or None.

        Raises LedgerError where several have that name.
        """
        with database.reading(self._engine) as connection:
            row = _article_row(connection, key)
            return loading.article(connection, row) if row else None

    def furniture(self, words: str) -> dict[str, tuple[str, ...]]:
        """By article id: the segments that are no part of the article proper (notes, credits, links) and hold `words`,
        case of ASCII letters aside, in text order."""
        c = t.segment.c
        query = select(c.article, c.text).where(c.kind == "furniture", c.text.icontains(words, autoescape=True))
        found: dict[str, tuple[str, ...]] = {}
        with database.reading(self._engine) as connection:
            for row in connection.execute(query.order_by(c.article, c.position)):
                found[row.article] = (*found.get(row.article, ()), row.text)
        return found

    def statements(self, wanted: StatementFilter = EVERYTHING) -> tuple[Entry, ...]:
        """The wanted statements, by article (name, then id), then by place in the text.

        Raises EdtfError where `since` or `until` is no time, LedgerError where several articles are called
        `wanted.article`.
        """
        with database.reading(self._engine) as connection:
            article = None
            if wanted.article is not None:
                row = _article_row(connection, wanted.article)
                if row is None:
                    return ()
                article = row.id
            query = select(t.statement).join(t.article).where(*conditions(connection, wanted, article=article))
            query = query.order_by(*_ORDER, t.statement.c.position).limit(wanted.limit)
            return loading.entries(connection, connection.execute(query).all())

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

    def judgements(self, *subjects: str) -> tuple[Judgement, ...]:
        """The judgements on `subjects` (ids of actors or statements), or all; in the order in which they were made."""
        c = t.judgement.c
        wanted = select(t.judgement).order_by(c.id)
        with database.reading(self._engine) as connection:
            rows = connection.execute(wanted.where(c.subject.in_(subjects)) if subjects else wanted)
            return tuple(loading.judgement(row) for row in rows)

    def learned(self) -> tuple[LearnedCoder, ...]:
        """What was learned from judgements on codes, by the proposal's id; also what is not used."""
        with database.reading(self._engine) as connection:
            return learned.coders(connection)

    def counts(self) -> Counts:
        """How much the ledger holds."""
        with database.reading(self._engine) as connection:
            articles, statements, codes, rejections = (
                connection.execute(select(func.count()).select_from(table)).scalar_one()
                for table in (t.article, t.statement, t.code, t.rejection)
            )
            actors = len(counting.statements_by_actor(connection))
        return Counts(articles, statements, actors, codes, rejections)


def _is_empty(base: KnowledgeBase) -> bool:
    return not (base.actors or base.offices or base.occupancies)


_ORDER = (t.article.c.name, t.article.c.id)


def _article_row(connection: Connection, key: str) -> Row[Any] | None:
    exact = connection.execute(select(t.article).where(t.article.c.id == key)).one_or_none()
    if exact is not None:
        return exact
    c = t.article.c
    rows = connection.execute(select(c.id, c.name, c.source).order_by(*_ORDER)).all()
    found = _named(key, [(row.id, row.name, row.source) for row in rows])
    if not found:
        return None
    if len(found) > 1:
        raise LedgerError(
            f"{len(found)} articles are called {key!r}.", remedy=f"Name one by its id: {', '.join(found)}."
        )
    return connection.execute(select(t.article).where(c.id == found[0])).one()


def _named(key: str, articles: list[tuple[str, str, str]]) -> list[str]:
    """Ids of the articles that have `key` as source, or else as name, or else as stem."""
    by_source = [id_ for id_, _, source in articles if source == key]
    by_name = [id_ for id_, name, _ in articles if name == key]
    by_stem = [id_ for id_, name, _ in articles if PurePath(name).stem == key]
    return by_source or by_name or by_stem
