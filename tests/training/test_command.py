from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from typer.testing import CliRunner

from standpunkt import Ledger
from standpunkt.cli import app
from standpunkt.quotations.neural_v1.model import load_model
from tests.training.invented import quotes

RUNNER = CliRunner(env={"COLUMNS": "200", "TERM": "dumb"})


def train(data: Path, out: Path, *options: str) -> tuple[int, str]:
    result = RUNNER.invoke(app, ["train", "--data", str(data), "--out", str(out), "--processes", "1", *options])
    return result.exit_code, result.output


def test_a_model_of_ones_own_lies_where_it_should_and_can_be_used(tmp_path: Path) -> None:
    data, out = quotes(tmp_path / "own.jsonl", articles=14), tmp_path / "own"
    code, output = train(data, out, "--tiny", "--from-encoder", str(tmp_path / "none"))
    assert code == 0
    assert f"The model is in {out}." in output
    assert "learned from the annotated articles alone" in output
    assert "sagte" in load_model(out).vocabulary
    assert (out / "tagger.svg").is_file()
    _use(out, data, tmp_path / "news.db")


def _use(model: Path, data: Path, ledger: Path) -> None:
    article = ledger.with_name("a.txt")
    article.write_text("Mara Lindqvist, Außenministerin von Nordmark, sagte, man wolle bauen.", encoding="utf-8")
    added = RUNNER.invoke(app, ["add", str(article), "--ledger", str(ledger), "--model", str(model)])
    assert (added.exit_code, "added" in added.stdout) == (0, True)
    with Ledger(ledger) as opened:
        assert opened.view().model() == model
    again = RUNNER.invoke(app, ["add", str(article), "--ledger", str(ledger)])
    assert "unchanged" in again.stdout
    judged = RUNNER.invoke(app, ["eval", "quotes", str(data), "--model", str(model), "--limit", "2"])
    assert (judged.exit_code, "2 articles" in judged.stdout) == (0, True)


def test_data_that_is_none_is_told_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "own.jsonl").write_text("{}\n", encoding="utf-8")
    code, output = train(tmp_path / "own.jsonl", tmp_path / "own", "--tiny")
    assert code == 2
    assert "error: own.jsonl, line 1" in output


def test_missing_libraries_are_named_with_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    find_spec = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "torch" else find_spec(name))
    code, output = train(quotes(tmp_path / "own.jsonl", articles=1), tmp_path / "own")
    assert code == 2
    assert "Training needs torch." in output
    assert "standpunkt[train]" in output
