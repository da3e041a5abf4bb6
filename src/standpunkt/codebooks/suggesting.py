"""Words that a codebook may lack, from what a ledger's statements coded so far have in common.

A word or a pair of words is counted in statements, not in occurrences, and compared in two ways: statements coded with
the proposal against all others, and uncoded statements right beside such a one against the other uncoded ones. How
sure the difference is tells the log-likelihood ratio of Dunning (1993, "Accurate Methods for the Statistics of
Surprise and Coincidence"), of the four counts of the table.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise
from math import log

from standpunkt.codebooks.words import sentences_in
from standpunkt.codes.lexicon import stance_lexicon
from standpunkt.codes.matching import PhraseIndex
from standpunkt.codes.phrases import UNWEIGHTED, parse
from standpunkt.lexicons.grammar import grammar
from standpunkt.records.analyses import Token
from standpunkt.records.codes import Codebook, Proposal
from standpunkt.records.statements import Statement

SURE = 6.63
"""Keyness that chance alone reaches once in a hundred words (chi-square with one degree of freedom)."""
_FEWEST = 2  # statements with the word; what stands in one alone says nothing
_SHORTEST = 3  # letters
_GAP = 3  # from the one word of a pair to the other, little words included: "Truppen in die Ukraine"
_SAME = 0.9  # share of a word's statements that a suggestion above it covers already

Key = tuple[str, ...]
"""A lemma, or two that follow each other."""


class Place(StrEnum):
    """Where suggested words stand."""

    CODED = "in its statements"
    BESIDE = "beside them, uncoded"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Words that may evoke `proposal`, in the notation of a codebook. They stand in `inside` of `of_inside` statements
    at `place` and in `outside` of the `of_outside` they were compared with; `keyness` is the log-likelihood ratio."""

    proposal: str
    words: str
    place: Place
    inside: int
    of_inside: int
    outside: int
    of_outside: int
    keyness: float


def suggest(
    codebook: Codebook, statements: Sequence[Statement], *, proposal: str | None = None, limit: int = 10
) -> tuple[Suggestion, ...]:
    """At most `limit` words for each proposal (or for one) and place, the surest first.

    `statements` are all of a ledger, those of an article together and in text order. Left out are words that evoke
    the proposal already, the names of speakers, and words of which a longer or surer suggestion says as much.
    """
    names = frozenset(
        part.casefold() for s in statements if s.actor for part in s.actor.actor.name.replace("-", " ").split()
    )
    keys = _keys_of(statements, names)
    found: list[Suggestion] = []
    for one in codebook.proposals:
        if proposal in (None, one.id):
            for place, inside, outside in _compared(one, statements):
                found += _best(one, place, [keys[n] for n in inside], [keys[n] for n in outside], limit)
    return tuple(found)


def keyness(inside: int, of_inside: int, outside: int, of_outside: int) -> float:
    """Dunning's log-likelihood ratio; 0 where the word is not more frequent inside than outside."""
    if not inside or not of_inside or not of_outside or inside * of_outside <= outside * of_inside:
        return 0.0
    whole, having = of_inside + of_outside, inside + outside
    cells = (
        (inside, of_inside * having),
        (outside, of_outside * having),
        (of_inside - inside, of_inside * (whole - having)),
        (of_outside - outside, of_outside * (whole - having)),
    )
    return 2 * sum(count * log(count * whole / expected) for count, expected in cells if count)


def _compared(
    proposal: Proposal, statements: Sequence[Statement]
) -> Iterator[tuple[Place, Sequence[int], Sequence[int]]]:
    """The numbers of the statements to compare: inside, and outside."""
    coded = {n for n, s in enumerate(statements) if any(code.proposal == proposal.id for code in s.codes)}
    yield Place.CODED, sorted(coded), [n for n in range(len(statements)) if n not in coded]
    uncoded = [n for n, s in enumerate(statements) if not s.codes]
    beside = {n for n in uncoded if any(_is_beside(statements, n, m) and m in coded for m in (n - 1, n + 1))}
    yield Place.BESIDE, sorted(beside), [n for n in uncoded if n not in beside]


def _is_beside(statements: Sequence[Statement], left: int, right: int) -> bool:
    return 0 <= right < len(statements) and statements[left].article == statements[right].article


def _best(
    proposal: Proposal, place: Place, inside: Sequence[Set[Key]], outside: Sequence[Set[Key]], limit: int
) -> Iterator[Suggestion]:
    counts = Counter(key for keys in inside for key in keys)
    others = Counter(key for keys in outside for key in keys if key in counts)
    scores = {
        key: keyness(count, len(inside), others[key], len(outside)) for key, count in counts.items() if count >= _FEWEST
    }
    known = PhraseIndex([parse(phrase) for phrase in proposal.evoked_by])
    parts = {atom.text for phrase in known.phrases for term in phrase.terms for choice in term for atom in choice}
    ranked = sorted((key for key in scores if scores[key] >= SURE), key=lambda key: (-scores[key], len(key), key))
    fresh = (key for key in ranked if not _is_known(key, known, parts))
    for key in _telling(fresh, counts, limit):
        yield Suggestion(
            proposal.id,
            " ".join(key),
            place,
            counts[key],
            len(inside),
            others[key],
            len(outside),
            round(scores[key], 1),
        )


def _is_known(key: Key, known: PhraseIndex, parts: Set[str]) -> bool:
    """True where the words evoke the proposal already, or are each of them in use in some phrase of it; or tell where
    somebody stands instead of on what."""
    if {word.casefold() for word in key} <= parts | stance_lexicon().index.words:
        return True
    return any(known.find(words) for words, _ in sentences_in(" ".join(key), verbs=known.words))


def _telling(ranked: Iterable[Key], counts: Counter[Key], limit: int) -> Iterator[Key]:
    """Without words that come with a surer suggestion nearly always."""
    chosen: list[Key] = []
    for key in ranked:
        if len(chosen) == limit:
            return
        told = any(
            {*key} & {*other} and min(counts[key], counts[other]) >= _SAME * max(counts[key], counts[other])
            for other in chosen
        )
        if not told:
            chosen.append(key)
            yield key


def _keys_of(statements: Iterable[Statement], names: Set[str]) -> list[frozenset[Key]]:
    """What each statement is counted under."""
    read = [list(_weighty(statement.text, names)) for statement in statements]
    certain = {word for sentences in read for sentence in sentences for place, word in sentence if place}
    return [frozenset(key for sentence in each for key in _keys(sentence, certain)) for each in read]


def _weighty(text: str, names: Set[str]) -> Iterator[list[tuple[int, str]]]:
    """The weighty words of each sentence, with the places of those behind the first word of a clause or sentence; of
    the first itself the place is 0. A mark counts as many words, so that no pair crosses it."""
    for words, tokens in sentences_in(text, verbs=stance_lexicon().index.words):
        place, found = 0, list[tuple[int, str]]()
        for word, token in zip(words, tokens, strict=True):
            if token.is_word and _weighs(token.lemma, names):
                found.append((place, _shown(token) if word.partner is None else word.key))
            place += 1 if token.is_word else (_GAP if place else 0)
        yield found


def _keys(sentence: Sequence[tuple[int, str]], certain: Set[str]) -> Iterator[Key]:
    """The words of a sentence, and the pairs of them that stand close together. At a sentence's beginning anything
    has a capital: what never has it elsewhere is left out there; "Kaarsunds" is "Kaarsund" where that is met."""
    words = [(place, _nominative(word, certain)) for place, word in sentence if place or word in certain]
    for _, word in words:
        yield (word,)
    for (before, left), (after, right) in pairwise(words):
        if after - before <= _GAP:
            yield left, right


def _nominative(word: str, certain: Set[str]) -> str:
    return word[:-1] if word.endswith("s") and word[:-1] in certain else word


def _shown(token: Token) -> str:
    """A noun with its capital, anything else without."""
    lemma = token.lemma
    return lemma if token.is_capitalised and lemma[0].isupper() else lemma[0].lower() + lemma[1:]


def _weighs(lemma: str, names: Set[str]) -> bool:
    folded = lemma.casefold()
    return lemma.isalpha() and len(lemma) >= _SHORTEST and folded not in _little_words() and folded not in names


@lru_cache(maxsize=1)
def _little_words() -> Set[str]:
    g = grammar()
    classes = (
        *(g.subordinators, g.conjunctions, g.relative_pronouns, g.auxiliaries, g.modals, g.correlates, g.pronouns),
        *(g.personal_pronouns, g.determiners, g.oblique_determiners, g.prepositions, g.focus_words),
        *(g.sentence_adverbs, g.verb_adverbs, UNWEIGHTED, _EMPTY),
    )
    return frozenset().union(*classes)


_EMPTY = frozenset(
    "nicht kein sehr mehr ganz immer wieder sagen geben machen kommen gehen stehen lassen eigen viel gut neu "
    "erklären fordern warnen betonen mein dein sein ihr unser euer solch jeder jede jedes etwas nichts".split()
)
