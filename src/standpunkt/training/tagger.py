"""The first network: a score for each token, layer and tag; and the tags it is to learn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from standpunkt.quotations.neural_v1.candidates import LAYERS, RuleQuote
from standpunkt.quotations.neural_v1.features import FLAGS, TYPES
from standpunkt.quotations.neural_v1.lattice import AFTER_GAP, BEGINS, INSIDE, TAGS, Transitions
from standpunkt.training.crf import LayeredCrf
from standpunkt.training.data import AnnotatedArticle, Marked
from standpunkt.training.encoder import Encoder
from standpunkt.training.layers import TwoWay
from standpunkt.training.settings import EncoderSizes, QuotationSettings

Targets = NDArray[np.int64]


class Tagger(nn.Module):
    """The encoder, the flags beside it, and a layer of LSTMs in both directions over the two."""

    def __init__(self, sizes: EncoderSizes, settings: QuotationSettings) -> None:
        super().__init__()
        self.enc = Encoder(sizes)
        self.fl = nn.Linear(len(FLAGS), settings.flags)
        self.top = TwoWay(sizes.width + settings.flags, settings.states)
        self.out = nn.Linear(2 * settings.states, len(LAYERS) * TAGS)
        self.crf = LayeredCrf(len(LAYERS))
        self.dropout = nn.Dropout(settings.dropout)

    @property
    def width(self) -> int:
        """Of the states that it hands on."""
        return self.enc.sizes.width + self.out.in_features

    def forward(self, numbers: Tensor, flags: Tensor, lengths: Tensor) -> tuple[Tensor, Tensor]:
        """Scores [batch, time, layers, 4] and states [batch, time, width] for int [batch, time, 5] and float [batch,
        time, flags]."""
        encoded = self.enc(numbers, lengths)
        beside = torch.tanh(self.fl(flags))
        top = self.top(self.dropout(torch.cat([encoded, beside], -1)), lengths)
        scores = self.out(self.dropout(top)).unflatten(-1, (len(LAYERS), TAGS))
        return scores, torch.cat([encoded, top], -1)

    def transitions(self) -> Transitions:
        """What the lattice needs beside the scores."""
        parts = (self.crf.between, self.crf.first, self.crf.last)
        return Transitions.allowed(*(part.detach().cpu().numpy() for part in parts))


@torch.no_grad()
def tagged(model: Tagger, article: AnnotatedArticle) -> tuple[NDArray[np.float32], Tensor]:
    """Scores float32 [tokens, layers, 4] and states [tokens, width] of one article."""
    device = next(model.parameters()).device
    numbers = torch.from_numpy(article.numbers).long()[None].to(device)
    flags = torch.from_numpy(article.flags)[None].to(device)
    scores, states = model(numbers, flags, torch.tensor([len(article)], device=device))
    return scores[0].cpu().numpy(), states[0].cpu()


def targets_of(article: AnnotatedArticle) -> Targets:
    """int64 [tokens, layers]: the tags of the gold quotations. Where two of one layer share a token, the shorter one
    is written over the longer."""
    made = np.zeros((len(article), len(LAYERS)), np.int64)
    for kind in range(len(TYPES)):
        _write(made[:, kind], (gold.quote for gold in article.gold if gold.type == kind))
    inner = [_is_inner(article.gold, number) for number in range(len(article.gold))]
    for depth, name in enumerate(("outer", "inner")):
        quotes = (gold.quote for gold, deep in zip(article.gold, inner, strict=True) if deep == bool(depth))
        _write(made[:, LAYERS.index(name)], quotes)
    return made


def _write(column: NDArray[np.int64], quotes: Iterable[Sequence[int]]) -> None:
    for quote in sorted(quotes, key=len, reverse=True):
        column[quote[0]] = BEGINS
        for before, place in pairwise(quote):
            column[place] = INSIDE if place == before + 1 else AFTER_GAP


def _is_inner(gold: Sequence[Marked], number: int) -> bool:
    """Four fifths of it lie in a longer one."""
    own = set(gold[number].quote)
    others = (set(other.quote) for place, other in enumerate(gold) if place != number)
    return any(len(other) > len(own) and len(own & other) > 0.8 * len(own) for other in others)


def rule_quotes(article: AnnotatedArticle) -> list[RuleQuote]:
    """What the rules found, as the engine hands it to its candidates."""
    return [
        RuleQuote(
            marked.type,
            marked.quote,
            marked.confidence,
            cue=marked.cue,
            frame=marked.frame,
            speaker=marked.speaker,
            addressee=marked.addressee,
        )
        for marked in article.by_rules
    ]
