"""Commands that score an engine against articles that people annotated: `standpunkt eval ...`."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from standpunkt.cli.options import ModelOption
from standpunkt.cli.screen import note, screen, side_channel
from standpunkt.records.quotations import Engine
from standpunkt.scoring.misses import Miss

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from standpunkt.scoring.articles import QuotedArticle
    from standpunkt.scoring.runs import Engine as Finder
    from standpunkt.scoring.runs import Run
    from standpunkt.workflow import Recipe

_FEW = 3
"""Examples of each kind and type where only --kind is given."""


def quotes(
    *,
    data: Annotated[
        Path,
        typer.Argument(
            metavar="DATA", help="Annotated articles: a .jsonl file, or a folder of .json files of one article each."
        ),
    ],
    engine: Annotated[
        Engine | None,
        typer.Option("--engine", "-e", metavar="NAME", help="What finds quotations: a small network, or rules alone."),
    ] = None,
    model: ModelOption = None,
    compare: Annotated[
        bool,
        typer.Option(
            "--compare",
            metavar="",
            help="Show both engines side by side, with the differences; with --model your own and the shipped one.",
        ),
    ] = False,
    predictions: Annotated[
        Path | None,
        typer.Option("--predictions", metavar="FOLDER", help="Write what was found there, in the data's own JSON."),
    ] = None,
    examples: Annotated[
        int, typer.Option("--examples", "-x", metavar="N", min=0, help="Show so many misses of each kind and type.")
    ] = 0,
    kind: Annotated[Miss | None, typer.Option("--kind", "-k", help="Show misses of this kind only.")] = None,
    limit: Annotated[
        int | None, typer.Option("--limit", "-n", metavar="N", min=1, help="Read the first N articles only.")
    ] = None,
) -> None:
    """Score what an engine finds against annotated articles.

    The scores are the official ones of the "Dataset of Quotation Attribution in German News Articles", in percent.
    A quotation is found, or right, where its words overlap with its partner's by half (F1).
    """
    from standpunkt import workflow  # noqa: PLC0415 (all stages: 0.4 s)
    from standpunkt.scoring.articles import load  # noqa: PLC0415

    chosen = workflow.Recipe.of(engine=engine, model=model)  # tells what is wrong with them before anything is read
    articles = load(data, limit=limit)
    runs = {name: _run(name, find, articles) for name, find in _engines(chosen, compare=compare)}
    _say(runs)
    if examples or kind:
        _show_misses(runs, limit=examples or _FEW, kind=kind)
    if predictions:
        _write(runs, predictions)


def _engines(chosen: Recipe, *, compare: bool) -> Iterator[tuple[str, Finder]]:
    """What was asked for, by name, and what to compare it with: of two engines the other, of an own model the shipped
    one."""
    from standpunkt import workflow  # noqa: PLC0415

    if chosen.model is not None:
        yield "own", partial(workflow.quotations_of, model=chosen.model)
        if compare:
            yield "shipped", partial(workflow.quotations_of, engine=Engine.NEURAL)
        return
    for engine in (chosen.engine, *(other for other in Engine if compare and other is not chosen.engine)):
        yield engine, partial(workflow.quotations_of, engine=engine)


def _run(name: str, find: Finder, articles: Sequence[QuotedArticle]) -> Run:
    from standpunkt.scoring.runs import run  # noqa: PLC0415 (SciPy: 0.3 s, and perhaps not there)

    with side_channel().status(f"{name}: {len(articles)} articles"):
        return run(find, articles)


def _say(runs: dict[str, Run]) -> None:
    from standpunkt.cli import scores  # noqa: PLC0415

    console = screen()
    first, *others = runs.values()
    if others:
        console.print(scores.comparison(list(runs), [first, *others]))
        return
    for listing in scores.scores(first):
        console.print(listing, "", sep="\n")
    for line in scores.footnotes(first):
        console.print(line)


def _show_misses(runs: dict[str, Run], *, limit: int, kind: Miss | None) -> None:
    from standpunkt.cli import misses  # noqa: PLC0415

    console = screen()
    for name, run in runs.items():
        if len(runs) > 1:
            console.print(Text(f"\n{name}", style="bold underline"))
        for example in misses.examples(run, limit=limit, kind=kind):
            console.print(example)


def _write(runs: dict[str, Run], folder: Path) -> None:
    """Of one engine into the folder itself, of two into a folder for each below it."""
    from standpunkt.scoring.predictions import write  # noqa: PLC0415

    for name, run in runs.items():
        place = folder / name if len(runs) > 1 else folder
        note(f"Wrote {write(run, place)} articles with what {name} found to {place}.")
