from __future__ import annotations

from collections.abc import Callable

import pytest

from standpunkt.analysis import analyse
from standpunkt.codes import code, read_codebook
from standpunkt.records.analyses import Analysis
from standpunkt.records.articles import Article, Segment, SegmentKind
from standpunkt.records.codes import Code, Codebook
from standpunkt.records.origins import Origin
from standpunkt.records.quotations import Medium, Quotation, QuotationType
from standpunkt.records.spans import Span, Spans

FERRY = """
id: ferry
title: Die Fähre nach Nordmark
proposals:
  - id: ferry
    label: Neue Fähre
    evoked_by: [Fährlinie, Fähre nach Nordmark einsetzen|schicken, '*fähre']
    excluded_by: [Autofähre]
  - id: bridge
    label: Brücke
    evoked_by: [Brücke, über_Sund bauen]
"""

Coded = Callable[..., list[tuple[Code, ...]]]


def spans_at(text: str, words: str) -> Spans:
    """Spans of `words` in `text`; "a … b" are two."""
    return tuple(Span(text.index(part), text.index(part) + len(part)) for part in words.split(" … ") if part)


def analysis_of(text: str) -> Analysis:
    body = (Segment(SegmentKind.BODY, Span(0, len(text))),)
    return analyse(Article("a", "a.txt", "a.txt", text, body, None, None, None, (), None, "de"))


def quotation_of(text: str, quote: str, cue: str = "", speaker: str = "", *, within: int | None = None) -> Quotation:
    return Quotation(
        type=QuotationType.INDIRECT,
        medium=Medium.SPEECH,
        quote=spans_at(text, quote),
        cue=spans_at(text, cue),
        frame=(),
        speaker=spans_at(text, speaker),
        addressee=(),
        within=within,
        origin=Origin("given", "1", "by hand"),
    )


@pytest.fixture(scope="session")
def ferry() -> Codebook:
    return read_codebook(FERRY, source="ferry.yaml")


@pytest.fixture(scope="session")
def coded(ferry: Codebook) -> Coded:
    """Codes of quotations given as (quote, cue, speaker) in one text."""

    def codes(text: str, *quotations: tuple[str, ...]) -> list[tuple[Code, ...]]:
        return list(code(analysis_of(text), [quotation_of(text, *q) for q in quotations], ferry))

    return codes
