"""Speech that goes on without a cue: sentences in the subjunctive behind a report (IndirectFreeIndirect), and
hearsay with "sollen" (FreeIndirect)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standpunkt.quotations.rules_v1.drafts import Draft, Range
from standpunkt.quotations.rules_v1.phrases import subject_before, subject_behind
from standpunkt.quotations.rules_v1.view import SentenceView
from standpunkt.records.analyses import Mood
from standpunkt.records.quotations import Medium, QuotationType

_REACH = 4  # sentences back to look for whose speech goes on


def continuing(views: Sequence[SentenceView], drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Drafts of speech that goes on, neighbouring sentences of one segment joined."""
    voices = _Voices(views, drafts)
    told = (span for draft in drafts for span in (*draft.quote, *draft.frame))
    covered = {token for start, end in told for token in range(start, end)}
    going_on: Draft | None = None
    for view in views:
        number = view.sentence.index
        has_context = voices.spoke_before(number)
        kind = None if view.is_post or _is_covered(view, covered) else _kind_of(view, has_context=has_context)
        if going_on is not None and going_on.type is kind and _adjoins(views, going_on, view):
            going_on = going_on.moved(quote=((going_on.quote[0][0], view.first + len(view)),))
        else:
            if going_on is not None:
                yield going_on
            going_on = None if kind is None else _draft(view, kind, voices.before(number))
        if going_on is not None:
            voices.goes_on(number, going_on.speaker)
    if going_on is not None:
        yield going_on


class _Voices:
    """Who spoke in which sentence."""

    def __init__(self, views: Sequence[SentenceView], drafts: Sequence[Draft]) -> None:
        self._views = views
        self._widest: dict[int, Draft] = {}
        self._going_on: dict[int, Range | None] = {}
        for draft in drafts:
            best = self._widest.get(draft.sentence)
            if draft.speaker is not None and (best is None or _width(draft) > _width(best)):
                self._widest[draft.sentence] = draft

    def goes_on(self, number: int, speaker: Range | None) -> None:
        self._going_on[number] = speaker

    def spoke_before(self, number: int) -> bool:
        return any(n in self._widest or n in self._going_on for n in range(number - _REACH, number))

    def before(self, number: int) -> Range | None:
        """The voice of the sentence before, or the subject of its main clause; else the last voice in reach."""
        for back in range(number - 1, max(-1, number - 1 - _REACH), -1):
            if self._going_on.get(back) is not None:
                return self._going_on[back]
            if back in self._widest:
                return self._widest[back].speaker
            if back == number - 1 and (subject := main_subject(self._views[back])) is not None:
                return subject
        return None


def _width(draft: Draft) -> int:
    return draft.hull[1] - draft.hull[0]


def main_subject(view: SentenceView) -> Range | None:
    """The subject of the sentence's first main clause, where it is a person or a body and no thing just told of."""
    for clause in view.clauses:
        if view.is_subordinate(clause):
            continue
        finite = view.finite_in(clause.start, clause.end)
        if finite is None:
            continue
        if view.tokens[finite].lemma in ("sein", "werden"):
            return None
        found = subject_before(view, clause.start, finite) or subject_behind(view, finite + 1, clause.end)
        return None if found is None else (view.first + found[0], view.first + found[1])
    return None


def _is_covered(view: SentenceView, covered: set[int]) -> bool:
    inside = sum(view.first + p in covered for p in range(len(view)))
    return inside > len(view) // 3


def _kind_of(view: SentenceView, *, has_context: bool) -> QuotationType | None:
    for clause in view.clauses:
        if view.is_subordinate(clause):
            continue
        finite = view.finite_in(clause.start, clause.end)
        if finite is None:
            continue
        return _kind_of_verb(view, finite, has_context=has_context)
    return None


def _kind_of_verb(view: SentenceView, finite: int, *, has_context: bool) -> QuotationType | None:
    token = view.tokens[finite]
    if token.mood is Mood.SUBJUNCTIVE and not _is_wish(view, finite):
        return QuotationType.INDIRECT_FREE_INDIRECT
    if token.mood is Mood.PAST_SUBJUNCTIVE and has_context and token.lemma in ("sein", "haben", "werden"):
        return QuotationType.INDIRECT_FREE_INDIRECT
    if token.lemma == "sollen" and token.mood is Mood.INDICATIVE and has_context and _is_hearsay(view, finite):
        return QuotationType.FREE_INDIRECT
    return None


def _is_wish(view: SentenceView, finite: int) -> bool:
    """ "Möge", "es sei denn", "sei es"."""
    return finite == 0 or view.lower(finite + 1) in ("denn", "es") or view.tokens[finite].lemma == "mögen"


def _is_hearsay(view: SentenceView, finite: int) -> bool:
    """ "soll ... gewesen sein": a perfect infinitive at the end of the clause."""
    clause = view.clauses[view.clause_of[finite]]
    return view.lower(clause.end - 1) in ("haben", "sein") and view.tokens[finite].text in ("soll", "sollen")


def _adjoins(views: Sequence[SentenceView], draft: Draft, view: SentenceView) -> bool:
    before = views[view.sentence.index - 1] if view.sentence.index else None
    if before is None or draft.quote[0][1] != view.first:
        return False
    return before.sentence.segment == view.sentence.segment


def _draft(view: SentenceView, kind: QuotationType, speaker: Range | None) -> Draft:
    return Draft(
        type=kind,
        rule="subjunctive goes on" if kind is QuotationType.INDIRECT_FREE_INDIRECT else "hearsay",
        sentence=view.sentence.index,
        quote=((view.first, view.first + len(view)),),
        speaker=speaker,
        medium=Medium.SPEECH_OR_WRITING,
    )
