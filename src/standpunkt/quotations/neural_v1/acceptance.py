"""Which candidates are quotations: a probability for each, and a choice that does not contradict itself.

The probability comes from a small network over what the layers, the rules and the rivals say of a candidate. It was
trained on articles that the tagger which made the candidates had not seen, so it is calibrated as it stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from standpunkt.quotations.neural_v1.candidates import LAYERS, PATHS, PLAIN, Candidate, overlap
from standpunkt.quotations.neural_v1.features import FLAGS, TYPES, Flags
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
SAME = 0.9
"""Two chosen quotations never share more than this (F1): they would be one, told twice."""


def evidence_of(candidates: Sequence[Candidate], flags: Flags) -> Evidence:
    """float32 [candidates, len(EVIDENCE)]."""
    tops = [_top(candidate) for candidate in candidates]
    rows = [_row(candidates, tops, number, flags) for number in range(len(candidates))]
    return np.array(rows, np.float32).reshape(len(candidates), len(EVIDENCE))


def _top(candidate: Candidate) -> float:
    return float(np.clip(max(candidate.gains), -_CLIP, _CLIP))


def _row(candidates: Sequence[Candidate], tops: Sequence[float], number: int, flags: Flags) -> list[float]:
    candidate = candidates[number]
    gains = np.clip(candidate.gains, -_CLIP, _CLIP) / 4
    of_types = np.sort(gains[: len(TYPES)])
    return [
        *gains.tolist(),
        *(float(of_types[-1]), float(of_types[-2]), float(gains[len(TYPES) :].max())),
        *(float(candidate.type == place) for place in range(len(TYPES))),
        *(float(candidate.found >> bit & 1) for bit in range(len(PATHS))),
        *_by_rules(candidate),
        *_shape(candidate, flags),
        *_beside(candidates, tops, number),
    ]


def _by_rules(candidate: Candidate) -> tuple[float, ...]:
    rule, agreement = candidate.rule, candidate.agreement
    if rule is None:
        return (0.0,) * 5
    same_type = float(rule.type == candidate.type)
    return agreement, float(agreement == 1), same_type, rule.confidence, agreement * rule.confidence


_MARKS, _OPEN, _CLOSE, _SENTENCE, _SUBJUNCTIVE, _PAST = (
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


def _shape(candidate: Candidate, flags: Flags) -> tuple[float, ...]:
    quote = list(candidate.quote)
    inside = flags[quote]
    return (
        float(np.log(len(quote))),
        float(quote[-1] - quote[0] + 1 > len(quote)),
        float(inside[:, _MARKS].mean()),
        float(inside[0, _OPEN]),
        float(inside[-1, _CLOSE]),
        float(inside[0, _SENTENCE]),
        float(inside[:, [_SUBJUNCTIVE, _PAST]].any()),
    )


def _beside(candidates: Sequence[Candidate], tops: Sequence[float], number: int) -> tuple[float, ...]:
    """The strongest rival's gain, how much it shares, how far this one is above it; and how it nests."""
    quote = candidates[number].quote
    rival, shared, within, around = -_CLIP, 0.0, False, False
    for other, candidate in enumerate(candidates):
        if other == number or candidate.quote[0] > quote[-1] or quote[0] > candidate.quote[-1]:
            continue
        common = overlap(quote, candidate.quote)
        if common > _RIVAL and tops[other] > rival:
            rival, shared = tops[other], common
        within = within or (len(candidate.quote) > len(quote) and set(quote) < set(candidate.quote))
        around = around or (len(candidate.quote) < len(quote) and set(candidate.quote) < set(quote))
    return rival / 4, shared, (tops[number] - rival) / 4 if shared else 3.0, float(within), float(around)


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
    of the text at once, less what is hardly likely; then the surest of the others where nothing has been taken yet. (To
    choose among all candidates by probability alone is two points of Messages worse: halves beat the whole.)
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
    tokens = {place for number in taken for place in candidates[number].quote}
    for number in free:
        reported = candidates[number].type == _REPORTED
        least = acceptance.add_reported if reported else acceptance.add
        if probabilities[number] >= least and tokens.isdisjoint(candidates[number].quote):
            taken.append(number)
            tokens.update(candidates[number].quote)
    return sorted(taken)
