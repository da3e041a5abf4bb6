"""FollowTheMoney entities, as OpenSanctions publishes them: `{"id", "schema", "properties": {name: [values]}}`.

Taken are Person, Organization and its kin, Country, Position and Occupancy. Nested entities (targets.nested.json) are
taken as if they stood beside. Names that are not in Latin letters are left out, and so are `weakAlias`es: what is too
broad for screening is too broad for reading news.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from standpunkt.interchange.drafts import ActorDraft, Drafts, OccupancyDraft, OfficeDraft, Refused, names_in
from standpunkt.records.actors import ActorKind, Gender

_KINDS = {
    "Person": ActorKind.PERSON,
    **dict.fromkeys(("Organization", "PublicBody", "Company", "LegalEntity"), ActorKind.ORGANISATION),
    **dict.fromkeys(("Country", "Territory"), ActorKind.COUNTRY),
}
_NAMES = ("name", "alias", "previousName", "abbreviation")
_HOMES = ("nationality", "citizenship", "country", "jurisdiction", "mainCountry")
_GENDERS = {"female": Gender.FEMALE, "male": Gender.MALE}
_QID = re.compile(r"Q[1-9]\d*")
_TIME = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def is_entity(thing: object) -> bool:
    """True for what has the form of an entity."""
    return (
        isinstance(thing, dict) and isinstance(thing.get("schema"), str) and isinstance(thing.get("properties"), dict)
    )


def take(drafts: Drafts, entity: Mapping[str, Any], place: str) -> None:
    """Adds one entity, and those nested in it, to `drafts`."""
    key, schema = entity.get("id"), entity["schema"]
    if not isinstance(key, str) or not key:
        drafts.refused.append(Refused(place, f"a {schema}", "It has no id.", "Give every entity an id."))
        return
    values = _Values(entity["properties"])
    if schema in _KINDS:
        _actor(drafts, key, place, _KINDS[schema], values, str(entity.get("caption") or ""))
    elif schema == "Position":
        _position(drafts, key, place, values)
    elif schema == "Occupancy":
        _occupancy(drafts, key, place, values)
    else:
        wanted = ", ".join((*_KINDS, "Position", "Occupancy"))
        reason = f"Its schema {schema} says nothing of who speaks."
        drafts.refused.append(Refused(place, f"the entity {key}", reason, f"Nothing need be done; read are {wanted}."))
    for nested in values.entities():
        take(drafts, nested, place)


class _Values:
    """The properties of an entity; a value may be a string or an entity of its own."""

    def __init__(self, properties: Mapping[str, Any]) -> None:
        self._properties = properties

    def of(self, *names: str) -> tuple[str, ...]:
        """All values of the properties `names`, references as ids."""
        found = (value for name in names for value in _listed(self._properties.get(name)))
        ids = (value.get("id") if isinstance(value, dict) else value for value in found)
        return tuple(dict.fromkeys(value.strip() for value in ids if isinstance(value, str) and value.strip()))

    def entities(self) -> Iterator[Mapping[str, Any]]:
        """The entities nested in it."""
        for values in self._properties.values():
            yield from (value for value in _listed(values) if is_entity(value))


def _listed(value: object) -> Iterable[Any]:
    return value if isinstance(value, list) else () if value is None else (value,)


def _actor(drafts: Drafts, key: str, place: str, kind: ActorKind, values: _Values, caption: str) -> None:
    given = " ".join((*values.of("firstName")[:1], *values.of("lastName")[:1]))
    names = names_in(values.of(*_NAMES)) or names_in([given] if values.of("lastName") else [])
    if not names:
        reason = "It has no name in Latin letters."
        drafts.refused.append(Refused(place, f"the {kind} {key}", reason, "Add its name as newspapers write it."))
        return
    first = [caption] if caption in names else []
    genders = [_GENDERS[gender] for gender in values.of("gender") if gender in _GENDERS]
    is_country = kind is ActorKind.COUNTRY
    drafts.actors.append(
        ActorDraft(
            key=key,
            place=place,
            kind=kind,
            names=tuple(dict.fromkeys((*first, *names))),
            gender=genders[0] if len(genders) == 1 else None,
            belongs_to=() if is_country else values.of(*_HOMES),
            wikidata=_wikidata(key, values),
            codes=values.of("country", "code") if is_country else (),
        )
    )


def _position(drafts: Drafts, key: str, place: str, values: _Values) -> None:
    names = names_in(values.of("name"))
    if not names:
        reason = "It has no name in Latin letters."
        drafts.refused.append(Refused(place, f"the office {key}", reason, "Add its German name."))
        return
    bodies = values.of("organization", "country")
    drafts.offices.append(OfficeDraft(key, place, names[0], bodies=bodies, wikidata=_wikidata(key, values)))


def _occupancy(drafts: Drafts, key: str, place: str, values: _Values) -> None:
    holders, posts = values.of("holder"), values.of("post")
    if not holders or not posts:
        missing = "holder" if not holders else "post"
        reason = f"It has no {missing}."
        drafts.refused.append(Refused(place, f"the occupancy {key}", reason, f"Give it a {missing}: the id of one."))
    start, end = _one_time(values.of("startDate")), _one_time(values.of("endDate"))
    drafts.occupancies += [OccupancyDraft(place, who, what, start, end) for who in holders for what in posts]


def _one_time(times: tuple[str, ...]) -> str | None:
    """The day, month or year; of several of the same time the most exact. Where they contradict each other, one of
    them: "[2021-12-06,2021-12-08]"."""
    plain = sorted({match[0] if (match := _TIME.match(time)) else time for time in times})
    exact = [time for time in plain if not any(other != time and other.startswith(time) for other in plain)]
    return f"[{','.join(exact)}]" if len(exact) > 1 else next(iter(exact), None)


def _wikidata(key: str, values: _Values) -> str | None:
    return next((value for value in (*values.of("wikidataId"), key) if _QID.fullmatch(value)), None)
