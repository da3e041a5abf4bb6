"""Verbs that report together with another word: "ist der Ansicht", "übte Kritik", "zeigte sich überzeugt"."""

from __future__ import annotations

from collections.abc import Iterator

from standpunkt.lexicons.grammar import grammar
from standpunkt.lexicons.reporting import ReportingVerb, reporting_lexicon
from standpunkt.quotations.rules_v1.cue import Cue, CueKind, is_final
from standpunkt.quotations.rules_v1.view import SentenceView, looks_like_plural_verb
from standpunkt.records.quotations import Medium

_DETERMINERS = grammar().determiners | grammar().oblique_determiners


def idiom_cue(view: SentenceView, position: int) -> Cue | None:
    """The cue that the verb at `position` makes with a noun or a participle of its clause."""
    token = view.tokens[position]
    if token.mood is None and not looks_like_plural_verb(token):
        return None
    return _idiom(view, position) or _report(view, position) or _state(view, position)


def _idiom(view: SentenceView, position: int) -> Cue | None:
    """ "ist der Ansicht, dass ...", "vertritt die Position, dass ..."."""
    for idiom in reporting_lexicon().idioms.get(view.tokens[position].lemma, ()):
        for place in _open_behind(view, position):
            if view.tokens[place].lemma in idiom.nouns:
                verb = _verb(view, position, place, {"clause", "zu"}, idiom.medium)
                return Cue(verb, (position, place), position, kind=CueKind.IDIOM)
    return None


def _report(view: SentenceView, position: int) -> Cue | None:
    """ "übte Kritik an dem Plan"; in a subordinate clause the noun stands before the verb."""
    nouns = reporting_lexicon().reports.get(view.tokens[position].lemma)
    if nouns is None:
        return None
    clause = view.clause_at(position)
    for place in range(clause.start, clause.end):
        if view.is_open[place] and view.tokens[place].lemma in nouns:
            verb = _verb(view, position, place, {"report"}, Medium.SPEECH_OR_WRITING)
            return Cue(
                verb,
                _with_determiner(view, position, place),
                position,
                is_final=is_final(view, position),
                kind=CueKind.REPORT,
            )
    return None


def _with_determiner(view: SentenceView, position: int, noun: int) -> tuple[int, ...]:
    """ "erteilte ... eine Absage", "bekundete ihre Bereitschaft"."""
    has_determiner = view.lower(noun - 1) in _DETERMINERS
    return tuple(sorted((position, *range(noun - has_determiner, noun + 1))))


def _state(view: SentenceView, position: int) -> Cue | None:
    """ "zeigte sich überzeugt, dass ..."."""
    lexicon = reporting_lexicon()
    if view.tokens[position].lemma not in lexicon.state_verbs:
        return None
    place = next((p for p in _open_behind(view, position) if view.word(p) in lexicon.states), None)
    if place is None:
        return None
    reflexive = [p for p in range(position + 1, place) if view.lower(p) == "sich"][:1]
    verb = _verb(view, position, place, {"clause", "state"}, Medium.SPEECH_OR_THOUGHT)
    return Cue(verb, (position, *reflexive, place), position, kind=CueKind.STATE)


def _open_behind(view: SentenceView, position: int) -> Iterator[int]:
    return (place for place in range(position + 1, view.clause_at(position).end) if view.is_open[place])


def _verb(view: SentenceView, position: int, place: int, takes: set[str], medium: Medium) -> ReportingVerb:
    return ReportingVerb(f"{view.tokens[position].lemma} {view.word(place)}", frozenset(takes), medium)
