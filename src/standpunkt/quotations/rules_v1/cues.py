"""Reporting verbs in a sentence, outside quotation marks and brackets.

"Sie fügte am Montag hinzu": the finite verb with its particle, however far away; "hat mitgeteilt", "wurde bestätigt",
"wollte bestätigen" (`compound_cues`); "äußerte die Hoffnung", "zeigte sich überzeugt" (`idioms`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from standpunkt.lexicons.grammar import grammar
from standpunkt.lexicons.reporting import reporting_lexicon
from standpunkt.quotations.rules_v1.compound_cues import auxiliary_of, compound_cue
from standpunkt.quotations.rules_v1.cue import Cue, is_final
from standpunkt.quotations.rules_v1.idioms import idiom_cue
from standpunkt.quotations.rules_v1.view import SentenceView, looks_like_plural_verb
from standpunkt.records.analyses import Token

_CORRELATES = grammar().correlates
_INSEPARABLE = tuple(sorted(grammar().inseparable_prefixes))
_BEHIND_PARTICLE = frozenset(("und", "dass", "oder", "sowie", "ob"))
_LONGEST_FRAME = 45  # tokens between a verb and its particle


def cues_of(view: SentenceView) -> list[Cue]:
    """All reporting verbs of the sentence outside quotation marks, in order."""
    found: list[Cue] = []
    taken: set[int] = set()
    for position, token in enumerate(view.tokens):
        if not view.is_open[position] or position in taken or not token.text[0].islower():
            continue
        cue = None if has_zu_inside(token) else _cue_at(view, position, token)
        if cue is not None:
            taken.update(cue.places)
            found.append(cue)
    return sorted(found, key=lambda cue: cue.finite)


def has_zu_inside(token: Token) -> bool:
    """ "zuzustimmen", "anzukündigen"."""
    holds_zu = "zu" in token.text[2:-3] and "zu" not in token.lemma[2:]
    return holds_zu and token.text.endswith("n") and token.text[0].islower()


def _cue_at(view: SentenceView, position: int, token: Token) -> Cue | None:
    lexicon = reporting_lexicon()
    if token.lemma in lexicon.state_verbs and (state := idiom_cue(view, position)) is not None:
        return state
    particles = lexicon.particled.get(token.lemma)
    verb = lexicon.verbs.get(token.lemma)
    if particles is None and verb is None:
        return idiom_cue(view, position)
    is_finite = _is_finite(view, position, token)
    cue = _particle_verb(view, position, particles) if particles is not None and is_finite else None
    if cue is not None or verb is None:
        return cue or idiom_cue(view, position)
    if is_finite:
        return Cue(verb, _with_correlate(view, (position,)), position, is_final=is_final(view, position))
    cue = compound_cue(view, position, verb)
    return None if cue is None else replace(cue, places=_with_correlate(view, cue.places))


def _is_finite(view: SentenceView, position: int, token: Token) -> bool:
    if token.mood is not None:
        return not (_may_be_participle(token) and auxiliary_of(view, position) is not None)
    if not looks_like_plural_verb(token) or view.lower(position - 1) == "zu":
        return False
    return not _has_finite_beside(view, position)


def _may_be_participle(token: Token) -> bool:
    """Participles of verbs with be-, er-, ver- look finite: "hat berichtet", "hatte beschlossen"."""
    has_no_ge = token.text.startswith(_INSEPARABLE) or token.lemma.endswith("ieren")
    return has_no_ge and token.text.endswith(("t", "en"))


def _has_finite_beside(view: SentenceView, position: int) -> bool:
    """True for an infinitive: another verb of its clause is finite, before it or right behind it."""
    clause = view.clause_at(position)
    is_before = any(view.is_open[p] and view.tokens[p].mood is not None for p in range(clause.start, position))
    return is_before or (position + 1 < clause.end and view.tokens[position + 1].mood is not None)


def _particle_verb(view: SentenceView, position: int, particles: Mapping[str, str]) -> Cue | None:
    place = _particle_place(view, position, particles)
    if place is None:
        return None
    verb = reporting_lexicon().verbs[particles[view.lower(place)]]
    return Cue(verb, _with_correlate(view, (position, place)), position)


def _particle_place(view: SentenceView, position: int, particles: Mapping[str, str]) -> int | None:
    """The particle stands at the end of the verb's clause; appositions may stand between."""
    for place in range(position + 1, min(len(view), position + _LONGEST_FRAME)):
        if not view.is_open[place]:
            continue
        if view.lower(place) in particles and _ends_clause(view, place):
            return place if _is_one_frame(view, position, place) else None
        if view.word(place) in (";", ":"):
            return None
    return None


def _is_one_frame(view: SentenceView, verb: int, particle: int) -> bool:
    """Between a verb and its particle stand only asides: in "sagte, sie schließe das aus" the particle is another's."""
    for number in range(view.clause_of[verb] + 1, view.clause_of[particle] + 1):
        clause = view.clauses[number]
        is_aside = view.is_subordinate(clause) and number < view.clause_of[particle]
        if not is_aside and view.finite_in(clause.start, min(clause.end, particle)) is not None:
            return False
    return True


def _ends_clause(view: SentenceView, place: int) -> bool:
    after = place + 1
    if after >= view.content_end() or not view.tokens[after].is_word:
        return True
    return view.is_quoted(after) or view.lower(after) in _BEHIND_PARTICLE


def _with_correlate(view: SentenceView, places: tuple[int, ...]) -> tuple[int, ...]:
    """ "geht davon aus", "wies darauf hin", "heißt es": the correlate belongs to the cue."""
    first = places[0]
    behind = range(first + 1, view.clause_at(first).end)
    extra = [p for p in behind if view.is_open[p] and view.lower(p) in _CORRELATES and p not in places]
    if not extra and view.tokens[first].lemma == "heißen":
        extra = [p for p in (first + 1, first - 1) if view.lower(p) == "es"]
    return tuple(sorted({*places, *extra[:1]}))
