"""What a classifier sees of a statement: lemmas of quote, cue and evidence, and what the rules make of it.

A feature is a string: "rules:open", "word:abriegeln", "cue:fordern", "evidence:truppe". Names of the speaker are none:
they would teach who says what, not which words say it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from unicodedata import normalize

from standpunkt.lexicons.lemmas import lemmatize
from standpunkt.records.codes import Code
from standpunkt.records.quotations import Quotation
from standpunkt.records.spans import Span, Spans

VERSION = "1"
NOT_FOUND = "rules:not found"
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def features(text: str, quotation: Quotation, code: Code | None) -> frozenset[str]:
    """The features of one quotation of `text` (its article's) for one proposal, on which the rules found `code`."""
    rules = f"rules:{code.stance.value}" if code else NOT_FOUND
    return frozenset((rules, *(feature for feature, _ in placed_features(text, quotation, code))))


def placed_features(text: str, quotation: Quotation, code: Code | None) -> Iterator[tuple[str, Span]]:
    """The features that are words, with where they stand."""
    parts = (("word", quotation.quote), ("cue", quotation.cue), ("evidence", code.evidence if code else ()))
    for kind, spans in parts:
        for lemma, span in lemmas(text, spans):
            yield f"{kind}:{lemma}", span


def lemmas(text: str, spans: Spans) -> Iterator[tuple[str, Span]]:
    """The lemmas of the words that lie wholly in `spans`, in lower case."""
    for span in spans:
        for word in _WORD.finditer(text, span.start, span.end):
            yield _lemma(word.group()), Span(*word.span())


@lru_cache(maxsize=65536)
def _lemma(word: str) -> str:
    return lemmatize(normalize("NFC", word).replace("\u00ad", "")).casefold()
