"""The database of articles, statements, actors and codes: SQLite behind a Writer and a View."""

from standpunkt.ledger.entries import ArticleHead, Counts, Entry, StatementFilter
from standpunkt.ledger.ledger import Ledger
from standpunkt.ledger.view import View
from standpunkt.ledger.writer import Writer

__all__ = ["ArticleHead", "Counts", "Entry", "Ledger", "StatementFilter", "View", "Writer"]
