"""Reporting verbs in two parts: "hat gestern mitgeteilt", "wurde bestätigt", "wollte das nicht bestätigen"."""

from __future__ import annotations

from standpunkt.lexicons.grammar import grammar
from standpunkt.lexicons.reporting import ReportingVerb
from standpunkt.quotations.rules_v1.cue import Cue, CueKind
from standpunkt.quotations.rules_v1.view import Clause, SentenceView, looks_like_plural_verb
from standpunkt.records.analyses import Token

_WORDS = grammar()
_PLURAL_AUXILIARIES = frozenset(("haben", "sind", "werden", "wurden"))
_PARTICIPLE_PREFIXES = ("ge", "be", "ver", "er", "ent", "zer")
_SUBJECT_OPENERS = frozenset("der die das er sie es ein eine man wir ich".split())


def compound_cue(view: SentenceView, position: int, verb: ReportingVerb) -> Cue | None:
    """The cue whose participle or infinitive stands at `position`, with its auxiliary or modal."""
    token = view.tokens[position]
    if looks_like_plural_verb(token) and (modal := _modal_of(view, position)) is not None:
        return Cue(verb, (modal, position), modal, kind=CueKind.MODAL)
    if not _may_be_participle(token):
        return None
    auxiliary = auxiliary_of(view, position)
    if auxiliary is None or _is_future(view, auxiliary, token):
        return None
    return Cue(
        verb,
        (min(auxiliary, position), max(auxiliary, position)),
        auxiliary,
        is_passive=view.tokens[auxiliary].lemma == "werden" or _has_worden(view, position),
        is_final=auxiliary > position,
    )


def auxiliary_of(view: SentenceView, participle: int) -> int | None:
    """The finite haben, sein or werden that goes with a participle: behind it in a subordinate clause ("gesagt
    hatte"), before it in a main clause, where brackets and appositions may stand between."""
    behind = _auxiliary_behind(view, participle)
    if behind is not None:
        return behind
    number = view.clause_of[participle]
    for clause in reversed(view.clauses[max(0, number - 3) : number + 1]):
        end = min(clause.end, participle)
        before = next((place for place in range(clause.start, end) if _is_auxiliary(view, place)), None)
        if before is not None or not _is_rest(view, clause, participle):
            return before
    return None


def _auxiliary_behind(view: SentenceView, participle: int) -> int | None:
    for place in range(participle + 1, min(participle + 3, len(view))):
        token = view.tokens[place]
        if token.lemma in _WORDS.auxiliaries and token.mood is not None and view.is_open[place]:
            return place
        if not token.is_word:
            return None
    return None


def _is_auxiliary(view: SentenceView, place: int) -> bool:
    token = view.tokens[place]
    is_finite = token.mood is not None or token.text in _PLURAL_AUXILIARIES
    return is_finite and token.lemma in _WORDS.auxiliaries and view.is_open[place]


def _is_rest(view: SentenceView, clause: Clause, participle: int) -> bool:
    """The participle's own clause may lack the auxiliary only where it is the rest of one cut in two ("hat der
    Sprecher, Jonas Berg, bestätigt"); one with a subject of its own is not."""
    if view.lower(clause.start) in _SUBJECT_OPENERS and clause.start < participle:
        return False
    return view.finite_in(clause.start, min(clause.end, participle)) is None


def _modal_of(view: SentenceView, infinitive: int) -> int | None:
    """The modal in the same clause, where the infinitive closes it."""
    clause = view.clause_at(infinitive)
    if infinitive != clause.end - 1 or view.lower(infinitive - 1) == "zu":
        return None
    places = range(clause.start, infinitive)
    return next((p for p in places if view.tokens[p].lemma in _WORDS.modals and view.is_open[p]), None)


def _may_be_participle(token: Token) -> bool:
    if looks_like_plural_verb(token):
        return token.text.startswith(_PARTICIPLE_PREFIXES) or "ge" in token.text
    return token.text.endswith(("t", "n"))


def _is_future(view: SentenceView, auxiliary: int, token: Token) -> bool:
    """ "wird berichten", against "wurden vergessen"."""
    is_werden = view.tokens[auxiliary].lemma == "werden" and not view.tokens[auxiliary].text.startswith("wurd")
    return is_werden and looks_like_plural_verb(token)


def _has_worden(view: SentenceView, position: int) -> bool:
    return any(view.lower(place) == "worden" for place in range(position + 1, min(position + 3, len(view))))
