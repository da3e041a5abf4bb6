"""Trained networks that are not exported yet, as the engine's steps ask for them; and what they score."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch

from standpunkt.quotations.neural_v1.acceptance import Acceptance
from standpunkt.quotations.neural_v1.engine import Networks, Reading, Told, read
from standpunkt.quotations.neural_v1.features import TYPES, Flags, Words
from standpunkt.quotations.neural_v1.lattice import Places, Scores, Transitions
from standpunkt.quotations.neural_v1.model import States
from standpunkt.quotations.neural_v1.roles import Logits
from standpunkt.scoring.official import Scores as Figures
from standpunkt.scoring.official import groups, scores_of
from standpunkt.scoring.tokens import ROLES, Group, TokenQuotation, tokens_under
from standpunkt.training.data import AnnotatedArticle
from standpunkt.training.role_model import RoleModel
from standpunkt.training.tagger import Tagger, rule_quotes


@dataclass(frozen=True)
class TorchNetworks:
    """Taggers and role models of PyTorch behind the engine's protocol: the mean of several seeds, or one alone. Each
    role model reads the states of its own tagger."""

    taggers: tuple[Tagger, ...]
    askers: tuple[RoleModel, ...]
    acceptance: Acceptance

    @property
    def transitions(self) -> Transitions:
        """The mean of the taggers'."""
        return mean_transitions(self.taggers)

    @torch.no_grad()
    def tag(self, words: Words, flags: Flags) -> tuple[Scores, States]:
        """As `model.Model.tag`."""
        given = (torch.from_numpy(words).long()[None], torch.from_numpy(flags)[None], torch.tensor([len(words)]))
        scores, states = zip(*(tagger(*given) for tagger in self.taggers), strict=True)
        return torch.stack(scores).mean(0)[0].numpy(), torch.cat(states, -1)[0].numpy()

    @torch.no_grad()
    def ask(self, states: States, marks: Flags, kinds: Sequence[int], lengths: Sequence[int]) -> tuple[Logits, Logits]:
        """As `model.Model.ask`."""
        given = (torch.from_numpy(marks), torch.tensor(kinds), torch.tensor(lengths))
        own = torch.from_numpy(states).split([tagger.width for tagger in self.taggers], -1)
        tokens, pointers = zip(
            *(asker(part, *given) for asker, part in zip(self.askers, own, strict=True)), strict=True
        )
        return torch.stack(tokens).mean(0).numpy(), torch.stack(pointers).mean(0).numpy()


def mean_transitions(taggers: Sequence[Tagger]) -> Transitions:
    """The mean of the taggers' transitions."""
    each = [tagger.transitions() for tagger in taggers]
    parts = ([getattr(one, name) for one in each] for name in ("between", "first", "last"))
    return Transitions(*(np.mean(part, axis=0) for part in parts))


def scored(networks: Networks, articles: Sequence[AnnotatedArticle]) -> Figures:
    """The official scores of the networks."""
    found: list[Group] = []
    for article in articles:
        part = Reading(article.numbers, article.flags, article.sentences, tuple(rule_quotes(article)))
        predicted = [_in_data_tokens(told, article) for told in read(networks, part)]
        found += groups(article.source.gold, [one for one in predicted if one.quote])
    return scores_of(found)


def _in_data_tokens(told: Told, article: AnnotatedArticle) -> TokenQuotation:
    def tokens(places: Places) -> frozenset[int]:
        return tokens_under([article.spans[place] for place in places], article.source.tokens)

    kind = TYPES[told.candidate.type].value
    roles = {role: tokens(told.roles[role]) for role in ROLES}
    return TokenQuotation(kind, "Speech", quote=tokens(told.candidate.quote), **roles)


def states_of(tagger: Tagger, articles: Sequence[AnnotatedArticle]) -> list[torch.Tensor]:
    """float32 [tokens, width] for each article."""
    made = []
    with torch.no_grad():
        for article in articles:
            numbers = torch.from_numpy(np.ascontiguousarray(article.numbers)).long()[None]
            made.append(tagger(numbers, torch.from_numpy(article.flags)[None], torch.tensor([len(article)]))[1][0])
    return made
