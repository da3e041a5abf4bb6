"""How long something takes, told so that a busy machine and other tests' garbage do not count."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable


def seconds_of(work: Callable[[], object], *, best_of: int = 2) -> float:
    """Processor time of this process alone, without garbage collection; the shortest of `best_of` runs."""
    return min(_once(work) for _ in range(best_of))


def _once(work: Callable[[], object]) -> float:
    gc.collect()
    gc.disable()
    try:
        start = time.process_time()
        work()
        return time.process_time() - start
    finally:
        gc.enable()
