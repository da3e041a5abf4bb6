from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import torch

from standpunkt.training.auxiliary import AuxiliaryModel, new_model, train_auxiliary, without_words
from standpunkt.training.encoder import Encoder, load_encoder
from standpunkt.training.logs import Log, read_log
from standpunkt.training.redewiedergabe import MARKS, Stretch, stretches
from standpunkt.training.settings import TINY, AuxiliarySettings
from standpunkt.training.vocabulary import numbered
from tests.training.invented import redewiedergabe

CPU = torch.device("cpu")
VOCABULARY = numbered(["Die", "Müllerin", "sagte", ",", "er", "sei", "da", "."])
SETTINGS = replace(TINY.auxiliary, epochs=2, rate=2e-2, encoder_rate=2e-2, warm_up=1)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> list[Stretch]:
    path = redewiedergabe(tmp_path_factory.mktemp("rw") / "r.tsv.xz", texts=4, sentences=25)
    return stretches(path, VOCABULARY, length=SETTINGS.stretch)[0]


def train(data: list[Stretch], folder: Path, settings: AuxiliarySettings = SETTINGS) -> AuxiliaryModel:
    folder.mkdir(exist_ok=True)
    model = new_model({}, TINY.encoder, settings, parts=8)
    return train_auxiliary(model, data, settings, folder=folder, log=Log(folder / "log.jsonl"), device=CPU)


def test_labels_are_read_from_the_columns(tmp_path: Path) -> None:
    path = redewiedergabe(tmp_path / "r.tsv.xz", texts=1, sentences=1)
    (stretch,), parts = stretches(path, VOCABULARY, length=8)
    assert list(parts) == ["ART", "NN", "VVFIN", "$,", "PPER", "VAFIN", "ADV", "$."]
    assert stretch.numbers[:, 0].tolist() == [3, 4, 5, 6, 7, 8, 9, 10]
    assert stretch.labels[:, 1].tolist() == [1, 1, 0, 0, 1, 0, 0, 0], "nominative"
    assert stretch.labels[:, 2].tolist() == [0, 0, 1, 0, 0, 2, 0, 0], "indicative, subjunctive"


def test_a_token_may_lie_in_several_kinds_of_speech(tmp_path: Path) -> None:
    path = redewiedergabe(tmp_path / "r.tsv.xz", texts=1, sentences=1)
    (stretch,), _ = stretches(path, VOCABULARY, length=8)
    held = {name: stretch.marks[:, place].tolist() for place, name in enumerate(MARKS)}
    assert held["indirect"] == [0, 0, 0, 0, 1, 1, 1, 0]
    assert held["direct"] == [0, 0, 0, 0, 0, 1, 0, 0]
    assert held["frame"] == [1, 1, 1, 0, 0, 0, 0, 0]
    assert held["speaker"] == [1, 1, 0, 0, 0, 0, 0, 0]


def test_no_stretch_reaches_into_the_next_text(tmp_path: Path) -> None:
    path = redewiedergabe(tmp_path / "r.tsv.xz", texts=2, sentences=13)
    made, _ = stretches(path, VOCABULARY, length=40)
    assert [len(stretch) for stretch in made] == [40, 40, 24, 40, 40, 24]


def test_the_numbers_of_parts_of_speech_may_be_given(tmp_path: Path) -> None:
    path = redewiedergabe(tmp_path / "r.tsv.xz", texts=1, sentences=1)
    _, parts = stretches(path, VOCABULARY, length=8, parts={"NN": 0})
    assert list(parts)[:3] == ["NN", "ART", "VVFIN"]


def test_labels_are_learned(data: list[Stretch], tmp_path: Path) -> None:
    train(data, tmp_path, replace(SETTINGS, epochs=6))
    last = read_log(tmp_path / "log.jsonl")[-1]
    assert last["epoch"] == 6
    assert last["part of speech"] > 0.9
    assert last["indirect"] > 0.8


def test_a_run_that_was_interrupted_between_epochs_ends_with_the_same_weights(
    data: list[Stretch], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = train(data, tmp_path / "whole").state_dict()
    held_out_scores = "standpunkt.training.auxiliary._Run.held_out_scores"

    def stop(_: object) -> dict[str, float]:
        if (tmp_path / "twice/checkpoint.pt").exists():
            raise KeyboardInterrupt
        return {}

    with monkeypatch.context() as patched:
        patched.setattr(held_out_scores, stop)
        with pytest.raises(KeyboardInterrupt):
            train(data, tmp_path / "twice")
    again = train(data, tmp_path / "twice").state_dict()
    assert all(torch.equal(value, again[name]) for name, value in whole.items())


def test_training_begins_with_the_encoder_given() -> None:
    start = Encoder(TINY.encoder).state_dict()
    model = new_model(start, TINY.encoder, SETTINGS, parts=8)
    assert all(torch.equal(value, start[name]) for name, value in model.enc.state_dict().items())


def test_the_encoder_is_found_in_the_checkpoint(data: list[Stretch], tmp_path: Path) -> None:
    model = train(data, tmp_path)
    state = load_encoder(tmp_path / "checkpoint.pt")
    assert torch.equal(state["emb.p.weight"], model.enc.emb.p.weight)


def test_only_words_of_the_vocabulary_are_made_unknown_and_letters_stay() -> None:
    torch.manual_seed(0)
    numbers = torch.arange(1000)[None, :, None].repeat(1, 1, 5)
    dropped = without_words(numbers, 0.3)
    changed = dropped[0, :, 0] != numbers[0, :, 0]
    assert 250 < int(changed.sum()) < 350
    assert set(dropped[0, changed, 0].tolist()) == {1}
    assert not changed[:3].any()
    assert torch.equal(dropped[..., 1:], numbers[..., 1:])
