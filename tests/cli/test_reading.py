"""`standpunkt add`: what it passes on, what it says, how it ends. The workflow itself is a double here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from typer.testing import CliRunner, Result

import standpunkt
from standpunkt.cli import app
from standpunkt.errors import CodebookError
from standpunkt.ingest import read_published
from standpunkt.recipes import Recipe
from standpunkt.records.articles import Rejection
from tests.own_model import own_model


class Workflow(SimpleNamespace):
    """Remembers what it was called with."""

    Recipe = Recipe

    def __init__(self, *rejected: Rejection) -> None:
        super().__init__(rejected=rejected, called={})

    def add(self, paths: list[str], **options: object) -> SimpleNamespace:
        self.called = {"paths": paths, **options}
        return SimpleNamespace(
            added=2, revised=0, updated=0, unchanged=1, rejected=self.rejected, statements=12, words=1234
        )

    def load_codebook(self, name: str) -> str:
        if name == "nothing":
            raise CodebookError("There is no codebook 'nothing'.", remedy="Known: hafen.")
        return f"codebook {name}"

    def read_published(self, path: Path) -> dict[str, str]:
        return read_published(path)

    def load_actors(self, path: Path) -> str:
        return f"actors {path.name}"


@pytest.fixture
def using(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Workflow]:
    def use(*rejected: Rejection) -> Workflow:
        double = Workflow(*rejected)
        monkeypatch.setattr(standpunkt, "workflow", double, raising=False)
        return double

    return use


def add(ledger: Path, *arguments: str) -> Result:
    return CliRunner().invoke(app, ["add", "--ledger", str(ledger / "l.db"), *arguments])


def test_everything_given_reaches_the_workflow(tmp_path: Path, using: Callable[..., Workflow]) -> None:
    double = using()
    (tmp_path / "days.json").write_text('{"a.txt": "2031-05"}', encoding="utf-8")
    result = add(
        tmp_path, "a.txt", "news", "--codebook", "hafen", "--actors", "who.yaml",
        "--published-from", str(tmp_path / "days.json"), "--engine", "rules",
    )  # fmt: skip
    assert result.exit_code == 0
    assert double.called["paths"] == ["a.txt", "news"]
    assert (double.called["codebook"], double.called["knowledge"]) == ("codebook hafen", "actors who.yaml")
    assert double.called["published"] == {"a.txt": "2031-05"}
    assert double.called["engine"] == "rules"
    assert double.called["progress"] is None


def test_an_unknown_engine_is_told_with_those_there_are(tmp_path: Path, using: Callable[..., Workflow]) -> None:
    double = using()
    result = add(tmp_path, "a.txt", "--engine", "oracle")
    assert (result.exit_code, double.called, (tmp_path / "l.db").exists()) == (2, {}, False)
    assert "oracle" in result.stderr
    assert all(name in result.stderr for name in ("neural", "rules"))


def test_a_model_reaches_the_workflow_if_there_is_one(tmp_path: Path, using: Callable[..., Workflow]) -> None:
    double = using()
    own = own_model(tmp_path / "own", digest="a" * 32)
    assert add(tmp_path, "a.txt", "--model", str(own)).exit_code == 0
    assert (double.called["engine"], double.called["model"]) == (None, own)


@pytest.mark.parametrize(
    ("options", "words"),
    [((), "There is no model folder"), (("--engine", "rules"), "The engine rules has no use for a model")],
)
def test_a_model_that_cannot_be_used_is_told_before_there_is_a_ledger(
    tmp_path: Path, using: Callable[..., Workflow], options: tuple[str, ...], words: str
) -> None:
    double = using()
    result = add(tmp_path, "a.txt", "--model", "nowhere", *options)
    assert (result.exit_code, double.called, (tmp_path / "l.db").exists()) == (2, {}, False)
    assert words in result.stderr


def test_the_summary_is_aligned_and_says_where_it_all_is(tmp_path: Path, using: Callable[..., Workflow]) -> None:
    using()
    lines = add(tmp_path, "a.txt").stdout.splitlines()
    assert lines[:-1] == [
        "added         2 articles",
        "unchanged     1 article",
        "found        12 statements",
        "read      1,234 words",
    ]
    assert lines[-1].endswith("l.db")


def test_a_rejection_is_one_line_on_stderr_and_the_code_is_one(tmp_path: Path, using: Callable[..., Workflow]) -> None:
    using(Rejection("leer[1].txt", "The file is empty.", "Leave it out."))
    result = add(tmp_path, "leer[1].txt")
    assert result.exit_code == 1
    assert result.stderr.splitlines() == ["rejected leer[1].txt: The file is empty. Leave it out."]


@pytest.mark.parametrize(
    ("content", "words"),
    [("[]", "no list of dates"), ("{", "no valid JSON"), ('{"a": 3}', "as the date of a")],
)
def test_days_of_publication_are_checked_before_anything_is_read(
    tmp_path: Path, using: Callable[..., Workflow], content: str, words: str
) -> None:
    double = using()
    (tmp_path / "days.json").write_text(content, encoding="utf-8")
    result = add(tmp_path, "a.txt", "--published-from", str(tmp_path / "days.json"))
    assert (result.exit_code, double.called) == (2, {})
    assert words in result.stderr
    assert not (tmp_path / "l.db").exists()


def test_an_unknown_codebook_is_told_and_leaves_no_ledger(tmp_path: Path, using: Callable[..., Workflow]) -> None:
    using()
    result = add(tmp_path, "a.txt", "--codebook", "nothing")
    assert (result.exit_code, (tmp_path / "l.db").exists()) == (2, False)
    assert "Known: hafen." in result.stderr


def test_no_articles_at_all_is_wrong_usage(tmp_path: Path) -> None:
    assert add(tmp_path).exit_code == 2
