"""`standpunkt eval dates`: how well expressions of time are found and read, against texts that people annotated."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from standpunkt.cli.screen import clean, numbers, screen
from standpunkt.scoring.times import KINDS, DatedText, Measure, Pair, load_dated, pairs_of, scores_of_times

_FEW = 3
"""Examples of each kind where only --kind is given."""
_AROUND = 40
"""Characters shown on either side of an example."""


class TimeMiss(StrEnum):
    """Kinds of misses."""

    MISSED = "missed"
    SPURIOUS = "spurious"
    CUT = "cut"
    VALUE = "value"


_HEADS = {
    TimeMiss.MISSED: "marked, not found",
    TimeMiss.SPURIOUS: "found, not marked",
    TimeMiss.CUT: "other boundaries",
    TimeMiss.VALUE: "another value",
}


def dates(
    *,
    data: Annotated[
        Path,
        typer.Argument(
            metavar="DATA", help="Annotated texts: a .jsonl file, or a folder of .json files of one text each."
        ),
    ],
    examples: Annotated[
        int, typer.Option("--examples", "-x", metavar="N", min=0, help="Show so many misses of each kind.")
    ] = 0,
    kind: Annotated[TimeMiss | None, typer.Option("--kind", "-k", help="Show misses of this kind only.")] = None,
    limit: Annotated[
        int | None, typer.Option("--limit", "-n", metavar="N", min=1, help="Read the first N texts only.")
    ] = None,
) -> None:
    """Score how expressions of time are found and read.

    The data has the form of KRAUTS as JSON Lines: name, published, text, expressions [{start, end, type, value}].
    F1 is 2 x hits / (marked + found), in percent: overlapping, with the same boundaries, overlapping with the right
    TIMEX3 value.
    """
    from standpunkt.workflow import times_in  # noqa: PLC0415 (all stages: 0.4 s)

    texts = load_dated(data, limit=limit)
    judged = [(text, pairs_of(lambda words, published: times_in(words, published=published), text)) for text in texts]
    pairs = [pair for _, group in judged for pair in group]
    console = screen()
    console.print(_measures(pairs), "", _kinds(pairs), "", sep="\n")
    for line in _footnotes(texts, pairs):
        console.print(line)
    if examples or kind:
        for shown in _examples(judged, limit=examples or _FEW, kind=kind):
            console.print(shown)


def _measures(pairs: Sequence[Pair]) -> Table:
    listing = numbers("", "precision", "recall", "F1")
    scores = scores_of_times(pairs)
    named = {"relaxed": scores.relaxed, "strict": scores.strict, "relaxed, right value": scores.value}
    for name, measure in named.items():
        listing.add_row(name, *_percents(measure))
    return listing


def _kinds(pairs: Sequence[Pair]) -> Table:
    """Each kind and all: how many are marked and found; overlapping, with the same boundaries, with the right value."""
    listing = numbers("kind", "marked", "found", "precision", "recall", "F1", "strict F1", "value F1")
    for name in (*KINDS, None):
        scores = scores_of_times(pairs, kind=name)
        sizes = (str(scores.relaxed.gold), str(scores.relaxed.found))
        listing.add_row(
            name or "all kinds",
            *sizes,
            *_percents(scores.relaxed),
            _percent(scores.strict.f1),
            _percent(scores.value.f1),
        )
    return listing


def _footnotes(texts: Sequence[DatedText], pairs: Sequence[Pair]) -> Iterator[str]:
    marked, found = sum(p.gold is not None for p in pairs), sum(p.found is not None for p in pairs)
    number = "1 text" if len(texts) == 1 else f"{len(texts):,} texts"
    yield f"{number}, expressions of time: {marked:,} marked, {found:,} found."


def _examples(
    judged: Sequence[tuple[DatedText, tuple[Pair, ...]]], *, limit: int, kind: TimeMiss | None
) -> Iterator[Text]:
    """Up to `limit` examples of each kind of miss, or of one."""
    for miss in [kind] if kind else TimeMiss:
        shown: Counter[str] = Counter()
        for text, pairs in judged:
            for pair in pairs:
                if miss in _misses(pair) and shown[miss] < limit:
                    shown[miss] += 1
                    yield Text(f"\n{_HEADS[miss]} · {clean(text.name)}", style="bold")
                    yield from _sides(text, pair)


def _misses(pair: Pair) -> Iterator[TimeMiss]:
    if pair.found is None:
        yield TimeMiss.MISSED
    elif pair.gold is None:
        yield TimeMiss.SPURIOUS
    else:
        if not pair.is_strict:
            yield TimeMiss.CUT
        if not pair.is_right:
            yield TimeMiss.VALUE


def _sides(text: DatedText, pair: Pair) -> Iterator[Text]:
    for name, side in (("marked", pair.gold), ("found ", pair.found)):
        if side:
            words = " ".join(clean(text.text[side.span.start : side.span.end]).split())
            yield Text.assemble((f"  {name} ", "dim"), words, (f"  {side.kind} {clean(side.value)}", "dim"))
    span = next(side.span for side in (pair.gold, pair.found) if side)
    around = clean(text.text[max(0, span.start - _AROUND) : span.end + _AROUND])
    yield Text(f"  … {' '.join(around.split())} …", style="dim")


def _percents(measure: Measure) -> tuple[str, ...]:
    return tuple(_percent(share) for share in (measure.precision, measure.recall, measure.f1))


def _percent(share: float) -> str:
    return f"{100 * share:.1f}"
