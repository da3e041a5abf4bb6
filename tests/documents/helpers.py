"""Short ways to build articles in tests."""

from __future__ import annotations

from standpunkt.documents import build, segments_of
from standpunkt.records.articles import Article, MediaType, Metadata, RawArticle, SegmentKind


def built(text: str | bytes, *, name: str = "artikel.txt", given: Metadata | None = None) -> Article:
    content = text.encode() if isinstance(text, str) else text
    media_type = {"html": MediaType.HTML, "jsonl": MediaType.JSON}.get(name.rpartition(".")[2], MediaType.TEXT)
    return build(RawArticle(name, f"ordner/{name}", media_type, content, given or Metadata()))


def kinds(text: str, *, title: str | None = None) -> list[tuple[str, str]]:
    """(kind, words) of every segment."""
    segments = segments_of(text, title=title)
    return [(segment.kind.value, text[segment.span.start : segment.span.end]) for segment in segments]


def of_kind(text: str, kind: SegmentKind) -> list[str]:
    return [words for found, words in kinds(text) if found == kind.value]


PARAGRAPH = (
    "Außenministerin Mara Lindqvist hat einen Verkauf des Hafens an Südland abgelehnt. „Er gehört der Stadt“, "
    "sagte sie am Montag dem Sender NTR in der Hauptstadt."
)
SECOND = (
    "Die Kräne seien bestellt, ergänzte Lindqvist. Niemand in Nordmark wolle auf die Einnahmen aus dem Hafen "
    "verzichten, und das werde im nächsten Jahr genauso sein."
)
