"""Bodies that the knowledge base does not know, by the noun that heads them; outlets that unnamed sources spoke to."""

from __future__ import annotations

from collections.abc import Sequence

from standpunkt.actors.index import Index
from standpunkt.actors.titles import DEFINITE, INDEFINITE
from standpunkt.lexicons.speakers import speaker_lexicon
from standpunkt.records.actors import ActorKind
from standpunkt.records.analyses import Token

_STRONG = {"m": "er", "f": "e", "n": "es", "p": "e"}
_LONGEST = 9


def body_name(words: Sequence[str]) -> str | None:
    """The nominative name of the body a phrase is headed by ("des nordmärkischen Innenministeriums" gives
    "nordmärkisches Innenministerium"), without article; None where its head is no body or it is indefinite."""
    if words[0].lower() in INDEFINITE:
        return None
    if words[0].lower() in DEFINITE and len(words) > 1:
        words = words[1:]
    head = next((i for i, w in enumerate(words) if w[0].isupper() and not _is_adjective(words, i)), None)
    if head is None:
        return None
    gender = speaker_lexicon().body_gender(words[head])
    if gender is None:
        return words[head] if _is_acronym(words[head]) and len(words) == 1 else None
    letter, nominative = gender
    before = [w if w[0].isupper() and w[-1] in "s’'" else _strong(w, _STRONG[letter]) for w in words[:head]]
    return " ".join((*before, nominative, *_complement(words[head + 1 :])))


def _complement(words: Sequence[str]) -> list[str]:
    kept: list[str] = []
    for word in words[:_LONGEST]:
        if word in {",", "(", "–"}:
            break
        kept.append(word)
    return kept


def _is_adjective(words: Sequence[str], place: int) -> bool:
    return (
        place + 1 < len(words)
        and words[place].endswith(("e", "en", "er", "es"))
        and words[place + 1][0].isupper()
        and (
            speaker_lexicon().body_gender(words[place]) is None
            and speaker_lexicon().body_gender(words[place + 1]) is not None
        )
    )


def _strong(adjective: str, ending: str) -> str:
    if adjective[0].isupper() and adjective.endswith("er"):
        return adjective  # "Schweriner", "Hamburger": never inflected
    for old in ("en", "em", "er", "es", "e"):
        if adjective.endswith(old) and len(adjective) > len(old) + 2:
            return adjective.removesuffix(old) + ending
    return adjective


def _is_acronym(word: str) -> bool:
    return 2 <= len(word) <= 8 and word.isupper() and word.isalpha()


def outlet_of_sources(addressee: Sequence[Token], after: Sequence[Token], index: Index) -> str:
    """ " der NORDPOST" for sources that spoke to that paper: the addressee, or "gegenüber ..." right behind."""
    words = [t.text for t in addressee]
    following = [t.text for t in after]
    if not words and following and following[0].lower() == "gegenüber":
        words = following[1:]
    for place in range(len(words)):
        hit = index.entity_at(words, place)
        if hit is not None and hit[0].kind is ActorKind.ORGANISATION:
            article = words[place - 1].lower() if place else ""
            return (
                f" {'des' if article == 'dem' else 'der'} {hit[0].name}"
                if article in {"der", "dem"}
                else f" von {hit[0].name}"
            )
    return ""
