"""Answers of invented coders."""

from __future__ import annotations

from collections.abc import Mapping

from standpunkt.records.judgements import Judgement, SubjectKind
from standpunkt.records.tasks import Task
from standpunkt.teams import Unit

FERRY, TOLL = "code:ferry", "code:toll"


def answer(coder: str, statement: str, field: str, value: str, *, number: int = 1, reason: str = "") -> Judgement:
    time = f"2031-05-{number:02d}T10:00:00+00:00"
    return Judgement(number, time, coder, SubjectKind.STATEMENT, statement, field, None, value, reason, task=1)


def unit(number: int, field: str = FERRY, **values: str) -> Unit:
    """One unit; by coder what each says."""
    statement = f"s{number}"
    return Unit(statement, field, {coder: answer(coder, statement, field, value) for coder, value in values.items()})


def units_of(lines: Mapping[str, str], field: str = FERRY) -> list[Unit]:
    """By coder a line of values, one a unit, with a dot where the coder did not answer."""
    columns = zip(*(line.split() for line in lines.values()), strict=True)
    return [
        unit(n, field, **{coder: value for coder, value in zip(lines, column, strict=True) if value != "."})
        for n, column in enumerate(columns, start=1)
    ]


def task(coders: tuple[str, ...] = ("ada", "bo"), fields: tuple[str, ...] = (FERRY, TOLL), statements: int = 2) -> Task:
    named = tuple(f"s{n}" for n in range(1, statements + 1))
    return Task(1, "probe", "jo", "2031-05-01T09:00:00+00:00", coders, fields, named)
