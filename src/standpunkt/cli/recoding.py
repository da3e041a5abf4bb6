"""The command that codes a ledger again: `standpunkt recode`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from standpunkt.cli.options import DEFAULT_LEDGER, LedgerOption
from standpunkt.cli.reading import progress_bar
from standpunkt.cli.screen import clean, note, screen, table

if TYPE_CHECKING:
    from standpunkt.workflow import Recoding


def recode(
    ledger: LedgerOption = DEFAULT_LEDGER,
    codebook: Annotated[
        str | None,
        typer.Option(
            "--codebook",
            "-c",
            metavar="FILE_OR_NAME",
            help="The codebook to code with from now on; without it the one the ledger has.",
        ),
    ] = None,
) -> None:
    """Code the whole ledger again, after its codebook has changed.

    Quotations, actors and dates stay as they are, and what you judged goes on counting. The codes are those that adding
    the articles with this codebook would have given.
    """
    from standpunkt import workflow  # noqa: PLC0415 (loading the stages takes 0.4 s, which --help need not wait for)
    from standpunkt.ledger import Ledger  # noqa: PLC0415

    book = workflow.load_codebook(codebook) if codebook else None
    with Ledger(ledger) as opened, progress_bar() as progress:
        done = workflow.recode(opened, codebook=book, progress=progress)
    _say(done)


def _say(done: Recoding) -> None:
    listing = table("proposal", "statements before", "now")
    for column in listing.columns[1:]:
        column.justify = "right"
    for proposal, before, after in done.proposals:
        if before != after:
            listing.add_row(clean(proposal), str(before), str(after))
    if listing.row_count:
        screen().print(listing)
    facts = (("gained codes", done.gained), ("lost all codes", done.lost), ("have others", done.changed))
    told = ", ".join(f"{count} {what}" for what, count in facts if count) or "no code is another"
    note(f"{_count(done.statements, 'statement')} in {_count(done.articles, 'article')}: {told}.")


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
