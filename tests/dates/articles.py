"""Invented articles for the tests of occasions: a text, and quotations found in it by their words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from standpunkt.analysis import analyse
from standpunkt.dates import occasions
from standpunkt.records.analyses import Analysis
from standpunkt.records.articles import Article, Dating, Segment, SegmentKind
from standpunkt.records.origins import Origin
from standpunkt.records.quotations import Medium, Quotation, QuotationType
from standpunkt.records.spans import Span, Spans
from standpunkt.records.statements import Occasion

ORIGIN = Origin("test", "1", "by hand")


@dataclass(frozen=True)
class Said:
    """A quotation by its words: `quote`, and where given `cue`, `frame`, `speaker`, nearest to it."""

    quote: str
    speaker: str = ""
    cue: str = ""
    frame: str = ""
    within: int | None = None
    type: QuotationType = QuotationType.DIRECT


def article(
    text: str, published: str | None = "2024-03-01", captions: tuple[str, ...] = (), outlet: str | None = None
) -> Analysis:
    """An analysed article, all body but for its `captions`."""
    segments, position = [], 0
    for caption in captions:
        start = text.index(caption)
        segments += [Segment(SegmentKind.BODY, Span(position, start))] * (start > position)
        segments.append(Segment(SegmentKind.CAPTION, Span(start, start + len(caption))))
        position = start + len(caption)
    segments.append(Segment(SegmentKind.BODY, Span(position, len(text))))
    dating = Dating(published, (), ORIGIN) if published else None
    return analyse(Article("a", "a.txt", "a.txt", text, tuple(segments), None, None, outlet, (), dating, "de"))


def occasions_of(
    text: str,
    *saids: Said,
    published: str | None = "2024-03-01",
    captions: tuple[str, ...] = (),
    outlet: str | None = None,
) -> list[Occasion]:
    """The occasions of the quotations `saids` in `text`."""
    quotations = [_quotation(text, said) for said in saids]
    return list(occasions(article(text, published, captions, outlet), quotations))


def dates_of(
    text: str, *saids: Said, published: str | None = "2024-03-01", captions: tuple[str, ...] = ()
) -> list[str | None]:
    """When each of the quotations `saids` in `text` was said."""
    found = occasions_of(text, *saids, published=published, captions=captions)
    return [occasion.said.edtf if occasion.said else None for occasion in found]


def _quotation(text: str, said: Said) -> Quotation:
    place = text.index(said.quote)
    quote = (Span(place, place + len(said.quote)),)
    cue, frame, speaker = (_nearest(text, words, quote[0]) for words in (said.cue, said.frame, said.speaker))
    return Quotation(said.type, Medium.SPEECH, quote, cue, frame, speaker, (), said.within, ORIGIN)


def _nearest(text: str, words: str, quote: Span) -> Spans:
    if not words:
        return ()
    found = [Span(*match.span()) for match in re.finditer(re.escape(words), text)]
    return (min(found, key=lambda span: max(span.start - quote.end, quote.start - span.end)),)
