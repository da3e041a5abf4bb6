"""How well confidences hold: of quotations said to be right with 80 %, are 80 % right?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """The quotations whose confidence lies between `low` and `high`: their number, the mean of their confidences, and
    the share of them that is right."""

    low: float
    high: float
    number: int
    confidence: float
    right: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """The bins that are not empty, least confidence first, and the number of quotations that name no confidence."""

    bins: tuple[Bin, ...]
    without: int

    @property
    def error(self) -> float | None:
        """The expected calibration error, 0 to 1: how far confidence and share of right ones lie apart in a bin, in
        the mean over quotations (Naeini et al., AAAI 2015). None where no quotation names a confidence."""
        total = sum(held.number for held in self.bins)
        gaps = sum(held.number * abs(held.confidence - held.right) for held in self.bins)
        return gaps / total if total else None


def calibration(judged: Iterable[tuple[float | None, bool]]) -> Calibration:
    """Ten bins of equal width over pairs of a confidence (0 to 1) and whether that quotation is right."""
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    without = 0
    for confidence, right in judged:
        if confidence is None:
            without += 1
        else:
            bins[min(int(confidence * BINS), BINS - 1)].append((confidence, right))
    return Calibration(tuple(_bin(place, held) for place, held in enumerate(bins) if held), without)


def _bin(place: int, held: list[tuple[float, bool]]) -> Bin:
    number = len(held)
    confidence, right = (sum(values) / number for values in zip(*held, strict=True))
    return Bin(place / BINS, (place + 1) / BINS, number, confidence, right)
