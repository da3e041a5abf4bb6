"""What holds for any text whatever: offsets, order, and time in proportion to length."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from standpunkt.analysis import analyse
from standpunkt.records.articles import Segment, SegmentKind
from standpunkt.records.spans import Span
from tests.analysis.helpers import analysed, article_of
from tests.timing import seconds_of

PIECES = (
    "Mara Lindqvist", "sagte", "sei", "habe", "Dr.", "z. B.", "8.", "Mai", "2,5", "Nord-", "gibt’s", "…", "...", ".",
    "?",
    "!", ",", ":", "–", "(", ")", "„", "“", "”", '"', "»", "«", "‚", "‘", "’", "'", "\n", "\r\n", "\n\n", " ",
    "\u00a0", "\t",
    "https://a.example/b.", "@c", "#d", "𝄞", "\u0308", "\u00ad", "\u200b", "\x0c", "\r", "a", "I", "b@c", "1.",
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=60).map("".join))


@settings(deadline=None)  # the first one loads the dictionary
@given(TEXTS)
@example("„")
@example("\n \n„Ja\n\n\n„“")
def test_every_offset_lies_in_the_text_and_says_what_stands_there(text: str) -> None:
    analysis = analysed(text)
    for token in analysis.tokens:
        assert text[slice(*token.span)] == token.text != ""
    for sentence in analysis.sentences:
        inside = analysis.tokens_of(sentence)
        assert (sentence.span.start, sentence.span.end) == (inside[0].span.start, inside[-1].span.end)
    for stretch in analysis.quoted:
        assert 0 <= stretch.span.start < stretch.span.end <= len(text)


@settings(deadline=None)  # the first one loads the dictionary
@given(TEXTS)
def test_tokens_and_sentences_stand_in_order_and_leave_out_only_blanks(text: str) -> None:
    analysis = analysed(text)
    for left, right in pairwise(analysis.tokens):
        assert left.span.end <= right.span.start
    for before, after in pairwise(analysis.sentences):
        assert before.last == after.first
        assert before.span.end <= after.span.start
    covered = {place for token in analysis.tokens for place in range(*token.span)}
    assert all(text[place].isspace() for place in range(len(text)) if place not in covered)


@settings(deadline=None)  # the first one loads the dictionary
@given(TEXTS)
def test_quoted_stretches_nest_and_never_cross(text: str) -> None:
    stack: list[Span] = []
    for stretch in analysed(text).quoted:
        while stack and stack[-1].end <= stretch.span.start:
            stack.pop()
        assert not stack or stack[-1].contains(stretch.span)
        stack.append(stretch.span)


@settings(deadline=None)  # the first one loads the dictionary
@given(TEXTS, TEXTS, TEXTS)
def test_furniture_is_not_analysed_and_no_sentence_leaves_its_segment(before: str, inside: str, after: str) -> None:
    text = before + inside + after
    marks = (0, len(before), len(before) + len(inside), len(text))
    kinds = (SegmentKind.HEADLINE, SegmentKind.FURNITURE, SegmentKind.BODY)
    segments = [Segment(kind, Span(*pair)) for kind, pair in zip(kinds, pairwise(marks), strict=True)]
    analysis = analyse(article_of(text, segments))
    for sentence in analysis.sentences:
        assert segments[sentence.segment].span.contains(sentence.span)
        assert segments[sentence.segment].kind is sentence.kind is not SegmentKind.FURNITURE


PATHOLOGICAL = [
    "„", "„ ", "“", '"', '" ', "„a “ ", "„„a““", "‚", "' ", "„a\n\n", ".", ". ", "-", "a.", "A.", "A. ", "1.",
    "1. ", "Dr. ", "...", ".“", ".)", "a@", "a.b@",
    "http://", "www.", "www.a.,", "#a", "\n", "\n ", " ", "\r", "a", "ä-",
    "Wort ", "Er sagte: „Ja.“ ", "(", "\u0308", "z. ",
]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("piece", PATHOLOGICAL)
def test_time_grows_with_the_length_of_the_text_whatever_stands_in_it(piece: str) -> None:
    """From 4 kB to 32 kB: 8 times in proportion, 64 times where something is quadratic. What takes less than
    0.1 s for 32 kB is quick enough whatever its ratio. Time of this process alone: the machine may be busy."""
    small, large = (piece * (size // len(piece)) for size in (1 << 12, 1 << 15))
    analysed(small)
    before = seconds_of(lambda: analysed(small), best_of=3)
    after = seconds_of(lambda: analysed(large))
    assert after < 0.1 or after / before < 24, (piece, before, after)
