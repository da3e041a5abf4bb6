"""Commands that hand the ledger on: exports and the report."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TextIO

import typer

from standpunkt.cli.options import DEFAULT_LEDGER, LedgerOption, viewed
from standpunkt.cli.screen import note
from standpunkt.errors import UsageError


class ExportFormat(StrEnum):
    """What `export` writes."""

    JSONL = "jsonl"
    CSV = "csv"


def export(
    format: Annotated[
        ExportFormat,
        typer.Argument(metavar="FORMAT", help="jsonl: everything, one statement a line. csv: a flat table."),
    ],
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE", help="Write there instead of to standard output.")
    ] = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> None:
    """Write all statements for other programs.

    For example: standpunkt export jsonl > statements.jsonl
    """
    # Imported here: what only this command needs should not slow down the others.
    from standpunkt import exports  # noqa: PLC0415

    with viewed(ledger) as view, _written(out) as stream:
        if format is ExportFormat.JSONL:
            stream.writelines(f"{line}\n" for line in exports.jsonl(view))
        else:
            csv.writer(stream, lineterminator="\n").writerows(exports.csv_rows(view.statements()))


def report(
    out: Annotated[Path, typer.Option("--out", "-o", metavar="FILE", help="Where to write the page.")] = Path(
        "report.html"
    ),
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> None:
    """Write one page with everything, in German.

    The page is self-contained: positions, shifts, timelines, statements, and the sources with their quotations marked.
    """
    from standpunkt.report import render  # noqa: PLC0415  (Jinja2, for this command alone)

    with viewed(ledger) as view, _written(out) as stream:
        stream.write(render(view))
    note(f"Wrote {out}. Open it in a browser.")


@contextmanager
def _written(path: Path | None) -> Iterator[TextIO]:
    """Standard output, or the file at `path` in UTF-8. Raises UsageError where it cannot be written."""
    if path is None:
        yield sys.stdout
        return
    try:
        stream = path.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise UsageError(
            f"{path} cannot be written: {error.strerror}.", remedy="Name a file in a folder that you may write to."
        ) from error
    with stream:
        yield stream
