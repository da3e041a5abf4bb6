"""Who says what stands between quotation marks: the frame behind it, before its colon, or around a partial quote.

"„Wir warten“, sagte Lindqvist." "Lindqvist sagte: „Wir warten.“" "Lindqvist nannte den Plan „einen Irrweg“."
"""

from __future__ import annotations

from collections.abc import Sequence

from standpunkt.lexicons.reporting import reporting_lexicon
from standpunkt.quotations.rules_v1.addressees import addressee_in
from standpunkt.quotations.rules_v1.cue import Cue
from standpunkt.quotations.rules_v1.drafts import Draft, Range, Ranges
from standpunkt.quotations.rules_v1.frames_behind import frame_behind, so_behind
from standpunkt.quotations.rules_v1.noun_phrases import noun_phrase
from standpunkt.quotations.rules_v1.stretches import SPEECH_LENGTH, Stretch
from standpunkt.quotations.rules_v1.subjects import source_phrase, subject_around, subject_behind, subject_of_first
from standpunkt.quotations.rules_v1.view import SentenceView
from standpunkt.records.quotations import Medium, QuotationType

_NAMING = reporting_lexicon().naming
_QUOTED_TERM = SPEECH_LENGTH + 1  # tokens; what is longer between quotation marks ends the frame before
_FEWEST_WORDS = 3


def framed(views: Sequence[SentenceView], cues: Sequence[Sequence[Cue]], stretch: Stretch) -> Draft | None:
    """The draft of `stretch` with its frame, in tokens of the article; None where no frame is found."""
    after, before = views[stretch.last], views[stretch.first]
    draft = frame_behind(after, cues[stretch.last], stretch)
    if draft is not None:
        return draft.shifted(after.first)
    start = stretch.tokens[0] - before.first
    found = cues[stretch.first]
    draft = _colon_before(before, found, start, stretch) or _frame_around(before, found, start, stretch)
    return None if draft is None else draft.shifted(before.first)


def _colon_before(view: SentenceView, cues: Sequence[Cue], start: int, stretch: Stretch) -> Draft | None:
    if view.word(start - 1) != ":" or stretch.words < _FEWEST_WORDS:
        return None
    begin = _begin_of_frame(view, start)
    cue = next((cue for cue in reversed(cues) if begin <= cue.finite < start), None)
    source = _so_before(view, begin, start)
    if source is not None and (cue is None or cue.finite < source):
        return so_behind(view, source - 1, source, _quote(view, stretch))
    subject = _subject_of(view, cue, begin, start - 1)
    behind = 0 if cue is None else max(cue.finite + 1, subject[1] if subject else 0)
    return Draft(
        type=QuotationType.DIRECT,
        rule="direct, colon",
        sentence=stretch.first,
        quote=_quote(view, stretch),
        cue=() if cue is None else cue.ranges,
        frame=(begin, start),
        speaker=subject,
        addressee=None if cue is None else addressee_in(view, behind, start - 1),
        medium=Medium.SPEECH if cue is None else cue.verb.medium,
    )


def _quote(view: SentenceView, stretch: Stretch) -> Ranges:
    return ((stretch.tokens[0] - view.first, stretch.tokens[1] - view.first),)


def _begin_of_frame(view: SentenceView, start: int) -> int:
    """Behind the last quotation (a quoted name is none), or at the sentence's beginning."""
    place = start - 1
    while place > 0 and not _ends_speech(view, place - 1):
        place -= 1
    while place < start and not view.tokens[place].is_word:
        place += 1
    return place


def _ends_speech(view: SentenceView, place: int) -> bool:
    return view.is_quoted(place) and view.quoted_lengths[view.quoted[place]] > _QUOTED_TERM


def _so_before(view: SentenceView, begin: int, start: int) -> int | None:
    """ "Der Plan ist gut, so Lindqvist: „...“"."""
    opener = next(
        (clause for clause in view.clauses if clause.start > begin and view.lower(clause.start) == "so"), None
    )
    return opener.start if opener is not None and opener.end == start - 1 else None


def _subject_of(view: SentenceView, cue: Cue | None, begin: int, end: int) -> Range | None:
    """Who speaks in the frame from `begin` to `end`, before the quote."""
    if cue is None:
        return _subject_without_cue(view, begin, end)
    if view.lower(cue.finite - 1) in ("und", "sowie"):
        return subject_of_first(view, cue.finite)
    if cue.verb.lemma in ("heißen", "lauten"):
        return source_phrase(view, begin, end)
    clause = cue.clause(view)
    if cue.is_final:
        return subject_behind(view, clause.start + 1, cue.finite)
    if not cue.is_passive and clause.start < cue.finite:
        begin = clause.start  # the field before the verb begins behind "und", or with the frame
    return subject_around(view, cue.finite, (begin, end))


def _subject_without_cue(view: SentenceView, begin: int, end: int) -> Range | None:
    """ "Lindqvist: „...“", "Lindqvist winkte ab: „...“"."""
    finite = view.finite_in(begin, end)
    if finite is not None:
        return subject_around(view, finite, (begin, end))
    after = noun_phrase(view, begin, end)
    return (begin, after) if after > begin else None


def _frame_around(view: SentenceView, cues: Sequence[Cue], start: int, stretch: Stretch) -> Draft | None:
    """A partial quote inside a report: "nannte den Plan „...“", "sagte, das sei „...“"."""
    cue = next((cue for cue in reversed(cues) if cue.finite < start), None)
    if cue is None or not _is_worded_as_speech(view, cue, stretch):
        return None
    clause = cue.clause(view)
    begin = clause.start if cue.finite > clause.start else 0
    return Draft(
        type=QuotationType.DIRECT,
        rule="direct, partial",
        sentence=stretch.first,
        quote=_quote(view, stretch),
        cue=cue.ranges,
        frame=(begin, min(start, max(clause.end, cue.finite) + 1)),
        speaker=_subject_of(view, cue, begin, min(start, max(clause.end, begin + 1))),
        medium=cue.verb.medium,
    )


def _is_worded_as_speech(view: SentenceView, cue: Cue, stretch: Stretch) -> bool:
    """At least three words, one of them in lower case; behind verbs that name things two words of any kind."""
    if cue.verb.lemma in _NAMING:
        return stretch.words >= _FEWEST_WORDS - 1
    places = range(stretch.tokens[0] - view.first, min(len(view), stretch.tokens[1] - view.first))
    return stretch.words >= _FEWEST_WORDS and any(view.word(place)[0].islower() for place in places)
