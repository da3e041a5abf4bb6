"""What a file says of actors, offices and who held them, before it is set against what is known.

Keys and references are the file's own; what they mean is found out in `building`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from standpunkt.records.actors import ActorKind, Gender


@dataclass(frozen=True, slots=True)
class Refused:
    """Something of the file that is not used: where it stands ("row 3"), what it is, why not, and what to do."""

    place: str
    what: str
    reason: str
    remedy: str


@dataclass(frozen=True, slots=True)
class ActorDraft:
    """An actor. `names` are all of its names, the first to be shown; `belongs_to` is tried in order; `codes` are other
    keys under which the file may refer to it ("de"). `apart`: it is nobody who is known by one of these names, but a
    namesake."""

    key: str
    place: str
    kind: ActorKind
    names: tuple[str, ...]
    gender: Gender | None = None
    belongs_to: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    wikidata: str | None = None
    codes: tuple[str, ...] = ()
    apart: bool = False


@dataclass(frozen=True, slots=True)
class OfficeDraft:
    """An office. `bodies` are tried in order; `female` and `titles` are made from `name` where the file has none."""

    key: str
    place: str
    name: str
    female: str | None = None
    titles: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    wikidata: str | None = None


@dataclass(frozen=True, slots=True)
class OccupancyDraft:
    """Who held what, from when to when (EDTF)."""

    place: str
    actor: str
    office: str
    start: str | None = None
    end: str | None = None


@dataclass(slots=True)
class Drafts:
    """All that a file says, in its order, and what of it could not be read."""

    actors: list[ActorDraft] = field(default_factory=list)
    offices: list[OfficeDraft] = field(default_factory=list)
    occupancies: list[OccupancyDraft] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)


def names_in(names: Iterable[str]) -> tuple[str, ...]:
    """Names in Latin letters, as German newspapers write them, blanks single, each once."""
    clean = (" ".join(name.split()) for name in names)
    return tuple(dict.fromkeys(name for name in clean if _is_latin(name)))


def _is_latin(name: str) -> bool:
    letters = [c for c in name if c.isalpha()]
    return bool(letters) and all("LATIN" in unicodedata.name(c, "") or c in "ʼʻ" for c in letters)
