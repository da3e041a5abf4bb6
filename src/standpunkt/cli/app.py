"""The commands in the order one uses them, and what every one of them does with an error."""

from __future__ import annotations

import os
import sys
from importlib.metadata import version
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from standpunkt.cli import (
    actors,
    adjudicating,
    agreeing,
    answering,
    asking,
    codebook,
    coding,
    deciding,
    handing,
    judging,
    learning,
    ledgers,
    merging,
    reading,
    recoding,
    remembering,
    revisions,
    showing,
    teaching,
    timing,
    utterances,
)
from standpunkt.cli.screen import say_error
from standpunkt.errors import StandpunktError

READ, ASK, CORRECT, HAND_ON, MEASURE = "Read articles", "Ask", "Know who is who and what is meant", "Hand on", "Measure"
LOOK_AFTER = "Look after the ledger"


class PlainHelp:
    """Help that says `--help` without the `<bool>` that Typer prints after options that take no value."""

    def get_help_option(self, ctx: Any) -> Any:
        """The option, its value without a name."""
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.metavar = ""
        return option


class Plain(PlainHelp, TyperCommand):
    """A command. Typer would break its help where the lines of the docstring end; here only paragraphs count."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.help = "\n\n".join(" ".join(paragraph.split()) for paragraph in (self.help or "").split("\n\n"))


class Group(PlainHelp, TyperGroup):
    """Several commands under one name."""


class Listing(Group):
    """Several commands under one name, which alone means `list`: `standpunkt utterances --actor Lindqvist`."""

    def parse_args(self, ctx: Any, args: list[str]) -> Any:
        """Puts `list` before options that are not for help."""
        is_bare = not args or (args[0].startswith("-") and args[0] not in ctx.help_option_names)
        return super().parse_args(ctx, ["list", *args] if is_bare else args)


class Guarded(PlainHelp, TyperGroup):
    """Tells an error of ours in two lines, with exit code 2; ends quietly where the reader of a pipe went away."""

    def invoke(self, ctx: Any) -> Any:
        """Runs the command that was asked for."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except StandpunktError as error:
            say_error(error)
            raise typer.Exit(2) from error
        except BrokenPipeError as error:
            # Python flushes stdout once more at exit and would complain there (`standpunkt export jsonl | head`).
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(0) from error
        return result


app = typer.Typer(
    cls=Guarded,
    help="German news in, a ledger out: who said what, when, to whom, and where they stand.\n\n"
    "Start with [bold]standpunkt add ARTICLES --codebook ukraine-troops[/bold], "
    "then ask [bold]standpunkt positions[/bold].",
    epilog="Exit codes: 0 all well, 1 some inputs were rejected or a check found something, 2 wrong usage.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_show_locals=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command(cls=Plain, rich_help_panel=READ)(reading.add)
app.command(cls=Plain, rich_help_panel=READ)(reading.articles)
app.command(cls=Plain, rich_help_panel=READ)(reading.rejections)
app.command(cls=Plain, rich_help_panel=READ)(revisions.revisions)
app.command(cls=Plain, rich_help_panel=ASK)(asking.statements)
app.command(cls=Plain, rich_help_panel=ASK)(asking.positions)
app.command(cls=Plain, rich_help_panel=ASK)(asking.timeline)
app.command(cls=Plain, rich_help_panel=ASK)(asking.shifts)
app.command(cls=Plain, rich_help_panel=ASK)(showing.show)
app.command(cls=Plain, rich_help_panel=ASK)(remembering.history)

acts = typer.Typer(cls=Listing, help="What was said once, however often it is told: list, show.")
acts.command(cls=Plain, name="list")(utterances.list_utterances)
acts.command(cls=Plain, name="show")(utterances.show_utterance)
app.add_typer(acts, name="utterances", rich_help_panel=ASK)

people = typer.Typer(cls=Group, help="Who speaks: list, add, import, merge and split actors.", no_args_is_help=True)
people.command(cls=Plain, name="list")(actors.list_actors)
people.command(cls=Plain, name="show")(actors.show_actor)
people.command(cls=Plain)(actors.at)
people.command(cls=Plain)(actors.add)
people.command(cls=Plain, name="import")(actors.import_actors)
people.command(cls=Plain)(merging.merge)
people.command(cls=Plain)(merging.split)
people.command(cls=Plain)(merging.undo)
app.add_typer(people, name="actors", rich_help_panel=CORRECT)

debate = typer.Typer(
    cls=Group, help="What a debate is about: check, begin and improve a codebook.", no_args_is_help=True
)
debate.command(cls=Plain)(codebook.check)
debate.command(cls=Plain)(codebook.new)
debate.command(cls=Plain)(codebook.suggest)
app.add_typer(debate, name="codebook", rich_help_panel=CORRECT)
app.command(cls=Plain, rich_help_panel=CORRECT)(recoding.recode)
app.command(cls=Plain, rich_help_panel=CORRECT)(deciding.judge)
app.command(cls=Plain, rich_help_panel=CORRECT)(teaching.review)
app.command(cls=Plain, rich_help_panel=CORRECT)(teaching.learn)

team = typer.Typer(
    cls=Group, help="Code with several people: blind of one another, compared, adjudicated.", no_args_is_help=True
)
team.command(cls=Plain)(coding.start)
team.command(cls=Plain, name="list")(coding.list_tasks)
team.command(cls=Plain, name="next")(answering.next_statement)
team.command(cls=Plain)(answering.judge)
team.command(cls=Plain)(answering.sheet)
team.command(cls=Plain, name="import")(answering.import_sheet)
team.command(cls=Plain)(coding.progress)
team.command(cls=Plain)(agreeing.agreement)
team.command(cls=Plain)(coding.close)
team.command(cls=Plain)(adjudicating.disagreements)
team.command(cls=Plain)(adjudicating.adjudicate)
team.command(cls=Plain)(adjudicating.differences)
team.command(cls=Plain)(agreeing.export)
app.add_typer(team, name="coding", rich_help_panel=CORRECT)

app.command(cls=Plain, rich_help_panel=HAND_ON)(handing.export)
app.command(cls=Plain, rich_help_panel=HAND_ON)(handing.report)

keeping = typer.Typer(
    cls=Group, help="The ledger itself: check, backup, upgrade, copy, stats, datasette.", no_args_is_help=True
)
keeping.command(cls=Plain)(ledgers.check)
keeping.command(cls=Plain)(ledgers.backup)
keeping.command(cls=Plain)(ledgers.upgrade)
keeping.command(cls=Plain)(ledgers.copy)
keeping.command(cls=Plain)(ledgers.stats)
keeping.command(cls=Plain)(ledgers.datasette)
app.add_typer(keeping, name="ledger", rich_help_panel=LOOK_AFTER)

evaluation = typer.Typer(
    cls=Group, help="Score the program against articles that people annotated.", no_args_is_help=True
)
evaluation.command(cls=Plain)(judging.quotes)
evaluation.command(cls=Plain)(timing.dates)
app.add_typer(evaluation, name="eval", rich_help_panel=MEASURE)
app.command(cls=Plain, rich_help_panel=MEASURE)(learning.train)


def _say_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"standpunkt {version('standpunkt')}")
        raise typer.Exit


@app.callback()
def _options(
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_say_version, is_eager=True, metavar="", help="Say the version and end."),
    ] = False,
) -> None:
    pass


def main() -> None:
    """The console script."""
    app()
