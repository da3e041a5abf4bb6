"""A raw article becomes an article: decoded, dated, cut into segments, its language named."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date
from urllib.parse import urlsplit

from standpunkt.documents.dating import published_of
from standpunkt.documents.decoding import decoded
from standpunkt.documents.languages import language_of
from standpunkt.documents.markup import from_html, no_article
from standpunkt.documents.segments import segments_of
from standpunkt.documents.sources import Source
from standpunkt.documents.structured import from_json
from standpunkt.records.articles import Article, MediaType, RawArticle, Segment, SegmentKind

_NO_TEXT = frozenset({SegmentKind.FURNITURE, SegmentKind.HEADLINE, SegmentKind.TEASER})
_SENTENCE = 8  # words; menu entries have up to four, "Die Minister beraten am Montag über die Lage" has eight


def build(raw: RawArticle, *, today: date | None = None) -> Article:
    """The article behind `raw`. Raises InputRejectedError for what is empty, binary, malformed or without text.
    An article dated after `today`, the day of reading, gets a doubt.

    What a person gave (`raw.given`) wins over what the source says of itself. A text in another language than
    German is kept, with its language named.
    """
    source = _source(raw)
    given, metadata = raw.given, source.metadata
    title, url = given.title or metadata.title, given.url or metadata.url
    segments = segments_of(source.text, title=title, headings=source.headings, description=source.description)
    if raw.media_type is MediaType.HTML and not any(_is_prose(source.text, segment) for segment in segments):
        raise no_article(raw.name)  # a title over navigation alone: "Start", "Politik", "Sport"
    return Article(
        id=_identity(url or raw.name, source.text),
        name=raw.name,
        source=raw.source,
        text=source.text,
        segments=segments,
        title=title or _headline(source.text, segments),
        url=url,
        outlet=given.outlet or metadata.outlet or _host(url),
        authors=given.authors or metadata.authors,
        published=published_of(source.text, segments, given=given, metadata=metadata, url=url, today=today),
        language=given.language or language_of(source.text, declared=metadata.language),
    )


def _source(raw: RawArticle) -> Source:
    if raw.media_type is MediaType.HTML:
        return from_html(raw.content, name=raw.name)
    if raw.media_type is MediaType.JSON:
        return from_json(raw.content, name=raw.name)
    return Source(decoded(raw.content, name=raw.name))


def _is_prose(text: str, segment: Segment) -> bool:
    """More than a title or a link: it ends a sentence, or has as many words as one."""
    words = text[segment.span.start : segment.span.end]
    return segment.kind not in _NO_TEXT and (any(sign in words for sign in ".!?…") or len(words.split()) >= _SENTENCE)


def _identity(place: str, text: str) -> str:
    """16 hexadecimal digits of a hash of name or URL, and text: the same article added twice is the same."""
    return hashlib.sha256(f"{place}\x00{text}".encode()).hexdigest()[:16]


def _headline(text: str, segments: Sequence[Segment]) -> str | None:
    spans = (segment.span for segment in segments[:12] if segment.kind is SegmentKind.HEADLINE)
    return next((text[start:end] for start, end in spans), None)


def _host(url: str | None) -> str | None:
    try:
        host = urlsplit(url).hostname if url else None
    except ValueError:
        return None
    return str(host).removeprefix("www.") if host else None
