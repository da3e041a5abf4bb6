"""Where a clause stands without any word of the stance lexicon: "keine Brücke", "wir bauen sie", "Baut die Brücke!",
"eine Brücke ja, eine Fähre nein", "wer durchfährt, zahlt". Each question gives an operator, or None where the clause
says nothing of the kind.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from standpunkt.codes.lexicon import Group, Kind
from standpunkt.codes.negation import negator_of_noun, negators_in
from standpunkt.codes.readings import Operator
from standpunkt.codes.scope import Clause, is_about_anyone
from standpunkt.codes.words import Word
from standpunkt.records.codes import Stance

_SUPPORT, _OPEN, _OPPOSE = Stance.SUPPORT, Stance.OPEN, Stance.OPPOSE
_FUTURE = frozenset("wird werde werden".split())
_FIRST_PERSON = frozenset("ich wir unser unsere".split())
# "Wollen Sie ein Tempolimit, so ..." asks or sets a condition; these begin no request.
_NO_REQUEST = frozenset("wollen sollen müssen können dürfen mögen haben sein werden".split())
_DUES = frozenset("zahlen bezahlen haften aufkommen entrichten".split())
_SHORTEST_VERDICT = 2  # words; a mere "Ja, ..." answers something else
_SHORTEST_COMMAND = 3  # words: "Baut die Brücke"
_COMING = frozenset(("kommen", "bleiben"))
_LONGEST_COMING = 7  # words: "dann komme das Tempolimit auf allen Autobahnen"
_OPENINGS = frozenset('„“"»‚:!')
_OBJECT_OPENINGS = frozenset(
    "den die das diese diesen dieses endlich doch jetzt sofort bitte unsere unseren unser".split()
)
_NO_COMMANDS = frozenset(
    "jetzt nicht seit mit erst dort fast vielleicht selbst damit somit zuletzt insgesamt statt recht sonst längst ist "
    "meist ernst anstatt samt laut bestimmt überhaupt hat geht kommt gilt gibt steht bleibt wird ".split()
)
_SHORTEST_VERB = 5  # letters; "schon", "gegen" and their like are told apart by _NO_VERBS
_NO_VERBS = frozenset("gegen wegen neben zwischen schon einen keinen allen jeden binnen".split())

_BARE = Group("negated", Kind.MODALITY, _OPPOSE, None, None, asserts=False)
NEGATED = _BARE.means
"""What `means` says of a mere negation."""
_WILL = Group("will", Kind.MODALITY, _SUPPORT, _OPPOSE, None, asserts=False)
_DOES = Group("does it", Kind.MODALITY, _SUPPORT, _OPPOSE, None, asserts=False)
WILLED = frozenset((_WILL.means, _DOES.means))
"""What `means` says of operators that tell what is going to be done."""
_REQUEST = Group("asks for it", Kind.MODALITY, _SUPPORT, _OPPOSE, None, asserts=False)
_YES = Group("says yes to it", Kind.ATTITUDE, _SUPPORT, None, None, asserts=False)
_NO = Group("says no to it", Kind.ATTITUDE, _OPPOSE, None, None, asserts=False)
_RULE = Group("states it as a rule", Kind.MODALITY, _SUPPORT, None, None, asserts=False)
RULED = _RULE.means
"""What `means` says of a rule that is told as holding."""
_INSTEAD = Group("but", Kind.MODALITY, _SUPPORT, None, None, asserts=False)
_CALL = Group("calls for it without a verb", Kind.MODALITY, _SUPPORT, None, None, asserts=False)


def verdict(words: Sequence[Word], clause: Clause) -> Operator | None:
    """ "Lotsenpflicht ja, Sperrung nein": a clause that ends in yes or no."""
    said = [p for p in range(clause.first, clause.last) if words[p].is_word]
    if len(said) < _SHORTEST_VERDICT or any(words[p].is_finite for p in said):
        return None
    group = {"ja": _YES, "nein": _NO}.get(words[said[-1]].form)
    return _certain(group, said[-1]) if group else None


def instead(words: Sequence[Word], clause: Clause) -> Operator | None:
    """ "(nicht X,) sondern Y": what is put in the place of the other, in a clause without a verb of its own."""
    opens = words[clause.first].form == "sondern"
    verbless = not any(words[p].is_finite for p in range(clause.first, clause.last))
    return _certain(_INSTEAD, clause.first) if opens and verbless else None


def rule(words: Sequence[Word], mention: Sequence[int], clauses: Sequence[Clause]) -> Operator | None:
    """ "Wer durchfährt, der zahlt (Maut)": both halves together evoke it, or the second; it is told as what holds."""
    first = next(c for c in clauses if c.holds(mention[0]))
    if not is_about_anyone(words, first):
        here = clauses.index(first)
        pays = any(words[p].key in _DUES for p in range(first.first, first.last))
        first = clauses[here - 1] if here and pays else first
    if not is_about_anyone(words, first) or first.holds(mention[-1]):
        return None
    return _certain(_RULE, next(p for p in range(first.first, first.last) if words[p].is_word))


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
    told = _future(words, clause) or _doing(words, clause, mention) or _coming(words, clause)
    told = told or _request(words, clause) or _command(words, clause)
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
    if auxiliary is None or not ends or not _closes_future(words[ends[0]]):
        return None
    return _certain(_WILL, auxiliary)


def _closes_future(word: Word) -> bool:
    """The lemmatiser takes some infinitives for adjectives: "schick" is what it makes of "schicken"."""
    taken = not word.is_capitalised and word.form == word.key + "en"
    return taken or _is_infinitive(word)


def _is_infinitive(word: Word) -> bool:
    return word.form == word.key and word.key.endswith("n")


def _doing(words: Sequence[Word], clause: Clause, mention: Iterable[int]) -> Operator | None:
    """ "wir liefern Waffen": who says that his side does it is for it."""
    person = next((p for p in range(clause.first, clause.last) if words[p].form in _FIRST_PERSON), None)
    acts = any(not words[p].is_capitalised and words[p].key.endswith("n") for p in mention)
    return _certain(_DOES, person) if person is not None and acts else None


def _coming(words: Sequence[Word], clause: Clause) -> Operator | None:
    """ "Die Brücke kommt", "dann komme die Brücke", "Die Maut bleibt.": the clause says no more than that."""
    said = [p for p in range(clause.first, clause.last) if words[p].is_word]
    verb = next((p for p in said if words[p].key in _COMING), None)
    if verb is None or len(said) > _LONGEST_COMING or words[verb].is_capitalised:
        return None
    resumed = words[verb].is_finite and verb in said[:2]
    return _certain(_WILL, verb) if resumed or verb == said[-1] else None


def _request(words: Sequence[Word], clause: Clause) -> Operator | None:
    """ "Machen Sie ...", "Machen wir ...": a verb at the sentence's beginning, and no question."""
    opening = [p for p in range(min(clause.last, clause.first + 4)) if words[p].is_word][:2]
    if len(opening) < 2 or any(word.form == "?" for word in words[clause.first :]):
        return None
    verb, person = words[opening[0]], words[opening[1]]
    if not _is_infinitive(verb) or verb.key in _NO_REQUEST or person.form not in ("sie", "wir"):
        return None
    return _certain(_REQUEST, opening[0])


def _command(words: Sequence[Word], clause: Clause) -> Operator | None:
    """ "Macht die Meerenge dicht": a plural imperative at the beginning, with nobody who does it."""
    said = [p for p in range(clause.first, clause.last) if words[p].is_word]
    if len(said) < _SHORTEST_COMMAND or any(word.form == "?" for word in words[clause.first :]):
        return None
    verb, following = words[said[0]], words[said[1]]
    starts = said[0] == 0 or words[said[0] - 1].form in _OPENINGS
    if not starts or not verb.is_capitalised or not verb.form.endswith("t") or verb.form in _NO_COMMANDS:
        return None
    calls = any(word.form == "!" for word in words[clause.first :])
    alone = not any(words[p].is_finite for p in said[1:]) and not _goes_on(words, clause)
    return _certain(_REQUEST, said[0]) if alone and (calls or following.form in _OBJECT_OPENINGS) else None


def _goes_on(words: Sequence[Word], clause: Clause) -> bool:
    """ "Kommt die Maut, wandern die Kunden ab": a condition, no command."""
    after = words[clause.last : clause.last + 1]
    return bool(after) and (after[0].is_finite or _is_infinitive(after[0]) or after[0].form in ("so", "dann"))


def _certain(group: Group, place: int) -> Operator:
    return Operator(group, (place,), group.stance, is_negated=False, head=place)
