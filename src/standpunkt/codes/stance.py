"""Where a sentence stands on a proposal: stance words composed from the inside out.

"Es gibt keine Pläne, Truppen zu schicken": the proposal stands in the second clause, "keine Pläne" (negated: wants)
in the first and governs it. Steps: 1. clauses; 2. the heaviest stance word of the proposal's own clause, negated
or not; 3. the clauses around it, nearest first, each composed over what is inside ("warnte davor, ... auszuschließen");
4. a condition makes support depend; a question takes no side.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standpunkt.codes.lexicon import Group, Kind, Lexicon
from standpunkt.codes.readings import FLIPPED, Operator, Reading, over
from standpunkt.codes.scope import (
    Clause,
    clauses_of,
    condition_in,
    is_purpose,
    is_relative,
    negator_of_noun,
    negators_in,
)
from standpunkt.codes.words import Word, with_partners
from standpunkt.records.codes import Stance

_SUPPORT, _OPEN, _OPPOSE, _NONE = Stance.SUPPORT, Stance.OPEN, Stance.OPPOSE, Stance.NONE
_POSSIBLY = frozenset("könnte könnten möglicherweise vielleicht eventuell".split())
_FUTURE = frozenset("wird werde werden".split())
_FIRST_PERSON = frozenset("ich wir unser unsere".split())
_ASIDE = 6  # words of an aside at most: "Europa solle, so Präsidentin Mara Lindqvist, ..."
_PREPOSITION_REACH = 5  # words from "gegen" to its noun: "gegen die baldige weitere Entsendung"


_BARE = Group("negated", Kind.MODALITY, _OPPOSE, None, None, asserts=False)
_AGAINST = Group("against", Kind.ATTITUDE, _OPPOSE, _OPEN, None, asserts=False)
_FOR = Group("for", Kind.ATTITUDE, _SUPPORT, _OPPOSE, None, asserts=False)
_INSTEAD = Group("instead of", Kind.ATTITUDE, _OPPOSE, None, None, asserts=False)
_WILL = Group("will", Kind.MODALITY, _SUPPORT, _OPPOSE, None, asserts=False)
_DOES = Group("does it", Kind.MODALITY, _SUPPORT, _OPPOSE, None, asserts=False)


class SentenceReader:
    """One sentence, ready to be asked for its stance on a proposal evoked at some places in it."""

    def __init__(self, words: Sequence[Word], lexicon: Lexicon) -> None:
        self.words = words
        self.lexicon = lexicon
        self.clauses = clauses_of(words)
        self._hits = [(lexicon.groups[hit.phrase], hit.places) for hit in lexicon.index.find(words)]

    def read(self, mention: Sequence[int], region: Sequence[int]) -> Reading:
        """The stance on what is evoked at `mention`, told by the words at `region` (places in the sentence)."""
        allowed = frozenset(region)
        block = self._clause_of(mention[0]).block
        own = self._clause_of(mention[0])
        operators = [op for op in self._operators(frozenset(mention), allowed) if self._reaches(op, block, own)]
        reading = self._innermost(operators, own, mention)
        for clause in self._outwards(own):
            reading = over(self._heaviest(operators, clause), reading)
        reading = self._with_condition(reading, own)
        return replace(reading, stance=_NONE) if self._asks(mention) and reading.weight < Kind.ATTITUDE else reading

    def _asks(self, mention: Sequence[int]) -> bool:
        return any(word.form == "?" for word in self.words[mention[-1] :])

    def operators_outside(self, places: Sequence[int]) -> list[Operator]:
        """The stance words wholly among `places`, whatever they govern: those of a cue that stands apart."""
        return self._operators(frozenset(), frozenset(places))

    def _clause_of(self, place: int) -> Clause:
        return next(clause for clause in self.clauses if clause.holds(place))

    def _reaches(self, operator: Operator, block: int, own: Clause) -> bool:
        clause = self._clause_of(operator.head)
        if operator.group.kind is Kind.MODALITY:
            return clause == own or self._resumes(clause, own)
        if operator.group.kind is Kind.EVALUATION and operator.stance is _OPPOSE and is_purpose(self.words, clause):
            return False
        if clause != own and operator.group.kind is Kind.INTENTION and is_relative(self.words, own):
            return False
        return clause.block == block

    def _resumes(self, clause: Clause, own: Clause) -> bool:
        """True where only an aside stands between: "Europa solle, so Lindqvist, mehr Waffen liefern"."""
        place = self.clauses.index(own)
        if place < 2 or self.clauses[place - 2] != clause:
            return False
        aside = self.clauses[place - 1]
        return aside.last - aside.first <= _ASIDE and self.words[aside.first].form == "so"

    def _operators(self, mention: frozenset[int], allowed: frozenset[int]) -> list[Operator]:
        return [
            self._operator(group, places, max(mention, default=None))
            for group, places in self._hits
            if allowed.issuperset(places) and not mention.issuperset(places)
        ]

    def _operator(self, group: Group, places: tuple[int, ...], until: int | None) -> Operator:
        head = places[-1]
        places = with_partners(self.words, places)
        if group.negated is None:
            return Operator(group, places, group.stance, is_negated=False, head=head)
        clause = self._clause_of(head)
        negators = self._negators(head, clause, places, until)
        if group.kind is Kind.EVALUATION:
            negators += self._averting(clause, places)
        if len(negators) % 2 == 0:
            return Operator(group, places, group.stance, is_negated=False, head=head)
        return Operator(group, tuple(sorted({*places, negators[-1]})), group.negated, is_negated=True, head=head)

    def _negators(self, head: int, clause: Clause, places: tuple[int, ...], until: int | None) -> list[int]:
        """Those that reach the word at `head`: a noun's own "kein", or all of the clause, several "kein" as one."""
        own = negator_of_noun(self.words, head) if self.words[head].is_capitalised else None
        if own is not None and own not in places:
            return [own]
        found = [p for p in negators_in(self.words, clause, until=until) if p not in places]
        articles = [place for place in found if self.words[place].form.startswith("kein")]
        return [place for place in found if place not in articles[1:]]

    def _averting(self, clause: Clause, places: tuple[int, ...]) -> list[int]:
        span = range(clause.first, clause.last)
        return [p for p in span if p not in places and self.words[p].key in self.lexicon.averting]

    def _heaviest(self, operators: Sequence[Operator], clause: Clause) -> Operator | None:
        inside = [
            op for op in operators if clause.holds(op.head) and (op.group.kind is not Kind.BELIEF or op.is_negated)
        ]
        heaviest = max(inside, key=lambda op: (op.group.kind, op.is_negated, op.places), default=None)
        if heaviest is not None and heaviest.group.kind is Kind.MENTION:
            return self._talked_of(heaviest, inside)
        return self._weakened(heaviest, clause)

    def _talked_of(self, operator: Operator, inside: Sequence[Operator]) -> Operator:
        """ "darüber kann man reden" is open; "darüber wurde geredet" takes no side."""
        modal = next((op for op in inside if op.group.kind is Kind.MODALITY), None)
        if modal is None:
            return operator
        stance = _OPPOSE if modal.is_negated else _OPEN
        return replace(modal, stance=stance, places=tuple(sorted({*operator.places, *modal.places})))

    def _weakened(self, operator: Operator | None, clause: Clause) -> Operator | None:
        """ "könnte helfen" is no more than open."""
        if operator is None or operator.stance is not _SUPPORT or operator.group.kind is Kind.MODALITY:
            return operator
        doubt = [p for p in range(clause.first, clause.last) if self.words[p].form in _POSSIBLY]
        return replace(operator, stance=_OPEN, places=tuple(sorted({*operator.places, *doubt}))) if doubt else operator

    def _innermost(self, operators: Sequence[Operator], own: Clause, mention: Sequence[int]) -> Reading:
        preposition = self._preposition(mention)
        near = [op for op in operators if op.group.kind is Kind.MODALITY and not own.holds(op.head)]
        heaviest = preposition or self._heaviest(operators, own) or next(iter(near), None) or self._bare(own, mention)
        heaviest = self._without(heaviest, mention)
        return Reading(heaviest.stance if heaviest else None, (heaviest,) if heaviest else ())

    def _outwards(self, own: Clause) -> list[Clause]:
        here = self.clauses.index(own)
        return [*reversed(self.clauses[:here]), *self.clauses[here + 1 :]]

    def _without(self, operator: Operator | None, mention: Sequence[int]) -> Operator | None:
        """ "Ohne Waffen verliert sie": what is bad without it speaks for it."""
        before = next(
            (p for p in range(mention[0] - 1, max(-1, mention[0] - 4), -1) if self.words[p].form == "ohne"), None
        )
        if before is None or operator is None or operator.group.kind is not Kind.EVALUATION:
            return operator
        return replace(operator, stance=FLIPPED[operator.stance], places=tuple(sorted({before, *operator.places})))

    def _bare(self, own: Clause, mention: Sequence[int]) -> Operator | None:
        """ "keine Bodentruppen", "werden wir nicht schicken", "werden wir schicken"."""
        for place in mention:
            kein = negator_of_noun(self.words, place)
            if kein is not None:
                return Operator(_BARE, (kein,), _OPPOSE, is_negated=False, head=kein)
        negators = [
            p for p in negators_in(self.words, own, until=mention[-1]) if not self.words[p].form.startswith("kein")
        ]
        if len(negators) % 2:
            return Operator(_BARE, (negators[0],), _OPPOSE, is_negated=False, head=negators[0])
        return self._future(own) or self._doing(own, mention)

    def _doing(self, own: Clause, mention: Sequence[int]) -> Operator | None:
        """ "wir liefern Waffen": who says that his side does it is for it."""
        person = next((p for p in range(own.first, own.last) if self.words[p].form in _FIRST_PERSON), None)
        acts = any(not self.words[p].is_capitalised and self.words[p].key.endswith("n") for p in mention)
        if person is None or not acts:
            return None
        return Operator(_DOES, (person,), _SUPPORT, is_negated=False, head=person)

    def _future(self, own: Clause) -> Operator | None:
        places = [p for p in range(own.first, own.last) if self.words[p].is_word]
        auxiliary = next((p for p in places if self.words[p].form in _FUTURE), None)
        verbs = [p for p in places if p != auxiliary and self.words[p].form == self.words[p].key]
        ends = [p for p in places if p != auxiliary][-1:]
        if auxiliary is None or not ends or ends[0] not in verbs or not self.words[ends[0]].key.endswith("n"):
            return None
        return Operator(_WILL, (auxiliary,), _SUPPORT, is_negated=False, head=auxiliary)

    def _preposition(self, mention: Sequence[int]) -> Operator | None:
        first = mention[0]
        for place in range(first - 1, max(-1, first - 1 - _PREPOSITION_REACH), -1):
            form = self.words[place].form
            if not self.words[place].is_word and form not in '„“"»':
                return None
            if form == "gegen":
                return self._for_or_against(_AGAINST, place)
            if form in ("statt", "anstatt", "anstelle"):
                return Operator(_INSTEAD, (place,), _OPPOSE, is_negated=False, head=place)
            if form == "für" and self._is_taking_side(place):
                return self._for_or_against(_FOR, place)
        return None

    def _is_taking_side(self, place: int) -> bool:
        clause = self._clause_of(place)
        sides = ("sein", "aussprechen", "eintreten", "werben", "plädieren", "stimmen", "votieren")
        return any(self.words[p].key in sides for p in range(clause.first, clause.last))

    def _for_or_against(self, group: Group, place: int) -> Operator:
        clause = self._clause_of(place)
        negators = negators_in(self.words, clause)
        if len(negators) % 2 == 0 or group.negated is None:
            return Operator(group, (place,), group.stance, is_negated=False, head=place)
        return Operator(group, tuple(sorted((place, negators[0]))), group.negated, is_negated=True, head=place)

    def _with_condition(self, reading: Reading, own: Clause) -> Reading:
        if reading.stance is not _SUPPORT or reading.weight == Kind.EVALUATION:
            return reading
        clause = condition_in(self.words, self.clauses)
        if clause is None or clause == own:
            return reading
        return replace(reading, stance=_OPEN, condition=(clause.first,))
