"""Coding by several people: what is asked of whom, and what they answer."""

from __future__ import annotations

from dataclasses import dataclass

from standpunkt.records.actors import Actor


@dataclass(frozen=True, slots=True)
class Task:
    """Several coders decide the same fields of the same statements, each blind of the others.

    `coder` asked for it. `fields` are asked in their order; they are those of judgements. `statements` are named as
    judgements name them (`subject`), in the order in which they are shown. `drawn` tells in words how they were chosen.
    Where `shows_machine` is false, coders do not see what the machine found. `time` and `closed` are ISO 8601; what
    coders answered is open to all once it is closed, and nobody answers any more.
    """

    id: int
    name: str
    coder: str
    time: str
    coders: tuple[str, ...]
    fields: tuple[str, ...]
    statements: tuple[str, ...]
    drawn: str = ""
    shows_machine: bool = False
    closed: str | None = None

    @property
    def is_open(self) -> bool:
        """True while its coders may answer."""
        return self.closed is None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a coder says of one field of one statement (its id or subject). `value` is as judgements hold it, "" is that
    nothing is known; of the field actor it may be the actor. None takes back what the coder said before."""

    statement: str
    field: str
    value: str | Actor | None
    reason: str = ""
