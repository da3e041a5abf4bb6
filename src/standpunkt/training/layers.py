"""Recurrent layers over sequences of different lengths.

Two padded LSTMs of one direction each, the second one over reversed sequences: PyTorch's packed sequences are 5 to 10
times slower backwards on a CPU.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn


def reversed_within(x: Tensor, lengths: Tensor) -> Tensor:
    """[batch, time, width] with the first `lengths` [batch] places of each sequence reversed; padding stays behind."""
    places = torch.arange(x.shape[1], device=x.device).expand(x.shape[:2])
    ends = lengths[:, None]
    source = torch.where(places < ends, ends - 1 - places, places)
    return x.gather(1, source[..., None].expand_as(x))


class TwoWay(nn.Module):
    """A layer of `states` in each direction: [batch, time, inputs] -> [batch, time, 2 * states]."""

    def __init__(self, inputs: int, states: int) -> None:
        super().__init__()
        self.f = nn.LSTM(inputs, states, batch_first=True)
        self.b = nn.LSTM(inputs, states, batch_first=True)

    def forward(self, x: Tensor, lengths: Tensor) -> Tensor:
        """States before and behind each token; what stands in padding means nothing."""
        forward, _ = self.f(x)
        backward, _ = self.b(reversed_within(x, lengths))
        return torch.cat([forward, reversed_within(backward, lengths)], -1)
