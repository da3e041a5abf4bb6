"""The training loss of the layers: a linear-chain conditional random field for each (Lafferty et al. 2001)."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from standpunkt.quotations.neural_v1.lattice import FORBIDDEN, INSIDE, NEVER, TAGS


class LayeredCrf(nn.Module):
    """What a path costs beside the scores of its tags, learned for each of `layers` layers. What no path may do is
    kept out by constants, so that learning spends nothing on it."""

    def __init__(self, layers: int) -> None:
        super().__init__()
        self.between = nn.Parameter(torch.zeros(layers, TAGS, TAGS))
        self.first = nn.Parameter(torch.zeros(layers, TAGS))
        self.last = nn.Parameter(torch.zeros(layers, TAGS))
        never = torch.zeros(TAGS, TAGS)
        for before, after in FORBIDDEN:
            never[before, after] = NEVER
        never_first = torch.zeros(TAGS)
        never_first[INSIDE:] = NEVER
        self.register_buffer("never", never)
        self.register_buffer("never_first", never_first)
        self.never: Tensor
        self.never_first: Tensor

    def loss(self, scores: Tensor, tags: Tensor, lengths: Tensor) -> Tensor:
        """The negative log likelihood of `tags` int64 [batch, time, layers], summed over batch and layers. `scores` is
        [batch, time, layers, 4], `lengths` [batch]; what stands in padding does not count."""
        first = self.first + self.never_first
        between = self.between + self.never
        return (
            self._all_paths(scores, lengths, first, between) - self._path(scores, tags, lengths, first, between)
        ).sum()

    def _all_paths(self, scores: Tensor, lengths: Tensor, first: Tensor, between: Tensor) -> Tensor:
        reached = scores[:, 0] + first
        for place in range(1, scores.shape[1]):
            further = torch.logsumexp(reached[..., :, None] + between, -2) + scores[:, place]
            reached = torch.where((place < lengths)[:, None, None], further, reached)
        return torch.logsumexp(reached + self.last, -1)

    def _path(self, scores: Tensor, tags: Tensor, lengths: Tensor, first: Tensor, between: Tensor) -> Tensor:
        layers = torch.arange(scores.shape[2], device=scores.device)
        inside = torch.arange(scores.shape[1], device=scores.device)[None] < lengths[:, None]
        taken = (scores.gather(-1, tags[..., None])[..., 0] * inside[..., None]).sum(1)
        steps = between[layers, tags[:, :-1], tags[:, 1:]] * inside[:, 1:, None]
        last = tags[torch.arange(len(tags), device=tags.device), lengths - 1]
        return taken + steps.sum(1) + first[layers, tags[:, 0]] + self.last[layers, last]
