from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given

from standpunkt.quotations.neural_v1.acceptance import EVIDENCE, evidence_of
from standpunkt.quotations.neural_v1.candidates import LAYERS, PATHS, Candidate, RuleQuote, overlap
from standpunkt.quotations.neural_v1.features import FLAGS, TYPES, Flags
from standpunkt.quotations.neural_v1.lattice import Places
from tests.quotations.neural.plain import TOKENS, seeds, sets_of_tokens

RULE = RuleQuote(2, (3, 4, 5), 0.75)


def _random(quotes: list[Places], seed: int) -> tuple[list[Candidate], Flags]:
    random = np.random.default_rng(seed)
    gains = random.normal(scale=6, size=(len(quotes), len(LAYERS))).round().tolist()  # rounded: some are equal
    found = random.integers(0, 1 << len(PATHS), len(quotes)).tolist()
    rules = [(RULE, overlap(quote, RULE.quote)) if overlap(quote, RULE.quote) else (None, 0.0) for quote in quotes]
    flags = (random.random((TOKENS, len(FLAGS))) < 0.3).astype(np.float32)
    made = [
        Candidate(quote, tuple(odds), paths, *rule)
        for quote, odds, paths, rule in zip(quotes, gains, found, rules, strict=True)
    ]
    return made, flags


def _plain(number: int, candidates: list[Candidate], flags: Flags) -> dict[str, float]:
    one = candidates[number]
    clipped = [min(max(gain, -12), 12) for gain in one.gains]
    types, depths = sorted(clipped[: len(TYPES)]), clipped[len(TYPES) :]
    told = {f"gain of {layer}": gain / 4 for layer, gain in zip(LAYERS, clipped, strict=True)}
    told |= {"best gain of a type": types[-1] / 4, "second gain of a type": types[-2] / 4}
    told |= {"best gain in depth": max(depths) / 4}
    told |= {f"type {kind.value}": one.type == place for place, kind in enumerate(TYPES)}
    told |= {f"found by {path}": one.found >> bit & 1 for bit, path in enumerate(PATHS)}
    if one.rule is not None:
        told |= {"agreement": one.agreement, "same as rule": one.agreement == 1}
        told |= {"same type as rule": one.rule.type == one.type, "rule confidence": one.rule.confidence}
        told |= {"agreed confidence": one.agreement * one.rule.confidence}
    return told | _plain_shape(one.quote, flags) | _plain_rival(number, candidates)


def _plain_shape(quote: Places, flags: Flags) -> dict[str, float]:
    def flag(name: str, place: int) -> float:
        return float(flags[place, FLAGS.index(name)])

    return {
        "length": float(np.log(len(quote))),
        "gaps": quote != tuple(range(quote[0], quote[-1] + 1)),
        "in quotation marks": sum(flag("in quotation marks", place) for place in quote) / len(quote),
        "marks open": flag("marks open", quote[0]),
        "marks close": flag("marks close", quote[-1]),
        "sentence begins": flag("sentence begins", quote[0]),
        "subjunctives": any(flag(name, place) for place in quote for name in ("subjunctive", "past subjunctive")),
    }


def _plain_rival(number: int, candidates: list[Candidate]) -> dict[str, float]:
    def top(one: Candidate) -> float:
        return min(max(*one.gains, -12), 12)

    own = candidates[number]
    others = candidates[:number] + candidates[number + 1 :]
    rivals = [one for one in others if overlap(own.quote, one.quote) > 0.2 and top(one) > -12]
    rival = max(rivals, key=top, default=None)
    return {
        "best rival's gain": top(rival) / 4 if rival else -3,
        "rival's overlap": overlap(own.quote, rival.quote) if rival else 0,
        "gain above rival": (top(own) - top(rival)) / 4 if rival else 3,
        "lies in another": any(set(own.quote) < set(one.quote) for one in others),
        "holds another": any(set(one.quote) < set(own.quote) for one in others),
    }


@given(quotes=sets_of_tokens, seed=seeds)
def test_evidence_is_what_its_names_say(quotes: list[Places], seed: int) -> None:
    candidates, flags = _random(quotes, seed)
    made = evidence_of(candidates, flags)
    assert made.shape == (len(quotes), len(EVIDENCE))
    for number, row in enumerate(made.tolist()):
        plain = _plain(number, candidates, flags)
        assert row == pytest.approx([float(plain.get(name, 0)) for name in EVIDENCE], abs=1e-6)
