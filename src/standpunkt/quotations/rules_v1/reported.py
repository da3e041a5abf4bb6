"""Reported speech without a content clause: "kritisierte den Plan", "forderte ein Ende", "sprach von einem Erfolg".

The quote is the content phrase ("den Plan"), the cue the verb around it. The data of Petersen-Frey and Biemann take
the whole clause, verb and subject included, and no cue; for a reader of the ledger the content is what was said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standpunkt.lexicons.reporting import reporting_lexicon
from standpunkt.quotations.rules_v1.complements import frame_start, speaker_of
from standpunkt.quotations.rules_v1.cues import Cue
from standpunkt.quotations.rules_v1.drafts import Draft, Range, minus, size
from standpunkt.quotations.rules_v1.phrases import PREPOSITIONS, is_time, noun_phrase
from standpunkt.quotations.rules_v1.view import SentenceView
from standpunkt.records.quotations import QuotationType

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
_EMPTY_SUBJECTS = frozenset(("das", "es", "dies"))
_ADVERBS = frozenset(
    "sich noch bereits schon erneut abermals weiterhin zudem auch stattdessen unterdessen jedoch aber allerdings "
    "dagegen hingegen nun jetzt inzwischen damals zugleich gleichzeitig daraufhin deshalb daher dennoch indes".split()
)
_TIME_OPENERS = frozenset(("am", "im", "in", "seit", "noch", "bereits", "schon", "zum", "bei"))


def reported(view: SentenceView, cues: Sequence[Cue]) -> Iterator[Draft]:
    """One draft for each cue whose content is a noun phrase."""
    for cue in cues:
        kind = _content_kind(view, cue)
        if kind is None:
            continue
        start, end = frame_start(view, cue), view.clauses[view.clause_of[max(cue.places)]].end
        speaker = speaker_of(view, cue, start, end)
        if speaker is None or view.lower(speaker[0]) in _EMPTY_SUBJECTS:
            continue
        quote = _content(view, cue, (start, end), speaker)
        if quote:
            yield _draft(view, cue, f"reported {kind}", quote, speaker)


def _draft(view: SentenceView, cue: Cue, rule: str, quote: tuple[Range, ...], speaker: Range) -> Draft:
    offset = view.first
    places = tuple((offset + p, offset + p + 1) for p in cue.places)
    holds_cue = any(a <= cue.finite < b for a, b in quote)
    return Draft(
        type=QuotationType.REPORTED,
        rule=rule,
        sentence=view.sentence.index,
        quote=tuple((offset + a, offset + b) for a, b in quote),
        cue=() if holds_cue else places,
        speaker=(offset + speaker[0], offset + speaker[1]),
        medium=cue.verb.medium,
        reads=frozenset(offset + place for place in cue.places),
    )


def _content_kind(view: SentenceView, cue: Cue) -> str | None:
    """Which of the complements the verb takes stands in the sentence as a phrase."""
    if cue.kind == "modal":
        return None
    if cue.kind == "report" or _has_reporting_noun(view, cue):
        return "noun"
    start, end = view.clauses[view.clause_of[cue.finite]].start, view.clauses[view.clause_of[max(cue.places)]].end
    places = [p for p in range(start, end) if view.is_open[p] and p not in cue.places]
    words = {view.lower(p) for p in places}
    case = next((case for case in sorted(cue.verb.takes & set(_FORMS)) if words & set(_FORMS[case])), None)
    if case is not None:
        return case
    if "object" in cue.verb.takes and sum(view.tokens[p].is_capitalised for p in places) >= 2:
        return "object"
    return "dativ" if "dativ" in cue.verb.takes else None


def _has_reporting_noun(view: SentenceView, cue: Cue) -> bool:
    """ "äußerte Kritik", "erhob Vorwürfe"."""
    nouns = reporting_lexicon().reports.get(cue.verb.lemma, frozenset())
    clause = view.clauses[view.clause_of[cue.finite]]
    return bool(nouns) and any(view.tokens[p].lemma in nouns for p in range(clause.start, clause.end))


def _content(view: SentenceView, cue: Cue, clause: Range, speaker: Range) -> tuple[Range, ...]:
    """What is left of the clause without subject, cue and times; the field before the verb counts where the
    subject stands behind it and the field is an object ("Eine Abgabe lehnte er ab")."""
    begin = cue.finite + 1 if speaker[0] < cue.finite else _object_first(view, clause[0], cue)
    if cue.is_final:
        begin = clause[0]
    clause = clause[0], _end_of_content(view, cue, clause[1])
    holes = [speaker, *((p, p + 1) for p in cue.places)]
    pieces = minus((begin, clause[1]), holes)
    pieces = tuple(piece for piece in (_without_times(view, *piece) for piece in pieces) if piece[0] < piece[1])
    if sum(view.tokens[p].is_word for a, b in pieces for p in range(a, b)) < 2:
        pieces = minus((min(begin, cue.finite), max(clause[1], max(cue.places) + 1)), [speaker])
    pieces = tuple(piece for piece in pieces if _has_word(view, piece))
    return _with_relative(view, pieces) if size(pieces) else ()


def _end_of_content(view: SentenceView, cue: Cue, end: int) -> int:
    """The participle or particle closes the content, unless its preposition comes behind it ("warb dafür, ...")."""
    last = max(cue.places)
    if last <= cue.finite or cue.is_final:
        return end
    forms = {form for case in cue.verb.takes & set(_FORMS) for form in _FORMS[case]}
    return end if view.lower(last + 1) in forms else last + 1


def _has_word(view: SentenceView, piece: Range) -> bool:
    return any(view.tokens[p].is_word for p in range(*piece))


def _object_first(view: SentenceView, start: int, cue: Cue) -> int:
    """Where the content begins when the subject follows the verb: with the object in front, else behind the verb."""
    first = view.lower(start)
    if first in PREPOSITIONS and first not in {f for case in cue.verb.takes & set(_FORMS) for f in _FORMS[case]}:
        return cue.finite + 1
    forms = {form for case in cue.verb.takes & set(_FORMS) for form in _FORMS[case]}
    is_object = first in forms or (first not in _TIME_OPENERS and noun_phrase(view, start, cue.finite) > start)
    return start if is_object and not is_time(view, start, cue.finite) else cue.finite + 1


def _without_times(view: SentenceView, start: int, end: int) -> Range:
    """Without "am Montag" and the like at either end."""
    while start < end and (after := _past_aside(view, start, end)) > start:
        start = after
    for place in range(max(start + 1, end - 3), end - 1):
        if view.lower(place) in _TIME_OPENERS and is_time(view, place, end):
            return start, place
    return start, end


def _past_aside(view: SentenceView, start: int, end: int) -> int:
    """Past one mark, adverb or time at the beginning."""
    if view.lower(start) in _TIME_OPENERS - _ADVERBS:
        after = noun_phrase(view, start + 1, end, coordinated=False)
        return after if after > start + 1 and is_time(view, start, after) else start
    is_mark = not view.tokens[start].is_word and view.quoted[start] < 0
    return start + 1 if is_mark or view.lower(start) in _ADVERBS else start


def _with_relative(view: SentenceView, pieces: tuple[Range, ...]) -> tuple[Range, ...]:
    """A relative clause directly behind the content tells more of it."""
    end = pieces[-1][1]
    if end + 1 < len(view) and view.word(end) == ",":
        clause = view.clauses[view.clause_of[end + 1]]
        if view.lower(clause.start) in ("der", "die", "das", "den", "dem") and view.is_subordinate(clause):
            return (*pieces[:-1], (pieces[-1][0], clause.end))
    return pieces
