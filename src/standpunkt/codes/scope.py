"""Clauses of a sentence, and what a negation in them reaches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from standpunkt.codes.words import Word

_ADVERBS = frozenset(
    "nicht nie niemals keinesfalls keineswegs mitnichten kaum weder nirgends keinerlei nimmermehr".split()
)
_PRONOUNS = frozenset("niemand niemandem niemanden nichts keiner keine keines keinem keinen kein".split())
NEGATORS = _ADVERBS | _PRONOUNS
# "nicht nur" adds, "nicht zuletzt" stresses, "nichts anderes als" affirms
_HARMLESS = frozenset("nur zuletzt bloß umsonst minder anderes allein weniger".split())
_COORDINATING = frozenset("aber doch sondern denn jedoch allerdings dennoch hingegen vielmehr stattdessen".split())
_RELATIVES = frozenset("der die das den dem deren dessen denen welche welcher welches".split())
_AND = frozenset("und oder sowie".split())
_REASONS = frozenset("weil da denn zumal obwohl obgleich wobei sodass während nachdem".split())
_PURPOSES = frozenset(("damit", "um"))
_SUBJECTS = frozenset("ich er sie es wir man das dies".split())
_STRONG_BREAKS = frozenset(":;–—!?")
_QUOTES = frozenset("„“”\"»«‚‘’'")
_CONDITIONALS = frozenset("wenn falls sofern vorausgesetzt solange".split())


@dataclass(frozen=True, slots=True)
class Clause:
    """Places `first` to `last` (half open) of a sentence. Clauses of one `block` may govern one another; a new
    block begins where a sentence starts anew ("..., aber ...", ":", ";")."""

    first: int
    last: int
    block: int

    def holds(self, place: int) -> bool:
        """True where the word at `place` stands in this clause."""
        return self.first <= place < self.last


def clauses_of(words: Sequence[Word]) -> tuple[Clause, ...]:
    """The stretches between the punctuation marks of a sentence, in order. Quotation marks do not divide, an "und"
    with a finite verb of its own does: "er habe nie gezögert | und trage die Sperre mit"."""
    clauses: list[Clause] = []
    first = block = 0
    for place, word in enumerate(words):
        if _joins_clause(words, first, place):
            block += 1
            clauses.append(Clause(first, place, block - 1))
            first = place
        if word.is_word or word.form in _QUOTES:
            continue
        if place > first:
            clauses.append(Clause(first, place + 1, block))
            first = place + 1
        starts_anew = word.form in _STRONG_BREAKS or (
            place + 1 < len(words) and words[place + 1].form in _COORDINATING and word.form == ","
        )
        block += starts_anew
    if first < len(words):
        clauses.append(Clause(first, len(words), block))
    return tuple(clauses)


def _joins_clause(words: Sequence[Word], first: int, place: int) -> bool:
    if words[place].form not in _AND or place == first:
        return False
    opening = words[place + 1 : place + 3]
    starts = bool(opening) and opening[0].is_finite
    starts = starts or (len(opening) == 2 and opening[0].form in _SUBJECTS and opening[1].is_finite)
    return starts and any(word.is_finite for word in words[first:place])


def only_adds(words: Sequence[Word], clause: Clause) -> bool:
    """True for a clause that goes on or gives a reason ("und ...", "weil ...", "die ..."): it governs no other."""
    opening = words[clause.first].form
    return opening in _AND or opening in _REASONS or is_relative(words, clause)


def is_standard(words: Sequence[Word], places: Sequence[int]) -> bool:
    """True for what something else is measured by: "billiger als eine Schließung"."""
    for place in range(places[0] - 1, max(0, places[0] - 4), -1):
        if words[place].form == "als":
            return words[place - 1].form.endswith(("er", "mehr", "eher"))
        if not words[place].is_word:
            return False
    return False


def asks_indirectly(words: Sequence[Word], clause: Clause) -> bool:
    """True for "ob sie die Sperre wolle oder nicht": what stands there is nobody's judgement."""
    return next((words[p].form for p in range(clause.first, clause.last) if words[p].is_word), "") == "ob"


def negators_in(words: Sequence[Word], clause: Clause, *, until: int | None = None) -> list[int]:
    """Places of the words that negate something in `clause`. In a correction ("nicht X, sondern Y") only X is
    negated: the negation does not count for what stands at or reaches to `until`, behind the "sondern"."""
    reach = len(words) if until is None else until
    return [
        place
        for place in range(clause.first, clause.last)
        if words[place].form in NEGATORS and not _is_harmless(words, place, reach)
    ]


def negator_of_noun(words: Sequence[Word], place: int) -> int | None:
    """The "kein" that belongs to the noun at `place`: at most three words before it, no other noun between."""
    for before in range(place - 1, max(-1, place - 5), -1):
        word = words[before]
        if not word.is_word and word.form not in _QUOTES:
            return None
        if word.form.startswith("kein"):
            return before
    return None


def condition_in(words: Sequence[Word], clauses: Sequence[Clause]) -> Clause | None:
    """The clause that states a condition: "wenn ...", "falls ...", "sollte ... steigen, ..."."""
    return next((clause for clause in clauses if _is_condition(words, clause, clauses)), None)


def is_purpose(words: Sequence[Word], clause: Clause) -> bool:
    """True for "damit ...", "um ... zu": what follows is hoped for, or to be kept off."""
    return words[clause.first].form in _PURPOSES


def is_relative(words: Sequence[Word], clause: Clause) -> bool:
    """True for "..., die Truppen schicken", False for "..., die Truppen zu schicken"."""
    if clause.first == 0 or words[clause.first].form not in _RELATIVES:
        return False
    return all(words[place].form != "zu" for place in range(clause.first, clause.last))


def _is_condition(words: Sequence[Word], clause: Clause, clauses: Sequence[Clause]) -> bool:
    opening = [words[place].form for place in range(clause.first, clause.last) if words[place].is_word][:3]
    if _CONDITIONALS & set(opening):
        return True
    verb_first = bool(opening) and opening[0] in ("sollte", "sollten")
    follows = clause is not clauses[-1] and verb_first
    return follows or "bedingung" in opening or "voraussetzung" in opening


def _is_harmless(words: Sequence[Word], place: int, reach: int) -> bool:
    following = words[place + 1].form if place + 1 < len(words) else ""
    if following in _HARMLESS or (place > 0 and words[place - 1].form == "oder"):  # "ob sie wolle oder nicht"
        return True
    if words[place].form not in ("nicht", "kein", "keine", "keinen"):
        return False
    return any(words[later].form == "sondern" and words[later - 1].form == "," for later in range(place + 1, reach))
