"""A run that is interrupted goes on as if nothing had happened."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import nn

from standpunkt.training import checkpoints
from standpunkt.training.running import Running
from standpunkt.training.settings import QuotationSettings


def begun(weights: Path) -> Running:
    checkpoints.seed_everything(1)
    model = nn.Sequential(nn.Linear(3, 4), nn.Dropout(0.5), nn.Linear(4, 1))
    return Running(model, torch.optim.AdamW(model.parameters(), lr=0.1), QuotationSettings(average=0.5), weights)


def steps(run: Running, number: int) -> None:
    run.model.train()
    for _ in range(number):
        run.step(run.model(torch.rand(8, 3)).square().mean())


def test_an_interrupted_run_ends_with_the_weights_of_one_that_was_not(tmp_path: Path) -> None:
    whole = begun(tmp_path / "whole.pt")
    steps(whole, 6)
    whole.finish()
    first = begun(tmp_path / "halves.pt")
    steps(first, 3)
    first.keep(1)
    second = begun(tmp_path / "halves.pt")
    assert second.resumed() == 1
    steps(second, 3)
    second.finish()
    one, other = (torch.load(tmp_path / name, weights_only=True) for name in ("whole.pt", "halves.pt"))
    assert all(torch.equal(one[name], other[name]) for name in one)


def test_what_is_written_is_the_mean_and_the_checkpoint_is_gone(tmp_path: Path) -> None:
    run = begun(tmp_path / "mean.pt")
    steps(run, 4)
    run.keep(1)
    run.finish()
    mean = torch.load(tmp_path / "mean.pt", weights_only=True)
    assert any(not torch.equal(value, mean[name]) for name, value in run.model.state_dict().items())
    assert [path.name for path in tmp_path.iterdir()] == ["mean.pt"]


def test_without_a_checkpoint_a_run_begins_at_the_beginning(tmp_path: Path) -> None:
    assert begun(tmp_path / "new.pt").resumed() == 0
