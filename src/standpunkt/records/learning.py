"""What was learned from people's judgements: plain numbers, and how well they do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from standpunkt.records.codes import Stance


@dataclass(frozen=True, slots=True)
class LearnedCoder:
    """A linear classifier for the stance on one proposal.

    `version` ends with a digest of the judgements it was trained on. `weights` has, by the name of a feature, a number
    for each of `stances`; "" is what every statement begins with. `reaches_beyond` says whether it may also speak where
    the rules do not find the proposal. `judgements` is how many it was trained on; of them `right` were answered
    rightly by classifiers that had not seen them nor their articles, `rules_right` by the rules. `precision` is, for
    each of `stances`, the share of such answers that were right, or None where there was none. It is `used` only where
    that beats the rules.
    """

    proposal: str
    version: str
    stances: tuple[Stance, ...]
    weights: Mapping[str, tuple[float, ...]]
    precision: tuple[float | None, ...]
    reaches_beyond: bool
    judgements: int
    right: int
    rules_right: int
    used: bool
