"""Everybody a ledger knows: who spoke in its articles, who is in its own actors, who ships with the program.

Looked up by name or id, listed with offices and counts; added, imported.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from standpunkt.actors import Holding, holders, office_held, offices_named
from standpunkt.errors import UsageError
from standpunkt.interchange import Refused, read_actors_from
from standpunkt.interchange.building import build
from standpunkt.interchange.drafts import ActorDraft, Drafts, OccupancyDraft, OfficeDraft
from standpunkt.interchange.tables import slug
from standpunkt.interchange.times import says_as_much
from standpunkt.lexicons.knowledge import knowledge_base
from standpunkt.records.actors import Actor, ActorLink, Gender, KnowledgeBase, Occupancy
from standpunkt.records.edtf import bounds
from standpunkt.records.origins import Origin
from standpunkt.views import find_actor, under_all_names

if TYPE_CHECKING:
    from standpunkt.ledger import Ledger, View

__all__ = [
    "ActorDraft",
    "Change",
    "Drafts",
    "Holding",
    "Known",
    "OccupancyDraft",
    "OfficeDraft",
    "Post",
    "Refused",
    "add",
    "base_of",
    "find",
    "holders",
    "import_from",
    "known",
    "listed",
    "namesake",
    "offices_named",
    "slug",
]
NOTHING = KnowledgeBase((), (), ())


@dataclass(frozen=True, slots=True)
class Post:
    """An office held: its name for this holder, from when to when (EDTF; None is unknown, or not over)."""

    office: str
    start: str | None
    end: str | None


@dataclass(frozen=True, slots=True)
class Known:
    """One actor with what is known of it: `statements` is their number in the ledger, `posts` the newest first,
    `merged` who counts as this one, `belongs_to` the name of its affiliation."""

    actor: Actor
    statements: int
    posts: tuple[Post, ...]
    merged: tuple[Actor, ...]
    belongs_to: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """What an import or addition did to the ledger's own actors: how many entries are new, how many of the known ones
    were completed, and what was not used."""

    new_actors: tuple[Actor, ...]
    completed: tuple[Actor, ...]
    offices: int
    occupancies: int
    refused: tuple[Refused, ...]

    @property
    def is_none(self) -> bool:
        """True where all was known already."""
        return not (self.new_actors or self.completed or self.offices or self.occupancies)


def base_of(view: View | None) -> KnowledgeBase:
    """What ships with the program, joined with the ledger's own actors."""
    own = view.knowledge() if view else None
    return knowledge_base().joined(own) if own else knowledge_base()


def listed(view: View, words: str = "") -> tuple[Known, ...]:
    """Who spoke in the ledger or is in its own actors, most statements first; with `words`, those whose names, id,
    offices or affiliation have all of them."""
    base, counts, merged = base_of(view), view.statements_by_actor(), view.merged()
    own = view.knowledge() or NOTHING
    hidden = {actor.id for those in merged.values() for actor in those}
    everyone = {actor.id: actor for actor in (*own.actors, *view.actors()) if actor.id not in hidden}
    known = [_known(actor, base, counts, merged) for actor in everyone.values()]
    wanted = words.casefold().split()
    fitting = [one for one in known if all(word in _words_of(one) for word in wanted)]
    return tuple(sorted(fitting, key=lambda one: (-one.statements, one.actor.name, one.actor.id)))


def known(view: View, actor: Actor) -> Known:
    """What is known of one actor."""
    return _known(actor, base_of(view), view.statements_by_actor(), view.merged())


def find(view: View, wanted: str) -> Actor:
    """The actor that a name or id means: one that spoke in the ledger or is in its own actors, under a name merged
    into it too; an actor that was merged by its id; else one that ships with the program.

    Raises UsageError where none or several fit; it lists them.
    """
    merged = view.merged()
    for those in merged.values():
        for actor in those:
            if actor.id == wanted.strip():
                return actor
    here = {one.actor.id: one.actor for one in listed(view)}
    names = under_all_names(here.values(), merged)
    try:
        return here[find_actor(names, wanted).id]
    except UsageError as error:
        if not error.problem.startswith("No actor"):
            raise
        try:
            return find_actor(base_of(view).actors, wanted)
        except UsageError as other:
            raise (error if other.problem.startswith("No actor") else other) from None


def office_on(view: View, actor: Actor, day: str | None) -> str | None:
    """The office that an actor is known to have held on a day (EDTF); None where that is not known."""
    link = ActorLink(actor, None, (), Origin("given", "1", "judgement"))
    return office_held(base_of(view), link, day)


def namesake(view: View, name: str, like: Actor) -> Actor:
    """A new actor of that name, of the kind of `like`, under an id that nobody has yet."""
    taken = {actor.id for actor in (*base_of(view).actors, *view.actors())}
    taken |= {
        value for judgement in view.judgements(blind=True) for value in (judgement.subject, judgement.new) if value
    }
    first = slug(name) or "actor"
    key = next(k for n in range(1, len(taken) + 2) if (k := first if n == 1 else f"{first}-{n}") not in taken)
    return Actor(key, " ".join(name.split()), like.kind)


def import_from(ledger: Ledger, path: Path) -> Change:
    """Takes the actors of a file into the ledger's own. Raises ActorFileError where it cannot be read at all."""
    base = base_of(ledger.view())
    imported = read_actors_from(path, base)
    return _taken(ledger, base, imported.news, imported.refused)


def add(ledger: Ledger, drafts: Drafts) -> Change:
    """Takes what a person typed into the ledger's own actors, if all of it can be used. Raises UsageError else."""
    base = base_of(ledger.view())
    news, refused = build(drafts, base)
    if refused:
        first = refused[0]
        raise UsageError(f"Not added: {first.what}. {first.reason}", remedy=first.remedy)
    return _taken(ledger, base, news, ())


def _taken(ledger: Ledger, base: KnowledgeBase, news: KnowledgeBase, refused: tuple[Refused, ...]) -> Change:
    before = {actor.id for actor in base.actors}
    change = Change(
        new_actors=tuple(actor for actor in news.actors if actor.id not in before),
        completed=tuple(actor for actor in news.actors if actor.id in before),
        offices=len(news.offices),
        occupancies=len(news.occupancies),
        refused=refused,
    )
    if not change.is_none:
        own = ledger.view().added()
        told: defaultdict[tuple[str, str], list[Occupancy]] = defaultdict(list)
        for new in news.occupancies:
            told[new.actor, new.office].append(new)
        kept = tuple(
            held for held in own.occupancies if not any(_replaces(new, held) for new in told[held.actor, held.office])
        )
        ledger.writer().put_added(replace(own, occupancies=kept).joined(news))
    return change


def _replaces(new: Occupancy, old: Occupancy) -> bool:
    """True where `new` tells `old`, of the same holder and office, more exactly, or tells its end."""
    return says_as_much(new, old) or (new.start == old.start and old.end is None)


def _known(
    actor: Actor, base: KnowledgeBase, counts: Mapping[str, int], merged: Mapping[str, tuple[Actor, ...]]
) -> Known:
    best = next((one for one in base.actors if one.id == actor.id), actor)
    home = next((one.name for one in base.actors if one.id == best.affiliation), best.affiliation)
    return Known(best, counts.get(actor.id, 0), posts_of(base, best), merged.get(actor.id, ()), home)


def posts_of(base: KnowledgeBase, actor: Actor) -> tuple[Post, ...]:
    """The offices an actor held, the newest first."""
    offices = {office.id: office for office in base.offices}
    held = [one for one in base.occupancies if one.actor == actor.id and one.office in offices]
    female = actor.gender is Gender.FEMALE
    return tuple(
        Post(office.label_female if female else office.label, one.start, one.end)
        for one in sorted(held, key=_begins, reverse=True)
        for office in [offices[one.office]]
    )


def _begins(held: Occupancy) -> str:
    return bounds(held.start)[0].isoformat() if held.start else ""


def _words_of(one: Known) -> str:
    names: Sequence[str] = (one.actor.name, *one.actor.aliases, *(other.name for other in one.merged))
    parts: Iterable[str] = (*names, one.actor.id, one.actor.kind, *(post.office for post in one.posts))
    return " ".join((*parts, one.belongs_to or "")).casefold()
