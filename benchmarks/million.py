"""How long it takes to list, to search and to open an article in a ledger of a million statements, and to fill it.

    python -m benchmarks.million OUT.json [NUMBER ...] [--ledger FILE]

Writes, by number of statements, megabytes and seconds of filling, and of each kind of question the milliseconds that
half of them and 95 in a hundred took: on the clock, and of the processor for the question alone, which other work on
the machine changes less. With --ledger a file that was filled before is asked, or a new one is filled and kept.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.asking import Taken, seconds
from benchmarks.filling import fill
from benchmarks.invented import EACH, Press
from standpunkt.ledger import Ledger, View

NUMBERS = (10_000, 100_000, 1_000_000)
QUESTIONS = 1_000
MOST = 0.1
"""Seconds that 95 in a hundred questions of each kind may take at most."""


def measure(ledger: Path, number: int, *, questions: int = QUESTIONS) -> dict[str, Any]:
    """All figures of one size."""
    figures: dict[str, Any] = {}
    if not ledger.exists():
        figures["fill_seconds"] = _timed(lambda: _filled(ledger, number))
    figures["megabytes"] = ledger.stat().st_size / 1e6
    with Ledger(ledger) as opened:
        view = opened.view()
        articles = [head.id for head in view.articles()][:5_000]
        taken = seconds(view, articles, number=questions)
        figures["questions"] = {kind: told(times) for kind, times in taken.items()}
        figures["whole"] = {name: _timed(ask) for name, ask in _whole(view).items()}
    return figures


def told(times: Sequence[Taken]) -> dict[str, float]:
    """Milliseconds: the middle and the 95th of a hundred, on the clock and of the processor."""
    made: dict[str, float] = {"asked": len(times)}
    for name in ("clock", "processor"):
        ordered = sorted(1e3 * getattr(one, name) for one in times)
        made[f"{name}_half"], made[f"{name}_95"] = ordered[len(ordered) // 2], ordered[int(0.95 * len(ordered))]
    return made


def _filled(ledger: Path, number: int) -> None:
    with Ledger(ledger, create=True) as opened:
        fill(opened, Press().articles(number // EACH))


def _whole(view: View) -> dict[str, Callable[[], object]]:
    """What asks after the ledger as a whole."""
    return {
        "counts": view.counts,
        "actors": view.actors,
        "statements by actor": view.statements_by_actor,
        "merged": view.merged,
        "articles": view.articles,
        "facets": view.facets,
    }


def _timed(ask: Callable[[], object]) -> float:
    start = time.process_time()
    ask()
    return time.process_time() - start


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.million", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("numbers", type=int, nargs="*", default=NUMBERS)
    parser.add_argument("--ledger", type=Path)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        figures = {number: measure(args.ledger or Path(folder) / f"{number}.db", number) for number in args.numbers}
    for number, found in figures.items():
        print(f"{number:,} statements: {found['megabytes']:.0f} MB, filled in {found.get('fill_seconds', 0):.0f} s")
        for kind, times in found["questions"].items():
            print(f"  {kind:34}{times['processor_half']:7.0f} ms, 95 of 100 within {times['processor_95']:.0f} ms")
    args.out.parent.mkdir(exist_ok=True)
    args.out.write_text(json.dumps(figures, indent=2), encoding="utf-8")


if __name__ == "__main__":
    main()
