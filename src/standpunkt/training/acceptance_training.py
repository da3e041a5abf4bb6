"""Learning which candidates to take, from articles that the tagger which made the candidates has not seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from torch.nn import functional

from standpunkt.quotations.neural_v1.acceptance import Acceptance, Evidence, chosen, evidence_of
from standpunkt.quotations.neural_v1.candidates import Candidate, candidates_of, overlap
from standpunkt.quotations.neural_v1.lattice import Scores, Transitions
from standpunkt.scoring.official import groups, macro
from standpunkt.scoring.tokens import FOUND, Group, TokenQuotation
from standpunkt.training.data import AnnotatedArticle
from standpunkt.training.settings import QuotationSettings
from standpunkt.training.tagger import Tagger, rule_quotes, tagged

NEVER = 1.1
"""A threshold that no probability reaches."""
_KEEP = (0.0, 0.15, 0.25, 0.35)
_ADD_REPORTED = (0.05, 0.075, 0.1, 0.125, 0.15, 0.175, 0.2, 0.25, 0.3, 0.35, 0.4)
_ADD = (0.4, 0.45, 0.5, 0.55, 0.6, NEVER)


@dataclass(frozen=True, slots=True, eq=False)
class Offered:
    """The candidates of one article with their evidence float32 [candidates, evidence] and their worth float32
    [candidates]: the F1 with the gold quotation they share most with, 0 below one half."""

    article: AnnotatedArticle
    candidates: tuple[Candidate, ...]
    evidence: Evidence
    worth: Evidence


def offered(model: Tagger, article: AnnotatedArticle) -> Offered:
    """What the tagger and the rules offer in an article, and what it is worth."""
    scores, _ = tagged(model, article)
    return offers_of(article, scores, model.transitions())


def offers_of(article: AnnotatedArticle, scores: Scores, transitions: Transitions) -> Offered:
    """The same from scores float32 [tokens, layers, 4] that are there already."""
    candidates = candidates_of(scores, transitions, rule_quotes(article))
    worth = [max((overlap(one.quote, gold.quote) for gold in article.gold), default=0.0) for one in candidates]
    return Offered(
        article,
        tuple(candidates),
        evidence_of(candidates, article.flags),
        np.array([value if value >= FOUND else 0.0 for value in worth], np.float32),
    )


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """An offer with the probability float32 [candidates] of each of its candidates."""

    offer: Offered
    probabilities: Evidence


def train_acceptance(
    offers: Sequence[Offered], tuning: Sequence[Offered], settings: QuotationSettings
) -> tuple[Acceptance, list[Judged]]:
    """A network for the worth of a candidate, learned from `offers`; its thresholds by `tuning`, which must come from
    the taggers that will be used (one tagger's held-out offers are less sure than those of several together); its
    confidence by the offers again, each part judged by a network that had learned from the other parts, so that nothing
    is flattered. Gives the tuning offers as they were judged too."""
    learned = fitted(offers, settings)
    judged = judged_by(learned, tuning)
    made = best_thresholds(learned, judged, cost=settings.reported_cost)
    slope, shift = platt(*sureness(made, _crosswise(offers, settings)))
    return replace(made, slope=slope, shift=shift), judged


def _crosswise(offers: Sequence[Offered], settings: QuotationSettings) -> list[Judged]:
    parts = [offers[number :: settings.folds] for number in range(settings.folds)]
    judged: list[Judged] = []
    for number, part in enumerate(parts):
        rest = [one for place, other in enumerate(parts) if place != number for one in other]
        judged += judged_by(fitted(rest, settings), part)
    return judged


def fitted(offers: Sequence[Offered], settings: QuotationSettings) -> Acceptance:
    """One hidden layer, learned; thresholds that keep what the plain path has and add nothing."""
    evidence = np.concatenate([one.evidence for one in offers if one.candidates])
    worth = torch.from_numpy(np.concatenate([one.worth for one in offers if one.candidates]))
    mean, scale = evidence.mean(0), evidence.std(0) + 1e-3
    seen = torch.from_numpy((evidence - mean) / scale)
    torch.manual_seed(0)
    first, last = nn.Linear(seen.shape[1], settings.acceptance_units), nn.Linear(settings.acceptance_units, 1)
    network = nn.Sequential(first, nn.Tanh(), last)
    optimiser = torch.optim.AdamW(
        network.parameters(), lr=settings.acceptance_rate, weight_decay=settings.acceptance_decay
    )
    for step in range(settings.acceptance_steps):
        optimiser.param_groups[0]["lr"] = settings.acceptance_rate * (1 - step / settings.acceptance_steps)
        rows = torch.randint(len(seen), (min(1024, len(seen)),))
        loss = functional.binary_cross_entropy_with_logits(network(seen[rows])[:, 0], worth[rows])
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    hidden, bias, out = (part.detach().numpy().copy() for part in (first.weight.T, first.bias, last.weight[0]))
    last_bias = float(last.bias.detach())
    return Acceptance(mean, scale, hidden, bias, out, last_bias, keep=0.0, add=NEVER, add_reported=NEVER)


def judged_by(acceptance: Acceptance, offers: Sequence[Offered]) -> list[Judged]:
    """Every offer with its probabilities."""
    return [
        Judged(one, acceptance.probabilities(one.evidence) if one.candidates else np.zeros(0, np.float32))
        for one in offers
    ]


def best_thresholds(acceptance: Acceptance, judged: Sequence[Judged], *, cost: float) -> Acceptance:
    """With the thresholds that give the highest Messages; then Reported ones are added as freely as `cost` (of
    Messages, 0 to 1) allows: the data mark few of them, a ledger lives from them."""
    options = (replace(acceptance, keep=keep, add=add, add_reported=add) for keep in _KEEP for add in _ADD)
    best = max(options, key=lambda option: messages_of(option, judged))
    least = messages_of(best, judged) - cost
    freer = (replace(best, add_reported=add) for add in _ADD_REPORTED if add < best.add)
    return next((option for option in freer if messages_of(option, judged) >= least), best)


def messages_of(acceptance: Acceptance, judged: Sequence[Judged]) -> float:
    """The official Messages, F1 from 0 to 1, of what the thresholds choose."""
    found: list[Group] = []
    for one in judged:
        quotes = [one.offer.candidates[number].quote for number in choice(acceptance, one)]
        predicted = [TokenQuotation("", "", frozenset(quote)) for quote in quotes]
        gold = [TokenQuotation("", "", frozenset(quotation.quote)) for quotation in one.offer.article.gold]
        found += groups(gold, predicted)
    return macro(found, ("quote",)).f1


def choice(acceptance: Acceptance, one: Judged) -> list[int]:
    """The numbers of the candidates that the thresholds take."""
    return chosen(one.offer.candidates, one.probabilities.tolist(), acceptance)


def sureness(acceptance: Acceptance, judged: Sequence[Judged]) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Of all that is chosen: the log odds float64 [chosen] and whether it was right bool [chosen]."""
    odds: list[float] = []
    right: list[bool] = []
    for one in judged:
        taken = choice(acceptance, one)
        sure = one.probabilities[taken].clip(1e-4, 1 - 1e-4)
        odds += np.log(sure / (1 - sure)).tolist()
        right += (one.offer.worth[taken] > 0).tolist()
    return np.array(odds), np.array(right, bool)


def platt(odds: NDArray[np.float64], right: NDArray[np.bool_], *, rounds: int = 50) -> tuple[float, float]:
    """Slope and shift that make log odds a probability (Platt 1999), by Newton's method; (1, 0) where nothing can be
    learned, because all or none are right."""
    if not right.any() or right.all():
        return 1.0, 0.0
    inputs = np.stack([odds, np.ones_like(odds)], 1)
    weights = np.array([1.0, 0.0])
    for _ in range(rounds):
        sure = 1 / (1 + np.exp(-inputs @ weights))
        slope = inputs.T @ (sure - right) + 1e-3 * (weights - (1, 0))
        curve = (inputs * (sure * (1 - sure))[:, None]).T @ inputs + 1e-3 * np.eye(2)
        weights = weights - np.linalg.solve(curve, slope)
    return float(weights[0]), float(weights[1])
