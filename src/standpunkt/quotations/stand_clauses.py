"""Clauses that tell where somebody stands: "Nordmark sei gegen die Maut", "die Reeder wollen keine Lotsen".

Not only verbs that report ("lehne ab"), which the rules know anyway, but what reports within a report: to be for or
against, to be ready, to want, to consider. What somebody could do ("könne liefern", "würde ablehnen") is no stand, nor
is what is asked, supposed or told in a relative clause.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from standpunkt.lexicons.grammar import grammar
from standpunkt.quotations.rules_v1.cues import has_zu_inside
from standpunkt.quotations.rules_v1.drafts import Range
from standpunkt.quotations.rules_v1.noun_phrases import noun_phrase
from standpunkt.quotations.rules_v1.subjects import agent, subject_around, subject_behind
from standpunkt.quotations.rules_v1.view import Clause, SentenceView, looks_like_plural_verb
from standpunkt.records.analyses import Mood

_WANT = "wollen"
_STANDS = frozenset(
    "ablehnen akzeptieren anstreben ausschließen aussprechen beabsichtigen befürworten begrüßen billigen dulden "
    "erwägen fordern gutheißen hinnehmen mittragen planen unterstützen verlangen verweigern vorbereiten zurückweisen "
    "zustimmen".split()
)
_PARTICLES = ("ab", "an", "aus", "gut", "hin", "mit", "vor", "zurück", "zu")
_BARE = {particle: {verb[len(particle) :] for verb in _STANDS if verb.startswith(particle)} for particle in _PARTICLES}
_SIDES = frozenset(("gegen", "für"))
_STATES = frozenset("dagegen dafür bereit einverstanden entschlossen gewillt".split())
_AUXILIARIES = frozenset(("haben", "werden"))
_TOLD_FOR = frozenset(("halten",))  # "halte X für denkbar"
_NO_OBJECTION = frozenset("nichts einwände bedenken".split())
# "wolle sich nicht äußern" tells of no stand
_SPEECH = frozenset("wissen sagen äußern kommentieren erfahren bestätigen mitteilen erklären sprechen hören".split())
_GO_ON = frozenset("dass wenn falls sofern solange sobald sondern damit".split())
_ANYBODY = frozenset(
    "niemand jemand keiner keine kein man wer jeder jede alle viele manche mancher einige mehrere beide etliche "
    "das dies es was ich wir uns sich andere anderer welche solche ein eine".split()
)
_OWN = ("sein", "ihr", "unser", "mein", "dein", "euer")
_LONGEST_POSSESSIVE = len("unseren")

TRIGGERS = _STANDS | {bare for verbs in _BARE.values() for bare in verbs} | _TOLD_FOR | {_WANT}
"""Lemmas without one of which no clause but one with a word of `SIGNS` tells of a stand."""
SIGNS = _SIDES | _STATES
"""Words beside "sein", or in a headline without a verb."""


@dataclass(frozen=True, slots=True)
class StandClause:
    """Whose stand it is, the verb that says so, and all else that is said of it, as places of the view."""

    subject: Range
    cue: tuple[int, ...]
    content: tuple[int, ...]


def stand_clauses(view: SentenceView) -> Iterator[StandClause]:
    """The clauses of a stretch that tell where somebody stands, in order."""
    if "?" in view.words:
        return
    for number, clause in enumerate(view.clauses):
        told = _with_verb(view, clause) or _headline(view, clause)
        if told is None or not _is_somebody(view, told[0]):
            continue
        subject, cue = told
        inside = (p for p in range(clause.start, _end(view, number)) if p not in range(*subject) and p not in cue)
        content = tuple(p for p in inside if p != clause.start or view.lower(p) != "dass")
        if any(view.tokens[p].is_word for p in content):
            yield StandClause(subject, cue, content)


def _with_verb(view: SentenceView, clause: Clause) -> tuple[Range, tuple[int, ...]] | None:
    is_content = view.lower(clause.start) == "dass"
    if (view.is_subordinate(clause) and not is_content) or _is_supposed(view, clause):
        return None
    finite = _last_finite(view, clause) if is_content else view.finite_in(clause.start, clause.end)
    if finite is None or _opens(view, clause, finite):
        return None
    cue = _cue(view, clause, finite)
    if not cue:
        return None
    if _is_passive(view, cue, finite):
        subject = agent(view, clause.start, clause.end)
    elif is_content:
        subject = subject_behind(view, clause.start + 1, finite)
    else:
        subject = subject_around(view, finite, (clause.start, clause.end))
    if subject is not None and view.tokens[finite].lemma == "sein":
        subject = _before_side(view, subject)
        return (subject, cue) if _is_on_a_side(view, clause, subject, finite) else None
    return (subject, cue) if subject is not None else None


def _opens(view: SentenceView, clause: Clause, finite: int) -> bool:
    """ "Wolle Nordmark eine Maut, ..." sets a condition; "Laut Berg [will Nordmark eine Maut]" does not."""
    return finite == clause.start and (clause.start > 0 or view.tokens[0].index == view.first)


def _last_finite(view: SentenceView, clause: Clause) -> int | None:
    last = clause.end - 1
    token = view.tokens[last]
    return last if token.mood is not None or looks_like_plural_verb(token) else None


def _is_supposed(view: SentenceView, clause: Clause) -> bool:
    """ "wäre dagegen", "würde ablehnen"; "die Reeder wollten" stands for a subjunctive that looks like the plural."""
    tokens = (view.tokens[place] for place in range(clause.start, clause.end))
    return any(token.mood is Mood.PAST_SUBJUNCTIVE and token.lemma != _WANT for token in tokens)


def _cue(view: SentenceView, clause: Clause, finite: int) -> tuple[int, ...]:
    """The words of the verb; none where it tells of no stand."""
    said = [p for p in range(clause.start, clause.end) if view.tokens[p].is_word and p != finite]
    last = said[-1] if said else finite
    lemma = view.tokens[finite].lemma
    if lemma in _BARE.get(view.lower(last), ()):
        return finite, last
    if lemma in _AUXILIARIES and view.tokens[last].lemma in _STANDS:
        return tuple(sorted((finite, last)))
    return (finite,) if _tells_of_stand(view, finite, said) else ()


def _tells_of_stand(view: SentenceView, finite: int, said: Sequence[int]) -> bool:
    """True for a verb that says so alone, or with what stands beside it."""
    lemma = view.tokens[finite].lemma
    if lemma == _WANT:  # "wollte": what somebody meant to do once
        return view.lower(finite) != "wollte" and not any(view.tokens[p].lemma in _SPEECH for p in said)
    if lemma in _TOLD_FOR:
        return any(view.lower(p) == "für" for p in said)
    if lemma == "haben":
        return any(view.lower(p) in _NO_OBJECTION and view.lower(p + 1) == "gegen" for p in said)
    return lemma == "sein" or lemma in _STANDS


def _is_passive(view: SentenceView, cue: Sequence[int], finite: int) -> bool:
    """ "werde ... abgelehnt", not "werde ... ablehnen"."""
    others = [view.tokens[p] for p in cue if p != finite]
    return view.tokens[finite].lemma == "werden" and any(token.text != token.lemma for token in others)


def _before_side(view: SentenceView, subject: Range) -> Range:
    """ "dass Rask für eine Maut sei": what she is for is no attribute of hers."""
    return subject[0], next((p for p in range(subject[0] + 1, subject[1]) if view.lower(p) in _SIDES), subject[1])


def _is_on_a_side(view: SentenceView, clause: Clause, subject: Range, finite: int) -> bool:
    """ "sei gegen die Maut", "sei bereit, ..."; not "sei gegen eine Wand gefahren", "sei für Häfen zuständig", "sei für
    viele ein Glück", "sei der Grund für die Maut"."""
    said = [p for p in range(clause.start, clause.end) if p not in range(*subject) and p != finite]
    side = next((p for p in said if view.lower(p) in SIGNS), None)
    if side is None or any(view.tokens[p].is_capitalised for p in said if p < side and p > clause.start):
        return False
    if view.lower(side) in _STATES:
        return True
    after = noun_phrase(view, side + 1, clause.end)
    ends = after >= clause.end or after == finite or view.lower(after) in grammar().prepositions
    closes = view.tokens[said[-1]].is_capitalised or view.word(said[-1]).isdigit()
    return after > side + 1 and ends and closes and not view.lower(side + 1).startswith(_OWN)


def _headline(view: SentenceView, clause: Clause) -> tuple[Range, tuple[int, ...]] | None:
    """ "Nordmark gegen Sperrung", "Reeder für Lotsenpflicht": no verb at all."""
    if any(token.mood is not None or looks_like_plural_verb(token) for token in view.tokens):
        return None
    side = next((p for p in range(clause.start + 1, clause.end) if view.lower(p) in _SIDES), None)
    if side is None or side + 1 >= clause.end or clause.start:
        return None
    return (clause.start, side), ()


def _end(view: SentenceView, number: int) -> int:
    """Past the clauses that go on with it: "..., die Maut einzuführen", "..., sofern Isalien zustimme"."""
    end = view.clauses[number].end
    for clause in view.clauses[number + 1 :]:
        if not (view.lower(clause.start) in _GO_ON or _is_infinitive(view, clause)):
            break
        end = clause.end
    return end


def _is_infinitive(view: SentenceView, clause: Clause) -> bool:
    last = view.tokens[clause.end - 1]
    return (view.lower(clause.end - 2) == "zu" and last.text.endswith("n")) or has_zu_inside(last)


def _is_somebody(view: SentenceView, subject: Range) -> bool:
    """Not "niemand", "alle", "das"; not "ihre Regierung", which is the speaker's own side."""
    first = view.lower(subject[0])
    possessive = first.startswith(_OWN) and len(first) <= _LONGEST_POSSESSIVE
    return first not in _ANYBODY and not (possessive and subject[1] - subject[0] > 1)
