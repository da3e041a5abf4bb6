"""What `analysis` sees in an article: sentences, tokens, lemmas, verb mood, quotation marks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from standpunkt.records.articles import Article, SegmentKind
from standpunkt.records.spans import Span


class Mood(StrEnum):
    """Mood of a finite verb form. The subjunctives mark forms that can be nothing else: Konjunktiv I
    ("sei", "habe", "könne"), Konjunktiv II ("wäre", "hätte", "könnte")."""

    INDICATIVE = "indicative"
    SUBJUNCTIVE = "subjunctive I"
    PAST_SUBJUNCTIVE = "subjunctive II"


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or punctuation mark. `index` is its place in `Analysis.tokens`, `sentence` that of
    its sentence. `lemma` is the dictionary form (lower case for all but nouns and names). `mood`
    is set on finite verb forms only."""

    index: int
    span: Span
    text: str
    lemma: str
    sentence: int
    mood: Mood | None = None

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum()

    @property
    def is_capitalised(self) -> bool:
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens `first` to `last` (half open), inside one segment."""

    index: int
    span: Span
    first: int
    last: int
    segment: int
    kind: SegmentKind


@dataclass(frozen=True, slots=True)
class QuotedStretch:
    """A stretch between quotation marks, marks included. `depth` is 0 for the outermost.
    `closed` is False where the closing mark is missing: the stretch then ends with its paragraph."""

    span: Span
    depth: int
    closed: bool


@dataclass(frozen=True, slots=True)
class Analysis:
    """An article cut up. Furniture is not analysed: it has neither sentences nor tokens."""

    article: Article
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    quoted: tuple[QuotedStretch, ...]

    def tokens_of(self, sentence: Sentence) -> tuple[Token, ...]:
        return self.tokens[sentence.first : sentence.last]
