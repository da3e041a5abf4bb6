"""What a person sees of a run over the quotation data: the measures, and examples of what went wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from rich.console import Console
from rich.table import Table

from evaluation.quote_scorer import FOUND, PARTS, ROLES, Group, Measure, Scores, overlap
from evaluation.quotes import QuotedArticle, QuoteRun
from evaluation.tables import percent, table

WELL_CUT = 0.8
KINDS: dict[str, Callable[[Group], bool]] = {
    "missed": lambda group: group.gold is not None and group.overlap == 0,
    "spurious": lambda group: group.predicted is not None and group.overlap == 0,
    "cut": lambda group: 0 < group.overlap < WELL_CUT,
    "type": lambda group: bool(
        group.gold and group.predicted and group.overlap and group.gold.type != group.predicted.type
    ),
    "role": lambda group: group.overlap >= WELL_CUT and any(_role_wrong(group, role) for role in ROLES),
}


def show(result: QuoteRun, console: Console) -> None:
    """Prints the official measures, each part alone, the types, and the speed."""
    scores = result.scores
    console.print(_measure_table(scores))
    console.print()
    console.print(_type_table(scores))
    console.print(
        f"\n{len(result.articles)} articles, {result.words} words, {result.seconds:.1f} s: "
        f"{1000 * result.seconds_per_thousand_words:.0f} ms per 1,000 words"
    )


def _measure_table(scores: Scores) -> Table:
    made = table("measure", "precision", "recall", "F1")
    official = {name: getattr(scores, name) for name in ("messages", "roles", "joint", "form", "stwr")}
    for name, measure in official.items():
        made.add_row(name, *_figures(measure))
    for role in ROLES:
        made.add_row(f"  {role}", *_figures(scores.parts[role]))
    return made


def _figures(measure: Measure) -> Iterator[str]:
    return (f"{100 * value:.1f}" for value in (measure.precision, measure.recall, measure.f1))


def _type_table(scores: Scores) -> Table:
    made = table("type", "gold", "found", "recall", "same type", "predicted", "right", "precision")
    for name, n in scores.types.items():
        recall, same, precision = (percent(*p) for p in ((n.found, n.gold), (n.same, n.found), (n.right, n.predicted)))
        made.add_row(name, str(n.gold), str(n.found), recall, same, str(n.predicted), str(n.right), precision)
    return made


def show_examples(result: QuoteRun, console: Console, *, limit: int, kind: str | None = None) -> None:
    """Prints up to `limit` examples of every quotation type of each of `KINDS`, or of one kind, with their words."""
    for name in [kind] if kind else KINDS:
        shown: Counter[str] = Counter()
        for article, group in _of_kind(result, name):
            of_type = (group.gold or group.predicted).type  # type: ignore[union-attr]  # a group has one at least
            shown[of_type] += 1
            if shown[of_type] <= limit:
                console.print()
                _line(console, f"{name} {of_type} · {article.name}", style="bold")
                _show_group(article, group, console, name)


def _of_kind(result: QuoteRun, kind: str) -> Iterator[tuple[QuotedArticle, Group]]:
    for article, made in zip(result.articles, result.groups, strict=True):
        for group in made:
            if KINDS[kind](group):
                yield article, group


def _show_group(article: QuotedArticle, group: Group, console: Console, kind: str) -> None:
    for name, side in (("gold", group.gold), ("predicted", group.predicted)):
        unwanted = {"missed": "predicted", "spurious": "gold"}.get(kind) == name
        if side and not unwanted:
            _line(console, f"  {name} {side.type} {side.medium}")
            for part in (part for part in PARTS if side.part(part)):
                _line(console, f"    {part:9} {_words(article, side.part(part))}")


def _role_wrong(group: Group, role: str) -> bool:
    gold, predicted = (side.part(role) if side else frozenset() for side in (group.gold, group.predicted))
    return bool(gold or predicted) and overlap(gold, predicted) < FOUND


def _words(article: QuotedArticle, numbers: frozenset[int]) -> str:
    """The words of these tokens, one space between them, "…" where some are left out."""
    words: list[str] = []
    last = None
    for number in sorted(numbers):
        if last is not None and number != last + 1:
            words.append("…")
        words.append(article.text[slice(*article.tokens[number])])
        last = number
    return " ".join(words)


def _line(console: Console, text: str, *, style: str | None = None) -> None:
    console.print(text, markup=False, highlight=False, soft_wrap=True, style=style)
