"""How fast an engine goes from text to quotations, in a process of its own so that its memory is its own.

    python -m benchmarks.engines ENGINE FOLDER OUT.json

Times are processor time of one core: what else the machine does counts little.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.corpus import words_in
from standpunkt.workflow import quotations_of

TIMES = (1, 10, 100)
SHORT = "Die Ministerin Mara Lindqvist sagte am Montag, der Hafen bleibe offen. „Wir haben Zeit“, fügte sie hinzu.\n"
_STARTING = "from standpunkt.workflow import quotations_of; quotations_of({text!r}, engine={engine!r})"


def read_all(texts: Iterable[str], *, engine: str) -> float:
    """Seconds of processor time from these texts to their quotations."""
    start = time.process_time()
    for text in texts:
        quotations_of(text, engine=engine)
    return time.process_time() - start


def measure(texts: Sequence[str], *, engine: str) -> dict[str, Any]:
    """Words a second over `texts`, peak memory of this process in megabytes, and the seconds that the longest text
    takes once, ten and a hundred times."""
    quotations_of(SHORT, engine=engine)  # what is loaded once is timed by `starting`
    seconds = read_all(texts, engine=engine)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    longest = max(texts, key=words_in)
    scaling = [
        {"times": times, "words": times * words_in(longest), "seconds": read_all([long], engine=engine)}
        for times in TIMES
        for long in ["\n\n".join([longest] * times)]
    ]
    return {"words_per_second": sum(map(words_in, texts)) / seconds, "peak_megabytes": peak, "scaling": scaling}


def starting(engine: str, *, best_of: int = 3) -> float:
    """Seconds on the clock from nothing to the quotations of one short text, in a new process."""
    command = [sys.executable, "-c", _STARTING.format(text=SHORT, engine=engine)]
    return min(_clocked(command) for _ in range(best_of))


def _clocked(command: Sequence[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True)
    return time.perf_counter() - start


def main() -> None:
    """Measures one engine on the texts of a folder."""
    engine, folder, out = sys.argv[1:]
    texts = [path.read_text(encoding="utf-8") for path in sorted(Path(folder).glob("*.txt"))]
    figures = {"start_seconds": starting(engine), **measure(texts, engine=engine)}
    Path(out).write_text(json.dumps(figures), encoding="utf-8")


if __name__ == "__main__":
    main()
