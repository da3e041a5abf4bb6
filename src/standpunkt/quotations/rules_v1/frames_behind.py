"""Frames behind direct speech: "„...“, sagte Lindqvist der Post", "„...“, so Lindqvist", "„...“, poltert Berg"."""

from __future__ import annotations

from collections.abc import Sequence

from standpunkt.lexicons.grammar import grammar
from standpunkt.lexicons.reporting import ReportingVerb
from standpunkt.quotations.rules_v1.addressees import addressee_in
from standpunkt.quotations.rules_v1.cue import Cue
from standpunkt.quotations.rules_v1.drafts import Draft, Range, Ranges, singles
from standpunkt.quotations.rules_v1.noun_phrases import noun_phrase
from standpunkt.quotations.rules_v1.stretches import SPEECH_LENGTH, Stretch
from standpunkt.quotations.rules_v1.subjects import source_phrase, subject_before, subject_behind, with_apposition
from standpunkt.quotations.rules_v1.view import ASIDE_MARKS, SentenceView
from standpunkt.records.analyses import Mood
from standpunkt.records.quotations import Medium, QuotationType

_AUXILIARIES = grammar().auxiliaries
_FEWEST_WORDS = 2  # single words in quotation marks before a comma are mostly names: of 3 in the training part all
_SENTENCE_ENDS = tuple(".!?…")
_FEWEST_BESIDE_ANY_VERB = 3


def frame_behind(view: SentenceView, cues: Sequence[Cue], stretch: Stretch) -> Draft | None:
    """The draft of `stretch`, which ends in `view`, with the frame behind it, in places of that sentence."""
    end = stretch.tokens[1] - view.first
    place = end + (view.word(end) in ASIDE_MARKS)
    if stretch.words < _FEWEST_WORDS or place >= len(view) or not view.is_open[place]:
        return None
    if place == end and _is_term(view, end, stretch):
        return None
    quote = ((stretch.tokens[0] - view.first, end),)
    cue = _cue_behind(view, cues, place)
    if cue is None and view.lower(place) == "so":
        return None if view.lower(place + 1) in ("dass", "wie") else so_behind(view, end, place, quote)
    if cue is None and place > end and stretch.words >= _FEWEST_BESIDE_ANY_VERB:
        cue = _any_verb(view, place) or _cue_behind_subject(view, cues, place)
    return None if cue is None else _with_verb(view, cue, end, quote)


def so_behind(view: SentenceView, end: int, place: int, quote: Ranges) -> Draft | None:
    """ "..., so Lindqvist": the source behind the "so" at `place`; the frame begins at `end`."""
    phrase = noun_phrase(view, place + 1, len(view))
    if phrase <= place + 1:
        return None
    after = with_apposition(view, phrase)
    return Draft(
        type=QuotationType.DIRECT,
        rule="direct so",
        sentence=view.sentence.index,
        quote=quote,
        cue=singles((place,)),
        frame=(end, max(view.clause_at(place).end, after)),
        speaker=(place + 1, after),
    )


def _is_term(view: SentenceView, end: int, stretch: Stretch) -> bool:
    """ "Die „erweiterte Prüfung“ erläuterte ...": a term, not speech."""
    is_short = stretch.words < SPEECH_LENGTH and view.word(end - 2) not in _SENTENCE_ENDS
    return is_short and view.lower(end) != "so"


def _cue_behind(view: SentenceView, cues: Sequence[Cue], place: int) -> Cue | None:
    """The cue that begins at `place`, or behind "so" ("so sagte X") or "wie" ("wie X sagte")."""
    word = view.lower(place)
    if word in ("heißt", "hieß"):
        return next((cue for cue in cues if place in cue.places), None)
    if word == "wie":
        number = view.clause_of[place]
        return next((cue for cue in cues if cue.finite > place and view.clause_of[cue.finite] == number), None)
    return next((cue for cue in cues if cue.finite == place + (word == "so")), None)


def _any_verb(view: SentenceView, place: int) -> Cue | None:
    """ "...“, poltert X": between a quotation and a noun phrase any finite verb reports."""
    token = view.tokens[place]
    if token.mood is not Mood.INDICATIVE or token.lemma in _AUXILIARIES:
        return None
    if noun_phrase(view, place + 1, len(view)) <= place + 1:
        return None
    return Cue(ReportingVerb(token.lemma, frozenset(("clause",)), Medium.SPEECH), (place,), place)


def _cue_behind_subject(view: SentenceView, cues: Sequence[Cue], place: int) -> Cue | None:
    """ "...“, Lindqvist fügte hinzu": translated copy keeps the foreign order."""
    after = noun_phrase(view, place, len(view))
    return next((cue for cue in cues if after > place and cue.finite == after), None)


def _with_verb(view: SentenceView, cue: Cue, end: int, quote: Ranges) -> Draft:
    clause_end = view.clause_at(cue.last).end
    subject = _subject_of(view, cue, end, clause_end)
    frame_end = max(clause_end, subject[1] if subject else 0)
    return Draft(
        type=QuotationType.DIRECT,
        rule="direct, cue behind",
        sentence=view.sentence.index,
        quote=quote,
        cue=cue.ranges,
        frame=(end, frame_end),
        speaker=subject,
        addressee=addressee_in(view, subject[1] if subject else cue.finite + 1, frame_end),
        medium=cue.verb.medium,
    )


def _subject_of(view: SentenceView, cue: Cue, end: int, clause_end: int) -> Range | None:
    """Who speaks in the frame that begins at `end`, behind the quote."""
    if cue.verb.lemma == "heißen":
        return source_phrase(view, cue.finite + 1, clause_end)
    opener = next((view.lower(place) for place in (end, end + 1) if view.lower(place) in ("wie", "so")), None)
    behind = subject_behind(view, cue.finite + 1, clause_end)
    if opener == "wie":
        return subject_behind(view, cue.clause(view).start + 1, cue.finite) or behind
    if cue.finite > end + 1 and opener is None:
        return subject_before(view, end, cue.finite) or behind
    return behind
