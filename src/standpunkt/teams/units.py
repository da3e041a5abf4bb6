"""What the coders of a task answered, unit by unit: a unit is one field of one statement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from standpunkt.records.judgements import Judgement
from standpunkt.records.tasks import Task


@dataclass(frozen=True, slots=True)
class Unit:
    """One field of one statement (its subject): what each coder who answered says, by name, and what was adjudicated,
    or None where nobody has yet."""

    statement: str
    field: str
    answers: Mapping[str, Judgement]
    decided: Judgement | None = None

    @property
    def values(self) -> tuple[str, ...]:
        """The different values, sorted."""
        return tuple(sorted({one.new or "" for one in self.answers.values()}))

    @property
    def differs(self) -> bool:
        """True where two coders answered differently."""
        return len(self.values) > 1

    @property
    def agrees(self) -> bool:
        """True where at least two coders answered, and all alike."""
        return len(self.answers) > 1 and len(self.values) == 1


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a coder is: units answered of how many, statements with all fields answered of how many, and the time of
    the newest answer, or None."""

    coder: str
    answered: int
    units: int
    finished: int
    statements: int
    newest: str | None

    @property
    def is_done(self) -> bool:
        """True where nothing is left to answer."""
        return self.answered == self.units


def units(task: Task, answers: Iterable[Judgement], decided: Iterable[Judgement] = ()) -> tuple[Unit, ...]:
    """Every unit of the task, by statement, then field, in the task's order; answered or not.

    `answers` are the live judgements made in it (`View.answers`), `decided` what was adjudicated of it
    (`View.adjudicated`), the newest last.
    """
    by_unit: defaultdict[tuple[str, str], dict[str, Judgement]] = defaultdict(dict)
    for one in answers:
        by_unit[one.subject, one.field][one.coder] = one
    settled = {(one.subject, one.field): one for one in decided}
    return tuple(
        Unit(statement, field, by_unit[statement, field], settled.get((statement, field)))
        for statement in task.statements
        for field in task.fields
    )


def progress(task: Task, answers: Iterable[Judgement]) -> tuple[Progress, ...]:
    """How far each coder of the task is, in the task's order."""
    found = units(task, answers)
    return tuple(_progress(coder, task, found) for coder in task.coders)


def _progress(coder: str, task: Task, found: Iterable[Unit]) -> Progress:
    own = [unit.answers[coder] for unit in found if coder in unit.answers]
    fields: defaultdict[str, int] = defaultdict(int)
    for one in own:
        fields[one.subject] += 1
    return Progress(
        coder=coder,
        answered=len(own),
        units=len(task.statements) * len(task.fields),
        finished=sum(count == len(task.fields) for count in fields.values()),
        statements=len(task.statements),
        newest=max((one.time for one in own), default=None),
    )
