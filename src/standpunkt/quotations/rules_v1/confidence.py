"""How often each rule is right: counted on the training part of the quotation data by training/measure_rules.py.

A rule that made 48 quotations of which 43 were right has the confidence (43 + 1) / (48 + 2): Laplace's rule of
succession, so that a rule seen once is neither certain nor hopeless.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files


def confidence_of(rule: str) -> float | None:
    """The probability that a quotation made by `rule` is right, 0 to 1; None where the rule was never seen."""
    counts = rule_counts().get(rule)
    return None if counts is None else probability(counts)


def probability(counts: Mapping[str, int]) -> float:
    """`right` of `made` as a probability."""
    return (counts["right"] + 1) / (counts["made"] + 2)


@lru_cache(maxsize=1)
def rule_counts() -> Mapping[str, Mapping[str, int]]:
    """For each rule how many quotations it made on the training part, and how many of them were right."""
    text = (files("standpunkt.quotations.rules_v1") / "confidence.json").read_text(encoding="utf-8")
    counts: dict[str, dict[str, int]] = json.loads(text)["rules"]
    return counts
