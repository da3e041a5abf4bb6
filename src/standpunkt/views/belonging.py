"""For whom somebody speaks: an office, an organisation, a party, a country."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from standpunkt.records.actors import Actor, ActorKind, KnowledgeBase
from standpunkt.records.acts import Act, Standing

NOTHING = KnowledgeBase((), (), ())
_PARTY = re.compile(r"\b\w*part(?:ei(?:en)?|y)\b", re.IGNORECASE)
_PARTY_TITLE = re.compile(r"\bPartei(?:chef|vorsitz)", re.IGNORECASE)
_STATE = re.compile(
    r"\b(?:\w*(?:regierung|ministerium|kanzleramt|präsidialamt|außenamt|sicherheitsrat)|auswärtiges amt|kreml)\b",
    re.IGNORECASE,
)
"""Organisations that speak for the country they belong to; others (a bank, a newspaper, an association) do not."""
_FEMALE = re.compile(r"(?<=er|är|nt|or|ef|ar|at|st)in\b")


class By(StrEnum):
    """What the rows of a matrix are."""

    ACTOR = "actor"
    OFFICE = "office"
    ORGANISATION = "organisation"
    PARTY = "party"
    COUNTRY = "country"


class Belonging:
    """Tells for whom an act was said, by what is known of offices and actors.

    OFFICE: the post held when it was said, whoever holds it. ORGANISATION: the organisation itself, and whoever spoke
    in an office of it (the Secretary General for NATO). COUNTRY: likewise, with its government and ministries; a member
    of its opposition does not speak for it. PARTY: the party, its officers, and its members in whatever office. Parties
    are told by their names and by the titles of those who lead them.
    """

    def __init__(self, known: KnowledgeBase = NOTHING) -> None:
        self._actors = {actor.id: actor for actor in known.actors}
        self._bodies = {office_key(name): o.body for o in known.offices for name in (o.label_female, o.label)}
        led = {o.body for o in known.offices if any(_PARTY_TITLE.match(title) for title in o.titles)}
        self._parties = led | {a.id for a in known.actors if _is_party(a)}
        body_of = {office.id: office.body for office in known.offices}
        self._members: dict[str, list[str]] = {}
        for held in known.occupancies:
            if (body := body_of.get(held.office)) in self._parties and body:
                self._members.setdefault(held.actor, []).append(body)

    def of(self, said: Act | Standing, by: By) -> tuple[tuple[str, str], ...]:
        """(id, name) of those for whom it was said; none where nobody is known."""
        if said.actor is None:
            return ()
        if by is By.ACTOR:
            return ((said.actor.id, said.actor.name),)
        if by is By.OFFICE:
            return ((office_key(said.office), said.office),) if said.office else ()
        found = dict.fromkeys(self._bodies_of(said, said.actor, by))
        return tuple((key, said.actor.name if key == said.actor.id else self._name(key)) for key in found)

    def _bodies_of(self, said: Act | Standing, actor: Actor, by: By) -> Iterator[str]:
        body = self._bodies.get(office_key(said.office)) if said.office else None
        if by is By.PARTY:
            candidates = (actor.id, body, actor.affiliation, *self._members.get(actor.id, ()))
            yield from (key for key in candidates if key in self._parties and key)
        elif by is By.ORGANISATION:
            if actor.kind is ActorKind.ORGANISATION:
                yield actor.id
            elif body and self._kind(body) is ActorKind.ORGANISATION:
                yield body
        elif actor.kind is ActorKind.COUNTRY:
            yield actor.id
        else:
            yield from self._country(actor if body is None else self._actors.get(body))

    def _country(self, body: Actor | None) -> Iterator[str]:
        """The country that a body is, or speaks for."""
        if body is None or body.kind not in (ActorKind.COUNTRY, ActorKind.ORGANISATION):
            return
        if body.kind is ActorKind.COUNTRY:
            yield body.id
        elif body.affiliation and self._kind(body.affiliation) is ActorKind.COUNTRY and _speaks_for_state(body):
            yield body.affiliation

    def _kind(self, key: str) -> ActorKind | None:
        actor = self._actors.get(key)
        return actor.kind if actor else None

    def _name(self, key: str) -> str:
        actor = self._actors.get(key)
        return actor.name if actor else key


def office_key(office: str) -> str:
    """One key for both genders of an office: "Premierministerin Estlands" as "Premierminister Estlands".

    Endings as in Ministerin, Sekretärin, Präsidentin, Senatorin, Chefin, Kommissarin, Diplomatin,
    Polizistin; "Berlin" and "in" are none of them.
    """
    return _FEMALE.sub("", office.casefold())


def _is_party(actor: Actor) -> bool:
    names = (actor.name, *actor.aliases)
    return actor.kind is ActorKind.ORGANISATION and any(_PARTY.search(name) for name in names)


def _speaks_for_state(body: Actor) -> bool:
    return any(_STATE.search(name) for name in (body.name, *body.aliases))
