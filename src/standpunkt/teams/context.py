"""A quotation with what stands around it, for somebody who is to judge it without reading the whole article."""

from __future__ import annotations

from dataclasses import dataclass

from standpunkt.records.spans import Span, Spans, hull

AROUND = 320
"""Characters on either side: two or three sentences of news."""


@dataclass(frozen=True, slots=True)
class Context:
    """`before`, `words` and `after` are text as it stands, on one line each; `words` go from the beginning of the first
    stretch of the quotation to the end of the last. "…" is where the article goes on."""

    before: str
    words: str
    after: str


def context(text: str, quote: Spans, *, around: int = AROUND) -> Context:
    """The context of a quotation in the text of its article, cut at words."""
    whole = hull(quote)
    start, end = _widened(text, whole, around)
    head, tail = "… " if start else "", " …" if end < len(text) else ""
    return Context(
        before=head + _flat(text[start : whole.start]).lstrip(),
        words=_flat(text[whole.start : whole.end]).strip(),
        after=_flat(text[whole.end : end]).rstrip() + tail,
    )


def _widened(text: str, span: Span, around: int) -> tuple[int, int]:
    start, end = max(0, span.start - around), min(len(text), span.end + around)
    while 0 < start < span.start and not text[start - 1].isspace():
        start += 1
    while span.end < end < len(text) and not text[end].isspace():
        end -= 1
    return start, end


def _flat(text: str) -> str:
    """On one line; blanks at either end stay, as one, since they part it from what stands beside it."""
    words = " ".join(text.split())
    before, after = " " if text[:1].isspace() else "", " " if text[-1:].isspace() else ""
    return f"{before}{words}{after}" if words else before
