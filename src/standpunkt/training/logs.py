"""What training says while it runs: a JSON line for each event in a file, and a line on the screen."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

Value = float | int | str
Echo = Callable[[str], None]


def silent(_: str) -> None:
    """An echo for tests and notebooks."""


class Log:
    """Where events go: a file, and an echo such as `print`."""

    def __init__(self, path: Path, *, echo: Echo = silent) -> None:
        self.path = path
        self._echo = echo
        self._start = time.perf_counter()
        path.parent.mkdir(parents=True, exist_ok=True)

    def __call__(self, event: str, **values: Value) -> None:
        """`log("pretraining", step=100, loss=4.7)` adds a line with the seconds since the log was opened."""
        seconds = round(time.perf_counter() - self._start, 1)
        line = json.dumps({"event": event, **values, "seconds": seconds}, ensure_ascii=False)
        with self.path.open("a", encoding="utf-8") as file:
            file.write(line + "\n")
        self._echo(f"{event}: " + ", ".join(f"{name} {_shown(value)}" for name, value in values.items()))


def _shown(value: Value) -> str:
    return f"{value:.4g}" if isinstance(value, float) else str(value)


def read_log(path: Path) -> list[dict[str, Any]]:
    """The events of a log. A run that was interrupted while it wrote leaves half a line at the end, which is left out;
    a step that was taken twice, because a run went on from an older checkpoint, counts as it was taken last."""
    events: dict[tuple[Any, ...], dict[str, Any]] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        event = _parsed(line)
        if event is not None:
            place = next((event[name] for name in ("step", "epoch") if name in event), -number)
            key = (event["event"], event.get("run"), event.get("seed"), place, tuple(sorted(event)))
            events.pop(key, None)
            events[key] = event
    return list(events.values())


def _parsed(line: str) -> dict[str, Any] | None:
    try:
        event: dict[str, Any] = json.loads(line)
    except json.JSONDecodeError:
        return None
    return event
