"""Plain tables: aligned columns, numbers to the right, nothing else."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table


def screen() -> Console:
    """The console; 100 columns where there is no terminal to ask, so that tables in logs stay whole."""
    console = Console(highlight=False)
    return console if console.is_terminal else Console(highlight=False, width=100)


def table(*columns: str, title: str | None = None) -> Table:
    """An empty table: the first column to the left, the others to the right."""
    made = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), title=title, title_justify="left", title_style="bold")
    for place, column in enumerate(columns):
        made.add_column(column, justify="right" if place else "left", no_wrap=True, header_style="dim")
    return made
