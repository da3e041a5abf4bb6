"""The weights in `utterances/likeness.py`: `python -m training.utterance_weights` prints what the pairs for tuning say.

Logistic regression on evaluation/utterances_tuning.jsonl and the half of utterances.jsonl that is not kept out; pairs
with codes count once more without them. Each weight is held near the one that stands in the program: `HELD` tightly,
since few pairs tell of it, or invented ones tell it wrong (most invented pairs with an occasion are two acts).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from evaluation.utterances import PAIRS, SIDES, Pair, article_of, pairs, statement_of
from standpunkt.utterances.content import content_of
from standpunkt.utterances.likeness import BIAS, WEIGHTS, Features, features
from standpunkt.utterances.tellings import telling_of
from standpunkt.utterances.weights import Weights
from standpunkt.utterances.windows import shared, window_of

TUNING = PAIRS.with_name("utterances_tuning.jsonl")
HELD = frozenset(
    {"kind", "via", "other via", "one article", "two sentences", "other stance", "no time", "one day", "denied", "run"}
)
_LOOSE, _TIGHT = 0.5, 25.0
Vector = NDArray[np.float64]


def examples(given: Sequence[Pair], *, codes: bool) -> Iterator[tuple[Pair, Features]]:
    """The pairs whose days do not contradict each other, with their features."""
    statements = [[statement_of(pair, side, codes=codes) for side in SIDES] for pair in given]
    weights = Weights(content_of(statement) for both in statements for statement in both)
    for pair, both in zip(given, statements, strict=True):
        windows = [window_of(s.occasion.said, article_of(pair, e).published) for s, e in zip(both, SIDES, strict=True)]
        left, right = (
            telling_of(s, content_of(s), window, weights, outlet=pair[side]["outlet"])
            for s, window, side in zip(both, windows, SIDES, strict=True)
        )
        if shared(left.window.days, right.window.days):
            yield pair, features(left, right, weights)


def fitted(rows: NDArray[np.float64], same: Vector, start: Vector, held: Vector) -> Vector:
    """The weights that make `same` likeliest, each drawn back to `start` as `held` says (Newton's method)."""
    weights = start.copy()
    for _ in range(50):
        likely = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (likely - same) + held * (weights - start)
        curve = (rows * (likely * (1 - likely))[:, None]).T @ rows + np.diag(held)
        weights = weights - np.linalg.solve(curve, slope)
    return weights


def main() -> None:
    """Prints each weight: the one in the program, and the one fitted."""
    given = [json.loads(line) for line in TUNING.read_text(encoding="utf-8").splitlines()]
    given += [pair for pair in pairs() if not pair["kept_out"]]
    coded = [pair for pair in given if any(pair[side]["codes"] for side in SIDES)]
    found = [*examples(given, codes=True), *examples(coded, codes=False)]
    names = list(WEIGHTS)
    rows = np.array([[told.get(name, 0.0) for name in names] + [1.0] for _, told in found])
    start = np.array([*(WEIGHTS[name] for name in names), BIAS])
    held = np.array([*(_TIGHT if name in HELD else _LOOSE for name in names), _LOOSE / 4])
    same = np.array([pair["same"] for pair, _ in found], np.float64)
    for name, before, after in zip([*names, "bias"], start, fitted(rows, same, start, held), strict=True):
        print(f"{name:16}{before:6.1f}{after:8.2f}")


if __name__ == "__main__":
    main()
