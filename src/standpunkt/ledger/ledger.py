"""The ledger: one database file, a Writer that puts articles in, a View that reads them."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType

from standpunkt.ledger.view import View
from standpunkt.ledger.writer import Writer


class Ledger:
    """One SQLite file with articles, statements, codebook and rejections.

    Opening raises LedgerError where `path` is absent (unless `create`), is no ledger, was made by another
    version, or cannot be read or written. Close it, or use it as a context manager.
    """

    def __init__(self, path: str | Path, *, create: bool = False) -> None:
        raise NotImplementedError

    def writer(self) -> Writer:
        """Puts articles in."""
        raise NotImplementedError

    def view(self) -> View:
        """Reads what is there."""
        raise NotImplementedError

    def close(self) -> None:
        """Gives the file back; the ledger cannot be used afterwards."""
        raise NotImplementedError

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
