"""Embedded posts: the whole post is direct speech of the name in its attribution line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from standpunkt.quotations.rules_v1.drafts import Draft, Range, minus
from standpunkt.records.analyses import Analysis
from standpunkt.records.articles import SegmentKind
from standpunkt.records.quotations import Medium, QuotationType
from standpunkt.records.spans import Span

# "— Mara Lindqvist 🌊 (@m_lindqvist) 3. März 2031": name, handle, and the rest of the line (a date).
_ATTRIBUTION = re.compile(r"[—–-]{1,2}\s?(?P<name>[^()@—\n]{1,80}?)[\W_]*\s?\(@[\w.@-]+\)[^\n]*")


def posts(analysis: Analysis) -> Iterator[Draft]:
    """One draft for each embedded post that names its author; segments that touch are one post."""
    for span, first, last in _extents(analysis):
        match = _ATTRIBUTION.search(analysis.article.text, span.start, span.end)
        if match is None:
            continue
        line = _tokens_within(analysis, first, last, Span(*match.span()))
        quote = minus((first, last), [line])
        speaker = _tokens_within(analysis, first, last, Span(*match.span("name")))
        if quote and speaker[0] < speaker[1]:
            yield Draft(
                type=QuotationType.DIRECT,
                rule="post",
                sentence=analysis.tokens[first].sentence,
                quote=quote,
                speaker=speaker,
                medium=Medium.WRITING,
            )


def _extents(analysis: Analysis) -> Iterator[tuple[Span, int, int]]:
    """Text span and token range of each run of post segments; links between them do not end a run."""
    run: list[int] = []
    kinds = [segment.kind for segment in analysis.article.segments]
    for number, kind in enumerate([*kinds, SegmentKind.BODY]):
        if kind is SegmentKind.EMBEDDED_POST:
            run.append(number)
        elif kind is not SegmentKind.FURNITURE and run:
            yield from _extent(analysis, run)
            run = []


def _extent(analysis: Analysis, run: list[int]) -> Iterator[tuple[Span, int, int]]:
    sentences = [s for s in analysis.sentences if s.segment in run]
    if sentences:
        segments = analysis.article.segments
        span = Span(segments[run[0]].span.start, segments[run[-1]].span.end)
        yield span, sentences[0].first, sentences[-1].last


def _tokens_within(analysis: Analysis, first: int, last: int, span: Span) -> Range:
    inside = [i for i in range(first, last) if span.contains(analysis.tokens[i].span)]
    return (inside[0], inside[-1] + 1) if inside else (first, first)
