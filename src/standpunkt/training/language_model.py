"""A language model in both directions on top of the encoder: each direction tells the next word from what it has read.

The loss is a softmax over the right word and words drawn at random by frequency (sampled softmax with the correction
of Bengio and Senecal 2008): a full one over 40,000 words would take most of the time.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional

from standpunkt.quotations.neural_v1.features import FIRST_WORD
from standpunkt.training.encoder import Encoder, through
from standpunkt.training.settings import EncoderSizes, PretrainingSettings

Carried = list[tuple[Tensor, Tensor]]
"""State and cell of each layer of the forward direction at the end of a window."""


class Negatives:
    """Draws words at random, each as often as its frequency to some power says. `log_chance` [words]."""

    def __init__(self, counts: Tensor, *, power: float) -> None:
        chance = counts.double() ** power
        chance[:FIRST_WORD] = 0
        chance /= chance.sum()
        self._cumulative = chance.cumsum(0).float()
        self.log_chance = (chance + 1e-12).log().float()

    def draw(self, number: int) -> Tensor:
        """[number] words, with repetition."""
        places = torch.rand(number, device=self._cumulative.device)
        found = torch.searchsorted(self._cumulative, places, right=True)
        return found.clamp(FIRST_WORD, len(self._cumulative) - 1)


class LanguageModel(Encoder):
    """The encoder with what tells words: one projection and one table of words for both directions."""

    def __init__(self, sizes: EncoderSizes, settings: PretrainingSettings) -> None:
        super().__init__(sizes)
        self.settings = settings
        self.out = nn.Linear(sizes.state, settings.output)
        self.dec = nn.Embedding(sizes.words, settings.output)
        self.bias = nn.Parameter(torch.zeros(sizes.words))
        nn.init.normal_(self.dec.weight, std=0.1)

    def losses(self, window: Tensor, carried: Carried | None, negatives: Negatives) -> tuple[Tensor, Tensor, Carried]:
        """Forward and backward loss of windows int [batch, time + 1, 5] (nats a word), and the state that the windows
        after these begin with. The backward direction begins every window anew: what stands behind is not read yet."""
        token = self.emb(window)
        forward, carried = self._carrying(token[:, :-1], carried)
        backward = through(self.b, token[:, 1:].flip(1))
        blind = self.settings.blind
        words = window[..., 0]
        return (
            self._loss(forward, words[:, 1:], negatives),
            self._loss(backward[:, blind:], words[:, :-1].flip(1)[:, blind:], negatives),
            carried,
        )

    def _carrying(self, x: Tensor, carried: Carried | None) -> tuple[Tensor, Carried]:
        starts: list[tuple[Tensor, Tensor] | None] = [*carried] if carried else [None, None]
        first, one = self.f[0](x, starts[0])
        second, two = self.f[1](first, starts[1])
        ends = [(state.detach(), cell.detach()) for state, cell in (one, two)]
        return first + second, ends

    def _loss(self, states: Tensor, words: Tensor, negatives: Negatives) -> Tensor:
        told = words >= FIRST_WORD
        states, words = self.out(functional.dropout(states, self.settings.dropout, self.training)[told]), words[told]
        drawn = negatives.draw(self.settings.negatives)
        right = (states * self.dec(words)).sum(-1) + self._offset(words, negatives)
        others = states @ self.dec(drawn).T + self._offset(drawn, negatives)
        others = others.masked_fill(words[:, None] == drawn, -1e4)
        scores = torch.cat([right[:, None], others], 1)
        return functional.cross_entropy(scores, torch.zeros_like(words))

    def _offset(self, words: Tensor, negatives: Negatives) -> Tensor:
        return self.bias[words] - negatives.log_chance[words] - math.log(self.settings.negatives)
