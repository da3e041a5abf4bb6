"""Commands that look after a ledger: `standpunkt ledger check`, `backup`, `upgrade` and `stats`."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table
from rich.text import Text

from standpunkt.cli.options import DEFAULT_LEDGER, shown, viewed
from standpunkt.cli.reading import progress_bar
from standpunkt.cli.screen import clean, note, numbers, screen, table
from standpunkt.errors import UsageError

if TYPE_CHECKING:
    from standpunkt.ledger.checks import Fault
    from standpunkt.records.runs import Sizes

FILE_OR_URL = "A file, or postgresql://USER:PASSWORD@HOST/DATABASE."
PlaceArgument = Annotated[str, typer.Argument(metavar="LEDGER", envvar="STANDPUNKT_LEDGER", help=FILE_OR_URL)]
_LARGEST = 8
"""Parts of the file that are told."""


def check(ledger: PlaceArgument = DEFAULT_LEDGER) -> None:
    """Check that a ledger is whole, and that what counts is what people decided.

    Nothing is changed. The exit code is 1 where something is wrong; what to do stands below it.
    """
    from standpunkt.ledger import Ledger  # noqa: PLC0415 (SQLAlchemy takes 0.2 s, which --help need not wait for)

    with Ledger(ledger) as opened:
        done = opened.check()
    if not done.faults:
        typer.echo(f"{done.checks} checks, all right")
        return
    for fault in done.faults:
        screen().print(_fault_text(fault), soft_wrap=True)
    typer.echo(f"{done.checks} checks, {len(done.faults)} found something")
    raise typer.Exit(1)


def _fault_text(fault: Fault) -> Text:
    text = Text.assemble((fault.what, "bold red"), f" {fault.count:,} {'place' if fault.count == 1 else 'places'}:")
    for place in fault.places:
        text.append(f"\n  {clean(place)}")
    if fault.count > len(fault.places):
        text.append("\n  …")
    return text.append(f"\n  {fault.remedy}", style="dim")


def backup(
    ledger: Annotated[str, typer.Argument(metavar="LEDGER", help="The ledger, an SQLite file.")],
    to: Annotated[Path, typer.Argument(metavar="TO", help="The copy, a file that is not there yet.")],
) -> None:
    """Copy a ledger to another file, while it is in use.

    The copy is one state of the ledger, and a ledger itself.
    """
    from standpunkt.ledger import Ledger  # noqa: PLC0415
    from standpunkt.ledger.backups import back_up  # noqa: PLC0415

    with Ledger(ledger) as opened:
        if opened.path is None:
            raise UsageError(
                f"{opened.name} is on a server.",
                remedy="Make a copy with pg_dump, or one in a file: standpunkt ledger copy FROM TO",
            )
        back_up(opened.path, to)
    typer.echo(f"copied {clean(opened.name)} to {clean(str(to))}, {_bytes(to.stat().st_size)}")


def upgrade(ledger: PlaceArgument = DEFAULT_LEDGER) -> None:
    """Make a ledger of an older version one of this version.

    A copy of it as it was is kept beside it. All that was found and judged stays; either everything is upgraded or
    nothing.
    """
    from standpunkt.ledger.upgrading import upgrade as run  # noqa: PLC0415 (SQLAlchemy)

    done = run(ledger)
    if done.copy is None:
        note(f"{shown(ledger)} is of version {done.after} already.")
        return
    typer.echo(f"upgraded  {clean(shown(ledger))} from version {done.before} to {done.after}")
    typer.echo(f"kept      {clean(str(done.copy))}, the ledger as it was")
    typer.echo(f"in it     {done.articles:,} articles, {done.statements:,} statements, {done.judgements:,} judgements")


def copy(
    source: Annotated[str, typer.Argument(metavar="FROM", help=FILE_OR_URL)],
    target: Annotated[str, typer.Argument(metavar="TO", help="The same; a new file, or an empty database.")],
) -> None:
    """Copy a ledger: from a file to a PostgreSQL server, the other way, or from one file to another.

    All of it goes: articles, statements, judgements, runs, and what follows from them. Afterwards both are compared row
    by row. Where anything goes wrong, the new ledger stays empty.
    """
    from standpunkt.ledger import Ledger  # noqa: PLC0415 (SQLAlchemy takes 0.2 s, which --help need not wait for)

    with Ledger(source) as old, Ledger(target, create=True) as new, progress_bar() as progress:
        copied = old.copy_to(new, progress=progress)
    rows = sum(copied.rows.values())
    tables = sum(1 for count in copied.rows.values() if count)
    typer.echo(f"copied    {rows:,} rows of {tables} tables, each compared with its original")
    typer.echo(f"findable  {copied.found:,} statements by their words")
    typer.echo(f"ledger    {new.name}")


def stats(ledger: PlaceArgument = DEFAULT_LEDGER) -> None:
    """Tell how large a ledger is: rows, months, coders, runs, bytes."""
    with viewed(ledger) as view:
        sizes = view.sizes()
    console = screen()
    for listing in _listings(sizes):
        if listing.row_count:
            console.print(listing, "", sep="\n")
    console.print(f"{_bytes(sizes.size)} in all")


def datasette(ledger: PlaceArgument = DEFAULT_LEDGER) -> None:
    """Print what Datasette needs to show a ledger well: names, descriptions, facets and ready questions, as JSON.

    Write it to a file and give it to Datasette with --metadata. The ledger must be a file, not on a server.
    """
    from standpunkt.exports.datasette import metadata  # noqa: PLC0415 (SQLAlchemy)
    from standpunkt.ledger import Ledger  # noqa: PLC0415

    with Ledger(ledger) as opened:
        if opened.path is None:
            raise UsageError(
                f"{opened.name} is on a server; Datasette reads files.",
                remedy="Copy it into a file first: standpunkt ledger copy FROM TO",
            )
        typer.echo(json.dumps(metadata(opened.path.stem), indent=2, ensure_ascii=False))


def _listings(sizes: Sizes) -> Iterable[Table]:
    yield _counted("table", ["rows"], ((name, rows) for name, rows in sizes.rows.items() if rows))
    months = ((month or "no date", articles, statements) for month, articles, statements in sizes.months)
    yield _counted("published", ["articles", "statements"], months)
    yield _counted("coder", ["judgements"], sizes.coders)
    runs = table("run", "time", "command", "program", "engine")
    for run in sizes.runs:
        runs.add_row(str(run.id), run.time, run.command, clean(run.program), run.engine or "")
    yield runs
    yield _counted("in the file", ["bytes"], sizes.parts[:_LARGEST])


def _counted(what: str, columns: Iterable[str], rows: Iterable[tuple[str, *tuple[int, ...]]]) -> Table:
    listing = numbers(what, *columns)
    for name, *counts in rows:
        listing.add_row(clean(name), *(f"{count:,}" for count in counts))
    return listing


def _bytes(size: int) -> str:
    return f"{size / 1e6:,.1f} MB"
