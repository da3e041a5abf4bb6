"""What says when an article was published: each source of the date with what it claims, the most trusted first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from standpunkt.documents.days import day_in_url, days_in, yearless_day
from standpunkt.documents.furniture import is_date_header
from standpunkt.documents.lines import Segments
from standpunkt.lexicons.furniture import furniture_lexicon
from standpunkt.records.articles import Metadata, Segment, SegmentKind
from standpunkt.records.edtf import earliest, is_edtf
from standpunkt.records.spans import Span, Spans

_TOP, _BOTTOM = 12, 3  # segments in which a header or a footer with the date stands
_AUTHOR_OF_POST = re.compile(r"\(@[\w.@-]{1,60}\)(?P<rest>[^\n]{0,60})")
_AHEAD = re.compile(r"\b(?:wird|werden|soll|sollen|bis|ab|geplant\w*|kommende[nmrs]?|nächste[nmrs]?)\b")


@dataclass(frozen=True, slots=True)
class Claim:
    """A time as EDTF, which source gives it, and where it stands in the text."""

    edtf: str
    rule: str
    evidence: Spans = ()


def claims_of(
    text: str, segments: Segments, *, given: Metadata, metadata: Metadata, url: str | None
) -> tuple[Claim, ...]:
    """All claims, in the order of trust: "given" (by a person), "metadata", "header line", "dateline", "address" and
    "update line" ("Aktualisiert am ..."), which may be much later. Of each source the first one counts."""
    stated = ((given, "given"), (metadata, "metadata"))
    headers = list(_in_headers(text, segments))
    sources = (
        (claim for claim in headers if claim.rule == "header line"),
        _in_datelines(text, segments),
        _in_address(url),
        (claim for claim in headers if claim.rule == "update line"),
    )
    return (
        *(Claim(source.published, rule) for source, rule in stated if source.published),
        *(claim for source in sources for claim in islice(source, 1)),
    )


def not_before(text: str, segments: Segments) -> Claim | None:
    """The last day that the article shows to be over: of a picture ("(18.01.2022)" under it: "caption") or of an
    embedded post ("post")."""
    found = [*_in_captions(text, segments), *_in_posts(text, segments)]
    return max(found, key=lambda claim: earliest(claim.edtf), default=None)


def dateline_without_year(text: str, segments: Segments) -> tuple[int, int, Span] | None:
    """Month, day and place of a day in a dateline: "Nordstadt, 12. Mai (dpa) -"."""
    for segment in segments:
        if segment.kind is SegmentKind.DATELINE and (found := yearless_day(_words(text, segment))):
            month, day, span = found
            return month, day, _moved(span, segment)
    return None


def _in_headers(text: str, segments: Segments) -> Iterator[Claim]:
    """Dates of header lines at the top, then at the bottom."""
    for segment in (*segments[:_TOP], *segments[max(_TOP, len(segments) - _BOTTOM) :]):
        if segment.kind is SegmentKind.FURNITURE:
            yield from _in_header(text, segment)


def _in_header(text: str, segment: Segment) -> Iterator[Claim]:
    line = _words(text, segment)
    words = line.casefold().replace(":", " ").split()
    if words[:1] == ["date"] and len(words) > 1 and is_edtf(words[1].rstrip(".,")):
        edtf = line.split()[1].rstrip(".,")
        start = segment.span.start + line.index(edtf)
        yield Claim(edtf, "header line", (Span(start, start + len(edtf)),))
    elif is_date_header(line):
        for edtf, span in days_in(line):
            before = line[: span.start].casefold()
            is_update = any(label in before for label in furniture_lexicon().update_labels)
            yield Claim(edtf, "update line" if is_update else "header line", (_moved(span, segment),))


def _in_datelines(text: str, segments: Segments) -> Iterator[Claim]:
    for segment in segments:
        if segment.kind is SegmentKind.DATELINE:
            for edtf, span in days_in(_words(text, segment)):
                yield Claim(edtf, "dateline", (_moved(span, segment),))


def _in_address(url: str | None) -> Iterator[Claim]:
    if url and (edtf := day_in_url(url)):
        yield Claim(edtf, "address")


def _in_captions(text: str, segments: Segments) -> Iterator[Claim]:
    """Every day named under a picture, unless the caption looks ahead ("wird am 3. Mai 2031 eröffnet")."""
    for segment in segments:
        words = _words(text, segment)
        if segment.kind is SegmentKind.CAPTION and not _AHEAD.search(words):
            for edtf, span in days_in(words):
                yield Claim(edtf, "caption", (_moved(span, segment),))


def _in_posts(text: str, segments: Segments) -> Iterator[Claim]:
    """The day after the author's name; one that the post itself speaks of may lie ahead."""
    for segment in segments:
        if segment.kind is SegmentKind.EMBEDDED_POST:
            for author in _AUTHOR_OF_POST.finditer(_words(text, segment)):
                for edtf, span in days_in(author["rest"]):
                    start = segment.span.start + author.start("rest")
                    yield Claim(edtf, "post", (Span(start + span.start, start + span.end),))
                    break


def _words(text: str, segment: Segment) -> str:
    return text[segment.span.start : segment.span.end]


def _moved(span: Span, segment: Segment) -> Span:
    return Span(segment.span.start + span.start, segment.span.start + span.end)
