"""The quotation networks as ONNX, and the folder that the engine reads."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import onnx

from standpunkt.quotations.neural_v1.acceptance import EVIDENCE
from standpunkt.quotations.neural_v1.candidates import LAYERS
from standpunkt.quotations.neural_v1.features import FEATURES_VERSION, FLAGS, WORD_COLUMNS
from standpunkt.quotations.neural_v1.lattice import TAGS
from standpunkt.quotations.neural_v1.model import load_model
from standpunkt.quotations.neural_v1.roles import MARKS
from standpunkt.training.export import eight_bit
from standpunkt.training.graphs import Graph, Kind, Storage
from standpunkt.training.networks import TorchNetworks, scored
from standpunkt.training.quotation_training import (
    acceptance_values,
    figures_of,
    final_job,
    networks_of,
    read_acceptance,
)
from standpunkt.training.role_model import ENDS, RoleModel
from standpunkt.training.tagger import Tagger
from standpunkt.training.vocabulary import write_vocabulary

if TYPE_CHECKING:
    from standpunkt.training.pipeline import Task

COSTS_AT_MOST = 0.005
"""Whole numbers are taken where they cost less than half a point of Joint F1."""


def tagger_graph(
    models: Sequence[Tagger], askers: Sequence[RoleModel], *, tables: Storage = Storage.INT8
) -> onnx.ModelProto:
    """`words` int32 [time, 5] and `flags` float32 [time, flags] to `scores` [time, layers, 4], the mean of the models',
    and `states` [time, widths], one model's behind the other's. The states are what each role model makes of its
    tagger's states at a token, whatever quotation it is asked about: that is done once here, not in every window."""
    graph = Graph("tagger")
    words = graph.input("words", Kind.INT32, ["time", WORD_COLUMNS])
    flags = graph.input("flags", Kind.FLOAT, ["time", len(FLAGS)])
    pairs = zip(models, askers, strict=True)
    made = [_tagged(graph, model, asker, words, flags, tables) for model, asker in pairs]
    scores = graph.node("Mean", *(scores for scores, _ in made))
    shaped = graph.node("Reshape", scores, graph.constant([0, len(LAYERS), TAGS]))
    states = graph.concat(*(states for _, states in made))
    graph.output("scores", shaped, Kind.FLOAT, ["time", len(LAYERS), TAGS])
    graph.output("states", states, Kind.FLOAT, ["time", sum(asker.p.out_features for asker in askers)])
    return graph.model()


def _tagged(graph: Graph, model: Tagger, asker: RoleModel, words: str, flags: str, tables: Storage) -> tuple[str, str]:
    """Scores [time, layers * 4] and states [time, width] of one model and its role model."""
    encoded = graph.encoder(model.enc, words, storage=tables)
    beside = graph.node("Unsqueeze", graph.node("Tanh", graph.linear(model.fl, flags)), graph.constant([1]))
    top = graph.two_way(model.top, graph.concat(encoded, beside))
    states = graph.node("Squeeze", graph.concat(encoded, top), graph.constant([1]))
    scores = graph.linear(model.out, graph.node("Squeeze", top, graph.constant([1])))
    return scores, graph.node("Tanh", graph.linear(asker.p, states))


def role_graph(models: Sequence[RoleModel]) -> onnx.ModelProto:
    """`states` [batch, time, widths], `marks` [batch, time, marks], `kinds` int64 [batch], `lengths` int32 [batch] to
    `tokens` [batch, time, 2] and `pointers` [batch, time + 1, 4], the means of the models', each of which reads its own
    part of the states. What stands in padding means nothing."""
    graph = Graph("roles")
    widths = [model.p.out_features for model in models]
    states = graph.input("states", Kind.FLOAT, ["batch", "time", sum(widths)])
    marks = graph.input("marks", Kind.FLOAT, ["batch", "time", len(MARKS)])
    kinds = graph.input("kinds", Kind.INT64, ["batch"])
    lengths = graph.input("lengths", Kind.INT32, ["batch"])
    starts = [sum(widths[:number]) for number in range(len(widths) + 1)]
    parts = [_slice(graph, states, start, end) for start, end in pairwise(starts)]
    made = [_asked(graph, model, part, marks, kinds, lengths) for model, part in zip(models, parts, strict=True)]
    tokens, pointers = (graph.node("Mean", *one) for one in zip(*made, strict=True))
    graph.output("tokens", tokens, Kind.FLOAT, ["batch", "time", 2])
    graph.output("pointers", pointers, Kind.FLOAT, ["batch", "places", ENDS])
    return graph.model()


def _asked(graph: Graph, model: RoleModel, states: str, marks: str, kinds: str, lengths: str) -> tuple[str, str]:
    """Logits of tokens and pointers of one model."""
    marked = graph.node("Tanh", graph.linear(model.m, marks))
    kind = graph.node("Unsqueeze", graph.embedding(model.k, kinds), graph.constant([1]))
    inside = _slice(graph, marks, 0, 1)
    nothing = graph.node("Mul", inside, graph.constant(np.zeros(1, np.float32)))
    everywhere = graph.node("Add", kind, nothing)  # [batch, time, kind]: the type beside every token
    inputs = graph.node("Transpose", graph.concat(states, marked, everywhere), perm=[1, 0, 2])
    read = graph.node("Transpose", graph.two_way(model.l, inputs, lengths=lengths), perm=[1, 0, 2])
    total = graph.node("ReduceSum", graph.node("Mul", read, inside), graph.constant([1]), keepdims=1)
    count = graph.node("ReduceSum", inside, graph.constant([1]), keepdims=1)
    quote = graph.node("Div", total, graph.node("Max", count, graph.constant(np.ones(1, np.float32))))
    pointers = graph.concat(graph.linear(model.none, quote), graph.linear(model.ends, read), axis=1)
    return graph.linear(model.tokens, read), pointers


def _slice(graph: Graph, value: str, start: int, end: int) -> str:
    """Some columns of [batch, time, columns]."""
    return graph.node("Slice", value, *(graph.constant([number]) for number in (start, end, 2)))


def export_models(task: Task) -> None:
    """tagger.onnx, roles.onnx, model.json and vocabulary.txt: the networks that ship, in whole numbers where they cost
    less than `COSTS_AT_MOST`; export.json with the figures of both."""
    acceptance = read_acceptance(task.before["thresholds"] / "acceptance.json")
    networks = networks_of(task, [final_job(task)], acceptance)
    measured = {}
    for name, whole in (("float32", False), ("int8", True)):
        folder = task.folder / name
        write_folder(folder, networks, task, whole=whole)
        measured[name] = figures_of(scored(load_model(folder), task.dev))
        task.log("export", form=name, joint=measured[name]["joint"], megabytes=_megabytes(folder))
    cost = measured["float32"]["joint"] - measured["int8"]["joint"]
    chosen = "int8" if cost < COSTS_AT_MOST else "float32"
    for file in (task.folder / chosen).iterdir():
        (task.folder / file.name).write_bytes(file.read_bytes())
    (task.folder / "export.json").write_text(json.dumps({"chosen": chosen, **measured}, indent=1), encoding="utf-8")


def write_folder(folder: Path, networks: TorchNetworks, task: Task, *, whole: bool) -> None:
    """What `neural_v1.model.load_model` reads."""
    folder.mkdir(parents=True, exist_ok=True)
    tables = Storage.INT8 if whole else Storage.FLOAT32
    graphs = {
        "tagger.onnx": tagger_graph(networks.taggers, networks.askers, tables=tables),
        "roles.onnx": role_graph(networks.askers),
    }
    for name, graph in graphs.items():
        (folder / name).write_bytes((eight_bit(graph) if whole else graph).SerializeToString())
    write_vocabulary(list(task.vocabulary), folder / "vocabulary.txt")
    described = _described(networks)
    described["digest"] = _digest(folder, described)
    (folder / "model.json").write_text(json.dumps(described) + "\n", encoding="utf-8")


def _described(networks: TorchNetworks) -> dict[str, Any]:
    transitions = networks.transitions
    return {
        "features": FEATURES_VERSION,
        "layers": list(LAYERS),
        "marks": list(MARKS),
        "evidence": list(EVIDENCE),
        "transitions": {
            name: np.round(getattr(transitions, name), 5).tolist() for name in ("between", "first", "last")
        },
        "acceptance": acceptance_values(networks.acceptance),
    }


def _digest(folder: Path, described: dict[str, Any]) -> str:
    """SHA-256 of the networks, the vocabulary and the description."""
    made = hashlib.sha256(json.dumps(described, sort_keys=True).encode())
    for name in ("tagger.onnx", "roles.onnx", "vocabulary.txt"):
        made.update((folder / name).read_bytes())
    return made.hexdigest()


def _megabytes(folder: Path) -> float:
    return sum(file.stat().st_size for file in folder.iterdir()) / 1e6
