"""Who is spoken to: "sagte sie der Norder Post", "gegenüber dem Sender", "forderte die Regierung auf"."""

from __future__ import annotations

from standpunkt.lexicons.grammar import grammar
from standpunkt.lexicons.reporting import reporting_lexicon
from standpunkt.quotations.rules_v1.cue import Cue
from standpunkt.quotations.rules_v1.drafts import Range
from standpunkt.quotations.rules_v1.noun_phrases import is_time, noun_phrase
from standpunkt.quotations.rules_v1.view import SentenceView

_WORDS = grammar()
_ACCUSATIVE = reporting_lexicon().accusative_addressee
_TIME_PREPOSITIONS = frozenset(("am", "im", "in"))
_ADVERBS = _WORDS.verb_adverbs | _WORDS.sentence_adverbs


def addressee_of(view: SentenceView, cue: Cue, speaker: Range | None, frame: Range) -> Range | None:
    """Whom the speaker of `cue` speaks to, in the clause `frame`."""
    found = _addressee(view, cue, speaker, frame)
    is_part_of_cue = found is not None and any(found[0] <= place < found[1] for place in cue.places)
    return None if is_part_of_cue else found  # "ist der Ansicht"


def _addressee(view: SentenceView, cue: Cue, speaker: Range | None, frame: Range) -> Range | None:
    if cue.verb.lemma in _ACCUSATIVE and not cue.is_passive and speaker is not None:
        found = _accusative_in(view, cue, speaker, frame[1])
        if found is not None:
            return found
    is_behind = speaker is not None and speaker[0] >= cue.finite
    begin = speaker[1] if speaker is not None and is_behind else cue.finite + 1
    found = addressee_in(view, begin, frame[1])
    if found is None and is_behind and view.lower(frame[0]) in ("dem", "der", "gegenüber"):
        return addressee_in(view, frame[0], cue.finite)
    return found


def addressee_in(view: SentenceView, start: int, end: int) -> Range | None:
    """ "gegenüber der Norder Post", "dem Sender" between `start` and `end`."""
    for position in range(start, end):
        if view.lower(position) == "gegenüber":
            after = noun_phrase(view, position + 1, end)
            if after > position + 1:
                return position + 1, after
        elif _may_open_dative(view, position):
            after = noun_phrase(view, position, end, coordinated=False)
            if after > position + 1 and not is_time(view, position, after):
                return position, after
    return None


def _accusative_in(view: SentenceView, cue: Cue, speaker: Range, end: int) -> Range | None:
    """ "forderte Lindqvist am Montag erneut die Regierung auf": past times and adverbs."""
    place = max(cue.finite + 1, speaker[1] if speaker[0] > cue.finite else 0)
    while place < end and view.lower(place) in _TIME_PREPOSITIONS | _ADVERBS:
        is_phrase = view.lower(place) in _TIME_PREPOSITIONS
        past = noun_phrase(view, place + 1, end, coordinated=False) if is_phrase else place
        place = max(place + 1, past)
    after = noun_phrase(view, place, end)
    return (place, after) if after > place and place not in cue.places else None


def _may_open_dative(view: SentenceView, position: int) -> bool:
    if view.lower(position) not in _WORDS.dative_determiners or not view.is_open[position]:
        return False
    return view.lower(position - 1) not in _WORDS.prepositions and not _is_genitive_place(view, position)


def _is_genitive_place(view: SentenceView, position: int) -> bool:
    """Directly behind a noun "der" is a genitive, but behind a time word it is not."""
    before = view.tokens[position - 1] if position else None
    return before is not None and before.is_capitalised and before.text not in _WORDS.occasions
