"""Where phrases of the notation are met in a sentence.

Each word form is looked up once and remembered; a phrase is only tried where one of its words was met, so the cost
grows with the text and hardly with the size of the codebook.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from standpunkt.codes.phrases import SHORTEST_PART, Atom, Choice, Fit, Phrase, noun_of_deed
from standpunkt.codes.words import PREFIXES, Word

WINDOW = 15  # words from the first to the last of a phrase; "Es gibt keine Pläne, Truppen ... zu schicken" has 13
_GAP = 2  # words that may stand between two joined by `_`: "nach einem langen Krieg"
_REST = 3  # letters that the rest of a compound has at least: "Rat" + "haus"
_START = 4  # letters by which parts of words are looked up
_SHORTEST_FIRST = 4  # letters of a compound before the noun of a deed: "Ab-lieferung" is no compound
_ENDINGS = frozenset(("n", "en", "s", "es", "e", "er", "ns"))
_PARTICIPLE = re.compile(rf"({'|'.join(sorted(PREFIXES, key=len, reverse=True))})?(?:ge|zu)([a-zäöüß]{{3,}}(?:en|t))")

_Places = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase met in a sentence: `places` are the places of its words in the sentence, in text order."""

    phrase: int
    places: _Places


class PhraseIndex:
    """Phrases, to be found in sentences. Immutable but for the memory of word forms it has seen."""

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        self.phrases = tuple(phrases)
        self._by_atom: dict[Atom, list[int]] = defaultdict(list)
        for number, phrase in enumerate(self.phrases):
            for choice in _rarest_term(phrase):
                self._by_atom[choice[0]].append(number)
        atoms = {atom for p in self.phrases for term in p.terms for choice in term for atom in choice}
        self._whole: dict[str, list[Atom]] = defaultdict(list)
        for atom in atoms:
            self._whole[atom.text].append(atom)
        self._partial: dict[str, list[Atom]] = defaultdict(list)
        for atom in atoms:
            if atom.fit is not Fit.WORD:
                self._partial[atom.text[:_START]].append(atom)
        self._atoms_of = lru_cache(maxsize=100_000)(self._find_atoms)

    @property
    def words(self) -> frozenset[str]:
        """Every word of the notation, folded: what a separated prefix may be joined to."""
        return frozenset(self._whole)

    def find(self, words: Sequence[Word]) -> list[Hit]:
        """Every phrase met in the sentence `words`, the closest words for each; in the order of the phrases."""
        places: dict[Atom, list[int]] = defaultdict(list)
        for place, word in enumerate(words):
            # "schließe ... aus" is "ausschließen", whatever "schließe" alone would be.
            for atom in self._atoms_of(word.key, word.form if word.partner is None else word.key):
                places[atom].append(place)
        candidates = {number for atom in places for number in self._by_atom.get(atom, ())}
        return [hit for number in sorted(candidates) for hit in self._hits(number, places, words)]

    def _hits(self, number: int, places: Mapping[Atom, list[int]], words: Sequence[Word]) -> Iterator[Hit]:
        terms = [_places_of(term, places, words) for term in self.phrases[number].terms]
        if not all(terms):
            return
        terms.sort(key=len)
        seen = set()
        for anchor in terms[0]:
            chosen = [anchor, *(min(term, key=lambda p: _distance(anchor, p)) for term in terms[1:])]
            met = tuple(sorted({place for part in chosen for place in part}))
            if met[-1] - met[0] <= WINDOW and met not in seen:
                seen.add(met)
                yield Hit(number, met)

    def _find_atoms(self, key: str, form: str) -> tuple[Atom, ...]:
        forms = {key, form, *_guesses(form)}
        found = {atom: None for one in forms for atom in self._whole.get(one, ()) if atom.fit is not Fit.INSIDE}
        for one in {key, form}:
            found |= {atom: None for atom in self._candidates(one) if _fits(atom, one)}
        return tuple(found)

    def _candidates(self, word: str) -> Iterator[Atom]:
        """Atoms that begin like some stretch of `word`: a handful of look-ups instead of a try of every atom."""
        for start in range(len(word)):
            for length in range(1, _START + 1):
                yield from self._partial.get(word[start : start + length], ())


def _rarest_term(phrase: Phrase) -> tuple[Choice, ...]:
    """The term to look a phrase up by: longer words are rarer in any text."""
    return max(phrase.terms, key=lambda term: min(len(choice[0].text) for choice in term))


def _distance(anchor: _Places, other: _Places) -> int:
    return min(abs(a - b) for a in anchor for b in other)


def _places_of(term: tuple[Choice, ...], places: Mapping[Atom, list[int]], words: Sequence[Word]) -> list[_Places]:
    return [met for choice in term for met in _places_of_choice(choice, places, words)]


def _places_of_choice(choice: Choice, places: Mapping[Atom, list[int]], words: Sequence[Word]) -> Iterator[_Places]:
    chains: list[_Places] = [(place,) for place in places.get(choice[0], ())]
    for atom in choice[1:]:
        following = places.get(atom, ())
        chains = [(*chain, p) for chain in chains for p in following if _follows(chain[-1], p, words)]
    yield from chains


def _follows(before: int, after: int, words: Sequence[Word]) -> bool:
    return before < after <= before + 1 + _GAP and all(word.is_word for word in words[before:after])


def _guesses(form: str) -> Iterator[str]:
    """Infinitives that a form may belong to, for verbs unknown to the lemmatiser: "entsendet", "abgefangen"."""
    if form.endswith("e"):
        yield form + "n"
    if form.endswith("et"):
        yield form[:-2] + "en"
    if form.endswith("t"):
        yield form[:-1] + "en"
    if match := _PARTICIPLE.fullmatch(form):
        stem = match[2] if match[2].endswith("en") else match[2][:-1].removesuffix("e") + "en"
        yield (match[1] or "") + stem


def _fits(atom: Atom, word: str) -> bool:
    if atom.fit is Fit.START:
        return word.startswith(atom.text)
    if atom.fit is Fit.END:
        return word.endswith(atom.text)
    if atom.fit is Fit.INSIDE:
        return atom.text in word
    if atom.fit is Fit.DEED:
        return _is_done_in(noun_of_deed(atom.text), word)
    return atom.text in word and any(_is_part(atom.text, piece) for piece in _pieces(word))


def _is_done_in(noun: str, word: str) -> bool:
    """ "truppenentsendung" for "entsendung"; "entsendung" alone and "wiedereinführung" are words of their own."""
    first, found, ending = word.rpartition(noun)
    return bool(found) and ending in ("", "en") and len(first) >= _SHORTEST_FIRST and first not in PREFIXES


def _pieces(word: str) -> list[str]:
    """A word with hyphens, whole and in pieces, and in neighbouring pairs: "nato-militär-ausbilder"."""
    pieces = word.split("-")
    return [word, *pieces, *("-".join(pair) for pair in pairwise(pieces))]


def _is_part(part: str, word: str) -> bool:
    if part == word:
        return True
    start = word.find(part)
    while start >= 0:
        rest = word[start + len(part) :]
        if word[:start] in PREFIXES and word.endswith("n"):
            return False  # "ausschließen" is no kind of "schließen"
        if (start == 0 or start >= _REST) and (not rest or rest in _ENDINGS or len(rest) >= _REST):
            return len(part) >= SHORTEST_PART
        start = word.find(part, start + 1)
    return False
