"""Commands for coding by several people: `standpunkt coding start|list|progress|close`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from standpunkt.cli.meaning import TIME, actor_of, proposal_of, time_of
from standpunkt.cli.merging import CoderOption, now, user
from standpunkt.cli.options import DEFAULT_LEDGER, Format, FormatOption, LedgerOption, viewed
from standpunkt.cli.screen import clean, emit, note, screen, table
from standpunkt.errors import UsageError
from standpunkt.ledger import StatementFilter
from standpunkt.records.codes import Stance
from standpunkt.records.judgements import ACTOR, CODE, QUOTATION, SPANS, WORDS, field_of
from standpunkt.records.tasks import Task

if TYPE_CHECKING:
    from standpunkt.ledger import View

TaskArgument = Annotated[
    str, typer.Argument(metavar="TASK", help="The task's name, as `standpunkt coding list` has it.")
]
WhoOption = Annotated[
    str | None,
    typer.Option("--coder", envvar="STANDPUNKT_CODER", metavar="NAME", help="Who codes; else your user name."),
]
AnswerOption = Annotated[
    list[str] | None,
    typer.Option("--answer", metavar="FIELD=VALUE", help="Such as type=Direct or code:ferry=open; more than once."),
]
CodeOption = Annotated[
    list[str] | None,
    typer.Option("--code", metavar="PROPOSAL=STANCE", help="The same for a code, such as ferry=open; more than once."),
]
CODES = "codes"
"""What stands for the codes of all proposals where fields are named."""
_OTHERS = ", ".join((QUOTATION, ACTOR, *WORDS, *SPANS))
_TASK = (
    "task",
    "asked_by",
    "started",
    "closed",
    "coders",
    "fields",
    "statements",
    "drawn",
    "shows_machine",
    "answered",
)
_PROGRESS = ("coder", "answered", "units", "finished", "statements", "newest")


def start(
    *,
    name: Annotated[str, typer.Argument(metavar="NAME", help="What to call the task.")],
    coders: Annotated[str, typer.Option("--coders", metavar="NAMES", help="Who codes: names with commas between.")],
    field: Annotated[
        list[str] | None,
        typer.Option(
            "--field",
            metavar="FIELD",
            help=f"What to code: code:PROPOSAL, {CODES} for all of them, {_OTHERS}. More than once; {CODES} if none.",
        ),
    ] = None,
    statement: Annotated[
        list[str] | None, typer.Option("--statement", metavar="ID", help="A statement, by its id; more than once.")
    ] = None,
    sample: Annotated[
        int | None, typer.Option("--sample", metavar="N", min=1, help="Draw so many of those that fit, at random.")
    ] = None,
    seed: Annotated[int, typer.Option("--seed", metavar="N", help="The same number draws the same sample.")] = 1,
    actor: Annotated[str | None, typer.Option("--actor", "-a", metavar="NAME", help="Only what they said.")] = None,
    proposal: Annotated[
        str | None, typer.Option("--proposal", "-p", metavar="ID", help="Only what the ledger has coded with it.")
    ] = None,
    stance: Annotated[Stance | None, typer.Option("--stance", "-s", help="Only where the ledger has it so.")] = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="TIME", help=f"May have been said then or later; {TIME}.")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="TIME", help=f"May have been said then or earlier; {TIME}.")
    ] = None,
    article: Annotated[str | None, typer.Option("--article", metavar="NAME", help="Only in this article.")] = None,
    text: Annotated[str | None, typer.Option("--text", "-t", metavar="WORDS", help="Only with these words.")] = None,
    show_machine: Annotated[
        bool,
        typer.Option(
            "--show-machine", metavar="", help="Show coders what the ledger has; else they are blind to it, too."
        ),
    ] = False,
    coder: CoderOption = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> None:
    """Ask several people to code the same statements, each blind of the others.

    What they answer changes nothing that counts, until somebody adjudicates. All statements that fit are taken, or
    those that are named, or a sample of them.
    """
    from standpunkt.ledger import Ledger  # noqa: PLC0415

    told = {"actor": actor, "proposal": proposal, "stance": stance, "since": since, "until": until, "article": article}
    told |= {"text": text}
    with Ledger(ledger) as opened:
        view = opened.view()
        wanted = StatementFilter(
            actor=actor_of(view, actor) if actor else None,
            proposal=proposal_of(view, proposal) if proposal else None,
            stance=str(stance) if stance else None,
            since=time_of(since),
            until=time_of(until),
            article=article,
            text=text,
        )
        ids, drawn = _chosen(view, wanted, statement or (), sample, seed)
        conditions = [f"{key} {value}" for key, value in told.items() if value is not None]
        task = opened.writer().start_task(
            Task(
                id=0,
                name=name.strip(),
                coder=coder or user(),
                time=now(),
                coders=tuple(filter(None, (one.strip() for one in coders.split(",")))),
                fields=tuple(_fields(view, field or (CODES,))),
                statements=ids,
                drawn="; ".join((drawn, *conditions)),
                shows_machine=show_machine,
            )
        )
    units = len(task.statements) * len(task.fields)
    typer.echo(
        f"{clean(task.name)}: {len(task.statements)} statements, {len(task.fields)} fields, {units} answers each"
    )
    typer.echo(f"{'fields':<10}{', '.join(task.fields)}")
    typer.echo(f"{'drawn':<10}{clean(task.drawn)}")
    for one in task.coders:
        note(f"{clean(one)} begins with: standpunkt coding next {_quoted(task.name)} --coder {_quoted(one)}")


def _chosen(
    view: View, wanted: StatementFilter, named: list[str] | tuple[()], sample: int | None, seed: int
) -> tuple[tuple[str, ...], str]:
    """The ids in the ledger's order, and in words how they were chosen."""
    from standpunkt import teams  # noqa: PLC0415

    if named:
        if wanted != StatementFilter() or sample:
            remedy = "Name statements, or say which fit; not both."
            raise UsageError("--statement goes with no condition and no sample.", remedy=remedy)
        return tuple(named), f"{len(named)} named by hand"
    ids = view.ids(wanted)
    if not ids:
        raise UsageError("No statement fits.", remedy="Leave a condition out, or look at `standpunkt statements`.")
    if sample is None:
        return ids, f"all {len(ids)} that fit"
    drawn = teams.sample(ids, sample, seed=seed)
    return tuple(one for one in ids if one in drawn), f"{len(drawn)} of {len(ids)} at random, seed {seed}"


def _fields(view: View, typed: list[str] | tuple[str, ...]) -> list[str]:
    book = view.codebook()
    found = []
    for one in typed:
        if one == CODES:
            if book is None:
                raise UsageError("This ledger has no codebook.", remedy="Add the articles with --codebook, or --field.")
            found += [field_of(proposal.id) for proposal in book.proposals]
        else:
            found.append(field_of(proposal_of(view, one.removeprefix(CODE))) if one.startswith(CODE) else one)
    return found


def _quoted(name: str) -> str:
    return f'"{name}"' if " " in name else name


def list_tasks(ledger: LedgerOption = DEFAULT_LEDGER, format: FormatOption = Format.TABLE) -> None:
    """List coding tasks, the oldest first."""
    with viewed(ledger) as view:
        rows = [_row(view, task) for task in view.tasks()]
    if format is not Format.TABLE:
        emit(rows, _TASK, format)
    elif rows:
        listing = table("task", "coders", "fields", "statements", "answered", "")
        for column in listing.columns[3:5]:
            column.justify = "right"
        for row in rows:
            named = (clean(", ".join(map(str, row[key]))) for key in ("coders", "fields"))  # type: ignore[call-overload]
            state = f"closed {str(row['closed'])[:10]}" if row["closed"] else "open"
            listing.add_row(clean(str(row["task"])), *named, str(row["statements"]), f"{row['answered']} %", state)
        screen().print(listing)
    else:
        note("No task yet. Start one: standpunkt coding start NAME --coders ada,bo --sample 50")


def _row(view: View, task: Task) -> dict[str, object]:
    units = len(task.statements) * len(task.fields) * len(task.coders)
    return {
        "task": task.name,
        "asked_by": task.coder,
        "started": task.time,
        "coders": list(task.coders),
        "fields": list(task.fields),
        "statements": len(task.statements),
        "drawn": task.drawn,
        "shows_machine": task.shows_machine,
        "answered": int(100 * len(view.answers(task)) / units),
        "closed": task.closed,
    }


def progress(task: TaskArgument, ledger: LedgerOption = DEFAULT_LEDGER, format: FormatOption = Format.TABLE) -> None:
    """Show how far each coder is."""
    from standpunkt import teams  # noqa: PLC0415

    with viewed(ledger) as view:
        asked = view.task(task)
        told = teams.progress(asked, view.answers(asked))
    if format is not Format.TABLE:
        emit([{name: getattr(one, name) for name in _PROGRESS} for one in told], _PROGRESS, format)
        return
    listing = table("coder", "answers", "", "statements", "newest")
    for column in listing.columns[1:4]:
        column.justify = "right"
    for one in told:
        share = f"{int(100 * one.answered / one.units)} %"
        answers, statements = f"{one.answered} of {one.units}", f"{one.finished} of {one.statements}"
        listing.add_row(clean(one.coder), answers, share, statements, (one.newest or "–")[:16].replace("T", " "))
    screen().print(listing)


def close(task: TaskArgument, ledger: LedgerOption = DEFAULT_LEDGER) -> None:
    """End the coding: nobody answers any more, and all may see what all answered.

    A task stays closed, since whoever has seen the others is no longer blind.
    """
    from standpunkt import teams  # noqa: PLC0415
    from standpunkt.ledger import Ledger  # noqa: PLC0415

    with Ledger(ledger) as opened:
        closed = opened.writer().close_task(task, time=now())
        told = teams.progress(closed, opened.view().answers(closed))
    typer.echo(f"{clean(closed.name)} is closed: nobody answers any more.")
    for one in told:
        if not one.is_done:
            note(f"{clean(one.coder)} left {one.units - one.answered} of {one.units} open: they count as missing.")
    note(f"How well do they agree? standpunkt coding agreement {_quoted(closed.name)}")
