"""Roles without a name: "der Generalsekretär", "die estnische Premierministerin", "der frühere Leiter der Behörde"."""

from __future__ import annotations

from standpunkt.actors.index import Index
from standpunkt.actors.mentions import Cast, Person
from standpunkt.actors.offices import GENERIC, holders, offices_for
from standpunkt.actors.origins import Finding
from standpunkt.actors.salience import Salience
from standpunkt.actors.titles import Title
from standpunkt.records.actors import Actor, Gender, Office

_HOME = "DE"
"""Federal titles without a country mean Germany's in German texts that name no other holder."""


class Descriptions:
    """Finds the person behind a definite role, by this article first and the knowledge base second."""

    def __init__(self, index: Index, cast: Cast, salience: Salience, published: str | None) -> None:
        self._index, self._salience, self._published = index, salience, published
        self._people = cast.people

    def find(self, title: Title) -> Finding | None:
        """The one person `title` can mean; None where it may be several or nobody known."""
        return self._introduced(title) or self._holder(title) or self._described(title)

    def bare(self, title: Title) -> Finding | None:
        """A role without article or body ("Kremlsprecher", "Bundeskanzlerin"): somebody introduced, or a holder."""
        return self._introduced(title) or self._holder(title)

    def _introduced(self, title: Title) -> Finding | None:
        """Somebody this article introduced by the same role."""
        people = [p for p in self._people if self._held_role(p, title) and _may_be(p.actor, title)]
        person = self._nearest(people, title)
        if person is None:
            return None
        place = next(m for m in person.mentions if any(_same_role(title, t) for t in m.titles))
        role = next(t.text for t in place.titles if _same_role(title, t))
        return Finding(person.actor, role, "role introduced", place.span, known=person.known)

    def _held_role(self, person: Person, title: Title) -> bool:
        """The same role, and no sign that it belongs to another country or body."""
        roles = [t for t in person.titles if _same_role(title, t)]
        if not roles or not title.bodies:
            return bool(roles)
        bodies = {b for t in roles for b in t.bodies}
        home = person.actor.affiliation if person.known and not bodies else None
        return bool(bodies & title.bodies) or home in title.bodies

    def described(self, first: int, gender: Gender | None) -> Finding | None:
        """ "der 39-Jährige", "die Nordmärkerin": who was the subject or spoke last, at most two sentences before."""
        near = self._salience.best(first, self._salience.sentence_of(first), gender, reach=2)
        return Finding(near.actor, self._role_of(near.actor), "description", near.span) if near else None

    def _holder(self, title: Title) -> Finding | None:
        """Who held the office when the article appeared; named in the article wins where several did."""
        if title.former:
            return None
        offices = offices_for(self._index, title)
        cast = {p.actor.id for p in self._people}
        found = holders(self._index, offices, self._published, title.gender)
        named = [a for a in found if a.id in cast]
        chosen = named if len(named) == 1 else self._unnamed(found, offices, title)
        if len(chosen) != 1:
            return None
        return Finding(chosen[0], title.text, "office holder", title.span, known=True)

    def _unnamed(self, found: list[Actor], offices: list[Office], title: Title) -> list[Actor]:
        """A holder the article does not name needs a date and a role that is one office's only."""
        if self._published is None or len(found) == 0:
            return []
        if title.bodies or len(offices) == 1:
            return found
        head = title.word.masculine
        if head.startswith("bundes") or head == "kanzler":
            return [a for a in found if a.affiliation == _HOME]
        return []

    def _described(self, title: Title) -> Finding | None:
        """Another word for whoever was the subject or spoke last, at most one sentence before."""
        sentence = self._sentence(title)
        near = self._salience.best(title.first, sentence, title.gender, reach=1)
        if near is None or not self._agrees(near.actor, title):
            return None
        last = self._salience.last_speaker(title.first, sentence, reach=2)
        if near.weight < 2 and (last is None or last.actor.id != near.actor.id):
            return None
        return Finding(near.actor, self._role_of(near.actor) or title.text, "description", near.span)

    def _agrees(self, actor: Actor, title: Title) -> bool:
        """A body named with the role must not belong to another country than the person's."""
        if title.gender and actor.gender and actor.gender is not title.gender:
            return False
        countries = {b.affiliation or b.id for i in title.bodies if (b := self._index.actors.get(i))}
        return not countries or actor.affiliation is None or actor.affiliation in countries | title.bodies

    def _role_of(self, actor: Actor) -> str | None:
        roles = [t.text for p in self._people if p.actor.id == actor.id for t in p.titles]
        return roles[0] if roles else None

    def _nearest(self, people: list[Person], title: Title) -> Person | None:
        if len(people) < 2:
            return people[0] if people else None
        sentence = self._sentence(title)
        ranked = sorted(((self._salience.nearness(p.actor, title.first, sentence), i) for i, p in enumerate(people)))
        return people[ranked[-1][1]] if ranked[-1][0] > ranked[-2][0] else None

    def _sentence(self, title: Title) -> int:
        return self._salience.sentence_of(title.first)


def _same_role(wanted: Title, given: Title) -> bool:
    """ "der Minister" is "Außenminister", "der Generalsekretär" the "Nato-Generalsekretär"; bodies must not differ."""
    if given.former and not wanted.former:
        return False
    a, b = wanted.word.masculine, given.word.masculine
    same = a == b or (b.endswith(a) and (len(a) >= 8 or "-" in b)) or a.rpartition("-")[2] == b
    if same and a in GENERIC and a != b and not b.endswith("-" + a):
        same = not wanted.bodies
    return same and (not wanted.bodies or not given.bodies or bool(wanted.bodies & given.bodies))


def _may_be(actor: Actor, title: Title) -> bool:
    gender: Gender | None = title.gender
    return gender is None or actor.gender in (gender, None)
