"""What a report without a content clause holds: "Am Montag forderte Lindqvist erneut [ein Ende der Abgabe]"."""

from __future__ import annotations

from standpunkt.lexicons.grammar import grammar
from standpunkt.quotations.rules_v1.cue import Cue, CueKind
from standpunkt.quotations.rules_v1.drafts import Range, Ranges, minus
from standpunkt.quotations.rules_v1.noun_phrases import is_time, noun_phrase
from standpunkt.quotations.rules_v1.view import SentenceView
from standpunkt.records.analyses import Mood

FORMS = {
    "von": frozenset(("von", "vom")),
    "vor": frozenset(("vor", "vorm")),
    "mit": frozenset(("mit",)),
    "für": frozenset(("für", "fürs")),
    "gegen": frozenset(("gegen",)),
    "auf": frozenset(("auf", "aufs")),
    "um": frozenset(("um",)),
    "zu": frozenset(("zu", "zum", "zur")),
    "als": frozenset(("als",)),
}
"""What a verb takes, and the words that begin it."""

_PREPOSITIONS = grammar().prepositions
_ADVERBS = grammar().verb_adverbs
_TIME_OPENERS = frozenset(("am", "im", "in", "seit", "noch", "bereits", "schon", "zum", "bei"))
_RELATIVES = frozenset(("der", "die", "das", "den", "dem"))
_FEWEST_WORDS = 2


def content_of(view: SentenceView, cue: Cue, frame: Range, speaker: Range) -> Ranges:
    """What is left of the clause `frame` without subject, cue and times; the whole clause where that is one word."""
    begin, end = _begin_of_content(view, cue, frame, speaker), _end_of_content(view, cue, frame[1])
    if cue.is_passive:
        begin = frame[0]
    pieces = minus((begin, end), [_agent(view, cue, speaker), *cue.ranges])
    pieces = tuple(_without_times(view, *piece) for piece in pieces)
    if sum(_words(view, piece) for piece in pieces) < _FEWEST_WORDS:
        # "Das wird von Lindqvist kritisiert": one word tells nothing without its verb.
        pieces = minus((min(begin, cue.finite), max(end, cue.last + 1)), [] if cue.is_passive else [speaker])
    return _with_relative(view, tuple(piece for piece in pieces if _words(view, piece)))


def _agent(view: SentenceView, cue: Cue, speaker: Range) -> Range:
    """The speaker; in the passive with its "von" and what is joined to it, up to the participle."""
    if not cue.is_passive:
        return speaker
    start = speaker[0] - (view.lower(speaker[0] - 1) in ("von", "vom", "durch", "seitens"))
    return start, cue.last if speaker[1] <= cue.last else speaker[1]


def _words(view: SentenceView, piece: Range) -> int:
    return sum(view.tokens[place].is_word for place in range(*piece))


def _begin_of_content(view: SentenceView, cue: Cue, frame: Range, speaker: Range) -> int:
    """Behind the verb; the field before it counts where the subject stands behind it and the field is an object
    ("Eine Abgabe lehnte sie ab")."""
    if cue.is_final:
        return frame[0]
    has_object_first = speaker[0] > cue.finite and _is_object(view, frame[0], cue)
    return frame[0] if has_object_first else cue.finite + 1


def _is_object(view: SentenceView, start: int, cue: Cue) -> bool:
    first = view.lower(start)
    if first in _forms(cue):
        return not is_time(view, start, cue.finite)
    if first in _PREPOSITIONS or first in _TIME_OPENERS or noun_phrase(view, start, cue.finite) == start:
        return False
    return not is_time(view, start, cue.finite)


def _forms(cue: Cue) -> frozenset[str]:
    """The words that may begin what the verb takes."""
    return frozenset(form for case in cue.verb.takes & FORMS.keys() for form in FORMS[case])


def _end_of_content(view: SentenceView, cue: Cue, end: int) -> int:
    """The participle or particle closes the content, unless its preposition comes behind it ("warb dafür, ...")."""
    end = _before_next_verb(view, cue, end)
    if cue.last <= cue.finite or cue.is_final or cue.kind is CueKind.REPORT or view.lower(cue.last + 1) in _forms(cue):
        return end
    return cue.last + 1


def _before_next_verb(view: SentenceView, cue: Cue, end: int) -> int:
    """ "nannte den Plan „unsozial“ und kündigte an, ...": the content ends where "und" brings another verb."""
    for place in range(cue.last + 1, end - 1):
        joins = view.lower(place) in ("und", "sowie") and view.is_open[place]
        if joins and view.tokens[place + 1].mood is Mood.INDICATIVE:
            return place
    return end


def _without_times(view: SentenceView, start: int, end: int) -> Range:
    """Without "am Montag" and the like at either end."""
    while start < end and (after := _past_aside(view, start, end)) > start:
        start = after
    for place in range(max(start + 1, end - 3), end - 1):
        if view.lower(place) in _TIME_OPENERS and is_time(view, place, end):
            return start, place
    return start, end


def _past_aside(view: SentenceView, start: int, end: int) -> int:
    """Past one mark, adverb or time at the beginning."""
    if view.is_mark(start) or view.lower(start) in _ADVERBS:
        return start + 1
    if view.lower(start) not in _TIME_OPENERS:
        return start
    after = noun_phrase(view, start + 1, end, coordinated=False)
    return after if after > start + 1 and is_time(view, start, after) else start


def _with_relative(view: SentenceView, pieces: Ranges) -> Ranges:
    """A relative clause directly behind the content tells more of it."""
    end = pieces[-1][1] if pieces else len(view)
    if end + 1 < len(view) and view.word(end) == ",":
        clause = view.clause_at(end + 1)
        if view.lower(clause.start) in _RELATIVES and view.is_subordinate(clause):
            return (*pieces[:-1], (pieces[-1][0], clause.end))
    return pieces
