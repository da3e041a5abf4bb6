"""Commands that weigh what was said: positions, shifts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from standpunkt import views
from standpunkt.cli import comparing, rows
from standpunkt.cli.meaning import TIME, actors_of, proposal_of
from standpunkt.cli.options import DEFAULT_LEDGER, Format, FormatOption, LedgerOption, settled
from standpunkt.cli.screen import emit, note, screen
from standpunkt.records.actors import KnowledgeBase
from standpunkt.records.edtf import bounds, earliest
from standpunkt.records.spans import text_of
from standpunkt.views import By, Shift, ShiftKind

if TYPE_CHECKING:
    from standpunkt.ledger import Entry, View


_ROWS_SHOWN = 40
"""What a person can look through; those who spoke most come first."""


class Rows(StrEnum):
    """What the rows of `positions` are: whatever `By` knows, or the proposals themselves."""

    ACTOR = "actor"
    OFFICE = "office"
    ORGANISATION = "organisation"
    PARTY = "party"
    COUNTRY = "country"
    PROPOSAL = "proposal"


class Whose(StrEnum):
    """Whose shifts are wanted: of one actor, or from one holder of an office to the next."""

    ACTOR = "actor"
    OFFICE = "office"


def positions(
    at: Annotated[
        str | None, typer.Option("--at", metavar="TIME", help=f"Where they stood at its end; {TIME}.")
    ] = None,
    by: Annotated[
        Rows, typer.Option("--by", help="What the rows are; proposal: how many are for, open to, and against each.")
    ] = Rows.ACTOR,
    min_statements: Annotated[
        int, typer.Option("--min-statements", metavar="N", min=1, help="Only where they took that side so many times.")
    ] = 1,
    limit: Annotated[
        int, typer.Option("--limit", "-n", metavar="N", min=0, help="At most so many rows of a table; 0 is all.")
    ] = _ROWS_SHOWN,
    ledger: LedgerOption = DEFAULT_LEDGER,
    format: FormatOption = Format.TABLE,
) -> None:
    """Show who stands where: actors by proposals.

    A cell gives the stance of the newest utterance that takes a side, and the number of utterances with it; however
    often one was reported, it counts once. A star says that they also stood elsewhere (see `standpunkt shifts`).
    Rows come by number of utterances; CSV and JSON have them all.
    """
    from standpunkt import gather  # noqa: PLC0415  (stages, for these commands alone)

    with settled(ledger) as view:
        book = view.codebook()
        order = [proposal.id for proposal in book.proposals] if book else []
        day = bounds(at)[1] if at else None
        if by is Rows.PROPOSAL:
            _trends(views.trends(gather.standings(view, until=day, by_month=True), at=at, order=order), format)
            return
        found, known = gather.standings(view, until=day), _knowledge(view, by)
        matrix = views.positions(found, at=at, by=By(by), known=known, least=min_statements, order=order)
        behind = views.behind(gather.acts(view, until=day), matrix, known=known) if format is not Format.TABLE else {}
    if format is not Format.TABLE:
        emit(rows.position_rows(matrix, behind), rows.POSITION, format)
        return
    _matrix(matrix, limit or len(matrix.rows))


def shifts(
    actor: Annotated[
        str | None, typer.Option("--actor", "-a", metavar="NAME", help="Only those of this actor.")
    ] = None,
    proposal: Annotated[
        str | None, typer.Option("--proposal", "-p", metavar="ID", help="Only those on this proposal.")
    ] = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="TIME", help=f"The later side may be of then or later; {TIME}.")
    ] = None,
    kind: Annotated[ShiftKind | None, typer.Option("--kind", "-k", help="Only those of this kind.")] = None,
    by: Annotated[
        Whose | None, typer.Option("--by", help="Of one actor, or of an office from one holder to the next.")
    ] = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
    format: FormatOption = Format.TABLE,
) -> None:
    """Show who changed position, with both quotations and how sure that is.

    Compared are dated utterances that take a side, of one actor or of two holders of one office; and the reports of
    one utterance, where they contradict each other. How sure a shift is follows from what is said with it: it is a rule
    of thumb and no probability.
    """
    from standpunkt import gather  # noqa: PLC0415  (stages, for these commands alone)

    with settled(ledger) as view:
        wanted = proposal_of(view, proposal) if proposal else None
        who = {a.id for a in views.find_actors(actors_of(view), actor)} if actor else None
        first = earliest(since) if since else None
        found = [
            shift
            for shift in views.shifts(gather.acts(view, since=first, actors=who))
            if (wanted is None or shift.proposal == wanted)
            and (who is None or who & _ids(shift))
            and (first is None or shift.after.latest >= first)
            and (kind is None or shift.kind is kind)
            and (by is None or (by is Whose.OFFICE) == (shift.kind is ShiftKind.SUCCESSOR))
        ]
        entries = view.entries({act.report.statement for shift in found for act in (shift.before, shift.after)})
        conditions = _conditions(view, found, entries)
    if format is not Format.TABLE:
        emit([rows.shift_row(shift, entries, conditions) for shift in found], rows.SHIFT, format)
    elif not found:
        note("No shift: nobody took two sides on one proposal in dated statements that fit.")
    else:
        console = screen()
        for shift in found:
            console.print(comparing.shift(shift, entries, conditions))
        for remark in comparing.grades(found):
            note(remark)


def _knowledge(view: View, by: Rows) -> KnowledgeBase:
    """Offices and parties, where they are asked for."""
    if by in (Rows.ACTOR, Rows.OFFICE):
        return KnowledgeBase((), (), ())
    from standpunkt import register  # noqa: PLC0415  (reads what ships with the program: 0.3 s)

    return register.base_of(view)


def _matrix(whole: views.Matrix, limit: int) -> None:
    """The first rows, and how many more there are."""
    console = screen()
    seen = replace(whole, rows=whole.rows[:limit])
    for place, block in enumerate(comparing.matrix(seen, console.width)):
        console.print(*([""] if place else []), block, sep="\n")
    for remark in comparing.remarks(seen):
        note(remark)
    if more := len(whole.rows) - len(seen.rows):
        note(f"Not shown: {more} more. All of them: --limit 0, or --format csv.")


def _trends(found: tuple[views.Trend, ...], format: Format) -> None:
    if format is not Format.TABLE:
        emit([row for trend in found for row in rows.trend_rows(trend)], rows.TREND, format)
        return
    if found:
        screen().print(comparing.trends(found))
    for remark in comparing.trend_remarks(found):
        note(remark)


def _conditions(view: View, found: Iterable[Shift], entries: Mapping[str, Entry]) -> dict[str, str]:
    """By statement: the words that a stance shown hangs on."""
    acts = (act for shift in found for act in (shift.before, shift.after) if act.report.is_conditional)
    stands = [views.shown(act.report, act.proposal, entries) for act in acts]
    texts = {article.id: article.text for article in view.articles_with({s.entry.article.id for s in stands})}
    told = ((s.entry.statement.id, text_of(s.code.condition, texts[s.entry.article.id])) for s in stands)
    return {statement: views.one_line(words) for statement, words in told}


def _ids(shift: Shift) -> set[str]:
    return {act.actor.id for act in (shift.before, shift.after) if act.actor}
