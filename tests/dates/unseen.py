"""Reads unseen.yaml: invented articles with when, on what occasion and to which outlet each statement was said."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

from standpunkt import extract
from standpunkt.records.spans import hull
from standpunkt.records.statements import OccasionKind, Statement


@dataclass(frozen=True)
class Row:
    """The beginning of a statement's words, and what the article tells of its occasion (None: nothing)."""

    words: str
    said: str | None
    kind: OccasionKind | None = None
    via: str | None = None


@dataclass(frozen=True)
class Unseen:
    """An article with its rows in text order. `published` is EDTF or None."""

    name: str
    published: str | None
    text: str
    rows: tuple[Row, ...]

    def found(self) -> dict[str, Row]:
        """The program's row for the words of each expected one that it has a statement for."""
        statements = extract(self.text, published=self.published)
        return {row.words: _row(best, row.words) for row in self.rows if (best := self._nearest(statements, row))}

    def _nearest(self, statements: tuple[Statement, ...], row: Row) -> Statement | None:
        """The statement over the words of `row` that begins nearest to them."""
        start = self.text.index(row.words)
        over = [
            s for s in statements if any(q.start < start + len(row.words) and q.end > start for q in s.quotation.quote)
        ]
        return min(over, key=lambda s: abs(hull(s.quotation.quote).start - start), default=None)


def read_unseen(part: str) -> tuple[Unseen, ...]:
    """The articles of one part of the file: "first" or "second"."""
    data = yaml.safe_load((Path(__file__).parent / "unseen.yaml").read_text(encoding="utf-8"))
    return tuple(_article(each) for each in data.get(part, ()))


def _article(data: dict[str, object]) -> Unseen:
    rows = data["rows"]
    assert isinstance(rows, list)
    published = data["published"]
    return Unseen(
        str(data["name"]), str(published) if published else None, str(data["text"]), tuple(map(_expected, rows))
    )


def _expected(data: dict[str, str]) -> Row:
    kind = OccasionKind(data["kind"]) if "kind" in data else None
    return Row(data["words"], data["said"], kind, data.get("via"))


def _row(statement: Statement, words: str) -> Row:
    occasion = statement.occasion
    return Row(words, occasion.said.edtf if occasion.said else None, occasion.kind, occasion.via)
