"""Drafts set against what is known: the same actor under one id, references resolved, what is left over told.

An actor or office is one that is known where it has the known one's id or Wikidata id; an actor also where it has its
kind and one of its names, and nothing (Wikidata id, country, gender) says otherwise. Then the known record stays and
is completed; else the file's key is the new id. Two keys of one file are two actors: the file tells them apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from standpunkt.actors import offices_named
from standpunkt.actors.folding import fold
from standpunkt.interchange.drafts import ActorDraft, Drafts, OccupancyDraft, OfficeDraft, Refused
from standpunkt.interchange.times import says_as_much, time_problem
from standpunkt.interchange.wording import both_genders, head_of, with_body
from standpunkt.records.actors import Actor, ActorKind, KnowledgeBase, Occupancy, Office


def build(drafts: Drafts, known: KnowledgeBase) -> tuple[KnowledgeBase, tuple[Refused, ...]]:
    """What `drafts` add to `known`, and what of the file is not used. What says nothing new is not in the base."""
    builder = _Builder(known)
    refused = list(drafts.refused)
    builder.claim(drafts.actors)
    for actor in drafts.actors:
        builder.actor(actor)
    refused += chain.from_iterable(map(builder.affiliation, drafts.actors))
    refused += chain.from_iterable(map(builder.office, drafts.offices))
    refused += chain.from_iterable(map(builder.occupancy, drafts.occupancies))
    return builder.news(), tuple(refused)


class _Builder:
    """Takes one draft after the other; gives what it has to refuse."""

    def __init__(self, known: KnowledgeBase) -> None:
        self._known = known
        self._actors = {actor.id: actor for actor in known.actors}
        self._offices = {office.id: office for office in known.offices}
        self._held: defaultdict[tuple[str, str], list[Occupancy]] = defaultdict(list)
        for held in known.occupancies:
            self._held[held.actor, held.office].append(held)
        self._ids: dict[str, str] = {}
        self._office_ids: dict[str, str] = {}
        self._by_wikidata = {a.wikidata: a.id for a in known.actors if a.wikidata}
        self._offices_by_wikidata = {o.wikidata: o.id for o in known.offices if o.wikidata}
        self._claimed: set[str] = set()
        self._by_name: defaultdict[tuple[ActorKind, str], list[str]] = defaultdict(list)
        self._by_label: defaultdict[str, set[str]] = defaultdict(set)
        for actor in known.actors:
            self._enter(actor)
        for office in known.offices:
            self._enter_office(office)

    def news(self) -> KnowledgeBase:
        """All that is not known in just these words."""
        before = {*self._known.actors}
        offices = {*self._known.offices}
        occupancies = {*self._known.occupancies}
        return KnowledgeBase(
            tuple(actor for actor in self._actors.values() if actor not in before),
            tuple(office for office in self._offices.values() if office not in offices),
            tuple(held for same in self._held.values() for held in same if held not in occupancies),
        )

    def claim(self, drafts: Iterable[ActorDraft]) -> None:
        """Those known whom the file names by id are not free to be found by name."""
        known = (self._by_id(draft) for draft in drafts)
        self._claimed |= {actor.id for actor in known if actor}

    def actor(self, draft: ActorDraft) -> None:
        """A new actor, or more about a known one."""
        known = self._same(draft)
        if known is None:
            name, *others = draft.names
            known = Actor(draft.key, name, draft.kind, draft.gender, None, tuple(others))
        self._ids |= dict.fromkeys((*draft.codes, draft.key), known.id)
        self._claimed.add(known.id)
        names = dict.fromkeys((*known.aliases, *draft.names))
        names.pop(known.name, None)
        self._actors[known.id] = replace(
            known,
            gender=known.gender or draft.gender,
            aliases=tuple(names),
            adjectives=tuple(dict.fromkeys((*known.adjectives, *draft.adjectives))),
            seats=tuple(dict.fromkeys((*known.seats, *draft.seats))),
            wikidata=known.wikidata or draft.wikidata,
        )
        if draft.wikidata:
            self._by_wikidata.setdefault(draft.wikidata, known.id)
        self._enter(self._actors[known.id])

    def affiliation(self, draft: ActorDraft) -> Iterator[Refused]:
        """The country or body it belongs to, once all actors of the file are there."""
        actor = self._actors[self._ids[draft.key]]
        if actor.affiliation or not draft.belongs_to:
            return
        found = next((body for ref in draft.belongs_to if (body := self._actor_of(ref)) and body != actor.id), None)
        if found:
            self._actors[actor.id] = replace(actor, affiliation=found)
        elif self._actor_of(draft.belongs_to[0]) != actor.id:
            yield Refused(
                draft.place, f"what {actor.name} belongs to ({', '.join(draft.belongs_to)})",
                "No country or organisation is known by that name.",
                "Add it to the file; the actor itself is taken without it.",
            )  # fmt: skip

    def office(self, draft: OfficeDraft) -> Iterator[Refused]:
        """A new office, or a known one under the file's key."""
        known = self._same_office(draft)
        if known is None:
            body = next((found for ref in draft.bodies if (found := self._actor_of(ref))), None)
            if body is None:
                yield Refused(
                    draft.place, f"the office {draft.name}",
                    f"Its body is not known ({', '.join(draft.bodies)})." if draft.bodies else "It has no body.",
                    "Name a country or organisation that is known or in the file.",
                )  # fmt: skip
                return
            known = self._new_office(draft, body)
        self._office_ids[draft.key] = known.id
        wikidata = known.wikidata or draft.wikidata
        self._offices[known.id] = replace(known, wikidata=wikidata)
        self._enter_office(self._offices[known.id])
        if wikidata:
            self._offices_by_wikidata.setdefault(wikidata, known.id)

    def occupancy(self, draft: OccupancyDraft) -> Iterator[Refused]:
        """Who held an office, unless that is known as exactly already."""
        what = f"that {draft.actor} held {draft.office}"
        actor, office = self._actor_of(draft.actor), self._office_of(draft.office)
        if actor is None or office is None:
            missing = f"person {draft.actor}" if actor is None else f"office {draft.office}"
            yield Refused(
                draft.place, what, f"The {missing} is neither known nor usable in this file.",
                "Add it to the file, with what it needs, and import again.",
            )  # fmt: skip
            return
        if problem := time_problem(draft):
            yield Refused(draft.place, what, problem, "Write days, months or years: 2021-12-08, 2021-12 or 2021.")
            return
        held = Occupancy(actor, office, draft.start, draft.end)
        same = self._held[actor, office]
        if not any(says_as_much(other, held) for other in same):
            same[:] = [*(other for other in same if not says_as_much(held, other)), held]

    def _enter(self, actor: Actor) -> None:
        for name in (actor.name, *actor.aliases):
            ids = self._by_name[actor.kind, _folded(name)]
            if actor.id not in ids:
                ids.append(actor.id)

    def _enter_office(self, office: Office) -> None:
        for label in (office.label, office.label_female):
            self._by_label[_folded(label)].add(office.id)

    def _same(self, draft: ActorDraft) -> Actor | None:
        if draft.key in self._ids:
            return self._actors[self._ids[draft.key]]
        by_id = self._by_id(draft)
        if by_id or draft.apart:
            return by_id
        ids = {id_ for name in draft.names for id_ in self._by_name[draft.kind, _folded(name)]} - self._claimed
        fitting = [self._actors[id_] for id_ in ids if self._may_be(draft, self._actors[id_])]
        return fitting[0] if len(fitting) == 1 else None

    def _by_id(self, draft: ActorDraft) -> Actor | None:
        return self._actors.get(draft.key) or self._actors.get(self._by_wikidata.get(draft.wikidata or "", ""))

    def _may_be(self, draft: ActorDraft, actor: Actor) -> bool:
        bodies = {self._actor_of(ref) for ref in draft.belongs_to} - {None}
        body = self._actors.get(actor.affiliation or "")
        home = {actor.affiliation, body.affiliation if body else None}
        return (
            draft.wikidata in (None, actor.wikidata or draft.wikidata)
            and draft.gender in (None, actor.gender or draft.gender)
            and (not bodies or actor.affiliation is None or bool(bodies & home) or self._is_international(actor))
        )

    def _is_international(self, actor: Actor) -> bool:
        """Who belongs to a body of no country may be of any."""
        body = self._actors.get(actor.affiliation or "")
        return body is not None and body.kind is not ActorKind.COUNTRY and body.affiliation is None

    def _same_office(self, draft: OfficeDraft) -> Office | None:
        if draft.key in self._office_ids:
            return self._offices[self._office_ids[draft.key]]
        by_id = self._offices.get(draft.key) or self._offices.get(
            self._offices_by_wikidata.get(draft.wikidata or "", "")
        )
        if by_id:
            return by_id
        bodies = {body for ref in draft.bodies if (body := self._actor_of(ref))}
        named = [office for office in self._named(draft, bodies) if not bodies or office.body in bodies]
        return named[0] if len(named) == 1 and draft.wikidata in (None, named[0].wikidata or draft.wikidata) else None

    def _named(self, draft: OfficeDraft, bodies: Iterable[str]) -> Iterable[Office]:
        names = {_folded(draft.name), *(_folded(with_body(draft.name, self._actors[body].name)) for body in bodies)}
        own = [self._offices[id_] for name in names for id_ in self._by_label.get(name, ())]
        if own:
            return dict.fromkeys(own)
        words = [draft.name, *(f"{draft.name} {self._actors[body].name}" for body in bodies)]
        return dict.fromkeys(office for wording in words for office in offices_named(self._known, wording))

    def _new_office(self, draft: OfficeDraft, body: str) -> Office:
        label, female = both_genders(with_body(draft.name, self._actors[body].name))
        titles = draft.titles or tuple(dict.fromkeys((head_of(label), head_of(draft.female or female))))
        return Office(draft.key, label, draft.female or female, titles, body, draft.wikidata)

    def _actor_of(self, ref: str) -> str | None:
        """By the file's key, id, Wikidata id, country code or name."""
        if ref in self._ids:
            return self._ids[ref]
        if ref in self._actors:
            return ref
        if ref in self._by_wikidata:
            return self._by_wikidata[ref]
        if len(ref) == 2 and ref.upper() in self._actors:
            return ref.upper()
        named = {id_ for kind in ActorKind for id_ in self._by_name.get((kind, _folded(ref)), ())}
        return named.pop() if len(named) == 1 else None

    def _office_of(self, ref: str) -> str | None:
        if ref in self._office_ids:
            return self._office_ids[ref]
        return ref if ref in self._offices else self._offices_by_wikidata.get(ref)


def _folded(name: str) -> str:
    return " ".join(fold(name).split())
