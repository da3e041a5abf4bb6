"""The scorer of temporal expressions, on invented articles with figures worked out by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from evaluation.dates import score


def write(path: Path, *articles: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(a) + "\n" for a in articles), encoding="utf-8")
    return path


def test_overlap_boundaries_and_value_are_counted_apart(tmp_path: Path) -> None:
    text = "Am Mittwoch und am 8. Mai 2024 sprach sie, damals, gestern."
    golds = [(3, 11, "2024-05-08"), (16, 30, "2024-05-08"), (31, 37, "2024")]
    expressions = [{"start": start, "end": end, "value": value, "type": "DATE"} for start, end, value in golds]
    scores = score(write(tmp_path / "a.jsonl", {"published": "2024-05-10", "text": text, "expressions": expressions}))
    # found: Mittwoch, 8. Mai 2024, damals, gestern; annotated: Mittwoch, "am 8. Mai 2024", sprach
    assert scores["relaxed"] == pytest.approx(2 * 2 / 7)
    assert scores["strict"] == pytest.approx(2 * 1 / 7)
    assert scores["value"] == pytest.approx(2 * 2 / 7)
    assert scores["precision"] == pytest.approx(2 / 4)
    assert scores["recall"] == pytest.approx(2 / 3)


def test_nothing_annotated_and_nothing_found_is_no_error(tmp_path: Path) -> None:
    nothing: dict[str, Any] = {"published": None, "text": "Nichts.", "expressions": []}
    assert score(write(tmp_path / "a.jsonl", nothing))["relaxed"] == 0.0
