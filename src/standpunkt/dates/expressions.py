"""What the tagger finds: a temporal expression, and the reading a rule gives it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from standpunkt.records.edtf import bounds
from standpunkt.records.spans import Span


class TimeKind(StrEnum):
    """TIMEX3's four kinds. SET is something that repeats ("jeden Montag")."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a rule makes of a match. `edtf` is None where the text and the anchor do not tell;
    `timex` is the TIMEX3 value, which also holds what EDTF cannot say (parts of the day, lengths, repetition)."""

    kind: TimeKind
    edtf: str | None
    timex: str


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A temporal expression in a text.

    `span` leaves out prepositions ("am", "seit", "vor"), as TIMEX3 does. `value` is EDTF for DATE and TIME,
    None where it cannot be told ("kürzlich"; "am Montag" without a publication date), and an ISO 8601
    duration or TIMEX3 set for DURATION and SET. `timex` is the TIMEX3 value; a distance ("vor zwei Jahren") has its
    length there, and the time it leads to in `value`. `rule` names the rule that read it.
    """

    span: Span
    kind: TimeKind
    value: str | None
    timex: str
    rule: str

    @property
    def days(self) -> int:
        """How many days it covers; of "one of" the longest. 0 where `value` is no EDTF time."""
        if not self.is_point or not self.value:
            return 0
        limits = map(bounds, self.value.strip("[]").replace("..", "/").split(","))
        return max((last - first).days + 1 for first, last in limits)

    @property
    def is_point(self) -> bool:
        """True where it says when something was, as far as a date."""
        return self.kind in (TimeKind.DATE, TimeKind.TIME) and self.value is not None
