"""Conditions: what a stance hangs on, word for word ("wenn Kiew darum bittet", "nur mit einem Mandat").

Four forms: a clause with a conjunction ("falls ...", "es sei denn, ..."), a clause behind a noun ("unter der Bedingung,
dass ..."), a clause that begins with its verb ("Bittet Kiew darum, dann ..."), and a phrase ("ohne ein Mandat",
"vorbehaltlich ..."). A concession ("auch wenn", "selbst wenn") is none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from standpunkt.codes.lexicon import Kind
from standpunkt.codes.negation import NEGATORS
from standpunkt.codes.readings import Reading
from standpunkt.codes.scope import QUOTES, Clause
from standpunkt.codes.words import Word
from standpunkt.records.codes import Stance

_CONJUNCTIONS = frozenset("wenn falls sofern vorausgesetzt angenommen solange sobald soweit".split())
_CONCESSIVE = frozenset("auch selbst sogar".split())
_ONLY = frozenset("nur erst lediglich allenfalls höchstens ausschließlich allein".split())
_FRAMES = frozenset("bedingung voraussetzung vorbehalt maßgabe fall falle".split())
_HANGING = frozenset("abhängen abhängig".split())
_OBJECT_CONJUNCTIONS = frozenset("dass ob wie".split())
_PREPOSITIONS = frozenset("mit bei nach unter im in auf".split())
_SINGLE_FRAMES = frozenset("bedingung bedingungen voraussetzung voraussetzungen vorbehalt".split())
_LINKS = frozenset("der des den dem einer eines von vom zum zur über für am an mit und".split())
_AS_LONG_AS_IT_TAKES = frozenset("nötig notwendig dauern brauchen erforderlich möglich".split())
_IDIOMS = frozenset("zweifel frage wenn ausnahme weiteres grund not".split())  # "ohne Wenn und Aber"
_DETERMINERS = frozenset("dem der den einem einer diesem dieser diesen ihrem ihrer seinem seiner unserem allen".split())
_ARTICLES = frozenset("die alle diese unsere beide mehr weniger keine".split())
_RESUMING = frozenset(("dann", "so"))
_LONGEST_PHRASE = 12  # words of "ohne die vorherige Zustimmung des Parlaments von Nordmark" and the like


@dataclass(frozen=True, slots=True)
class Condition:
    """`places` are its words in the sentence; with `only` it is the only way ("nur wenn", "ohne ... nicht"), with
    `unless` the exception to a refusal ("es sei denn")."""

    places: tuple[int, ...]
    only: bool = False
    unless: bool = False


def condition_in(words: Sequence[Word], clauses: Sequence[Clause], mention: Iterable[int] = ()) -> Condition | None:
    """The first condition in a sentence that does not hold what is evoked at `mention` itself; a part of it may stand
    there ("wird mitfahren, wenn der Admiral das Kommando führt")."""
    inside = {*mention}
    found = (c for c in _conditions(words, clauses) if not inside or not inside.issubset(c.places))
    return next((c for c in found if inside.isdisjoint(c.places) or min(inside) < c.places[0]), None)


def is_supposed(words: Sequence[Word], clauses: Sequence[Clause], mention: Iterable[int]) -> bool:
    """True where what is evoked at `mention` stands in a condition itself: "wenn die Maut kommt, ..."."""
    inside = {*mention}
    return any(inside.issubset(condition.places) for condition in _in_clauses(words, clauses))


def on_condition(reading: Reading, condition: Condition) -> Reading:
    """What hangs on something is open: support, and a refusal with its exception ("ohne Mandat nicht"). A judgement
    stands whatever else holds ("X ist richtig, wenn man rechnet"), unless only then ("nur sinnvoll, wenn")."""
    if reading.stance is Stance.OPPOSE:
        refuses = not condition.only or any(op.is_negated or op.group.kind is Kind.MODALITY for op in reading.operators)
        is_open = condition.unless and refuses
    elif reading.stance is Stance.SUPPORT:
        is_open = condition.only or reading.weight != Kind.EVALUATION
    else:
        is_open = reading.stance is Stance.OPEN or (reading.stance is None and condition.only)
    return replace(reading, stance=Stance.OPEN, condition=condition.places) if is_open else reading


def _conditions(words: Sequence[Word], clauses: Sequence[Clause]) -> Iterator[Condition]:
    yield from _in_clauses(words, clauses)
    yield from (found for clause in clauses if (found := _phrase(words, clause)))


def _in_clauses(words: Sequence[Word], clauses: Sequence[Clause]) -> Iterator[Condition]:
    for number in range(len(clauses)):
        found = _clausal(words, clauses, number) or _framed(words, clauses, number)
        if found := found or _verb_first(words, clauses, number):
            yield found


def _clausal(words: Sequence[Word], clauses: Sequence[Clause], number: int) -> Condition | None:
    """ "wenn ...", "erst wenn ...", "vorausgesetzt, ...", "es sei denn, ..."."""
    said = _said(words, clauses[number])
    opening = [words[p].form for p in said[:3]]
    if opening == ["es", "sei", "denn"]:
        more = clauses[number + 1 : number + 2] if len(said) == len(opening) else ()
        return Condition(_places(words, (clauses[number], *more)), unless=True)
    at = next((n for n, p in enumerate(said[:3]) if _is_conjunction(words, p, first=n == 0)), None)
    if at is None or _is_concession(words, said[at]) or _is_for_ever(words, clauses[number], opening[at]):
        return None
    if _is_goal(words, said):
        return None
    more = clauses[number + 1 : number + 2] if len(said) == at + 1 else ()
    return Condition(_places(words, (clauses[number], *more)), only=_is_only(words, clauses[number]))


def _is_conjunction(words: Sequence[Word], place: int, *, first: bool) -> bool:
    """A "Solange" in the middle is somebody's name."""
    return words[place].form in _CONJUNCTIONS and (first or not words[place].is_capitalised)


def _is_concession(words: Sequence[Word], place: int) -> bool:
    beside = (words[p].form for p in (place - 1, place + 1) if 0 <= p < len(words))
    return any(form in _CONCESSIVE for form in beside)


def _is_for_ever(words: Sequence[Word], clause: Clause, conjunction: str) -> bool:
    """ "solange es nötig ist" sets no condition."""
    keys = {words[p].key for p in range(clause.first, clause.last)}
    return conjunction in ("solange", "soweit") and bool(keys & _AS_LONG_AS_IT_TAKES)


def _is_goal(words: Sequence[Word], said: Sequence[int]) -> bool:
    """ "wenn wir das Klima retten wollen, (brauchen wir X)" gives the reason; "wenn Kiew das will" is a condition."""
    if len(said) < len(("wenn", "wir", "retten", "wollen")) or words[said[-1]].key not in ("wollen", "mögen"):
        return False
    return _is_verb(words[said[-2]]) and not words[said[-2]].is_capitalised


def _is_only(words: Sequence[Word], clause: Clause) -> bool:
    """ "..., aber nur, wenn", "erst dann, wenn", "werde er nur zustimmen, wenn"."""
    near = words[max(0, clause.first - 4) : clause.first + 2]
    return any(word.form in _ONLY for word in near)


def _framed(words: Sequence[Word], clauses: Sequence[Clause], number: int) -> Condition | None:
    """ "unter der Bedingung, dass ...", "für den Fall, dass ...", "davon abhängig, ob ..."."""
    if number + 1 == len(clauses):
        return None
    said, following = _said(words, clauses[number]), _said(words, clauses[number + 1])
    if not said or not following or words[following[0]].form not in _OBJECT_CONJUNCTIONS:
        return None
    hanging = any(words[p].key in _HANGING for p in said)
    if words[said[-1]].form not in _FRAMES and not hanging:
        return None
    clause = _places(words, clauses[number + 1 : number + 2])
    first = clause[0] if hanging else _phrase_start(words, said)
    return Condition(tuple(range(first, clause[-1] + 1)))


def _phrase_start(words: Sequence[Word], said: Sequence[int]) -> int:
    """The preposition of "unter der strengen Bedingung", "an die Bedingung"; the noun itself where there is none."""
    for place in reversed(said[-5:-1]):
        if words[place].form in ("unter", "für", "an", "mit", "nur", "in"):
            return place
    return said[-1]


def _verb_first(words: Sequence[Word], clauses: Sequence[Clause], number: int) -> Condition | None:
    """ "Sollte es dazu kommen, ...", "Bittet Kiew darum, (dann) schicken wir ..."."""
    if number + 1 == len(clauses) or any(word.form == "?" for word in words):
        return None
    said, following = _said(words, clauses[number]), _said(words, clauses[number + 1])
    if not said or not following:
        return None
    opening, resumed = words[said[0]], words[following[0]]
    if opening.form in ("sollte", "sollten"):
        return Condition(_places(words, clauses[number : number + 1]))
    starts = number == 0 and opening.is_capitalised and len(said) > 1 and _is_inverted(opening, words[said[1]])
    goes_on = resumed.form in _RESUMING or (not resumed.is_capitalised and _is_verb(resumed))
    return Condition(_places(words, clauses[number : number + 1])) if starts and goes_on else None


def _is_inverted(verb: Word, following: Word) -> bool:
    """ "Bittet Kiew", "Steigen die Zahlen", no request ("Bauen Sie"). Known by its form: what mood a capitalised word
    has is not told."""
    singular = verb.form.endswith("t") and verb.form != verb.key and verb.key.endswith("n")
    return singular or (verb.form.endswith("en") and following.form in _ARTICLES)


def _is_verb(word: Word) -> bool:
    is_plural = word.form == word.key and word.key.endswith("n") and word.form not in NEGATORS
    return word.is_finite or word.partner is not None or is_plural


def _phrase(words: Sequence[Word], clause: Clause) -> Condition | None:
    """ "vorbehaltlich ...", "nur mit ...", "ohne ... nicht", "unter einer Bedingung"."""
    said = _said(words, clause)
    for place in said:
        form = words[place].form
        following = words[place + 1].form if place + 1 < len(words) else ""
        if form == "vorbehaltlich":
            return Condition(_noun_phrase(words, clause, place))
        if form in ("nur", "allein", "lediglich", "ausschließlich") and following in _PREPOSITIONS:
            return Condition(_noun_phrase(words, clause, place), only=True)
        if form == "ohne":
            phrase = _noun_phrase(words, clause, place)
            if following not in _IDIOMS and any(words[p].form in NEGATORS for p in said if p not in phrase):
                return Condition(phrase, only=True, unless=True)
        if form in _SINGLE_FRAMES and any(words[p].form == "unter" for p in range(max(0, place - 4), place)):
            first = next(p for p in range(place - 1, -1, -1) if words[p].form == "unter")
            return Condition(tuple(range(first, place + 1)), only=True)
    return _in_case(words, clause, said)


def _in_case(words: Sequence[Word], clause: Clause, said: Sequence[int]) -> Condition | None:
    """ "Bei dichtem Verkehr ...", "Bei Bedarf ..." at the beginning of a clause, without an article."""
    if len(said) < len(("bei", "Bedarf")) or words[said[0]].form != "bei":
        return None
    following = words[said[1]]
    described = following.form.endswith(("em", "er", "en")) and following.form not in _DETERMINERS
    if not (following.is_capitalised or described):
        return None
    return Condition(_noun_phrase(words, clause, said[0]))


def _noun_phrase(words: Sequence[Word], clause: Clause, first: int) -> tuple[int, ...]:
    """From `first` to the noun it leads to, with what hangs on that: "ohne die Zustimmung des Parlaments"."""
    last = first
    for place in range(first + 1, min(clause.last, first + _LONGEST_PHRASE)):
        word = words[place]
        if not word.is_word or word.is_finite:
            break
        if words[last].is_capitalised and last > first and not (word.is_capitalised or word.form in _LINKS):
            break
        last = place
    while last > first and not words[last].is_capitalised:
        last -= 1
    return tuple(range(first, last + 1))


def _said(words: Sequence[Word], clause: Clause) -> list[int]:
    return [p for p in range(clause.first, clause.last) if words[p].is_word]


def _places(words: Sequence[Word], clauses: Iterable[Clause]) -> tuple[int, ...]:
    """All of the clauses, without quotation marks and without the punctuation that ends them."""
    places = [p for clause in clauses for p in range(clause.first, clause.last) if words[p].form not in QUOTES]
    while places and not words[places[-1]].is_word:
        places.pop()
    return tuple(places)
