"""Fills a ledger with many articles at once: the rows that a Writer would write, a thousand articles a transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from sqlalchemy import Connection, Table, insert

from standpunkt import views
from standpunkt.ledger import ArticleHead, Entry, Ledger, database, keeping
from standpunkt.ledger import tables as t
from standpunkt.ledger.storing import Row, rows_of
from standpunkt.records.articles import Article
from standpunkt.records.statements import ReadArticle

AT_ONCE = 1_000


def fill(ledger: Ledger, articles: Iterable[ReadArticle]) -> None:
    """Stores `articles`, none of which may be there. No judgement is asked after, and nothing is settled."""
    waiting, actors = iter(articles), set[str]()
    while some := list(islice(waiting, AT_ONCE)):
        with database.writing(ledger._engine) as connection:
            _put(connection, some, actors)


def fill_with_acts(ledger: Ledger, articles: Iterable[ReadArticle]) -> None:
    """Stores no more of `articles` than what acts refer to, and each statement as an utterance by itself."""
    waiting, actors = iter(articles), set[str]()
    while some := list(islice(waiting, AT_ONCE)):
        entries = [Entry(statement, head_of(read.article)) for read in some for statement in read.statements]
        alone = [views.alone(entry) for entry in entries]
        found = [(act, views.thin(act), views.measured(act)) for act in views.acts(entries, alone)]
        with database.writing(ledger._engine) as connection:
            _put_rows(connection, some, actors, (t.article, t.actor, t.alias, t.statement))
            keeping.put(connection, alone, found)


def head_of(article: Article) -> ArticleHead:
    """The head that a view would give of it."""
    own = {name: getattr(article, name) for name in ("id", "name", "source", "title", "url", "outlet", "language")}
    return ArticleHead(**own, published=article.published)


def _put(connection: Connection, articles: list[ReadArticle], actors: set[str]) -> None:
    _put_rows(connection, articles, actors, t.metadata.sorted_tables)
    database.index(connection, _searched(articles))


def _put_rows(connection: Connection, articles: list[ReadArticle], actors: set[str], tables: Iterable[Table]) -> None:
    batches = [rows_of(read, recipe="generated") for read in articles]
    for table in tables:
        rows = [row for batch in batches for row in batch[table]]
        if table in (t.actor, t.alias):
            rows = list(_new(rows, actors, "key" if table is t.actor else "actor"))
        if rows:
            connection.execute(insert(table), rows)
    actors |= {row["key"] for batch in batches for row in batch[t.actor]}


def _new(rows: Iterable[Row], known: set[str], key: str) -> Iterator[Row]:
    """Rows of actors that are not there yet, each once."""
    seen = set[tuple[object, ...]]()
    for row in rows:
        name = (row[key], row.get("kind"), row.get("position"))
        if row[key] not in known and name not in seen:
            seen.add(name)
            yield row


def _searched(articles: Iterable[ReadArticle]) -> Iterator[tuple[str, str, str]]:
    for read in articles:
        for statement in read.statements:
            yield statement.id, statement.text, read.article.title or ""
