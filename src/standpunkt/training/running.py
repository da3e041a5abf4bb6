"""What every training run on annotated articles does alike: a step, the running mean, a checkpoint after each epoch."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn

from standpunkt.training import checkpoints
from standpunkt.training.averaging import Average
from standpunkt.training.settings import QuotationSettings


class Running:
    """A model in training, with its optimiser and the running mean of its weights; `weights` is where the finished
    mean goes, and beside it a checkpoint for as long as the run is not done."""

    def __init__(
        self, model: nn.Module, optimiser: torch.optim.Optimizer, settings: QuotationSettings, weights: Path
    ) -> None:
        self.model = model
        self.optimiser = optimiser
        self._average = Average(model, decay=settings.average)
        self._clip = settings.clip
        self._weights = weights
        self._rest = weights.with_suffix(".checkpoint.pt")

    def resumed(self) -> int:
        """The number of epochs that an interrupted run has done, 0 where there was none; all is as it was then."""
        if not self._rest.exists():
            return 0
        held = checkpoints.load(self._rest)
        self.model.load_state_dict(held["model"])
        self._average.state = held["average"]
        self._average.steps = held["steps"]
        self.optimiser.load_state_dict(held["optimiser"])
        return int(held["epoch"])

    def step(self, loss: Tensor) -> float:
        """Moves the weights against the loss, and their mean after them; gives the loss as a number."""
        self.optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self.model.parameters(), self._clip)
        self.optimiser.step()
        self._average.update()
        return float(loss.detach())

    def keep(self, epoch: int) -> None:
        """A checkpoint after `epoch` epochs."""
        parts = {"model": self.model.state_dict(), "average": self._average.state, "steps": self._average.steps}
        checkpoints.save(self._rest, epoch=epoch, optimiser=self.optimiser.state_dict(), **parts)

    def finish(self) -> None:
        """Writes the mean weights; the checkpoint has served."""
        torch.save(self._average.state, self._weights)
        self._rest.unlink(missing_ok=True)
