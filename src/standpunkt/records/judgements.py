"""What a person decided: kept for ever, the newest one counts."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum

from standpunkt.records.spans import Spans, spans_of


class SubjectKind(StrEnum):
    """What a judgement is about."""

    ACTOR = "actor"
    STATEMENT = "statement"


MERGED_INTO = "merged into"
"""Field of an actor: the id of the actor it counts as, everywhere."""
ACTOR = "actor"
"""Field of a statement: the id of the actor who made it; "" is nobody known."""
JUDGED = "judgement"
"""The component of a value that a person decided."""
CODE = "code:"
"""Field of a statement, followed by the id of a proposal: the stance on it."""
SAME = "same:"
"""Field of a statement, followed by the subject of another, greater than its own: do both report one utterance?"""
QUOTATION = "quotation"
"""Field of a statement: is it one at all?"""
YES, NO = "yes", "no"
"""Values of `SAME` and `QUOTATION`."""
WORDS = ("type", "medium", "office", "said", "via", "occasion")
"""Fields of a statement whose value is a word or a time (EDTF) as it is stored; "" is nothing known."""
SPANS = ("quote", "cue", "frame", "speaker", "addressee")
"""Fields of a statement whose value is spans, as JSON: {"article": its id, "spans": [[start, end], ...]}."""


def field_of(proposal: str) -> str:
    """The field of a statement that holds its stance on `proposal`. "none" says that it takes no side on it, or does
    not speak of it."""
    return CODE + proposal


def same_as(one: str, other: str) -> tuple[str, str]:
    """Subject and field of a judgement on whether two statements (their subjects) report one utterance."""
    low, high = sorted((one, other))
    return low, SAME + high


def proposal_of(field: str) -> str:
    """The id of the proposal that such a field is about."""
    return field.removeprefix(CODE)


def value_of_spans(article: str, spans: Spans) -> str:
    """Spans of an article (its id), as the value of one of the fields `SPANS`."""
    return json.dumps({"article": article, "spans": [list(span) for span in spans]})


def spans_of_value(value: str) -> tuple[str, Spans]:
    """The way back: the article's id and the spans."""
    plain = json.loads(value)
    return plain["article"], spans_of(plain["spans"])


@dataclass(frozen=True, slots=True)
class Judgement:
    """One human decision on one field of one subject. `id` counts up, `time` is ISO 8601 in UTC.

    `old` is what counted before, `new` what counts from now on; None is "nothing": of `new` it gives the field back to
    the machine. `undoes` is the judgement that this one takes back. `superseded_by` is the later judgement on the same
    field; where it is None the judgement is live, and of each field at most one is. `machine` is what the machine found
    in that field then, "" nothing; None where it did not find the statement, and where it does not speak of the field.
    `task` is the task in which it was made, blind of others and without effect.
    """

    id: int
    time: str
    coder: str
    subject_kind: SubjectKind
    subject: str
    field: str
    old: str | None
    new: str | None
    reason: str
    undoes: int | None = None
    superseded_by: int | None = None
    task: int | None = None
    machine: str | None = None

    @property
    def is_live(self) -> bool:
        """True for the newest judgement on its field."""
        return self.superseded_by is None


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A live judgement that the machine does not share now, and did not when it was made: since then it has come to
    another value. `statement` is the id of the statement; `found` is what the machine finds now, "" nothing; None where
    it no longer finds the statement at all."""

    judgement: Judgement
    statement: str
    found: str | None
