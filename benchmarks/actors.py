"""What finding the actors costs of reading an article: seconds in `actors.attribute` over seconds in `read_article`.

    python -m benchmarks.actors OUT.json FOLDER

Both are taken in the same run on the texts in FOLDER, so the ratio holds on any machine. Each text is read once before
the clock runs: lexicons, models and the index of the knowledge base are made once, not for every article. Seconds are
processor time, and of several rounds the median ratio counts: something else on the machine shall not decide.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from benchmarks.stopwatch import Stopwatch
from standpunkt import actors
from standpunkt.lexicons.knowledge import knowledge_base
from standpunkt.records.actors import KnowledgeBase
from standpunkt.workflow import extract

ROUNDS = 5
MOST = 0.1
"""The most that actors may cost of reading an article."""


def share(texts: Sequence[str], knowledge: KnowledgeBase, *, rounds: int = ROUNDS) -> float:
    """The part of the time of `extract` that finding the actors takes, from 0 to 1."""
    _read(texts, knowledge)
    return median(_share(texts, knowledge) for _ in range(rounds))


def _share(texts: Sequence[str], knowledge: KnowledgeBase) -> float:
    stopwatch = Stopwatch(clock=time.process_time)
    attribute = actors.attribute
    actors.attribute = stopwatch.around("actors", attribute)
    stopwatch.enter("rest")
    try:
        _read(texts, knowledge)
    finally:
        stopwatch.leave()
        actors.attribute = attribute
    return stopwatch.seconds["actors"] / (stopwatch.seconds["actors"] + stopwatch.seconds["rest"])


def _read(texts: Sequence[str], knowledge: KnowledgeBase) -> None:
    for text in texts:
        extract(text, knowledge=knowledge)


def main() -> None:
    """Writes the share to a file, as JSON."""
    out, folder = sys.argv[1:]
    texts = [path.read_text(encoding="utf-8") for path in sorted(Path(folder).glob("*.txt"))]
    known = actors.load_actors(Path(__file__).parent.parent / "demo" / "actors.yaml")
    Path(out).write_text(json.dumps({"actors": share(texts, knowledge_base().joined(known))}), encoding="utf-8")


if __name__ == "__main__":
    main()
