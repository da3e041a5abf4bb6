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

_KEEP = (0.0, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35)
_ADD_REPORTED = (0.05, 0.075, 0.1, 0.125, 0.15, 0.175, 0.2, 0.25, 0.3, 0.35, 0.4)
_ADD = (0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 1.1)


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


def train_acceptance(offers: Sequence[Offered], settings: QuotationSettings) -> Acceptance:
    """A network of one hidden layer for the worth of a candidate; the mean of several would be no better, so small is
    it. Then its thresholds, by what is chosen."""
    evidence = np.concatenate([one.evidence for one in offers if one.candidates])
    worth = torch.from_numpy(np.concatenate([one.worth for one in offers if one.candidates]))
    mean, scale = evidence.mean(0), evidence.std(0) + 1e-3
    seen = torch.from_numpy((evidence - mean) / scale)
    torch.manual_seed(0)
    network = nn.Sequential(
        nn.Linear(seen.shape[1], settings.acceptance_units), nn.Tanh(), nn.Linear(settings.acceptance_units, 1)
    )
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
    hidden, out = (
        [part.detach().numpy().copy() for part in (layer.weight, layer.bias)] for layer in (network[0], network[2])
    )
    made = Acceptance(
        mean, scale, hidden[0].T.copy(), hidden[1], out[0][0], float(out[1][0]), keep=0.0, add=1.1, add_reported=1.1
    )
    return best_thresholds(made, offers, cost=settings.reported_cost)


def best_thresholds(acceptance: Acceptance, offers: Sequence[Offered], *, cost: float) -> Acceptance:
    """With the thresholds that give the highest Messages on the offers; then Reported ones are added as freely as
    `cost` (of Messages, 0 to 1) allows: the data mark few of them, a ledger lives from them."""
    options = (replace(acceptance, keep=keep, add=add, add_reported=add) for keep in _KEEP for add in _ADD)
    best = max(options, key=lambda option: messages_of(option, offers))
    least = messages_of(best, offers) - cost
    freer = (replace(best, add_reported=add) for add in _ADD_REPORTED if add < best.add)
    return next((option for option in freer if messages_of(option, offers) >= least), best)


def messages_of(acceptance: Acceptance, offers: Sequence[Offered]) -> float:
    """The official Messages, F1 from 0 to 1, of what is chosen from the offers."""
    found: list[Group] = []
    for one in offers:
        quotes = [one.candidates[number].quote for number in choice(acceptance, one)]
        predicted = [TokenQuotation("", "", frozenset(quote)) for quote in quotes]
        gold = [TokenQuotation("", "", frozenset(quotation.quote)) for quotation in one.article.gold]
        found += groups(gold, predicted)
    return macro(found, ("quote",)).f1


def choice(acceptance: Acceptance, one: Offered) -> list[int]:
    """The numbers of the candidates that would be taken."""
    if not one.candidates:
        return []
    probabilities = acceptance.probabilities(one.evidence).tolist()
    return chosen(one.candidates, probabilities, acceptance)


def sureness(acceptance: Acceptance, offers: Sequence[Offered]) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """Of all that is chosen: the log odds float32 [chosen] and whether it was right bool [chosen]."""
    odds: list[float] = []
    right: list[bool] = []
    for one in offers:
        taken = choice(acceptance, one)
        if taken:
            sure = acceptance.probabilities(one.evidence)[taken].clip(1e-4, 1 - 1e-4)
            odds += np.log(sure / (1 - sure)).tolist()
            right += (one.worth[taken] > 0).tolist()
    return np.array(odds, np.float32), np.array(right, bool)
