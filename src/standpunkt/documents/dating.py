"""When an article was published: what a person says, the source's metadata, a header line, a dateline, its address."""

from __future__ import annotations

from collections.abc import Iterator

from standpunkt.documents.days import day_in_url, days_in
from standpunkt.documents.furniture import is_date_header
from standpunkt.documents.lines import Segments
from standpunkt.lexicons.furniture import furniture_lexicon
from standpunkt.records.articles import Dating, Metadata, Segment, SegmentKind
from standpunkt.records.edtf import is_edtf
from standpunkt.records.origins import Origin
from standpunkt.records.spans import Span

COMPONENT = "documents"
VERSION = "1"
_TOP, _BOTTOM = 12, 3  # segments in which a header or a footer with the date stands


def published_of(
    text: str, segments: Segments, *, given: Metadata, metadata: Metadata, url: str | None
) -> Dating | None:
    """The date of publication by the first of these rules that has one, or None: "given", "metadata",
    "header line", "dateline", "address". Evidence are the words of the text, where it stands there."""
    if given.published:
        return _dating(given.published, "given")
    if metadata.published:
        return _dating(metadata.published, "metadata")
    for rule, candidates in (
        ("header line", _in_headers(text, segments)),
        ("dateline", _in_datelines(text, segments)),
    ):
        for edtf, span in candidates:
            return _dating(edtf, rule, span)
    day = day_in_url(url) if url else None
    return _dating(day, "address") if day else None


def _dating(edtf: str, rule: str, *evidence: Span) -> Dating:
    return Dating(edtf, evidence, Origin(COMPONENT, VERSION, rule))


def _in_headers(text: str, segments: Segments) -> Iterator[tuple[str, Span]]:
    """Dates of header lines at the top, then at the bottom; those of updates ("Aktualisiert am ...") last."""
    near = [*segments[:_TOP], *segments[max(_TOP, len(segments) - _BOTTOM) :]]
    found = [hit for segment in near if segment.kind is SegmentKind.FURNITURE for hit in _in_header(text, segment)]
    yield from (hit for hit, is_update in sorted(found, key=lambda pair: pair[1]))


def _in_header(text: str, segment: Segment) -> Iterator[tuple[tuple[str, Span], bool]]:
    line = text[segment.span.start : segment.span.end]
    words = line.casefold().replace(":", " ").split()
    if words[:1] == ["date"] and len(words) > 1 and is_edtf(words[1].rstrip(".,")):
        edtf = line.split()[1].rstrip(".,")
        start = segment.span.start + line.index(edtf)
        yield (edtf, Span(start, start + len(edtf))), False
    elif is_date_header(line):
        for edtf, span in days_in(line):
            before = line[: span.start].casefold()
            is_update = any(label in before for label in furniture_lexicon().update_labels)
            yield (edtf, Span(segment.span.start + span.start, segment.span.start + span.end)), is_update


def _in_datelines(text: str, segments: Segments) -> Iterator[tuple[str, Span]]:
    for segment in segments:
        if segment.kind is SegmentKind.DATELINE:
            start = segment.span.start
            for edtf, span in days_in(text[start : segment.span.end]):
                yield edtf, Span(start + span.start, start + span.end)
