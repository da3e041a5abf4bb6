"""Who held an office on a day, for a question as a German reader words it: "der ungarische Außenminister"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from standpunkt.actors.folding import fold
from standpunkt.actors.index import Index, index_of
from standpunkt.actors.offices import GENERIC, overlaps
from standpunkt.records.actors import Actor, KnowledgeBase, Occupancy, Office
from standpunkt.records.edtf import bounds

_SMALL = frozenset("der die das des dem den von vom in im bei beim für zu zum zur aus".split())
_ENDING = re.compile(r"(?<=...)(?:in|es|en|em|er|e|s|n)$")
_HOME = "DE"


@dataclass(frozen=True, slots=True)
class Holding:
    """`actor` held `office` as `occupancy` tells. `certain` is False where the day asked for may lie outside it:
    "2023-06" as an end covers June the 2nd only perhaps."""

    office: Office
    occupancy: Occupancy
    actor: Actor
    certain: bool


def holders(base: KnowledgeBase, office: str, day: date | str) -> tuple[Holding, ...]:
    """Who held the office that `office` words on `day` (a date, or EDTF), in the order of the base.

    Several where offices share a name, on days of hand-over (both days of an occupancy count), for offices held by
    two, and where a date is not known to the day. Empty where the base knows nobody, or no such office: ask
    `offices_named` to tell the two apart. Raises EdtfError where `day` is no time.
    """
    on = day.isoformat() if isinstance(day, date) else day
    bounds(on)
    index = index_of(base)
    return tuple(
        Holding(named, held, actor, _covers(held, on))
        for named in offices_named(base, office)
        for held in index.holders.get(named.id, ())
        if overlaps(held, on) and (actor := index.actors.get(held.actor))
    )


def offices_named(base: KnowledgeBase, words: str) -> tuple[Office, ...]:
    """The offices that `words` name, declined or not, masculine or feminine, with or without an article.

    A body is named by its name, its adjective, its seat or before a hyphen ("Präsident der USA", "Ungarns
    Außenminister", "Nato-Generalsekretär"). Where none is named and Germany has such an office, it is the German one.
    """
    index = index_of(base)
    parts = [part for part in re.split(r"[\s,]+", words.strip()) if part and part.lower() not in _SMALL]
    titles = _by_title(base.offices)
    whole = titles.get(_keys(parts), [])
    if whole:
        return tuple([o for o in whole if o.body == _HOME] or whole)
    bodies, rest = _bodies(index, parts)
    found = titles.get(_keys(rest), [])
    exact = [o for o in found if o.body in bodies]
    if exact or fold(" ".join(rest)) in GENERIC:
        return tuple(exact)
    return tuple(o for o in found if (b := index.actors.get(o.body)) and b.affiliation in bodies)


@lru_cache(maxsize=4)
def _by_title(offices: tuple[Office, ...]) -> dict[tuple[str, ...], list[Office]]:
    """Offices by their titles and labels, without small words and endings; kept, as reading them takes 20 ms."""
    found: dict[tuple[str, ...], list[Office]] = defaultdict(list)
    for office in offices:
        for title in (*office.titles, office.label, office.label_female):
            key = _keys([w for w in title.split() if w.lower() not in _SMALL])
            if office not in found[key]:
                found[key].append(office)
    return found


def _bodies(index: Index, parts: Sequence[str]) -> tuple[frozenset[str], list[str]]:
    """The bodies that `parts` name, and what is left of them: the title."""
    bodies: list[str] = []
    rest: list[str] = []
    place = 0
    while place < len(parts):
        step = 1
        before, hyphen, after = parts[place].partition("-")
        if hit := index.entity_at(parts, place):
            bodies.append(hit[0].id)
            step = hit[1]
        elif body := index.body_of_adjective(parts[place]) or _declined(index, parts[place]):
            bodies.append(body.id)
        elif hyphen and (body := _body(index, before)):
            bodies.append(body.id)
            rest.append(after)
        else:
            rest.append(parts[place])
        place += step
    return frozenset(bodies), rest


def _body(index: Index, word: str) -> Actor | None:
    hit = index.entity_at((word,), 0)
    return hit[0] if hit else _declined(index, word)


def _declined(index: Index, word: str) -> Actor | None:
    """ "Grünen", "Linken", "Repräsentantenhauses": the other endings of a name in the genitive or plural."""
    if not word[:1].isupper():
        return None
    forms = (fold(word).removesuffix(ending) for ending in ("n", "es") if word.endswith(("en", "es")))
    return next((actor for form in forms if (actor := index.entities.get(form))), None)


def _keys(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(_key(word) for word in words)


def _key(word: str) -> str:
    """A word without its endings, case and gender alike: "Ministers", "Ministerin" -> "minist"."""
    key, shorter = "", fold(word)
    while key != shorter:
        key, shorter = shorter, _ENDING.sub("", shorter)
    return key


def _covers(occupancy: Occupancy, on: str) -> bool:
    low, high = bounds(on)
    start = bounds(occupancy.start)[1] if occupancy.start else date.max
    end = bounds(occupancy.end)[0] if occupancy.end else date.max
    return start <= low and high <= end
