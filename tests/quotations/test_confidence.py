"""How sure a rule is comes from counts, never from a guess."""

from __future__ import annotations

import pytest

from standpunkt.quotations.rules_v1 import find
from standpunkt.quotations.rules_v1.confidence import confidence_of, probability, rule_counts
from tests.quotations.said import article
from training.measure_rules import count, print_report


def test_a_rule_is_as_sure_as_its_counts() -> None:
    assert probability({"right": 43, "made": 48}) == pytest.approx(0.88)
    assert probability({"right": 0, "made": 0}) == pytest.approx(0.5)


def test_a_rule_never_seen_has_no_confidence() -> None:
    assert confidence_of("a rule that nobody wrote") is None


def test_no_rule_was_right_more_often_than_it_was_used() -> None:
    assert rule_counts()
    assert all(0 <= counts["right"] <= counts["made"] > 0 for counts in rule_counts().values())


def test_quotations_carry_the_confidence_of_their_rule() -> None:
    (quotation,) = find(article("Laut Polizei blieb der Hafen geschlossen."))
    assert quotation.origin.confidence == confidence_of("attribution laut")


def test_rules_are_counted_and_the_report_says_how_well_their_confidences_hold(
    capsys: pytest.CaptureFixture[str],
) -> None:
    counts = count(iter([("laut", True), ("laut", True), ("noun", False), ("laut", False)]))
    assert counts == {"laut": {"right": 2, "made": 3}, "noun": {"right": 0, "made": 1}}
    print_report(counts, [("laut", True), ("noun", False), ("unseen", True)])
    bins = [line.split() for line in capsys.readouterr().out.splitlines()[1:]]
    assert bins[:2] == [["1", "33.3", "0.0"], ["1", "60.0", "100.0"]]
    assert bins[2][-5:] == ["over", "2", "of", "3", "quotations"]
