"""Who is named in an article: all mentions of persons, gathered into people.

Steps: (1) full names in text order, each the base's person of that very name, somebody named so before, a near name
(likeness.py), or somebody new; (2) names behind a title or form of address, and
such of which no part is known (strangers.py); (3) the same people by their surnames or another part of their name; (4)
what the text says of new people is added to them: gender, country or organisation.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from standpunkt.actors.folding import fold, without_genitive
from standpunkt.actors.index import Index, surnames_of
from standpunkt.actors.likeness import (
    like_by_letters,
    like_by_sound,
    like_surname_by_letters,
    like_surname_by_sound,
    misspells,
)
from standpunkt.actors.mentions import Cast, Mention, Person, actor_id, mention_of
from standpunkt.actors.names import Name, full_names
from standpunkt.actors.namesakes import NAMESAKE, Choice, are_one, chosen, holder_named, is_another, one_who_held
from standpunkt.actors.short_names import LIKE, ShortNames
from standpunkt.actors.strangers import strangers
from standpunkt.actors.suffixes import suffix_of, without_suffix
from standpunkt.lexicons.first_names import first_names
from standpunkt.records.actors import Actor, ActorKind
from standpunkt.records.analyses import Analysis, Token
from standpunkt.records.doubts import Doubt

_INEXACT = (Doubt.NAME_INEXACT,)


def cast_of(analysis: Analysis, index: Index) -> Cast:
    """The cast of an article."""
    casting = _Casting(analysis, index)
    capitals = [token for token in analysis.tokens if token.text[0].isupper()]
    for name in sorted(full_names(analysis, capitals, index), key=lambda n: not n.full):
        casting.take(name)
    for name in strangers(analysis.tokens, capitals, casting.taken(capitals), index):
        casting.take(name)
    for name in casting.short_names(capitals):
        casting.take(name)
    return casting.done()


class _Casting:
    def __init__(self, analysis: Analysis, index: Index) -> None:
        self._analysis, self._index = analysis, index
        self._cast = Cast(analysis.article.id, [], defaultdict(list), {})
        self._context = _bodies_named(analysis, index)

    def take(self, name: Name) -> None:
        """Finds out who is named, and enters the mention; a surname that may be several people's is nobody's."""
        mention = mention_of(self._analysis, name, self._index)
        choose = self._full if name.full else self._titled if name.rule == "title before name" else self._short
        mention.person, mention.doubts = choose(mention, name)
        if mention.person is None:
            return
        mention.person.mentions.append(mention)
        self._cast.mentions.append(mention)
        self._cast.by_token.update(dict.fromkeys(range(mention.first, mention.last), mention))

    def short_names(self, capitals: Iterable[Token]) -> Iterator[Name]:
        """Surnames alone, and other parts of the names of people found by now."""
        return ShortNames(self._analysis, self._index, self._cast, self._context).find(capitals)

    def taken(self, capitals: Iterable[Token]) -> set[int]:
        """The places of tokens that are in a name, and of `capitals` that are the surname of somebody found."""
        surnames = [t.index for t in capitals if fold(t.text) in self._cast.by_surname]
        return {*self._cast.by_token, *surnames}

    def done(self) -> Cast:
        """The cast in text order, the new people with what is said of them."""
        self._cast.mentions.sort(key=lambda m: m.first)
        for person in self._cast.people:
            person.mentions.sort(key=lambda m: m.first)
            if not person.known:
                person.actor = self._described(person)
        return self._cast

    def _described(self, person: Person) -> Actor:
        """With the gender the text tells, and the one country or organisation it names with a role."""
        gender = person.actor.gender or next((m.gender for m in person.mentions if m.gender), None)
        bodies = next((t.bodies for t in person.titles if t.bodies and not t.former), frozenset())
        affiliation = person.actor.affiliation or (next(iter(bodies)) if len(bodies) == 1 else None)
        return replace(person.actor, gender=gender, affiliation=affiliation)

    def _full(self, mention: Mention, name: Name) -> Choice:
        if name.people:
            return self._of_base(mention, name)
        words = " ".join(name.words)
        bearers = self._bearers(words)
        if person := next((p for p in bearers if are_one(p.actor.name, words)), None):
            return person, ()
        near = [p for p in self._cast.people if misspells(fold(words), fold(p.actor.name))]
        if len(near) == 1 and not near[0].known:
            return near[0], _INEXACT
        like = like_by_sound(words, self._index) or like_by_letters(words, self._index)
        if like is not None and not self._contradicts(like, mention):
            return self._known(like), _INEXACT
        return self._new(mention), ()

    def _of_base(self, mention: Mention, name: Name) -> Choice:
        """Of the base's people of this very name the one whom the text can mean, or a namesake of theirs."""
        words = " ".join(name.words)
        others = [p for p in self._bearers(words) if not p.known and fold(p.actor.name) == fold(words)]
        if others and not mention.titles:
            return others[0], NAMESAKE
        fitting = [a for a in name.people if not self._contradicts(a, mention)]
        if len(fitting) == 1 and len(name.people) == 1:
            return self._known(fitting[0]), ()
        if held := one_who_held(self._index, fitting, mention.titles):
            return self._known(held), ()
        near = [a for a in fitting if a.affiliation in self._context]
        return (self._known(near[0]) if len(near) == 1 else self._namesake(mention), NAMESAKE)

    def _titled(self, mention: Mention, name: Name) -> Choice:
        """A surname behind a title or "Frau": whom the article or the base knows so, else somebody new."""
        person, doubts = self._short(mention, name)
        if person is not None or self._is_shared(mention):
            return person, doubts
        surname = " ".join(name.words)
        for form in dict.fromkeys((surname, without_genitive(surname))):
            near = like_surname_by_letters(form, [p.actor for p in self._cast.people])
            if len(near) == 1 and near[0].gender in (mention.gender, None):
                return self._person(near[0]), _INEXACT
            like = like_surname_by_sound(form, self._index)
            if held := one_who_held(self._index, like, mention.titles):
                return self._known(held), _INEXACT
        return self._new(mention), ()

    def _is_shared(self, mention: Mention) -> bool:
        """Several of the name, and the text does not tell which."""
        return len(self._bearers(" ".join(mention.words))) > 1

    def _short(self, mention: Mention, name: Name) -> Choice:
        if name.people:
            return self._known(name.people[0]), _INEXACT if name.rule == LIKE else ()
        surname = " ".join(name.words)
        bearers = [p for p in self._bearers(surname) if mention.gender in (p.actor.gender, None) or not p.actor.gender]
        holder = holder_named(self._index, without_suffix(surname), mention.titles)
        if holder is not None and self._is_meant(holder, bearers, mention):
            return self._known(holder), NAMESAKE if bearers else ()
        return (bearers[0], ()) if len(bearers) == 1 else chosen(bearers, mention)

    def _is_meant(self, holder: Actor, bearers: Sequence[Person], mention: Mention) -> bool:
        """The holder of the office rather than a namesake whom the article gives another role: "Präsident Quist" where
        it names the fisherman Otto Quist, and the president's country."""
        if not bearers:
            return True
        keys = {t.word.masculine for t in mention.titles}
        has_role = any(keys & {t.word.masculine for t in p.titles} or p.known for p in bearers)
        return not has_role and holder.affiliation in self._context

    def _bearers(self, name: str) -> list[Person]:
        """People already found whose surname `name` ends with; those with its suffix where it has one."""
        surname, suffix = surnames_of(name)[0], suffix_of(name)
        for form in dict.fromkeys((surname, without_genitive(surname))):
            if people := self._cast.by_surname.get(fold(form)):
                return [p for p in people if not suffix or suffix_of(p.actor.name) == suffix]
        return []

    def _person(self, actor: Actor) -> Person:
        return next(p for p in self._cast.people if p.actor is actor)

    def _contradicts(self, actor: Actor, mention: Mention) -> bool:
        is_other_gender = mention.gender and actor.gender and mention.gender is not actor.gender
        return bool(is_other_gender) or is_another(self._index, actor, mention.titles)

    def _known(self, actor: Actor) -> Person:
        for surname in surnames_of(actor.name):
            for person in self._cast.by_surname.get(fold(surname), ()):
                if person.actor.id == actor.id:
                    return person
        return self._register(Person(actor, known=True))

    def _new(self, mention: Mention, *apart: str) -> Person:
        name = " ".join(mention.words)
        first = mention.words[0] if len(mention.words) > 1 else ""
        gender = mention.gender or first_names().get(first) or first_names().get(first.partition("-")[0])
        actor = Actor(actor_id(name, ActorKind.PERSON, *apart), name, ActorKind.PERSON, gender)
        return self._register(Person(actor, known=False))

    def _namesake(self, mention: Mention) -> Person:
        """Somebody new who bears the name of somebody known: an id of his own, by the country the text names."""
        nations = sorted({b for t in mention.titles for b in t.nations})
        return self._new(mention, "namesake", *nations)

    def _register(self, person: Person) -> Person:
        names = (person.actor.name, *person.actor.aliases)
        for surname in dict.fromkeys(fold(s) for name in names for s in surnames_of(name)):
            self._cast.by_surname[surname].append(person)
        return person


def _bodies_named(analysis: Analysis, index: Index) -> frozenset[str]:
    """Ids of the countries and bodies that the article names."""
    words = {token.text for token in analysis.tokens}
    return frozenset().union(*map(index.bodies_named_by, words))
