"""Runs the command line on articles with known statements, and has the exported statements scored.

Through the command line, because that is what a person runs: `add` into a fresh ledger, then `export jsonl`.
"""

from __future__ import annotations

import json
import runpy
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from evaluation.statement_scorer import score

REPOSITORY = Path(__file__).parent.parent
DEMO = REPOSITORY / "demo"


class EvaluationError(Exception):
    """Something that is to be measured did not run."""


def export(articles: Sequence[Path], into: Path, *options: str | Path) -> Path:
    """Adds `articles` with the options of `add` to a new ledger in the folder `into`, and exports its statements.

    The result is a JSONL file. Raises EvaluationError with the program's own words where it fails.
    """
    ledger = into / "evaluation.db"
    _standpunkt("add", *articles, *options, "--ledger", ledger)
    exported = into / "statements.jsonl"
    exported.write_text(_standpunkt("export", "jsonl", "--ledger", ledger), encoding="utf-8")
    return exported


def _standpunkt(*arguments: str | Path) -> str:
    command = [sys.executable, "-m", "standpunkt", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        raise EvaluationError(f"standpunkt {arguments[0]} ended with {done.returncode}.\n{done.stderr.strip()}")
    return done.stdout


def score_gold(shared: Path) -> dict[str, float]:
    """The scores of the shared gold articles, by the scorer that lies beside them."""
    folder = shared / "gold"
    options = ("--codebook", "ukraine-troops", "--published-from", folder / "published.json")
    with tempfile.TemporaryDirectory() as into:
        exported = export(sorted(folder.glob("[0-9]*.txt")), Path(into), *options)
        return _figures(gold_scorer(shared)(folder, exported))


def gold_scorer(shared: Path) -> Callable[[Path, Path], dict[str, Any]]:
    """The function of the shared scorer: from the gold folder and an export to scores."""
    scorer: Callable[[Path, Path], dict[str, Any]] = runpy.run_path(str(shared / "eval/score_statements.py"))["score"]
    return scorer


def score_demo(demo: Path = DEMO) -> dict[str, float]:
    """The scores of the bundled articles against `expected.json`; HTML is left out, its annotation has no spans."""
    expected = json.loads((demo / "expected.json").read_text(encoding="utf-8"))
    wanted = {a["document"]: a["statements"] for a in expected["articles"] if not a["file"].endswith(".html")}
    names = {key: [actor["name"]] for key, actor in expected["actors"].items()}
    options = ("--codebook", demo / "codebook.yaml", "--actors", demo / "actors.yaml")
    with tempfile.TemporaryDirectory() as into:
        exported = export([demo / "articles"], Path(into), *options)
        rows = [json.loads(line) for line in exported.read_text(encoding="utf-8").splitlines()]
    return score([row for row in rows if row["article"] in wanted], wanted, names=names)


def _figures(scores: dict[str, Any]) -> dict[str, float]:
    return {name: value for name, value in scores.items() if isinstance(value, float)}
