"""Exported statements against expected ones, and the same figures as the shared scorer gives."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from evaluation.statement_scorer import score
from evaluation.statements import REPOSITORY, gold_scorer

SHARED = Path(os.environ.get("STANDPUNKT_SHARED") or REPOSITORY.parent / "shared")
NAMES = {"lindqvist": ["Mara Lindqvist", "Lindqvist"]}


def expected(**changes: Any) -> dict[str, Any]:
    row = {"quote_spans": [[10, 20]], "type": "Indirect", "speaker_span": [0, 5], "actor": "lindqvist"}
    return {**row, "said": "2025-03-06", "codes": [["ferry", "oppose"]], **changes}


def exported(**changes: Any) -> dict[str, Any]:
    row: dict[str, Any] = {"article": "one.txt", "quote": [[10, 20]], "type": "Indirect", "speaker": [[0, 5]]}
    row |= {"actor": {"id": "x", "name": "Mara Lindqvist"}, "said": "2025-03-06"}
    return {**row, "codes": [{"proposal": "ferry", "stance": "oppose"}], **changes}


def scored(found: list[dict[str, Any]], wanted: list[dict[str, Any]]) -> dict[str, float]:
    return {name: round(value, 3) for name, value in score(found, {"one.txt": wanted}, names=NAMES).items()}


def test_an_exact_export_scores_one_everywhere() -> None:
    assert set(scored([exported()], [expected()]).values()) == {1.0}


def test_half_the_characters_are_enough_to_match_and_a_third_is_not() -> None:
    assert scored([exported(quote=[[10, 14]])], [expected()])["detection_f1"] == 1.0  # 2*4/14 = 0.57
    assert scored([exported(quote=[[10, 13]])], [expected()])["detection_f1"] == 0.0  # 2*3/13 = 0.46


def test_a_second_statement_on_the_same_words_is_spurious() -> None:
    found = scored([exported(), exported(type="Direct")], [expected()])
    assert (found["detection_precision"], found["detection_recall"], found["type"]) == (0.5, 1.0, 1.0)


@pytest.mark.parametrize(
    ("said", "right"),
    [
        ("2025-03-06", 1.0),
        ("2025-03", 1.0),
        ("2025", 1.0),
        ("2025-03-07", 0.0),
        (None, 0.0),
        ("[2025-03-05,2025-03-06]", 1.0),
        ("2025-03-01/2025-03-09", 1.0),
        ("2025-03-07/2025-03-09", 0.0),
    ],
)
def test_a_coarser_time_is_right_and_another_one_is_not(said: str | None, right: float) -> None:
    assert scored([exported(said=said)], [expected()])["date"] == right


def test_a_statement_is_right_with_its_actor_and_exactly_its_codes() -> None:
    assert scored([exported(codes=[])], [expected()])["right"] == 0.0
    assert scored([exported(actor={"name": "Ole Brandt"})], [expected()])["right"] == 0.0
    assert scored([exported(actor=None)], [expected(actor=None)])["right"] == 1.0


def test_codes_of_missed_statements_lower_the_recall_of_codes() -> None:
    found = scored([exported()], [expected(), expected(quote_spans=[[40, 50]])])
    assert found["code_f1"] == 0.667


def rows_from_gold(document: dict[str, Any], names: dict[str, str]) -> list[dict[str, Any]]:
    """The gold as an export, with every third statement left out and every fourth cut short."""
    rows = []
    for place, gold in enumerate(document["statements"]):
        quote = [[start, end - (place % 4 == 1) * (end - start) // 2] for start, end in gold["quote_spans"]]
        row = exported(article=document["text_file"], quote=quote, said=gold["said"], type=gold["type"])
        row["speaker"] = [gold["speaker_span"]] if gold["speaker_span"] and place % 5 else []
        row["actor"] = {"name": names[gold["actor"]]} if gold["actor"] else None
        row["codes"] = [{"proposal": proposal, "stance": stance} for proposal, stance in gold["codes"]]
        rows += [row] * (place % 3 != 2)
    return rows


@pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason=f"needs the shared data, which is not at {SHARED}")
def test_both_scorers_agree_on_the_shared_gold(tmp_path: Path) -> None:
    actors = json.loads((SHARED / "gold/codebook.json").read_text(encoding="utf-8"))["actors"]
    names = {key: actor["name"] for key, actor in actors.items()}
    documents = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((SHARED / "gold").glob("[0-9]*.json"))]
    rows = [row for document in documents for row in rows_from_gold(document, names)]
    (tmp_path / "rows.jsonl").write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    theirs = gold_scorer(SHARED)(SHARED / "gold", tmp_path / "rows.jsonl")
    wanted = {document["text_file"]: document["statements"] for document in documents}
    ours = score(rows, wanted, names={key: [name] for key, name in names.items()})
    assert {name: theirs[name] for name in ours} == pytest.approx(ours)
    assert 0.5 < ours["detection_f1"] < 1
