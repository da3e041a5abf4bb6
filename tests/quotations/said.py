"""What the tests of rules look at: the words of each quotation they find in an invented text."""

from __future__ import annotations

from dataclasses import dataclass

from standpunkt.analysis import analyse
from standpunkt.quotations.rules_v1 import find
from standpunkt.records.analyses import Analysis
from standpunkt.records.articles import Article, Segment, SegmentKind
from standpunkt.records.quotations import Quotation
from standpunkt.records.spans import Span, text_of


@dataclass(frozen=True)
class Said:
    """A quotation in words; parts in several stretches are joined by " … "."""

    type: str
    quote: str
    speaker: str
    cue: str
    frame: str
    addressee: str
    within: int | None


def article(text: str, **kinds: str) -> Analysis:
    """An analysed article, all body but for the stretches named by kind: `headline="..."`, `embedded_post="..."`."""
    segments, position = [], 0
    for kind, words in sorted(kinds.items(), key=lambda item: text.index(item[1])):
        start = text.index(words)
        segments += [Segment(SegmentKind.BODY, Span(position, start))] * (start > position)
        position = start + len(words)
        segments.append(Segment(SegmentKind(kind.replace("_", " ")), Span(start, position)))
    segments += [Segment(SegmentKind.BODY, Span(position, len(text)))] * (position < len(text))
    return analyse(Article("a", "a.txt", "a.txt", text, tuple(segments), None, None, None, (), None, "de"))


def said(text: str, **kinds: str) -> list[Said]:
    """All quotations of `text`."""
    return [_words(quotation, text) for quotation in find(article(text, **kinds))]


def one(text: str, **kinds: str) -> Said:
    """The only quotation of `text`."""
    (only,) = said(text, **kinds)
    return only


def _words(quotation: Quotation, text: str) -> Said:
    parts = (quotation.quote, quotation.speaker, quotation.cue, quotation.frame, quotation.addressee)
    quote, speaker, cue, frame, addressee = (text_of(part, text) for part in parts)
    return Said(quotation.type.value, quote, speaker, cue, frame, addressee, quotation.within)
