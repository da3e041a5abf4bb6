"""The speaker's words without what only leads up to them: "laut", "nach Angaben", "selbst"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from standpunkt.actors.titles import ARTICLES
from standpunkt.lexicons.speakers import speaker_lexicon
from standpunkt.records.actors import Gender
from standpunkt.records.analyses import Token

_LEADING = frozenset(
    "laut nach zufolge so von vom gegenüber durch seitens wie auch aus aber doch sagte gemäß und vonseiten".split()
)
_TRAILING = frozenset(
    "selbst auch zufolge nach jedoch zudem aber weiter dagegen hingegen allerdings hervor nun daher".split()
)
DATIVE = frozenset("laut nach zufolge von gegenüber aus gemäß".split())

MALE = frozenset({"er", "dieser", "seiner", "seinen", "seinem", "seine", "sein", "seines", "ihm", "ihn", "jener"})
FEMALE = frozenset({"sie", "diese", "ihrer", "ihren", "ihrem", "ihre", "ihr", "ihres", "jene"})
OWN = frozenset({"eigenen", "eigener", "eigenem"})
RELATIVE = {"der": Gender.MALE, "die": Gender.FEMALE}
OTHERS = frozenset(
    "ich wir es das dem den denen dieses diesem diesen beide beiden ihnen letzterer letztere letzteren letzterem "
    "welcher welche welches welchem".split()
)
"""Pronouns whose number or person pronouns.py reads."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """What is left of a speaker span. `dative` where a preposition governs it; `report` is the noun that led up to it
    ("Angaben"); `pronoun` the word that stands for somebody ("er", "seiner"), then `tokens` may be empty."""

    tokens: tuple[Token, ...]
    dative: bool
    report: Token | None
    pronoun: Token | None


def phrase_of(tokens: Sequence[Token]) -> Phrase:
    """Reads the tokens of a speaker span."""
    words = [t for t in tokens if t.text[0].isalnum() or t.text in {",", "(", ")", "&", "-", "–"}]
    dative = False
    while words and (words[0].text.lower() in _LEADING or not words[0].text[0].isalnum()):
        dative |= words[0].text.lower() in DATIVE
        words = words[1:]
    while words and (words[-1].text.lower() in _TRAILING or words[-1].text in {",", "(", "–", "-"}):
        words = words[:-1]
    pronoun = _pronoun(words)
    if pronoun is not None:
        return Phrase((), dative, None, pronoun)
    place = _report_at(words)
    if place is None:
        return Phrase(tuple(words), dative, None, None)
    rest = words[place + 1 :]
    if rest and rest[0].text.lower() in {"von", "vom", "aus"}:
        return Phrase(tuple(rest[1:]), True, words[place], None)
    own = (
        words[0]
        if place > 0 and words[0].text[0].isupper() and not rest and words[0].text.lower() not in ARTICLES
        else None
    )
    return Phrase((own,) if own and own.text[-1] in "s’'" else tuple(rest), False, words[place], None)


def _pronoun(words: Sequence[Token]) -> Token | None:
    if not words:
        return None
    first = words[0].text.lower()
    if len(words) == 1:
        return words[0] if first in MALE | FEMALE | OTHERS | RELATIVE.keys() else None
    possessive = first in MALE | FEMALE | OWN and first not in {"er", "sie", "diese", "dieser"}
    return words[0] if possessive and len(words) <= 3 and is_report(words[-1].text) else None


def gender_of(pronoun: str) -> Gender | None:
    """Whom a pronoun can mean; None for "eigenen"."""
    lower = pronoun.lower()
    if lower in RELATIVE:
        return RELATIVE[lower]
    return Gender.MALE if lower in MALE else Gender.FEMALE if lower in FEMALE else None


def _report_at(words: Sequence[Token]) -> int | None:
    """The noun that only says that something is reported, among the first words ("ersten Angaben der ...")."""
    if any(t.text.lower() == "mit" for t in words[:4]):
        return None  # "drei mit den Plänen vertraute Diplomaten"
    for place, token in enumerate(words[:4]):
        if token.text[0].isupper() and is_report(token.text):
            return place
        if token.text[0].isupper() and place > 0 and token.text[-1] not in "s’'":
            return None
    return None


@lru_cache(maxsize=4096)
def is_report(word: str) -> bool:
    """ "Angaben", "Medienberichten", "BILD-Informationen"."""
    return bool(report_prefix(word)) or word.lower() in speaker_lexicon().reports


@lru_cache(maxsize=4096)
def report_prefix(word: str) -> str:
    """What stands before the reporting noun in a compound: "BILD" in "BILD-Informationen", "Polizei-" in "-angaben"."""
    lower = word.lower()
    for noun in (
        "angaben",
        "angabe",
        "informationen",
        "berichten",
        "bericht",
        "aussagen",
        "berichte",
        "meldungen",
        "kreisen",
    ):
        if lower.endswith(noun) and len(lower) > len(noun) + 2 and noun != "kreisen":
            return word[: -len(noun)].rstrip("-")
    return ""
