"""Commands that ask: statements, timeline; those that weigh what was said stand in `weighing`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from standpunkt import views
from standpunkt.cli import drawing, rows
from standpunkt.cli.meaning import TIME, actor_of, actors_of, proposal_of, time_of
from standpunkt.cli.options import DEFAULT_LEDGER, Format, FormatOption, LedgerOption, viewed
from standpunkt.cli.screen import emit, note, screen
from standpunkt.cli.weighing import positions, shifts
from standpunkt.ledger import StatementFilter
from standpunkt.records.codes import Stance
from standpunkt.records.quotations import QuotationType

if TYPE_CHECKING:
    from standpunkt.ledger import View

__all__ = ["positions", "shifts", "statements", "timeline"]

_TYPES = ", ".join(QuotationType)


def statements(
    *,
    actor: Annotated[
        str | None, typer.Option("--actor", "-a", metavar="NAME", help="Who said it: a name, or part of one.")
    ] = None,
    proposal: Annotated[
        str | None, typer.Option("--proposal", "-p", metavar="ID", help="A proposal of the codebook, by its id.")
    ] = None,
    stance: Annotated[Stance | None, typer.Option("--stance", "-s", help="Where the statement stands.")] = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="TIME", help=f"May have been said then or later; {TIME}.")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="TIME", help=f"May have been said then or earlier; {TIME}.")
    ] = None,
    article: Annotated[
        str | None, typer.Option("--article", metavar="NAME", help="In this article: its file name, or its id.")
    ] = None,
    type: Annotated[
        QuotationType | None,
        typer.Option("--type", metavar="TYPE", case_sensitive=False, help=f"The kind of quotation: {_TYPES}."),
    ] = None,
    text: Annotated[
        str | None, typer.Option("--text", "-t", metavar="WORDS", help="Words that occur in it, or their beginnings.")
    ] = None,
    limit: Annotated[int | None, typer.Option("--limit", "-n", metavar="N", min=1, help="At most so many.")] = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
    format: FormatOption = Format.TABLE,
) -> None:
    """List statements: who said what, when, and where it stands.

    Several conditions must all hold.
    """
    with viewed(ledger) as view:
        wanted = StatementFilter(
            actor=actor_of(view, actor) if actor else None,
            proposal=proposal_of(view, proposal) if proposal else None,
            stance=str(stance) if stance else None,
            since=time_of(since),
            until=time_of(until),
            article=article,
            type=str(type) if type else None,
            text=text,
        )
        entries = sorted(view.statements(wanted), key=views.chronological)[:limit]
    if format is not Format.TABLE:
        emit([rows.statement_row(entry) for entry in entries], rows.STATEMENT, format)
    elif entries:
        screen().print(drawing.statements(entries))
        for remark in drawing.legend(entries):
            note(remark)
    else:
        note("No statement fits. Leave a condition out, or look at `standpunkt articles`.")


def timeline(
    actor: Annotated[str, typer.Option("--actor", "-a", metavar="NAME", help="Whose: a name, or part of one.")],
    ledger: LedgerOption = DEFAULT_LEDGER,
    format: FormatOption = Format.TABLE,
) -> None:
    """Show what one actor said, in order of time."""
    with viewed(ledger) as view:
        who = views.find_actor(actors_of(view), actor)
        told = views.timeline(view.statements(StatementFilter(actor=who.id)), who)
        labels = _labels(view)
    if format is Format.TABLE:
        console = screen()
        for part in drawing.timeline(told, labels):
            console.print(part)
        return
    coded = [rows.stand_row(stand) for strand in told.strands for stand in strand.stands]
    uncoded = [
        {"proposal": None, "stance": None, "reason": None, **rows.statement_row(entry)} for entry in told.uncoded
    ]
    emit([*coded, *uncoded], rows.TIMELINE, format)


def _labels(view: View) -> dict[str, str]:
    book = view.codebook()
    return {proposal.id: proposal.label for proposal in book.proposals} if book else {}
