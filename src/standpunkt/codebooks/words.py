"""Any German words cut up as the coder sees them."""

from __future__ import annotations

from collections.abc import Iterator, Set

from standpunkt.analysis import analyse
from standpunkt.codes.words import Word, words_of
from standpunkt.records.analyses import Token
from standpunkt.records.articles import Article, Segment, SegmentKind
from standpunkt.records.spans import Span


def sentences_in(text: str, *, verbs: Set[str] = frozenset()) -> Iterator[tuple[tuple[Word, ...], tuple[Token, ...]]]:
    """The words of each sentence of `text` beside the tokens they come from; separable verbs among `verbs` are joined
    with their prefixes."""
    body = (Segment(SegmentKind.BODY, Span(0, len(text))),) if text else ()
    analysis = analyse(Article("", "", "", text, body, None, None, None, (), None, "de"))
    for sentence in analysis.sentences:
        yield words_of(analysis, sentence, verbs=verbs), analysis.tokens_of(sentence)
