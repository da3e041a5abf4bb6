"""Counts time by room, each moment once."""

from __future__ import annotations

import functools
import inspect
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any


class Stopwatch:
    """Seconds per room, exclusive of the rooms called from it; `clock` gives seconds."""

    def __init__(self, *, clock: Callable[[], float] = time.perf_counter) -> None:
        self._clock = clock
        self.seconds: dict[str, float] = defaultdict(float)
        self._rooms = ["other"]
        self._since = clock()

    def enter(self, room: str) -> None:
        self._book()
        self._rooms.append(room)

    def leave(self) -> None:
        self._book()
        self._rooms.pop()

    def _book(self) -> None:
        now = self._clock()
        self.seconds[self._rooms[-1]] += now - self._since
        self._since = now

    def around(self, room: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """`function`, timed; an iterator that it gives is timed step by step."""

        @functools.wraps(function)
        def timed(*args: Any, **options: Any) -> Any:
            self.enter(room)
            try:
                result = function(*args, **options)
            finally:
                self.leave()
            return self._steps(room, result) if inspect.isgenerator(result) else result

        return timed

    def _steps(self, room: str, steps: Iterator[Any]) -> Iterator[Any]:
        while True:
            self.enter(room)
            try:
                step = next(steps)
            except StopIteration:
                return
            finally:
                self.leave()
            yield step
