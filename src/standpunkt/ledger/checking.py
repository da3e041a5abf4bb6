"""What may stand in a judged field. Raises UsageError with what may."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from enum import StrEnum
from itertools import pairwise

from standpunkt.errors import EdtfError, UsageError
from standpunkt.records.codes import Stance
from standpunkt.records.edtf import bounds
from standpunkt.records.judgements import (
    ACTOR,
    CODE,
    NO,
    QUOTATION,
    SAME,
    SPANS,
    WORDS,
    YES,
    proposal_of,
    spans_of_value,
)
from standpunkt.records.quotations import Medium, QuotationType
from standpunkt.records.spans import Spans
from standpunkt.records.statements import OccasionKind

_LISTED: dict[str, Sequence[str]] = {
    "type": [*QuotationType],
    "medium": [*Medium],
    "occasion": ["", *OccasionKind],
    QUOTATION: [YES, NO],
}
"""Fields that hold one of a few words."""


def check(field: str, value: str, *, article: str, length: int) -> None:
    """Raises UsageError where people cannot judge `field` so, of a statement in that article (its id) of `length` code
    points."""
    if field in _LISTED:
        _check_listed(field, value, _LISTED[field])
    elif field.startswith(SAME):
        _check_listed(field, value, [YES, NO])
    elif field.startswith(CODE):
        _check_listed(f"stance on {proposal_of(field)}", value, [*Stance])
    elif field == "said" and value:
        _check_time(value)
    elif field in SPANS:
        _check_spans(field, value, article, length)
    elif field not in (ACTOR, *WORDS):
        known = (*WORDS, *SPANS, ACTOR, QUOTATION, f"{CODE}PROPOSAL", f"{SAME}STATEMENT")
        raise UsageError(f"{field!r} is nothing that can be judged.", remedy=f"Name one of {_told(known)}.")


def _check_listed(what: str, value: str, allowed: Sequence[str]) -> None:
    if value not in allowed:
        raise UsageError(f"{value!r} is no {what}.", remedy=f"Give one of {_told(allowed)}.")


def _told(words: Iterable[str]) -> str:
    return ", ".join(word.value if isinstance(word, StrEnum) else word or "'' (nothing)" for word in words)


def _check_time(value: str) -> None:
    try:
        bounds(value)
    except EdtfError as error:
        raise UsageError(error.problem, remedy=error.remedy) from error


def _check_spans(field: str, value: str, article: str, length: int) -> None:
    own, spans = _spans(field, value)
    if own != article:
        raise UsageError(
            f"These are spans of article {own}, but the statement stands in {article}.",
            remedy="Give spans of the text that the statement stands in.",
        )
    ordered = all(left.end <= right.start for left, right in pairwise(spans))
    if not ordered or any(not 0 <= span.start < span.end <= length for span in spans):
        raise UsageError(
            f"The spans of the {field} are not stretches of the text, one behind the other.",
            remedy=f"Give [[start, end], ...] in code points of the article's text, 0 to {length}, in its order.",
        )
    if field == "quote" and not spans:
        raise UsageError(
            "A quotation has words.", remedy="Give the spans of the quote; what is no quotation is judged 'no'."
        )


def _spans(field: str, value: str) -> tuple[str, Spans]:
    try:
        article, spans = spans_of_value(value)
        whole = all(type(place) is int for span in spans for place in span)
    except (json.JSONDecodeError, KeyError, TypeError):
        whole = False
    if not whole:
        remedy = 'Give JSON such as {"article": "ID", "spans": [[10, 24]]}.'
        raise UsageError(f"{value!r} is no value for {field}.", remedy=remedy)
    return article, spans
