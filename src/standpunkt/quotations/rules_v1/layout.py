"""Lays the sentences of an article out for the rules: quotation marks, brackets, clauses.

"Lindqvist (Mitte) sagte, der Plan – ein alter – sei gut" is cut at its comma and its dashes, not within brackets or
quotation marks; a hyphen cuts only where it stands alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from standpunkt.quotations.rules_v1.view import Clause, SentenceView, content_end
from standpunkt.records.analyses import Analysis, Sentence, Token
from standpunkt.records.spans import Span

_BOUNDARIES = frozenset(",;:–—")


def sentence_views(analysis: Analysis) -> Iterator[SentenceView]:
    """A view of every sentence, in order."""
    outer = [stretch.span for stretch in analysis.quoted if stretch.depth == 0]
    names = capitalised(analysis)
    number = 0
    for sentence in analysis.sentences:
        tokens = analysis.tokens_of(sentence)
        quoted = _quoted(tokens, outer, number)
        number = max((number, *quoted))
        yield laid_out(sentence, tokens, quoted, names)


def capitalised(analysis: Analysis) -> frozenset[str]:
    """The words that the article capitalises in the middle of a sentence."""
    firsts = {sentence.first for sentence in analysis.sentences}
    return frozenset(token.text for token in analysis.tokens if token.is_capitalised and token.index not in firsts)


def _quoted(tokens: Sequence[Token], outer: Sequence[Span], number: int) -> tuple[int, ...]:
    """For each token the place in `outer` of the stretch around it, or -1; stretches before `number` are past."""
    quoted = []
    for token in tokens:
        while number < len(outer) and outer[number].end <= token.span.start:
            number += 1
        is_inside = number < len(outer) and outer[number].start <= token.span.start
        quoted.append(number if is_inside else -1)
    return tuple(quoted)


def laid_out(
    sentence: Sentence, tokens: tuple[Token, ...], quoted: tuple[int, ...], names: frozenset[str]
) -> SentenceView:
    """A view of `tokens`, of which `quoted` are those in quotation marks (as in `SentenceView`)."""
    words = tuple([token.text for token in tokens])
    is_open = tuple(_open_places(words, quoted))
    clauses = tuple(_clauses(tokens, is_open, content_end(tokens, quoted)))
    return SentenceView(
        sentence=sentence,
        tokens=tokens,
        words=words,
        lowers=tuple([word.lower() for word in words]),
        quoted=quoted,
        quoted_lengths=Counter(number for number in quoted if number >= 0),
        is_open=is_open,
        clauses=clauses,
        clause_of=tuple(_clause_numbers(clauses, len(tokens))),
        names=names,
    )


def _open_places(words: Sequence[str], quoted: Sequence[int]) -> Iterator[bool]:
    depth = 0
    for word, quote in zip(words, quoted, strict=True):
        if word in ("(", "[") and quote < 0:
            depth += 1
        yield depth == 0 and quote < 0
        if word in (")", "]") and quote < 0:
            depth = max(0, depth - 1)


def _clauses(tokens: Sequence[Token], is_open: Sequence[bool], last: int) -> Iterator[Clause]:
    start = 0
    for position, token in enumerate(tokens):
        if is_open[position] and (token.text in _BOUNDARIES or _is_dash(tokens, position)):
            if position > start:
                yield Clause(start, position)
            start = position + 1
    if last > start:
        yield Clause(start, last)


def _is_dash(tokens: Sequence[Token], position: int) -> bool:
    """A hyphen with blanks around it."""
    if tokens[position].text != "-" or position + 1 >= len(tokens):
        return False
    begins = position == 0 or tokens[position - 1].span.end < tokens[position].span.start
    return begins and tokens[position + 1].span.start > tokens[position].span.end


def _clause_numbers(clauses: Sequence[Clause], length: int) -> Iterator[int]:
    """For each token the number of the last clause that begins at it or before; a boundary counts to the clause
    before it, and what stands before any clause to the first."""
    number = 0
    for position in range(length):
        if number + 1 < len(clauses) and clauses[number + 1].start <= position:
            number += 1
        yield number
