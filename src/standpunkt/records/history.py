"""The life of a statement: what happened to it, when, and by whom."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from standpunkt.records.runs import Run


class EventKind(StrEnum):
    """What happened. FOUND and CHANGED tell of the machine; CARRIED that the same quotation has another id now, after
    its spans or its article's text changed; BLIND is a judgement in a task, which does not count; COUNTS is how things
    stand now."""

    FOUND = "found"
    CHANGED = "changed"
    CARRIED = "carried over"
    JUDGED = "judged"
    UNDONE = "taken back"
    BLIND = "judged blind"
    COUNTS = "counts"


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened to one field of a statement. `time` is ISO 8601 in UTC, None where it is not known (the
    ledger kept no runs then). `old` and `new` are values to read: of spans their words and places, of actors name and
    id; "" is nothing, None not known or not told. `by` is the component with version and rule, or the coder; `why` a
    person's reason, or what makes it count; `judgement` its number."""

    time: str | None
    kind: EventKind
    field: str
    old: str | None
    new: str | None
    by: str
    why: str = ""
    confidence: float | None = None
    run: Run | None = None
    judgement: int | None = None
