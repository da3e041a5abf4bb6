"""The database of articles, statements, actors and codes: SQLite behind a Writer and a View."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from standpunkt.ledger.entries import ArticleHead, Counts, Entry, Facets, Order, StatementFilter

if TYPE_CHECKING:
    from standpunkt.ledger.ledger import Ledger
    from standpunkt.ledger.view import View
    from standpunkt.ledger.writer import Writer
else:  # SQLAlchemy takes 0.2 s to import, which those who only handle entries need not wait for

    def __getattr__(name: str) -> object:
        if name not in {"Ledger", "View", "Writer"}:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(f"{__name__}.{name.lower()}"), name)


__all__ = ["ArticleHead", "Counts", "Entry", "Facets", "Ledger", "Order", "StatementFilter", "View", "Writer"]
