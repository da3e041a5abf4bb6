"""Confidences against what came true."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standpunkt.scoring.calibration import BINS, calibration


def test_the_error_is_the_mean_gap_of_the_bins_by_their_size() -> None:
    # bin 0.8 to 0.9: three quotations, mean 0.85, two right, gap 0.183; bin 0.2 to 0.3: one, 0.2, none right, gap 0.2
    held = calibration([(0.8, True), (0.85, True), (0.9 - 1e-9, False), (0.2, False)])
    assert [(one.low, one.high, one.number) for one in held.bins] == [(0.2, 0.3, 1), (0.8, 0.9, 3)]
    assert held.error == pytest.approx((3 * (0.85 - 2 / 3) + 1 * 0.2) / 4, abs=1e-6)


def test_certainty_belongs_to_the_last_bin() -> None:
    (last,) = calibration([(1.0, True), (0.95, True)]).bins
    assert (last.low, last.high, last.number) == (0.9, 1.0, 2)


def test_quotations_without_a_confidence_are_counted_apart() -> None:
    held = calibration([(None, True), (None, False), (0.5, True)])
    assert (held.without, held.error) == (2, 0.5)


def test_without_any_confidence_there_is_no_error() -> None:
    assert calibration([(None, True)]).error is None
    assert calibration([]).error is None


@given(st.lists(st.tuples(st.none() | st.floats(0, 1), st.booleans())))
def test_every_confidence_is_in_one_bin_and_the_error_is_a_share(judged: list[tuple[float | None, bool]]) -> None:
    held = calibration(judged)
    assert sum(one.number for one in held.bins) + held.without == len(judged)
    assert len(held.bins) <= BINS
    assert held.error is None or 0 <= held.error <= 1
    for one in held.bins:
        assert one.low - 1e-9 <= one.confidence <= one.high + 1e-9
