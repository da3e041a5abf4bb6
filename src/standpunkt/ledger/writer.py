"""Writes to the ledger; every method is one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import Connection, Engine, delete, insert, select

from standpunkt.ledger import sqlite
from standpunkt.ledger import tables as t
from standpunkt.ledger.storing import Batch, digest_of, rows_of, rows_of_codebook, rows_of_knowledge
from standpunkt.records.actors import KnowledgeBase
from standpunkt.records.articles import Rejection
from standpunkt.records.codes import Codebook
from standpunkt.records.statements import ReadArticle


class Writer:
    """Puts articles, rejections, the codebook and the user's own actors into a ledger.

    Got from `Ledger.writer()`. Every method is one transaction: it happens wholly or not at all, and doing it
    again changes nothing. Raises LedgerError where the file cannot be written.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def put(self, read: ReadArticle, *, recipe: str) -> None:
        """Stores an article with its statements in place of whatever the same article id had. Where its source was
        rejected before, it is so no longer.

        `recipe` is a digest of everything that made it: program versions, codebook, knowledge base, metadata.
        Raises EdtfError where one of its dates is no time.
        """
        batch = rows_of(read, recipe=recipe)
        title = read.article.title or ""
        with sqlite.writing(self._engine) as connection:
            actors = _remove_article(connection, read.article.id)
            _insert(connection, batch)
            connection.execute(delete(t.rejection).where(t.rejection.c.source == read.article.source))
            sqlite.index(connection, ((s.id, s.text, title) for s in read.statements))
            _remove_unused(connection, actors)

    def reject(self, rejection: Rejection) -> None:
        """Keeps an input that did not become an article; the same source and reason are one row."""
        source = rejection.source.encode(errors="backslashreplace").decode()  # a file name need not be text
        key = digest_of(source, rejection.reason)
        row = {"id": key, "source": source, "reason": rejection.reason, "remedy": rejection.remedy}
        with sqlite.writing(self._engine) as connection:
            connection.execute(delete(t.rejection).where(t.rejection.c.id == key))
            connection.execute(insert(t.rejection), row)

    def put_codebook(self, codebook: Codebook) -> None:
        """Stores the codebook of this ledger in place of the one it had."""
        batch = rows_of_codebook(codebook)
        with sqlite.writing(self._engine) as connection:
            connection.execute(delete(t.codebook))
            _insert(connection, batch)

    def put_knowledge(self, base: KnowledgeBase) -> None:
        """Stores the user's own actors, offices and occupancies in place of those it had."""
        batch = rows_of_knowledge(base)
        with sqlite.writing(self._engine) as connection:
            actors = connection.scalars(select(t.known_actor.c.actor)).all()
            for table in (t.known_actor, t.office, t.occupancy):
                connection.execute(delete(table))
            _insert(connection, batch)
            _remove_unused(connection, actors)

    def put_engine(self, name: str, *, model: Path | None = None) -> None:
        """Stores what finds quotations for this ledger, and the folder of the user's own model, in place of what it
        had. The folder is stored as an absolute path."""
        told = {t.ENGINE: str(name)} | ({t.MODEL: str(model.absolute())} if model else {})
        with sqlite.writing(self._engine) as connection:
            connection.execute(delete(t.setting).where(t.setting.c.name.in_((t.ENGINE, t.MODEL))))
            connection.execute(insert(t.setting), [{"name": key, "value": value} for key, value in told.items()])


def _insert(connection: Connection, batch: Batch) -> None:
    """Writes a batch, parents first; an actor that is there already stays as it is (its key says all of it)."""
    keys = [row["key"] for row in batch[t.actor]]
    known = set(connection.scalars(select(t.actor.c.key).where(t.actor.c.key.in_(keys))))
    for table in t.metadata.sorted_tables:
        column = {t.actor: "key", t.alias: "actor"}.get(table)
        rows = [row for row in batch[table] if column is None or row[column] not in known]
        if rows:
            connection.execute(insert(table), rows)


def _remove_article(connection: Connection, article: str) -> Sequence[str]:
    """Deletes an article; the foreign keys delete what hangs on it, the index has to be told. Gives its actors."""
    of_article = select(t.statement.c.id).where(t.statement.c.article == article)
    statements = connection.scalars(of_article).all()
    actors = connection.scalars(select(t.link.c.actor).distinct().where(t.link.c.statement.in_(of_article))).all()
    sqlite.unindex(connection, statements)
    connection.execute(delete(t.article).where(t.article.c.id == article))
    return actors


def _remove_unused(connection: Connection, actors: Sequence[str]) -> None:
    """Deletes those of `actors` that nothing refers to any more."""
    used = select(t.link.c.actor).where(t.link.c.actor == t.actor.c.key).exists()
    known = select(t.known_actor.c.actor).where(t.known_actor.c.actor == t.actor.c.key).exists()
    connection.execute(delete(t.actor).where(t.actor.c.key.in_(actors), ~used, ~known))
