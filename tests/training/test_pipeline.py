"""Everything is trained once, with the smallest settings, on invented data."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from standpunkt.errors import DataError, TrainingError
from standpunkt.quotations.neural_v1.engine import find_with
from standpunkt.quotations.neural_v1.model import load_model
from standpunkt.training.card import Notes
from standpunkt.training.logs import read_log
from standpunkt.training.pipeline import Annotations, Sources, train_own, train_shipped
from standpunkt.training.settings import TINY, Settings
from standpunkt.workflow import analyse
from tests.training import invented

TEXT = "Mara Lindqvist, Außenministerin von Nordmark, sagte, man wolle den Hafen ausbauen. Es regnete seit 1987."


def sources(folder: Path) -> tuple[Sources, Settings]:
    """All that training needs, invented, and settings that fit it."""
    annotations = Annotations(
        (invented.quotes(folder / "train.jsonl", articles=14),),
        invented.quotes(folder / "dev.jsonl", articles=4, seed=2),
    )
    held_out = ("17 - Die Bürgermeisterin von Westerfurt geht (2005-08-12)", "Bürgermeisterin von Westerfurt geht")
    (folder / "titles.json").write_text(json.dumps(held_out[:1]), encoding="utf-8")
    settings = TINY.with_corpora(invented.corpora(folder / "corpora", extra=[f"Die {held_out[1]}\nSie blieb."]))
    (folder / "words.md").write_text("Trained on invented words; knows nothing.\n", encoding="utf-8")
    (folder / "runs.csv").write_text("design,joint\nnone at all,0.0\n", encoding="utf-8")
    notes = Notes(words=folder / "words.md", runs=folder / "runs.csv", command="make everything")
    labels = invented.redewiedergabe(folder / "labels.tsv.xz")
    return Sources(annotations, folder / "corpora", folder / "titles.json", labels, notes=notes), settings


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("training")
    inputs, settings = sources(folder)
    return train_shipped(inputs, folder / "work", settings=settings, processes=1)


def test_all_stages_are_made_in_order(made: dict[str, Path]) -> None:
    order = "prepare pretraining auxiliary quotations distilled roles thresholds calibration export curves card"
    assert list(made) == order.split()


def test_a_second_run_makes_nothing(made: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = made["card"].parent.parent
    inputs, settings = sources(folder)
    told: list[str] = []
    assert train_shipped(inputs, folder / "work", settings=settings, processes=1, echo=told.append) == made
    assert len(told) == len(made)
    assert all(line.endswith("state done") for line in told)


def test_the_model_reads_articles(made: dict[str, Path]) -> None:
    found = find_with(load_model(made["export"]), analyse(TEXT), component="tiny", version="0")
    assert all(span.end <= len(TEXT) for quotation in found for span in quotation.quote)


def test_the_encoder_lies_beside_the_model(made: dict[str, Path]) -> None:
    assert {"encoder.npz", "vocabulary.txt", "tagger.onnx", "roles.onnx"} <= {f.name for f in made["export"].iterdir()}


def test_an_article_that_serves_to_judge_was_left_out(made: dict[str, Path]) -> None:
    compared = json.loads((made["prepare"] / "compared.json").read_text("utf-8"))
    assert compared["titles"] == 1
    assert compared["found"] == [["lexikon.txt.xz", "die bürgermeisterin von westerfurt geht"]]
    assert compared["documents"] == {"reden.txt.xz": 15, "lexikon.txt.xz": 16}


def test_pictures_show_every_stage_that_learns(made: dict[str, Path]) -> None:
    assert {path.name for path in made["curves"].glob("*.svg")} >= {"pretraining.svg", "auxiliary.svg", "tagger.svg"}


def test_the_card_says_what_was_made_from_what(made: dict[str, Path]) -> None:
    card = (made["card"] / "CARD.md").read_text("utf-8")
    assert "knows nothing" in card
    assert "| none at all | 0.0 |" in card
    assert "| seed 1 |" in card
    assert "| student of all seeds |" in card
    assert "| Indirect | 8 |" in card
    assert "`make everything`" in card
    assert card.count("SHA-256") == 1
    assert "| prepare | titles |" in card


def test_users_start_with_the_encoder_of_a_model(made: dict[str, Path], tmp_path: Path) -> None:
    annotations = Annotations((invented.quotes(tmp_path / "own.jsonl", articles=14, seed=3),))
    own = train_own(annotations, tmp_path / "work", start=made["export"], settings=TINY, processes=1)
    assert list(own) == "start quotations distilled roles thresholds calibration export curves".split()
    assert load_model(own["export"]).vocabulary == load_model(made["export"]).vocabulary
    assert (own["export"] / "encoder.npz").read_bytes() == (made["export"] / "encoder.npz").read_bytes()


def test_users_without_an_encoder_are_told_and_begin_from_nothing(tmp_path: Path) -> None:
    annotations = Annotations((invented.quotes(tmp_path / "own.jsonl", articles=14, seed=3),))
    own = train_own(annotations, tmp_path / "work", start=None, settings=TINY, processes=1)
    events = [event for event in read_log(tmp_path / "work/log.jsonl") if event["event"] == "encoder"]
    assert events[0]["source"].startswith("none")
    assert "sagte" in load_model(own["export"]).vocabulary


def test_one_seed_needs_no_student(tmp_path: Path) -> None:
    annotations = Annotations((invented.quotes(tmp_path / "own.jsonl", articles=14, seed=3),))
    alone = replace(TINY, quotations=replace(TINY.quotations, seeds=(1,)))
    own = train_own(annotations, tmp_path / "work", start=None, settings=alone, processes=1)
    assert not list(own["distilled"].glob("*.pt"))
    assert [path.name for path in own["roles"].glob("*.pt")] == ["roles-seed-1.pt"]
    assert list(json.loads((own["calibration"] / "figures.json").read_text("utf-8"))) == ["seed-1"]


def test_a_handful_of_articles_is_refused(tmp_path: Path) -> None:
    annotations = Annotations((invented.quotes(tmp_path / "own.jsonl", articles=3),))
    with pytest.raises(DataError, match="3 annotated articles are too few"):
        train_own(annotations, tmp_path / "work", start=None, settings=TINY, processes=1)


def test_a_language_model_that_was_pretrained_elsewhere_can_be_taken(made: dict[str, Path], tmp_path: Path) -> None:
    inputs, settings = sources(tmp_path)
    checkpoint, vocabulary = made["pretraining"] / "checkpoint.pt", made["prepare"] / "vocabulary.txt"
    adopting = Sources(
        inputs.annotations, inputs.corpora, inputs.titles, inputs.redewiedergabe, adopted=(checkpoint, vocabulary)
    )
    again = train_shipped(adopting, tmp_path / "work", settings=settings, processes=1)
    assert "prepare" not in again
    same = [(folder["auxiliary"] / "encoder.npz").read_bytes() for folder in (made, again)]
    assert same[0] == same[1]
    with pytest.raises(TrainingError, match="other sizes"):
        train_shipped(adopting, tmp_path / "other")
