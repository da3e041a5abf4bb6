"""Direct speech: which stretches between quotation marks are speech, and whose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from standpunkt.lexicons.reporting import ReportingVerb
from standpunkt.quotations.rules_v1.cues import Cue
from standpunkt.quotations.rules_v1.drafts import Draft, Range
from standpunkt.quotations.rules_v1.phrases import (
    addressee_in,
    noun_phrase,
    subject_before,
    subject_behind,
    subject_of_first,
)
from standpunkt.quotations.rules_v1.view import SentenceView
from standpunkt.records.analyses import Analysis, Mood, QuotedStretch
from standpunkt.records.articles import SegmentKind
from standpunkt.records.quotations import Medium, QuotationType

_SPEECH_LENGTH = 6  # words; shorter stretches are speech only beside a cue (measured on the training part: 28 of 32)
_NAMING = frozenset(
    ("bezeichnen", "nennen", "sprechen", "kritisieren", "werten", "beschreiben", "zitieren", "skandieren")
)
_ENDS = tuple(".!?…")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A quoted stretch as tokens of the article, the sentence it begins in, the one it ends in."""

    tokens: Range
    first: int
    last: int
    words: int


@dataclass(frozen=True, slots=True)
class _Attribution:
    frame: Range
    cue: tuple[Range, ...]
    speaker: Range | None
    addressee: Range | None
    medium: Medium
    rule: str


def direct_speech(analysis: Analysis, views: Sequence[SentenceView], cues: Sequence[Sequence[Cue]]) -> Iterator[Draft]:
    """Drafts of all direct speech, in text order."""
    yield from _joined(analysis, _drafts(analysis, views, cues))


def _joined(analysis: Analysis, drafts: Iterator[Draft]) -> Iterator[Draft]:
    """ "„A“, sagte X, „b“": where the second part goes on in the middle of a sentence both are one quotation."""
    before: Draft | None = None
    for draft in drafts:
        if before is not None and _goes_on_behind_frame(analysis, before, draft):
            before = before.moved(quote=(*before.quote, *draft.quote))
            continue
        if before is not None:
            yield before
        before = draft
    if before is not None:
        yield before


def _goes_on_behind_frame(analysis: Analysis, before: Draft, draft: Draft) -> bool:
    if before.rule not in ("direct, cue behind", "direct so") or not before.frame:
        return False
    start = draft.quote[0][0]
    words = [analysis.tokens[i].text for i in range(start, draft.quote[0][1]) if analysis.tokens[i].is_word]
    comma = analysis.tokens[start - 1].text == ","
    return comma and bool(words) and words[0][0].islower() and 0 <= start - before.frame[0][1] <= 3


def _drafts(analysis: Analysis, views: Sequence[SentenceView], cues: Sequence[Sequence[Cue]]) -> Iterator[Draft]:
    previous: tuple[Stretch, _Attribution] | None = None
    for stretch in stretches(analysis):
        found = _attribution(views, cues, stretch)
        if found is None and previous is not None and _continues(analysis, views, previous[0], stretch):
            found = _carried(previous[1])
        if found is None:
            if not _stands_alone(views, stretch):
                continue
            found = _Attribution((0, 0), (), None, None, Medium.SPEECH, "direct alone")
        previous = (stretch, found)
        yield Draft(
            type=QuotationType.DIRECT,
            rule=found.rule,
            sentence=stretch.first,
            quote=(stretch.tokens,),
            cue=found.cue,
            frame=() if found.frame[0] == found.frame[1] else (found.frame,),
            speaker=found.speaker,
            addressee=found.addressee,
            medium=found.medium,
        )


def _carried(attribution: _Attribution) -> _Attribution:
    return _Attribution(
        attribution.frame,
        attribution.cue,
        attribution.speaker,
        attribution.addressee,
        attribution.medium,
        "direct continued",
    )


def stretches(analysis: Analysis) -> Iterator[Stretch]:
    """The outermost stretches between quotation marks."""
    position = 0
    tokens = analysis.tokens
    for stretch in analysis.quoted:
        if stretch.depth:
            continue
        position = _first_at(tokens, position, stretch)
        end = position
        while end < len(tokens) and tokens[end].span.end <= stretch.span.end:
            end += 1
        if end > position:
            words = sum(token.is_word for token in tokens[position:end])
            yield Stretch((position, end), tokens[position].sentence, tokens[end - 1].sentence, words)


def _first_at(tokens: Sequence[object], position: int, stretch: QuotedStretch) -> int:
    while position < len(tokens) and tokens[position].span.start < stretch.span.start:  # type: ignore[attr-defined]
        position += 1
    return position


def _attribution(views: Sequence[SentenceView], cues: Sequence[Sequence[Cue]], stretch: Stretch) -> _Attribution | None:
    before, after = views[stretch.first], views[stretch.last]
    start, end = stretch.tokens[0] - before.first, stretch.tokens[1] - after.first
    return (
        _frame_behind(after, cues[stretch.last], end, stretch)
        or _colon_before(before, cues[stretch.first], start, stretch)
        or _frame_before(before, cues[stretch.first], start, stretch)
    )


def _frame_behind(view: SentenceView, cues: Sequence[Cue], end: int, stretch: Stretch) -> _Attribution | None:
    """ "...“, sagte X am Montag der Y", "...“, so X", "...“ sagte X"."""
    place = end + (view.word(end) in (",", "–", "-"))
    if (
        place == end
        and stretch.words < _SPEECH_LENGTH
        and view.lower(place) != "so"
        and view.word(end - 2) not in _ENDS
    ):
        return None  # „erweiterte Prüfung“ erläuterte ...: a term, not speech
    if stretch.words < 2 or place >= len(view) or not view.is_open[place]:
        return None
    if view.lower(place) == "so" and view.lower(place + 1) not in ("dass", "wie"):
        return _so_behind(view, end, place, cues)
    if view.lower(place) in ("heißt", "hieß"):
        return _verb_behind(view, end, next((c for c in cues if place in c.places), None))
    cue = next((c for c in cues if c.finite == place), None)
    if cue is None and place > end and stretch.words >= 3:
        cue = _any_verb(view, place) or _verb_behind_subject(view, cues, place)
    if cue is None and view.lower(place) == "wie":
        cue = next((c for c in cues if c.finite > place and view.clause_of[c.finite] == view.clause_of[place]), None)
    return _verb_behind(view, end, cue)


def _any_verb(view: SentenceView, place: int) -> Cue | None:
    """ "...“, poltert X": between a quotation and a noun phrase any finite verb reports."""
    token = view.tokens[place]
    if token.mood is not Mood.INDICATIVE or noun_phrase(view, place + 1, len(view)) <= place + 1:
        return None
    if token.lemma in ("sein", "haben", "werden"):
        return None
    return Cue(ReportingVerb(token.lemma, frozenset(("clause",)), Medium.SPEECH), (place,), place, False, False)


def _verb_behind_subject(view: SentenceView, cues: Sequence[Cue], place: int) -> Cue | None:
    """ "...“, Marivel fügte hinzu": translated copy keeps the foreign order."""
    after = noun_phrase(view, place, len(view))
    return next((c for c in cues if after > place and c.finite == after), None)


def _so_behind(view: SentenceView, end: int, place: int, cues: Sequence[Cue]) -> _Attribution | None:
    verb = next((c for c in cues if c.finite == place + 1), None)
    if verb is not None:
        return _verb_behind(view, end, verb)
    after = noun_phrase(view, place + 1, len(view))
    if after <= place + 1:
        return None
    clause = view.clauses[view.clause_of[place]]
    after = _apposition(view, after)
    return _Attribution(
        frame=_absolute(view, end, max(clause.end, after)),
        cue=(_absolute(view, place, place + 1),),
        speaker=_absolute(view, place + 1, after),
        addressee=None,
        medium=Medium.SPEECH,
        rule="direct so",
    )


def _apposition(view: SentenceView, after: int) -> int:
    if view.word(after) == ",":
        end = noun_phrase(view, after + 1, len(view))
        if end > after + 1 and (view.word(end) in (",", ".", "") or end >= view.content_end()):
            return end
    return after


def _verb_behind(view: SentenceView, end: int, cue: Cue | None) -> _Attribution | None:
    if cue is None:
        return None
    clause = view.clauses[view.clause_of[max(cue.places)]]
    subject = None if "es" in {view.lower(p) for p in cue.places} else subject_behind(view, cue.finite + 1, clause.end)
    if cue.finite > end + 1 and view.lower(end + 1) not in ("so", "wie"):
        subject = subject_before(view, end, cue.finite) or subject
    if view.lower(end) == "wie" or view.lower(end + 1) == "wie":
        subject = subject_behind(view, view.clauses[view.clause_of[cue.finite]].start + 1, cue.finite) or subject
    if subject is None and view.tokens[cue.finite].lemma == "heißen":
        subject = _heading(view, cue.finite, clause.end)
    frame_end = max(clause.end, subject[1] if subject else 0)
    begin = subject[1] if subject is not None else cue.finite + 1
    addressee = addressee_in(view, begin, frame_end)
    return _Attribution(
        frame=_absolute(view, end, frame_end),
        cue=tuple(_absolute(view, p, p + 1) for p in cue.places),
        speaker=None if subject is None else _absolute(view, *subject),
        addressee=None if addressee is None else _absolute(view, *addressee),
        medium=cue.verb.medium,
        rule="direct, cue behind",
    )


def _heading(view: SentenceView, place: int, end: int) -> Range | None:
    """ "heißt es in der Mitteilung", "In der Mitteilung heißt es": the paper speaks."""
    for position in range(place + 1, end):
        if view.lower(position) in ("in", "im", "von", "vom", "aus", "bei"):
            after = noun_phrase(view, position + 1, end)
            if after > position + 1:
                return position + (view.lower(position) in ("in", "von", "aus", "bei")), after
    return None


def _colon_before(view: SentenceView, cues: Sequence[Cue], start: int, stretch: Stretch) -> _Attribution | None:
    if view.word(start - 1) != ":" or stretch.words < 3:
        return None
    begin = _begin_of_frame(view, start)
    cue = next((c for c in reversed(cues) if begin <= c.finite < start), None)
    source = next(
        (clause for clause in view.clauses if clause.start > begin and view.lower(clause.start) == "so"), None
    )
    if source is not None and source.end == start - 1 and (cue is None or cue.finite < source.start):
        return _so_behind(view, source.start - 1, source.start, cues)
    subject = _subject_of(view, cue, begin, start - 1)
    addressee = (
        None if cue is None else addressee_in(view, max(cue.finite + 1, subject[1] if subject else 0), start - 1)
    )
    return _Attribution(
        frame=_absolute(view, begin, start),
        cue=() if cue is None else tuple(_absolute(view, p, p + 1) for p in cue.places),
        speaker=None if subject is None else _absolute(view, *subject),
        addressee=None if addressee is None else _absolute(view, *addressee),
        medium=Medium.SPEECH if cue is None else cue.verb.medium,
        rule="direct, colon",
    )


def _begin_of_frame(view: SentenceView, start: int) -> int:
    """Behind the last quotation (a quoted name is none), or at the sentence's beginning."""
    place = start - 1
    while place > 0 and (view.quoted[place - 1] < 0 or view.quoted.count(view.quoted[place - 1]) < _SPEECH_LENGTH + 2):
        place -= 1
    while place < start and not view.tokens[place].is_word:
        place += 1
    return place


def _subject_of(view: SentenceView, cue: Cue | None, begin: int, end: int) -> Range | None:
    if cue is None:
        finite = view.finite_in(begin, end)
        if finite is None:
            after = noun_phrase(view, begin, end)
            return (begin, after) if after > begin else None
        return subject_before(view, begin, finite) or subject_behind(view, finite + 1, end)
    if view.lower(cue.finite - 1) in ("und", "sowie"):
        return subject_of_first(view, cue.finite)
    if cue.verb.lemma in ("heißen", "lauten"):
        return _heading(view, begin - 1, end)
    if cue.is_passive:
        return subject_before(view, begin, cue.finite) or subject_behind(view, cue.finite + 1, end)
    if cue.is_final:
        clause = view.clauses[view.clause_of[cue.finite]]
        return subject_behind(view, clause.start + 1, cue.finite)
    return subject_before(view, _vorfeld(view, begin, cue.finite), cue.finite) or subject_behind(
        view, cue.finite + 1, end
    )


def _vorfeld(view: SentenceView, begin: int, finite: int) -> int:
    """The field before the verb begins behind "und", or with the frame."""
    clause = view.clauses[view.clause_of[finite]]
    return clause.start if clause.start < finite else begin


def _frame_before(view: SentenceView, cues: Sequence[Cue], start: int, stretch: Stretch) -> _Attribution | None:
    """A partial quote inside a report: "bezeichnete den Plan als „...“", "sagte, das sei „...“"."""
    if stretch.words < 2 or start == 0:
        return None
    cue = next((c for c in reversed(cues) if c.finite < start), None)
    if cue is None or (stretch.words < 3 and cue.verb.lemma not in _NAMING):
        return None
    if not _is_worded_as_speech(view, start, stretch, cue):
        return None
    clause = view.clauses[view.clause_of[cue.finite]]
    begin = clause.start if cue.finite > clause.start else 0
    subject = _subject_of(view, cue, begin, min(start, max(clause.end, begin + 1)))
    end = min(start, max(clause.end + 1, cue.finite + 1))
    return _Attribution(
        frame=_absolute(view, begin, end),
        cue=tuple(_absolute(view, p, p + 1) for p in cue.places),
        speaker=None if subject is None else _absolute(view, *subject),
        addressee=None,
        medium=cue.verb.medium,
        rule="direct, partial",
    )


def _is_worded_as_speech(view: SentenceView, start: int, stretch: Stretch, cue: Cue) -> bool:
    if cue.verb.lemma in _NAMING:
        return True
    last = min(len(view), stretch.tokens[1] - view.first)
    has_lower_word = any(view.tokens[p].text[0].islower() for p in range(start, last))
    return has_lower_word and stretch.words >= 3


def _continues(analysis: Analysis, views: Sequence[SentenceView], before: Stretch, stretch: Stretch) -> bool:
    """Whole quoted sentences soon behind other speech go on with it."""
    if not _fills_its_sentence(views, stretch) or stretch.words < 3:
        return False
    between = stretch.first - before.last
    if between > 2:
        return False
    gap = analysis.article.text[
        analysis.tokens[before.tokens[1] - 1].span.end : analysis.tokens[stretch.tokens[0]].span.start
    ]
    return len(gap) < 400


def _fills_its_sentence(views: Sequence[SentenceView], stretch: Stretch) -> bool:
    first, last = views[stretch.first], views[stretch.last]
    begins = stretch.tokens[0] - first.first <= 0
    rest = [last.word(p) for p in range(stretch.tokens[1] - last.first, len(last))]
    return begins and all(word in (".", ",", "!", "?") for word in rest)


def _stands_alone(views: Sequence[SentenceView], stretch: Stretch) -> bool:
    """A quoted sentence of its own, without anybody named: still speech."""
    is_headline = views[stretch.first].sentence.kind is SegmentKind.HEADLINE
    return stretch.words >= (3 if is_headline else _SPEECH_LENGTH) and _fills_its_sentence(views, stretch)


def _absolute(view: SentenceView, start: int, end: int) -> Range:
    return view.first + start, view.first + end
