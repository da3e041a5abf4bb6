"""Stretches between quotation marks, in tokens.

"Sie nannte den Plan „einen Irrweg“. „Wir warten.“" has two: one inside a sentence, one that fills its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from standpunkt.quotations.rules_v1.drafts import Range
from standpunkt.quotations.rules_v1.view import SentenceView
from standpunkt.records.analyses import Analysis

SPEECH_LENGTH = 6  # words; shorter stretches are speech only beside a cue (measured on the training part: 28 of 32)


@dataclass(frozen=True, slots=True)
class Stretch:
    """`tokens` of the article, marks included; the numbers of the sentences it begins and ends in; its words."""

    tokens: Range
    first: int
    last: int
    words: int


def stretches(analysis: Analysis) -> Iterator[Stretch]:
    """The outermost stretches between quotation marks, in order."""
    start = 0
    tokens = analysis.tokens
    for span in (stretch.span for stretch in analysis.quoted if stretch.depth == 0):
        while start < len(tokens) and tokens[start].span.start < span.start:
            start += 1
        end = start
        while end < len(tokens) and tokens[end].span.end <= span.end:
            end += 1
        if end > start:
            words = sum(token.is_word for token in tokens[start:end])
            yield Stretch((start, end), tokens[start].sentence, tokens[end - 1].sentence, words)


def fills_its_sentences(views: Sequence[SentenceView], stretch: Stretch) -> bool:
    """True where nothing but final marks stands around the stretch in its sentences."""
    first, last = views[stretch.first], views[stretch.last]
    rest = range(stretch.tokens[1] - last.first, len(last))
    return stretch.tokens[0] <= first.first and all(last.word(place) in (".", ",", "!", "?") for place in rest)
