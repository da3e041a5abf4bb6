"""What may hold the content of a report, and where it ends.

"..., dass der Hafen schließt", "..., ob er schließt", "..., er schließe", "..., den Hafen zu schließen": a clause of
its own behind the cue, up to the end of the sentence or to where the sentence takes up again.
"""

from __future__ import annotations

from standpunkt.lexicons.grammar import grammar
from standpunkt.lexicons.reporting import reporting_lexicon
from standpunkt.quotations.rules_v1.cue import Cue
from standpunkt.quotations.rules_v1.cues import has_zu_inside
from standpunkt.quotations.rules_v1.view import Clause, SentenceView
from standpunkt.records.analyses import Mood

DASS_OB = frozenset(("dass", "daß", "ob"))
_TAKES_DASS = frozenset(("clause", "zu", "auf", "vor", "für", "gegen"))
_ADVERBIAL_OPENERS = grammar().adverbial_openers
_CONTENT_OPENERS = grammar().content_openers
_CONJUNCTIONS = grammar().conjunctions
_LAST_WORDS = 4  # tokens before a clause's last word in which its "zu" may stand: "... zu liefern versucht zu haben"


def is_content(view: SentenceView, cue: Cue, clause: Clause) -> bool:
    """True where `clause`, which follows the cue's, may be what the cue reports."""
    word = view.lower(clause.start)
    if view.is_quoted(clause.start) or word in _ADVERBIAL_OPENERS:
        return False
    if word in ("und", "oder"):
        return view.lower(clause.start + 1) in DASS_OB and "clause" in cue.verb.takes
    if word in _CONTENT_OPENERS:
        return _may_open(view, cue, clause, word)
    if "zu" in cue.verb.takes and is_infinitive_clause(view, clause):
        return True
    return "clause" in cue.verb.takes and _is_main_clause(view, cue, clause)


def is_noun_content(view: SentenceView, clause: Clause) -> bool:
    """True where `clause`, which follows a reporting noun, may be its content: no w-clauses, no indicative."""
    word = view.lower(clause.start)
    if word in DASS_OB:
        return True
    if word in _ADVERBIAL_OPENERS or word in _CONTENT_OPENERS:
        return False
    if is_infinitive_clause(view, clause):
        return True
    if view.tokens[clause.start].mood is not None:
        return False  # "die Sorge der Ministerin, rate jedoch zur Ruhe": the verb goes on with another subject
    has_subjunctive = view.has_subjunctive(clause.start, clause.end)
    return has_subjunctive and not view.is_subordinate(clause) and word not in _CONJUNCTIONS


def is_infinitive_clause(view: SentenceView, clause: Clause) -> bool:
    """True where the clause holds "zu" with its infinitive, or one with "zu" inside, near its end."""
    end = clause.end - 1
    while end > clause.start and (not view.tokens[end].is_word or view.is_quoted(end)):
        end -= 1
    places = range(max(clause.start, end - _LAST_WORDS), end + 1)
    return any(_is_infinitive_with_zu(view, place, clause) for place in places)


def quote_end(view: SentenceView, number: int) -> int:
    """Where the content that begins with clause `number` ends: with the sentence, or before the main clause that
    takes up again, or before the next report of the same subject."""
    first = view.clauses[number]
    is_dependent = view.is_subordinate(first) or is_infinitive_clause(view, first)
    for clause in view.clauses[number + 1 :]:
        verb = clause.start + (view.lower(clause.start) in _CONJUNCTIONS)
        resumes = verb < clause.end and view.tokens[verb].mood is Mood.INDICATIVE and view.is_open[verb]
        if resumes and (verb > clause.start or is_dependent) and not view.is_quoted(clause.start):
            return clause.start - 1
    return _before_next_report(view, first.start)


def noun_content_end(view: SentenceView, number: int) -> int:
    """Where the content of a noun ends, which begins with clause `number`: before any clause that begins with a main
    verb ("Die Warnung, dass es brenne, kam spät"), or in which a second report begins."""
    for clause in view.clauses[number + 1 :]:
        if view.tokens[clause.start].mood is Mood.INDICATIVE and view.is_open[clause.start]:
            return clause.start - 1
        finite = view.finite_in(clause.start, clause.end)
        if finite is not None and view.tokens[finite].mood is Mood.INDICATIVE and not view.is_subordinate(clause):
            return clause.start - 1
    return view.content_end()


def _may_open(view: SentenceView, cue: Cue, clause: Clause, word: str) -> bool:
    if word in DASS_OB:
        return bool(cue.verb.takes & _TAKES_DASS)
    is_question = word != "wie" and view.is_subordinate(clause)  # "wie" rather compares: "erklärte sich, wie üblich"
    return is_question and cue.verb.takes >= {"clause", "strong"}


def _is_main_clause(view: SentenceView, cue: Cue, clause: Clause) -> bool:
    finite = view.finite_in(clause.start, clause.end)
    if finite is None or view.is_subordinate(clause):
        return False
    mood = view.tokens[finite].mood
    if mood is Mood.SUBJUNCTIVE or view.word(clause.start - 1) == ":":
        return True
    if finite == clause.start or cue.is_final:
        return False
    if mood is Mood.PAST_SUBJUNCTIVE:
        return not cue.is_passive
    return "strong" in cue.verb.takes and view.lower(clause.start) not in _CONJUNCTIONS


def _is_infinitive_with_zu(view: SentenceView, place: int, clause: Clause) -> bool:
    token = view.tokens[place]
    if has_zu_inside(token):
        return True
    is_infinitive = token.text.endswith("n") and token.text[0].islower()
    return is_infinitive and place > clause.start and view.lower(place - 1) == "zu"


def _before_next_report(view: SentenceView, start: int) -> int:
    """ "..., dass A B, und kündigte C an": the second report begins at "und"."""
    lexicon = reporting_lexicon()
    for place in range(start + 2, len(view) - 1):
        token = view.tokens[place + 1]
        is_report = token.lemma in lexicon.verbs or token.lemma in lexicon.particled
        if view.lower(place) == "und" and view.is_open[place] and token.mood is Mood.INDICATIVE and is_report:
            return place - 1 if view.word(place - 1) == "," else place
    return view.content_end()
