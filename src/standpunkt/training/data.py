"""Annotated articles as training sees them: everything in the numbers of our own tokens.

Annotations count the data's tokens; they come over by their characters, for `analysis` cuts some tokens otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from standpunkt.errors import DataError
from standpunkt.quotations import rules_v1
from standpunkt.quotations.neural_v1.features import TYPES, Flags, Words, flags_of, numbers_under, word_numbers
from standpunkt.records.quotations import Quotation
from standpunkt.records.spans import Span
from standpunkt.scoring.articles import QuotedArticle, load
from standpunkt.scoring.tokens import PARTS, TokenQuotation
from standpunkt.training.vocabulary import Vocabulary
from standpunkt.workflow import analyse

Numbers = tuple[int, ...]
"""Token numbers in order."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A quotation in token numbers. `type` is its place in `features.TYPES`; `medium` is what the data says, "none"
    among it. `rule` and `confidence` are those of the rules' quotations."""

    type: int
    medium: str
    quote: Numbers
    cue: Numbers
    frame: Numbers
    speaker: Numbers
    addressee: Numbers
    rule: str = ""
    confidence: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class AnnotatedArticle:
    """An article with what the networks see of it and what they are to find.

    `sentences` int32 [tokens] is the sentence of each token; `numbers` int32 [tokens, 5] and `flags` float32
    [tokens, flags] are those of `features`. `source` is the article as the official scores take it.
    """

    source: QuotedArticle
    words: tuple[str, ...]
    spans: tuple[Span, ...]
    sentences: NDArray[np.int32]
    numbers: Words
    flags: Flags
    gold: tuple[Marked, ...]
    by_rules: tuple[Marked, ...]

    @property
    def name(self) -> str:
        """Its documentName."""
        return self.source.name

    def __len__(self) -> int:
        return len(self.words)


def load_articles(path: Path, vocabulary: Vocabulary) -> tuple[AnnotatedArticle, ...]:
    """The articles of a .jsonl file or a folder of .json files in which a token is left after furniture is taken away.

    Raises DataError where the data is not valid, or no article holds a token.
    """
    made = [annotated(article, vocabulary) for article in load(path)]
    kept = tuple(article for article in made if len(article))
    if not kept:
        raise DataError(f"No article in {path} holds running text.", remedy="Give articles of whole sentences.")
    return kept


def annotated(source: QuotedArticle, vocabulary: Vocabulary) -> AnnotatedArticle:
    """Reads the article with our analysis and our rules."""
    analysis = analyse(source.text)
    if analysis.article.text != source.text:
        raise DataError(
            f"{source.name}: the text changes while it is read as a file.",
            remedy="Take byte order marks and other control characters out of it, and annotate it anew.",
        )
    by_rules = rules_v1.find(analysis)
    spans = [token.span for token in analysis.tokens]
    words = tuple(token.text for token in analysis.tokens)
    return AnnotatedArticle(
        source=source,
        words=words,
        spans=tuple(spans),
        sentences=np.array([token.sentence for token in analysis.tokens], np.int32),
        numbers=word_numbers(words, vocabulary),
        flags=flags_of(analysis, by_rules),
        gold=_with_quote(_of_data(quotation, source.tokens, spans) for quotation in source.gold),
        by_rules=_with_quote(_of_rules(quotation, spans) for quotation in by_rules),
    )


def _with_quote(quotations: Iterable[Marked]) -> tuple[Marked, ...]:
    """Where all of a quote stands in furniture, there is nothing to learn."""
    return tuple(quotation for quotation in quotations if quotation.quote)


def _of_data(quotation: TokenQuotation, tokens: Sequence[Span], spans: Sequence[Span]) -> Marked:
    parts: dict[str, Any] = {
        part: tuple(numbers_under((tokens[place] for place in sorted(getattr(quotation, part))), spans))
        for part in PARTS
    }
    return Marked(_place(quotation.type), str(quotation.medium), **parts)


def _of_rules(quotation: Quotation, spans: Sequence[Span]) -> Marked:
    parts: dict[str, Any] = {part: tuple(numbers_under(getattr(quotation, part), spans)) for part in PARTS}
    origin = quotation.origin
    return Marked(
        _place(quotation.type), str(quotation.medium), **parts, rule=origin.rule, confidence=origin.confidence or 0.0
    )


def _place(kind: str) -> int:
    return [str(known) for known in TYPES].index(str(kind))
