"""Commands that ask: statements, positions, timeline, shifts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from standpunkt import views
from standpunkt.cli import drawing, rows
from standpunkt.cli.options import DEFAULT_LEDGER, Format, FormatOption, LedgerOption, viewed
from standpunkt.cli.screen import emit, note, screen
from standpunkt.errors import UsageError
from standpunkt.ledger import StatementFilter
from standpunkt.records.actors import Actor
from standpunkt.records.codes import Stance
from standpunkt.records.edtf import bounds
from standpunkt.records.quotations import QuotationType

if TYPE_CHECKING:
    from standpunkt.ledger import View

_TYPES = ", ".join(QuotationType)
_TIME = "such as 2024-05-08, 2024-05 or 2024"


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
        str | None, typer.Option("--since", metavar="TIME", help=f"May have been said then or later; {_TIME}.")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="TIME", help=f"May have been said then or earlier; {_TIME}.")
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
            actor=_actor(view, actor) if actor else None,
            proposal=_proposal(view, proposal) if proposal else None,
            stance=str(stance) if stance else None,
            since=_time(since),
            until=_time(until),
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


def positions(
    at: Annotated[
        str | None, typer.Option("--at", metavar="TIME", help=f"Where they stood at its end; {_TIME}.")
    ] = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
    format: FormatOption = Format.TABLE,
) -> None:
    """Show who stands where: actors by proposals.

    A cell gives the stance of the newest statement that takes a side, and the number of statements with it.
    A star says that the same actor also stood elsewhere (see `standpunkt shifts`).
    """
    with viewed(ledger) as view:
        book = view.codebook()
        order = [proposal.id for proposal in book.proposals] if book else []
        matrix = views.positions(view.statements(), at=_time(at), order=order)
    if format is not Format.TABLE:
        emit(rows.position_rows(matrix), rows.POSITION, format)
        return
    console = screen()
    for place, block in enumerate(drawing.matrix(matrix, console.width)):
        console.print(*([""] if place else []), block, sep="\n")
    for remark in drawing.remarks(matrix):
        note(remark)


def timeline(
    actor: Annotated[str, typer.Option("--actor", "-a", metavar="NAME", help="Whose: a name, or part of one.")],
    ledger: LedgerOption = DEFAULT_LEDGER,
    format: FormatOption = Format.TABLE,
) -> None:
    """Show what one actor said, in order of time."""
    with viewed(ledger) as view:
        who = views.find_actor(_actors(view), actor)
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


def shifts(
    actor: Annotated[
        str | None, typer.Option("--actor", "-a", metavar="NAME", help="Only those of this actor.")
    ] = None,
    proposal: Annotated[
        str | None, typer.Option("--proposal", "-p", metavar="ID", help="Only those on this proposal.")
    ] = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
    format: FormatOption = Format.TABLE,
) -> None:
    """Show who changed position, with both quotations.

    Compared are dated statements that take a side, of one actor or of two holders of one office.
    """
    with viewed(ledger) as view:
        wanted = _proposal(view, proposal) if proposal else None
        who = {a.id for a in views.find_actors(_actors(view), actor)} if actor else None
        found = [
            shift
            for shift in views.shifts(view.statements())
            if (wanted is None or shift.proposal == wanted) and (who is None or who & _ids(shift))
        ]
    if format is not Format.TABLE:
        emit([rows.shift_row(shift) for shift in found], rows.SHIFT, format)
    elif not found:
        note("No shift: nobody took two sides on one proposal in dated statements.")
    else:
        console = screen()
        for shift in found:
            console.print(drawing.shift(shift))


def _actor(view: View, wanted: str) -> str:
    """The id where one actor fits, the words themselves where several do. Raises UsageError where none does."""
    found = views.find_actors(_actors(view), wanted)
    return found[0].id if len(found) == 1 else wanted


def _actors(view: View) -> tuple[Actor, ...]:
    return views.under_all_names(view.actors(), view.merged())


def _proposal(view: View, wanted: str) -> str:
    book = view.codebook()
    if book is None:
        raise UsageError(
            "This ledger has no codebook, so nothing is coded.", remedy="Add the articles with --codebook."
        )
    return views.find_id([proposal.id for proposal in book.proposals], wanted, what="proposal")


def _labels(view: View) -> dict[str, str]:
    book = view.codebook()
    return {proposal.id: proposal.label for proposal in book.proposals} if book else {}


def _time(edtf: str | None) -> str | None:
    if edtf is not None:
        bounds(edtf)
    return edtf


def _ids(shift: views.Shift) -> set[str]:
    return {actor.id for stand in (shift.before, shift.after) if (actor := views.actor_of(stand.entry))}
