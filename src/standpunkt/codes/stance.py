"""Where a sentence stands on a proposal: stance words composed from the inside out.

"Es gibt keine Pläne, Truppen zu schicken": the proposal stands in the second clause, "keine Pläne" (negated: wants)
in the first and governs it. Steps: 1. clauses; 2. the heaviest stance word of the proposal's own clause, negated
or not; 3. the clauses around it, nearest first, each composed over what is inside ("warnte davor, ... auszuschließen");
4. a condition makes support depend; a question takes no side.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from standpunkt.codes.conditions import Condition, condition_in, is_supposed, on_condition
from standpunkt.codes.governing import governed, judged_noun, preposition, without
from standpunkt.codes.lexicon import Group, Kind, Lexicon
from standpunkt.codes.negation import NEGATORS, averting, lessening, negator_of_noun, negators_in
from standpunkt.codes.offers import offered
from standpunkt.codes.plain import RULED, WILLED, instead, plain, rule, verdict
from standpunkt.codes.questions import asks, is_put_to_somebody, rhetorical
from standpunkt.codes.readings import Operator, Reading, over
from standpunkt.codes.scope import (
    Clause,
    asks_indirectly,
    clauses_of,
    conjunct,
    is_about_anyone,
    is_attribute,
    is_cleft,
    is_object_clause,
    is_past,
    is_purpose,
    is_relative,
    only_adds,
    only_describes,
)
from standpunkt.codes.words import Word, with_partners
from standpunkt.records.codes import Stance

_SUPPORT, _OPEN, _OPPOSE, _NONE = Stance.SUPPORT, Stance.OPEN, Stance.OPPOSE, Stance.NONE
_POSSIBLY = frozenset("könnte könnten möglicherweise vielleicht eventuell".split())
_ADJECTIVES = frozenset("willkommen hochwillkommen angemessen".split())
_RESUMED = frozenset(("dafür", "dagegen"))
_ASIDE = 6  # words of an aside at most: "Europa solle, so Präsidentin Mara Lindqvist, ..."


class SentenceReader:
    """One sentence, ready to be asked for its stance on a proposal evoked at some places in it."""

    def __init__(self, words: Sequence[Word], lexicon: Lexicon) -> None:
        self.words = words
        self.lexicon = lexicon
        self.clauses = clauses_of(words)
        hits = [(lexicon.groups[hit.phrase], hit.places) for hit in lexicon.index.find(words)]
        self._hits = [(*hit, _longer(hit, hits)) for hit in hits]

    def read(
        self, mention: Sequence[int], region: Iterable[int], *, is_asked: bool = False, beside: Iterable[int] = ()
    ) -> Reading:
        """The stance on what is evoked at `mention`, told by the words at `region` (places in the sentence). With
        `is_asked` a question is read as the statement it asks about. `beside` are the words that evoke other
        proposals: clauses that hold one of those speak of that."""
        if not is_asked and (told := rhetorical(self.words, mention)) is not None:
            return Reading(told.stance, (told,))
        allowed = frozenset(region)
        own = self._clause_of(next((p for p in mention if self.words[p].key not in _ADJECTIVES), mention[0]))
        condition = condition_in(self.words, self.clauses, mention)
        apart = condition.places if condition else ()
        operators = [op for op in self._operators(frozenset(mention), allowed) if op.head not in apart]
        operators = [op for op in operators if self._reaches(op, own.block, own)]
        side = conjunct(self.words, own, mention, beside)
        if any(op.head in side for op in operators):
            operators = [op for op in operators if op.head in side or not own.holds(op.head)]
        reading = self._innermost(operators, own, mention)
        for clause in self._outwards(own):
            outer = self._heaviest(operators, clause)
            if outer is None or any(clause.holds(place) for place in beside):
                continue
            if outer.group.kind is Kind.EVALUATION and self._stands_apart(clause, own, reading):
                continue
            if reading.weight < Kind.EVALUATION or clause.first < own.first or not only_adds(self.words, clause):
                reading = self._composed(outer, reading, clause.first > own.first)
        if condition is not None and not (self._is_negative(mention) and self._until(condition)):
            reading = on_condition(reading, condition)
        if is_about_anyone(self.words, own) and all(_is_of(own, op) for op in reading.operators):
            reading = Reading(None)
        if is_asked or not asks(self.words, mention):
            return reading
        undecided = reading.weight < Kind.ATTITUDE or is_put_to_somebody(self.words)
        return replace(reading, stance=_NONE) if undecided else reading

    def _composed(self, outer: Operator, reading: Reading, is_later: bool) -> Reading:
        """ "Die anderen sind gegen X, sie sei dafür": a later "dafür" speaks of X itself, not of what is said of it."""
        resumes = is_later and outer.group.kind is Kind.ATTITUDE
        if resumes and any(self.words[place].form in _RESUMED for place in outer.places):
            return Reading(outer.stance, (outer,))
        return over(outer, reading)

    def _stands_apart(self, clause: Clause, own: Clause, reading: Reading) -> bool:
        """True for a judgement of something else, in a main clause that goes on where all is said ("X wäre falsch, es
        würde schaden")."""
        goes_on = clause.first > own.first and not is_object_clause(self.words, own)
        return goes_on and reading.weight >= Kind.EVALUATION

    def _is_negative(self, mention: Iterable[int]) -> bool:
        """True where evoking words hold a negation: "kein Schiff ... fahren" for a closure."""
        return any(self.words[place].form in NEGATORS for place in mention)

    def _until(self, condition: Condition) -> bool:
        """ "Kein Schiff, solange der Schaden nicht geklärt ist" is no condition of the closure but its end."""
        return self.words[condition.places[0]].form == "solange"

    def clauses_around(self, places: Iterable[int]) -> tuple[int, ...]:
        """All places of the clauses that hold `places`."""
        clauses = {self._clause_of(place) for place in places}
        return tuple(sorted(place for clause in clauses for place in range(clause.first, clause.last)))

    def operators_outside(self, places: Sequence[int]) -> list[Operator]:
        """The stance words wholly among `places`: those of a cue that stands apart."""
        return self._operators(frozenset(), frozenset(places))

    def _clause_of(self, place: int) -> Clause:
        return next(clause for clause in self.clauses if clause.holds(place))

    def _reaches(self, operator: Operator, block: int, own: Clause) -> bool:
        clause = self._clause_of(operator.head)
        if operator.group.kind is Kind.MODALITY:
            return clause == own or self._resumes(clause, own) or is_cleft(self.words, clause, own)
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
            self._operator(group, places, mention)
            for group, places, longer in self._hits
            if allowed.issuperset(places) and not any(allowed.issuperset(others) for others in longer)
            if (not mention.issuperset(places) or self._judges(group, places, mention))
            if not is_past(self.words, places[-1])
            if not (group.kind is Kind.EVALUATION and only_describes(self.words, places[-1]))
            if not (group.kind is Kind.INTENTION and is_attribute(self.words, places[-1]))
        ]

    def _judges(self, group: Group, places: tuple[int, ...], mention: frozenset[int]) -> bool:
        """True for an evoking word that judges, too: "Abzocke" for a toll, the "gut" of "Lotsen ... gut"."""
        if group.kind is not Kind.EVALUATION:
            return False
        if len(mention) == 1:
            return group.stance is _OPPOSE and self.words[places[0]].is_capitalised
        return not any(self.words[p].is_capitalised or _is_verb(self.words[p]) for p in places)

    def _operator(self, group: Group, places: tuple[int, ...], mention: frozenset[int]) -> Operator:
        head = places[-1]
        places = with_partners(self.words, places)
        if group.negated is None:
            return Operator(group, places, group.stance, is_negated=False, head=head)
        clause = self._clause_of(head)
        if group.kind is Kind.MODALITY and self._is_negative(mention):  # "kein Schiff dürfe fahren" calls for it
            return Operator(group, places, _SUPPORT, is_negated=False, head=head)
        negators = self._negators(head, clause, places, max(mention, default=None))
        negators = [place for place in negators if place not in mention]
        if group.kind is Kind.EVALUATION:
            negators += averting(self.words, clause, self.lexicon.averting, places)
            negators += lessening(self.words, head, places)
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
        reading = Reading(None) if asks_indirectly(self.words, own) else self._inside(operators, own, mention)
        is_told = any(op.group.means in WILLED for op in reading.operators)
        return Reading(None) if is_told and is_supposed(self.words, self.clauses, mention) else reading

    def _inside(self, operators: Sequence[Operator], own: Clause, mention: Sequence[int]) -> Reading:
        side = preposition(self.words, mention, self._clause_of(mention[0]))
        inside = [op for op in operators if own.holds(op.head)]
        if side is not None:
            return governed(self.words, side, inside)
        said = verdict(self.words, own) or rule(self.words, mention, self.clauses)
        if said is not None:
            return Reading(said.stance, (said,))
        return judged_noun(self.words, mention, inside) or self._by_one(operators, own, mention)

    def _by_one(self, operators: Sequence[Operator], own: Clause, mention: Sequence[int]) -> Reading:
        near = (op for op in operators if op.group.kind is Kind.MODALITY and not own.holds(op.head))
        heaviest = self._heaviest(operators, own) or next(near, None)
        heaviest = heaviest or instead(self.words, own) or plain(self.words, mention, own)
        heaviest = offered(self.words, own, without(self.words, heaviest, mention))
        return Reading(heaviest.stance if heaviest else None, (heaviest,) if heaviest else ())

    def _outwards(self, own: Clause) -> list[Clause]:
        here = self.clauses.index(own)
        return [*reversed(self.clauses[:here]), *self.clauses[here + 1 :]]


def _is_of(clause: Clause, operator: Operator) -> bool:
    """True for what "wer X will, ..." itself says, not for what it is told together with: "wer fährt, zahlt"."""
    return clause.holds(operator.head) and operator.group.means != RULED


def _is_verb(word: Word) -> bool:
    return word.key.endswith("n") and word.key not in _ADJECTIVES


def _longer(hit: tuple[Group, tuple[int, ...]], hits: Sequence[tuple[Group, tuple[int, ...]]]) -> list[tuple[int, ...]]:
    """Those that speak in its place, as "besser als nichts" for "besser", "Unfälle verhindern" for "verhindern"."""
    group, own = hit
    kinds, inside = (group.kind, Kind.EVALUATION), frozenset(own)
    return [places for other, places in hits if len(places) > len(own) and other.kind in kinds and inside < {*places}]
