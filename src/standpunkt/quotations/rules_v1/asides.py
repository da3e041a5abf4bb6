"""Sources named in an aside with "so" or "wie".

"Der Hafen bleibe offen, so Lindqvist." "Wie Lindqvist mitteilte, bleibt der Hafen offen." "Der Hafen bleibt offen, so
berichtet die Norder Post."
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from standpunkt.lexicons.reporting import reporting_lexicon
from standpunkt.quotations.rules_v1.cue import Cue, CueKind
from standpunkt.quotations.rules_v1.drafts import Draft, Range, singles, size
from standpunkt.quotations.rules_v1.noun_phrases import noun_phrase
from standpunkt.quotations.rules_v1.sources import attributed
from standpunkt.quotations.rules_v1.subjects import subject_behind, with_apposition
from standpunkt.quotations.rules_v1.view import ASIDE_MARKS, SentenceView

_NOT_BEHIND_SO = reporting_lexicon().not_behind_so
_FEWEST_TOKENS = 3  # of a quote before an aside; what is shorter is a name in quotation marks


def asides(view: SentenceView, cues: Sequence[Cue]) -> Iterator[Draft]:
    """Drafts whose source stands in a clause that begins with "so" or "wie"."""
    for clause in view.clauses:
        if view.lower(clause.start) == "so" and view.is_open[clause.start]:
            yield from _so(view, clause.start)
    for cue in cues:
        yield from _with_verb(view, cue)


def _so(view: SentenceView, position: int) -> Iterator[Draft]:
    """ "CONTENT, so X": the clause has no verb, a noun phrase follows."""
    source = _source_behind_so(view, position)
    if source is None or view.is_quoted(position - 2):
        return  # direct speech is looked for by the quotation marks
    end = _past_relative(view, max(view.clause_at(position).end, source[1]))
    yield attributed(
        view,
        "attribution so",
        content=(0, view.content_end()),
        frame=(position - 1, end),
        speaker=source,
        cue=singles((position,)),
    )


def _source_behind_so(view: SentenceView, position: int) -> Range | None:
    if position < 2 or view.word(position - 1) not in ASIDE_MARKS or view.lower(position + 1) in _NOT_BEHIND_SO:
        return None
    end = noun_phrase(view, position + 1, len(view))
    if end <= position + 1 or view.finite_in(position + 1, view.clause_at(position).end) is not None:
        return None
    return position + 1, with_apposition(view, end)


def _past_relative(view: SentenceView, end: int) -> int:
    """ ", so die Ministerin, die das Amt seit Mai leitet": the relative clause tells of the source."""
    if view.word(end) == "," and end + 1 < len(view):
        clause = view.clause_at(end + 1)
        if view.lower(clause.start) in ("der", "die", "das") and view.is_subordinate(clause):
            return clause.end
    return end


def _with_verb(view: SentenceView, cue: Cue) -> Iterator[Draft]:
    """ "Wie X mitteilte, CONTENT", "CONTENT, wie X mitteilte", "CONTENT, so berichtet X"."""
    number = _opening_of(view, cue)
    if number is None or cue.kind is CueKind.STATE:
        return
    start, end = view.clauses[number].start, cue.clause(view).end
    frame = _with_commas(view, start, end)
    draft = attributed(
        view,
        "attribution wie",
        content=(frame[1] if start == 0 else 0, view.content_end()),
        frame=frame,
        speaker=subject_behind(view, start + 1, end) or _phrase_before(view, start + 1, cue),
        cue=singles((start, *cue.places)) if view.lower(start) == "wie" else cue.ranges,
    )
    if not _follows_quoted_name(view, frame[0], draft):
        yield replace(draft, medium=cue.verb.medium)


def _opening_of(view: SentenceView, cue: Cue) -> int | None:
    """The clause that "wie" (or "so" before a verb) opens and the cue closes; appositions may lie between."""
    number = view.clause_of[cue.finite]
    for back in range(number, max(-1, number - 3), -1):
        clause = view.clauses[back]
        word = view.lower(clause.start)
        if word == "wie" and view.lower(clause.start + 1) in _NOT_BEHIND_SO:
            return None  # "Wie lange der Hafen schließt, ist offen"
        if word == "wie" and (cue.is_final or back < number or cue.last >= clause.end - 1):
            return back
        if word == "so" and back == number and cue.places[0] == clause.start + 1:
            return back
        if view.finite_in(clause.start, clause.end) not in (None, cue.finite):
            return None
    return None


def _with_commas(view: SentenceView, start: int, end: int) -> Range:
    """The aside with the comma before it, or behind it at the beginning of a sentence."""
    if start == 0:
        return start, end + (view.word(end) == ",")
    return start - (view.word(start - 1) == ","), end


def _phrase_before(view: SentenceView, start: int, cue: Cue) -> Range | None:
    after = noun_phrase(view, start, cue.places[0])
    return (start, after) if after > start else None


def _follows_quoted_name(view: SentenceView, start: int, draft: Draft) -> bool:
    is_short = len(draft.quote) == 1 and size(draft.quote) < _FEWEST_TOKENS
    return start > 0 and view.is_quoted(start - 1) and is_short
