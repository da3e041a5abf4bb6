"""The encoder that all models share: what a token is made of, then two LSTM layers in each direction.

Parameters are called emb.*, f.* (forward) and b.* (backward), short as checkpoints hold them. The second layer of a
direction adds to the first one, so that pretraining can go through both from the first step on.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from standpunkt.errors import TrainingError
from standpunkt.quotations.neural_v1.features import BUCKETS, SHAPES
from standpunkt.training.layers import reversed_within
from standpunkt.training.settings import EncoderSizes

State = dict[str, Tensor]
_PARTS = ("emb", "f", "b")
LETTERS = 3
"""Columns of hashed letters: three at the beginning of the word, three and five at its end."""


class Embedding(nn.Module):
    """int [..., 5] as `features.word_numbers` gives it -> [..., sizes.token]."""

    def __init__(self, sizes: EncoderSizes) -> None:
        super().__init__()
        self.w = nn.Embedding(sizes.words, sizes.word)
        self.h = nn.ModuleList([nn.Embedding(BUCKETS + 2, sizes.letters) for _ in range(LETTERS)])
        self.s = nn.Embedding(SHAPES, sizes.shape)
        self.p = nn.Linear(sizes.word + LETTERS * sizes.letters + sizes.shape, sizes.token)
        for table in (self.w, *self.h, self.s):
            nn.init.normal_(table.weight, std=0.1)

    def forward(self, numbers: Tensor) -> Tensor:
        """One vector for each token."""
        columns = numbers.unbind(-1)
        letters = [table(column) for table, column in zip(self.h, columns[1:4], strict=True)]
        return torch.tanh(self.p(torch.cat([self.w(columns[0]), *letters, self.s(columns[4])], -1)))


class Encoder(nn.Module):
    """int [batch, time, 5] and lengths [batch] -> [batch, time, sizes.width]: embedding, forward and backward state."""

    def __init__(self, sizes: EncoderSizes) -> None:
        super().__init__()
        self.sizes = sizes
        self.emb = Embedding(sizes)
        self.f = _stack(sizes)
        self.b = _stack(sizes)

    def forward(self, numbers: Tensor, lengths: Tensor) -> Tensor:
        """What stands in padding means nothing."""
        token = self.emb(numbers)
        backward = through(self.b, reversed_within(token, lengths))
        return torch.cat([token, through(self.f, token), reversed_within(backward, lengths)], -1)


def _stack(sizes: EncoderSizes) -> nn.ModuleList:
    return nn.ModuleList([nn.LSTM(width, sizes.state, batch_first=True) for width in (sizes.token, sizes.state)])


def through(stack: nn.ModuleList, x: Tensor) -> Tensor:
    """One direction of the encoder over sequences that begin with nothing before them."""
    first, _ = stack[0](x)
    second, _ = stack[1](first)
    return first + second


def encoder_part(state: State) -> State:
    """The parameters of the encoder among those of a model that is one, or holds one as `enc`."""
    named = {name.removeprefix("enc."): value for name, value in state.items()}
    return {name: value for name, value in named.items() if name.split(".")[0] in _PARTS}


def sizes_of(state: State) -> EncoderSizes:
    """The widths that an encoder's parameters have."""
    words, word = state["emb.w.weight"].shape
    return EncoderSizes(
        words=words,
        word=word,
        letters=state["emb.h.0.weight"].shape[1],
        shape=state["emb.s.weight"].shape[1],
        token=state["emb.p.weight"].shape[0],
        state=state["f.0.weight_hh_l0"].shape[1],
    )


def save_encoder(state: State, path: Path) -> None:
    """Writes an encoder as half floats (11 MB for the shipped sizes), compressed."""
    halves = {name: value.detach().cpu().numpy().astype(np.float16) for name, value in encoder_part(state).items()}
    with path.open("wb") as file:
        np.savez_compressed(file, **halves)


def load_encoder(path: Path) -> State:
    """An encoder's parameters, float32 on the CPU, from `save_encoder` or from a checkpoint of pretraining or of the
    auxiliary labels. Raises TrainingError where the file holds none."""
    state = encoder_part(_read(path))
    if "emb.w.weight" not in state:
        raise TrainingError(
            f"{path} holds no encoder.", remedy="Give encoder.npz, or a checkpoint.pt that pretraining wrote."
        )
    return {name: value.float() for name, value in state.items()}


def _read(path: Path) -> State:
    if path.suffix == ".npz":
        with np.load(path) as arrays:
            return {name: torch.from_numpy(arrays[name]) for name in arrays.files}
    held = torch.load(path, map_location="cpu", weights_only=True)
    state: State = next((held[key] for key in ("model", "encoder", "m") if key in held), held)
    return state
