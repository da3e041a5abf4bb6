"""Teaches the encoder what the corpus Redewiedergabe labels: part of speech, case, mood; and, by way of a further
layer, kinds of speech, frame and speaker.

Older German with another scheme than ours: good to learn forms from, so it comes before the quotations and is short.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from standpunkt.quotations.neural_v1.features import FIRST_WORD, UNKNOWN
from standpunkt.training import checkpoints
from standpunkt.training.encoder import Encoder, State
from standpunkt.training.layers import TwoWay
from standpunkt.training.logs import Log
from standpunkt.training.redewiedergabe import CASES, MARKS, MOODS, Stretch
from standpunkt.training.settings import AuxiliarySettings, EncoderSizes, Leg

KEPT = "checkpoint.pt"
LABELS = ("part of speech", "case", "mood")
_NO_LABEL = -100
_MARKS_WEIGHT = 3.0
"""Speech is what all this is about."""


class AuxiliaryModel(nn.Module):
    """The encoder, a layer `top` over it, and a linear layer for each kind of label."""

    def __init__(self, sizes: EncoderSizes, settings: AuxiliarySettings, parts: int) -> None:
        super().__init__()
        self.enc = Encoder(sizes)
        self.top = TwoWay(sizes.width, settings.states)
        self.labels = nn.ModuleList([nn.Linear(sizes.width, n) for n in (parts, len(CASES) + 1, len(MOODS) + 1)])
        self.marks = nn.Linear(2 * settings.states, len(MARKS))
        self.dropout = nn.Dropout(settings.dropout)

    def forward(self, numbers: Tensor, lengths: Tensor) -> tuple[list[Tensor], Tensor]:
        """Scores of the labels, [batch, time, labels] for each kind, and of the marks [batch, time, len(MARKS)]."""
        encoded = self.enc(numbers, lengths)
        dropped = self.dropout(encoded)
        over = self.dropout(self.top(self.dropout(encoded), lengths))
        return [layer(dropped) for layer in self.labels], self.marks(over)


@dataclass(frozen=True, slots=True)
class _Batch:
    numbers: Tensor
    lengths: Tensor
    labels: Tensor
    marks: Tensor

    @property
    def inside(self) -> Tensor:
        """True for tokens, False for padding."""
        return self.labels[..., 0] != _NO_LABEL


def new_model(start: State, sizes: EncoderSizes, settings: AuxiliarySettings, *, parts: int) -> AuxiliaryModel:
    """A model for so many parts of speech that begins with the encoder `start`; where that is empty, with nothing."""
    checkpoints.seed_everything(settings.seed)
    model = AuxiliaryModel(sizes, settings, parts)
    if start:
        model.enc.load_state_dict(start)
    return model


def train_auxiliary(
    model: AuxiliaryModel,
    stretches: Sequence[Stretch],
    settings: AuxiliarySettings,
    *,
    folder: Path,
    log: Log,
    device: torch.device,
) -> AuxiliaryModel:
    """The model after all epochs; goes on after the last epoch that `folder` holds a checkpoint of."""
    run = _Run(model.to(device), stretches, settings, device)
    first = run.resume(folder / KEPT) if (folder / KEPT).exists() else 0
    for epoch in range(first, settings.epochs):
        run.epoch(epoch, log)
        log("auxiliary", epoch=epoch + 1, **run.held_out_scores())
        run.keep(folder / KEPT, epoch + 1)
    return run.model


class _Run:
    """Model, optimiser and data of a run."""

    def __init__(
        self,
        model: AuxiliaryModel,
        stretches: Sequence[Stretch],
        settings: AuxiliarySettings,
        device: torch.device,
    ) -> None:
        checkpoints.seed_everything(settings.seed)
        self.model, self._settings, self._device = model, settings, device
        shuffled = random.Random(settings.seed).sample(stretches, len(stretches))  # noqa: S311 - seeded on purpose
        self._held_out, self._data = shuffled[: settings.held_out], shuffled[settings.held_out :]
        rest = [value for name, value in model.named_parameters() if not name.startswith("enc.")]
        self._optimiser = torch.optim.Adam([{"params": list(model.enc.parameters())}, {"params": rest}], lr=0.0)
        self._steps = settings.epochs * (len(self._data) // settings.batch)

    def resume(self, path: Path) -> int:
        """The number of epochs done."""
        parts = checkpoints.load(path)
        self.model.load_state_dict(parts["model"])
        self._optimiser.load_state_dict(parts["optimiser"])
        done: int = parts["epoch"]
        return done

    def keep(self, path: Path, epoch: int) -> None:
        """Writes the checkpoint after an epoch."""
        checkpoints.save(path, model=self.model.state_dict(), optimiser=self._optimiser.state_dict(), epoch=epoch)

    def epoch(self, epoch: int, log: Log) -> None:
        """All data once, in an order of its own that depends on the seed and the epoch."""
        order = random.Random(f"{self._settings.seed} {epoch}")  # noqa: S311 - seeded on purpose
        data = order.sample(self._data, len(self._data))
        step = epoch * (len(data) // self._settings.batch)
        self.model.train()
        for stretches in _in_batches(data, self._settings.batch):
            losses = self._step(step, stretches)
            step += 1
            if step % self._settings.report_every == 0:
                log("auxiliary", step=step, of=self._steps, **losses)

    def _step(self, step: int, stretches: Sequence[Stretch]) -> dict[str, float]:
        settings = self._settings
        for group, peak in zip(self._optimiser.param_groups, (settings.encoder_rate, settings.rate), strict=True):
            group["lr"] = Leg(self._steps, peak, settings.warm_up, settings.end).rate(step)
        batch = self._batch(stretches)
        losses = self._losses(batch, without_words(batch.numbers, settings.word_dropout))
        self._optimiser.zero_grad()
        (sum(losses[name] for name in LABELS) + _MARKS_WEIGHT * losses["speech"]).backward()
        nn.utils.clip_grad_norm_(self.model.parameters(), settings.clip)
        self._optimiser.step()
        return {f"{name} loss": round(float(loss.detach()), 4) for name, loss in losses.items()}

    def _losses(self, batch: _Batch, numbers: Tensor) -> dict[str, Tensor]:
        scores, marks = self.model(numbers, batch.lengths)
        losses = {
            name: functional.cross_entropy(score.transpose(1, 2), batch.labels[..., place], ignore_index=_NO_LABEL)
            for place, (name, score) in enumerate(zip(LABELS, scores, strict=True))
        }
        inside = batch.inside
        losses["speech"] = functional.binary_cross_entropy_with_logits(marks[inside], batch.marks[inside])
        return losses

    def held_out_scores(self) -> dict[str, float]:
        """On what was held out: the share of right labels of each kind, and F1 of each mark."""
        self.model.eval()
        batch = self._batch(self._held_out)
        with torch.no_grad():
            scores, marks = self.model(batch.numbers, batch.lengths)
        inside = batch.inside
        shares = {
            name: float((score.argmax(-1) == batch.labels[..., place])[inside].float().mean())
            for place, (name, score) in enumerate(zip(LABELS, scores, strict=True))
        }
        found, right = marks[inside] > 0, batch.marks[inside] > 0
        f1 = 2 * (found & right).sum(0) / (found.sum(0) + right.sum(0)).clamp(min=1)
        return shares | {name: round(float(value), 4) for name, value in zip(MARKS, f1, strict=True)}

    def _batch(self, stretches: Sequence[Stretch]) -> _Batch:
        lengths = [len(stretch) for stretch in stretches]

        def padded(values: Iterator[Tensor], padding: float) -> Tensor:
            joined = nn.utils.rnn.pad_sequence(list(values), batch_first=True, padding_value=padding)
            return joined.to(self._device)

        return _Batch(
            padded((torch.from_numpy(stretch.numbers).long() for stretch in stretches), 0),
            torch.tensor(lengths, device=self._device),
            padded((torch.from_numpy(stretch.labels) for stretch in stretches), _NO_LABEL),
            padded((torch.from_numpy(stretch.marks) for stretch in stretches), 0),
        )


def _in_batches(data: Sequence[Stretch], size: int) -> Iterator[Sequence[Stretch]]:
    """Whole batches only."""
    for first in range(0, len(data) - size + 1, size):
        yield data[first : first + size]


def without_words(numbers: Tensor, share: float) -> Tensor:
    """Token numbers with so many words made unknown ones at random, so that letters and neighbours count too."""
    words = numbers[..., 0]
    dropped = (torch.rand(words.shape, device=words.device) < share) & (words >= FIRST_WORD)
    return torch.cat([torch.where(dropped, UNKNOWN, words)[..., None], numbers[..., 1:]], -1)
