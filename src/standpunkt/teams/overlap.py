"""How much of the text that two coders marked is the same."""

from __future__ import annotations

import json
from collections.abc import Sequence

from standpunkt.records.spans import Spans, length_of, shared_length, spans_of


def mean(pairs: Sequence[tuple[str, str]]) -> float | None:
    """The mean F1 of pairs of values of a field of spans; None where there are no pairs."""
    return sum(f1(_spans(left), _spans(right)) for left, right in pairs) / len(pairs) if pairs else None


def f1(left: Spans, right: Spans) -> float:
    """Twice the characters that both marked, by those that each marked; 1 where neither marked any."""
    marked = length_of(left) + length_of(right)
    return 2 * shared_length(left, right) / marked if marked else 1.0


def _spans(value: str) -> Spans:
    return spans_of(json.loads(value)["spans"]) if value else ()
