"""Annotated articles for the tests: an invented one, and random ones."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from standpunkt.records.quotations import Medium, QuotationType
from standpunkt.records.spans import Span
from standpunkt.scoring.articles import QuotedArticle
from standpunkt.scoring.runs import Finding
from standpunkt.scoring.tokens import PARTS, TokenQuotation

TEXT = "Mara Lindqvist sagte, die Sperre eile. „Sie eilt“ 🚢, rief Ole Brandvik."
WORDS = "Mara Lindqvist sagte , die Sperre eile . „ Sie eilt “ 🚢 , rief Ole Brandvik .".split()
SENTENCES = ((0, 8), (8, 18))


def said(*quote: int, kind: str = "Indirect", medium: str = "Speech", **roles: set[int]) -> TokenQuotation:
    return TokenQuotation(kind, medium, frozenset(quote), **{role: frozenset(ids) for role, ids in roles.items()})


INDIRECT = said(4, 5, 6, speaker={0, 1}, cue={2}, frame={0, 1, 2, 3})
DIRECT = said(8, 9, 10, 11, kind="Direct", medium="none", speaker={15, 16}, cue={14})


def tokens_of(text: str, words: list[str]) -> tuple[Span, ...]:
    spans, end = [], 0
    for word in words:
        start = text.index(word, end)
        end = start + len(word)
        spans.append(Span(start, end))
    return tuple(spans)


def article(*gold: TokenQuotation, name: str = "Streit um die Sperre (2031-05-08)") -> QuotedArticle:
    return QuotedArticle(name, TEXT, tokens_of(TEXT, WORDS), SENTENCES, gold)


def annotation(quotation: TokenQuotation) -> dict[str, Any]:
    parts = {part: {"tokenIds": sorted(quotation.part(part))} for part in PARTS}
    return {"id": 0, "type": quotation.type, "medium": quotation.medium, **parts}


def with_offsets(read: QuotedArticle) -> dict[str, Any]:
    """A line of a .jsonl file."""
    return {
        "documentName": read.name,
        "text": read.text,
        "tokens": [read.text[slice(*token)] for token in read.tokens],
        "offsets": [list(token) for token in read.tokens],
        "sentences": [list(pair) for pair in read.sentences],
        "annotations": [annotation(quotation) for quotation in read.gold],
    }


def with_sentences(read: QuotedArticle) -> dict[str, Any]:
    """A .json file as the data was published."""
    sentences = [
        {"begin": a, "end": b, "tokens": [read.text[slice(*token)] for token in read.tokens[a:b]]}
        for a, b in read.sentences
    ]
    return {
        "documentName": read.name,
        "originalText": read.text,
        "sentences": sentences,
        "annotations": [annotation(quotation) for quotation in read.gold],
    }


_numbers = st.frozensets(st.integers(0, len(WORDS) - 1), max_size=6)
quotations = st.builds(
    TokenQuotation,
    st.sampled_from([str(kind) for kind in QuotationType]),
    st.sampled_from([str(medium) for medium in Medium]),
    quote=_numbers.filter(bool),
    addressee=_numbers,
    cue=_numbers,
    frame=_numbers,
    speaker=_numbers,
)
several = st.lists(quotations, max_size=6)
findings = st.lists(
    st.builds(Finding, quotations, st.none() | st.floats(0, 1), is_nested=st.booleans(), has_nested=st.booleans()),
    max_size=5,
)
