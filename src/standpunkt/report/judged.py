"""What people decided of a statement, as the report marks it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from standpunkt.records.judgements import CODE, SAME, Judgement, proposal_of
from standpunkt.report.words import FIELDS, german_day


@dataclass(frozen=True, slots=True)
class Checked:
    """A field that somebody checked, in a German word, and who did when and why."""

    field: str
    by: str


def checked(judged: Mapping[str, Judgement], labels: Mapping[str, str]) -> tuple[Checked, ...]:
    """The judged fields of a statement by name; `labels` are those of the proposals, by id. What several judgements on
    utterances say stands there once."""
    found = {_word(field, labels): _by(judged[field]) for field in sorted(judged)}
    return tuple(Checked(word, by) for word, by in found.items())


def _word(field: str, labels: Mapping[str, str]) -> str:
    if field.startswith(CODE):
        return f"Haltung zu {labels.get(proposal_of(field), proposal_of(field))}"
    return "dieselbe Äußerung" if field.startswith(SAME) else FIELDS.get(field, field)


def _by(judgement: Judgement) -> str:
    day = german_day(date.fromisoformat(judgement.time[:10]))
    return f"von {judgement.coder} am {day}" + (f": {judgement.reason}" if judgement.reason else "")
