"""Checkpoints that let a run go on exactly where it stopped: parts of the model's making, and all random states."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import torch


def save(path: Path, **parts: Any) -> None:
    """Writes tensors, state dicts, numbers and texts. The file is whole at any time: it is written beside its place
    and moved there."""
    beside = path.with_suffix(".part")
    torch.save({**parts, "random": _random_states()}, beside)
    beside.replace(path)


def load(path: Path, *, restore_random: bool = True) -> dict[str, Any]:
    """The parts, on the CPU; the random states are set as they were, unless `restore_random` is False."""
    parts: dict[str, Any] = torch.load(path, map_location="cpu", weights_only=True)
    states = parts.pop("random", None)
    if states is not None and restore_random:
        _restore(states)
    return parts


def seed_everything(seed: int) -> None:
    """Python and PyTorch, on every device. Numpy is only used with generators of their own."""
    random.seed(seed)
    torch.manual_seed(seed)


def _random_states() -> dict[str, Any]:
    version, numbers, gauss = random.getstate()
    return {
        "python": [version, list(numbers), gauss],
        "torch": torch.get_rng_state(),
        "cuda": torch.cuda.get_rng_state_all() if torch.cuda.is_available() else [],
    }


def _restore(states: dict[str, Any]) -> None:
    version, numbers, gauss = states["python"]
    random.setstate((version, tuple(numbers), gauss))
    torch.set_rng_state(states["torch"])
    if states["cuda"] and torch.cuda.is_available():
        torch.cuda.set_rng_state_all(states["cuda"])
