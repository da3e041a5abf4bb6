"""Reporting verbs in a sentence: finite, with their particle, in the perfect, in the passive, in idioms."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from standpunkt.lexicons.reporting import ReportingVerb, reporting_lexicon
from standpunkt.quotations.rules_v1.view import Clause, SentenceView, looks_like_plural_verb
from standpunkt.records.analyses import Token
from standpunkt.records.quotations import Medium

_AUXILIARIES = frozenset(("haben", "sein", "werden"))
_INSEPARABLE = ("be", "er", "ver", "ent", "ge", "zer", "wider", "unter", "über", "miss")
_SUBJECTS = frozenset(("der", "die", "das", "er", "sie", "es", "ein", "eine", "man", "wir", "ich"))
_MODALS = frozenset(("wollen", "können", "müssen", "dürfen", "mögen", "lassen"))
_CORRELATES = frozenset("davon darauf dazu damit daran darüber davor dafür dagegen darin daraus dahingehend".split())


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb as it stands in a sentence: `places` are all its words in order, `finite` the finite one."""

    verb: ReportingVerb
    places: tuple[int, ...]
    finite: int
    is_passive: bool
    is_final: bool
    kind: str = "verb"


def cues_of(view: SentenceView) -> list[Cue]:
    """All reporting verbs of the sentence outside quotation marks, in order."""
    found: list[Cue] = []
    taken: set[int] = set()
    for position, token in enumerate(view.tokens):
        if not view.is_open[position] or position in taken or not token.text[0].islower():
            continue
        if _has_zu_inside(token):
            continue
        cue = _cue_at(view, position, token)
        if cue is not None:
            taken.update(cue.places)
            found.append(cue)
    return sorted(found, key=lambda cue: cue.finite)


def _cue_at(view: SentenceView, position: int, token: Token) -> Cue | None:
    lexicon = reporting_lexicon()
    if token.lemma in lexicon.particled and _is_finite(view, position, token):
        cue = _particle_verb(view, position, token)
        if cue is not None:
            return cue
    verb = lexicon.verbs.get(token.lemma)
    if verb is None:
        return _idiom(view, position, token)
    if _is_finite(view, position, token):
        places = _with_correlate(view, (position,))
        return Cue(verb, places, position, is_passive=False, is_final=_is_final(view, position))
    return _compound_tense(view, position, verb)


def _has_zu_inside(token: Token) -> bool:
    """ "zuzustimmen", "anzukündigen"."""
    return (
        token.text.endswith("n")
        and "zu" in token.text[2:-3]
        and "zu" not in token.lemma[2:]
        and token.text != token.lemma
    )


def _is_finite(view: SentenceView, position: int, token: Token) -> bool:
    if token.mood is not None:
        return not _has_auxiliary_beside(view, position, token)
    if not looks_like_plural_verb(token) or view.lower(position - 1) == "zu":
        return False
    return not _auxiliary_or_modal_before(view, position)


def _has_auxiliary_beside(view: SentenceView, position: int, token: Token) -> bool:
    """Participles of verbs with be-, er-, ver- look finite: "hat berichtet", "hatte beschlossen"."""
    if not token.text.endswith(("t", "en")) or not (
        token.text.startswith(_INSEPARABLE) or token.lemma.endswith("ieren")
    ):
        return False
    return _auxiliary_of(view, position) is not None


def _auxiliary_or_modal_before(view: SentenceView, position: int) -> bool:
    clause = view.clauses[view.clause_of[position]]
    return any(
        view.is_open[p] and view.tokens[p].mood is not None for p in range(clause.start, position)
    ) or _last_word_is(view, clause.end, position)


def _last_word_is(view: SentenceView, end: int, position: int) -> bool:
    return position + 1 < end and view.tokens[position + 1].mood is not None


def _is_final(view: SentenceView, position: int) -> bool:
    """True where the verb ends a subordinate clause ("wie X mitteilte")."""
    clause = view.clauses[view.clause_of[position]]
    return position + 1 >= clause.end and view.is_subordinate(clause)


def _particle_verb(view: SentenceView, position: int, token: Token) -> Cue | None:
    lexicon = reporting_lexicon()
    particles = lexicon.particled[token.lemma]
    place = _particle_place(view, position, particles)
    if place is None:
        return None
    verb = lexicon.verbs[particles[view.lower(place)]]
    places = _with_correlate(view, (position, place))
    return Cue(verb, places, position, is_passive=False, is_final=False)


def _particle_place(view: SentenceView, position: int, particles: object) -> int | None:
    """The particle stands at the end of the verb's clause; appositions may stand between."""
    limit = min(len(view), position + 45)
    for place in range(position + 1, limit):
        if not view.is_open[place]:
            continue
        if view.lower(place) in particles and _ends_clause(view, place):  # type: ignore[operator]
            return place
        if view.word(place) in (";", ":"):
            return None
    return None


def _ends_clause(view: SentenceView, place: int) -> bool:
    after = place + 1
    if after >= view.content_end():
        return True
    return (
        not view.tokens[after].is_word
        or view.quoted[after] >= 0
        or view.lower(after) in ("und", "dass", "oder", "sowie", "ob")
    )


def _with_correlate(view: SentenceView, places: tuple[int, ...]) -> tuple[int, ...]:
    """ "geht davon aus", "wies darauf hin": the correlate belongs to the cue."""
    first = places[0]
    clause = view.clauses[view.clause_of[first]]
    extra = tuple(
        p for p in range(first + 1, clause.end) if view.is_open[p] and view.lower(p) in _CORRELATES and p not in places
    )
    if not extra and view.lower(first + 1) == "es" and view.tokens[first].lemma == "heißen":
        extra = (first + 1,)
    if not extra and view.lower(first - 1) == "es" and view.tokens[first].lemma == "heißen":
        extra = (first - 1,)
    return tuple(sorted({*places, *extra[:1]}))


def _auxiliary_of(view: SentenceView, participle: int) -> int | None:
    """The finite haben, sein or werden that goes with a participle: behind it in a subordinate clause ("gesagt
    hatte"), before it in a main clause, where brackets and appositions may stand between."""
    for place in range(participle + 1, min(participle + 3, len(view))):
        token = view.tokens[place]
        if token.lemma in _AUXILIARIES and view.is_open[place]:
            if token.mood is not None:
                return place
        elif not token.is_word:
            break
    number = view.clause_of[participle]
    for clause in reversed(view.clauses[max(0, number - 3) : number + 1]):
        for place in range(clause.start, min(clause.end, participle)):
            token = view.tokens[place]
            if (
                view.is_open[place]
                and token.lemma in _AUXILIARIES
                and (token.mood is not None or token.text in ("haben", "sind", "werden", "wurden"))
            ):
                return place
        if not _is_skippable(view, clause, participle):
            return None
    return None


def _modal_of(view: SentenceView, infinitive: int) -> int | None:
    """ "wollte nicht bestätigen": the modal in the same clause, the infinitive at its end."""
    clause = view.clauses[view.clause_of[infinitive]]
    if infinitive != clause.end - 1 or view.lower(infinitive - 1) == "zu":
        return None
    return next(
        (p for p in range(clause.start, infinitive) if view.tokens[p].lemma in _MODALS and view.is_open[p]), None
    )


def _is_skippable(view: SentenceView, clause: Clause, participle: int) -> bool:
    """The participle's own clause may lack the auxiliary only where it is the rest of one cut in two ("hat der
    Sprecher, Jonas Berg, bestätigt"); one with a subject of its own is not."""
    if view.lower(clause.start) in _SUBJECTS and clause.start < participle:
        return False
    return view.finite_in(clause.start, min(clause.end, participle)) is None


def _compound_tense(view: SentenceView, position: int, verb: ReportingVerb) -> Cue | None:
    token = view.tokens[position]
    modal = _modal_of(view, position) if looks_like_plural_verb(token) else None
    if modal is not None:
        return Cue(
            verb, (min(modal, position), max(modal, position)), modal, is_passive=False, is_final=False, kind="modal"
        )
    if (
        looks_like_plural_verb(token)
        and not token.text.startswith(("ge", "be", "ver", "er", "ent", "zer"))
        and "ge" not in token.text
    ):
        return None
    if not token.text.endswith(("t", "en", "n")):
        return None
    auxiliary = _auxiliary_of(view, position)
    if auxiliary is None or (
        view.tokens[auxiliary].lemma == "werden"
        and looks_like_plural_verb(token)
        and token.text == token.lemma
        and not view.tokens[auxiliary].text.startswith("wurd")
    ):
        return None
    is_passive = view.tokens[auxiliary].lemma == "werden" or _has_worden(view, position)
    places = _with_correlate(view, tuple(sorted((auxiliary, position))))
    return Cue(verb, places, auxiliary, is_passive=is_passive, is_final=auxiliary > position)


def _has_worden(view: SentenceView, position: int) -> bool:
    return any(view.lower(p) == "worden" for p in range(position + 1, min(position + 3, len(view))))


def _idiom(view: SentenceView, position: int, token: Token) -> Cue | None:
    """ "ist der Ansicht", "äußerte die Hoffnung", "zeigte sich überzeugt"."""
    if token.mood is None and not looks_like_plural_verb(token):
        return None
    lexicon = reporting_lexicon()
    clause = view.clauses[view.clause_of[position]]
    for place, medium in _idiom_places(view, position, clause.end):
        verb = ReportingVerb(f"{token.lemma} {view.word(place)}", frozenset({"clause", "zu"}), medium)
        return Cue(verb, (position, place), position, is_passive=False, is_final=False, kind="idiom")
    if token.lemma in lexicon.reports:
        for place in range(clause.start, clause.end):
            if view.is_open[place] and view.tokens[place].lemma in lexicon.reports[token.lemma]:
                verb = ReportingVerb(
                    f"{token.lemma} {view.word(place)}", frozenset({"report"}), Medium.SPEECH_OR_WRITING
                )
                return Cue(
                    verb,
                    (position, place),
                    position,
                    is_passive=False,
                    is_final=_is_final(view, position),
                    kind="report",
                )
    if token.lemma in lexicon.state_verbs:
        for place in range(position + 1, clause.end):
            if view.word(place) in lexicon.states and view.is_open[place]:
                verb = ReportingVerb(
                    f"{token.lemma} {view.word(place)}", frozenset({"clause", "state"}), Medium.SPEECH_OR_THOUGHT
                )
                return Cue(
                    verb, _state_places(view, position, place), position, is_passive=False, is_final=False, kind="state"
                )
    return None


def _idiom_places(view: SentenceView, position: int, end: int) -> Iterator[tuple[int, Medium]]:
    lemma = view.tokens[position].lemma
    for idiom in reporting_lexicon().idioms:
        if idiom.verb == lemma:
            for place in range(position + 1, end):
                if view.is_open[place] and view.tokens[place].lemma in idiom.nouns:
                    yield place, idiom.medium


def _state_places(view: SentenceView, position: int, place: int) -> tuple[int, ...]:
    reflexive = tuple(p for p in range(position + 1, place) if view.lower(p) == "sich")[:1]
    return (position, *reflexive, place)
