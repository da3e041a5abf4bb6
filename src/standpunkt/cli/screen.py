"""Printing: people get tables and colours, pipes get clean CSV and JSON, errors go to stderr."""

from __future__ import annotations

import csv
import json
import os
import sys
from collections.abc import Mapping, Sequence

import typer
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from standpunkt.cli.options import Format
from standpunkt.errors import StandpunktError
from standpunkt.records.codes import Stance

Rows = Sequence[Mapping[str, object]]
STANCE_STYLES = {Stance.SUPPORT: "green", Stance.OPEN: "yellow", Stance.OPPOSE: "red", Stance.NONE: "dim"}
_CONTROLS = {code: None for code in (*range(32), *range(127, 160)) if chr(code) not in "\n\t"}


class _Screen(Console):
    def on_broken_pipe(self) -> None:
        """Ends quietly where the reader went away (`standpunkt statements | head`)."""
        self.quiet = True
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(0)


def screen() -> Console:
    """Standard output. Markup is off: square brackets in an article are square brackets."""
    return _Screen(markup=False, highlight=False, emoji=False)


def side_channel() -> Console:
    """Standard error, for progress and complaints."""
    return Console(stderr=True, markup=False, highlight=False, emoji=False, soft_wrap=True)


def say_error(error: StandpunktError) -> None:
    """What was wrong, and below it what to do next."""
    console = side_channel()
    console.print(Text.assemble(("error: ", "bold red"), clean(error.problem)))
    console.print(Text(f"       {clean(error.remedy)}"))


def note(words: str) -> None:
    """A remark beside the answer, on stderr, so that it never gets into a pipe."""
    side_channel().print(Text(words, style="dim"))


def clean(text: str) -> str:
    """`text` without control characters: an article must not steer the terminal."""
    return text.translate(_CONTROLS)


def stance_text(stance: Stance, after: str = "") -> Text:
    """The stance's word in its colour; the word is always there, so colour never stands alone."""
    return Text(f"{stance}{after}", style=STANCE_STYLES[stance])


def table(*columns: str) -> Table:
    """An empty table in the house's style."""
    made = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold", show_edge=False)
    for column in columns:
        made.add_column(column, overflow="fold")
    return made


def numbers(first: str, *columns: str) -> Table:
    """An empty table of numbers, to the right, behind its first column; nothing is cut off on a narrow screen."""
    made = table(first, *columns)
    for column in made.columns:
        column.no_wrap = True
    for column in made.columns[1:]:
        column.justify = "right"
    return made


def emit(rows: Rows, columns: Sequence[str], form: Format) -> None:
    """`rows` as CSV with a header, or as one JSON array; lists become "a, b" in CSV, None an empty field."""
    if form is Format.JSON:
        sys.stdout.write(json.dumps(list(rows), ensure_ascii=False, indent=1) + "\n")
        return
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_flat(row.get(column)) for column in columns] for row in rows)


def _flat(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(str(member) for member in value)
    return "" if value is None else str(value)
