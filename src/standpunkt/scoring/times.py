"""Texts whose expressions of time people annotated, and what a tagger finds in them: found, well cut, rightly read.

The form is that of KRAUTS (Strötgen et al., LREC 2018) as JSON Lines: `name`, `published`, `text`, `expressions`
[{start, end, type DATE|TIME|DURATION|SET, value}], half open, in code points, `value` as TIMEX3 has it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Protocol

from standpunkt.errors import DataError
from standpunkt.records.edtf import is_edtf
from standpunkt.records.spans import Span
from standpunkt.scoring.articles import rows

KINDS = ("DATE", "TIME", "DURATION", "SET")
_REMEDY = "Write each expression as {start, end, type, value}, with offsets in code points of the text."


@dataclass(frozen=True, slots=True)
class Marked:
    """One expression of time: where it stands, its kind (one of KINDS) and its TIMEX3 value."""

    span: Span
    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class DatedText:
    """One text, the EDTF time it was published (None: unknown), and the expressions people marked in it."""

    name: str
    text: str
    published: str | None
    expressions: tuple[Marked, ...]


class Tagged(Protocol):
    """What a tagger gives: a span in the text, a kind of KINDS and a TIMEX3 value."""

    @property
    def span(self) -> Span:
        """Where it stands."""

    @property
    def kind(self) -> str:
        """One of KINDS."""

    @property
    def timex(self) -> str:
        """Its TIMEX3 value."""


Tagger = Callable[[str, str | None], Iterable[Tagged]]
"""Any function from a text and its publication date to expressions."""


@dataclass(frozen=True, slots=True)
class Pair:
    """An expression people marked and the one a tagger found in its place; one of them is None where it is alone."""

    gold: Marked | None
    found: Marked | None

    @property
    def is_relaxed(self) -> bool:
        """True where both overlap."""
        return self.gold is not None and self.found is not None

    @property
    def is_strict(self) -> bool:
        """True where both have the same boundaries."""
        return self.gold is not None and self.found is not None and self.gold.span == self.found.span

    @property
    def is_right(self) -> bool:
        """True where both overlap and mean the same; `evened` tells what is the same."""
        return self.gold is not None and self.found is not None and evened(self.gold.value) == evened(self.found.value)


@dataclass(frozen=True, slots=True)
class Measure:
    """How many pairs count, of how many marked and found."""

    hits: int
    gold: int
    found: int

    @property
    def precision(self) -> float:
        """Hits of what was found."""
        return self.hits / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Hits of what was marked."""
        return self.hits / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """2 * hits / (marked + found), as the references were scored."""
        return 2 * self.hits / (self.gold + self.found) if self.gold + self.found else 0.0


@dataclass(frozen=True, slots=True)
class TimeScores:
    """`relaxed`: they overlap; `strict`: same boundaries; `value`: they overlap and mean the same."""

    relaxed: Measure
    strict: Measure
    value: Measure


def load_dated(path: Path, *, limit: int | None = None) -> tuple[DatedText, ...]:
    """The first `limit` texts of a .jsonl file or a folder of .json files, or all.

    Raises DataError, with file and line, where something is missing, is no valid annotation or contradicts itself.
    """
    texts = tuple(_text_of(row, where) for where, row in islice(rows(path), limit))
    if not texts:
        raise DataError(f"There is no text in {path}.", remedy="Name a file or folder with annotated texts.")
    return texts


def pairs_of(tagger: Tagger, text: DatedText) -> tuple[Pair, ...]:
    """What people marked beside what `tagger` finds: each expression, in text order, with the first free one it
    overlaps; at the end what was found besides."""
    found = [Marked(e.span, str(e.kind), e.timex) for e in tagger(text.text, text.published)]
    pairs = []
    for gold in sorted(text.expressions, key=lambda e: e.span):
        partner = next((one for one in found if one.span.overlaps(gold.span)), None)
        if partner:
            found.remove(partner)
        pairs.append(Pair(gold, partner))
    return (*pairs, *(Pair(None, one) for one in found))


def scores_of_times(pairs: Sequence[Pair], *, kind: str | None = None) -> TimeScores:
    """The scores of `pairs`; with `kind` only of what is marked as such or found as such, and a pair counts where both
    are of that kind."""
    gold = [p for p in pairs if p.gold and kind in (None, p.gold.kind)]
    found = [p for p in pairs if p.found and kind in (None, p.found.kind)]
    both = [p for p in gold if p.found and kind in (None, p.found.kind)]
    hits = (sum(getattr(p, name) for p in both) for name in ("is_relaxed", "is_strict", "is_right"))
    return TimeScores(*(Measure(number, len(gold), len(found)) for number in hits))


def evened(value: str) -> str:
    """A TIMEX3 value in one spelling: T8.30 is T08:30, underscores are hyphens, Monday is 1 and not 01."""
    value = re.sub(r"T(\d{1,2})[.:](\d\d)$", lambda m: f"T{int(m[1]):02d}:{m[2]}", value.strip().replace("_", "-"))
    return re.sub(r"(WXX-)0?(\d)-?", r"\1\2", value).upper()


def _text_of(row: Any, where: str) -> DatedText:
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        raise DataError(f"{where}: there is no text.", remedy="Each line needs text, published and expressions.")
    published = row.get("published")
    if published is not None and not (isinstance(published, str) and is_edtf(published)):
        raise DataError(f"{where}: published is {published!r}, no time.", remedy="Write it as 2024-05-08, or null.")
    marked = row.get("expressions")
    if not isinstance(marked, list):
        raise DataError(f"{where}: there is no list of expressions.", remedy=_REMEDY)
    expressions = tuple(_marked_of(one, row["text"], where) for one in marked)
    return DatedText(str(row.get("name") or where), row["text"], published, expressions)


def _marked_of(one: Any, text: str, where: str) -> Marked:
    fields = [one.get(name) for name in ("start", "end", "type", "value")] if isinstance(one, dict) else []
    match fields:
        case [int(start), int(end), str(kind), str(value)] if 0 <= start < end <= len(text) and kind in KINDS:
            return Marked(Span(start, end), kind, value)
    raise DataError(f"{where}: {one!r} is no expression of this text.", remedy=_REMEDY)
