"""Stretches between quotation marks, in every style German texts use: „…“, „…”, "…", »…«, «…», “…”, ‚…‘, 'x'.

A mark's meaning depends on its neighbours and on what is open: “ closes „ but opens in “…”; » opens in Germany
and closes in Switzerland. One pass with a stack, linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from standpunkt.records.analyses import QuotedStretch
from standpunkt.records.spans import Span

_MARKS = re.compile("[„“”\"»«‚‘’'›‹‟]")
# What may close what was opened by the key.
_CLOSED_BY = {
    "„": '“”"‟«»',
    "“": '”"“',
    "”": '”"',
    '"': '"“”',
    "»": "«",
    "«": "»",
    "‚": "‘’'",
    "‘": "’'",
    "'": "'’",
    "›": "‹",
    "‹": "›",
}
_SINGLES = frozenset("‚‘’'›‹")
_LOOK_AHEAD = 24  # marks; more than any sentence holds, and keeps the pass linear
_MOST_PARAGRAPHS = 6  # a speech runs over more paragraphs than that only where a mark was forgotten


@dataclass(slots=True)
class _Open:
    mark: str
    start: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class _Mark:
    place: int
    paragraph: int
    following: Sequence[int]


def quoted_stretches(text: str, paragraphs: Sequence[Span]) -> tuple[QuotedStretch, ...]:
    """All stretches between quotation marks in `paragraphs` (in text order), outer before inner."""
    found: list[QuotedStretch] = []
    stack: list[_Open] = []
    marks = [list(_marks_of(text, paragraph)) for paragraph in paragraphs]
    for number, paragraph in enumerate(paragraphs):
        for index, place in enumerate(marks[number]):
            following = marks[number][index + 1 : index + 1 + _LOOK_AHEAD]
            _take(text, _Mark(place, number, following), stack, found)
        if stack and not _goes_on(text, marks, number, stack):
            found += [
                QuotedStretch(Span(entry.start, paragraph.end), depth, closed=False)
                for depth, entry in enumerate(stack)
                if paragraph.end > entry.start + 1
            ]
            stack.clear()
    return tuple(sorted(found, key=lambda stretch: (stretch.span.start, -stretch.span.end)))


def _marks_of(text: str, paragraph: Span) -> Iterator[int]:
    for match in _MARKS.finditer(text, paragraph.start, paragraph.end):
        if not _is_apostrophe(text, match.start()):
            yield match.start()


def _is_apostrophe(text: str, place: int) -> bool:
    """Inside a word ("gibt's"). Behind a name in s ("Elvas’ Büro") it closes nothing, since nothing is open."""
    return text[place] in "’'‘" and _before(text, place).isalnum() and _after(text, place).isalnum()


def _before(text: str, place: int) -> str:
    return text[place - 1] if place else " "


def _after(text: str, place: int) -> str:
    return text[place + 1] if place + 1 < len(text) else " "


def _take(text: str, mark: _Mark, stack: list[_Open], found: list[QuotedStretch]) -> None:
    closes = _closes(text, mark.place, stack)
    if closes is not None:
        # What was opened inside and never closed was no quotation mark (an apostrophe, an inch).
        entry = stack[closes]
        del stack[closes:]
        found.append(QuotedStretch(Span(entry.start, mark.place + 1), closes, closed=True))
    elif _opens(text, mark.place):
        if not _nests(text, mark):
            _end_forgotten(text, mark.place, stack, found)
        stack.append(_Open(text[mark.place], mark.place, mark.paragraph))


def _nests(text: str, mark: _Mark) -> bool:
    """True where the paragraph goes on with enough closing marks for this one and the one it stands in."""
    depth = 2
    for place in mark.following:
        depth += 1 if text[place] in "„‚" or _looks_opening(text, place) else -1
        if depth == 0:
            return True
    return False


def _closes(text: str, place: int, stack: list[_Open]) -> int | None:
    """The place in the stack that this mark closes, or None."""
    mark = text[place]
    if _looks_opening(text, place) and mark not in "”":
        return None
    for depth in range(len(stack) - 1, -1, -1):
        if mark in _CLOSED_BY[stack[depth].mark]:
            return depth
    return None


def _looks_opening(text: str, place: int) -> bool:
    """Blank or bracket before, letter after: such a mark opens whatever its shape."""
    before, after = _before(text, place), _after(text, place)
    return (before.isspace() or before in "([–—/-:„»") and not after.isspace() and after not in ",.;:!?)]"


def _opens(text: str, place: int) -> bool:
    mark = text[place]
    if mark in "„‚":
        return not _after(text, place).isspace() or mark == "„"
    return mark in _CLOSED_BY and _looks_opening(text, place)


def _end_forgotten(text: str, place: int, stack: list[_Open], found: list[QuotedStretch]) -> None:
    """„ while „ is open: the first was never closed; it ends where the sentence before the new one ends.
    A single mark that stays open is an apostrophe and is dropped."""
    mark = text[place]
    depth = next((d for d, entry in enumerate(stack) if entry.mark == mark), None)
    if depth is None:
        return
    entry = stack[depth]
    del stack[depth:]
    if mark in _SINGLES:
        return
    end = entry.start + len(text[entry.start : place].rstrip())
    if end > entry.start + 1:
        found.append(QuotedStretch(Span(entry.start, end), depth, closed=False))


def _goes_on(text: str, marks: Sequence[Sequence[int]], number: int, stack: list[_Open]) -> bool:
    """True where an unclosed stretch is closed in one of the next paragraphs before another one opens."""
    if stack[0].mark in _SINGLES or number - stack[0].paragraph >= _MOST_PARAGRAPHS:
        stack[:] = [entry for entry in stack if entry.mark not in _SINGLES]
        if not stack or number - stack[0].paragraph >= _MOST_PARAGRAPHS:
            return False
    for following in marks[number + 1 : number + 1 + _MOST_PARAGRAPHS]:
        if following:
            return _closes(text, following[0], stack[:1]) is not None
    return False
