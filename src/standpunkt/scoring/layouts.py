"""One article as parsed JSON, in either layout -> QuotedArticle. What does not hold is told with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from standpunkt.errors import DataError
from standpunkt.records.quotations import Medium, QuotationType
from standpunkt.records.spans import Span
from standpunkt.scoring.tokens import PARTS, TokenQuotation

MEDIUMS = (*Medium, "none")
"""Nine quotations of the data have the medium "none", which the program never says."""
_NAMES = {str: "a string", list: "a list", dict: "an object"}
_Json = TypeVar("_Json", str, list[Any], dict[str, Any])


@dataclass(frozen=True, slots=True)
class QuotedArticle:
    """An article of the data: tokens as spans of `text`, sentences as half-open ranges of token numbers, and the
    quotations that people marked in it."""

    name: str
    text: str
    tokens: tuple[Span, ...]
    sentences: tuple[tuple[int, int], ...]
    gold: tuple[TokenQuotation, ...]


def article_of(row: Any, where: str) -> QuotedArticle:
    """The article in `row`. Raises DataError that begins with `where`."""
    if not isinstance(row, dict):
        raise DataError(f"{where}: no article but a {type(row).__name__}.", remedy="An article is a JSON object.")
    name = _value(row, "documentName", str, where)
    text, tokens, sentences = _with_sentences(row, where) if "originalText" in row else _with_offsets(row, where)
    if not tokens:
        raise DataError(f"{where}: the article has no tokens.", remedy="Leave it out, or give it its tokens.")
    marked = enumerate(_value(row, "annotations", list, where))
    gold = tuple(_quotation(one, len(tokens), f"{where}, annotation {number}") for number, one in marked)
    return QuotedArticle(name, text, tokens, sentences, gold)


_Cut = tuple[str, tuple[Span, ...], tuple[tuple[int, int], ...]]
"""The text, its tokens, its sentences."""


def _with_offsets(row: Mapping[str, Any], where: str) -> _Cut:
    """`text`, and `offsets[i]` = [start, end) of token i. Without `sentences` the article counts as one."""
    text = _value(row, "text", str, where)
    pairs = [_pair(pair, f"{where}, token {i}") for i, pair in enumerate(_value(row, "offsets", list, where))]
    last = 0
    for number, (start, end) in enumerate(pairs):
        if not last <= start < end <= len(text):
            raise DataError(
                f"{where}: token {number} has the offsets [{start}, {end}], after {last} in a text of {len(text)}.",
                remedy="Offsets are half open, rise from token to token, and count code points, not bytes.",
            )
        last = end
    tokens = tuple(Span(*pair) for pair in pairs)
    _check_words(text, tokens, row.get("tokens"), where)
    ranges = [_pair(pair, where) for pair in _value({"sentences": [[0, len(tokens)]], **row}, "sentences", list, where)]
    if [0, *(end for _, end in ranges)] != [*(start for start, _ in ranges), len(tokens)]:
        raise DataError(
            f"{where}: the sentences do not follow one another from token 0 to token {len(tokens)}.",
            remedy="Write each as [first token, last token + 1], or leave `sentences` out.",
        )
    return text, tokens, tuple(ranges)


def _check_words(text: str, tokens: Sequence[Span], words: Any, where: str) -> None:
    """Where `tokens` gives the words too, they say whether the offsets count what they should."""
    if words is None:
        return
    if not isinstance(words, list) or len(words) != len(tokens):
        raise DataError(f"{where}: not as many tokens as offsets.", remedy="Give one pair of offsets for each token.")
    for number, (word, token) in enumerate(zip(words, tokens, strict=True)):
        if text[slice(*token)] != word:
            raise DataError(
                f"{where}: token {number} is {word!r}, but the text has {text[slice(*token)]!r} there.",
                remedy="Offsets count code points: an emoji is one, not two as in JavaScript or four as in bytes.",
            )


def _with_sentences(row: Mapping[str, Any], where: str) -> _Cut:
    """`originalText`, and sentences with the words of their tokens, which are looked up one after the other."""
    text = _value(row, "originalText", str, where)
    tokens: list[Span] = []
    ranges: list[tuple[int, int]] = []
    for number, sentence in enumerate(_value(row, "sentences", list, where)):
        here = f"{where}, sentence {number}"
        if not isinstance(sentence, dict):
            raise DataError(f"{here}: no object.", remedy="A sentence is an object with its `tokens`.")
        first = len(tokens)
        words = _value(sentence, "tokens", list, here)
        begin = sentence.get("charBegin")
        last = tokens[-1].end if tokens else 0
        tokens += _found(words, text, max(last, begin) if isinstance(begin, int) else last, here)
        ranges.append((first, len(tokens)))
    return text, tuple(tokens), tuple(ranges)


def _found(words: Sequence[Any], text: str, start: int, where: str) -> Iterator[Span]:
    """Where `words` stand in `text`, one after the other from `start`, with nothing but white space between them."""
    for number, word in enumerate(words):
        while start < len(text) and text[start].isspace():
            start += 1
        if not isinstance(word, str) or not word or not text.startswith(word, start):
            raise DataError(
                f"{where}: token {number} is {word!r}, but the text goes on with {text[start : start + 20]!r}.",
                remedy="The tokens of a sentence are the words of originalText, in its order and none left out.",
            )
        yield Span(start, start + len(word))
        start += len(word)


def _quotation(annotation: Any, tokens: int, where: str) -> TokenQuotation:
    if not isinstance(annotation, dict):
        raise DataError(f"{where}: no object.", remedy="An annotation is an object with type, medium and quote.")
    kind = _known(annotation, "type", tuple(QuotationType), where)
    medium = _known(annotation, "medium", MEDIUMS, where)
    parts = {part: _numbers(annotation.get(part), tokens, f"{where}, {part}") for part in PARTS}
    if not parts["quote"]:
        raise DataError(f"{where}: the quote has no tokens.", remedy="Give quote.tokenIds at least one token number.")
    return TokenQuotation(kind, medium, **parts)


def _numbers(part: Any, tokens: int, where: str) -> frozenset[int]:
    """The token numbers of one part; a part that is missing, null or [] (all three occur) is empty."""
    if not part:
        return frozenset()
    numbers = part.get("tokenIds") if isinstance(part, dict) else None
    if not isinstance(numbers, list):
        raise DataError(f"{where}: no tokenIds.", remedy='Write it as {"tokenIds": [4, 5, 6]}; [] where there is none.')
    for number in numbers:
        if type(number) is not int or not 0 <= number < tokens:
            raise DataError(
                f"{where}: {number!r} is no token of this article.",
                remedy=f"Token numbers count from 0 through the whole article, here up to {tokens - 1}.",
            )
    return frozenset(numbers)


def _known(annotation: Mapping[str, Any], key: str, known: Sequence[str], where: str) -> str:
    value = _value(annotation, key, str, where)
    if value not in known:
        raise DataError(f"{where}: {value!r} is no {key} of a quotation.", remedy=f"Known: {', '.join(known)}.")
    return value


def _pair(value: Any, where: str) -> tuple[int, int]:
    if isinstance(value, list) and len(value) == 2 and all(type(number) is int for number in value):
        return value[0], value[1]
    raise DataError(f"{where}: {value!r} is no pair of numbers.", remedy="Write it as [start, end].")


def _value(row: Mapping[str, Any], key: str, kind: type[_Json], where: str) -> _Json:
    value = row.get(key)
    if isinstance(value, kind):
        return value
    problem = f"{key} is not {_NAMES[kind]}" if key in row else f"there is no {key}"
    raise DataError(
        f"{where}: {problem}.",
        remedy="An article has documentName, text, offsets and annotations, or documentName, originalText, "
        "sentences and annotations; an annotation has type, medium and quote.",
    )
