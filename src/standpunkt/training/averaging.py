"""The running mean of a model's weights over training steps (Polyak averaging): steadier than the last step's, and
worth about a point on a corpus this small."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import torch
from torch import Tensor, nn


class Average:
    """The mean of the weights so far; `decay` is the share of the old mean that a step keeps."""

    def __init__(self, model: nn.Module, *, decay: float) -> None:
        self._model = model
        self._decay = decay
        self.steps = 0
        self.state: dict[str, Tensor] = {name: value.detach().clone() for name, value in model.state_dict().items()}

    @torch.no_grad()
    def update(self) -> None:
        """Takes the present weights in. Early steps weigh more, so that the beginning is forgotten."""
        self.steps += 1
        kept = min(self._decay, (1 + self.steps) / (10 + self.steps))
        for name, value in self._model.state_dict().items():
            if value.dtype.is_floating_point:
                self.state[name].lerp_(value, 1 - kept)

    @contextmanager
    def in_place(self) -> Iterator[None]:
        """The model with the mean weights, in evaluation mode, for as long as the block lasts."""
        present = {name: value.detach().clone() for name, value in self._model.state_dict().items()}
        training = self._model.training
        self._model.load_state_dict(self.state)
        self._model.eval()
        try:
            yield
        finally:
            self._model.load_state_dict(present)
            self._model.train(training)
