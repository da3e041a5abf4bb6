"""What the gate measures of the temporal tagger, on articles annotated as KRAUTS is (Strötgen et al., LREC 2018)."""

from __future__ import annotations

from pathlib import Path

from standpunkt.scoring.times import load_dated, pairs_of, scores_of_times
from standpunkt.workflow import times_in


def score(data: Path) -> dict[str, float]:
    """F1 `relaxed` (they overlap), `strict` (same boundaries), `value` (they overlap and mean the same), and the
    relaxed `precision` and `recall`: the same figures `standpunkt eval dates` prints."""
    texts = load_dated(data)
    pairs = [p for text in texts for p in pairs_of(lambda words, day: times_in(words, published=day), text)]
    scores = scores_of_times(pairs)
    values = {name: getattr(scores, name).f1 for name in ("relaxed", "strict", "value")}
    return {**values, "precision": scores.relaxed.precision, "recall": scores.relaxed.recall}
