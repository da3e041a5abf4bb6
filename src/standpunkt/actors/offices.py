"""Offices: which one a title names, who held it, and what it is called for its holder."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from standpunkt.actors.folding import fold
from standpunkt.actors.index import Index, index_of
from standpunkt.actors.titles import Title
from standpunkt.errors import EdtfError
from standpunkt.records.actors import Actor, ActorLink, Gender, KnowledgeBase, Occupancy, Office
from standpunkt.records.edtf import bounds

# Titles many bodies have: "der Sprecher" of a country's ministry is no spokesman of the country.
GENERIC = frozenset(
    "sprecher sprecherin chef chefin leiter leiterin sekretar direktor direktorin vorsitzender vorsitzende "
    "prasident prasidentin generalsekretar generalsekretarin berater general kommissar".split()
)


def office_held(base: KnowledgeBase, link: ActorLink, on: str | None) -> str | None:
    """The label of the office `link.actor` held `on` that day (EDTF), by gender; else the title the text gives.

    Of several offices held at once the one that fits the text's title wins, else the one listed first.
    Without a date only an actor's single office is told.
    """
    index = index_of(base)
    held = [o for o in index.held.get(link.actor.id, ()) if on is None or overlaps(o, on)]
    offices = list(dict.fromkeys(index.offices[o.office] for o in held if o.office in index.offices))
    if not offices or (on is None and len(offices) > 1):
        return link.title
    office = next((o for o in offices if link.title and _fits(o, link.title)), offices[0])
    return office.label_female if link.actor.gender is Gender.FEMALE else office.label


def overlaps(occupancy: Occupancy, on: str) -> bool:
    """True where the occupancy and the time `on` share a day."""
    try:
        low, high = bounds(on)
        start = bounds(occupancy.start)[0] if occupancy.start else date.min
        end = bounds(occupancy.end)[1] if occupancy.end else date.max
    except EdtfError:
        return False
    return start <= high and low <= end


def offices_titled(index: Index, title: str, bodies: Collection[str]) -> list[Office]:
    """Offices that `title` names, at one of `bodies` (actor ids; none given: at any)."""
    offices = index.titles.get(fold(title), [])
    if not bodies:
        return list(offices)
    exact = [o for o in offices if o.body in bodies]
    if exact or fold(title) in GENERIC:
        return exact
    return [o for o in offices if (b := index.actors.get(o.body)) and b.affiliation in bodies]


def offices_for(index: Index, title: Title) -> list[Office]:
    """The offices a title may name: the whole phrase first ("Sprecher des Weißen Hauses"), then its head at the
    bodies named with it ("die estnische Premierministerin"), a hyphened body cut off ("Nato-Generalsekretär")."""
    head, bare = title.word.nominative, title.word.nominative.rpartition("-")[2]
    return (
        offices_titled(index, title.text, ())
        or offices_titled(index, head, title.bodies)
        or (offices_titled(index, bare, title.bodies) if title.bodies or bare == head else [])
    )


def holders(index: Index, offices: Iterable[Office], on: str | None, gender: Gender | None) -> list[Actor]:
    """Who held one of `offices` on `on` (EDTF; None: ever), of the gender where it is known."""
    found: dict[str, Actor] = {}
    for office in offices:
        for occupancy in index.holders.get(office.id, ()):
            actor = index.actors.get(occupancy.actor)
            if actor and (on is None or overlaps(occupancy, on)) and (not gender or actor.gender in (gender, None)):
                found[actor.id] = actor
    return list(found.values())


def has_held(index: Index, actor: Actor, offices: Iterable[Office]) -> bool:
    """True where the actor is known to have held one of `offices` at any time."""
    wanted = {office.id for office in offices}
    return any(occupancy.office in wanted for occupancy in index.held.get(actor.id, ()))


def _fits(office: Office, title: str) -> bool:
    words = set(fold(title).replace("-", " ").split())
    return any(words >= set(fold(t).split()) or fold(title).endswith(fold(t)) for t in office.titles)
