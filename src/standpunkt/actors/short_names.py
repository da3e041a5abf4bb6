"""Names cut short: the surname alone, another part of a name, a surname spelt differently.

They mean people the article names in full, or somebody of the base whose country or body it names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from standpunkt.actors.folding import forms_of
from standpunkt.actors.index import Index
from standpunkt.actors.likeness import like_surname_by_letters, like_surname_by_sound, rare_surnames
from standpunkt.actors.mentions import Cast, Person
from standpunkt.actors.names import Name
from standpunkt.actors.suffixes import is_suffix, without_suffix
from standpunkt.actors.titles import ARTICLES
from standpunkt.lexicons.first_names import first_names
from standpunkt.lexicons.lemmas import is_known
from standpunkt.lexicons.titles import title_word
from standpunkt.records.actors import Actor
from standpunkt.records.analyses import Analysis, Token

LIKE = "surname spelt differently"
_NO_PARTS = frozenset("Al El La Le De Da Di Du Von Van Der Die Das San Abu Bin Ibn Ben Mc Mac Te Ten".split())
_SHORTEST_IN_BASE = 5
"""Letters of a surname that may mean somebody whom the article never names in full."""
_BEFORE_NOUNS = ARTICLES | {"im", "am", "zum", "beim", "vom"}


class ShortNames:
    """Finds them among the tokens that are in no name yet; `context` are countries and bodies the article names."""

    def __init__(self, analysis: Analysis, index: Index, cast: Cast, context: frozenset[str]) -> None:
        self._analysis, self._index, self._cast, self._context = analysis, index, cast, context
        self._parts: dict[str, list[Person]] = {}
        self._shapes: set[tuple[str, int]] = set()
        self._unlike: set[str] = set()

    def find(self, capitals: Iterable[Token]) -> Iterator[Name]:
        """Surnames alone, of people found by now or known from the base; `capitals` are all tokens that begin so."""
        tokens, found = self._analysis.tokens, [p.actor for p in self._cast.people]
        self._parts, self._shapes = _parts(self._cast.people), _shapes(found)
        for token in capitals:
            if token.index in self._cast.by_token or not self._may_name(token.text):
                continue
            name = self._short_name(token) or (None if self._has_given_name(token) else self._like_name(token, found))
            after = tokens[token.index + 1].text if name and token.index + 1 < len(tokens) else ""
            if name is not None and is_suffix(after) and not name.people:
                name = replace(name, last=name.last + 1, words=(*name.words, after))
            if name is not None:
                yield name

    def _may_name(self, word: str) -> bool:
        """False for most capitalised words, the ordinary nouns: nobody's name in the article or in the base, nor near
        one."""
        if self._index.has_surname(word):
            return True
        for form, folded in forms_of(word):
            if folded in self._cast.by_surname or form in self._parts or (folded[:1], len(folded)) in self._shapes:
                return True
        return False

    def _short_name(self, token: Token) -> Name | None:
        for form, folded in forms_of(token.text):
            if self._cast.by_surname.get(folded):
                return Name(token.index, token.index + 1, (form,), False, "surname")
            if (person := self._called(token, form)) is not None:
                return Name(token.index, token.index + 1, (form,), False, "part of a name", (person.actor,))
            if (actor := self._in_base(form, folded)) and not self._has_given_name(token):
                return Name(token.index, token.index + 1, (form,), False, "surname in base", (actor,))
        return None

    def _called(self, token: Token, form: str) -> Person | None:
        """The one person called by a given name or the first of two surnames: "Thaksin", "Uribe"."""
        people = self._parts.get(form, ())
        if len(people) != 1:
            return None
        before = self._analysis.tokens[token.index - 1].text.lower() if token.index else ""
        after = self._analysis.tokens[token.index + 1].text if token.index + 1 < len(self._analysis.tokens) else ""
        is_noun = before in _BEFORE_NOUNS or after[:1].isupper()
        return None if is_noun else people[0]

    def _like_name(self, token: Token, people: Sequence[Actor]) -> Name | None:
        """A surname nearly that of somebody the article names, or another transliteration of one in the base."""
        if token.text in self._unlike:
            return None
        for form, _ in forms_of(token.text):
            near = like_surname_by_letters(form, people)
            alike = [a for a in like_surname_by_sound(form, self._index) if a.affiliation in self._context]
            for found in (near, alike):
                if len(found) == 1:
                    return Name(token.index, token.index + 1, (form,), False, LIKE, (found[0],))
        self._unlike.add(token.text)
        return None

    def _has_given_name(self, token: Token) -> bool:
        """ "Istvan Kovács": behind another given name it is another's surname."""
        before = self._analysis.tokens[token.index - 1] if token.index else token
        if not before.is_capitalised or before.sentence != token.sentence or title_word(before.text):
            return False
        return before.text in first_names() or not is_known(before.text)

    def _in_base(self, form: str, folded: str) -> Actor | None:
        """Only the one bearer of a long enough surname, and only where the article also names country or body."""
        people = [p for p in self._index.surnames.get(folded, ()) if p.affiliation in self._context]
        if len(people) != 1 or len(form) < _SHORTEST_IN_BASE or form in first_names():
            return None
        return None if self._index.entity_called(form) else people[0]


def _parts(people: Iterable[Person]) -> dict[str, list[Person]]:
    """People by the parts of their names before the last: given names, first surnames, Chinese surnames ("Hu")."""
    parts: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        for word in without_suffix(person.actor.name).split()[:-1]:
            if len(word) > 1 and word.isalpha() and word[0].isupper() and word not in _NO_PARTS:
                parts[word].append(person)
    return parts


def _shapes(people: Iterable[Actor]) -> set[tuple[str, int]]:
    """First letter and length of all that is one letter off a rare surname; the first letter is never the wrong one."""
    surnames = {surname for actor in people for surname in rare_surnames(actor.name)}
    return {(surname[0], len(surname) + more) for surname in surnames for more in (-1, 0, 1)}
