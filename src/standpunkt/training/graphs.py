"""Builds ONNX graphs from PyTorch layers, operator by operator.

By hand rather than with PyTorch's exporter: one LSTM operator reads both directions and knows lengths, tables may be
stored in fewer bits than they are used in, and what is written depends on no exporter's version. Sequences are
[time, batch, width], as ONNX's LSTM has them.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from standpunkt.training.encoder import Encoder
from standpunkt.training.layers import TwoWay

OPSET, IR_VERSION = 17, 9
"""Read by every ONNX Runtime since 1.13."""
_GATES = (0, 3, 1, 2)
"""PyTorch keeps the gates of an LSTM as input, forget, cell, output; ONNX as input, output, forget, cell."""

Shape = Sequence[int | str]


class Storage(Enum):
    """How the numbers of a table are kept; all are float32 once they are looked up."""

    FLOAT32 = "float32"
    FLOAT16 = "float16"
    INT8 = "int8"


class Kind(Enum):
    """Types of inputs and outputs."""

    FLOAT = TensorProto.FLOAT
    INT32 = TensorProto.INT32
    INT64 = TensorProto.INT64


class Graph:
    """A graph in the making. Every method that adds something returns the name of its result."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._nodes: list[onnx.NodeProto] = []
        self._constants: list[onnx.TensorProto] = []
        self._inputs: list[onnx.ValueInfoProto] = []
        self._outputs: list[onnx.ValueInfoProto] = []

    def input(self, name: str, kind: Kind, shape: Shape) -> str:
        """An input; a string in `shape` names a length that may vary."""
        self._inputs.append(helper.make_tensor_value_info(name, kind.value, shape))
        return name

    def output(self, name: str, value: str, kind: Kind, shape: Shape) -> None:
        """Makes `value` an output called `name`."""
        self._nodes.append(helper.make_node("Identity", [value], [name]))
        self._outputs.append(helper.make_tensor_value_info(name, kind.value, shape))

    def node(self, operator: str, *inputs: str, **attributes: Any) -> str:
        """An operator with one result; an empty name leaves an optional input out."""
        name = f"{operator.lower()}_{len(self._nodes)}"
        self._nodes.append(helper.make_node(operator, list(inputs), [name], name=name, **attributes))
        return name

    def constant(self, value: NDArray[Any] | Sequence[int] | int) -> str:
        """An array that is part of the model; whole numbers become int64."""
        array = value if isinstance(value, np.ndarray) else np.array(value, np.int64)
        name = f"constant_{len(self._constants)}"
        self._constants.append(numpy_helper.from_array(array, name))
        return name

    def embedding(self, table: nn.Embedding, numbers: str, *, storage: Storage = Storage.FLOAT32) -> str:
        """Looks `numbers` up. As int8 each row has a scale of its own."""
        weights = _array(table.weight)
        if storage is Storage.FLOAT32:
            return self.node("Gather", self.constant(weights), numbers)
        if storage is Storage.FLOAT16:
            return self._cast(self.node("Gather", self.constant(weights.astype(np.float16)), numbers))
        scales = np.maximum(np.abs(weights).max(1, keepdims=True) / 127, 1e-12).astype(np.float32)
        rows = np.round(weights / scales).astype(np.int8)
        looked_up = self._cast(self.node("Gather", self.constant(rows), numbers))
        return self.node("Mul", looked_up, self.node("Gather", self.constant(scales), numbers))

    def _cast(self, value: str) -> str:
        return self.node("Cast", value, to=TensorProto.FLOAT)

    def linear(self, layer: nn.Linear, x: str) -> str:
        """[..., inputs] -> [..., outputs]."""
        return self.node(
            "Add", self.node("MatMul", x, self.constant(_array(layer.weight.T))), self.constant(_array(layer.bias))
        )

    def concat(self, *values: str, axis: int = -1) -> str:
        """The values one behind the other."""
        return self.node("Concat", *values, axis=axis)

    def column(self, matrix: str, number: int, *, axis: int = -1) -> str:
        """One place of an axis, which goes away."""
        return self.node("Gather", matrix, self.constant(number), axis=axis)

    def lstm(self, layer: nn.LSTM, x: str, *, backward: bool = False, lengths: str = "") -> str:
        """One direction, [time, batch, inputs] -> [time, batch, states]; `lengths` is int32 [batch]."""
        states = self._lstm([layer], x, "reverse" if backward else "forward", lengths)
        return self.node("Squeeze", states, self.constant([1]))

    def two_way(self, layer: TwoWay, x: str, *, lengths: str = "") -> str:
        """Both directions, [time, batch, inputs] -> [time, batch, 2 * states]."""
        states = self._lstm([layer.f, layer.b], x, "bidirectional", lengths)
        together = self.node("Transpose", states, perm=[0, 2, 1, 3])
        return self.node("Reshape", together, self.constant([0, 0, 2 * layer.f.hidden_size]))

    def _lstm(self, layers: Sequence[nn.LSTM], x: str, direction: str, lengths: str) -> str:
        """[time, directions, batch, states]."""
        weights = [
            _stacked([_gates(getattr(layer, name)) for layer in layers]) for name in ("weight_ih_l0", "weight_hh_l0")
        ]
        biases = [np.concatenate([_gates(layer.bias_ih_l0), _gates(layer.bias_hh_l0)]) for layer in layers]
        constants = [self.constant(array) for array in (*weights, _stacked(biases))]
        return self.node("LSTM", x, *constants, lengths, direction=direction, hidden_size=layers[0].hidden_size)

    def encoder(self, encoder: Encoder, words: str, *, storage: Storage = Storage.FLOAT32) -> str:
        """int32 [time, 5] -> [time, 1, width]: one article at a time."""
        parts = encoder.emb
        columns = [self.column(words, number) for number in range(5)]
        tables = (parts.w, *parts.h, parts.s)
        found = [self.embedding(table, column, storage=storage) for table, column in zip(tables, columns, strict=True)]
        token = self.node("Tanh", self.linear(parts.p, self.concat(*found)))
        sequence = self.node("Unsqueeze", token, self.constant([1]))
        return self.concat(
            sequence, self._stack(encoder.f, sequence, backward=False), self._stack(encoder.b, sequence, backward=True)
        )

    def _stack(self, layers: nn.ModuleList, x: str, *, backward: bool) -> str:
        first = self.lstm(layers[0], x, backward=backward)
        return self.node("Add", first, self.lstm(layers[1], first, backward=backward))

    def model(self) -> onnx.ModelProto:
        """The finished model, checked."""
        graph = helper.make_graph(self._nodes, self._name, self._inputs, self._outputs, self._constants)
        made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], producer_name="standpunkt")
        made.ir_version = IR_VERSION
        onnx.checker.check_model(made, full_check=True)
        return made


def _array(tensor: Tensor) -> NDArray[np.float32]:
    array: NDArray[np.float32] = np.ascontiguousarray(tensor.detach().cpu().numpy(), np.float32)
    return array


def _gates(tensor: Tensor) -> NDArray[np.float32]:
    blocks = np.split(_array(tensor), 4)
    return np.concatenate([blocks[gate] for gate in _GATES])


def _stacked(arrays: Sequence[NDArray[np.float32]]) -> NDArray[np.float32]:
    return np.stack(arrays)
