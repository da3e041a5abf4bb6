"""Where the time goes: runs the command line with a stopwatch around every function that the workflow calls.

    python -m benchmarks.stages OUT.json ADD_ARGUMENTS...

Writes seconds per room to OUT.json. Time is counted once: what a stage spends in another one is the other one's.
"""

from __future__ import annotations

import inspect
import json
import sys
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

from benchmarks.stopwatch import Stopwatch
from standpunkt import actors, codes, dates, ingest, workflow
from standpunkt.cli import main as command_line
from standpunkt.ledger import View, Writer


def room_of(module: str) -> str | None:
    """ "analysis" for "standpunkt.analysis.tokens", None for what is not ours."""
    parts = module.split(".")
    return parts[1] if parts[0] == "standpunkt" and len(parts) > 1 else None


LATE = (ingest, actors, dates, codes)
"""Rooms that the workflow imports only where it needs them."""


def watch(module: ModuleType, stopwatch: Stopwatch) -> None:
    """Puts the stopwatch around every function of another room that `module` calls, and around the ledger's methods."""
    own = room_of(module.__name__)
    for name, value in list(vars(module).items()):
        if isinstance(value, FunctionType) and (room := room_of(value.__module__)) not in {None, own, "records"}:
            setattr(module, name, stopwatch.around(str(room), value))
        elif isinstance(value, ModuleType) and room_of(value.__name__) not in {None, own, "records"}:
            _watch_room(value, stopwatch)
    for part in (*LATE, Writer, View):
        _watch_room(part, stopwatch)


def _watch_room(room: Any, stopwatch: Stopwatch) -> None:
    name = str(room_of(room.__module__ if inspect.isclass(room) else room.__name__))
    for function, value in list(vars(room).items()):
        if isinstance(value, FunctionType) and not function.startswith("_"):
            setattr(room, function, stopwatch.around(name, value))


def main() -> None:
    """Runs `standpunkt add` with the given arguments under the stopwatch."""
    out, *arguments = sys.argv[1:]
    stopwatch = Stopwatch()
    watch(workflow, stopwatch)
    sys.argv = ["standpunkt", "add", *arguments]
    stopwatch.enter("other")
    try:
        command_line()
    finally:
        stopwatch.leave()
        Path(out).write_text(json.dumps(stopwatch.seconds), encoding="utf-8")


if __name__ == "__main__":
    main()
