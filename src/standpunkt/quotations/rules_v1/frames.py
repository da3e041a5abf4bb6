"""The clause around a cue: where it begins, and who speaks in it.

"Die Ministerin, so alt wie ihr Amt, sagte": one frame although commas stand in it.
"""

from __future__ import annotations

from standpunkt.quotations.rules_v1.cue import Cue
from standpunkt.quotations.rules_v1.drafts import Range
from standpunkt.quotations.rules_v1.noun_phrases import noun_phrase
from standpunkt.quotations.rules_v1.subjects import (
    agent,
    source_phrase,
    subject_around,
    subject_behind,
    subject_of_first,
)
from standpunkt.quotations.rules_v1.view import ASIDE_MARKS, SentenceView

SOURCE_VERBS = frozenset(("heißen", "verlauten"))
"""Verbs without a speaker: "aus dem Amt verlautete"."""
_RELATIVES = frozenset(("der", "die", "das", "wer", "welcher", "welche"))
_OBLIQUE_OPENERS = frozenset(("der", "dem", "den", "einem", "einer"))


def frame_of(view: SentenceView, cue: Cue) -> Range:
    """From the first word of the cue's clause (of the field before the verb where commas stand in it) to the end of
    the clause in which the cue's last word stands."""
    return _frame_start(view, cue), view.clause_at(cue.last).end


def speaker_of(view: SentenceView, cue: Cue, frame: Range) -> Range | None:
    """Who says what `cue` reports, inside `frame`."""
    start, end = frame
    if cue.verb.lemma in SOURCE_VERBS:
        return source_phrase(view, start, end)
    if cue.is_passive and cue.verb.lemma != "zitieren":  # who is quoted speaks
        return agent(view, start, end)
    if cue.is_final:
        return _relative_subject(view, start, cue) or subject_behind(view, start + 1, cue.finite)
    is_joined = view.lower(cue.finite - 1) in ("und", "sowie", "oder")
    if not is_joined and (found := subject_around(view, cue.finite, frame)) is not None:
        return found
    opens_clause = cue.finite == start and start > 0
    return subject_of_first(view, cue.finite) if is_joined or opens_clause else None


def _frame_start(view: SentenceView, cue: Cue) -> int:
    number = view.clause_of[cue.finite]
    if cue.finite > view.clauses[number].start:
        return view.clauses[number].start
    while number > 0 and view.word(view.clauses[number].start - 1) in ASIDE_MARKS:
        number -= 1
    return view.clauses[number].start


def _relative_subject(view: SentenceView, start: int, cue: Cue) -> Range | None:
    """ "..., der der Regierung vorwarf": the relative pronoun, unless a nominative follows it."""
    if view.lower(start) not in _RELATIVES:
        return None
    has_nominative = noun_phrase(view, start + 1, cue.finite) > start + 1
    if has_nominative and view.lower(start + 1) not in _OBLIQUE_OPENERS:
        return None
    return start, start + 1
