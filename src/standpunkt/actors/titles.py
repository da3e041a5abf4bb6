"""Noun phrases that name a role: "die estnische Premierministerin", "der Sprecher des Senats von Nordmark"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from standpunkt.actors.index import Index
from standpunkt.lexicons.titles import TitleWord, title_lexicon, title_word
from standpunkt.records.actors import ActorKind, Gender
from standpunkt.records.analyses import Token
from standpunkt.records.spans import Span

FEMALE_ARTICLES = frozenset({"die", "eine"})
MALE_ARTICLES = frozenset({"der", "den", "dem", "ein", "einen", "einem"})
DEFINITE = frozenset("der die das des dem den dieser diese dieses diesem diesen jener jene".split())
INDEFINITE = frozenset("ein eine einer eines einem einen kein keine".split())
ARTICLES = DEFINITE | INDEFINITE
_TELLING = MALE_ARTICLES - {"der", "den"}
_INSIDE = frozenset(
    "der des die den dem das für von vom im in am beim bei zur zum und aus zu an auf gegen über & - "
    "seines ihres seiner ihrer".split()
)
_RANKS = frozenset(
    f"{stem}{ending}"
    for stem in ("Vorsitzend", "Stellvertretend", "Leitend", "Regierend", "Geschäftsführend", "Erst", "Zweit", "Ober")
    for ending in ("e", "er", "en", "em")
)
"""Adjectives written large before a title: "der Vorsitzende Richter", "der Regierende Bürgermeister"."""
_MAX_COMPLEMENT = 14


@dataclass(frozen=True, slots=True)
class Title:
    """A role as the text words it. Tokens `first` to `last` (half open), `head` the title word's place.
    `article` is the determiner in lower case; `bodies` the ids of countries and organisations named in it, `nations`
    those of countries named by an adjective ("der nordmärkische Minister")."""

    first: int
    last: int
    head: int
    word: TitleWord
    text: str
    article: str | None
    gender: Gender | None
    bodies: frozenset[str]
    nations: frozenset[str]
    former: bool
    span: Span


def title_at(tokens: Sequence[Token], head: int, low: int, high: int, index: Index) -> Title | None:
    """The role whose head word is `tokens[head]`, inside tokens `low` to `high`; None where it is no title word."""
    word = title_word(tokens[head].text)
    if word is None:
        return None
    first = _start(tokens, head, low, index)
    last = _end(tokens, head, high, index)
    article = tokens[first].text.lower() if tokens[first].text.lower() in ARTICLES else None
    return Title(
        first=first,
        last=last,
        head=head,
        word=word,
        text=_text(tokens, first, head, last, word),
        article=article,
        gender=word.gender or _gender_by_article(article, word),
        bodies=_bodies(tokens, first, last, index),
        nations=_nations(tokens[first:head], index),
        former=any(_is_former(tokens[i].text) for i in range(first, head + 1)),
        span=Span(tokens[first].span.start, tokens[last - 1].span.end),
    )


def _start(tokens: Sequence[Token], head: int, low: int, index: Index) -> int:
    first = head
    while first > low and _modifies(tokens[first - 1], index):
        first -= 1
    if first > low and tokens[first].text.islower() and not _may_open(tokens[first - 1].text, index):
        return head  # "teilte Senator Quist mit": a verb, not an adjective
    if (first > low and tokens[first - 1].text.lower() in ARTICLES) or (
        first > low and _is_genitive_name(tokens[first - 1].text, index)
    ):
        first -= 1
    return first


def _may_open(text: str, index: Index) -> bool:
    return text.lower() in ARTICLES or _is_genitive_name(text, index)


def _modifies(token: Token, index: Index) -> bool:
    text = token.text
    if not text.endswith(("e", "en", "er", "es", "em")) or not text[0].isalnum() or text.lower() in ARTICLES:
        return False
    return text.islower() or text in _RANKS or index.body_of_adjective(text) is not None or _is_former(text)


def _is_genitive_name(text: str, index: Index) -> bool:
    return text[:1].isupper() and text[-1:] in "s’'" and index.entity_at((text,), 0) is not None


def _end(tokens: Sequence[Token], head: int, high: int, index: Index) -> int:
    """A complement is capitalised words, adjectives and small words up to a verb, comma or a name's title."""
    last = head + 1
    if last < high and _is_genitive_name(tokens[last].text, index):
        return last + 1  # "der Präsident Nordmarks"
    place = last
    opens = False
    while place < min(high, head + _MAX_COMPLEMENT):
        text = tokens[place].text
        if place == head + 1 and not (text.lower() in _INSIDE and text.lower() not in {"und", "zu", "-", "&"}):
            break
        small = text.lower() in _INSIDE
        adjective = text.islower() and text.endswith(("en", "er", "es")) and opens
        if not small and not adjective and not (text[0].isupper() or text[0].isdigit()):
            break
        place += 1
        opens = small or adjective
        if not small and not adjective:
            last = place
            if place < high and tokens[place].text.islower() and tokens[place].text not in _INSIDE:
                break
    return last


def _text(tokens: Sequence[Token], first: int, head: int, last: int, word: TitleWord) -> str:
    """Nominative without its article: the genitive name before it and the complement after it stay."""
    before = [t.text for t in tokens[first:head]]
    if before and before[0].lower() in ARTICLES:
        before = before[1:]
    ending = "e" if word.nominative.endswith(("in", "frau", "e")) else "er"
    before = [w if w[0].isupper() and w[-1] in "s’'" else _nominative(w, ending) for w in before]
    return " ".join((*before, word.nominative, *(t.text for t in tokens[head + 1 : last])))


def _nominative(adjective: str, ending: str) -> str:
    for old in ("en", "em", "er", "es", "e"):
        if adjective.endswith(old) and len(adjective) > len(old) + 2:
            return adjective.removesuffix(old) + ending
    return adjective


def _bodies(tokens: Sequence[Token], first: int, last: int, index: Index) -> frozenset[str]:
    words = [t.text for t in tokens[first:last]]
    found: list[str] = []
    place = 0
    while place < len(words):
        step = 1
        if hit := index.entity_at(words, place):
            found.append(hit[0].id)
            step = hit[1]
        elif adjective := index.body_of_adjective(words[place]):
            found.append(adjective.id)
        elif "-" in words[place] and (hit := index.entity_at((words[place].partition("-")[0],), 0)):
            found.append(hit[0].id)
        place += step
    return frozenset(found)


def _nations(modifiers: Sequence[Token], index: Index) -> frozenset[str]:
    bodies = (index.body_of_adjective(token.text) for token in modifiers)
    return frozenset(body.id for body in bodies if body is not None and body.kind is ActorKind.COUNTRY)


def _gender_by_article(article: str | None, word: TitleWord) -> Gender | None:
    if word.plural or article is None or word.nominative.lower().endswith("haupt"):
        return None
    if word.nominative.endswith("e") and article in FEMALE_ARTICLES:
        return Gender.FEMALE
    return Gender.MALE if article in _TELLING or word.nominative.endswith("er") else None


@lru_cache(maxsize=16384)
def _is_former(text: str) -> bool:
    lower = text.lower()
    return lower.startswith(("ex-", "altkanzler", "alt-")) or any(
        lower.startswith(f) and len(lower) <= len(f) + 2 for f in title_lexicon().former if len(f) > 3
    )
