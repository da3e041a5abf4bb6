"""Bodies of a country, by whatever names the country: "die Regierung in Aldersund", "Nordmarks Regierung"."""

from __future__ import annotations

from collections.abc import Sequence

from standpunkt.actors.folding import without_genitive
from standpunkt.actors.index import Index
from standpunkt.actors.titles import DEFINITE
from standpunkt.lexicons.speakers import speaker_lexicon
from standpunkt.records.actors import Actor, ActorKind

_KINDS = ("regierung", "ministerium", "führung", "generalstab", "präsidialamt", "parlament", "geheimdienst")
"""No embassy: the one in Paris is not France's."""
_STRONG = {"m": "er", "f": "e", "n": "es"}
_LINKS = frozenset({"in", "von", "der", "des"})


def body_of_state(words: Sequence[str], index: Index) -> tuple[str, str] | None:
    """Name ("nordmärkische Regierung") and country of a government, ministry or the like; None for other phrases."""
    words = words[1:] if words and words[0].lower() in DEFINITE else words
    place = next((i for i, w in enumerate(words) if w[0].isupper() and w.lower().rstrip("s").endswith(_KINDS)), None)
    if place is None:
        return None
    country = _country(words[:place], words[place + 1 :], index)
    gender = speaker_lexicon().body_gender(words[place])
    if country is None or gender is None or gender[0] not in _STRONG or not country.adjectives:
        return None
    return f"{country.adjectives[0]}{_STRONG[gender[0]]} {gender[1]}", country.id


def _country(before: Sequence[str], after: Sequence[str], index: Index) -> Actor | None:
    """The country of the one adjective or genitive before the noun, or of all words behind it."""
    if len(before) == 1 and not after:
        word = before[0]
        found = index.body_of_adjective(word) or _named([without_genitive(word)], index)
    elif not before and after:
        found = _named(after[1:] if after[0] in _LINKS else after, index)
    else:
        found = None
    return found if found is not None and found.kind is ActorKind.COUNTRY else None


def _named(words: Sequence[str], index: Index) -> Actor | None:
    hit = index.entity_at(words, 0) if words else None
    return hit[0] if hit is not None and hit[1] == len(words) else None
