"""Commands that put articles in, and tell what is in and what was turned away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.text import Text

from standpunkt.cli import rows
from standpunkt.cli.drawing import marked
from standpunkt.cli.options import DEFAULT_LEDGER, Format, FormatOption, LedgerOption, ModelOption, shown, viewed
from standpunkt.cli.screen import clean, emit, note, screen, side_channel, table
from standpunkt.ledger import ArticleHead
from standpunkt.records.articles import Rejection
from standpunkt.records.quotations import Engine
from standpunkt.views import shortened

if TYPE_CHECKING:
    from standpunkt import workflow


def add(
    articles: Annotated[
        list[str],
        typer.Argument(
            metavar="ARTICLES", help="Files (.txt, .html, .jsonl), folders, or patterns such as 'news/*.html'."
        ),
    ],
    ledger: LedgerOption = DEFAULT_LEDGER,
    codebook: Annotated[
        str | None,
        typer.Option(
            "--codebook",
            "-c",
            metavar="FILE_OR_NAME",
            help="What the debate is about: a YAML file, or the name of a shipped codebook such as ukraine-troops.",
        ),
    ] = None,
    actors: Annotated[
        Path | None,
        typer.Option("--actors", "-a", metavar="FILE", help="People, offices and terms of your own, as YAML."),
    ] = None,
    engine: Annotated[
        Engine | None,
        typer.Option(
            "--engine",
            "-e",
            metavar="NAME",
            help="What finds quotations: a small network, or rules alone. "
            "The ledger remembers engine and model, as it does the codebook and the actors.",
        ),
    ] = None,
    model: ModelOption = None,
    published_from: Annotated[
        Path | None,
        typer.Option(
            "--published-from",
            metavar="JSON",
            help='Days of publication by file name: {"article.txt": "2024-05-08"}. They win over what an article says.',
        ),
    ] = None,
) -> None:
    """Read articles into the ledger.

    The ledger is made where there is none. Adding the same article again changes nothing. What cannot be
    read is told and kept among the rejections.
    """
    # Imported here: loading all stages takes 0.4 s, which the other commands and --help need not wait for.
    from standpunkt import workflow  # noqa: PLC0415
    from standpunkt.ledger import Ledger  # noqa: PLC0415

    published = workflow.read_published(published_from) if published_from else None
    book = workflow.load_codebook(codebook) if codebook else None
    base = workflow.load_actors(actors) if actors else None
    workflow.Recipe.of(engine=engine, model=model)  # what is wrong with them is told before there is a ledger
    with Ledger(ledger, create=True) as opened, progress_bar() as progress:
        summary = workflow.add(
            articles,
            ledger=opened,
            codebook=book,
            knowledge=base,
            engine=engine,
            model=model,
            published=published,
            progress=progress,
        )
    _say_summary(summary, ledger)
    if summary.rejected:
        raise typer.Exit(1)


def articles(ledger: LedgerOption = DEFAULT_LEDGER, format: FormatOption = Format.TABLE) -> None:
    """List the articles of the ledger."""
    with viewed(ledger) as view:
        heads = view.articles()
        counts = Counter(entry.article.id for entry in view.statements())
    if format is not Format.TABLE:
        emit([rows.article_row(head, counts[head.id]) for head in heads], rows.ARTICLE, format)
        return
    texts = Counter(head.replaced_by or head.id for head in heads)
    listing = table("published", "article", "statements")
    listing.columns[-1].justify = "right"
    for head in heads:
        published = marked(head.published.edtf, head.published.doubts) if head.published else "no date"
        described = _described(head, texts[head.replaced_by or head.id])
        listing.add_row(published, described, str(counts[head.id]) if head.counts else "–")
    screen().print(listing)
    if doubts := dict.fromkeys(doubt for head in heads if head.published for doubt in head.published.doubts):
        note(f"? look twice: {', '.join(doubts)}.")


def _described(head: ArticleHead, texts: int) -> Text:
    """The file's name, which `show` takes, and below it title, outlet, which of its `texts` it is, and whether it was
    searched."""
    facts = [shortened(head.title or "", 60), head.outlet or ""]
    facts += [] if head.language == "de" else [f"language {head.language}: not searched for quotations"]
    if texts > 1:
        facts.append(f"revision {head.revision} of {texts}" + ("" if head.counts else f", replaced ({head.id})"))
    below = " · ".join(filter(None, facts))
    return Text.assemble(clean(head.name), (f"\n{clean(below)}" if below else "", "dim"))


def rejections(ledger: LedgerOption = DEFAULT_LEDGER, format: FormatOption = Format.TABLE) -> None:
    """List what could not be read, and why."""
    with viewed(ledger) as view:
        rejected = view.rejections()
    if format is not Format.TABLE:
        emit([asdict(rejection) for rejection in rejected], rows.REJECTION, format)
        return
    if not rejected:
        note("Nothing was rejected.")
        return
    listing = table("input", "why not", "what to do")
    for rejection in rejected:
        listing.add_row(clean(rejection.source), clean(rejection.reason), clean(rejection.remedy))
    screen().print(listing)


@contextmanager
def progress_bar() -> Iterator[Callable[[workflow.Progress], None] | None]:
    """A progress bar on stderr; None where nobody looks at it."""
    console = side_channel()
    if not console.is_terminal:
        yield None
        return
    shown = (
        BarColumn(bar_width=30),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.description}", markup=False),
    )
    with Progress(*shown, console=console, transient=True) as bar:
        task = bar.add_task("", total=None)

        def report(done: workflow.Progress) -> None:
            bar.update(task, completed=done.done, total=done.total, description=clean(done.name)[-40:])

        yield report


def _say_summary(summary: workflow.Summary, ledger: str) -> None:
    facts = [
        ("added", summary.added, "article"),
        ("revised", summary.revised, "article"),
        ("updated", summary.updated, "article"),
        ("unchanged", summary.unchanged, "article"),
        ("rejected", len(summary.rejected), "input"),
        ("found", summary.statements, "statement"),
        ("read", summary.words, "word"),
    ]
    told = [fact for fact in facts if fact[1]] or facts[:1]
    width = max(len(f"{count:,}") for _, count, _ in told)
    for verb, count, unit in told:
        typer.echo(f"{verb:<10}{count:>{width},} {unit}{'' if count == 1 else 's'}")
    typer.echo(f"{'ledger':<10}{shown(ledger)}")
    if summary.revised:
        note("`standpunkt revisions` lists what changed in their quotations.")
    for rejection in summary.rejected:
        _say_rejection(rejection)


def _say_rejection(rejection: Rejection) -> None:
    words = Text.assemble(("rejected ", "bold yellow"), (clean(rejection.source), "bold"))
    side_channel().print(words.append(f": {clean(rejection.reason)} {clean(rejection.remedy)}"))
