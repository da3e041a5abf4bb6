"""Commands for writing a codebook: check it, begin one, find words that it lacks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from standpunkt.cli.options import DEFAULT_LEDGER, Format, FormatOption, LedgerOption, shown, viewed
from standpunkt.cli.screen import clean, emit, note, screen, table
from standpunkt.errors import UsageError

if TYPE_CHECKING:
    from standpunkt.codebooks import Finding, Sample, Suggestion
    from standpunkt.ledger import View
    from standpunkt.records.codes import Codebook
    from standpunkt.records.statements import Statement

_SUGGESTION = ("proposal", "words", "place", "inside", "of_inside", "outside", "of_outside", "keyness")


def check(
    codebook: Annotated[
        str, typer.Argument(metavar="FILE_OR_NAME", help="A YAML file, or the name of a shipped codebook.")
    ],
    ledger: Annotated[
        str | None,
        typer.Option(
            "--ledger",
            "-l",
            metavar="FILE_OR_URL",
            help="Also show what its words meet in the statements of this ledger.",
        ),
    ] = None,
) -> None:
    """Say what is wrong with a codebook, and where.

    Errors keep it from being used: unknown keys, proposals without words, parents that do not exist. Advice is on
    words that make no sense: that no German text can hold, that evoke two proposals, that are excluded at once. The
    exit code is 1 where there are errors.
    """
    from standpunkt import codebooks  # noqa: PLC0415 (the analysis takes 0.2 s to load, which --help need not wait for)
    from standpunkt.workflow import read_codebook, text_of_codebook  # noqa: PLC0415

    text = text_of_codebook(codebook)
    findings = codebooks.check(text, name=codebook)
    for finding in findings:
        screen().print(_told(codebook, finding), soft_wrap=True)
    errors = sum(finding.is_error for finding in findings)
    if errors:
        note(f"{codebook} cannot be used: {_count(errors, 'error')}.")
        raise typer.Exit(1)
    book = read_codebook(text, source=codebook)
    advice = f"{len(findings)} to look at" if findings else "nothing to look at"
    note(f"{codebook} can be used: {_count(len(book.proposals), 'proposal')}, {advice}.")
    if ledger is not None:
        with viewed(ledger) as view:
            _show_samples(book, codebooks.sample(book, _statements(view)))


def new(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where to write it, such as meine-debatte.yaml.")],
) -> None:
    """Write a codebook to begin with, commented in German, ready to edit."""
    from standpunkt import codebooks  # noqa: PLC0415

    codebooks.write_template(file)
    note(f"Wrote {file}. Edit it, then: standpunkt codebook check {file}")


def suggest(
    ledger: LedgerOption = DEFAULT_LEDGER,
    proposal: Annotated[
        str | None, typer.Option("--proposal", "-p", metavar="ID", help="Only words for this proposal.")
    ] = None,
    limit: Annotated[
        int, typer.Option("--limit", "-n", metavar="N", min=1, help="At most so many for each proposal and place.")
    ] = 10,
    format: FormatOption = Format.TABLE,
) -> None:
    """Propose words that may evoke a proposal, from the statements coded so far.

    Shown is what is frequent in statements coded with it and rare in all others; and what is frequent in uncoded
    statements right beside them and rare in other uncoded ones. Keyness is the log-likelihood ratio: above 6.6 chance
    explains a difference only once in a hundred words.
    """
    from standpunkt import codebooks  # noqa: PLC0415

    with viewed(ledger) as view:
        book = _book_of(view, ledger)
        if proposal is not None and book.proposal(proposal) is None:
            known = ", ".join(one.id for one in book.proposals)
            raise UsageError(f"The codebook {book.id} has no proposal {proposal!r}.", remedy=f"It has {known}.")
        found = codebooks.suggest(book, _statements(view), proposal=proposal, limit=limit)
    if format is not Format.TABLE:
        emit([asdict(one) for one in found], _SUGGESTION, format)
    elif found:
        _show_suggestions(book, found)
    else:
        note("No words stand out: the ledger has too few statements coded, or the codebook has them all.")


def _statements(view: View) -> list[Statement]:
    return [entry.statement for entry in view.statements()]


def _book_of(view: View, ledger: str) -> Codebook:
    book = view.codebook()
    if book is None:
        remedy = f"Code it with one: standpunkt recode --codebook FILE_OR_NAME --ledger {shown(ledger)}"
        raise UsageError(f"The ledger {shown(ledger)} has no codebook.", remedy=remedy)
    return book


def _told(name: str, finding: Finding) -> Text:
    kind, style = ("error", "bold red") if finding.is_error else ("look", "yellow")
    place = f"{clean(name)}:{finding.line}"
    words = f" {clean(finding.field)}: {clean(finding.problem)}."
    return Text.assemble((f"{kind} ", style), (place, "bold"), words, (f"\n      {clean(finding.remedy)}", "dim"))


def _show_samples(book: Codebook, samples: Sequence[Sample]) -> None:
    listing = table("proposal", "statements", "for example")
    listing.columns[1].justify = "right"
    for one in samples:
        lines = [_example(*example) for example in one.examples]
        if one.unmet:
            phrases = f"{len(one.unmet)} of {_phrases(book, one)} phrases never met"
            lines.append(Text(phrases, style="dim"))
        listing.add_row(one.proposal, str(one.statements), Text("\n").join(lines))
    screen().print(listing)


def _phrases(book: Codebook, one: Sample) -> int:
    proposal = book.proposal(one.proposal)
    return len(proposal.evoked_by) if proposal else 0


def _example(before: str, met: str, after: str) -> Text:
    return Text.assemble((clean(before), "dim"), (clean(met), "bold"), (clean(after), "dim"))


def _show_suggestions(book: Codebook, found: Iterable[Suggestion]) -> None:
    console = screen()
    for proposal, group in groupby(found, key=lambda one: one.proposal):
        label = next(p.label for p in book.proposals if p.id == proposal)
        console.print(Text.assemble((clean(label), "bold"), (f"  {proposal}", "dim")))
        listing = table("words", "stands", "in", "elsewhere in", "keyness")
        for column in listing.columns[2:]:
            column.justify = "right"
        for row in _rows(group):
            listing.add_row(*row)
        console.print(listing)
    note("Put those that fit under 'evoked_by', then: standpunkt recode --codebook FILE")


def _rows(group: Iterable[Suggestion]) -> Iterator[tuple[str, ...]]:
    for one in group:
        yield (
            clean(one.words),
            str(one.place),
            f"{one.inside} of {one.of_inside}",
            f"{one.outside} of {one.of_outside}",
            f"{one.keyness:.1f}",
        )


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
