"""Noun phrases without a parser: how far a name or a title reaches.

"die Ministerin von Nordmark, Mara Lindqvist (Mitte)": determiner, adjectives and nouns first (the core), then
genitives, "von ...", brackets and what is joined by "und".
"""

from __future__ import annotations

import re
from functools import lru_cache

from standpunkt.lexicons.first_names import first_names
from standpunkt.lexicons.grammar import grammar
from standpunkt.lexicons.lemmas import is_known
from standpunkt.lexicons.titles import title_word
from standpunkt.quotations.rules_v1.view import SentenceView

_WORDS = grammar()
_INTRODUCING = _WORDS.determiners | _WORDS.oblique_determiners
_NO_ADJECTIVES = _WORDS.prepositions | _WORDS.conjunctions | _WORDS.subordinators | _WORDS.pronouns
_ADJECTIVE = re.compile(r"[a-zäöüß-]+(?:e|en|er|es|em)$|\d+[-a-zäöüß]*")
_LONGEST_QUOTED_NAME = 8  # tokens, marks included: „Norder Neue Post“ is a name, a quoted sentence is none
_LONGEST_NAME = 12  # letters; unknown words beyond that are compounds, not names
_LONGEST_BRACKET = 7  # tokens; longer ones are asides, not parties or ages


def noun_phrase(view: SentenceView, start: int, end: int, *, coordinated: bool = True) -> int:
    """Past the noun phrase that begins at `start` (before `end`); `start` itself where none begins there."""
    if start >= end:
        return start
    word = view.lower(start)
    if word in _WORDS.personal_pronouns or (word in _WORDS.pronouns and not _goes_on_nominally(view, start + 1, end)):
        return start + 1
    position = core_phrase(view, start, end)
    return position if position == start else _extended(view, position, end, coordinated=coordinated)


def core_phrase(view: SentenceView, start: int, end: int) -> int:
    """Past determiner, adjectives, nouns and names; `start` itself where no noun is among them."""
    nouns = start
    while nouns < end and (view.lower(nouns) in _INTRODUCING or _is_adjectival(view, nouns)):
        nouns += 1
    position = nouns
    while position < end and _continues_nouns(view, nouns, position, end):
        position += 1
    return position if position > nouns else start


def is_nominal(view: SentenceView, position: int) -> bool:
    """A capitalised word, or a quoted name such as „Norder Post“."""
    token = view.tokens[position]
    if view.is_quoted(position):
        return view.quoted_lengths[view.quoted[position]] <= _LONGEST_QUOTED_NAME
    if token.text[0] == "@":
        return True
    if position == 0 and token.lemma[0].islower() and token.text not in view.names:
        return False  # "Bereits", "Damals": capitalised only because the sentence begins
    return token.is_capitalised and token.is_word


def is_time(view: SentenceView, start: int, end: int) -> bool:
    """True where a word between `start` and `end`, outside brackets, names a time or an occasion."""
    tokens = (view.tokens[place] for place in range(start, end) if view.is_open[place])
    return any(token.text in _WORDS.occasions or token.lemma in _WORDS.occasions for token in tokens)


def is_thing(lemma: str) -> bool:
    """True for nouns of things done or said ("Vorschlag", "Entscheidung"), which do not speak; bodies do."""
    word = lemma.lower()
    return word.endswith(_THING_ENDINGS) and not word.endswith(_BODY_ENDINGS)


_THING_ENDINGS = tuple(sorted(_WORDS.thing_endings))
_BODY_ENDINGS = tuple(sorted(_WORDS.body_endings))


def _goes_on_nominally(view: SentenceView, position: int, end: int) -> bool:
    while position < end and _is_adjectival(view, position):
        position += 1
    return position < end and is_nominal(view, position) and not view.is_quoted(position)


def _is_adjectival(view: SentenceView, position: int) -> bool:
    token = view.tokens[position]
    if token.mood is not None or not view.is_open[position]:
        return False
    if token.is_capitalised and (position or token.text in view.names or not _may_open_with_adjective(view)):
        return False
    return token.text.lower() not in _NO_ADJECTIVES and bool(_ADJECTIVE.match(token.text.lower()))


def _may_open_with_adjective(view: SentenceView) -> bool:
    """ "Östliche Politiker warnen": the first word is capitalised whatever it is."""
    return view.tokens[0].lemma[0].islower() or (len(view) > 1 and is_nominal(view, 1) and not view.is_quoted(1))


def _continues_nouns(view: SentenceView, first: int, position: int, end: int) -> bool:
    if position > first and _closes_source(view, position - 1):
        return False
    if is_nominal(view, position) or position == first:
        return is_nominal(view, position)
    if view.word(position) == ".":  # "Jo B. Berg"
        return is_nominal(view, position - 1) and position + 1 < end
    return view.word(position) in _WORDS.name_particles and _continues_name(view, position, end)


def _closes_source(view: SentenceView, position: int) -> bool:
    """ "POST-Informationen", "Polizeiangaben": what follows is no part of the phrase unless it is a genitive."""
    return view.lower(position).endswith(("informationen", "angaben", "berichten", "meldungen"))


def _continues_name(view: SentenceView, particle: int, end: int) -> bool:
    """ "Mara von der Linde", "Jo van der Berg", but not "Sprecher der Partei"."""
    after = particle + 1
    while after < min(end, particle + 3) and view.word(after) in _WORDS.name_particles:
        after += 1
    if after >= end or not view.tokens[after].is_capitalised:
        return False
    before = view.tokens[particle - 1]
    return view.word(particle) in _WORDS.leading_name_particles and before.lemma == before.text


def _extended(view: SentenceView, position: int, end: int, *, coordinated: bool) -> int:
    """Past genitives, "von ...", brackets and coordination behind the core."""
    while position < end:
        longer = _past_bracket(view, position, end) or _past_attribute(view, position, end)
        if not longer and coordinated:
            longer = _past_coordinated(view, position, end)
        if not longer:
            break
        position = longer
    return position


def _past_bracket(view: SentenceView, position: int, end: int) -> int | None:
    if view.word(position) != "(":
        return None
    places = range(position + 1, min(end, position + 1 + _LONGEST_BRACKET))
    return next((place + 1 for place in places if view.word(place) == ")"), None)


def _past_attribute(view: SentenceView, position: int, end: int) -> int | None:
    """ "die Sprecherin des Amtes", "die Ministerin von Nordmark"."""
    is_genitive = view.lower(position) in _WORDS.genitive_determiners
    is_attached = view.word(position) in _WORDS.attaching_prepositions
    if not (is_genitive or is_attached) or (is_genitive and _is_name(view.word(position - 1))):
        return None
    after = core_phrase(view, position + is_attached, end)
    return after if after > position + 1 and not is_time(view, position + 1, after) else None


def _past_coordinated(view: SentenceView, position: int, end: int) -> int | None:
    if view.word(position) not in ("und", "sowie", "oder", "&"):
        return None
    after = core_phrase(view, position + 1, end)
    return after if after > position + 1 and view.finite_in(position + 1, after) is None else None


@lru_cache(maxsize=16384)
def _is_name(word: str) -> bool:
    """A personal name takes no genitive: in "sagte Lindqvist der Zeitung" the paper is spoken to."""
    if title_word(word) is not None or word.isupper() or "-" in word:
        return False
    return word in first_names() or not (is_known(word) or len(word) > _LONGEST_NAME)
