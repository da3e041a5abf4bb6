from __future__ import annotations

from pathlib import Path

import pytest
import torch
from torch import Tensor

from standpunkt.errors import TrainingError
from standpunkt.quotations.neural_v1.features import SHAPES
from standpunkt.training.encoder import Encoder, encoder_part, load_encoder, save_encoder, sizes_of
from standpunkt.training.layers import TwoWay, reversed_within
from standpunkt.training.settings import SHIPPED, TINY, EncoderSizes

SIZES = TINY.encoder


def numbers(*lengths: int) -> tuple[Tensor, Tensor]:
    """Random tokens, padded to the longest."""
    torch.manual_seed(1)
    high = (SIZES.words, 90, 90, 90, SHAPES)
    made = torch.stack([torch.randint(0, top, (len(lengths), max(lengths))) for top in high], -1)
    return made, torch.tensor(lengths)


def test_reversing_leaves_the_padding_behind() -> None:
    x = torch.tensor([[1, 2, 3, 0], [4, 5, 0, 0]])[..., None]
    assert reversed_within(x, torch.tensor([3, 2]))[..., 0].tolist() == [[3, 2, 1, 0], [5, 4, 0, 0]]


def test_padding_changes_nothing_for_an_article() -> None:
    encoder, layer = Encoder(SIZES), TwoWay(SIZES.width, 3)
    batch, lengths = numbers(9, 4)
    alone = encoder(batch[1:, :4], lengths[1:])
    together = encoder(batch, lengths)
    torch.testing.assert_close(together[1, :4], alone[0])
    torch.testing.assert_close(layer(together, lengths)[1, :4], layer(alone, lengths[1:])[0])


def test_each_direction_sees_its_side_only() -> None:
    encoder = Encoder(SIZES)
    batch, lengths = numbers(8)
    changed = batch.clone()
    changed[0, 5, 0] = (changed[0, 5, 0] + 1) % SIZES.words
    same = (encoder(batch, lengths) == encoder(changed, lengths))[0]
    forward = slice(SIZES.token, SIZES.token + SIZES.state)
    backward = slice(SIZES.token + SIZES.state, None)
    assert same[:5, forward].all()
    assert same[6:, backward].all()
    assert not same[5:, forward].any(dim=-1).all()
    assert not same[:6, backward].any(dim=-1).all()


def test_the_width_is_what_comes_out() -> None:
    assert Encoder(SIZES)(*numbers(3)).shape == (1, 3, SIZES.width)
    assert SHIPPED.encoder.width == 528


def test_an_encoder_comes_back_from_half_floats(tmp_path: Path) -> None:
    encoder = Encoder(SIZES)
    save_encoder(encoder.state_dict(), tmp_path / "encoder.npz")
    state = load_encoder(tmp_path / "encoder.npz")
    assert sizes_of(state) == SIZES
    again = Encoder(SIZES)
    again.load_state_dict(state)
    torch.testing.assert_close(again(*numbers(5)), encoder(*numbers(5)), atol=2e-3, rtol=0)


@pytest.mark.parametrize("key", ["model", "encoder", "m"])
def test_an_encoder_is_found_in_a_checkpoint_of_a_larger_model(tmp_path: Path, key: str) -> None:
    state = Encoder(SIZES).state_dict()
    within = {f"enc.{name}": value for name, value in state.items()} | {"top.weight": torch.zeros(2)}
    torch.save({key: within, "step": 3}, tmp_path / "checkpoint.pt")
    loaded = load_encoder(tmp_path / "checkpoint.pt")
    assert loaded.keys() == state.keys() == encoder_part(within).keys()


def test_a_file_without_an_encoder_is_refused(tmp_path: Path) -> None:
    torch.save({"model": {"other": torch.zeros(1)}}, tmp_path / "checkpoint.pt")
    with pytest.raises(TrainingError, match=r"encoder\.npz"):
        load_encoder(tmp_path / "checkpoint.pt")


def test_sizes_count_what_the_shipped_encoder_holds() -> None:
    parameters = sum(value.numel() for value in Encoder(EncoderSizes()).state_dict().values())
    letters, layers = 3 * 4095 * 25, 2 * (800 * (128 + 200 + 2) + 800 * (200 + 200 + 2))
    assert parameters == 40_000 * 100 + letters + 8 * 8 + (183 + 1) * 128 + layers
