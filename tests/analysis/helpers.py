"""Short ways to analyse a text in tests."""

from __future__ import annotations

from collections.abc import Sequence

from standpunkt.analysis import analyse
from standpunkt.records.analyses import Analysis
from standpunkt.records.articles import Article, Segment, SegmentKind
from standpunkt.records.spans import Span


def article_of(text: str, segments: Sequence[Segment] | None = None) -> Article:
    """An article with these segments, or one of body."""
    whole = (Segment(SegmentKind.BODY, Span(0, len(text))),)
    return Article(
        id="a", name="a.txt", source="a.txt", text=text, segments=whole if segments is None else tuple(segments),
        title=None, url=None, outlet=None, authors=(), published=None, language="de",
    )  # fmt: skip


def analysed(text: str) -> Analysis:
    return analyse(article_of(text))


def words(text: str) -> list[str]:
    return [token.text for token in analysed(text).tokens]


def sentences(text: str) -> list[str]:
    return [text[slice(*sentence.span)] for sentence in analysed(text).sentences]


def quoted(text: str) -> list[tuple[str, int, bool]]:
    """(words, depth, closed) of every quoted stretch."""
    return [(text[slice(*stretch.span)], stretch.depth, stretch.closed) for stretch in analysed(text).quoted]
