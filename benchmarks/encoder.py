"""What a BERT-base-sized encoder costs on the same texts: random weights, since its speed does not depend on them.

    python -m benchmarks.encoder FOLDER OUT.json

12 layers, 768 wide, 12 heads, 3,072 inside (Devlin et al. 2019), 32-bit floats, run by ONNX Runtime on one core over
windows of 512 pieces. Left out in its favour: cutting words into pieces, their embeddings, and all that comes after.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Sequence
from math import ceil
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from benchmarks.corpus import words_in

LAYERS, WIDTH, HEADS, INNER = 12, 768, 12, 3072
WINDOW, SPECIAL = 512, 2
"""Pieces in a window, of which two are the marks of its beginning and end."""
PIECES_A_WORD = 1.4
"""An assumption: German vocabularies of 30,000 pieces cut news into some 1.3 to 1.5 pieces a word."""
ENOUGH = 3_000
"""Words; a window takes a second or two."""


class Builder:
    """Collects nodes and random weights of a graph."""

    def __init__(self, seed: int = 0) -> None:
        self._random = np.random.default_rng(seed)
        self.nodes: list[Any] = []
        self.weights: list[Any] = []

    def weight(self, *shape: int) -> str:
        values = (self._random.standard_normal(shape, dtype=np.float32) * 0.02).astype(np.float32)
        return self.constant(values)

    def constant(self, values: NDArray[Any]) -> str:
        name = f"w{len(self.weights)}"
        self.weights.append(numpy_helper.from_array(values, name))
        return name

    def node(self, kind: str, *inputs: str, **attributes: Any) -> str:
        name = f"n{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, inputs, [name], **attributes))
        return name

    def linear(self, states: str, width: int, to: int) -> str:
        return self.node("Add", self.node("MatMul", states, self.weight(width, to)), self.weight(to))

    def normed(self, states: str, more: str, width: int) -> str:
        """The sum of a branch and what went around it, normalised."""
        ones, zeros = np.ones(width, np.float32), np.zeros(width, np.float32)
        total = self.node("Add", states, more)
        return self.node("LayerNormalization", total, self.constant(ones), self.constant(zeros), axis=-1)


def layer(made: Builder, states: str, *, width: int, heads: int, inner: int) -> str:
    """One layer: every piece looks at every other one, then each goes through two dense layers."""
    split = made.constant(np.array([0, 0, heads, width // heads]))
    query, key, value = (
        made.node("Transpose", made.node("Reshape", made.linear(states, width, width), split), perm=order)
        for order in ([0, 2, 1, 3], [0, 2, 3, 1], [0, 2, 1, 3])
    )
    scale = made.constant(np.array([(width // heads) ** -0.5], np.float32))
    weights = made.node("Softmax", made.node("Mul", made.node("MatMul", query, key), scale), axis=-1)
    seen = made.node("Transpose", made.node("MatMul", weights, value), perm=[0, 2, 1, 3])
    together = made.node("Reshape", seen, made.constant(np.array([0, 0, width])))
    states = made.normed(states, made.linear(together, width, width), width)
    wide = made.node("Gelu", made.linear(states, width, inner))
    return made.normed(states, made.linear(wide, inner, width), width)


def encoder(*, layers: int = LAYERS, width: int = WIDTH, heads: int = HEADS, inner: int = INNER) -> bytes:
    """The model in ONNX: float32 `pieces` [1, n, width] -> `states` of the same shape."""
    made = Builder()
    states = "pieces"
    for _ in range(layers):
        states = layer(made, states, width=width, heads=heads, inner=inner)
    made.nodes.append(helper.make_node("Identity", [states], ["states"]))
    ends = [helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, None, width]) for name in ("pieces", "states")]
    graph = helper.make_graph(made.nodes, "encoder", ends[:1], ends[1:], made.weights)
    versions = [helper.make_opsetid("", 20)]  # Gelu came with 20, in ONNX's file format 9
    return bytes(helper.make_model(graph, opset_imports=versions, ir_version=9).SerializeToString())


def windows_of(words: int) -> list[int]:
    """The lengths in pieces of the windows that a text of so many words fills; the last one is shorter."""
    pieces, room = ceil(words * PIECES_A_WORD), WINDOW - SPECIAL
    return [min(room, pieces - start) + SPECIAL for start in range(0, pieces, room)]


def seconds_for(windows: Sequence[int]) -> float:
    """Processor time of one core for windows of these lengths."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(encoder(), options, providers=["CPUExecutionProvider"])
    pieces = np.random.default_rng(1).standard_normal((1, WINDOW, WIDTH), dtype=np.float32)
    session.run(None, {"pieces": pieces})
    start = time.process_time()
    for length in windows:
        session.run(None, {"pieces": pieces[:, :length]})
    return time.process_time() - start


def main() -> None:
    """Measures the encoder on the first texts of a folder."""
    folder, out = sys.argv[1:]
    words, windows = 0, list[int]()
    for path in sorted(Path(folder).glob("*.txt")):
        if words < ENOUGH:
            count = words_in(path.read_text(encoding="utf-8"))
            words, windows = words + count, [*windows, *windows_of(count)]
    figures = {"words": words, "windows": len(windows), "words_per_second": words / seconds_for(windows)}
    Path(out).write_text(json.dumps({**figures, "pieces_a_word": PIECES_A_WORD}), encoding="utf-8")


if __name__ == "__main__":
    main()
