"""What the benchmarks count, and that they count it once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.corpus import replicate
from benchmarks.size import closure
from benchmarks.standing import entries, seconds
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


class Clock:
    """A clock that moves when it is told to."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    def wait(self, seconds: float) -> None:
        self.now += seconds


def test_time_in_an_inner_room_is_not_counted_in_the_outer_one() -> None:
    clock = Clock()
    stopwatch = Stopwatch(clock=clock)
    inner = stopwatch.around("inner", lambda: clock.wait(3))

    def outer() -> None:
        clock.wait(1)
        inner()
        clock.wait(1)

    stopwatch.around("outer", outer)()
    assert stopwatch.seconds == {"other": 0, "outer": 2, "inner": 3}


def test_a_generator_is_timed_at_every_step_and_not_between_them() -> None:
    clock = Clock()

    def slow() -> Iterator[int]:
        for number in range(2):
            clock.wait(2)
            yield number

    stopwatch = Stopwatch(clock=clock)
    for _ in stopwatch.around("reading", slow)():
        clock.wait(5)
    assert stopwatch.seconds["reading"] == 4
    assert stopwatch.seconds["other"] == 10


def test_the_closure_holds_what_is_needed_and_no_tools() -> None:
    needed = closure("standpunkt")
    assert {"standpunkt", "simplemma", "sqlalchemy", "lxml"} <= set(needed)
    assert not {"pytest", "mypy", "scipy"} & set(needed)


def test_generated_statements_are_as_many_as_wanted_and_the_same_each_time() -> None:
    assert len(entries(25)) == 25
    assert entries(25) == entries(25)


def test_positions_and_shifts_are_timed_apart_from_what_they_count() -> None:
    assert set(seconds(200)) == {"acts", "positions", "trends", "shifts"}
