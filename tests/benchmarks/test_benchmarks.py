"""What the benchmarks count, and that they count it once."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.corpus import replicate
from benchmarks.size import closure
from benchmarks.stopwatch import Stopwatch


def test_a_corpus_has_as_many_words_as_wanted_and_no_article_twice(tmp_path: Path) -> None:
    source, into = tmp_path / "source", tmp_path / "into"
    source.mkdir()
    into.mkdir()
    (source / "a.txt").write_text("Mara Lindqvist schweigt.", encoding="utf-8")
    (source / "b.txt").write_text("Ole Brandt auch.", encoding="utf-8")
    made = replicate(source, into, words=20)
    texts = [path.read_text(encoding="utf-8") for path in into.iterdir()]
    assert made == 20  # 3 + 2 words four times
    assert len(set(texts)) == len(texts) == 4


def test_time_in_an_inner_room_is_not_counted_in_the_outer_one() -> None:
    stopwatch = Stopwatch()
    inner = stopwatch.around("inner", lambda: time.sleep(0.03))
    stopwatch.around("outer", inner)()
    assert stopwatch.seconds["inner"] >= 0.03
    assert stopwatch.seconds["outer"] < 0.03


def test_a_generator_is_timed_at_every_step_and_not_between_them() -> None:
    def slow() -> Iterator[int]:
        for number in range(2):
            time.sleep(0.02)
            yield number

    stopwatch = Stopwatch()
    for _ in stopwatch.around("reading", slow)():
        time.sleep(0.02)
    assert stopwatch.seconds["reading"] == pytest.approx(0.04, abs=0.015)


def test_the_closure_holds_what_is_needed_and_no_tools() -> None:
    needed = closure("standpunkt")
    assert {"standpunkt", "simplemma", "sqlalchemy", "lxml"} <= set(needed)
    assert not {"pytest", "mypy", "scipy"} & set(needed)
