"""Embedded posts: a tweet in the middle of an article, found by the line that names its author.

Crawlers keep "— Name (@handle) May 27, 2024" and shuffle what stands around it: the post may stand before it, after
it, or be torn in two. Links in it are furniture; the rest, the author's line included, is one segment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from standpunkt.documents.lines import Line, Marked, Segments
from standpunkt.records.articles import Segment, SegmentKind
from standpunkt.records.spans import Span

_AUTHOR = re.compile(r"(?:^|\s)[—–-]{1,2}\s?[^()@—]{1,80}\(@[\w.@-]{1,60}\)(?P<rest>.*)$")
_DATE_OF_POST = re.compile(r"[\s,·|–-]*(?:[^\W\d]+\.? \d{1,2}, \d{4}|\d{1,2}\.? [^\W\d]+\.?,? \d{4}|[^\W\d]+ \d{4})\b")
LINK = re.compile(r"(?:https?://|\bpic\.(?:twitter|x)\.com/|\bt\.co/)[^\s„“”»«]+")
_MARKS = re.compile(
    r"[\U0001F000-\U0001FAFF\u2190-\u21FF\u2600-\u27BF\u2B00-\u2BFF]|(?<!\w)[#@]\w|pic\.(?:twitter|x)\.com|t\.co/"
)
_MOST_LINES = 12
_LONGEST_BLOCK = 300
_LONGEST = 600  # 280 characters are the rule; paying users may write more


def posts(lines: Sequence[Line], text: str) -> Marked:
    """Segments of each embedded post under its first line; the other lines of it with no segments of their own."""
    found: Marked = {}
    for line in lines:
        if line.index not in found and "(@" in line.text and _names_author(line):
            first, last = _extent(lines, line, found.keys())
            found |= dict.fromkeys(range(first, last + 1), ())
            found[first] = tuple(_without_links(text, Span(lines[first].span.start, lines[last].span.end)))
    return found


def without_links(line: Line, kind: SegmentKind, start: int = 0, end: int | None = None) -> Segments:
    """`line.part(kind, start, end)` with the links of social networks in it cut out as furniture."""
    end = len(line.text) if end is None else end
    segments: list[Segment] = []
    for match in LINK.finditer(line.text, start, end):
        segments += line.part(kind, start, match.start())
        segments += line.part(SegmentKind.FURNITURE, *match.span())
        start = match.end()
    return (*segments, *line.part(kind, start, end))


def _names_author(line: Line) -> bool:
    """True where nothing but the date of the post follows the author's name, or the date and the post itself."""
    match = _AUTHOR.search(line.text) if len(line.text) <= _LONGEST else None
    return match is not None and (not match["rest"].strip() or _DATE_OF_POST.match(match["rest"]) is not None)


def _extent(lines: Sequence[Line], author: Line, taken: Set[int]) -> tuple[int, int]:
    """First and last line of the post around the line of its author."""
    first = last = author.index
    while last + 1 < len(lines) and _goes_on(lines[last + 1], first=last == author.index):
        last += 1
    if _stands_alone(author) and not (last > author.index and _announces(lines, author.index - 1)):
        first = _beginning(lines, author.index, taken)
    return first, last


def _stands_alone(author: Line) -> bool:
    match = _AUTHOR.search(author.text)
    return match is not None and match.start() < 2


def _goes_on(line: Line, *, first: bool) -> bool:
    """A line after the author's belongs to the post if it has its marks: link, hashtag, mention, emoji."""
    marks = _MARKS.search(line.text)
    return len(line.text) <= _LONGEST and marks is not None and "(@" not in line.text and (first or not line.gap)


def _announces(lines: Sequence[Line], index: int) -> bool:
    """ "Auf X schrieb sie:" stands before the post and is no part of it."""
    return index >= 0 and lines[index].text.endswith(":")


def _beginning(lines: Sequence[Line], author: int, taken: Set[int]) -> int:
    """The first line of what stands before the author's line: the block if it is short, else the last line of it."""
    first, length = author, 0
    while first > 0 and first - 1 not in taken and not _announces(lines, first - 1):
        above = lines[first - 1]
        length += len(above.text)
        is_nearest = first == author
        if length > _LONGEST or not (is_nearest or _MARKS.search(above.text)):
            break
        first -= 1
        if above.gap:
            break
    return _block_start(lines, first, author, taken)


def _block_start(lines: Sequence[Line], first: int, author: int, taken: Set[int]) -> int:
    """The whole block between blank lines, where the author's line closes it and it is no longer than a post."""
    start, floor = author, max(0, author - _MOST_LINES)
    while start > floor and not lines[start].gap:
        start -= 1
    block = lines[start:author]
    closes = author + 1 == len(lines) or lines[author + 1].gap
    fits = closes and sum(len(line.text) for line in block) <= _LONGEST_BLOCK and lines[start].gap and start > 0
    free = all(line.index not in taken for line in block) and not any(line.text.endswith(":") for line in block)
    return min(first, start) if block and fits and free else first


def _without_links(text: str, span: Span) -> Iterator[Segment]:
    """The post and its links, in order, without the blanks between them."""
    whole = Line(0, span, text[span.start : span.end], gap=True)
    yield from without_links(whole, SegmentKind.EMBEDDED_POST)
