"""Codes as a classifier gives them that learned from judgements: applied after the rules, where it beats them.

The weights are plain numbers (records/learning.py), made in `standpunkt.learning`; to apply them takes sums.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import replace

from standpunkt.codes.features import features, placed_features
from standpunkt.records.codes import Code, Stance
from standpunkt.records.judgements import JUDGED
from standpunkt.records.learning import LearnedCoder
from standpunkt.records.origins import Origin
from standpunkt.records.quotations import Quotation
from standpunkt.records.spans import Span, Spans
from standpunkt.records.statements import Statement

COMPONENT = "codes.learned"
_TOLD = 3
"""So many words are told that decided, those that weigh most."""

Codes = tuple[Code, ...]


def with_learned(text: str, statements: Iterable[Statement], coders: Iterable[LearnedCoder]) -> tuple[Statement, ...]:
    """`statements` of an article (`text` is its text) with what `coders` know better in place of what the rules found.
    A coder that is not used changes nothing."""
    used = sorted((coder for coder in coders if coder.used), key=lambda coder: coder.proposal)
    return tuple(replace(one, codes=codes_with(text, one, used)) for one in statements)


def codes_with(text: str, statement: Statement, coders: Iterable[LearnedCoder]) -> Codes:
    """The codes of one statement with what `coders` know better. What they once learned otherwise is forgotten, and
    what people judged is left to the ledger."""
    there = {code.proposal: code for code in by_rules(statement.codes)}
    for coder in coders:
        code = there.get(coder.proposal)
        if code is None and not coder.reaches_beyond:
            continue
        stance = answer(coder, features(text, statement.quotation, code))
        if stance is not (code.stance if code else Stance.NONE):
            there[coder.proposal] = _code(coder, stance, text, statement.quotation, code)
    return tuple(there.values())


def by_rules(codes: Iterable[Code]) -> Codes:
    """What the rules found, beneath what was learned and judged."""
    return tuple(code for code in map(_lowest, codes) if code is not None)


def chances(coder: LearnedCoder, seen: Iterable[str]) -> Mapping[Stance, float]:
    """How likely the coder holds each stance to be (0 to 1, in sum 1) by the features `seen`."""
    sums = list(coder.weights[""])
    for feature in sorted(seen):
        for place, weight in enumerate(coder.weights.get(feature, ())):
            sums[place] += weight
    highest = max(sums)
    powers = [math.exp(one - highest) for one in sums]
    return {stance: power / sum(powers) for stance, power in zip(coder.stances, powers, strict=True)}


def answer(coder: LearnedCoder, seen: Iterable[str]) -> Stance:
    """The likeliest stance; of equals the one named first."""
    likely = chances(coder, seen)
    return max(coder.stances, key=lambda stance: likely[stance])


def _code(coder: LearnedCoder, stance: Stance, text: str, quotation: Quotation, code: Code | None) -> Code:
    decided = _decisive(coder, stance, text, quotation, code)
    words = ", ".join(f"'{text[span.start : span.end]}'" for span in decided) or "the words as a whole"
    rules = f"{code.stance}, {code.reason}" if code else "not spoken of"
    return Code(
        proposal=coder.proposal,
        stance=stance,
        evidence=decided or (code.evidence if code else ()),
        reason=f"learned from {coder.judgements} judgements: {words}; the rules: {rules}",
        origin=Origin(COMPONENT, coder.version, stance.value, coder.precision[coder.stances.index(stance)]),
        condition=code.condition if code and stance is Stance.OPEN else (),
        over=code,
    )


def _decisive(coder: LearnedCoder, stance: Stance, text: str, quotation: Quotation, code: Code | None) -> Spans:
    """The words that speak most for `stance` against the mean of all stances, in text order, each place once."""
    place = coder.stances.index(stance)
    pull: dict[Span, float] = {}
    for feature, span in placed_features(text, quotation, code):
        if weights := coder.weights.get(feature):
            pull[span] = pull.get(span, 0.0) + weights[place] - sum(weights) / len(weights)
    strongest = sorted(pull, key=lambda span: (-pull[span], span))[:_TOLD]
    return tuple(sorted(span for span in strongest if pull[span] > 0))


def _lowest(code: Code) -> Code | None:
    while code.over is not None:
        code = code.over
    return None if code.origin.component in (COMPONENT, JUDGED) else code
