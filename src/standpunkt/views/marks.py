"""An article cut into pieces that are marked alike, so that a terminal or a page can draw it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from standpunkt.records.articles import Article, SegmentKind
from standpunkt.records.spans import Span, hull
from standpunkt.records.statements import Statement


class Role(StrEnum):
    """What a word does for a quotation near it."""

    SPEAKER = "speaker"
    CUE = "cue"
    ADDRESSEE = "addressee"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an article's text under the same marks.

    `inside` are the numbers of the statements whose quote covers it, outermost first; `begins` those
    whose quote begins here and `ends` those whose quote ends with it, so that a marker can be set once.
    `kind` is that of its segment, body between segments.
    """

    span: Span
    text: str
    kind: SegmentKind
    inside: tuple[int, ...]
    roles: frozenset[Role]
    begins: tuple[int, ...]
    ends: tuple[int, ...]


def numbered(statements: Iterable[Statement]) -> dict[int, Statement]:
    """Statements by their number in the article, from 1, in the order of the text; an outer one comes
    before those nested in it."""
    return dict(enumerate(sorted(statements, key=_by_place), start=1))


def pieces(article: Article, statements: Iterable[Statement]) -> tuple[Piece, ...]:
    """The whole text of `article` in pieces, in order and without gaps; numbers as in `numbered`."""
    numbers = numbered(statements)
    layers = _layers(article, numbers)
    opening, closing = _edges(layers)
    cuts = sorted({0, len(article.text), *opening, *closing})
    active: set[tuple[str, str]] = set()
    found = []
    for start, end in pairwise(cuts):
        active = (active - closing[start]) | opening[start]
        found.append(_piece(article, Span(start, end), active, numbers))
    return tuple(found)


def _layers(article: Article, numbers: dict[int, Statement]) -> list[tuple[str, str, Span]]:
    layers: list[tuple[str, str, Span]] = [("kind", s.kind, s.span) for s in article.segments]
    for number, statement in numbers.items():
        quotation = statement.quotation
        layers += [("quote", str(number), span) for span in quotation.quote]
        roles = ((Role.SPEAKER, quotation.speaker), (Role.CUE, quotation.cue), (Role.ADDRESSEE, quotation.addressee))
        layers += [(f"role {number}", role, span) for role, spans in roles for span in spans]
    return [layer for layer in layers if layer[2].start < layer[2].end]


_Edges = defaultdict[int, set[tuple[str, str]]]


def _edges(layers: Sequence[tuple[str, str, Span]]) -> tuple[_Edges, _Edges]:
    opening: _Edges = defaultdict(set)
    closing: _Edges = defaultdict(set)
    for name, value, span in layers:
        opening[span.start].add((name, value))
        closing[span.end].add((name, value))
    return opening, closing


def _piece(article: Article, span: Span, active: Iterable[tuple[str, str]], numbers: dict[int, Statement]) -> Piece:
    kinds = [SegmentKind(value) for name, value in active if name == "kind"]
    inside = sorted(int(value) for name, value in active if name == "quote")
    return Piece(
        span=span,
        text=article.text[span.start : span.end],
        kind=kinds[0] if kinds else SegmentKind.BODY,
        inside=tuple(inside),
        roles=frozenset(Role(value) for name, value in active if name.startswith("role")),
        begins=tuple(n for n in inside if hull(numbers[n].quotation.quote).start == span.start),
        ends=tuple(n for n in inside if hull(numbers[n].quotation.quote).end == span.end),
    )


def _by_place(statement: Statement) -> tuple[int, int, str]:
    whole = hull(statement.quotation.quote)
    return whole.start, -whole.end, statement.id
