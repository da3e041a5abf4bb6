"""The options that several commands share."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from standpunkt.errors import LedgerError

if TYPE_CHECKING:
    from standpunkt.ledger import Ledger, View

DEFAULT_LEDGER = "standpunkt.db"


class Format(StrEnum):
    """How a listing is printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


LedgerOption = Annotated[
    str,
    typer.Option(
        "--ledger",
        "-l",
        envvar="STANDPUNKT_LEDGER",
        metavar="FILE_OR_URL",
        help="The ledger: a file, or a database of a PostgreSQL server as postgresql://USER:PASSWORD@HOST/DATABASE.",
    ),
]
FormatOption = Annotated[
    Format, typer.Option("--format", "-f", help="A table to read, or CSV or JSON for a pipe.", case_sensitive=False)
]
ModelOption = Annotated[
    Path | None,
    typer.Option(
        "--model",
        "-m",
        metavar="FOLDER",
        help="A model that `standpunkt train` made, in place of the shipped one; implies --engine neural.",
    ),
]


@contextmanager
def viewed(ledger: str) -> Iterator[View]:
    """The view of the ledger at `ledger`, a path or URL. Raises LedgerError."""
    from standpunkt.ledger import Ledger  # noqa: PLC0415 (SQLAlchemy takes 0.2 s, which --help need not wait for)

    with Ledger(ledger) as opened:
        yield opened.view()


@contextmanager
def changed(ledger: str) -> Iterator[Ledger]:
    """The ledger at `ledger`, a path or URL, to be written to; in the end utterances and acts follow what was changed.
    Raises LedgerError."""
    from standpunkt.ledger import Ledger  # noqa: PLC0415

    with Ledger(ledger) as opened:
        yield opened
        if opened.view().stale():
            from standpunkt import gather  # noqa: PLC0415

            gather.settle(opened)


@contextmanager
def settled(ledger: str) -> Iterator[View]:
    """As `viewed`, utterances and acts up to date. Where the file cannot be written, they are made in memory each time.
    Raises LedgerError."""
    from standpunkt.ledger import Ledger  # noqa: PLC0415

    with Ledger(ledger) as opened:
        if opened.view().stale():
            from standpunkt import gather  # noqa: PLC0415

            with suppress(LedgerError):
                gather.settle(opened)
        yield opened.view()


def shown(ledger: str) -> str:
    """The path or URL without a password, for messages."""
    from standpunkt.ledger import naming  # noqa: PLC0415

    return naming.shown(ledger)
