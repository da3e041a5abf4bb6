"""A knowledge base in the shape of FollowTheMoney, the data model of OpenSanctions and Aleph.

    actor      Person, Country, PublicBody or Organization (lexicons/followthemoney.yaml tells the two apart),
               LegalEntity for a group
    office     Position, with its country, or its organization where it is no country's
    occupancy  Occupancy: holder, post, startDate, endDate

Adjectives, seats and the words for an office without its body have no place there: they are left out.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from standpunkt.lexicons.yaml_files import read_yaml
from standpunkt.records.actors import Actor, ActorKind, Gender, KnowledgeBase, Occupancy, Office
from standpunkt.records.edtf import bounds

Properties = dict[str, list[str]]
_SCHEMATA = {
    ActorKind.PERSON: "Person",
    ActorKind.COUNTRY: "Country",
    ActorKind.ORGANISATION: "Organization",
    ActorKind.GROUP: "LegalEntity",
}
_GENDERS = {Gender.FEMALE: "female", Gender.MALE: "male"}


@dataclass(frozen=True, slots=True)
class Entity:
    """One entity; `properties` are lists of strings, without those that have no value."""

    id: str
    schema: str
    properties: Properties

    def as_dict(self) -> dict[str, object]:
        """As FollowTheMoney writes it in JSON lines."""
        return {"id": self.id, "schema": self.schema, "properties": self.properties}


def entities(base: KnowledgeBase, *, context: KnowledgeBase | None = None) -> Iterator[Entity]:
    """All actors, offices and occupancies of `base`, in this order.

    An entity's id is its Wikidata id where it is known, as in OpenSanctions, else a hash of our own id. `context` is
    where to look up what `base` only refers to by id (a user's own file refers to the shipped base).
    """
    known = context.joined(base) if context else base
    actors = {actor.id: actor for actor in known.actors}
    offices = {office.id: office for office in known.offices}
    yield from (_actor(actor, actors) for actor in base.actors)
    yield from (_position(office, actors) for office in base.offices)
    for held in base.occupancies:
        if held.actor in actors and held.office in offices:
            yield _occupancy(held, actors[held.actor], offices[held.office])


def _actor(actor: Actor, actors: Mapping[str, Actor]) -> Entity:
    owner = actors.get(actor.affiliation or "")
    public = actor.kind is ActorKind.ORGANISATION and actor.id in _public_bodies()
    body = owner if owner and owner.kind is ActorKind.ORGANISATION and actor.kind is ActorKind.ORGANISATION else None
    properties = _filled(
        name=[actor.name],
        alias=list(actor.aliases),
        gender=[_GENDERS[actor.gender]] if actor.gender else [],
        country=_country(actor, actors),
        parent=[_id("actor", body.id, body.wikidata)] if body else [],
        wikidataId=[actor.wikidata] if actor.wikidata else [],
    )
    return Entity(_id_of(actor), "PublicBody" if public else _SCHEMATA[actor.kind], properties)


def _position(office: Office, actors: Mapping[str, Actor]) -> Entity:
    body = actors.get(office.body)
    properties = _filled(
        name=list(dict.fromkeys((office.label, office.label_female))),
        country=_country(body, actors) if body else [],
        organization=[_id_of(body)] if body and body.kind is not ActorKind.COUNTRY else [],
        wikidataId=[office.wikidata] if office.wikidata else [],
    )
    return Entity(_id("office", office.id, office.wikidata), "Position", properties)


def _occupancy(held: Occupancy, actor: Actor, office: Office) -> Entity:
    key = "\n".join((held.actor, held.office, held.start or "", held.end or ""))
    properties = _filled(
        holder=[_id_of(actor)],
        post=[_id("office", office.id, office.wikidata)],
        startDate=_dates(held.start),
        endDate=_dates(held.end),
    )
    return Entity(_id("occupancy", key, None), "Occupancy", properties)


def _id_of(actor: Actor) -> str:
    return _id("actor", actor.id, actor.wikidata)


def _id(kind: str, key: str, wikidata: str | None) -> str:
    return wikidata or f"standpunkt-{kind}-" + hashlib.sha256(key.encode()).hexdigest()[:16]


def _country(actor: Actor | None, actors: Mapping[str, Actor]) -> list[str]:
    """The ISO code in lower case of the country that the actor is, or belongs to by way of its bodies."""
    seen: set[str] = set()
    while actor and actor.id not in seen:
        if actor.kind is ActorKind.COUNTRY or actor.id == "EU":
            return [actor.id.lower()] if len(actor.id) == 2 else []
        seen.add(actor.id)
        actor = actors.get(actor.affiliation or "")
    return []


def _dates(edtf: str | None) -> list[str]:
    """FollowTheMoney knows days, months and years only: the finest that holds all days meant, else both years."""
    if not edtf:
        return []
    low, high = bounds(edtf)
    if low == high:
        return [low.isoformat()]
    if (low.year, low.month) == (high.year, high.month):
        return [f"{low:%Y-%m}"]
    return [str(year) for year in dict.fromkeys((low.year, high.year))]


def _filled(**properties: list[str]) -> Properties:
    return {name: values for name, values in properties.items() if values}


@lru_cache(maxsize=1)
def _public_bodies() -> frozenset[str]:
    return frozenset(read_yaml("followthemoney.yaml")["public_bodies"])
