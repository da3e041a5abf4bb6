"""Reported speech without a content clause: "kritisierte den Plan", "forderte ein Ende", "sprach von einem Erfolg".

The quote is the content phrase ("den Plan"), the cue the verb around it. The data of Petersen-Frey and Biemann take
the whole clause, verb and subject included, and no cue; for a reader of the ledger the content is what was said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standpunkt.lexicons.reporting import reporting_lexicon
from standpunkt.quotations.rules_v1.content_phrases import FORMS, content_of
from standpunkt.quotations.rules_v1.cue import Cue, CueKind
from standpunkt.quotations.rules_v1.drafts import Draft, Range, Ranges
from standpunkt.quotations.rules_v1.frames import frame_of, speaker_of
from standpunkt.quotations.rules_v1.view import SentenceView
from standpunkt.records.quotations import QuotationType

_NAMING = "nennen"
"""Takes what it calls a thing without "als": "nannte den Plan „unsozial“"."""
_DATIVES = frozenset(
    ("dem", "der", "den", "diesem", "dieser", "ihm", "ihr", "ihnen", "einem", "einer", "seinem", "ihrem")
)
_EMPTY_SUBJECTS = frozenset(("das", "es", "dies"))


def reported(view: SentenceView, cues: Sequence[Cue]) -> Iterator[Draft]:
    """One draft for each cue whose content is a noun phrase."""
    for cue in cues:
        kind = _content_kind(view, cue)
        if kind is None:
            continue
        frame = frame_of(view, cue)
        speaker = speaker_of(view, cue, frame)
        if speaker is None or view.lower(speaker[0]) in _EMPTY_SUBJECTS:
            continue
        quote = content_of(view, cue, frame, speaker)
        if quote and (kind != "dativ" or _holds_dative(view, quote)):
            yield _draft(view, cue, kind, quote, speaker)


def _draft(view: SentenceView, cue: Cue, kind: str, quote: Ranges, speaker: Range) -> Draft:
    holds_cue = any(start <= cue.finite < end for start, end in quote)
    return Draft(
        type=QuotationType.REPORTED,
        rule=f"reported {kind}",
        sentence=view.sentence.index,
        quote=quote,
        cue=() if holds_cue else cue.ranges,
        speaker=speaker,
        medium=cue.verb.medium,
        reads=frozenset(cue.places),
    )


def _content_kind(view: SentenceView, cue: Cue) -> str | None:
    """Which of the complements the verb takes stands in the sentence as a phrase."""
    if cue.kind is CueKind.MODAL:
        return None
    if cue.kind is CueKind.REPORT or _has_reporting_noun(view, cue):
        return "noun"
    start, end = cue.clause(view).start, view.clause_at(cue.last).end
    places = [place for place in range(start, end) if view.is_open[place] and place not in cue.places]
    words = {view.lower(place) for place in places}
    case = next((case for case in sorted(cue.verb.takes & FORMS.keys()) if words & FORMS[case]), None)
    if case is not None:
        return case
    if "object" in cue.verb.takes and sum(view.tokens[place].is_capitalised for place in places) >= 2:
        return "object"
    if cue.verb.lemma == _NAMING and any(view.is_quoted(place) for place in range(cue.last + 1, end)):
        return "naming"
    return "dativ" if "dativ" in cue.verb.takes else None


def _holds_dative(view: SentenceView, quote: Ranges) -> bool:
    """ "stimmte dem Plan zu"; in "sofern der Rat zustimmt" nobody is agreed with."""
    return any(view.lower(place) in _DATIVES for start, end in quote for place in range(start, end))


def _has_reporting_noun(view: SentenceView, cue: Cue) -> bool:
    """ "äußerte Kritik", "erhob Vorwürfe"."""
    nouns = reporting_lexicon().reports.get(cue.verb.lemma, frozenset())
    clause = cue.clause(view)
    return bool(nouns) and any(view.tokens[place].lemma in nouns for place in range(clause.start, clause.end))
