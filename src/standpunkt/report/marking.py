"""Pieces of an article as marks that open and close, so that a page can nest them properly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from standpunkt.records.articles import SegmentKind
from standpunkt.records.statements import Statement
from standpunkt.views import Piece


@dataclass(frozen=True, slots=True)
class Event:
    """One step through an article: `kind` is "open", "close", "text" or "note".

    `open` and `note` name their statement; `first` is True where a quotation begins and not merely goes on.
    `text` has its words and the classes they are drawn with.
    """

    kind: str
    statement: str = ""
    first: bool = False
    text: str = ""
    classes: str = ""


def events(pieces: Iterable[Piece], numbers: Mapping[int, Statement]) -> Iterator[Event]:
    """Marks properly nested: where two quotations overlap without one lying in the other, the inner mark is
    closed and opened again."""
    stack: list[int] = []
    for piece in pieces:
        shared = _shared(stack, piece.inside)
        while len(stack) > shared:
            stack.pop()
            yield Event("close")
        for number in piece.inside[shared:]:
            stack.append(number)
            yield Event("open", numbers[number].id, number in piece.begins)
        yield Event("text", text=piece.text, classes=_classes(piece))
        for number in reversed(piece.ends):
            yield Event("note", numbers[number].id)
    yield from (Event("close") for _ in stack)


def _shared(stack: list[int], inside: tuple[int, ...]) -> int:
    both = zip(stack, inside, strict=False)
    return next((n for n, (a, b) in enumerate(both) if a != b), min(len(stack), len(inside)))


def _classes(piece: Piece) -> str:
    names = sorted(role.value for role in piece.roles)
    if piece.kind is not SegmentKind.BODY:
        names.append(piece.kind.value.replace(" ", "-"))
    return " ".join(names)
