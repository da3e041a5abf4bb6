"""Commands that decide who is who: `standpunkt actors merge|split|undo`. Each decision is a judgement."""

from __future__ import annotations

import getpass
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from standpunkt.cli.actors import ActorArgument
from standpunkt.cli.knowing import decided, said
from standpunkt.cli.options import DEFAULT_LEDGER, LedgerOption, changed
from standpunkt.cli.screen import clean, note
from standpunkt.errors import UsageError
from standpunkt.ledger import StatementFilter
from standpunkt.records.judgements import ACTOR

if TYPE_CHECKING:
    from standpunkt.ledger import View
    from standpunkt.records.actors import Actor

CoderOption = Annotated[
    str | None,
    typer.Option("--coder", envvar="STANDPUNKT_CODER", metavar="NAME", help="Who decides; else your user name."),
]
ReasonOption = Annotated[str, typer.Option("--reason", "-r", metavar="WORDS", help="Why; kept with the judgement.")]


def merge(
    actor: ActorArgument,
    into: Annotated[str, typer.Argument(metavar="INTO", help="Whom the first one counts as from now on.")],
    reason: ReasonOption = "",
    coder: CoderOption = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> None:
    """Let one actor count as another, such as a misspelt name as the known person.

    Every view follows at once, articles added later too; reading again does not undo it. `actors undo` does.
    """
    from standpunkt import register  # noqa: PLC0415

    with changed(ledger) as opened:
        view = opened.view()
        one, other = register.find(view, actor), register.find(view, into)
        before = len(view.judgements())
        moved = view.statements_by_actor().get(one.id, 0)
        made = opened.writer().merge(one, other, coder=coder or user(), time=now(), reason=reason)
        is_new = len(view.judgements()) > before
    if not is_new:
        note(f"That was decided before: judgement {made.id}, {said(made)}.")
        return
    typer.echo(f"{_named(one)} counts as {_named(other)}: {_statements(moved)}, judgement {made.id}")
    note(f"Take it back: standpunkt actors undo {made.id}")


def split(
    *,
    actor: ActorArgument,
    to: Annotated[str, typer.Option("--to", "-t", metavar="OTHER", help="Who made the statements instead.")],
    statement: Annotated[
        list[str] | None,
        typer.Option("--statement", "-s", metavar="ID", help="A statement of the actor, by its id; more than once."),
    ] = None,
    article: Annotated[
        list[str] | None,
        typer.Option("--article", metavar="NAME", help="All statements of the actor in this article; more than once."),
    ] = None,
    new: Annotated[
        bool, typer.Option("--new", metavar="", help="OTHER is nobody known: make an actor of that name.")
    ] = False,
    reason: ReasonOption = "",
    coder: CoderOption = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> None:
    """Take statements of an actor off to another one, such as those of a namesake.

    To take a merged actor off as a whole, undo the merge: `standpunkt actors show` tells its number.
    """
    from standpunkt import judging, register  # noqa: PLC0415

    with changed(ledger) as opened:
        view = opened.view()
        one = register.find(view, actor)
        wanted = _wanted(view, one, statement or (), article or ())
        other = register.namesake(view, to, one) if new else _found(view, to)
        decisions = [(one, ACTOR, other) for one in wanted]
        made = judging.judge(opened, decisions, coder=coder or user(), time=now(), reason=reason)
    numbers = ", ".join(str(judgement.id) for judgement in made)
    verb = "counts" if len(made) == 1 else "count"
    typer.echo(f"{_statements(len(made))} of {_named(one)} {verb} as said by {_named(other)}: judgement {numbers}")
    note(f"Take it back: standpunkt actors undo {numbers.replace(',', '')}")


def undo(
    numbers: Annotated[
        list[int], typer.Argument(metavar="NUMBERS", help="Judgements, as `standpunkt actors show` numbers them.")
    ],
    reason: ReasonOption = "",
    coder: CoderOption = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> None:
    """Take judgements back: what counted before counts again.

    Nothing is deleted: the undoing is a judgement itself, and can be undone.
    """
    from standpunkt import judging  # noqa: PLC0415

    with changed(ledger) as opened:
        for number in numbers:
            made = judging.undo(opened, number, coder=coder or user(), time=now(), reason=reason)
            typer.echo(f"judgement {made.id}: {clean(decided(made))}")


def _wanted(view: View, actor: Actor, statements: Sequence[str], articles: Sequence[str]) -> list[str]:
    """The ids of the statements that are meant. Raises UsageError where none is, or one is not the actor's."""
    own = [entry.statement.id for entry in view.statements(StatementFilter(actor=actor.id))]
    found = list(statements)
    for article in articles:
        inside = view.statements(StatementFilter(actor=actor.id, article=article))
        if not inside:
            raise UsageError(
                f"{actor.name} says nothing in {article!r}.", remedy="`standpunkt articles` lists what there is."
            )
        found += [entry.statement.id for entry in inside]
    ids = f"standpunkt statements --actor {actor.id} --format csv"
    if not found:
        raise UsageError(
            "Which statements?", remedy=f"Name them with --statement ID or --article NAME; `{ids}` shows the ids."
        )
    if foreign := [one for one in found if one not in own]:
        raise UsageError(f"{actor.name} has no statement {foreign[0]!r}.", remedy=f"`{ids}` shows those there are.")
    return list(dict.fromkeys(found))


def _found(view: View, wanted: str) -> Actor:
    from standpunkt import register  # noqa: PLC0415

    try:
        return register.find(view, wanted)
    except UsageError as error:
        if error.problem.startswith("No actor"):
            remedy = f"{error.remedy} Or make a new actor of that name: add --new."
            raise UsageError(error.problem, remedy=remedy) from error
        raise


def _named(actor: Actor) -> str:
    return clean(f"{actor.name} ({actor.id})")


def _statements(count: int) -> str:
    return f"{count} {'statement' if count == 1 else 'statements'}"


def now() -> str:
    """The time of a judgement."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def user() -> str:
    """Who judges where nobody is named."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a container whose user has no name
        return "unknown"
