"""Models of a user's own: which engine they mean, when they are loaded, what is said of those that are none."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from standpunkt.errors import ModelError, UsageError
from standpunkt.quotations import digest_of_model, engine_of
from standpunkt.quotations.neural_v1 import model
from standpunkt.records.quotations import Engine
from standpunkt.workflow import quotations_of
from tests.own_model import own_model

TEXT = "Mara Lindqvist, Außenministerin von Nordmark, sagte am Montag, man wolle den Hafen ausbauen."


def test_a_model_means_the_neural_engine_and_goes_with_no_other() -> None:
    assert engine_of(None, model="own") is engine_of("neural", model="own") is Engine.NEURAL
    with pytest.raises(UsageError, match="rules has no use for a model"):
        engine_of("rules", model="own")


def test_what_a_model_finds_bears_its_digest(tmp_path: Path) -> None:
    found = quotations_of(TEXT, model=own_model(tmp_path / "own", digest="feedbeef" + "0" * 24))
    assert {quotation.origin.version for quotation in found} == {"1-feedbeef"}


def test_a_model_is_loaded_once_and_again_where_it_was_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[Path] = []
    load = model.load_model

    def load_and_count(folder: Path) -> model.Model:
        loaded.append(folder)
        return load(folder)

    monkeypatch.setattr(model, "load_model", load_and_count)
    own = own_model(tmp_path / "own", digest="a" * 32)
    assert quotations_of(TEXT, model=own) == quotations_of(TEXT, model=str(own))
    assert loaded == [own]
    own_model(own, digest="b" * 32)
    os.utime(own / "model.json", ns=(0, 0))
    assert digest_of_model(own) == "b" * 32
    assert loaded == [own, own]


def test_a_folder_that_is_no_model_is_told_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"There is no model folder .*nowhere\. Name a folder that standpunkt train"):
        quotations_of(TEXT, model=tmp_path / "nowhere")
    own = own_model(tmp_path / "own", digest="a" * 32)
    (own / "roles.onnx").unlink()
    with pytest.raises(ModelError, match=r"own is no model: it lacks roles\.onnx\."):
        quotations_of(TEXT, model=own)


def test_a_model_for_other_features_is_told_so(tmp_path: Path) -> None:
    own = own_model(tmp_path / "own", digest="a" * 32)
    described = (own / "model.json").read_text(encoding="utf-8")
    (own / "model.json").write_text(described.replace('"features": ', '"features": 90'), encoding="utf-8")
    with pytest.raises(ModelError, match=r"made for other features .* Train it again"):
        quotations_of(TEXT, model=own)
