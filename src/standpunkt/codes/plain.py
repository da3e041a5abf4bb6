"""Where a clause stands without any word of the stance lexicon: "gegen eine Brücke", "keine Brücke", "wir bauen sie",
"Bauen Sie eine Brücke!". Each question gives an operator, or None where the clause says nothing of the kind.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from standpunkt.codes.lexicon import Group, Kind
from standpunkt.codes.readings import Operator
from standpunkt.codes.scope import Clause, negator_of_noun, negators_in
from standpunkt.codes.words import Word
from standpunkt.records.codes import Stance

_SUPPORT, _OPEN, _OPPOSE = Stance.SUPPORT, Stance.OPEN, Stance.OPPOSE
_FUTURE = frozenset("wird werde werden".split())
_FIRST_PERSON = frozenset("ich wir unser unsere".split())
_SIDES = frozenset(
    "sein aussprechen eintreten werben plädieren stimmen votieren kämpfen einsetzen starkmachen streiten".split()
)
# "Wollen Sie ein Tempolimit, so ..." asks or sets a condition; these begin no request.
_NO_REQUEST = frozenset("wollen sollen müssen können dürfen mögen haben sein werden".split())
_PREPOSITION_REACH = 5  # words from "gegen" to its noun: "gegen die baldige weitere Entsendung"
_SHORTEST_VERB = 5  # letters; "schon", "gegen" and their like are told apart by _NO_VERBS
_NO_VERBS = frozenset("gegen wegen neben zwischen schon einen keinen allen jeden binnen".split())

_BARE = Group("negated", Kind.MODALITY, _OPPOSE, None, None, asserts=False)
_AGAINST = Group("against", Kind.ATTITUDE, _OPPOSE, _OPEN, None, asserts=False)
_FOR = Group("for", Kind.ATTITUDE, _SUPPORT, _OPPOSE, None, asserts=False)
_INSTEAD = Group("instead of", Kind.ATTITUDE, _OPPOSE, None, None, asserts=False)
_WILL = Group("will", Kind.MODALITY, _SUPPORT, _OPPOSE, None, asserts=False)
_DOES = Group("does it", Kind.MODALITY, _SUPPORT, _OPPOSE, None, asserts=False)
_REQUEST = Group("asks for it", Kind.MODALITY, _SUPPORT, _OPPOSE, None, asserts=False)
_CALL = Group("calls for it without a verb", Kind.MODALITY, _SUPPORT, None, None, asserts=False)


def preposition(words: Sequence[Word], mention: Sequence[int], clause: Clause) -> Operator | None:
    """ "gegen", "statt", and "für" beside a verb of taking sides, before what is evoked at `mention`."""
    first = mention[0]
    for place in range(first - 1, max(-1, first - 1 - _PREPOSITION_REACH), -1):
        form = words[place].form
        if not words[place].is_word and form not in '„“"»':
            return None
        if form == "gegen":
            return _for_or_against(words, _AGAINST, place, clause)
        if form in ("statt", "anstatt", "anstelle"):
            return _certain(_INSTEAD, place)
        if form == "für" and any(words[p].key in _SIDES for p in range(clause.first, clause.last)):
            return _for_or_against(words, _FOR, place, clause)
    return None


def plain(words: Sequence[Word], mention: Sequence[int], clause: Clause) -> Operator | None:
    """ "keine Bodentruppen", "werden wir nicht schicken", "werden wir schicken", "schicken Sie ..."."""
    inside = frozenset(mention)
    for place in mention:
        kein = negator_of_noun(words, place)
        if kein is not None and kein not in inside:
            return _certain(_BARE, kein)
    negators = [p for p in negators_in(words, clause, until=mention[-1]) if p not in inside]
    weighty = [p for p in negators if not words[p].form.startswith("kein")]
    if len(weighty) % 2:
        return _certain(_BARE, weighty[0])
    told = _future(words, clause) or _doing(words, clause, mention) or _request(words, clause)
    if told is not None and len(negators) % 2:
        return Operator(
            told.group, tuple(sorted((*told.places, negators[0]))), _OPPOSE, is_negated=True, head=told.head
        )
    return told


def call(words: Sequence[Word], mention: Sequence[int]) -> Operator | None:
    """ "Ein Lotse auf jedem Schiff, ohne Ausnahme.": who names it without any verb calls for it."""
    if any(_is_verb(word) for word in words) or any(word.form in ("?", ":") for word in words):
        return None
    return _certain(_CALL, mention[-1])


def _is_verb(word: Word) -> bool:
    is_form = word.form == word.key and len(word.key) >= _SHORTEST_VERB and word.key.endswith("n")
    return word.is_finite or (is_form and not word.is_capitalised and word.form not in _NO_VERBS)


def _future(words: Sequence[Word], clause: Clause) -> Operator | None:
    places = [p for p in range(clause.first, clause.last) if words[p].is_word]
    auxiliary = next((p for p in places if words[p].form in _FUTURE), None)
    ends = [p for p in places if p != auxiliary][-1:]
    if auxiliary is None or not ends or not _is_infinitive(words[ends[0]]):
        return None
    return _certain(_WILL, auxiliary)


def _is_infinitive(word: Word) -> bool:
    return word.form == word.key and word.key.endswith("n")


def _doing(words: Sequence[Word], clause: Clause, mention: Iterable[int]) -> Operator | None:
    """ "wir liefern Waffen": who says that his side does it is for it."""
    person = next((p for p in range(clause.first, clause.last) if words[p].form in _FIRST_PERSON), None)
    acts = any(not words[p].is_capitalised and words[p].key.endswith("n") for p in mention)
    return _certain(_DOES, person) if person is not None and acts else None


def _request(words: Sequence[Word], clause: Clause) -> Operator | None:
    """ "Machen Sie ...", "Machen wir ...": a verb at the sentence's beginning, and no question."""
    opening = [p for p in range(min(clause.last, clause.first + 4)) if words[p].is_word][:2]
    if len(opening) < 2 or any(word.form == "?" for word in words[clause.first :]):
        return None
    verb, person = words[opening[0]], words[opening[1]]
    if not _is_infinitive(verb) or verb.key in _NO_REQUEST or person.form not in ("sie", "wir"):
        return None
    return _certain(_REQUEST, opening[0])


def _for_or_against(words: Sequence[Word], group: Group, place: int, clause: Clause) -> Operator:
    negators = negators_in(words, clause)
    if len(negators) % 2 == 0 or group.negated is None:
        return _certain(group, place)
    return Operator(group, tuple(sorted((place, negators[0]))), group.negated, is_negated=True, head=place)


def _certain(group: Group, place: int) -> Operator:
    return Operator(group, (place,), group.stance, is_negated=False, head=place)
