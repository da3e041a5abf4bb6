"""Scores of a tagger of time expressions, on invented texts with figures worked out by hand."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from standpunkt.errors import DataError
from standpunkt.records.spans import Span
from standpunkt.scoring.times import (
    DatedText,
    Marked,
    Measure,
    Pair,
    evened,
    load_dated,
    pairs_of,
    scores_of_times,
)

TEXT = "Am Montag um 8 Uhr sprach sie."
MONDAY, EIGHT = Marked(Span(3, 9), "DATE", "2024-05-06"), Marked(Span(13, 18), "TIME", "2024-05-06T08:00")
GOOD: dict[str, Any] = {
    "name": "a",
    "published": "2024-05-08",
    "text": TEXT,
    "expressions": [{"start": 3, "end": 9, "type": "DATE", "value": "2024-05-06"}],
}


class Found:
    """What a tagger found, as the scorer asks for it."""

    def __init__(self, start: int, end: int, kind: str, timex: str) -> None:
        self.span, self.kind, self.timex = Span(start, end), kind, timex


def written(path: Path, *articles: object) -> Path:
    path.write_text("".join(json.dumps(a) + "\n" for a in articles), encoding="utf-8")
    return path


def test_what_overlaps_is_paired_once_in_text_order() -> None:
    text = DatedText("a", TEXT, "2024-05-08", (MONDAY, EIGHT))
    found = [Found(0, 18, "DATE", "2024-05-06"), Found(13, 18, "TIME", "T08:00"), Found(19, 25, "DATE", "2024")]
    pairs = pairs_of(lambda *_: found, text)
    assert [(p.is_relaxed, p.is_strict, p.is_right) for p in pairs] == [
        (True, False, True),
        (True, True, False),
        (False, False, False),
    ]
    scores = scores_of_times(pairs)
    assert (scores.relaxed, scores.strict, scores.value) == (Measure(2, 2, 3), Measure(1, 2, 3), Measure(1, 2, 3))
    assert scores.relaxed.f1 == pytest.approx(2 * 2 / 5)
    assert scores.relaxed.precision == pytest.approx(2 / 3)
    assert scores.relaxed.recall == 1


def test_a_kind_is_scored_by_what_is_of_that_kind_on_both_sides() -> None:
    pairs = [Pair(MONDAY, EIGHT), Pair(EIGHT, EIGHT), Pair(None, MONDAY)]
    assert scores_of_times(pairs, kind="DATE").relaxed == Measure(0, 1, 1)
    assert scores_of_times(pairs, kind="TIME").relaxed == Measure(1, 1, 2)


def test_no_expression_at_all_scores_nothing() -> None:
    measure = scores_of_times([]).relaxed
    assert (measure.precision, measure.recall, measure.f1) == (0, 0, 0)


def test_spellings_of_a_value_are_made_even() -> None:
    assert evened("2011-03-17T8.30") == evened("2011-03-17T08:30")
    assert evened("2014_07") == "2014-07"
    assert evened("XXXX-WXX-01-TEV") == evened("XXXX-WXX-1TEV")


def test_annotated_texts_are_read_line_by_line(tmp_path: Path) -> None:
    path = written(tmp_path / "a.jsonl", GOOD, {**GOOD, "published": None, "expressions": []})
    first, second = load_dated(path)
    assert first == DatedText("a", TEXT, "2024-05-08", (MONDAY,))
    assert (second.published, second.expressions) == (None, ())
    assert load_dated(path, limit=1) == (first,)


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"text": None}, "a.jsonl, line 1: there is no text."),
        ({"published": "gestern"}, "published is 'gestern', no time"),
        ({"expressions": None}, "there is no list of expressions"),
        ({"expressions": [{"start": 3, "end": 99, "type": "DATE", "value": "2024"}]}, "is no expression of this text"),
        ({"expressions": [{"start": 3, "end": 9, "type": "DAY", "value": "2024"}]}, "is no expression of this text"),
        ({"expressions": [{"start": 3, "end": 9, "type": "DATE"}]}, "is no expression of this text"),
    ],
)
def test_what_is_no_annotation_is_told_with_its_place(tmp_path: Path, wrong: dict[str, Any], words: str) -> None:
    with pytest.raises(DataError, match=re.escape(words)):
        load_dated(written(tmp_path / "a.jsonl", {**GOOD, **wrong}))


def test_a_file_without_texts_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no text in"):
        load_dated(written(tmp_path / "a.jsonl"))
