"""`standpunkt eval dates`, on invented texts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from standpunkt.cli import app

TEXT = "Am Mittwoch und am 8. Mai 2024 sprach sie, damals, gestern."
GOLDS = ((3, 11, "2024-05-08"), (16, 30, "2024-05-08"), (31, 37, "2024"), (51, 58, "2024-05-01"))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    expressions = [{"start": start, "end": end, "value": value, "type": "DATE"} for start, end, value in GOLDS]
    path = tmp_path / "data.jsonl"
    row = {"name": "Streit\x1b[31m", "published": "2024-05-10", "text": TEXT, "expressions": expressions}
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    return path


def run(*arguments: str | Path) -> Result:
    return CliRunner(env={"COLUMNS": "90", "TERM": "dumb"}).invoke(app, ["eval", "dates", *map(str, arguments)])


def rows(result: Result) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("  ") if cell.strip()] for line in result.stdout.splitlines()]


def test_boundaries_and_values_are_scored_apart_and_by_kind(data: Path) -> None:
    result = run(data)
    assert result.exit_code == 0
    told = rows(result)
    # found: Mittwoch, 8. Mai 2024, damals, gestern
    assert ["relaxed", "75.0", "75.0", "75.0"] in told
    assert ["strict", "50.0", "50.0", "50.0"] in told
    assert ["relaxed, right value", "50.0", "50.0", "50.0"] in told
    assert ["DATE", "4", "4", "75.0", "75.0", "75.0", "50.0", "50.0"] in told
    assert ["SET", "0", "0", "0.0", "0.0", "0.0", "0.0", "0.0"] in told
    assert "1 text, expressions of time: 4 marked, 4 found." in result.stdout


def test_misses_of_each_kind_are_shown_with_the_words_around_them(data: Path) -> None:
    told = run(data, "--examples", "1").stdout
    heads = [line for line in told.splitlines() if "·" in line]
    assert heads == [f"{head} · Streit[31m" for head in (
        "marked, not found", "found, not marked", "other boundaries", "another value"
    )]  # fmt: skip
    assert "  marked sprach  DATE 2024" in told
    assert "  found  damals  DATE PAST_REF" in told
    assert "  marked am 8. Mai 2024  DATE 2024-05-08\n  found  8. Mai 2024" in told


def test_one_kind_of_miss_can_be_shown_alone(data: Path) -> None:
    told = run(data, "--kind", "value").stdout
    assert "marked gestern  DATE 2024-05-01" in told
    assert "not found" not in told


def test_data_that_is_none_is_told_and_ends_with_an_error(tmp_path: Path) -> None:
    (tmp_path / "empty.jsonl").write_text("", encoding="utf-8")
    result = run(tmp_path / "empty.jsonl")
    assert result.exit_code != 0
