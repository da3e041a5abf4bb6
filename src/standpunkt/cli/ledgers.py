"""Commands that look after a ledger: `standpunkt ledger upgrade`, ..."""

from __future__ import annotations

from typing import Annotated

import typer

from standpunkt.cli.options import DEFAULT_LEDGER, shown
from standpunkt.cli.reading import progress_bar
from standpunkt.cli.screen import clean, note

FILE_OR_URL = "A file, or postgresql://USER:PASSWORD@HOST/DATABASE."
PlaceArgument = Annotated[str, typer.Argument(metavar="LEDGER", envvar="STANDPUNKT_LEDGER", help=FILE_OR_URL)]


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
