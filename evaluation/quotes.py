"""Runs an engine on the German news quotation data and prints what it found: `python -m evaluation.quotes DATA`.

The data is a JSONL file with one article a line: `text`, `tokens`, `offsets` and `annotations`
(../shared/quotes/README.md). An engine is any function from a text to quotations with character spans in that text.
By type, a quotation is found, or right, where the overlap F1 with its partner reaches 0.5.
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

from evaluation.quote_scorer import PARTS, Group, Scores, TokenQuotation, groups, scores_of
from evaluation.tables import screen
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


def shipped(text: str) -> tuple[Quotation, ...]:
    """The engine of `standpunkt add` with all that it finds, words inside reports too, which make no statements."""
    from standpunkt.workflow import quotations_of  # noqa: PLC0415 - the scorer works without a complete package

    return quotations_of(text)


def engine(name: str) -> Engine:
    """The function at "package.module:function"."""
    module, _, function = name.partition(":")
    found: Engine = getattr(import_module(module), function)
    return found


def main() -> None:
    """The command line."""
    from evaluation.quote_tables import KINDS, show, show_examples  # noqa: PLC0415 - tables know the data, not it them

    parser = argparse.ArgumentParser(prog="python -m evaluation.quotes", description=__doc__)
    parser.add_argument("data", type=Path, help="JSONL file of the quotation data")
    parser.add_argument("--engine", default="evaluation.quotes:shipped", help="package.module:function")
    parser.add_argument("--limit", type=int, help="read the first LIMIT articles only")
    parser.add_argument("--examples", type=int, default=0, help="print so many misses of each kind and type")
    parser.add_argument("--kind", choices=list(KINDS), help="print misses of this kind only")
    args = parser.parse_args()
    result = run(engine(args.engine), load(args.data, limit=args.limit))
    console = screen()
    show(result, console)
    if args.examples:
        show_examples(result, console, limit=args.examples, kind=args.kind)


if __name__ == "__main__":
    main()
