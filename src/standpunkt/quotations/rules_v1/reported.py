"""Reported speech without a content clause: "kritisierte den Plan", "forderte ein Ende", "sprach von einem Erfolg"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standpunkt.quotations.rules_v1.complements import _agent, _frame_start, _speaker
from standpunkt.quotations.rules_v1.cues import Cue
from standpunkt.quotations.rules_v1.drafts import Draft, Range
from standpunkt.quotations.rules_v1.view import CONJUNCTIONS, SentenceView
from standpunkt.records.quotations import QuotationType

_CASES = frozenset(("von", "vor", "mit", "für", "gegen", "auf", "um", "zu", "als"))
_FORMS = {
    "von": ("von", "vom"),
    "vor": ("vor", "vorm"),
    "mit": ("mit",),
    "für": ("für", "fürs"),
    "gegen": ("gegen",),
    "auf": ("auf", "aufs"),
    "um": ("um",),
    "zu": ("zu", "zum", "zur"),
    "als": ("als",),
}


def reported(view: SentenceView, cues: Sequence[Cue]) -> Iterator[Draft]:
    """One draft for each cue whose content is a noun phrase."""
    for number, cue in enumerate(cues):
        content = _content_kind(view, cue)
        if content is None:
            continue
        whole = _range_of(view, cues, number)
        speaker = _speaker_of(view, cue)
        if speaker is None or view.lower(speaker[0]) in ("das", "es", "dies"):
            continue
        yield Draft(
            type=QuotationType.REPORTED,
            rule=f"reported {content}",
            sentence=view.sentence.index,
            quote=((view.first + whole[0], view.first + whole[1]),),
            speaker=None if speaker is None else (view.first + speaker[0], view.first + speaker[1]),
            medium=cue.verb.medium,
            extra=frozenset(str(view.first + place) for place in cue.places),
        )


def _content_kind(view: SentenceView, cue: Cue) -> str | None:
    """Which of the complements the verb takes stands in the sentence as a phrase."""
    if cue.kind == "modal":
        return None
    if cue.kind == "report":
        return "noun"
    clause = view.clauses[view.clause_of[max(cue.places)]]
    start = view.clauses[view.clause_of[cue.finite]].start
    places = [p for p in range(start, clause.end) if view.is_open[p] and p not in cue.places]
    for case in sorted(cue.verb.takes & _CASES):
        if any(view.lower(p) in _FORMS[case] for p in places):
            return case
    if "object" in cue.verb.takes and sum(view.tokens[p].is_capitalised for p in places) >= 2:
        return "object"
    if "dativ" in cue.verb.takes:
        return "dativ"
    if cue.kind == "state" and any(view.lower(p) in ("über", "mit", "von", "für", "wegen") for p in places):
        return "state"
    return None


def _range_of(view: SentenceView, cues: Sequence[Cue], number: int) -> Range:
    """The sentence with its point, cut at "und" where another report of the same sentence begins or ends."""
    cue = cues[number]
    start, end = 0, len(view)
    if cue.is_final:
        clause = view.clauses[view.clause_of[cue.finite]]
        return clause.start + (view.lower(clause.start) in ("dass", "daß", "ob", "weil")), clause.end
    first = view.clauses[view.clause_of[cue.finite]].start
    if view.lower(first) in CONJUNCTIONS and first > 0:
        start = first
    for place in range(cue.finite, 0, -1):
        if view.lower(place) in ("und", "doch") and view.is_open[place] and place + 1 == cue.finite:
            start = place
    for other in cues[number + 1 :]:
        for place in range(max(cue.places) + 1, other.finite):
            if view.lower(place) == "und" and view.is_open[place] and place + 1 == other.finite:
                return start, place
    return start, end


def _speaker_of(view: SentenceView, cue: Cue) -> Range | None:
    start = _frame_start(view, cue)
    clause = view.clauses[view.clause_of[max(cue.places)]]
    if cue.is_passive:
        return _agent(view, start, clause.end)
    return _speaker(view, cue, start, clause.end)
