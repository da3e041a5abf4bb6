"""What might be a quotation: more than is right, so that `acceptance` can choose.

Candidates are what the best path of any layer says, the same with beginnings made cheaper, and what the rules found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from standpunkt.quotations.neural_v1.features import ROLES, TYPES
from standpunkt.quotations.neural_v1.gains import gains
from standpunkt.quotations.neural_v1.lattice import BEGINS, Places, Scores, Transitions, best_paths, quotes_of
from standpunkt.quotations.neural_v1.overlaps import shared
from standpunkt.records.quotations import Medium

LAYERS = (*(kind.value for kind in TYPES), "outer", "inner")
"""One layer for each type; "outer" holds what lies in no other quotation, "inner" what does, whatever their type."""
BIASES = (0.0, 2.0, 4.0)
"""How much cheaper a beginning is made; 4 finds what the network gives one chance in fifty."""
PATHS = tuple(f"{kind} at {bias:g}" for bias in BIASES for kind in ("types", "depths"))
PLAIN = 1
"""The bit of the path that nothing was made cheaper for, through the layers of the types."""


@dataclass(frozen=True, slots=True)
class RuleQuote:
    """What the rules say, in token numbers. `type` is its place in `TYPES`, `confidence` 0 to 1. `certain` marks what
    the layout tells (embedded posts, answers in interviews), of which the training data have nothing: nobody can weigh
    it, so it is taken."""

    type: int
    quote: Places
    confidence: float
    certain: bool = False
    medium: Medium = Medium.SPEECH
    cue: Places = ()
    frame: Places = ()
    speaker: Places = ()
    addressee: Places = ()

    def shifted(self, by: int) -> RuleQuote:
        """The same, counted from another token."""
        roles = (moved(getattr(self, role), by) for role in ROLES)
        return RuleQuote(self.type, moved(self.quote, by), self.confidence, self.certain, self.medium, *roles)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible quotation. `gains` are the log odds of the layers for it, in the order of `LAYERS`; `found` has a
    bit for each of `PATHS` that had it; `rule` is the rules' quotation that shares most with it, `agreement` the F1
    of their tokens (0 without one)."""

    quote: Places
    gains: tuple[float, ...]
    found: int
    rule: RuleQuote | None
    agreement: float

    @property
    def is_certain(self) -> bool:
        """The layout tells it."""
        return self.rule is not None and self.rule.certain and self.agreement == 1

    @property
    def type(self) -> int:
        """Its place in `TYPES`: the type whose layer gives it most, or the rules', if they alone had it."""
        if self.rule is not None and (self.is_certain or not self.found):
            return self.rule.type
        of_types = self.gains[: len(TYPES)]
        return of_types.index(max(of_types))

    def shifted(self, by: int) -> Candidate:
        """The same, counted from another token."""
        return replace(self, quote=moved(self.quote, by), rule=self.rule and self.rule.shifted(by))


def moved(places: Places, by: int) -> Places:
    """Token numbers counted from another token."""
    return tuple(place + by for place in places)


def candidates_of(scores: Scores, transitions: Transitions, by_rules: Sequence[RuleQuote]) -> list[Candidate]:
    """All candidates, each set of tokens once, in text order. `scores` is float32 [tokens, layers, 4]."""
    found: dict[Places, int] = {rule.quote: 0 for rule in by_rules}
    for bit, quotes in enumerate(_quotes_by_path(scores, transitions)):
        for quote in quotes:
            found[quote] = found.get(quote, 0) | 1 << bit
    ordered = sorted(found)
    if not ordered:
        return []
    of_layers = gains(ordered, scores, transitions).tolist()
    rules = _rules_of(ordered, by_rules)
    return [
        Candidate(quote, tuple(odds), found[quote], *rule)
        for quote, odds, rule in zip(ordered, of_layers, rules, strict=True)
    ]


def _quotes_by_path(scores: Scores, transitions: Transitions) -> Iterator[set[Places]]:
    layers, types = scores.shape[1], len(TYPES)
    biased = np.concatenate([scores] * len(BIASES), axis=1)
    biased[..., BEGINS] += np.repeat(np.array(BIASES, np.float32), layers)
    quotes = quotes_of(best_paths(biased, transitions.repeated(len(BIASES))))
    for start in range(0, len(quotes), layers):
        for first, end in ((start, start + types), (start + types, start + layers)):
            yield set().union(*quotes[first:end])


def _rules_of(quotes: Sequence[Places], by_rules: Sequence[RuleQuote]) -> list[tuple[RuleQuote | None, float]]:
    """For each of `quotes` what `closest` says, asked only of the rules' quotations that share a token with it; those
    are all among `quotes`."""
    first_of = {rule.quote: (number, rule) for number, rule in reversed(list(enumerate(by_rules)))}
    nothing = (0.0, 0, None)
    best: list[tuple[float, int, RuleQuote | None]] = [
        (1.0, -first_of[quote][0], first_of[quote][1]) if quote in first_of else nothing for quote in quotes
    ]
    pairs = shared(quotes)
    for left, right, agreement in zip(pairs.left.tolist(), pairs.right.tolist(), pairs.overlap.tolist(), strict=True):
        number, rule = first_of.get(quotes[right], (0, None))
        if rule is not None and (agreement, -number) > best[left][:2]:
            best[left] = (agreement, -number, rule)
    return [(rule, agreement) for agreement, _, rule in best]


def closest(quote: Places, by_rules: Sequence[RuleQuote]) -> tuple[RuleQuote | None, float]:
    """The rules' quotation that shares most tokens with `quote`, and the F1 of the two; (None, 0) without overlap."""
    best = max(by_rules, key=lambda rule: overlap(quote, rule.quote), default=None)
    agreement = overlap(quote, best.quote) if best else 0.0
    return (best if agreement else None), agreement


def overlap(left: Places, right: Places) -> float:
    """F1 of two sets of token numbers."""
    if left[0] > right[-1] or right[0] > left[-1]:
        return 0.0
    return 2 * len(set(left) & set(right)) / (len(left) + len(right))
