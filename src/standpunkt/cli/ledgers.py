"""Commands that look after a ledger: `standpunkt ledger upgrade`, ..."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from standpunkt.cli.options import DEFAULT_LEDGER
from standpunkt.cli.screen import clean, note

PlaceArgument = Annotated[
    Path, typer.Argument(metavar="FILE", envvar="STANDPUNKT_LEDGER", help="The ledger, one SQLite file.")
]


def upgrade(ledger: PlaceArgument = DEFAULT_LEDGER) -> None:
    """Make a ledger of an older version one of this version.

    A copy of it as it was is kept beside it. All that was found and judged stays; either everything is upgraded or
    nothing.
    """
    from standpunkt.ledger.upgrading import upgrade as run  # noqa: PLC0415 (SQLAlchemy)

    done = run(ledger)
    if done.copy is None:
        note(f"{ledger} is of version {done.after} already.")
        return
    typer.echo(f"upgraded  {clean(str(ledger))} from version {done.before} to {done.after}")
    typer.echo(f"kept      {clean(str(done.copy))}, the ledger as it was")
    typer.echo(f"in it     {done.articles:,} articles, {done.statements:,} statements, {done.judgements:,} judgements")
