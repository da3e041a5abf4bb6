"""Reads the ledger; every method sees one consistent state of it."""

from __future__ import annotations

from standpunkt.ledger.entries import ArticleHead, Counts, Entry, StatementFilter
from standpunkt.records.actors import Actor, KnowledgeBase
from standpunkt.records.articles import Article, Rejection
from standpunkt.records.codes import Codebook

EVERYTHING = StatementFilter()


class View:
    """Answers questions about a ledger; got from `Ledger.view()`. Raises LedgerError where the file cannot be read."""

    def recipe_of(self, article_id: str) -> str | None:
        """The recipe an article was stored with, or None where the ledger has no such article."""
        raise NotImplementedError

    def articles(self) -> tuple[ArticleHead, ...]:
        """All articles, by name, then id."""
        raise NotImplementedError

    def article(self, key: str) -> Article | None:
        """The article whose id, source, file name or file stem is `key` (tried in this order), or None.

        Raises LedgerError where several have that name.
        """
        raise NotImplementedError

    def statements(self, wanted: StatementFilter = EVERYTHING) -> tuple[Entry, ...]:
        """The wanted statements, by article (name, then id), then by place in the text.

        Raises EdtfError where `since` or `until` is no time, LedgerError where several articles are called
        `wanted.article`.
        """
        raise NotImplementedError

    def codebook(self) -> Codebook | None:
        """The ledger's codebook, or None where it has none."""
        raise NotImplementedError

    def knowledge(self) -> KnowledgeBase | None:
        """The user's own actors, or None where there are none."""
        raise NotImplementedError

    def rejections(self) -> tuple[Rejection, ...]:
        """All inputs that did not become articles, by source, then reason."""
        raise NotImplementedError

    def actors(self) -> tuple[Actor, ...]:
        """The actors that have statements, by name, then id; each once."""
        raise NotImplementedError

    def counts(self) -> Counts:
        """How much the ledger holds."""
        raise NotImplementedError
