"""Trains the language model on a corpus: in legs of so many steps, on the CPU or a GPU, resumable at any time.

The stream is cut into as many rows as a batch has; a step reads a window of each row, so the forward direction goes on
where it stopped. A checkpoint holds all of it: weights, optimiser, position, carried states and random states.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from standpunkt.errors import TrainingError
from standpunkt.training import checkpoints
from standpunkt.training.corpora import Corpus
from standpunkt.training.language_model import Carried, LanguageModel, Negatives
from standpunkt.training.logs import Log
from standpunkt.training.settings import EncoderSizes, Leg, PretrainingSettings

KEPT = "checkpoint.pt"
_SMOOTH = 0.98


@dataclass(slots=True)
class _Place:
    """How far a run has come: steps taken, first token of the next window in each row, and smoothed losses."""

    step: int = 0
    position: int = 0
    carried: Carried | None = None
    forward: float | None = None
    backward: float | None = None

    def note(self, forward: float, backward: float) -> None:
        """Takes the losses of a step into the smoothed ones."""
        self.forward = _smoothed(self.forward, forward)
        self.backward = _smoothed(self.backward, backward)


def _smoothed(before: float | None, now: float) -> float:
    return now if before is None else _SMOOTH * before + (1 - _SMOOTH) * now


class Pretraining:
    """One run: `finish` takes all steps that are left, `take` some of them."""

    def __init__(
        self,
        sizes: EncoderSizes,
        settings: PretrainingSettings,
        corpus: Corpus,
        *,
        folder: Path,
        log: Log,
        device: torch.device,
    ) -> None:
        checkpoints.seed_everything(settings.seed)
        self._settings, self._folder, self._log, self._device = settings, folder, log, device
        self.model = LanguageModel(sizes, settings).to(device)
        self._optimiser = torch.optim.Adam(self.model.parameters(), lr=0.0, betas=(0.9, 0.98))
        self._negatives = Negatives(torch.from_numpy(corpus.counts).to(device), power=settings.power)
        self._kinds = torch.from_numpy(corpus.kinds).long().to(device)
        self._rows = _rows(corpus, settings)
        self._place = _Place()
        if (folder / KEPT).exists():
            self._resume(checkpoints.load(folder / KEPT))

    @property
    def total(self) -> int:
        """Steps of all legs."""
        return sum(leg.steps for leg in self._settings.legs)

    @property
    def step(self) -> int:
        """Steps taken."""
        return self._place.step

    def finish(self) -> LanguageModel:
        """The model after the last step; its checkpoint lies in the folder."""
        self.take(self.total - self.step)
        return self.model

    def take(self, steps: int) -> None:
        """So many steps, and a checkpoint at the end of them."""
        started, first = time.perf_counter(), self.step
        self.model.train()
        for _ in range(steps):
            self._step()
            if self.step % self._settings.report_every == 0:
                self._report((self.step - first) / (time.perf_counter() - started))
            if self.step % self._settings.keep_every == 0:
                self._keep()
        self._keep()

    def _step(self) -> None:
        place, settings = self._place, self._settings
        for group in self._optimiser.param_groups:
            group["lr"] = rate_at(settings.legs, place.step)
        forward, backward, place.carried = self.model.losses(self._window(), place.carried, self._negatives)
        self._optimiser.zero_grad()
        (forward + backward).backward()
        nn.utils.clip_grad_norm_(self.model.parameters(), settings.clip)
        self._optimiser.step()
        place.note(float(forward.detach()), float(backward.detach()))
        place.step += 1
        place.position += settings.window

    def _window(self) -> Tensor:
        """int [batch, window + 1, 5]; from the beginning again where the rows end."""
        place, length = self._place, self._settings.window + 1
        if place.position + length > self._rows.shape[1]:
            place.position, place.carried = 0, None
        kinds = self._rows[:, place.position : place.position + length]
        return self._kinds[torch.from_numpy(kinds.astype(np.int64)).to(self._device)]

    def _report(self, steps_a_second: float) -> None:
        place = self._place
        assert place.forward is not None
        assert place.backward is not None
        self._log(
            "pretraining",
            step=place.step,
            of=self.total,
            forward=round(place.forward, 4),
            backward=round(place.backward, 4),
            tokens_per_second=round(steps_a_second * self._settings.batch * self._settings.window),
            minutes_left=round((self.total - place.step) / steps_a_second / 60, 1),
        )

    def _keep(self) -> None:
        place = self._place
        checkpoints.save(
            self._folder / KEPT,
            model=self.model.state_dict(),
            optimiser=self._optimiser.state_dict(),
            step=place.step,
            position=place.position,
            carried=place.carried or [],
            smoothed=[place.forward, place.backward],
        )

    def _resume(self, parts: Mapping[str, Any]) -> None:
        self.model.load_state_dict(parts["model"])
        self._optimiser.load_state_dict(parts["optimiser"])
        carried = [(state.to(self._device), cell.to(self._device)) for state, cell in parts["carried"]]
        self._place = _Place(parts["step"], parts["position"], carried or None, *parts["smoothed"])


def rate_at(legs: tuple[Leg, ...], step: int) -> float:
    """The learning rate at a step, counted from 0 over all legs."""
    for leg in legs:
        if step < leg.steps:
            return leg.rate(step)
        step -= leg.steps
    return legs[-1].rate(legs[-1].steps)


def _rows(corpus: Corpus, settings: PretrainingSettings) -> np.ndarray[Any, np.dtype[np.int32]]:
    length = len(corpus.stream) // settings.batch
    if length <= settings.window:
        raise TrainingError(
            f"The texts hold {len(corpus.stream)} tokens: too few for {settings.batch} rows of more than "
            f"{settings.window}.",
            remedy="Add text to pretrain on, or start from an encoder that is trained already.",
        )
    return corpus.stream[: settings.batch * length].reshape(settings.batch, length)
