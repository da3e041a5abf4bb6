"""Negations: which words are one, and what they reach."""

from __future__ import annotations

from collections.abc import Sequence, Set

from standpunkt.codes.scope import QUOTES, Clause
from standpunkt.codes.words import Word

_ADVERBS = frozenset(
    "nicht nie niemals keinesfalls keineswegs mitnichten kaum weder nirgends keinerlei nimmermehr".split()
)
_PRONOUNS = frozenset("niemand niemandem niemanden nichts keiner keine keines keinem keinen kein".split())
NEGATORS = _ADVERBS | _PRONOUNS
# "nicht nur" adds, "nicht zuletzt" stresses, "nichts anderes als" affirms
_HARMLESS = frozenset("nur zuletzt bloß umsonst minder anderes allein weniger".split())
_LESS = frozenset("weniger wenig".split())


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
        if not word.is_word and word.form not in QUOTES:
            return None
        if word.form.startswith("kein"):
            return before
    return None


def averting(words: Sequence[Word], clause: Clause, verbs: Set[str], own: Sequence[int]) -> list[int]:
    """Places of `verbs` that turn a judgement round: "um eine Eskalation zu verhindern"; `own` are its own words."""
    return [p for p in range(clause.first, clause.last) if p not in own and words[p].key in verbs]


def lessening(words: Sequence[Word], head: int, own: Sequence[int]) -> list[int]:
    """ "kosten weniger", "wenig hilfreich", but not "ein wenig"."""
    beside = (p for p in (head - 1, head + 1) if 0 <= p < len(words) and p not in own)
    return [p for p in beside if words[p].form in _LESS and (p == 0 or words[p - 1].form != "ein")]


def _is_harmless(words: Sequence[Word], place: int, reach: int) -> bool:
    following = words[place + 1].form if place + 1 < len(words) else ""
    if following in _HARMLESS or (place > 0 and words[place - 1].form == "oder"):  # "ob sie wolle oder nicht"
        return True
    if words[place].form not in ("nicht", "kein", "keine", "keinen"):
        return False
    return any(words[later].form == "sondern" and words[later - 1].form == "," for later in range(place + 1, reach))
