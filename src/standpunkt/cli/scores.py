"""What a person sees of an engine's run over annotated articles: the scores, two engines beside each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from rich.table import Table
from rich.text import Text

from standpunkt.cli.screen import numbers
from standpunkt.records.quotations import QuotationType
from standpunkt.scoring.calibration import Calibration
from standpunkt.scoring.official import Scores, TypeCount
from standpunkt.scoring.runs import Run
from standpunkt.scoring.tokens import ROLES

NOTHING = "–"
OFFICIAL = {"messages": "Messages", "roles": "Roles", "joint": "Joint", "form": "Form", "stwr": "STWR"}


def scores(run: Run) -> Iterator[Table]:
    """The official scores with the roles one by one, then the types, then the confidences."""
    yield _measures(run.scores)
    yield _types(run.scores)
    if run.calibration.bins:
        yield _confidences(run.calibration)


def footnotes(run: Run) -> Iterator[str]:
    """What stands below the tables: the calibration error, how much was read, and how fast."""
    held = run.calibration
    if held.error is not None:
        without = f"; {held.without} quotations name none" if held.without else ""
        yield f"Expected calibration error of the confidences: {_percent(held.error)}{without}."
    marked, found = sum(len(article.gold) for article in run.articles), sum(map(len, run.findings))
    articles = "1 article" if len(run.articles) == 1 else f"{len(run.articles):,} articles"
    yield f"{articles}, quotations: {marked:,} marked, {found:,} found."
    yield f"{run.words:,} words in {run.seconds:.1f} s of processor time: {run.words_per_second:,.0f} words a second."


def comparison(names: Sequence[str], runs: Sequence[Run]) -> Table:
    """Two runs over the same articles, line by line, with what the first has more than the second."""
    listing = numbers("", *names, "difference")
    left, right = map(_sections, runs)
    for head, values in left.items():
        listing.add_row(Text(head, style="dim"))
        for name, value in values.items():
            other = right[head][name]
            gap = NOTHING if value is None or other is None else f"{100 * (value - other):+.1f}"
            listing.add_row(f"  {name}", _percent(value), _percent(other), gap)
        listing.add_row()
    speeds = [run.words_per_second for run in runs]
    listing.add_row("words a second", *(f"{speed:,.0f}" for speed in speeds), f"× {speeds[0] / speeds[1]:.1f}")
    return listing


def _sections(run: Run) -> dict[str, dict[str, float | None]]:
    """What a comparison shows of a run: shares by heading and name, the same names for every run."""
    official = {name: getattr(run.scores, key).f1 for key, name in OFFICIAL.items()}
    return {
        "official scores, F1": official,
        "each role, F1": {role: run.scores.parts[role].f1 for role in ROLES},
        "recall": _by_type(run.scores, lambda count: count.recall),
        "precision": _by_type(run.scores, lambda count: count.precision),
        "confidences": {"expected calibration error": run.calibration.error},
    }


def _by_type(scores: Scores, share: Callable[[TypeCount], float | None]) -> dict[str, float | None]:
    """A share of each type, and of all quotations."""
    shares = {str(name): share(scores.types[name]) if name in scores.types else None for name in QuotationType}
    return {**shares, "all types": share(scores.all_types)}


def _measures(scores: Scores) -> Table:
    listing = numbers("official scores", "precision", "recall", "F1")
    named = [(name, getattr(scores, key)) for key, name in OFFICIAL.items()]
    named += [(f"  {role}", scores.parts[role]) for role in ROLES]
    for name, measure in named:
        listing.add_row(name, *(_percent(value) for value in (measure.precision, measure.recall, measure.f1)))
    return listing


def _types(scores: Scores) -> Table:
    """Each type and all: how many are marked, found, found under the same type; how many were said, and right."""
    listing = numbers("type", "marked", "found", "recall", "same type", "said", "right", "precision")
    for name, n in {**scores.types, "all types": scores.all_types}.items():
        recall, same, precision = map(_percent, (n.recall, n.typed, n.precision))
        listing.add_row(name, str(n.gold), str(n.found), recall, same, str(n.predicted), str(n.right), precision)
    return listing


def _confidences(held: Calibration) -> Table:
    listing = numbers("confidence", "quotations", "mean", "right", "difference")
    for one in held.bins:
        listing.add_row(
            f"{100 * one.low:.0f} to {100 * one.high:.0f}",
            *(str(one.number), _percent(one.confidence), _percent(one.right)),
            f"{100 * (one.confidence - one.right):+.1f}",
        )
    return listing


def _percent(share: float | None) -> str:
    return NOTHING if share is None else f"{100 * share:.1f}"
