"""Who speaks: actors, the offices they hold, and the chain of evidence that leads from words to an actor."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from standpunkt.records.doubts import Doubt
from standpunkt.records.origins import Evidence, Origin


class ActorKind(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    COUNTRY = "country"
    GROUP = "group"


class Gender(StrEnum):
    FEMALE = "f"
    MALE = "m"


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, organisation, country or group that speaks.

    `id` is the knowledge base's key, or a hash of the name for actors first met in a text.
    `affiliation` is the id of the country or organisation a person or organisation belongs to.
    `aliases` are other names in nominative; `adjectives` stems as in "estnisch" (countries);
    `seats` capitals and buildings that stand for it ("Tallinn", "der Kreml").
    """

    id: str
    name: str
    kind: ActorKind
    gender: Gender | None = None
    affiliation: str | None = None
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    wikidata: str | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """A post. `label` names it for a person, masculine, without a holder ("Generalsekretär der NATO"),
    `label_female` likewise; `titles` are the words for it in a text, without the body
    ("Generalsekretär", "Generalsekretärin"); `body` is the actor id of the country or organisation it belongs to."""

    id: str
    label: str
    label_female: str
    titles: tuple[str, ...]
    body: str
    wikidata: str | None = None


@dataclass(frozen=True, slots=True)
class Occupancy:
    """Who held an office from when to when. `start` and `end` are EDTF, both days included; None is unknown
    (start) or not over as far as known (end)."""

    actor: str
    office: str
    start: str | None
    end: str | None


@dataclass(frozen=True, slots=True)
class KnowledgeBase:
    """What is known of actors before any text is read."""

    actors: tuple[Actor, ...]
    offices: tuple[Office, ...]
    occupancies: tuple[Occupancy, ...]

    def joined(self, other: KnowledgeBase) -> KnowledgeBase:
        """Both together; an actor, office or occupancy of `other` replaces one of the same id."""
        actors = {a.id: a for a in (*self.actors, *other.actors)}
        offices = {o.id: o for o in (*self.offices, *other.offices)}
        occupancies = dict.fromkeys((*self.occupancies, *other.occupancies))
        return KnowledgeBase(tuple(actors.values()), tuple(offices.values()), tuple(occupancies))


@dataclass(frozen=True, slots=True)
class ActorLink:
    """The actor behind a speaker span, and why we think so. `title` is the office or role as the text
    words it, in nominative ("Militärfachmann der ..."), or None; the office held at the date is worked
    out from the knowledge base. `doubts` is what speaks against the link."""

    actor: Actor
    title: str | None
    evidence: tuple[Evidence, ...]
    origin: Origin
    doubts: tuple[Doubt, ...] = ()
