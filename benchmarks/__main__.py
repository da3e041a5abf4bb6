"""`make bench`: words a second from text to ledger and of each engine alone, where the time goes, peak memory, size on
disk."""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from benchmarks.actors import MOST
from benchmarks.corpus import replicate, yardstick
from benchmarks.engine_tables import engines_table, plain, remarks_on_engines, scaling_table
from benchmarks.kept import MOST as KEPT
from benchmarks.size import installed_megabytes
from benchmarks.standing import MOST as STANDING
from benchmarks.utterances import MOST_SECONDS
from standpunkt.records.quotations import Engine

REPOSITORY = Path(__file__).parent.parent
DEMO = REPOSITORY / "demo"
WANTED = 2000
"""Words a second on one core that the design asks for."""


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--words", type=int, default=100_000, help="size of the corpus")
    parser.add_argument("--articles", type=Path, default=DEMO / "articles", help="folder of .txt files to replicate")
    parser.add_argument("--engines", nargs="*", choices=list(Engine), default=list(Engine), help="engines to time")
    args = parser.parse_args()
    _one_core()
    with tempfile.TemporaryDirectory() as folder:
        figures = measure(args.articles, Path(folder), words=args.words)
        figures |= measure_engines(Path(folder), args.engines)
    out = REPOSITORY / "build" / "bench.json"
    out.parent.mkdir(exist_ok=True)
    out.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    show(figures, Console(highlight=False))


def measure(articles: Path, folder: Path, *, words: int) -> dict[str, Any]:
    """All figures: times in seconds, memory and sizes in megabytes."""
    corpus = folder / "articles"
    corpus.mkdir()
    number = replicate(articles, corpus, words=words)
    options = ["--codebook", str(DEMO / "codebook.yaml"), "--actors", str(DEMO / "actors.yaml")]
    base = _seconds([sys.executable, "-m", "standpunkt", "--help"])
    seconds = _seconds(
        [sys.executable, "-m", "standpunkt", "add", str(corpus), *options, "--ledger", str(folder / "1.db")]
    )
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1000
    again = _seconds(
        [sys.executable, "-m", "standpunkt", "add", str(corpus), *options, "--ledger", str(folder / "1.db")]
    )
    shares = folder / "stages.json"
    watched = [str(shares), str(corpus), *options, "--ledger", str(folder / "2.db")]
    _seconds([sys.executable, "-m", "benchmarks.stages", *watched])
    standing = folder / "standing.json"
    _seconds([sys.executable, "-m", "benchmarks.standing", str(standing)])
    kept = folder / "kept.json"
    _seconds([sys.executable, "-m", "benchmarks.kept", str(kept)])
    acts = folder / "utterances.json"
    _seconds([sys.executable, "-m", "benchmarks.utterances", str(acts)])
    linking = folder / "actors.json"
    _seconds([sys.executable, "-m", "benchmarks.actors", str(linking), str(articles)])
    return {
        "words": number,
        "articles": len(list(corpus.iterdir())),
        "seconds": seconds,
        "start_seconds": base,
        "again_seconds": again,
        "words_per_second": number / seconds,
        "yardstick_ratio": seconds / yardstick(corpus),
        "peak_megabytes": peak,
        "ledger_megabytes": (folder / "1.db").stat().st_size / 1e6,
        "installed_megabytes": installed_megabytes("standpunkt"),
        "stages": json.loads(shares.read_text(encoding="utf-8")),
        "standing": json.loads(standing.read_text(encoding="utf-8")),
        "kept": json.loads(kept.read_text(encoding="utf-8")),
        "utterances": json.loads(acts.read_text(encoding="utf-8")),
        "actors_share": json.loads(linking.read_text(encoding="utf-8"))["actors"],
    }


def measure_engines(folder: Path, engines: Sequence[str]) -> dict[str, Any]:
    """What each engine alone does with the corpus in `folder`, and an encoder of BERT's size with the same texts."""
    out = folder / "engine.json"
    figures: dict[str, Any] = {"engines": {}, "encoder": None}
    for name in engines:
        _seconds([sys.executable, "-m", "benchmarks.engines", name, str(folder / "articles"), str(out)])
        figures["engines"][name] = json.loads(out.read_text(encoding="utf-8"))
    if find_spec("onnx"):
        _seconds([sys.executable, "-m", "benchmarks.encoder", str(folder / "articles"), str(out)])
        figures["encoder"] = json.loads(out.read_text(encoding="utf-8"))
    return figures


def _one_core() -> None:
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def _seconds(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=REPOSITORY)
    return time.perf_counter() - start


def show(figures: dict[str, Any], console: Console) -> None:
    """The figures as a person reads them."""
    made = plain()
    made.add_row("corpus", f"{figures['words']:,} words in {figures['articles']} articles")
    made.add_row(
        "text to ledger", f"{figures['words_per_second']:,.0f} words a second on one core (wanted: {WANTED:,})"
    )
    made.add_row("", f"{figures['seconds']:.1f} s in all, {figures['start_seconds']:.1f} s of it to start")
    made.add_row("the same again", f"{figures['again_seconds']:.1f} s: nothing has changed, nothing is read twice")
    made.add_row("beside a word count", f"{figures['yardstick_ratio']:.0f} times as long")
    made.add_row(
        "finding actors", f"{100 * figures['actors_share']:.1f} % of reading an article (at most {100 * MOST:.0f})"
    )
    made.add_row("peak memory", f"{figures['peak_megabytes']:.0f} MB")
    made.add_row("ledger", f"{figures['ledger_megabytes']:.1f} MB")
    made.add_row("installed", f"{sum(figures['installed_megabytes'].values()):.0f} MB with all that it needs")
    for part in (
        made,
        _stages(figures["stages"]),
        _standing(figures["standing"]),
        _kept(figures["kept"]),
        _utterances(figures["utterances"]),
        engines_table(figures),
        scaling_table(figures["engines"]),
    ):
        console.print(part, "", sep="\n")
    for remark in remarks_on_engines(figures["encoder"]):
        console.print(remark, soft_wrap=True)


def _stages(seconds: dict[str, float]) -> Table:
    made = plain("stage", "share")
    for room, value in sorted(seconds.items(), key=lambda item: -item[1]):
        made.add_row(room, f"{100 * value / sum(seconds.values()):.0f} %")
    return made


def _standing(seconds: dict[str, dict[str, float]]) -> Table:
    """Seconds by number of statements."""
    wanted = f"wanted of 100,000: positions {STANDING['positions']} s, shifts {STANDING['shifts']:.0f} s"
    made = plain("statements", "acts", "positions at a day", "trends", "shifts", wanted)
    for number, taken in seconds.items():
        row = (f"{taken[name]:.2f} s" for name in ("acts", "positions", "trends", "shifts"))
        made.add_row(f"{int(number):,}", *row)
    return made


def _kept(seconds: dict[str, dict[str, float]]) -> Table:
    """Seconds by number of statements in a ledger: each question by itself, and as a command."""
    names = list(dict.fromkeys(name for taken in seconds.values() for name in taken))
    made = plain("in a ledger", *(f"{int(number):,} statements" for number in seconds))
    for name in names:
        wanted = f" (wanted of 100,000: {KEPT[name]} s)" if name in KEPT else ""
        made.add_row(
            f"{name}{wanted}", *(f"{taken[name]:.2f} s" if name in taken else "" for taken in seconds.values())
        )
    return made


def _utterances(seconds: dict[str, float]) -> Table:
    """Seconds by number of statements, and what ten thousand more cost."""
    made = plain("statements", "utterances", f"wanted of 100,000: {MOST_SECONDS:.0f} s")
    for number, taken in seconds.items():
        made.add_row(f"{int(number):,}", f"{taken:.1f} s", f"{1e6 * taken / int(number):.0f} µs a statement")
    return made


if __name__ == "__main__":
    main()
