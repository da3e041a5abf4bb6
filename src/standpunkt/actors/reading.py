"""One article as the actors see it: its tokens, who is named in it, and what the knowledge base knows."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from standpunkt.actors.casting import cast_of
from standpunkt.actors.index import Index, index_of
from standpunkt.actors.mentions import Cast
from standpunkt.records.actors import KnowledgeBase
from standpunkt.records.analyses import Analysis, Token
from standpunkt.records.spans import Span, Spans


@dataclass(frozen=True)
class Reading:
    """An analysis with its cast, read once for all that asks who speaks."""

    analysis: Analysis
    index: Index
    cast: Cast

    @property
    def tokens(self) -> tuple[Token, ...]:
        """All tokens of the article."""
        return self.analysis.tokens

    @cached_property
    def starts(self) -> list[int]:
        """Where each token begins."""
        return [t.span.start for t in self.tokens]

    def tokens_in(self, span: Span) -> Sequence[Token]:
        """The tokens that share a character with `span`."""
        starts, tokens = self.starts, self.analysis.tokens
        first = max(0, bisect_right(starts, span.start) - 1)
        if first < len(tokens) and tokens[first].span.end <= span.start:
            first += 1
        return tokens[first : bisect_left(starts, span.end, first)]

    def tokens_under(self, spans: Spans) -> list[Token]:
        """The tokens of all `spans`, in the order of the spans."""
        return [t for span in spans for t in self.tokens_in(span)]

    def before(self, token: Token) -> str:
        """The word before `token` in its sentence, in lower case; empty where it opens the sentence."""
        opens = token.index == self.analysis.sentences[token.sentence].first
        return "" if opens else self.tokens[token.index - 1].text.lower()


def reading_of(analysis: Analysis, base: KnowledgeBase) -> Reading:
    """Reads who is named in the article."""
    index = index_of(base)
    return Reading(analysis, index, cast_of(analysis, index))


def span_of(tokens: Sequence[Token]) -> Span:
    """From the first token (at least one) to the last."""
    return Span(tokens[0].span.start, tokens[-1].span.end)
