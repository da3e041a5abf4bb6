"""Speech that goes on without a cue.

"Lindqvist warnte vor Eile. Man habe Zeit.": a sentence in the subjunctive behind a report (IndirectFreeIndirect).
"Berg soll das gewusst haben.": hearsay (FreeIndirect).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from standpunkt.lexicons.grammar import grammar
from standpunkt.quotations.rules_v1.drafts import Draft
from standpunkt.quotations.rules_v1.view import SentenceView
from standpunkt.quotations.rules_v1.voices import Voices, main_finite
from standpunkt.records.analyses import Mood
from standpunkt.records.quotations import Medium, QuotationType

_AUXILIARIES = grammar().auxiliaries
_RULES = {QuotationType.INDIRECT_FREE_INDIRECT: "subjunctive goes on", QuotationType.FREE_INDIRECT: "hearsay"}


def continuing(views: Sequence[SentenceView], drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Drafts of speech that goes on, neighbouring sentences of one segment joined."""
    voices = Voices(views, drafts)
    covered = _covered(drafts)
    going_on: Draft | None = None
    for view in views:
        draft = None if _is_told(view, covered) else _draft(view, voices)
        if going_on is not None and draft is not None and _adjoins(views, going_on, draft):
            draft = replace(going_on, quote=((going_on.quote[0][0], draft.quote[0][1]),))
        elif going_on is not None:
            yield going_on
        going_on = draft
        if going_on is not None:
            voices.goes_on(view.sentence.index, going_on.speaker)
    if going_on is not None:
        yield going_on


def _covered(drafts: Sequence[Draft]) -> set[int]:
    told = [span for draft in drafts for span in (*draft.quote, draft.frame or (0, 0))]
    return {token for start, end in told for token in range(start, end)}


def _is_told(view: SentenceView, covered: set[int]) -> bool:
    """True for posts, and where quotes and frames cover more than a third of the sentence."""
    told = covered.intersection(range(view.first, view.first + len(view)))
    return view.is_post or len(told) > len(view) // 3


def _draft(view: SentenceView, voices: Voices) -> Draft | None:
    number = view.sentence.index
    kind = _kind_of(view, has_context=voices.spoke_before(number))
    if kind is None:
        return None
    return Draft(
        type=kind,
        rule=_RULES[kind],
        sentence=number,
        quote=((view.first, view.first + len(view)),),
        speaker=voices.before(number),
        medium=Medium.SPEECH_OR_WRITING,
    )


def _adjoins(views: Sequence[SentenceView], before: Draft, draft: Draft) -> bool:
    """True where `draft` is the next sentence of the same segment and goes on in the same way."""
    if before.type is not draft.type or before.quote[0][1] != draft.quote[0][0]:
        return False
    return views[draft.sentence - 1].sentence.segment == views[draft.sentence].sentence.segment


def _kind_of(view: SentenceView, *, has_context: bool) -> QuotationType | None:
    finite = main_finite(view)
    if finite is None:
        return None
    token = view.tokens[finite]
    if token.mood is Mood.SUBJUNCTIVE and not _is_wish(view, finite):
        return QuotationType.INDIRECT_FREE_INDIRECT
    if token.mood is Mood.PAST_SUBJUNCTIVE and has_context and token.lemma in _AUXILIARIES:
        return QuotationType.INDIRECT_FREE_INDIRECT
    return QuotationType.FREE_INDIRECT if has_context and _is_hearsay(view, finite) else None


def _is_wish(view: SentenceView, finite: int) -> bool:
    """ "Möge", "es sei denn", "sei es"."""
    return finite == 0 or view.lower(finite + 1) in ("denn", "es") or view.tokens[finite].lemma == "mögen"


def _is_hearsay(view: SentenceView, finite: int) -> bool:
    """ "soll ... gewesen sein": a perfect infinitive at the end of the clause."""
    end = view.clause_at(finite).end
    has_participle = view.word(end - 2)[:1].islower() and view.word(end - 2).endswith(("t", "n"))
    is_perfect = has_participle and view.lower(end - 1) in ("haben", "sein")
    return is_perfect and view.tokens[finite].text in ("soll", "sollen")
