"""Speech that goes on without a cue: sentences in the subjunctive behind a report (IndirectFreeIndirect), and
hearsay with "sollen" (FreeIndirect)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standpunkt.quotations.rules_v1.drafts import Draft, Range
from standpunkt.quotations.rules_v1.view import SentenceView
from standpunkt.records.analyses import Mood
from standpunkt.records.quotations import Medium, QuotationType

_REACH = 4  # sentences back to look for whose speech goes on


def continuing(views: Sequence[SentenceView], drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Drafts of speech that goes on, neighbouring sentences of one paragraph joined."""
    by_sentence: dict[int, list[Draft]] = {}
    covered: set[int] = set()
    for draft in drafts:
        by_sentence.setdefault(draft.sentence, []).append(draft)
        for start, end in draft.quote:
            covered.update(range(start, end))
    open_draft: Draft | None = None
    speaker: tuple[Range | None, int] | None = None
    for view in views:
        kind = None if _is_covered(view, covered) else _kind_of(view, has_context=speaker is not None)
        if kind is not None and open_draft is not None and open_draft.type is kind and _adjoins(views, open_draft, view):
            open_draft = open_draft.moved(quote=((open_draft.quote[0][0], view.first + len(view)),))
        else:
            if open_draft is not None:
                yield open_draft
            open_draft = None if kind is None else _draft(view, kind, speaker)
        if by_sentence.get(view.sentence.index):
            speaker = _last_speaker(by_sentence[view.sentence.index]), view.sentence.index
        elif open_draft is None and speaker is not None and view.sentence.index - speaker[1] >= _REACH:
            speaker = None
        elif kind is not None and speaker is not None:
            speaker = speaker[0], view.sentence.index
    if open_draft is not None:
        yield open_draft


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


def _draft(view: SentenceView, kind: QuotationType, speaker: tuple[Range | None, int] | None) -> Draft:
    return Draft(
        type=kind,
        rule="subjunctive goes on" if kind is QuotationType.INDIRECT_FREE_INDIRECT else "hearsay",
        sentence=view.sentence.index,
        quote=((view.first, view.first + len(view)),),
        speaker=None if speaker is None else speaker[0],
        medium=Medium.SPEECH_OR_WRITING,
    )


def _last_speaker(drafts: Sequence[Draft]) -> Range | None:
    named = [draft for draft in drafts if draft.speaker is not None]
    return named[-1].speaker if named else None
