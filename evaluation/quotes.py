"""Runs an engine on the German news quotation data and prints what it found: `python -m evaluation.quotes DATA`.

The data is a JSONL file with one article a line, with `text`, `tokens`, `offsets` and
`annotations` (../shared/quotes/README.md). An engine is any function from a text to quotations with character spans in that text.
"""

from __future__ import annotations

import argparse
import json
import time
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from evaluation.quote_scorer import PARTS, Group, Scores, TokenQuotation, groups, scores_of
from standpunkt.records.quotations import Quotation
from standpunkt.records.spans import Span

Engine = Callable[[str], Iterable[Quotation]]


@dataclass(frozen=True, slots=True)
class QuotedArticle:
    """An article of the data: its tokens as half-open character spans, and its quotations in token numbers."""

    name: str
    text: str
    tokens: tuple[Span, ...]
    gold: tuple[TokenQuotation, ...]


@dataclass(frozen=True, slots=True)
class QuoteRun:
    """An engine's run over articles: the groups of each article, and how long the engine alone took."""

    articles: tuple[QuotedArticle, ...]
    groups: tuple[tuple[Group, ...], ...]
    seconds: float

    @property
    def scores(self) -> Scores:
        """The scores over all articles."""
        return scores_of([group for article in self.groups for group in article])

    @property
    def words(self) -> int:
        """Tokens that are words or numbers."""
        return sum(a.text[start].isalnum() for a in self.articles for start, _ in a.tokens)

    @property
    def seconds_per_thousand_words(self) -> float:
        """Time of the engine alone."""
        return 1000 * self.seconds / max(self.words, 1)


def load(path: Path, *, limit: int | None = None) -> tuple[QuotedArticle, ...]:
    """The first `limit` articles of the data, or all."""
    with path.open(encoding="utf-8") as lines:
        return tuple(_article(json.loads(line)) for _, line in zip(range(limit or 10**9), lines, strict=False))


def _article(row: dict[str, Any]) -> QuotedArticle:
    return QuotedArticle(
        row["documentName"],
        row["text"],
        tuple(Span(*pair) for pair in row["offsets"]),
        tuple(
            TokenQuotation(
                annotation["type"],
                annotation["medium"],
                **{part: frozenset(annotation[part]["tokenIds"]) for part in PARTS},
            )
            for annotation in row["annotations"]
        ),
    )


def tokens_under(spans: Iterable[Span], tokens: Sequence[Span]) -> frozenset[int]:
    """The numbers of the tokens that share at least one character with one of `spans`."""
    found: set[int] = set()
    for span in spans:
        if span.start < span.end:
            first = bisect_right(tokens, span.start, key=lambda token: token.end)
            found.update(range(first, bisect_left(tokens, span.end, key=lambda token: token.start)))
    return frozenset(found)


def in_tokens(quotation: Quotation, tokens: Sequence[Span]) -> TokenQuotation:
    """A quotation with character spans as the data counts it."""
    parts = {part: tokens_under(getattr(quotation, part), tokens) for part in PARTS}
    return TokenQuotation(str(quotation.type), str(quotation.medium), **parts)


def run(find: Engine, articles: Sequence[QuotedArticle]) -> QuoteRun:
    """Lets the engine read every article and assigns what it finds to the gold."""
    start = time.perf_counter()
    found = [tuple(find(article.text)) for article in articles]
    seconds = time.perf_counter() - start
    made = (groups(a.gold, [in_tokens(q, a.tokens) for q in f]) for a, f in zip(articles, found, strict=True))
    return QuoteRun(tuple(articles), tuple(made), seconds)


def from_extract(text: str) -> list[Quotation]:
    """The engine that `standpunkt add` uses, by way of the public API."""
    from standpunkt import extract  # noqa: PLC0415 - the scorer works without a complete package

    return [statement.quotation for statement in extract(text)]


def engine(name: str) -> Engine:
    """The function at "package.module:function"."""
    module, _, function = name.partition(":")
    found: Engine = getattr(import_module(module), function)
    return found


def show(result: QuoteRun, console: Console) -> None:
    """Prints the measures, the parts, the types, and the speed."""
    scores = result.scores
    table = _table("F1 of", "precision", "recall", "F1")
    for name in ("messages", "roles", "joint", "form", "stwr"):
        measure = getattr(scores, name)
        table.add_row(name, *(f"{100 * value:.1f}" for value in (measure.precision, measure.recall, measure.f1)))
    table.add_section()
    for name, measure in scores.parts.items():
        table.add_row(name, *(f"{100 * value:.1f}" for value in (measure.precision, measure.recall, measure.f1)))
    console.print(table)
    console.print(_type_table(scores))
    console.print(
        f"{len(result.articles)} articles, {result.words} words, {result.seconds:.1f} s: "
        f"{1000 * result.seconds_per_thousand_words:.0f} ms per 1,000 words"
    )


def _type_table(scores: Scores) -> Table:
    table = _table(
        "type (overlap F1 >= 0.5)", "gold", "found", "recall", "type right", "predicted", "right", "precision"
    )
    for name, n in scores.types.items():
        recall, same, precision = (
            _percent(*pair) for pair in ((n.found, n.gold), (n.same, n.found), (n.right, n.predicted))
        )
        table.add_row(name, str(n.gold), str(n.found), recall, same, str(n.predicted), str(n.right), precision)
    return table


def show_examples(result: QuoteRun, console: Console, *, limit: int) -> None:
    """Prints up to `limit` missed, spurious and badly cut quotations of every type, with their words."""
    for kind in ("missed", "spurious", "cut"):
        shown: dict[str, int] = {}
        for article, made in zip(result.articles, result.groups, strict=True):
            for group in made:
                of_type = (group.predicted if kind == "spurious" else group.gold) or None
                if of_type and kind in _kinds(group) and shown.get(of_type.type, 0) < limit:
                    shown[of_type.type] = shown.get(of_type.type, 0) + 1
                    console.print(
                        f"\n{kind} {of_type.type} · {article.name}", markup=False, highlight=False, style="bold"
                    )
                    _show_group(article, group, console, kind)


def _kinds(group: Group) -> set[str]:
    if group.overlap == 0:
        return {name for name, side in (("missed", group.gold), ("spurious", group.predicted)) if side}
    return {"cut"} if group.overlap < 0.8 else set()


def _show_group(article: QuotedArticle, group: Group, console: Console, kind: str) -> None:
    for name, side in (("gold", group.gold), ("predicted", group.predicted)):
        if side and (kind == "cut" or (name == "gold") == (kind == "missed")):
            for part in (part for part in PARTS if side.part(part)):
                words = f"  {name:9} {part:9} {_words(article, side.part(part))}"
                console.print(words, markup=False, highlight=False, soft_wrap=True)


def _words(article: QuotedArticle, numbers: frozenset[int]) -> str:
    stretches: list[list[int]] = []
    for number in sorted(numbers):
        if stretches and number == stretches[-1][1] + 1:
            stretches[-1][1] = number
        else:
            stretches.append([number, number])
    parts = (article.text[article.tokens[first].start : article.tokens[last].end] for first, last in stretches)
    return " … ".join(" ".join(part.split()) for part in parts)


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else "·"


def _table(*columns: str) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2))
    for place, column in enumerate(columns):
        table.add_column(column, justify="right" if place else "left", no_wrap=True)
    return table


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.quotes", description=__doc__)
    parser.add_argument("data", type=Path, help="JSONL file of the quotation data")
    parser.add_argument("--engine", default="evaluation.quotes:from_extract", help="package.module:function")
    parser.add_argument("--limit", type=int, help="read the first LIMIT articles only")
    parser.add_argument("--examples", type=int, default=0, help="print so many misses of each kind and type")
    args = parser.parse_args()
    result = run(engine(args.engine), load(args.data, limit=args.limit))
    console = Console(highlight=False)
    show(result, console)
    if args.examples:
        show_examples(result, console, limit=args.examples)


if __name__ == "__main__":
    main()
