"""People of one name kept apart: by given names, "junior" and "senior", title, gender, and the country a text names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from standpunkt.actors.folding import fold, without_genitive
from standpunkt.actors.index import Index
from standpunkt.actors.mentions import Mention, Person
from standpunkt.actors.offices import has_held, offices_for
from standpunkt.actors.suffixes import suffix_of, without_suffix
from standpunkt.actors.titles import Title
from standpunkt.records.actors import Actor, ActorKind
from standpunkt.records.doubts import Doubt

Choice = tuple[Person | None, tuple[Doubt, ...]]
NAMESAKE = (Doubt.NAMESAKE,)
_NEAR = 2
"""Sentences back in which one of several namesakes must have been named alone, for a bare surname to mean that one."""


def are_one(left: str, right: str) -> bool:
    """Whether two full names of one surname can be one person's: "George Bush" is "George W. Bush", who is not "George
    H. W. Bush"; "Otto Quist junior" is not "Otto Quist senior"."""
    if suffix_of(left) != suffix_of(right):
        return False
    a, b = _given(left), _given(right)
    return _within(a, b) or _within(b, a)


def _given(name: str) -> list[str]:
    return fold(without_suffix(name)).replace("-", " ").split()[:-1]


def _within(few: Sequence[str], many: Sequence[str]) -> bool:
    """All given names of the one among the other's, initials standing for names; "George W." is in "George H. W." no
    abbreviation: who is told apart by initials has them written in full."""
    if not few or len(few) > len(many) or (1 < len(few) < len(many) and _has_initials((*few, *many))):
        return False
    return all(any(_alike(name, other) for other in many) for name in few)


def _alike(name: str, other: str) -> bool:
    if name == other:
        return True
    short, long = sorted((name.rstrip("."), other.rstrip(".")), key=len)
    return len(short) == 1 and long.startswith(short)


def _has_initials(names: Iterable[str]) -> bool:
    return any(len(name.rstrip(".")) == 1 for name in names)


def chosen(people: Sequence[Person], mention: Mention) -> Choice:
    """Of several people of one surname the one that suffix, title or gender tells; else, with a doubt, the one named
    right before; else nobody."""
    for told in (_by_title(people, mention), _by_gender(people, mention)):
        if len(told) == 1:
            return told[0], ()
    near = [p for p in people if any(0 <= mention.sentence - m.sentence <= _NEAR for m in p.mentions)]
    return (near[0], NAMESAKE) if len(near) == 1 else (None, ())


def _by_title(people: Sequence[Person], mention: Mention) -> list[Person]:
    keys = {t.word.masculine for t in mention.titles}
    return [p for p in people if keys & {t.word.masculine for t in p.titles}]


def _by_gender(people: Sequence[Person], mention: Mention) -> list[Person]:
    return [p for p in people if mention.gender and p.actor.gender is mention.gender]


def holder_named(index: Index, surname: str, titles: Sequence[Title]) -> Actor | None:
    """ "Kanzler Quist": the one Quist in the base who held an office of that title."""
    for key in dict.fromkeys((fold(surname), fold(without_genitive(surname)))):
        if actor := one_who_held(index, index.surnames.get(key, ()), titles):
            return actor
    return None


def one_who_held(index: Index, people: Iterable[Actor], titles: Sequence[Title]) -> Actor | None:
    """The one of `people` who is known to have held an office that one of `titles` names."""
    for title in titles:
        offices = offices_for(index, title)
        found = [a for a in people if has_held(index, a, offices)]
        if len(found) == 1:
            return found[0]
    return None


def is_another(index: Index, actor: Actor, titles: Sequence[Title]) -> bool:
    """True where the text says of which country somebody of the actor's name is, and that is none of the actor's:
    "der kanadische Schauspieler" of the name of a German minister."""
    said = {b for t in titles for b in t.nations}
    home = _homes(index, actor)
    if not said or not home or said & home or one_who_held(index, (actor,), titles):
        return False
    named = {b for t in titles for b in t.bodies}
    return not named & home


def _homes(index: Index, actor: Actor) -> set[str]:
    """Countries and bodies an actor has to do with; empty where no country is among them."""
    offices = (index.offices[o.office] for o in index.held.get(actor.id, ()) if o.office in index.offices)
    near = {actor.affiliation, *(office.body for office in offices)} - {None}
    bodies = {b.affiliation for key in near if key and (b := index.actors.get(key)) and b.affiliation}
    homes = {key for key in (*near, *bodies) if key}
    countries = [b for key in homes if (b := index.actors.get(key)) and b.kind is ActorKind.COUNTRY]
    return homes if countries else set()
