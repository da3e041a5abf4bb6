"""A copy of a ledger in a file of its own, while others may read and write."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from standpunkt.errors import LedgerError
from standpunkt.ledger.sqlite import BUSY_TIMEOUT


def back_up(source: Path, to: Path) -> None:
    """Copies the SQLite ledger `source` to the new file `to`: one state of it, wholly or not at all.

    Raises LedgerError where `to` is there already, or cannot be written.
    """
    if to.exists():
        raise LedgerError(f"{to} is there already.", remedy="Name a new file; a backup never takes the place of one.")
    part = to.with_name(f"{to.name}.part")
    try:
        with (
            closing(sqlite3.connect(source, timeout=BUSY_TIMEOUT)) as ledger,
            closing(sqlite3.connect(part)) as copy,
        ):
            ledger.backup(copy)
        part.rename(to)
    except (OSError, sqlite3.Error) as error:
        part.unlink(missing_ok=True)
        raise LedgerError(
            f"{source} cannot be copied to {to}: {error}.",
            remedy="Name a place you may write in, with as much room as the ledger takes.",
        ) from error
