"""What is exported computes what PyTorch computes."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import onnx
import pytest
import torch
from torch import nn

from standpunkt.quotations.neural_v1.features import SHAPES
from standpunkt.training import export
from standpunkt.training.encoder import Encoder
from standpunkt.training.graphs import Graph, Kind, Storage
from standpunkt.training.layers import TwoWay
from standpunkt.training.settings import EncoderSizes

SIZES = EncoderSizes(words=300, word=12, letters=6, shape=4, token=16, state=20)
torch.manual_seed(2)
ENCODER = Encoder(SIZES)


def encoder_model(storage: Storage = Storage.FLOAT32) -> onnx.ModelProto:
    graph = Graph("encoder")
    words = graph.input("words", Kind.INT32, ["tokens", 5])
    graph.output("states", graph.encoder(ENCODER, words, storage=storage), Kind.FLOAT, ["tokens", 1, SIZES.width])
    return graph.model()


def articles(lengths: Sequence[int]) -> list[tuple[export.Arrays, export.Arrays]]:
    """Random articles, each with what PyTorch makes of it."""
    random = np.random.default_rng(1)
    samples: list[tuple[export.Arrays, export.Arrays]] = []
    for length in lengths:
        words = np.stack([random.integers(0, top, length) for top in (300, 90, 90, 90, SHAPES)], -1).astype(np.int32)
        with torch.no_grad():
            states = ENCODER(torch.from_numpy(words)[None].long(), torch.tensor([length]))
        samples.append(({"words": words}, {"states": states[0][:, None].numpy()}))
    return samples


def test_an_exported_encoder_computes_the_same() -> None:
    assert export.largest_difference(encoder_model(), articles([1, 2, 40])) < export.EQUAL


@pytest.mark.parametrize(("storage", "off"), [(Storage.FLOAT16, 2e-3), (Storage.INT8, 2e-2)])
def test_tables_in_fewer_bits_take_less_room_and_change_little(storage: Storage, off: float) -> None:
    small = encoder_model(storage)
    assert export.sizes(small)["model"] < 0.8 * export.sizes(encoder_model())["model"]
    assert export.largest_difference(small, articles([40])) < off


def test_eight_bit_layers_take_less_room_and_stay_near() -> None:
    whole = encoder_model(Storage.INT8)
    small = export.eight_bit(whole)
    assert export.sizes(small)["model"] < export.sizes(whole)["model"]
    assert 0 < export.largest_difference(small, articles([40])) < 0.1


def test_both_directions_of_a_layer_know_the_lengths_of_sequences() -> None:
    layer, linear, lengths = TwoWay(6, 5), nn.Linear(10, 3), [7, 3, 1]
    x = torch.randn(3, 7, 6)
    graph = Graph("layer")
    sequences = graph.node("Transpose", graph.input("x", Kind.FLOAT, ["batch", "time", 6]), perm=[1, 0, 2])
    states = graph.two_way(layer, sequences, lengths=graph.input("lengths", Kind.INT32, ["batch"]))
    graph.output("y", graph.linear(linear, states), Kind.FLOAT, ["time", "batch", 3])
    inputs = {"x": x.numpy(), "lengths": np.array(lengths, np.int32)}
    got = export.run(export.session(graph.model()), inputs)["y"]
    with torch.no_grad():
        wanted = linear(layer(x, torch.tensor(lengths))).numpy()
    for place, length in enumerate(lengths):
        np.testing.assert_allclose(got[:length, place], wanted[place, :length], atol=export.EQUAL)


def test_the_largest_arrays_are_named_with_type_and_shape() -> None:
    named = export.sizes(encoder_model(Storage.INT8), largest=1)
    assert list(named)[1].startswith("int8 [4095, 6]")
    assert named["model"] > list(named.values())[1] >= 4095 * 6


def test_speed_is_counted_in_tokens() -> None:
    samples = articles([30, 20])
    assert export.tokens_per_second(encoder_model(), [inputs for inputs, _ in samples], tokens=50, rounds=2) > 100
