"""Sources that stay unnamed: "zwei Quellen", "Regierungskreise", "mit der Sache vertraute Personen"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from standpunkt.actors.groups import JOINTS, group_name, has_source_word
from standpunkt.actors.titles import ARTICLES
from standpunkt.lexicons.speakers import speaker_lexicon
from standpunkt.records.analyses import Token

_INITIATED = ("vertraut", "eingeweiht", "betraut", "befasst", "informiert", "nahestehend", "beteiligt")
"""Participles that tell how a source knows: "mit dem Vorgang befasste Beamte"."""


def is_anonymous(tokens: Sequence[Token]) -> bool:
    """True for a phrase headed by a word for unnamed sources, whoever is named behind it ("Umfeld des Ministers")."""
    head = _head(tokens)
    return head is not None and not any(t.text.lower() in JOINTS for t in tokens[:head])


def anonymous_name(tokens: Sequence[Token], *, dative: bool, genitive: bool) -> str:
    """The phrase in the nominative, without article: "mit der Sache vertraute Personen"."""
    start = _participle(tokens) or 0
    words = [t.text for t in tokens[:start]]
    if words and words[0].lower() in ARTICLES:
        words = words[1:]
    if words:
        words[0] = words[0].lower()
    return " ".join((*words, group_name(tokens[start:], dative=dative, genitive=genitive)))


def _head(tokens: Sequence[Token]) -> int | None:
    """The place of the source word, where no other noun stands before it but inside "mit der Sache vertraute"."""
    start = _participle(tokens) or 0
    for place in range(start, len(tokens)):
        text = tokens[place].text
        if _is_source(text):
            return place
        if text[0].isupper() and place > 0 and not text.endswith(("e", "en", "er", "es")):
            return None
        if not text[0].isalnum():
            return None
    return None


@lru_cache(maxsize=8192)
def _is_source(text: str) -> bool:
    return text[0].isupper() and (has_source_word(text) or text.lower() in speaker_lexicon().sources)


def _participle(tokens: Sequence[Token]) -> int | None:
    """Where "vertraute" stands in "zwei mit der Sache vertraute Personen"; None where the phrase begins otherwise."""
    opens = any(t.text.lower() in {"mit", "in", "über", "an", "der"} for t in tokens[:3])
    found = (i for i, t in enumerate(tokens[:9]) if i and t.text.islower() and t.text.startswith(_INITIATED))
    return next(found, None) if opens else None
