"""Clauses of a sentence: where they begin, what kind they are, which govern which."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from standpunkt.codes.words import Word

_COORDINATING = frozenset("aber doch sondern denn jedoch allerdings dennoch hingegen vielmehr stattdessen".split())
_RELATIVES = frozenset("der die das den dem deren dessen denen welche welcher welches".split())
_AND = frozenset("und oder sowie".split())
_REASONS = frozenset("weil da denn zumal obwohl obgleich wobei sodass während nachdem".split())
_PURPOSES = frozenset(("damit", "um"))
_SUBJECTS = frozenset("ich er sie es wir man das dies".split())
_POSSESSIVES = ("ihr", "sein", "unser", "mein")
_OPENS_OBJECT = frozenset("dass ob wer wenn wie was".split())
_THERE_IS = ({"wir", "haben"}, {"ich", "habe"}, {"man", "hat"}, {"es", "gibt"})
_MEASURES = frozenset("hoch groß viel viele lange oft stark teuer".split())
_PARTICIPLES = tuple(stem + ending for stem in ("t", "en") for ending in ("e", "er", "en", "em", "es"))
_STRONG_BREAKS = frozenset(":;–—!?")
QUOTES = frozenset("„“”\"»«‚‘’'")


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
    with a finite verb of its own does: "er habe nie gezögert | und trage die Sperre mit", and one between infinitives:
    "rief auf, die Maut zu streichen | und Lotsen zu nehmen"."""
    clauses: list[Clause] = []
    first = block = 0
    for place, word in enumerate(words):
        if _joins_clause(words, first, place):
            block += 1
            clauses.append(Clause(first, place, block - 1))
            first = place
        elif _joins_infinitive(words, first, place):
            clauses.append(Clause(first, place, block))
            first = place
        if word.is_word or word.form in QUOTES:
            continue
        if place > first:
            clauses.append(Clause(first, place + 1, block))
            first = place + 1
        block += _starts_anew(words, place)
    if first < len(words):
        clauses.append(Clause(first, len(words), block))
    return tuple(clauses)


def _starts_anew(words: Sequence[Word], place: int) -> bool:
    if words[place].form in _STRONG_BREAKS:
        return True
    if words[place].form != "," or place + 1 == len(words):
        return False
    after_verdict = place > 1 and words[place - 1].form in ("ja", "nein") and words[place - 2].is_word
    return after_verdict or words[place + 1].form in _COORDINATING


def _joins_clause(words: Sequence[Word], first: int, place: int) -> bool:
    if words[place].form not in _AND or place == first:
        return False
    opening = words[place + 1 : place + 3]
    starts = bool(opening) and opening[0].is_finite
    starts = starts or (len(opening) == 2 and opening[0].form in _SUBJECTS and opening[1].is_finite)
    return starts and any(word.is_finite for word in words[first:place])


def _joins_infinitive(words: Sequence[Word], first: int, place: int) -> bool:
    """Both sides of the "und" close with an infinitive; what governs one governs the other."""
    if words[place].form not in _AND or place < first + 2 or not _closes_infinitive(words, place):
        return False
    end = next((p for p in range(place + 1, len(words)) if not words[p].is_word), len(words))
    return end > place + 2 and _closes_infinitive(words, end)


def _closes_infinitive(words: Sequence[Word], end: int) -> bool:
    """ "... zu lassen", "... einzuführen" right before `end`."""
    verb, before = words[end - 1], words[end - 2]
    if verb.is_capitalised or not verb.form.endswith("n"):
        return False
    return before.form == "zu" or ("zu" in verb.form[2:-2] and "zu" not in verb.key)


def only_adds(words: Sequence[Word], clause: Clause) -> bool:
    """True for a clause that goes on or gives a reason ("und ...", "weil ...", "die ..."): it governs no other."""
    opening = words[clause.first].form
    return opening in _AND or opening in _REASONS or is_relative(words, clause)


def is_standard(words: Sequence[Word], places: Sequence[int]) -> bool:
    """True for what something else is measured by: "billiger als eine Schließung"."""
    for place in range(places[0] - 1, max(0, places[0] - 4), -1):
        if words[place].form == "als":
            rather = any(word.form in ("lieber", "eher") for word in words[: place - 1])
            return rather or words[place - 1].form.endswith(("er", "mehr", "eher"))
        if not words[place].is_word:
            return False
    return False


def asks_indirectly(words: Sequence[Word], clause: Clause) -> bool:
    """True for "ob sie die Sperre wolle oder nicht", "wie hoch der Nutzen sei": what stands there is nobody's
    judgement."""
    opening = [words[p].form for p in range(clause.first, clause.last) if words[p].is_word][:2]
    if not opening or opening[0] == "ob":
        return bool(opening)
    measured = opening[0] == "wie" and opening[-1] in _MEASURES
    is_question = words[clause.last - 1].form == "," or words[clause.first - 1].form == ","
    return (measured or opening[0] in ("wann", "inwieweit", "inwiefern")) and is_question


def is_about_anyone(words: Sequence[Word], clause: Clause) -> bool:
    """True for "wer X will, ...": what somebody may want, judged only by what follows."""
    return next((words[p].form for p in range(clause.first, clause.last) if words[p].is_word), "") == "wer"


def is_object_clause(words: Sequence[Word], clause: Clause) -> bool:
    """True for "dass X kommt" and "X abzulehnen": what the clauses around may judge as a whole."""
    said = [words[p] for p in range(clause.first, clause.last) if words[p].is_word]
    opening = said[0].form if said else ""
    infinitive = any(a.form == "zu" and not b.is_capitalised and b.form.endswith("n") for a, b in pairwise(said))
    ends = bool(said) and said[-1].form.endswith("n") and "zu" in said[-1].form and not said[-1].is_capitalised
    return opening in _OPENS_OBJECT or infinitive or ends


def is_cleft(words: Sequence[Word], before: Clause, clause: Clause) -> bool:
    """True for "Was wir brauchen, | ist X": the first clause speaks of what the second names."""
    opening = next((words[p].form for p in range(before.first, before.last) if words[p].is_word), "")
    return before.last == clause.first and opening == "was" and words[clause.first].key == "sein"


def conjunct(words: Sequence[Word], clause: Clause, mention: Sequence[int], others: Iterable[int]) -> range:
    """The part of `clause` on the mention's side of an "und" between it and another thing spoken of: "wir lehnen X ab
    | und fordern Y"; all of the clause where there is none."""
    first, last = clause.first, clause.last
    joints = [p for p in range(first, last) if words[p].form in _AND]
    for other in (p for p in others if clause.holds(p)):
        between = [p for p in joints if min(other, mention[0]) < p < max(other, mention[0])]
        if between and other < mention[0]:
            first = max(first, between[-1])
        elif between:
            last = min(last, between[0])
    return range(first, last)


def only_describes(words: Sequence[Word], head: int) -> bool:
    """ "diese tödlichen Raketen": an adjective of a noun pointed at, no judgement of the whole."""
    is_before_noun = head + 1 < len(words) and words[head + 1].is_capitalised
    pointed_at = head > 0 and words[head - 1].form.startswith(("dies", "jene"))
    return pointed_at and is_before_noun and not words[head].is_capitalised


def tells_what_there_is(words: Sequence[Word]) -> bool:
    """True for "wir haben vier Flotten", "es gibt zwei"; not for "wir haben es abgelehnt", "hätten wir"."""
    for subject, verb in pairwise(words):
        pair = {subject.form, verb.form}
        if pair in _THERE_IS:
            return not any(word.form.startswith("ge") and word.key != word.form for word in words if word.is_word)
    return False


def is_attribute(words: Sequence[Word], head: int) -> bool:
    """ "die geplante Maut", "das bereitgestellte Geld": what is known of it, not what the speaker wants."""
    if head + 1 >= len(words) or words[head].is_capitalised or not words[head + 1].is_capitalised:
        return False
    return words[head].key.endswith("n") and words[head].form.endswith(_PARTICIPLES) and not words[head].is_finite


def is_past(words: Sequence[Word], head: int) -> bool:
    """ "nach ihrem Nein", "trotz seiner Absage": what was said once."""
    if not words[head].is_capitalised or head < 2:
        return False
    before, determiner = words[head - 2].form, words[head - 1].form
    return before in ("nach", "trotz") and determiner.startswith(_POSSESSIVES)


def is_purpose(words: Sequence[Word], clause: Clause) -> bool:
    """True for "damit ...", "um ... zu": what follows is hoped for, or to be kept off."""
    return words[clause.first].form in _PURPOSES


def is_relative(words: Sequence[Word], clause: Clause) -> bool:
    """True for "..., die Truppen schicken", False for "..., die Truppen zu schicken"."""
    if clause.first == 0 or words[clause.first].form not in _RELATIVES:
        return False
    return all(words[place].form != "zu" for place in range(clause.first, clause.last))
