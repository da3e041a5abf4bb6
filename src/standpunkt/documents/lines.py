"""A text cut into its lines, with what can be said of a line by itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from standpunkt.records.articles import Segment, SegmentKind
from standpunkt.records.spans import Span

_ENDS_SENTENCE = re.compile(r"[.!?…:;][\"“”»«’‘')\]]*$")
_DATE_HEADER = re.compile(r"\s*date\s+\S+(?:\s*\.{2,})?", re.IGNORECASE)
_OPENING_QUOTES = ("„", '"', "»", "«", "“", "‚", "›", "‹")
_SHORT = 160
_FEWEST_BREAKS = 3
_WRAP_WIDTH = 120
_FULL = 0.9  # some mailers break a little before the widest line

Segments = tuple[Segment, ...]
Marked = dict[int, Segments]
"""What the recognisers find: index of a line -> the segments that begin in it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, without the blanks around it. `index` is its place in the tuple of lines;
    `gap` is True where a blank line or the beginning of the text stands before it."""

    index: int
    span: Span
    text: str
    gap: bool

    def part(self, kind: SegmentKind, start: int = 0, end: int | None = None) -> Segments:
        """A segment over `self.text[start:end]` without the blanks around it; none where only blanks are left."""
        piece = self.text[start:end]
        first = self.span.start + start + len(piece) - len(piece.lstrip())
        length = len(piece.strip())
        return (Segment(kind, Span(first, first + length)),) if length else ()

    @property
    def ends_sentence(self) -> bool:
        """True where it ends with a full stop or the like, quotation marks and brackets after it included."""
        return _ENDS_SENTENCE.search(self.text[-6:]) is not None

    @property
    def is_short(self) -> bool:
        """True where it is no longer than a headline."""
        return len(self.text) <= _SHORT

    @property
    def starts_low(self) -> bool:
        """True where it starts with a small letter, as the middle of a sentence does."""
        return self.text[0].islower()

    @property
    def starts_quoted(self) -> bool:
        """True where it starts with a quotation mark."""
        return self.text.startswith(_OPENING_QUOTES)

    @property
    def is_prose(self) -> bool:
        """True where it looks like a sentence or more of running text."""
        return not self.is_short or (self.text[-1] not in "?!" and self.ends_sentence and self.text.count(" ") >= 5)


def lines_of(text: str) -> tuple[Line, ...]:
    """The lines of `text` in order; where it is hard-wrapped, the paragraphs, with the line breaks in them.

    A header ` date 2024-05` is a line of its own whatever follows it.
    """
    lines = _physical_lines(text)
    return _unwrapped(lines, text) if is_wrapped(lines) else lines


def _physical_lines(text: str) -> tuple[Line, ...]:
    lines: list[Line] = []
    offset, gap = 0, True
    for raw in text.splitlines(keepends=True):
        header = _DATE_HEADER.match(raw) if not lines else None
        cut = header.end() if header else len(raw)
        for start, part in ((offset, raw[:cut]), (offset + cut, raw[cut:])):
            if stripped := part.strip():
                first = start + part.index(stripped[0])
                lines.append(Line(len(lines), Span(first, first + len(stripped)), stripped, gap))
                gap = False
        gap = gap or raw.isspace()
        offset += len(raw)
    return tuple(lines)


def is_wrapped(lines: tuple[Line, ...]) -> bool:
    """True where line breaks stand at a fixed width instead of between paragraphs.

    Either a quarter of the lines that follow another directly start with a small letter: in German text wrapped at 72
    columns it is some 60 %, in text with a paragraph a line about none. Or, in short texts, nearly every line is as
    long as it can be: its next word would not have fitted, and most lines end in the middle of a sentence.
    """
    pairs = [(before, line) for before, line in pairwise(lines) if not line.gap]
    width = max((len(line.text) for line in lines), default=0)
    if len(pairs) < _FEWEST_BREAKS or width > _WRAP_WIDTH:
        return False
    low = sum(line.starts_low for _, line in pairs)
    if low >= _FEWEST_BREAKS and low * 4 >= len(pairs):
        return True
    full = sum(len(before.text) + len(line.text.split(maxsplit=1)[0]) >= width for before, line in pairs)
    open_ended = sum(not before.ends_sentence for before, _ in pairs)
    return full * 5 >= len(pairs) * 4 and open_ended * 2 > len(pairs)


def _unwrapped(lines: tuple[Line, ...], text: str) -> tuple[Line, ...]:
    """Lines joined to paragraphs: a line goes on where the next word had not fitted into it."""
    width = max(len(line.text) for line in lines)
    joined: list[Line] = []
    room = width
    for line in lines:
        span, gap = line.span, line.gap
        if not gap and len(line.text.split(maxsplit=1)[0]) >= room:
            before = joined.pop()
            span, gap = Span(before.span.start, span.end), before.gap
        joined.append(Line(len(joined), span, text[span.start : span.end], gap))
        room = int(_FULL * width) - len(line.text)
    return tuple(joined)


def continues(previous: Line, line: Line) -> bool:
    """True where `line` goes on with the sentence of `previous` that a crawler has cut at a link."""
    return not line.gap and line.starts_low and not previous.ends_sentence
