"""Wikidata items, as dumps, the API and Special:EntityData give them: `{"id", "labels", "aliases", "claims"}`.

German labels and aliases count; those for all languages ("mul") stand in for them, for persons English ones too. Read
of the statements: what it is (P31), gender (P21), citizenship (P27) and country (P17), offices held (P39) and holders
of an office (P1308) with start (P580) and end (P582), given and family name (P735, P734) where there is no label.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from standpunkt.interchange.drafts import ActorDraft, Drafts, OccupancyDraft, OfficeDraft, Refused, names_in
from standpunkt.records.actors import ActorKind, Gender

_HUMANS = frozenset({"Q5"})
_COUNTRIES = frozenset("Q6256 Q3624078 Q7275 Q112099 Q20181813 Q15634554".split())
_OFFICES = frozenset("Q4164871 Q294414 Q83307 Q48352 Q2285706 Q14212 Q30461 Q30185 Q121998".split())
_BODIES = frozenset(  # organisations, authorities, parties, companies, media, parliaments, universities, unions
    "Q43229 Q484652 Q245065 Q4120211 Q1127126 Q327333 Q2659904 Q7210356 Q7278 Q192350 Q163740 Q79913 Q4830453 Q783794 "
    "Q6881511 Q891723 Q15925165 Q192283 Q1193236 Q11032 Q1110794 Q1153191 Q41298 Q11033 Q15265344 Q1616075 Q14350 "
    "Q35127 Q17232649 Q35749 Q37726 Q176799 Q3918 Q31855 Q748019 Q178790 Q157031 Q708676 Q48204 Q294163 Q155076".split()
)
_GENDERS = {
    "Q6581072": Gender.FEMALE,
    "Q1052281": Gender.FEMALE,
    "Q6581097": Gender.MALE,
    "Q2449503": Gender.MALE,
}
_GERMAN = ("de", "de-at", "de-ch", "mul")
_PRECISIONS = {9: 4, 10: 7, 11: 10}


def is_item(thing: object) -> bool:
    """True for what has the form of an item."""
    return isinstance(thing, dict) and isinstance(thing.get("id"), str) and ("claims" in thing or "labels" in thing)


def take_all(drafts: Drafts, items: Sequence[tuple[str, Mapping[str, Any]]]) -> None:
    """Adds all items of a file, with their places, to `drafts`; names may stand in other items than their bearers."""
    parts = {item["id"]: _label(item, (*_GERMAN, "en")) for _, item in items}
    read = [_Item(place, item, parts) for place, item in items]
    posts = {held.what for item in read for held in item.held("P39")}
    for item in read:
        _take(drafts, item, is_post=item.key in posts)


def _take(drafts: Drafts, item: _Item, *, is_post: bool) -> None:
    kind = item.kind()
    if is_post or (kind is None and item.is_office()):
        _office(drafts, item)
    elif kind is None and not item.classes and not item.claims:
        return  # an item that is there for its label alone, such as a given name
    elif kind is None:
        what = ", ".join(item.classes) or "nothing"
        reason = f"It is neither person, country, organisation nor office (P31: {what})."
        drafts.refused.append(Refused(item.place, item.title, reason, "Add it with `standpunkt actors add`."))
    else:
        _actor(drafts, item, kind)


@dataclass(frozen=True, slots=True)
class _Held:
    """A statement of P39 or P1308: the other item, from when to when."""

    what: str
    start: str | None
    end: str | None


class _Item:
    """One item: its names, and its statements by property. `parts` are labels of all items of the file."""

    def __init__(self, place: str, item: Mapping[str, Any], parts: Mapping[str, str | None]) -> None:
        self.place, self.key, self._item, self._parts = place, item["id"], item, parts
        claims = item.get("claims")
        self.claims: Mapping[str, Any] = claims if isinstance(claims, dict) else {}
        self.classes = self.items("P31")
        self.title = _label(item, (*_GERMAN, "en")) or self.key

    def kind(self) -> ActorKind | None:
        """What it is, by P31; a body that nothing but its headquarters betrays counts as an organisation."""
        classes = set(self.classes)
        if classes & _HUMANS:
            return ActorKind.PERSON
        if classes & _COUNTRIES:
            return ActorKind.COUNTRY
        looks_so = "P159" in self.claims and ("P571" in self.claims or "P17" in self.claims)
        return ActorKind.ORGANISATION if classes & _BODIES or looks_so else None

    def is_office(self) -> bool:
        """True for posts: by P31, by what it is a kind of, or because it has holders."""
        return bool({*self.classes, *self.items("P279")} & _OFFICES) or "P1308" in self.claims or "P2389" in self.claims

    def names(self, kind: ActorKind | None) -> tuple[str, ...]:
        """Label and aliases; of persons also in English, else made of given and family name."""
        languages = (*_GERMAN, "en") if kind in (None, ActorKind.PERSON) else _GERMAN
        label = _label(self._item, languages)
        aliases = [a.get("value", "") for code in ("de", "mul") for a in self._item.get("aliases", {}).get(code, ())]
        found = names_in([*([label] if label else []), *aliases])
        if found or kind is not ActorKind.PERSON:
            return found
        made = [self._parts.get(item) or "" for name in ("P735", "P734") for item in self.items(name)[:1]]
        return names_in([" ".join(made)]) if all(made) and len(made) == 2 else ()

    def items(self, name: str) -> tuple[str, ...]:
        """The items that the statements of a property name; preferred ones first, deprecated ones not."""
        return tuple(value["id"] for value in self._values(name) if isinstance(value, dict) and "id" in value)

    def held(self, name: str) -> Iterator[_Held]:
        """Statements of an office with their times."""
        for claim in self._claims(name):
            value = _value(claim.get("mainsnak"))
            if isinstance(value, dict) and "id" in value:
                times = claim.get("qualifiers") or {}
                yield _Held(value["id"], _time(times.get("P580")), _time(times.get("P582")))

    def _values(self, name: str) -> Iterator[Any]:
        claims = sorted(self._claims(name), key=lambda claim: claim.get("rank") != "preferred")
        return (_value(claim.get("mainsnak")) for claim in claims)

    def _claims(self, name: str) -> list[Mapping[str, Any]]:
        claims = self.claims.get(name) or ()
        return [claim for claim in claims if isinstance(claim, dict) and claim.get("rank") != "deprecated"]


def _actor(drafts: Drafts, item: _Item, kind: ActorKind) -> None:
    names = item.names(kind)
    if not names:
        reason = "It has no German name in Latin letters."
        drafts.refused.append(Refused(item.place, item.title, reason, "Add a German label to the item."))
        return
    genders = [_GENDERS[gender] for gender in item.items("P21") if gender in _GENDERS]
    homes = {ActorKind.PERSON: ("P27",), ActorKind.COUNTRY: ()}.get(kind, ("P17",))
    drafts.actors.append(
        ActorDraft(
            key=item.key,
            place=item.place,
            kind=kind,
            names=names,
            gender=genders[0] if genders else None,
            belongs_to=tuple(home for name in homes for home in item.items(name)),
            wikidata=item.key,
        )
    )
    drafts.occupancies += [OccupancyDraft(item.place, item.key, h.what, h.start, h.end) for h in item.held("P39")]


def _office(drafts: Drafts, item: _Item) -> None:
    names = item.names(ActorKind.ORGANISATION)
    if not names:
        reason = "The office has no German label."
        drafts.refused.append(Refused(item.place, item.title, reason, "Add a German label to the item."))
        return
    bodies = tuple(body for name in ("P1001", "P2389", "P361", "P17") for body in item.items(name))
    drafts.offices.append(OfficeDraft(item.key, item.place, names[0], bodies=bodies, wikidata=item.key))
    drafts.occupancies += [OccupancyDraft(item.place, h.what, item.key, h.start, h.end) for h in item.held("P1308")]


def _label(item: Mapping[str, Any], languages: Sequence[str]) -> str | None:
    labels = item.get("labels") or {}
    values = (label.get("value") for code in languages if isinstance(label := labels.get(code), dict))
    return next((value for value in values if value), None)


def _value(snak: object) -> Any:
    if not isinstance(snak, dict) or snak.get("snaktype") != "value":
        return None
    value = snak.get("datavalue")
    return value.get("value") if isinstance(value, dict) else None


def _time(snaks: object) -> str | None:
    """ "+2021-12-08T00:00:00Z" with precision 11 -> "2021-12-08"; to the month and year likewise, vaguer is unknown."""
    times = [value for snak in snaks if isinstance(value := _value(snak), dict)] if isinstance(snaks, list) else []
    for value in times:
        length = _PRECISIONS.get(value.get("precision", 0))
        text = str(value.get("time", ""))
        if length and text.startswith("+"):
            return text[1 : 1 + length]
    return None
