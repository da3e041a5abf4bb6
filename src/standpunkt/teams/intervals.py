"""How sure alpha is: a bootstrap over units, a few lines of our own, since NLTK has none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

SAMPLES = 1000
SEED = 1

Interval = tuple[float, float]
Counts = NDArray[np.float64]


def interval(units: Sequence[Sequence[str]]) -> Interval | None:
    """The middle 95 % of alpha in `SAMPLES` samples of the units, drawn with replacement from a fixed seed.

    `units` are the values that each unit was given. Units with fewer than two are left out, and so are samples without
    variation, for which alpha is not defined. None where fewer than two units are left, or no sample.
    """
    counts = _counts([unit for unit in units if len(unit) > 1])
    if len(counts) < 2:
        return None
    draw = np.random.RandomState(SEED)  # frozen for good, other than the newer generators
    evenly = [1 / len(counts)] * len(counts)
    found = [alpha(counts, draw.multinomial(len(counts), evenly)) for _ in range(SAMPLES)]
    defined = [value for value in found if value is not None]
    if not defined:
        return None
    low, high = np.percentile(defined, (2.5, 97.5))
    return float(low), float(high)


def alpha(counts: Counts, times: NDArray[Any]) -> float | None:
    """Krippendorff's nominal alpha of units that are there so many `times`; None where there is no variation.

    `counts` has a row for each unit and a column for each value: how many coders gave it.
    """
    coders = counts.sum(axis=1)
    observed = times @ ((coders**2 - (counts**2).sum(axis=1)) / (coders - 1))
    values = times @ counts
    expected = (values.sum() ** 2 - (values**2).sum()) / (values.sum() - 1)
    return None if expected == 0 else float(1 - observed / expected)


def _counts(units: Sequence[Sequence[str]]) -> Counts:
    values = sorted({value for unit in units for value in unit})
    return np.array([[list(unit).count(value) for value in values] for unit in units], dtype=np.float64)
