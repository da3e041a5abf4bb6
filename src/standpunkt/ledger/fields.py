"""What a statement has in each judged field, and what it has where people decide. Pure functions over records.

Codes and who spoke are not here: codes keep what they took the place of themselves (coding.py), links stay as they were
found (speakers.py).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from standpunkt.records.articles import Dating
from standpunkt.records.doubts import Doubt
from standpunkt.records.judgements import JUDGED, SPANS, Judgement, spans_of_value, value_of_spans
from standpunkt.records.origins import Origin
from standpunkt.records.quotations import Medium, Quotation, QuotationType
from standpunkt.records.spans import Spans, spans_of
from standpunkt.records.statements import Occasion, OccasionKind, Statement, words_of

_WORDED = frozenset(("type", "quote", "cue"))
"""Fields that decide which words are a statement's text."""


@dataclass(frozen=True, slots=True)
class Value:
    """What stands in a field, as judgements word it, "" for nothing; and what belongs to it: the spans it was read
    from, the origin and the doubts of a time."""

    word: str
    evidence: Spans = ()
    origin: Origin | None = None
    doubts: tuple[Doubt, ...] = ()


def value_in(statement: Statement, field: str) -> Value:
    """What the statement has in one of the fields `WORDS` and `SPANS`."""
    quotation = statement.quotation
    if field in SPANS:
        return Value(value_of_spans(statement.article, getattr(quotation, field)))
    if field in ("type", "medium"):
        return Value(getattr(quotation, field).value)
    return Value(statement.office or "") if field == "office" else _of_occasion(statement.occasion, field)


def _of_occasion(occasion: Occasion, field: str) -> Value:
    if field == "via":
        return Value(occasion.via or "", occasion.via_evidence)
    if field == "occasion":
        return Value(occasion.kind.value if occasion.kind else "", occasion.kind_evidence)
    said = occasion.said
    return Value(said.edtf, said.evidence, said.origin, said.doubts) if said else Value("")


def with_value(statement: Statement, field: str, value: Value) -> Statement:
    """The statement with another value in that field. Its text stays as it is."""
    if field in (*SPANS, "type", "medium"):
        return replace(statement, quotation=_quoted(statement.quotation, field, value.word))
    if field == "office":
        return replace(statement, office=value.word or None)
    return replace(statement, occasion=_on(statement.occasion, field, value))


def _quoted(quotation: Quotation, field: str, word: str) -> Quotation:
    if field == "type":
        return replace(quotation, type=QuotationType(word))
    if field == "medium":
        return replace(quotation, medium=Medium(word))
    _, spans = spans_of_value(word)
    values: dict[str, Any] = {field: spans}
    return replace(quotation, **values)


def _on(occasion: Occasion, field: str, value: Value) -> Occasion:
    word = value.word
    if field == "via":
        return replace(occasion, via=word or None, via_evidence=value.evidence)
    if field == "occasion":
        return replace(occasion, kind=OccasionKind(word) if word else None, kind_evidence=value.evidence)
    said = Dating(word, value.evidence, value.origin, value.doubts) if word and value.origin else None
    return replace(occasion, said=said)


def as_found(statement: Statement, kept: Mapping[str, Value], text: str) -> Statement:
    """What the machine found of a statement, from what counts and what was `kept` of it; `text` is its article's."""
    found = statement
    for field, value in kept.items():
        found = with_value(found, field, value)
    return _worded(found, text) if _WORDED & kept.keys() else found


def as_decided(
    found: Statement, judged: Iterable[Judgement], text: str, *, other_speaker: bool
) -> tuple[Statement, dict[str, Value]]:
    """What counts, and what is to be kept of what the machine `found`. Spans that were judged in another text do not
    apply. Where people say that an `other_speaker` made it, the office that the machine found is not theirs."""
    decided, kept = found, dict[str, Value]()
    values = {one.field: _judged(found, one) for one in judged if _applies(one, found)}
    if other_speaker:
        values = {"office": Value("")} | values
    for field, value in values.items():
        kept[field] = value_in(found, field)
        decided = with_value(decided, field, value)
    return (_worded(decided, text) if _WORDED & kept.keys() else decided), kept


def _applies(judgement: Judgement, statement: Statement) -> bool:
    return judgement.field not in SPANS or spans_of_value(judgement.new or "")[0] == statement.article


def _judged(found: Statement, judgement: Judgement) -> Value:
    """What a person decided; the evidence stays where the machine found the same."""
    word = judgement.new or ""
    machine = value_in(found, judgement.field)
    origin = Origin(JUDGED, str(judgement.id), f"by {judgement.coder}")
    return Value(word, machine.evidence if machine.word == word else (), origin)


def _worded(statement: Statement, text: str) -> Statement:
    return replace(statement, text=words_of(statement.quotation, text))


def written(value: Value) -> dict[str, str | None]:
    """Two columns: the word, and what belongs to it as JSON."""
    beside: dict[str, Any] = {}
    if value.evidence:
        beside["evidence"] = [list(span) for span in value.evidence]
    if value.origin:
        names = ("component", "version", "rule", "confidence")
        beside["origin"] = {name: getattr(value.origin, name) for name in names}
    if value.doubts:
        beside["doubts"] = [doubt.value for doubt in value.doubts]
    return {"value": value.word, "beside": json.dumps(beside, ensure_ascii=False) if beside else None}


def read(word: str, beside: str | None) -> Value:
    """The way back."""
    plain = json.loads(beside) if beside else {}
    return Value(
        word,
        spans_of(plain.get("evidence", ())),
        Origin(**plain["origin"]) if "origin" in plain else None,
        tuple(Doubt(doubt) for doubt in plain.get("doubts", ())),
    )
