"""What the networks see of an article: five numbers for the shape of each token, and flags for what the lexicons and
the rules know of it.

Training reads the same module, so a model and the code that feeds it can only differ in `FEATURES_VERSION`: raise it
with every change that alters a number here.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain, repeat
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from standpunkt.lexicons.first_names import first_names
from standpunkt.lexicons.reporting import ReportingLexicon, reporting_lexicon
from standpunkt.records.analyses import Analysis, Mood, Token
from standpunkt.records.articles import SegmentKind
from standpunkt.records.quotations import Quotation, QuotationType
from standpunkt.records.spans import Span

FEATURES_VERSION = 1

TYPES = tuple(QuotationType)
ROLES = ("cue", "frame", "speaker", "addressee")
PADDING, UNKNOWN, BREAK, FIRST_WORD = 0, 1, 2, 3
"""Word numbers: padding (and the end of a paragraph), a word outside the vocabulary, the end of a document."""
BUCKETS = 4093
"""Beginnings and endings of words are hashed into so many numbers, from 1 on."""
SHAPES = 8
WORD_COLUMNS = 5
FLAGS = (
    *("verb", "strong verb", "verb of an object", "bare particle verb", "reporting noun", "source", "first name"),
    *("indicative", "subjunctive", "past subjunctive"),
    *("capitalised", "sentence begins", "line begins", "not body"),
    *("in quotation marks", "in inner marks", "marks open", "marks close", "never closed"),
    *(f"rule {kind.value} {what}" for kind in TYPES for what in ("begins", "inside")),
    *(f"rule {role}" for role in ROLES),
    *("rule ends", "rule confidence"),
)
_PLACE = {name: place for place, name in enumerate(FLAGS)}
_MOODS = {Mood.INDICATIVE: "indicative", Mood.SUBJUNCTIVE: "subjunctive", Mood.PAST_SUBJUNCTIVE: "past subjunctive"}
_DIGIT = re.compile(r"\d")

Words = NDArray[np.int32]
Flags = NDArray[np.float32]


def word_numbers(words: Iterable[str], vocabulary: Mapping[str, int]) -> Words:
    """int32 [tokens, 5]: the word's number in the vocabulary, its first three, last three and last five letters
    hashed, and its shape. `vocabulary` numbers words from `FIRST_WORD` on; in numbers every digit is 0."""
    given = list(words)
    made = np.empty((len(given), WORD_COLUMNS), np.int32)
    plain = (_DIGIT.sub("0", word) if word[0].isdigit() else word for word in given)
    made[:, 0] = np.fromiter(map(vocabulary.get, plain, repeat(UNKNOWN)), np.int32, len(given))
    made[:, 1:] = np.fromiter(chain.from_iterable(map(_letters, given)), np.int32).reshape(-1, WORD_COLUMNS - 1)
    return made


@lru_cache(maxsize=1 << 16)
def _letters(word: str) -> tuple[int, int, int, int]:
    low = word.lower()
    return _bucket("p" + low[:3]), _bucket("s" + low[-3:]), _bucket("t" + low[-5:]), _shape(word)


def _bucket(letters: str) -> int:
    return crc32(letters.encode("utf-8", "replace")) % BUCKETS + 1


def _shape(word: str) -> int:
    tests = (
        word[0].isdigit(),
        not word[0].isalnum(),
        word.islower(),
        word.isupper() and len(word) > 1,
        word[0].isupper() and word[1:].islower(),
        "-" in word,
    )
    return next((number for number, holds in enumerate(tests, start=1) if holds), SHAPES - 1)


def flags_of(analysis: Analysis, by_rules: Sequence[Quotation]) -> Flags:
    """float32 [tokens, len(FLAGS)]: 1 where the flag's name holds of the token, and for "rule confidence" the highest
    confidence of the rules' quotations that it lies in."""
    made = np.zeros((len(analysis.tokens), len(FLAGS)), np.float32)
    _lexicon_flags(analysis, made)
    _layout_flags(analysis, made)
    _rule_flags(analysis, by_rules, made)
    return made


def _lexicon_flags(analysis: Analysis, made: Flags) -> None:
    known = [_known_of(token.text, token.lemma, token.mood) for token in analysis.tokens]
    rows = np.repeat(np.arange(len(known)), np.fromiter(map(len, known), np.int64, len(known)))
    made[rows, np.fromiter(chain.from_iterable(known), np.int64)] = 1


@lru_cache(maxsize=1 << 16)
def _known_of(text: str, lemma: str, mood: Mood | None) -> tuple[int, ...]:
    """The places of the flags that hold of a word, wherever it stands."""
    lexicon: ReportingLexicon = reporting_lexicon()
    verb = lexicon.verbs.get(lemma)
    capitalised = text[0].isupper()
    holds = {
        "verb": verb is not None,
        "strong verb": verb is not None and "strong" in verb.takes,
        "verb of an object": verb is not None and "object" in verb.takes,
        "bare particle verb": lemma in lexicon.particled,
        "reporting noun": lemma in lexicon.nouns,
        "source": lemma in lexicon.sources,
        "capitalised": capitalised,
        "first name": capitalised and text in first_names(),
    }
    moods = () if mood is None else (_PLACE[_MOODS[mood]],)
    return (*(_PLACE[name] for name, value in holds.items() if value), *moods)


def _layout_flags(analysis: Analysis, made: Flags) -> None:
    text, tokens = analysis.article.text, analysis.tokens
    for sentence in analysis.sentences:
        if sentence.first < sentence.last:
            made[sentence.first, _PLACE["sentence begins"]] = 1
            made[sentence.first, _PLACE["line begins"]] = _line_begins(text, tokens, sentence.first)
            made[sentence.first : sentence.last, _PLACE["not body"]] = sentence.kind is not SegmentKind.BODY
    spans = [token.span for token in tokens]
    for stretch in analysis.quoted:
        first, last = tokens_under(stretch.span, spans)
        if first < last:
            made[first:last, _PLACE["in inner marks" if stretch.depth else "in quotation marks"]] = 1
            made[first, _PLACE["marks open"]] = made[last - 1, _PLACE["marks close"]] = 1
            made[first:last, _PLACE["never closed"]] = not stretch.closed


def _line_begins(text: str, tokens: Sequence[Token], place: int) -> bool:
    return place == 0 or "\n" in text[tokens[place - 1].span.end : tokens[place].span.start]


def _rule_flags(analysis: Analysis, by_rules: Sequence[Quotation], made: Flags) -> None:
    spans = [token.span for token in analysis.tokens]
    confidence = _PLACE["rule confidence"]
    for quotation in by_rules:
        places = numbers_under(quotation.quote, spans)
        if not places:
            continue
        made[places[0], _PLACE[f"rule {quotation.type.value} begins"]] = 1
        made[places, _PLACE[f"rule {quotation.type.value} inside"]] = 1
        made[places[-1], _PLACE["rule ends"]] = 1
        made[places, confidence] = np.maximum(made[places, confidence], quotation.origin.confidence or 0)
        for role in ROLES:
            made[numbers_under(getattr(quotation, role), spans), _PLACE[f"rule {role}"]] = 1


def tokens_under(span: Span, spans: Sequence[Span]) -> tuple[int, int]:
    """The half-open range of the token spans, which rise and share nothing, that share a character with `span`."""
    first = bisect_left(spans, Span(span.start + 1, 0))
    if first and spans[first - 1].end > span.start:
        first -= 1
    return first, bisect_left(spans, Span(span.end, 0))


def numbers_under(parts: Iterable[Span], spans: Sequence[Span]) -> list[int]:
    """The numbers of the tokens under several spans, in order."""
    return sorted({number for part in parts for number in range(*tokens_under(part, spans))})
