"""Writes to the ledger; every method is one transaction."""

from __future__ import annotations

from standpunkt.records.actors import KnowledgeBase
from standpunkt.records.articles import Rejection
from standpunkt.records.codes import Codebook
from standpunkt.records.statements import ReadArticle


class Writer:
    """Puts articles, rejections, the codebook and the user's own actors into a ledger.

    Got from `Ledger.writer()`. Every method is one transaction: it happens wholly or not at all, and doing it
    again changes nothing. Raises LedgerError where the file cannot be written.
    """

    def put(self, read: ReadArticle, *, recipe: str) -> None:
        """Stores an article with its statements in place of whatever the same article id had.

        `recipe` is a digest of everything that made it: program versions, codebook, knowledge base, metadata.
        """
        raise NotImplementedError

    def reject(self, rejection: Rejection) -> None:
        """Keeps an input that did not become an article; the same source and reason are one row."""
        raise NotImplementedError

    def put_codebook(self, codebook: Codebook) -> None:
        """Stores the codebook of this ledger in place of the one it had."""
        raise NotImplementedError

    def put_knowledge(self, base: KnowledgeBase) -> None:
        """Stores the user's own actors, offices and occupancies in place of those it had."""
        raise NotImplementedError
