""" "Unsere Werft kann sofort zwei Schiffe stellen": who offers what is their own, at once, is for it, though the verb
is no more than "can"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standpunkt.codes.lexicon import Kind
from standpunkt.codes.readings import Operator
from standpunkt.codes.scope import Clause
from standpunkt.codes.words import Word
from standpunkt.records.codes import Stance

_CAN = frozenset("kann können könne".split())  # "könnte" leaves it at what is possible
_GIVES = frozenset("stellen liefern entsenden schicken beisteuern bereitstellen beitragen abstellen".split())
_AT_ONCE = frozenset("sofort jederzeit umgehend unverzüglich binnen innerhalb".split())
_SOON = frozenset("schon bereits noch ab gleich".split())
_DAYS = frozenset("heute morgen übermorgen nächste nächsten diese dieser diesen".split())
_WE = frozenset("ich wir".split())
_OWN = frozenset("unser unsere ihr ihre sein seine mein meine".split())
_THERE = frozenset("dafür dazu damit hierfür hierzu".split())
_DOUBTS = frozenset("vielleicht möglicherweise eventuell gegebenenfalls theoretisch notfalls".split())


def offered(words: Sequence[Word], clause: Clause, operator: Operator | None) -> Operator | None:
    """`operator`, as support where it is the "can" of such an offer in `clause`."""
    if operator is None or operator.group.kind is not Kind.MODALITY or operator.stance is not Stance.OPEN:
        return operator
    said = [p for p in range(clause.first, clause.last) if words[p].is_word]
    modal = operator.head
    if operator.is_negated or words[modal].form not in _CAN or any(words[p].form in _DOUBTS for p in said):
        return operator
    at_once = next((p for p in said if _is_at_once(words, p)), None)
    gives = next((p for p in reversed(said) if p != modal), None)
    if at_once is None or gives is None or words[gives].form not in _GIVES or not _is_own(words, said, modal):
        return operator
    places = tuple(sorted({*operator.places, at_once, gives}))
    return replace(operator, stance=Stance.SUPPORT, places=places)


def _is_at_once(words: Sequence[Word], place: int) -> bool:
    """ "sofort", "schon morgen", "noch diese Woche"."""
    if words[place].form in _AT_ONCE:
        return True
    return words[place].form in _SOON and place + 1 < len(words) and words[place + 1].form in _DAYS


def _is_own(words: Sequence[Word], said: Sequence[int], modal: int) -> bool:
    """True where the subject is the speaker's side. It opens the clause, after "dass", or follows the verb in "Sofort
    könne ihre Marine ..."; elsewhere an "ihre Schiffe" is what is given ("Isalien könne ihre Schiffe sofort ...")."""
    opening = words[said[0]].form
    first = said[1:2] if opening in ("dass", "und") else said[:1]
    behind = (modal + 1,) if opening in _AT_ONCE | _SOON | _THERE else ()
    for place in (*first, *behind):
        form, noun = words[place].form, words[place + 1 : place + 2]
        is_named = bool(noun) and noun[0].is_capitalised
        if form in _WE or (form in _OWN and is_named) or (form == "das" and is_named and noun[0].form == "land"):
            return "man" not in {words[p].form for p in said}
    return False
