"""From a built graph to a file: 8-bit weights, how far its outputs lie from PyTorch's, its size, and its speed."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray
from onnxruntime.quantization import QuantType, quantize_dynamic

Arrays = Mapping[str, NDArray[Any]]
"""Inputs or outputs by name."""
EQUAL = 1e-4
"""Outputs that differ by no more are the same model: float32 sums in another order."""


def eight_bit(model: onnx.ModelProto) -> onnx.ModelProto:
    """The model with the weights of its linear and LSTM layers as int8 and the values between them scaled as they come;
    ONNX Runtime computes both in whole numbers. Tables stay as they are stored."""
    with TemporaryDirectory() as folder:
        source, target = Path(folder, "float.onnx"), Path(folder, "int8.onnx")
        onnx.save(model, source)
        quantize_dynamic(source, target, op_types_to_quantize=["MatMul", "LSTM"], weight_type=QuantType.QInt8)
        return onnx.load(target)


def session(model: onnx.ModelProto | bytes) -> onnxruntime.InferenceSession:
    """Runs a model on one core, as the package does."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    content = model if isinstance(model, bytes) else model.SerializeToString()
    return onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])


def run(running: onnxruntime.InferenceSession, inputs: Arrays) -> dict[str, NDArray[Any]]:
    """All outputs by name."""
    names = [output.name for output in running.get_outputs()]
    return dict(zip(names, running.run(names, dict(inputs)), strict=True))


def largest_difference(model: onnx.ModelProto, samples: Sequence[tuple[Arrays, Arrays]]) -> float:
    """How far any output lies from what is wanted, over pairs of inputs and wanted outputs."""
    running = session(model)
    gaps = [
        float(np.abs(got - np.asarray(wanted[name])).max(initial=0))
        for inputs, wanted in samples
        for name, got in run(running, inputs).items()
    ]
    return max(gaps, default=0.0)


def sizes(model: onnx.ModelProto, *, largest: int = 8) -> dict[str, int]:
    """Bytes of the whole model as "model", and of its largest arrays by type and shape."""
    arrays = sorted(model.graph.initializer, key=lambda array: -array.ByteSize())[:largest]
    named = {
        f"{onnx.TensorProto.DataType.Name(array.data_type).lower()} {list(array.dims)} {array.name}": array.ByteSize()
        for array in arrays
    }
    return {"model": model.ByteSize(), **named}


def tokens_per_second(model: onnx.ModelProto, inputs: Sequence[Arrays], *, tokens: int, rounds: int = 5) -> float:
    """On one core, one input after the other, in processor time; `tokens` is what all of them hold. The best of some
    rounds: what else the machine does only makes it slower."""
    running = session(model)
    seconds = []
    for _ in range(rounds + 1):  # the first one warms up
        start = time.process_time()
        for one in inputs:
            running.run(None, dict(one))
        seconds.append(time.process_time() - start)
    return tokens / min(seconds[1:])
