"""Ledgers as releases made them, as SQL text; how to make the next one stands in dump.py."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

VERSIONS = sorted(path.stem for path in Path(__file__).parent.glob("*.sql"))


def loaded(version: str, to: Path) -> Path:
    """A ledger of that version at `to`, as its release left it: written ahead (WAL)."""
    words = (Path(__file__).parent / f"{version}.sql").read_text(encoding="utf-8")
    with closing(sqlite3.connect(to)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.executescript(words)
    return to
