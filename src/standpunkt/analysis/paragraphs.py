"""Paragraphs: stretches of a segment that a reader sees as one block."""

from __future__ import annotations

import re
from collections.abc import Iterator

from standpunkt.records.spans import Span

_BLANK_LINES = re.compile(r"\r?\n[ \t\u00a0]*(?:\r?\n[ \t\u00a0]*)+")
_NEWLINE = re.compile(r"\r?\n")
_WRAP_WIDTH = range(55, 101)  # columns at which mailers and agencies wrap
_WRAPPED_SHARE = 0.7


def paragraphs(text: str, span: Span) -> Iterator[Span]:
    """Paragraphs of `text[span.start:span.end]`, without surrounding blanks.

    A blank line always separates; a single line break does too, unless the block is hard-wrapped (most of its
    lines end at the column where mailers wrap, in the middle of a sentence).
    """
    for block in _split(text, span, _BLANK_LINES):
        if _is_hard_wrapped(text, block):
            yield block
        else:
            yield from _split(text, block, _NEWLINE)


def _split(text: str, span: Span, separator: re.Pattern[str]) -> Iterator[Span]:
    start = span.start
    for match in separator.finditer(text, span.start, span.end):
        yield from _stripped(text, start, match.start())
        start = match.end()
    yield from _stripped(text, start, span.end)


def _stripped(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)


def _is_hard_wrapped(text: str, block: Span) -> bool:
    lines = _NEWLINE.split(text[block.start : block.end])[:-1]
    if len(lines) < 2:
        return False
    wrapped = sum(len(line) in _WRAP_WIDTH and line.rstrip()[-1:] not in tuple('.!?:“"') for line in lines)
    return wrapped >= _WRAPPED_SHARE * len(lines)
