"""Whose stance a reported one is: in "Lindqvist sagte, Valdoria lehne die Maut ab" that of Valdoria, not hers.

Who tells what another side wants takes no side with that; who speaks for a side ("Regierungssprecher Ebert sagte, die
Ministerin lehne ... ab", "Nordmarks Premier sagte, Nordmark lehne ... ab") does. Where the text leaves it open, the
stance is the speaker's as well: ministers speak of their own country far more often than of another.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from standpunkt.records.actors import ActorLink
from standpunkt.records.analyses import Token

_SPEAKING_FOR = ("sprecher", "sprecherin", "sprechern", "pressestelle", "büro")
_SELVES = frozenset("ich wir man er sie es uns".split())
_OWN = ("unser", "sein", "ihr")
_BODIES = (
    "regierung ministerium land kabinett koalition fraktion partei verband bündnis allianz union senat stadt gemeinde "
    "staat staaten mitglieder behörde unternehmen verein nato eu westen armee bundeswehr haus amt bund rat"
).split()
_SHORTEST_NAME = 4  # letters; shorter words are no names
_STEM = 5  # letters that "Isalien" and "isalisch" share
_ARTICLES = frozenset("der die das den dem des ein eine einer eines viele mehrere einige manche".split())
_MY = "mein"


def takes_no_part(
    speaker: Sequence[Token], other: Sequence[Token], *, links: tuple[ActorLink | None, ActorLink | None]
) -> bool:
    """True where `speaker` only tells what the side of `other` wants; both are the tokens of their spans, `links` the
    actors behind them as far as known."""
    if not other or _speaks_for_others(speaker) or _is_own(other):
        return False
    if (known := _same_side(*links)) is not None:
        return not known
    if all(token.text.casefold() in _SELVES for token in speaker) or _shares_name(speaker, other):
        return False  # "er": whose spokesman he may be stands elsewhere
    if other[0].text.casefold().startswith(_MY):  # "mein Mann"
        return True
    if _is_bare_name(other):  # a country, perhaps the speaker's own
        return _names_a_side(speaker)
    return not _is_body(other)


def _speaks_for_others(speaker: Sequence[Token]) -> bool:
    return any(token.text.casefold().endswith(_SPEAKING_FOR) for token in speaker)


def _is_own(other: Sequence[Token]) -> bool:
    """ "wir", "er", "unsere Partei", "ihr Land"."""
    first = other[0].text.casefold()
    possessive = len(other) > 1 and first.startswith(_OWN) and len(first) <= len("unseren")
    is_self = first in _SELVES and len(other) == 1
    return is_self or (possessive and (first.startswith("unser") or _is_body(other)))


def _same_side(speaker: ActorLink | None, other: ActorLink | None) -> bool | None:
    """True of a body and who belongs to it, False where both are known to belong to different ones."""
    if speaker is None or other is None:
        return None
    left, right = speaker.actor, other.actor
    if left.id in (right.id, right.affiliation) or left.affiliation == right.id:
        return True
    bodies = {left.affiliation or left.id, right.affiliation or right.id}
    return False if len(bodies) > 1 and left.affiliation is not None else None


def _shares_name(speaker: Sequence[Token], other: Sequence[Token]) -> bool:
    """ "Nordmarks Premier" and "Nordmark", "der isalische Kanzler" and "Isalien"."""
    stems = {_stem(token) for token in other if token.is_capitalised and len(token.text) >= _SHORTEST_NAME}
    return any(_stem(token) in stems for token in speaker if len(token.text) >= _SHORTEST_NAME)


def _stem(token: Token) -> str:
    folded = token.text.casefold().translate(str.maketrans("äöü", "aou"))
    return folded[:_STEM]


def _is_bare_name(other: Sequence[Token]) -> bool:
    """ "Nordmark": no article, no title; "Landrat Brandhorst" is two words."""
    return len(other) == 1 and other[0].is_capitalised


def _names_a_side(speaker: Sequence[Token]) -> bool:
    """ "Isaliens Außenministerin", "der nordmärkische Oberst": the text says whose they are."""
    for before, token in pairwise(speaker):
        genitive = before.is_capitalised and before.text.endswith("s") and token.is_capitalised
        adjective = before.lemma.casefold().endswith("isch") or before.text.casefold().endswith(("ische", "ischer"))
        if (genitive and before.text.casefold() not in _ARTICLES) or (adjective and token.is_capitalised):
            return True
    return False


def _is_body(other: Sequence[Token]) -> bool:
    """ "die Regierung", "das Ministerium": the speaker's own, more often than not."""
    nouns = [token.text.casefold() for token in other if token.is_capitalised]
    return bool(nouns) and any(noun.endswith(body) for noun in nouns[:1] for body in _BODIES)
