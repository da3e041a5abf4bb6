"""Source texts: as they were found (`RawArticle`), and as they are read (`Article`)."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from standpunkt.records.doubts import Doubt
from standpunkt.records.origins import Origin
from standpunkt.records.spans import Span, Spans


class MediaType(StrEnum):
    """What the bytes of a source are."""

    TEXT = "text/plain"
    HTML = "text/html"
    JSON = "application/json"


class SegmentKind(StrEnum):
    """What a stretch of an article is. Quotations are sought in all kinds but furniture."""

    HEADLINE = "headline"
    TEASER = "teaser"
    BODY = "body"
    CAPTION = "caption"
    EMBEDDED_POST = "embedded post"
    DATELINE = "dateline"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the source says about itself, or the person who added it says. `published` is EDTF."""

    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class RawArticle:
    """One source as found. `name` is the file's name (`name#line` for a line of JSONL); `source` leads
    back to it (a path or a URL); `given` is what a person said of it and wins over what it says itself."""

    name: str
    source: str
    media_type: MediaType
    content: bytes
    given: Metadata = field(default_factory=Metadata)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of an article of one kind; segments are in text order and do not overlap."""

    kind: SegmentKind
    span: Span


@dataclass(frozen=True, slots=True)
class Dating:
    """A time with its evidence. `edtf` is never more exact than `evidence` (spans of the article's text;
    empty where the time comes from metadata or from a person). `doubts` is what speaks against it."""

    edtf: str
    evidence: Spans
    origin: Origin
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """One source text with its metadata. All spans everywhere refer to `text`.

    For a `.txt` file `text` is the file, decoded and otherwise untouched. `id` is a hash of name or URL
    and text. `language` is an ISO 639-1 code; only German articles are searched for quotations.
    """

    id: str
    name: str
    source: str
    text: str
    segments: tuple[Segment, ...]
    title: str | None
    url: str | None
    outlet: str | None
    authors: tuple[str, ...]
    published: Dating | None
    language: str

    @property
    def is_german(self) -> bool:
        return self.language == "de"


@dataclass(frozen=True, slots=True)
class Rejection:
    """An input that did not become an article, and why. `reason` and `remedy` are whole sentences."""

    source: str
    reason: str
    remedy: str
