"""Words that govern what is evoked: "gegen X", "Widerstand gegen X" (one operator, not two), "wies die Kritik an X
zurück" (the verb judges the noun, the noun the proposal).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standpunkt.codes.lexicon import Group, Kind
from standpunkt.codes.negation import negators_in
from standpunkt.codes.plain import NEGATED
from standpunkt.codes.readings import FLIPPED, Operator, Reading, compose
from standpunkt.codes.scope import Clause
from standpunkt.codes.words import Word
from standpunkt.records.codes import Stance

_SUPPORT, _OPEN, _OPPOSE = Stance.SUPPORT, Stance.OPEN, Stance.OPPOSE
_SIDES = frozenset(
    "sein aussprechen eintreten werben plädieren stimmen votieren kämpfen einsetzen starkmachen streiten".split()
)
_PREPOSITION_REACH = 5  # words from "gegen" to its noun: "gegen die baldige weitere Entsendung"
_NOUN_REACH = 4  # words from the noun to its "gegen": "Widerstand der betroffenen Reeder gegen"
_LINK_REACH = 6  # words from the noun to what it governs: "Kritik an der so lange geforderten Maut"
_LINKS = frozenset(
    "an am nach zu zum zur vor vorm für gegen über von vom auf der des eines einer dieses dieser bei beim".split()
)
_STANCELESS = frozenset(
    "argument demonstration kundgebung petition unterschrift einwand begehren bürgerbegehren stimme".split()
)

_TO_BE = frozenset("sein gewesen".split())

_REQUIRED = frozenset("voraussetzung bedingung vorbedingung grundvoraussetzung".split())

_DEPENDS = Group("makes it depend", Kind.ATTITUDE, _OPEN, None, None, asserts=False)
_AGAINST = Group("against", Kind.ATTITUDE, _OPPOSE, _OPEN, None, asserts=False)
_FOR = Group("for", Kind.ATTITUDE, _SUPPORT, _OPPOSE, None, asserts=False)
_INSTEAD = Group("instead of", Kind.ATTITUDE, _OPPOSE, None, None, asserts=False)


def preposition(words: Sequence[Word], mention: Sequence[int], clause: Clause) -> Operator | None:
    """ "gegen", "statt", and "für" beside a verb of taking sides, before what is evoked at `mention`."""
    first = mention[0]
    if words[first].form == "dagegen":
        return _for_or_against(words, _AGAINST, first, clause)
    for place in range(first - 1, max(-1, first - 1 - _PREPOSITION_REACH), -1):
        form = words[place].form
        if not words[place].is_word and form not in '„“"»':
            return None
        if form == "gegen":
            return _for_or_against(words, _AGAINST, place, clause)
        if form in ("statt", "anstatt", "anstelle"):
            return Operator(_INSTEAD, (place,), _OPPOSE, is_negated=False, head=place)
        if form == "für":
            return _in_favour(words, place, clause)
    return None


def _in_favour(words: Sequence[Word], place: int, clause: Clause) -> Operator | None:
    """ "für X" beside a verb of taking sides; "Voraussetzung für X" says that X hangs on something."""
    if words[place - 1].key in _REQUIRED:
        return Operator(_DEPENDS, (place - 1, place), _OPEN, is_negated=False, head=place)
    verbs = [p for p in range(clause.first, clause.last) if words[p].key in _SIDES]
    takes_sides = any(words[p].key != "sein" or _is_for(words, p, place, clause) for p in verbs)
    return _for_or_against(words, _FOR, place, clause) if takes_sides else None


def _is_for(words: Sequence[Word], verb: int, place: int, clause: Clause) -> bool:
    """ "sei für eine Maut", "dass sie für eine Maut sei"; not "sein Land", "Pläne für eine Maut seien alt", "sei für
    eine Maut zuständig"."""
    said = [p for p in range(clause.first, clause.last) if words[p].is_word]
    is_possessive = words[verb].form == "sein" and verb + 1 < len(words) and words[verb + 1].is_capitalised
    if is_possessive or not (words[verb].is_finite or words[verb].form in _TO_BE):
        return False
    if verb > place and verb != said[-1] and place != said[0]:
        return False
    last = next((p for p in reversed(said) if p != verb and words[p].form not in _TO_BE), place)
    return words[last].is_capitalised or not words[last].form.isalpha()


def governed(words: Sequence[Word], side: Operator, operators: Sequence[Operator]) -> Reading:
    """ "gegen X" with the word it belongs to as one operator; a verb that judges that noun is put around it."""
    attitudes = [op for op in operators if op.group.kind is Kind.ATTITUDE and not _is_same(op, side)]
    before = range(max(0, side.head - _NOUN_REACH), side.head)
    nouns = [op for op in attitudes if any(words[p].is_capitalised and p in before for p in op.places)]
    stanceless = [p for p in before if words[p].is_capitalised and words[p].key in _STANCELESS]
    verbs = [op for op in attitudes if op not in nouns and not words[op.places[0]].is_capitalised]
    if not nouns and not stanceless:
        return _alone(_joined(side, verbs[-1:]))
    inner = _alone(_joined(side, nouns[-1:]))
    return compose(verbs[-1], inner) if verbs and not _holds(inner, verbs[-1]) else inner


def judged_noun(words: Sequence[Word], mention: Sequence[int], operators: Sequence[Operator]) -> Reading | None:
    """ "wies die Kritik an X zurück": the noun's stance inside the verb's; None where not both are there."""
    attitudes = [op for op in operators if op.group.kind is Kind.ATTITUDE]
    noun = next((op for op in attitudes if len(op.places) == 1 and _governs(words, op.head, mention[0])), None)
    verb = next((op for op in attitudes if not any(words[p].is_capitalised for p in op.places)), None)
    return compose(verb, _alone(noun)) if noun is not None and verb is not None else None


def without(words: Sequence[Word], operator: Operator | None, mention: Sequence[int]) -> Operator | None:
    """ "Ohne Waffen verliert sie", "ohne Waffen gelingt es nicht": what is bad without it speaks for it."""
    before = next((p for p in range(mention[0] - 1, max(-1, mention[0] - 4), -1) if words[p].form == "ohne"), None)
    if before is None or operator is None or not _is_lack(operator):
        return operator
    return replace(operator, stance=FLIPPED[operator.stance], places=tuple(sorted({before, *operator.places})))


def _is_lack(operator: Operator) -> bool:
    """Something bad, or a goal that is not reached."""
    return operator.group.kind is Kind.EVALUATION or operator.group.means == NEGATED


def _governs(words: Sequence[Word], noun: int, first: int) -> bool:
    if not words[noun].is_capitalised or not noun < first <= noun + _LINK_REACH:
        return False
    between = words[noun + 1 : first]
    return bool(between) and between[0].form in _LINKS and all(word.is_word for word in between)


def _joined(side: Operator, others: Sequence[Operator]) -> Operator:
    """Both as one: the preposition says for or against, unless the other word takes that back ("Widerstand ... gab
    auf")."""
    if not others:
        return side
    other = others[0]
    places = tuple(sorted({*side.places, *other.places}))
    withdrawn = other.stance is _OPEN and other.group.negated is None
    stance = _OPEN if withdrawn else side.stance
    if other.is_negated and not side.is_negated and side.group.negated is not None:
        stance = side.group.negated
    group = other.group if other.group.stance is side.group.stance else side.group
    return Operator(group, places, stance, is_negated=side.is_negated or other.is_negated, head=side.head)


def _alone(operator: Operator) -> Reading:
    return Reading(operator.stance, (operator,))


def _is_same(operator: Operator, side: Operator) -> bool:
    return operator.head == side.head


def _holds(reading: Reading, operator: Operator) -> bool:
    return any({*operator.places} & {*other.places} for other in reading.operators)


def _for_or_against(words: Sequence[Word], group: Group, place: int, clause: Clause) -> Operator:
    negators = negators_in(words, clause)
    if len(negators) % 2 == 0 or group.negated is None:
        return Operator(group, (place,), group.stance, is_negated=False, head=place)
    speaks = any(words[p].key == "sprechen" for p in range(clause.first, clause.last))  # "nichts spricht gegen X"
    stance = FLIPPED[group.stance] if speaks else group.negated
    return Operator(group, tuple(sorted((place, negators[0]))), stance, is_negated=True, head=place)
