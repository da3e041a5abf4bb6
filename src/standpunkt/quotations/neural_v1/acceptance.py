"""Which candidates are quotations: a probability for each, and a choice that does not contradict itself.

The probability comes from a small network over what the layers, the rules and the rivals say of a candidate. It was
trained on articles that the tagger which made the candidates had not seen, so it is calibrated as it stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from standpunkt.quotations.neural_v1.candidates import LAYERS, PATHS, PLAIN, Candidate, overlap
from standpunkt.quotations.neural_v1.features import FLAGS, TYPES, Flags
from standpunkt.quotations.neural_v1.lattice import Places
from standpunkt.quotations.neural_v1.overlaps import flat, lengths_of, shared
from standpunkt.records.quotations import QuotationType

Evidence = NDArray[np.float32]

EVIDENCE = (
    *(f"gain of {layer}" for layer in LAYERS),
    *("best gain of a type", "second gain of a type", "best gain in depth"),
    *(f"type {kind.value}" for kind in TYPES),
    *(f"found by {path}" for path in PATHS),
    *("agreement", "same as rule", "same type as rule", "rule confidence", "agreed confidence"),
    *("length", "gaps", "in quotation marks", "marks open", "marks close", "sentence begins", "subjunctives"),
    *("best rival's gain", "rival's overlap", "gain above rival", "lies in another", "holds another"),
)
_CLIP = 12.0
_RIVAL = 0.2
"""Candidates that share more than this (F1) rival each other, unless one lies in the other and is much shorter."""
_SURER = 0.1
"""By so much another candidate must be more probable than its rivals on the plain path to stand in their place. Without
that Messages is 0.2 points lower on the development articles, and 0.1 to 0.3 on articles the tagger had not seen."""
SAME = 0.9
"""Two chosen quotations never share more than this (F1): they would be one, told twice."""


_MARKS, _OPEN, _CLOSE, _SENTENCE, *_SUBJUNCTIVES = (
    FLAGS.index(name)
    for name in (
        "in quotation marks",
        "marks open",
        "marks close",
        "sentence begins",
        "subjunctive",
        "past subjunctive",
    )
)


def evidence_of(candidates: Sequence[Candidate], flags: Flags) -> Evidence:
    """float32 [candidates, len(EVIDENCE)]."""
    if not candidates:
        return np.zeros((0, len(EVIDENCE)), np.float32)
    quotes = [candidate.quote for candidate in candidates]
    gains = np.array([candidate.gains for candidate in candidates]).clip(-_CLIP, _CLIP)
    of_types = np.sort(gains[:, : len(TYPES)], axis=1)
    best = [of_types[:, -1], of_types[:, -2], gains[:, len(TYPES) :].max(1)]
    own = np.array([_own(candidate) for candidate in candidates])
    rest = np.stack([*_shape(quotes, flags), *_beside(quotes, gains.max(1))], 1)
    return np.concatenate([gains / 4, np.stack(best, 1) / 4, own, rest], 1).astype(np.float32)


def _own(candidate: Candidate) -> list[float]:
    """Its type, its paths, and what the rules say."""
    kind, found, rule, agreement = candidate.type, candidate.found, candidate.rule, candidate.agreement
    types = [float(kind == place) for place in range(len(TYPES))]
    paths = [float(found >> bit & 1) for bit in range(len(PATHS))]
    if rule is None:
        return types + paths + [0.0] * 5
    same = (float(agreement == 1), float(rule.type == kind))
    return [*types, *paths, agreement, *same, rule.confidence, agreement * rule.confidence]


def _shape(quotes: Sequence[Places], flags: Flags) -> list[NDArray[Any]]:
    """Columns, each [quotes]."""
    lengths, places = lengths_of(quotes), flat(quotes)
    starts = np.cumsum(lengths) - lengths
    first, last = places[starts], places[starts + lengths - 1]
    return [
        np.log(lengths),
        last - first + 1 > lengths,
        np.add.reduceat(flags[places, _MARKS], starts) / lengths,
        flags[first, _OPEN],
        flags[last, _CLOSE],
        flags[first, _SENTENCE],
        np.maximum.reduceat(flags[places][:, _SUBJUNCTIVES].max(1), starts),
    ]


def _beside(quotes: Sequence[Places], tops: NDArray[np.float64]) -> list[NDArray[Any]]:
    """Columns, each [quotes]: the strongest rival's gain, how much it shares, how far this one is above it; and how it
    nests. Of rivals as strong as each other the first one counts."""
    pairs, lengths = shared(quotes), lengths_of(quotes)
    rivals = np.flatnonzero((pairs.overlap > _RIVAL) & (tops[pairs.right] > -_CLIP))
    rivals = rivals[np.lexsort((-tops[pairs.right[rivals]], pairs.left[rivals]))]
    having, best = np.unique(pairs.left[rivals], return_index=True)
    strongest, overlapping = np.full(len(quotes), -_CLIP), np.zeros(len(quotes))
    strongest[having], overlapping[having] = tops[pairs.right[rivals[best]]], pairs.overlap[rivals[best]]
    above = np.where(overlapping > 0, (tops - strongest) / 4, 3.0)
    shorter = lengths[pairs.left] < lengths[pairs.right]
    within, around = np.zeros(len(quotes), np.bool_), np.zeros(len(quotes), np.bool_)
    within[pairs.left[shorter & (pairs.common == lengths[pairs.left])]] = True
    around[pairs.right[shorter & (pairs.common == lengths[pairs.left])]] = True
    return [strongest / 4, overlapping, above, within, around]


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A network of one hidden layer: `mean` and `scale` float32 [evidence], `hidden` [evidence, units], `hidden_bias`
    [units], `out` [units], `out_bias`. What the plain path has is kept from the probability `keep` on, another
    candidate is added from `add` on, a Reported one from `add_reported` on; `slope` and `shift` make log odds a
    measured confidence (Platt 1999)."""

    mean: Evidence
    scale: Evidence
    hidden: Evidence
    hidden_bias: Evidence
    out: Evidence
    out_bias: float
    keep: float
    add: float
    add_reported: float
    slope: float = 1.0
    shift: float = 0.0

    def probabilities(self, evidence: Evidence) -> Evidence:
        """float32 [candidates]: how sure it is that each is a quotation, 0 to 1."""
        hidden = np.tanh((evidence - self.mean) / self.scale @ self.hidden + self.hidden_bias)
        odds: Evidence = hidden @ self.out + np.float32(self.out_bias)
        return (1 / (1 + np.exp(-odds))).astype(np.float32)

    def confidence(self, probability: float) -> float:
        """The share of right ones, 0 to 1, among the chosen whose probability is this."""
        sure = min(max(probability, 1e-4), 1 - 1e-4)
        odds = self.slope * float(np.log(sure / (1 - sure))) + self.shift
        return float(1 / (1 + np.exp(-odds)))


_REPORTED = TYPES.index(QuotationType.REPORTED)


def chosen(candidates: Sequence[Candidate], probabilities: Sequence[float], acceptance: Acceptance) -> list[int]:
    """The numbers of the candidates to take, in text order.

    What the layout tells is taken, and within it only what the rules have too. Then the plain path, for it weighs all
    of the text at once, less what is hardly likely; there what is clearly surer stands in the place of its rivals; then
    the surest of the others where nothing has been taken yet. (To choose among all candidates by probability alone is
    two points of Messages worse: halves beat the whole.)
    """
    taken = [number for number, candidate in enumerate(candidates) if candidate.is_certain]
    told = {place for number in taken for place in candidates[number].quote}
    surest = sorted(set(range(len(candidates))).difference(taken), key=lambda number: -probabilities[number])
    free = [n for n in surest if candidates[n].agreement == 1 or told.isdisjoint(candidates[n].quote)]
    for number in free:
        quote = candidates[number].quote
        plain = candidates[number].found & PLAIN and probabilities[number] >= acceptance.keep
        if plain and all(overlap(quote, candidates[other].quote) <= SAME for other in taken):
            taken.append(number)
    taken = _with_surer(taken, free, candidates, probabilities, acceptance.add)
    tokens = {place for number in taken for place in candidates[number].quote}
    for number in free:
        reported = candidates[number].type == _REPORTED
        least = acceptance.add_reported if reported else acceptance.add
        if probabilities[number] >= least and tokens.isdisjoint(candidates[number].quote):
            taken.append(number)
            tokens.update(candidates[number].quote)
    return sorted(taken)


def _with_surer(
    taken: Sequence[int],
    free: Sequence[int],
    candidates: Sequence[Candidate],
    probabilities: Sequence[float],
    least: float,
) -> list[int]:
    """The numbers taken, but where a candidate rivals some of them and is surer than each by `_SURER`, it instead."""
    made = list(taken)
    for number in free:
        if probabilities[number] < least or number in made:
            continue
        rivals = [other for other in made if _are_rivals(candidates[number].quote, candidates[other].quote)]
        needed = max((probabilities[other] for other in rivals), default=1.0) + _SURER
        if probabilities[number] > needed and not any(candidates[other].is_certain for other in rivals):
            made = [other for other in made if other not in rivals] + [number]
    return made


def _are_rivals(left: Places, right: Places) -> bool:
    """They share more than `_RIVAL`, and neither is a small part of the other."""
    if overlap(left, right) <= _RIVAL:
        return False
    shorter, longer = sorted((left, right), key=len)
    return 2 * len(shorter) >= len(longer) or not set(shorter) < set(longer)
