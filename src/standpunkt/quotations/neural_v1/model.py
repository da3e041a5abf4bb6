"""The trained networks and their settings, as they lie in a folder: tagger.onnx, roles.onnx, model.json and
vocabulary.txt.

Run by ONNX Runtime on one thread: an article is small, and whoever reads many can start several processes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray

from standpunkt.errors import ModelError
from standpunkt.quotations.neural_v1.acceptance import EVIDENCE, Acceptance
from standpunkt.quotations.neural_v1.candidates import LAYERS
from standpunkt.quotations.neural_v1.features import FEATURES_VERSION, FIRST_WORD, Flags, Words
from standpunkt.quotations.neural_v1.lattice import Scores, Transitions
from standpunkt.quotations.neural_v1.roles import MARKS, Logits

FILES = ("tagger.onnx", "roles.onnx", "model.json", "vocabulary.txt")
_NAME_ONE = "Name a folder that standpunkt train has made, or use --engine neural (the shipped model) or rules."
_TRAIN_AGAIN = "Train it again with this version (standpunkt train --data ...), or use --engine rules."

States = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Model:
    """Networks ready to run. `digest` names the weights; it is stored with what they find."""

    tagger: ort.InferenceSession
    asker: ort.InferenceSession
    vocabulary: Mapping[str, int]
    transitions: Transitions
    acceptance: Acceptance
    digest: str

    def tag(self, words: Words, flags: Flags) -> tuple[Scores, States]:
        """Scores float32 [tokens, layers, 4] and states float32 [tokens, width] of one stretch of text."""
        scores, states = self.tagger.run(["scores", "states"], {"words": words, "flags": flags})
        return scores, states

    def ask(self, states: States, marks: Flags, kinds: Sequence[int], lengths: Sequence[int]) -> tuple[Logits, Logits]:
        """Logits of cue and frame float32 [quotations, window, 2], and of the ends of speaker and addressee float32
        [quotations, window + 1, 4], for states and marks padded to the longest window."""
        inputs = {
            "states": states,
            "marks": marks,
            "kinds": np.array(kinds, np.int64),
            "lengths": np.array(lengths, np.int32),
        }
        tokens, pointers = self.asker.run(["tokens", "pointers"], inputs)
        return tokens, pointers


@lru_cache(maxsize=1)
def shipped_model() -> Model:
    """The model in the package."""
    with as_file(files("standpunkt.quotations.neural_v1") / "model") as folder:
        return load_model(folder, remedy="Install Standpunkt again, or use --engine rules.")


def model_in(folder: Path) -> Model:
    """As `load_model`; the same folder is loaded again only where its model.json has been written again."""
    described = folder / "model.json"
    return _loaded(folder.absolute(), described.stat().st_mtime_ns if described.is_file() else 0)


@lru_cache(maxsize=2)
def _loaded(folder: Path, _written: int) -> Model:
    return load_model(folder)


def load_model(folder: Path, *, remedy: str = _NAME_ONE) -> Model:
    """The model in a folder. Raises ModelError where a file is missing (`remedy` says what to do then) or was made for
    other features than these."""
    if not folder.is_dir():
        raise ModelError(f"There is no model folder {folder}.", remedy=remedy)
    missing = [name for name in FILES if not (folder / name).is_file()]
    if missing:
        raise ModelError(f"{folder} is no model: it lacks {', '.join(missing)}.", remedy=remedy)
    described = _description(folder / "model.json")
    words = (folder / "vocabulary.txt").read_text(encoding="utf-8").split("\n")
    return Model(
        tagger=_session(folder / "tagger.onnx"),
        asker=_session(folder / "roles.onnx"),
        vocabulary={word: number for number, word in enumerate(words, start=FIRST_WORD) if word},
        transitions=Transitions.allowed(*_arrays(described["transitions"], "between", "first", "last")),
        acceptance=acceptance_of(described["acceptance"]),
        digest=described["digest"],
    )


def _description(path: Path) -> dict[str, Any]:
    """model.json, if it is of this code."""
    try:
        described: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise ModelError(f"{path} is not JSON ({error}).", remedy=_TRAIN_AGAIN) from error
    wanted = {"features": FEATURES_VERSION, "layers": list(LAYERS), "marks": list(MARKS), "evidence": list(EVIDENCE)}
    for name, value in wanted.items():
        if described.get(name) != value:
            told = f"version {described.get(name)}, the code has {value}" if name == "features" else "another list"
            raise ModelError(f"The model in {path.parent} was made for other {name} ({told}).", remedy=_TRAIN_AGAIN)
    return described


def acceptance_of(values: Mapping[str, Any]) -> Acceptance:
    """From plain values, as model.json holds them."""
    mean, scale, hidden, hidden_bias, out = _arrays(values, "mean", "scale", "hidden", "hidden_bias", "out")
    numbers = {name: float(values[name]) for name in ("out_bias", "keep", "add", "add_reported", "slope", "shift")}
    return Acceptance(mean, scale, hidden, hidden_bias, out, **numbers)


def _arrays(values: Mapping[str, Any], *names: str) -> tuple[NDArray[np.float32], ...]:
    return tuple(np.array(values[name], np.float32) for name in names)


def _session(path: Path) -> ort.InferenceSession:
    options = ort.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        return ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # ONNX Runtime raises classes of its own for each way a file can be broken
        raise ModelError(f"{path} is no network that can be run ({error}).", remedy=_TRAIN_AGAIN) from error
