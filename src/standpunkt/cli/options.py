"""The options that several commands share."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from standpunkt.ledger import Ledger, View

DEFAULT_LEDGER = Path("standpunkt.db")


class Format(StrEnum):
    """How a listing is printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


LedgerOption = Annotated[
    Path,
    typer.Option("--ledger", "-l", envvar="STANDPUNKT_LEDGER", metavar="FILE", help="The ledger, one SQLite file."),
]
FormatOption = Annotated[
    Format, typer.Option("--format", "-f", help="A table to read, or CSV or JSON for a pipe.", case_sensitive=False)
]


@contextmanager
def viewed(ledger: Path) -> Iterator[View]:
    """The view of the ledger at `ledger`. Raises LedgerError."""
    with Ledger(ledger) as opened:
        yield opened.view()
