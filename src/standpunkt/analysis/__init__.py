"""Article -> Analysis: sentences, tokens, lemmas, verb mood and quoted stretches, all with exact offsets.

The steps: 1. paragraphs of each segment, furniture left out; 2. tokens of each paragraph; 3. sentences from the
tokens; 4. lemma and mood of each word; 5. quotation marks over all paragraphs. Lemmas come from simplemma (chosen
by measuring, see docs/decisions.md); the rest is ours. Everything is linear in the length of the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from unicodedata import normalize

from standpunkt.analysis.paragraphs import paragraphs
from standpunkt.analysis.quotes import quoted_stretches
from standpunkt.analysis.sentences import Piece, sentence_ends, spans_between
from standpunkt.analysis.tokens import tokens
from standpunkt.analysis.verbs import mood_of, verb_like_adjective
from standpunkt.lexicons.lemmas import lemmatize
from standpunkt.records.analyses import Analysis, Mood, Sentence, Token
from standpunkt.records.articles import Article, SegmentKind
from standpunkt.records.spans import Span

__all__ = ["analyse"]

_SUBJECTS = frozenset(("er", "sie", "man", "Er", "Sie", "Man"))


def analyse(article: Article) -> Analysis:
    """Cut up `article`. Furniture is left out; no sentence crosses a segment."""
    reading = _Reading(article.text)
    for number, segment in enumerate(article.segments):
        if segment.kind is not SegmentKind.FURNITURE:
            for paragraph in paragraphs(article.text, segment.span):
                reading.read(paragraph, number, segment.kind)
    quoted = quoted_stretches(article.text, reading.blocks)
    return Analysis(article, tuple(reading.tokens), tuple(reading.sentences), quoted)


class _Reading:
    """What has been read so far; grows paragraph by paragraph."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: list[Token] = []
        self.sentences: list[Sentence] = []
        self.blocks: list[Span] = []

    def read(self, paragraph: Span, segment: int, kind: SegmentKind) -> None:
        self.blocks.append(paragraph)
        pieces = list(tokens(self.text, paragraph))
        offset = len(self.tokens)
        for span, first, last in spans_between(pieces, list(sentence_ends(self.text, pieces))):
            sentence = Sentence(len(self.sentences), span, offset + first, offset + last, segment, kind)
            self.sentences.append(sentence)
            self._read_words(pieces[first:last], sentence.index)

    def _read_words(self, pieces: Sequence[Piece], sentence: int) -> None:
        words = [self.text[start:end] for start, end, _ in pieces]
        has_first_person = "ich" in words or "Ich" in words
        for place, (word, (start, end, _)) in enumerate(zip(words, pieces, strict=True)):
            lemma, mood = _lemma_and_mood(word, has_first_person)
            if mood is None and word.endswith("e") and _stands_like_a_verb(words, place):
                lemma, mood = verb_like_adjective(word, lemma)
            self.tokens.append(Token(len(self.tokens), Span(start, end), word, lemma, sentence, mood))


def _stands_like_a_verb(words: Sequence[str], place: int) -> bool:
    """ "man weise die Kritik zurück": behind a pronoun, and not before a noun. Behind nouns adjectives are far more
    frequent ("drei Meter lange"): there precision on PUD fell from 94 to 79."""
    before = words[place - 1] if place else ""
    after = words[place + 1] if place + 1 < len(words) else ""
    return before in _SUBJECTS and after[:1].islower()


@lru_cache(maxsize=131072)
def _lemma_and_mood(word: str, has_first_person: bool) -> tuple[str, Mood | None]:
    if not word[0].isalpha():
        return word, None
    plain = normalize("NFC", word).replace("\u00ad", "")
    lemma = lemmatize(plain)
    mood = mood_of(plain, lemma)
    if has_first_person and mood is Mood.SUBJUNCTIVE:
        mood = Mood.INDICATIVE
    return lemma, mood
