"""Finding what a person means: an actor by (part of) a name, a proposal by its id or label."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches

from standpunkt.errors import UsageError
from standpunkt.records.actors import Actor


def find_actors(actors: Iterable[Actor], wanted: str) -> tuple[Actor, ...]:
    """The actors that `wanted` names: by id, else by whole name or alias, else by whole words of it
    ("Lindqvist"), else by the beginning of a word; case and accents do not matter.

    Raises UsageError, with close matches, where none fits.
    """
    known = sorted(actors, key=lambda actor: (actor.name, actor.id))
    for found in _tries(known, _folded(wanted.strip())):
        if found:
            return tuple(found)
    raise UsageError(f"No actor in this ledger is called {wanted!r}.", remedy=_actor_remedy(known, wanted))


def find_actor(actors: Iterable[Actor], wanted: str) -> Actor:
    """The one actor that `wanted` names, as in `find_actors`. Raises UsageError where none or several fit."""
    found = find_actors(actors, wanted)
    if len(found) > 1:
        names = _listed([f"{actor.name} ({actor.id})" for actor in found])
        raise UsageError(f"{wanted!r} may be {names}.", remedy="Give the whole name, or the id in brackets.")
    return found[0]


def under_all_names(actors: Iterable[Actor], merged: Mapping[str, Sequence[Actor]]) -> tuple[Actor, ...]:
    """`actors`, each also known by the names and ids of those merged into it (by its id): whoever remembers
    the old name still finds them."""
    return tuple(
        replace(actor, aliases=(*actor.aliases, *(n for one in merged.get(actor.id, ()) for n in _all_names(one))))
        for actor in actors
    )


def _all_names(actor: Actor) -> tuple[str, ...]:
    return actor.name, *actor.aliases, actor.id


def find_id(known: Sequence[str], wanted: str, *, what: str) -> str:
    """The one of `known` that `wanted` names, case and "-" for "_" aside. Raises UsageError with close matches."""
    folded = {name.casefold().replace("-", "_"): name for name in known}
    key = wanted.strip().casefold().replace("-", "_")
    if key in folded:
        return folded[key]
    close = get_close_matches(key, folded, n=3, cutoff=0.5)
    some = [folded[name] for name in close] or list(known)[:12]
    remedy = f"Known: {', '.join(some)}." if some else "There is none in this ledger yet."
    raise UsageError(f"No {what} is called {wanted!r}.", remedy=remedy)


def _tries(actors: Sequence[Actor], wanted: str) -> Iterable[list[Actor]]:
    yield [a for a in actors if _folded(a.id) == wanted]
    yield [a for a in actors if wanted in _names(a)]
    yield [a for a in actors if any(f" {wanted} " in f" {name} " for name in _names(a))]
    if len(wanted) > 2:
        yield [a for a in actors if any(f" {wanted}" in f" {name}" for name in _names(a))]


def _names(actor: Actor) -> list[str]:
    return [_folded(name) for name in (actor.name, *actor.aliases)]


def _folded(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def _actor_remedy(actors: Sequence[Actor], wanted: str) -> str:
    if not actors:
        return "It has no actors yet: add articles first (standpunkt add)."
    words = {word: a.name for a in actors for name in _names(a) for word in (name, *name.split())}
    close = get_close_matches(_folded(wanted), words, n=5, cutoff=0.6)
    if names := list(dict.fromkeys(words[word] for word in close)):
        return f"Do you mean {_listed(names)}?"
    return "`standpunkt positions` and `standpunkt statements` show the names."


def _listed(names: Sequence[str]) -> str:
    return " or ".join(filter(None, (", ".join(names[:-1]), names[-1])))
