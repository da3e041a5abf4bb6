"""What the gate measures of an engine that finds quotations."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from standpunkt.records.quotations import Engine, QuotationType
from standpunkt.scoring.articles import load
from standpunkt.scoring.runs import run
from standpunkt.workflow import quotations_of

OFFICIAL = ("joint", "messages", "roles", "form", "stwr")


def score(data: Path, *, engine: Engine | None = None) -> dict[str, float]:
    """Shares from 0 to 1: the official scores (F1), recall by type, precision of all, and the expected calibration
    error. Without `engine` it is the one that `standpunkt add` uses where nobody names one."""
    judged = run(partial(quotations_of, engine=engine), load(data))
    scores = judged.scores
    values = {name: getattr(scores, name).f1 for name in OFFICIAL}
    values |= {f"recall {name}": scores.types[name].recall or 0.0 for name in QuotationType if name in scores.types}
    values["precision"] = scores.all_types.precision or 0.0
    error = judged.calibration.error
    return values if error is None else {**values, "calibration error": error}
