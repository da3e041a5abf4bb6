"""Noun phrases without a parser: how far a name or a title reaches, who is subject, who is spoken to."""

from __future__ import annotations

import re
from functools import lru_cache

from simplemma import is_known

from standpunkt.lexicons.first_names import first_names
from standpunkt.lexicons.titles import title_word
from standpunkt.quotations.rules_v1.drafts import Range
from standpunkt.quotations.rules_v1.view import CONJUNCTIONS, SUBORDINATORS, SentenceView

PRONOUNS = frozenset(
    "er sie es man wir ich ihr dieser diese dieses jener jene beide alle viele einige manche niemand jemand andere mehrere letzterer letztere".split()
)
_PERSONAL = frozenset(("er", "sie", "es", "man", "wir", "ich"))
_NOMINATIVE_PRONOUNS = frozenset(("er", "sie", "man", "wir", "ich"))
_ARTICLES = frozenset(
    "der die das ein eine einer mehrere viele einige zahlreiche alle beide zwei drei vier fünf sechs sieben acht neun zehn dieser diese dieses jener "
    "jene kein keine sein seine ihr ihre unser unsere mein meine manche etliche weitere andere wenige hunderte tausende".split()
)
_NO_SUBJECT = frozenset(
    "zudem außerdem weiter weiterhin dazu hierzu dabei damit darin darauf dagegen zuvor danach bereits jetzt damals nun "
    "inzwischen mittlerweile ursprünglich gleichzeitig schon erst später zuletzt gestern heute dort hier daraufhin dann "
    "bisher insgesamt stattdessen deshalb daher dennoch trotzdem zunächst schließlich ferner überdies wenig kurz "
    "unterdessen indes derweil ähnlich wörtlich weiters demnach allerdings".split()
)
_OBLIQUE = frozenset(
    "dem den des einem einen eines diesem diesen seinem seinen seiner ihrem ihren ihrer keinem keinen".split()
)
_GENITIVES = frozenset("des der eines einer seines seiner ihres ihrer dieses dieser deutscher".split())
_NAME_PARTICLES = frozenset("von van de der den di da del della la le al el bin ibn zu zur dos du ten ter af".split())
_ATTACHED = frozenset("von vom aus für".split())
_TIMES = frozenset(
    "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Sonnabend Montagabend Dienstagabend Mittwochabend Donnerstagabend "
    "Freitagabend Samstagabend Sonntagabend Januar Februar März April Mai Juni Juli August September Oktober November "
    "Dezember Morgen Abend Nachmittag Mittag Vormittag Nacht Wochenende Uhr Jahr Woche Monat Tag Anfang Ende Mitte "
    "Gespräch Interview Anschluss Rahmen Vorfeld Nachhinein Rande Blick Bezug Hinblick Verweis Anfrage".split()
)
_ADJECTIVE = re.compile(r"[a-zäöüß-]+(?:e|en|er|es|em)$|\d+[-a-zäöüß]*|[a-zäöüß]+er$")
PREPOSITIONS = frozenset(
    "am im in an auf aus bei beim mit nach von vom vor zu zum zur zur über unter durch für gegen ohne um gegenüber seit "
    "während wegen trotz laut gemäß ab bis entgegen neben zwischen hinter ins ans aufs innerhalb außerhalb anlässlich "
    "angesichts hinsichtlich bezüglich aufgrund".split()
)
_LONGEST_QUOTED_NAME = 8  # tokens, marks included: „New York Times“ is a name, a quoted sentence is none
_LONGEST_NAME = 12  # letters; unknown words beyond that are compounds, not names
_FOCUS = frozenset(
    "auch nur selbst sogar zudem so aber doch und jedoch denn allerdings dagegen hingegen ebenso".split()
)


def is_nominal(view: SentenceView, position: int) -> bool:
    """A capitalised word, or a quoted name such as „Welt“."""
    token = view.tokens[position]
    if view.quoted[position] >= 0:
        return view.quoted.count(view.quoted[position]) <= _LONGEST_QUOTED_NAME
    if token.text[0] == "@":
        return True
    if position == 0 and token.lemma[0].islower() and token.text not in view.names:
        return False  # "Bereits", "Damals": capitalised only because the sentence begins
    return token.is_capitalised and token.is_word


def noun_phrase(view: SentenceView, start: int, end: int, *, coordinated: bool = True) -> int:
    """Past the noun phrase that begins at `start` (before `end`); `start` itself where none begins there."""
    if start >= end:
        return start
    if view.lower(start) in _PERSONAL:
        return start + 1
    if view.lower(start) in PRONOUNS and not _goes_on_nominally(view, start + 1, end):
        return start + 1
    position = _core(view, start, end)
    if position == start:
        return start
    return _extended(view, position, end, coordinated=coordinated)


def _goes_on_nominally(view: SentenceView, position: int, end: int) -> bool:
    while position < end and _is_adjectival(view, position):
        position += 1
    return position < end and is_nominal(view, position) and view.quoted[position] < 0


def _is_adjectival(view: SentenceView, position: int) -> bool:
    token = view.tokens[position]
    if token.mood is not None or not view.is_open[position]:
        return False
    if token.is_capitalised and (position or token.text in view.names or not _may_open_with_adjective(view)):
        return False
    return (
        bool(_ADJECTIVE.match(token.text.lower()))
        and token.text.lower() not in PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS | PRONOUNS
    )


def _may_open_with_adjective(view: SentenceView) -> bool:
    """ "Östliche Politiker warnen": the first word is capitalised whatever it is."""
    return view.tokens[0].lemma[0].islower() or (len(view) > 1 and is_nominal(view, 1) and view.quoted[1] < 0)


def _core(view: SentenceView, start: int, end: int) -> int:
    """Determiner, adjectives, nouns and names."""
    position = start
    while position < end and (view.lower(position) in _ARTICLES | _OBLIQUE or _is_adjectival(view, position)):
        position += 1
    nouns = position
    while (
        position < end
        and not (position > nouns and _closes_source(view, position - 1))
        and (
            is_nominal(view, position)
            or (position > nouns and view.word(position) in _NAME_PARTICLES and _name_goes_on(view, position + 1, end))
            or (
                position > nouns
                and view.word(position) == "."
                and is_nominal(view, position - 1)
                and position + 1 < end
            )
        )
    ):
        position += 1
    return position if position > nouns else start


def _closes_source(view: SentenceView, position: int) -> bool:
    """ "BILD-Informationen", "Polizeiangaben": what follows is no part of the phrase unless it is a genitive."""
    return view.lower(position).endswith(("informationen", "angaben", "berichten", "meldungen"))


def _name_goes_on(view: SentenceView, position: int, end: int) -> bool:
    """ "Ursula von der Leyen", "Frank van der Berg", but not "Sprecher der Partei"."""
    steps = 0
    while position < end and view.word(position) in _NAME_PARTICLES and steps < 2:
        position, steps = position + 1, steps + 1
    before = view.tokens[position - steps - 2] if position - steps - 2 >= 0 else None
    if before is None or position >= end or not view.tokens[position].is_capitalised:
        return False
    return (
        view.word(position - steps - 1) in ("von", "van", "de", "zu", "di", "da", "del", "al", "bin")
        and before.lemma == before.text
    )


def _extended(view: SentenceView, position: int, end: int, *, coordinated: bool) -> int:
    """Genitives, "von ...", brackets, appositions and coordination behind the core."""
    while position < end:
        longer = _one_extension(view, position, end, coordinated=coordinated)
        if longer == position:
            break
        position = longer
    return position


def _one_extension(view: SentenceView, position: int, end: int, *, coordinated: bool) -> int:
    word = view.word(position)
    if word == "(":
        return _past_bracket(view, position, end)
    if view.lower(position) in _GENITIVES and _is_name(view.word(position - 1)):
        return position
    if view.lower(position) in _GENITIVES or word in _ATTACHED:
        after = _core(view, position + (word in _ATTACHED), end)
        if after > position + 1 and not is_time(view, position + 1, after):
            return after
    if coordinated and word in ("und", "sowie", "oder", "&"):
        after = _core(view, position + 1, end)
        if after > position + 1 and view.finite_in(position + 1, after) is None:
            return after
    return position


@lru_cache(maxsize=16384)
def _is_name(word: str) -> bool:
    """A personal name takes no genitive: in "sagte Lindqvist der Zeitung" the paper is spoken to."""
    if title_word(word) is not None or word.isupper() or "-" in word:
        return False
    return word in first_names() or not (is_known(word, lang="de") or len(word) > _LONGEST_NAME)


def _past_bracket(view: SentenceView, position: int, end: int) -> int:
    for place in range(position + 1, min(end, position + 8)):
        if view.word(place) == ")":
            return place + 1
    return position


def is_time(view: SentenceView, start: int, end: int) -> bool:
    """True where a word between `start` and `end` names a time or an occasion."""
    return any(view.word(p) in _TIMES or view.tokens[p].lemma in _TIMES for p in range(start, end))


def subject_before(view: SentenceView, start: int, verb: int) -> Range | None:
    """The subject in front of the finite verb, where the field before it holds one."""
    while start < verb and (view.lower(start) in _FOCUS or (not view.tokens[start].is_word and view.quoted[start] < 0)):
        start += 1
    while verb > start and view.word(verb - 1) == ",":
        verb -= 1
    if start >= verb or view.lower(start) in PREPOSITIONS | SUBORDINATORS | {"dazu", "darin", "dabei", "damit"}:
        return None
    if view.lower(start) in _OBLIQUE | _NO_SUBJECT:
        return None
    if view.lower(verb + 1) in _NOMINATIVE_PRONOUNS and view.word(verb + 1)[0].islower():
        return None  # "das Angebot lehnt er ab"
    after = noun_phrase(view, start, verb)
    if after == start or is_time(view, start, after) or _is_object(view, start, after, verb):
        return None
    return _with_appositions(view, start, after, verb)


def _is_object(view: SentenceView, start: int, after: int, verb: int) -> bool:
    """ "Die Vorwürfe wies Lindqvist zurück": a thing stands first, and one that can speak behind the verb."""
    head = next((p for p in range(start, after) if is_nominal(view, p)), None)
    if head is None or any(title_word(view.word(p)) for p in range(start, after)):
        return False
    following = noun_phrase(view, verb + 1, len(view))
    if following <= verb + 1 or view.lower(verb + 1) in _OBLIQUE:
        return False
    return _is_plural_of_singular_verb(view, start, head, verb) or is_thing(view.tokens[head].lemma)


def _is_plural_of_singular_verb(view: SentenceView, start: int, head: int, verb: int) -> bool:
    token = view.tokens[head]
    is_plural = (
        token.text != token.lemma
        and token.text.startswith(token.lemma[:3])
        and view.lower(start) in ("die", token.text.lower())
    )
    return is_plural and not view.word(verb).endswith("n")


_THINGS = (
    "ung",
    "ungen",
    "heit",
    "heiten",
    "keit",
    "keiten",
    "tion",
    "tionen",
    "nis",
    "nisse",
    "schlag",
    "wurf",
    "plan",
    "antrag",
    "gebot",
    "kritik",
    "idee",
    "gesetz",
)
_BODIES = (
    "regierung", "kommission", "union", "fraktion", "organisation", "opposition", "koalition", "delegation", "stiftung",
    "zeitung", "leitung", "verwaltung", "vereinigung", "institution", "föderation", "vertretung", "führung", "abteilung",
    "generation", "nation", "division", "station", "redaktion", "direktion", "administration", "abordnung", "behörde",
)  # fmt: skip


def is_thing(lemma: str) -> bool:
    """True for nouns of things done or said ("Vorschlag", "Entscheidung"), which do not speak; bodies do."""
    word = lemma.lower()
    return word.endswith(_THINGS) and not word.endswith(_BODIES)


def _with_appositions(view: SentenceView, start: int, after: int, end: int) -> Range:
    """Everything up to the verb, since the field before it holds one constituent; relative clauses are cut off."""
    if after >= end:
        return start, after
    if view.word(after) == ",":
        apposition = noun_phrase(view, after + 1, end)
        is_relative = view.finite_in(after + 1, end) is not None
        if is_relative or apposition == after + 1:
            return start, after
        return start, end
    if view.finite_in(after, end) is not None:
        return start, after
    return start, end


def subject_behind(view: SentenceView, start: int, end: int) -> Range | None:
    """The subject behind the finite verb: the first noun phrase that may stand in the nominative."""
    position = start
    while position < end:
        word = view.lower(position)
        if not view.is_open[position] and view.quoted[position] < 0:
            position += 1
        elif word in ("sich", "dazu", "es") and position + 1 < end:
            if word == "es" and position == start:
                return None
            position += 1
        elif word in PREPOSITIONS:
            position = max(position + 1, _core(view, position + 1, end))
        elif word in _OBLIQUE:
            position = max(position + 1, noun_phrase(view, position, end, coordinated=False))
        else:
            after = noun_phrase(view, position, end)
            if after > position and not is_time(view, position, after):
                return position, _with_trailing_apposition(view, after, end)
            position = max(after, position + 1)
    return None


def _with_trailing_apposition(view: SentenceView, after: int, end: int) -> int:
    """ ", Chef der Firma X," behind a name belongs to it."""
    if view.word(after) != ",":
        return after
    apposition = noun_phrase(view, after + 1, len(view), coordinated=False)
    closes = view.word(apposition) in (",", ".", "") or apposition >= view.content_end()
    if apposition > after + 1 and closes and view.finite_in(after + 1, apposition) is None:
        return apposition
    return after


def addressee_in(view: SentenceView, start: int, end: int) -> Range | None:
    """ "gegenüber der BBC", "dem Sender X", "im Interview mit der Zeitung Y" between `start` and `end`."""
    for position in range(start, end):
        word = view.lower(position)
        if word == "gegenüber":
            after = noun_phrase(view, position + 1, end)
            if after > position + 1:
                return position + 1, after
        if word in ("dem", "der", "den", "einem", "einer") and view.is_open[position]:
            if view.lower(position - 1) in PREPOSITIONS or _is_genitive_place(view, position):
                continue
            after = noun_phrase(view, position, end, coordinated=False)
            if after > position + 1 and not is_time(view, position, after):
                return position, after
    return None


def _is_genitive_place(view: SentenceView, position: int) -> bool:
    """Directly behind a noun "der" is a genitive, but behind a time word it is not."""
    before = view.tokens[position - 1] if position else None
    return before is not None and before.is_capitalised and before.text not in _TIMES


def source_phrase(view: SentenceView, start: int, end: int) -> Range | None:
    """ "In dem Bericht heißt es": the paper speaks."""
    for place in range(start, end):
        if view.lower(place) in ("in", "im", "aus", "von", "vom", "bei") and view.is_open[place]:
            after = noun_phrase(view, place + 1, end)
            if after > place + 1:
                return place + 1, after
    return None


def subject_of_first(view: SentenceView, verb: int) -> Range | None:
    """ "X dankte den Menschen und ergänzte": the second verb shares the subject of the first."""
    for clause in view.clauses:
        finite = view.finite_in(clause.start, min(clause.end, verb))
        if clause.start < verb and finite is not None and not view.is_subordinate(clause):
            return subject_before(view, 0, finite) or subject_behind(view, finite + 1, verb - 1)
    return None
