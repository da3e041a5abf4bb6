"""Who is the subject of a verb.

"Am Montag sagte die Ministerin": behind the verb; "Die Ministerin sagte": before it; "Den Plan lehnt sie ab": not what
stands before it; "Sie dankte allen und ergänzte": shared with the verb before.
"""

from __future__ import annotations

from standpunkt.lexicons.first_names import first_names
from standpunkt.lexicons.grammar import grammar
from standpunkt.lexicons.lemmas import is_known
from standpunkt.lexicons.titles import title_word
from standpunkt.quotations.rules_v1.drafts import Range
from standpunkt.quotations.rules_v1.noun_phrases import core_phrase, is_nominal, is_thing, is_time, noun_phrase
from standpunkt.quotations.rules_v1.view import SentenceView

_WORDS = grammar()
_NO_SUBJECT_OPENERS = _WORDS.prepositions | _WORDS.subordinators | _WORDS.oblique_determiners | _WORDS.sentence_adverbs


def subject_before(view: SentenceView, start: int, verb: int) -> Range | None:
    """The subject in front of the finite verb, where the field before it holds one."""
    while start < verb and (view.lower(start) in _WORDS.focus_words or view.is_mark(start)):
        start += 1
    while verb > start and view.word(verb - 1) == ",":
        verb -= 1
    if start >= verb or view.lower(start) in _NO_SUBJECT_OPENERS or _has_pronoun_behind(view, verb):
        return None
    after = noun_phrase(view, start, verb)
    if after == start or is_time(view, start, after) or _is_object(view, start, after, verb):
        return None
    return start, _with_rest_of_field(view, after, verb)


def subject_behind(view: SentenceView, start: int, end: int) -> Range | None:
    """The subject behind the finite verb: the first noun phrase that may stand in the nominative."""
    if view.lower(start) == "es" and start + 1 < end:
        return None
    position = start
    while position < end:
        past = _past_what_is_no_subject(view, position, end)
        if past is None:
            after = noun_phrase(view, position, end)
            if after > position and not is_time(view, position, after):
                return position, with_apposition(view, after)
            past = after
        position = max(position + 1, past)
    return None


def subject_around(view: SentenceView, verb: int, clause: Range) -> Range | None:
    """The subject of the finite `verb` in its clause: before it, else behind it."""
    return subject_before(view, clause[0], verb) or subject_behind(view, verb + 1, clause[1])


def subject_of_first(view: SentenceView, verb: int) -> Range | None:
    """ "X dankte den Menschen und ergänzte": the second verb shares the subject of the first."""
    own = view.clause_at(verb)
    if view.finite_in(own.start, verb) == own.start:  # "..., sagte Lindqvist und ergänzte"
        return subject_behind(view, own.start + 1, verb - 1)
    for clause in view.clauses:
        finite = view.finite_in(clause.start, min(clause.end, verb))
        if clause.start < verb and finite is not None and not view.is_subordinate(clause):
            return subject_around(view, finite, (0, verb - 1))
    return None


def with_apposition(view: SentenceView, after: int) -> int:
    """Past ", Leiterin der Behörde," where it stands behind a phrase that ends at `after`."""
    if view.word(after) != "," or after + 1 >= len(view) or view.is_quoted(after + 1):
        return after
    end = noun_phrase(view, after + 1, len(view), coordinated=False)
    closes = view.word(end) in (",", ".", "") or end >= view.content_end()
    is_apposition = end > after + 1 and closes and view.finite_in(after + 1, end) is None
    return end if is_apposition else after


def source_phrase(view: SentenceView, start: int, end: int) -> Range | None:
    """ "In dem Bericht heißt es": the paper speaks."""
    for place in range(start, end):
        if view.lower(place) in ("in", "im", "aus", "von", "vom", "bei") and view.is_open[place]:
            after = noun_phrase(view, place + 1, end)
            if after > place + 1:
                return place + 1, after
    return None


def agent(view: SentenceView, start: int, end: int) -> Range | None:
    """ "wurde von der Ministerin bestätigt": who does what the passive tells."""
    for place in range(start, end):
        if view.lower(place) in ("von", "vom", "seitens") and view.is_open[place]:
            after = noun_phrase(view, place + 1, end)
            if after > place + 1:
                return place + 1, after
    return None


def _has_pronoun_behind(view: SentenceView, verb: int) -> bool:
    """ "Das Angebot lehnt er ab": the pronoun is the subject; "Sie" may be an address."""
    return view.word(verb + 1) in _WORDS.nominative_pronouns


def _is_object(view: SentenceView, start: int, after: int, verb: int) -> bool:
    """ "Die Vorwürfe wies Lindqvist zurück": a thing stands first, and one that can speak behind the verb."""
    head = next((p for p in range(start, after) if is_nominal(view, p)), None)
    if head is None or any(title_word(view.word(p)) for p in range(start, after)):
        return False
    following = noun_phrase(view, verb + 1, len(view))
    if following <= verb + 1 or view.lower(verb + 1) in _WORDS.oblique_determiners:
        return False
    return _is_plural_of_singular_verb(view, start, head, verb) or is_thing(view.tokens[head].lemma)


def _is_plural_of_singular_verb(view: SentenceView, start: int, head: int, verb: int) -> bool:
    """ "Die Vorwürfe wies ..."; a name in -s ("Elvas teilt") only looks inflected."""
    token = view.tokens[head]
    is_inflected = token.text != token.lemma and token.text.startswith(token.lemma[:3])
    if token.text.endswith("s") or not is_known(token.text) or token.text in first_names():
        return False
    return is_inflected and view.lower(start) in ("die", token.text.lower()) and not view.word(verb).endswith("n")


def _with_rest_of_field(view: SentenceView, after: int, verb: int) -> int:
    """Up to the verb, since the field before it holds one constituent; relative clauses are cut off."""
    if after >= verb or view.finite_in(after, verb) is not None:
        return after
    is_cut_off = view.word(after) == "," and noun_phrase(view, after + 1, verb) == after + 1
    return after if is_cut_off else verb


def _past_what_is_no_subject(view: SentenceView, position: int, end: int) -> int | None:
    """Past brackets, "sich", phrases behind prepositions and in oblique cases; None where a subject may begin."""
    word = view.lower(position)
    is_in_brackets = not view.is_open[position] and not view.is_quoted(position)
    if is_in_brackets or (word in ("sich", "dazu", "es") and position + 1 < end):
        return position + 1
    if word in _WORDS.prepositions:
        return core_phrase(view, position + 1, end)
    if word in _WORDS.oblique_determiners:
        return noun_phrase(view, position, end, coordinated=False)
    return None
