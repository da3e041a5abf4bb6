"""A table for a coder who works in a spreadsheet: one row a statement, one column a field; and the way back."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from standpunkt.errors import UsageError
from standpunkt.records.tasks import Task
from standpunkt.teams.context import Context

BEFORE = ("statement", "article", "before", "quotation", "after")
"""The columns in front of the fields; only the first is read again."""
NOTE = "reason"
"""The last column: why, for all answers of the row."""
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Cell:
    """What a coder wrote in the column `field` of the row of `statement`, as they wrote it; `line` is its number."""

    line: int
    statement: str
    field: str
    typed: str
    reason: str


def header(task: Task) -> tuple[str, ...]:
    """The columns of a task's sheet."""
    return (*BEFORE, *task.fields, NOTE)


def row(task: Task, statement: str, article: str, found: Context, own: Mapping[str, str], reason: str) -> list[str]:
    """One row: the statement (its subject) with its context, and by field what the coder answered so far."""
    cells = (statement, article, found.before, found.words, found.after)
    return [_safe(cell) for cell in (*cells, *(own.get(field, "") for field in task.fields), reason)]


def cells(task: Task, text: str) -> tuple[Cell, ...]:
    """The cells that are filled in, from the text of a sheet that a spreadsheet saved: with commas, semicolons or tabs.

    Columns may have been moved or taken out. Raises UsageError where it is no sheet of the task.
    """
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    rows = list(csv.reader(io.StringIO(text), delimiter=delimiter))
    columns = [name.strip() for name in rows[0]] if rows else []
    fields = [field for field in task.fields if field in columns]
    if BEFORE[0] not in columns or not fields:
        wanted = f"{BEFORE[0]!r} and at least one of {', '.join(task.fields)}"
        raise UsageError(
            f"This is no sheet of task {task.name!r}: it has no columns {wanted}.",
            remedy=f"Make one: standpunkt coding sheet {task.name} --coder NAME > sheet.csv",
        )
    return tuple(_cells(columns, fields, rows[1:]))


def _cells(columns: Sequence[str], fields: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterable[Cell]:
    for line, values in enumerate(rows, start=2):
        found = {name: _plain(value) for name, value in zip(columns, values, strict=False)}
        for field in fields:
            if found.get(field):
                yield Cell(line, found[BEFORE[0]], field, found[field], found.get(NOTE, ""))


def _safe(cell: str) -> str:
    """An apostrophe before what a spreadsheet would run as a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell


def _plain(cell: str) -> str:
    stripped = cell.strip()
    return stripped[1:] if stripped.startswith("'") and stripped[1:].startswith(_FORMULA_STARTS) else stripped
