"""The notation of evoking phrases (docs/codebook.md): from a line of a codebook to what is looked for.

    Truppe|Soldat in die Ukraine entsenden|schicken

is three terms ("in die" is left out), each a choice; a choice is one word or, joined by `_`, several that follow
each other. Pure syntax: nothing here knows a text.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from standpunkt.errors import CodebookError

# Words a phrase may hold so that it reads like German; they are not looked for unless joined by `_`.
UNWEIGHTED = frozenset(
    "der die das den dem des ein eine einen einem einer eines in im ins an am ans auf aufs für von vom zu zum zur "
    "mit bei beim aus um und oder sich".split()
)
# From four letters down a word is too often a chance part of another: "Rat" in "Verrat".
SHORTEST_PART = 5
# Of shorter verbs the noun has a meaning of its own: "Haltung", "Richtung", "Stellung".
SHORTEST_DEED = 7


class Fit(StrEnum):
    """How a word of the notation must meet a word of the text."""

    WORD = "the word itself, in any inflection"
    PART = "the word, or a part of a compound"
    DEED = "the verb, or the noun made of it at the end of a compound"
    START = "the beginning of a word"
    END = "the end of a word"
    INSIDE = "anywhere in a word"


@dataclass(frozen=True, slots=True)
class Atom:
    """One word of the notation: `text` folded to lower case, without its marks."""

    text: str
    fit: Fit


Choice = tuple[Atom, ...]
"""Atoms that follow each other in the text: one for a plain word, more where `_` joins them."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """`terms` must all be met close together, in any order; each is met by any one of its choices."""

    source: str
    terms: tuple[tuple[Choice, ...], ...]


def parse(source: str, *, compounds: bool = True) -> Phrase:
    """The phrase that `source` writes down. Raises CodebookError where it means nothing.

    Without `compounds` nouns are met as whole words only, as the stance words want it ("Klimaschutz" is no "Schutz").
    """
    terms = tuple(
        tuple(_choice(choice, source, compounds=compounds) for choice in word.split("|"))
        for word in source.split()
        if word.casefold() not in UNWEIGHTED
    )
    if not terms:
        raise _meaningless(source, "it holds only articles and prepositions")
    return Phrase(source, terms)


def _choice(written: str, source: str, *, compounds: bool) -> Choice:
    return tuple(_atom(word, source, compounds=compounds) for word in written.split("_"))


def _atom(written: str, source: str, *, compounds: bool) -> Atom:
    text = written.strip("*=").casefold()
    if not text or "*" in text or "=" in text:
        raise _meaningless(source, f"{written!r} is no word")
    return Atom(text, _fit(written, compounds=compounds))


def _fit(written: str, *, compounds: bool) -> Fit:
    starred = written.startswith("*"), written.endswith("*")
    if starred != (False, False):
        return {(True, True): Fit.INSIDE, (True, False): Fit.END, (False, True): Fit.START}[starred]
    if written.startswith("=") or not compounds:
        return Fit.WORD
    if written[0].isupper():
        return Fit.PART if len(written) >= SHORTEST_PART else Fit.WORD
    # Written small, verbs and adjectives have no compounds worth the chance hits ("wenden" in "anwenden"): only the
    # "-entsendung" of "Bodentruppenentsendung" is the deed itself.
    is_verb = len(written) >= SHORTEST_DEED and written.endswith(("en", "ern", "eln"))
    return Fit.DEED if is_verb else Fit.WORD


def noun_of_deed(verb: str) -> str:
    """The noun in "-ung" of a verb: "entsendung", "erweiterung", "ermittlung"."""
    if verb.endswith("eln"):
        return verb.removesuffix("eln") + "lung"
    return verb.removesuffix("ern") + "erung" if verb.endswith("ern") else verb.removesuffix("en") + "ung"


def _meaningless(source: str, why: str) -> CodebookError:
    return CodebookError(
        f"The phrase {source!r} cannot be read: {why}.",
        remedy="Write words in their dictionary form, apart by spaces; '|' between alternatives, '_' between words "
        "that follow each other, '*' for the rest of a word, '=' before a word that shall not match in compounds.",
    )
