"""Who spoke in which sentence, so that speech without a cue finds its voice.

"Lindqvist warnte vor Eile. Man habe Zeit.": the second sentence goes on with the voice of the first.
"""

from __future__ import annotations

from collections.abc import Sequence

from standpunkt.quotations.rules_v1.drafts import Draft, Range
from standpunkt.quotations.rules_v1.subjects import subject_around
from standpunkt.quotations.rules_v1.view import SentenceView

_REACH = 4  # sentences back to look for whose speech goes on


class Voices:
    """The speakers of `drafts` by sentence, and of speech that went on from there."""

    def __init__(self, views: Sequence[SentenceView], drafts: Sequence[Draft]) -> None:
        self._views = views
        self._widest: dict[int, Draft] = {}
        self._going_on: dict[int, Range | None] = {}
        for draft in drafts:
            best = self._widest.get(draft.sentence)
            if draft.speaker is not None and (best is None or _width(draft) > _width(best)):
                self._widest[draft.sentence] = draft

    def goes_on(self, number: int, speaker: Range | None) -> None:
        """Notes that sentence `number` holds speech without a cue, of `speaker` where he is known."""
        self._going_on[number] = speaker

    def spoke_before(self, number: int) -> bool:
        """True where somebody spoke shortly before sentence `number`."""
        return any(n in self._widest or n in self._going_on for n in range(number - _REACH, number))

    def before(self, number: int) -> Range | None:
        """The voice of the sentence before, or the subject of its main clause; else the last voice in reach."""
        for back in range(number - 1, max(-1, number - 1 - _REACH), -1):
            if self._going_on.get(back) is not None:
                return self._going_on[back]
            if back in self._widest:
                return self._widest[back].speaker
            if back == number - 1 and (subject := _main_subject(self._views[back])) is not None:
                return subject
        return None


def _width(draft: Draft) -> int:
    return draft.hull[1] - draft.hull[0]


def _main_subject(view: SentenceView) -> Range | None:
    """The subject of the sentence's first main clause in tokens of the article; none of "sein" and "werden", which
    tell what something is."""
    finite = main_finite(view)
    if finite is None or view.tokens[finite].lemma in ("sein", "werden"):
        return None
    clause = view.clause_at(finite)
    found = subject_around(view, finite, (clause.start, clause.end))
    return None if found is None else (view.first + found[0], view.first + found[1])


def main_finite(view: SentenceView) -> int | None:
    """The finite verb of the sentence's first main clause that has one."""
    for clause in view.clauses:
        finite = None if view.is_subordinate(clause) else view.finite_in(clause.start, clause.end)
        if finite is not None:
            return finite
    return None
