"""What one actor said, in order of time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from standpunkt.ledger import Entry
from standpunkt.records.actors import Actor
from standpunkt.views.stands import Stand, actor_of, office_at_newest, stands
from standpunkt.views.times import chronological, day


@dataclass(frozen=True, slots=True)
class Strand:
    """One actor's statements on one proposal, oldest first, undated last."""

    proposal: str
    stands: tuple[Stand, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """All of one actor's statements, oldest first, undated last.

    `strands` groups the coded ones by proposal, the most spoken of first; a statement on two proposals
    stands in two strands. `uncoded` are the statements without a code. `undated` counts those without a day.
    """

    actor: Actor
    office: str | None
    entries: tuple[Entry, ...]
    strands: tuple[Strand, ...]
    uncoded: tuple[Entry, ...]

    @property
    def undated(self) -> int:
        """Number of statements of which nothing says when they were said."""
        return sum(day(entry) is None for entry in self.entries)


def timeline(entries: Iterable[Entry], actor: Actor) -> Timeline:
    """The statements among `entries` that `actor` made."""
    own = tuple(sorted((e for e in entries if _is(actor, e)), key=chronological))
    strands: dict[str, list[Stand]] = {}
    for stand in stands(own):
        strands.setdefault(stand.proposal, []).append(stand)
    return Timeline(
        actor=actor,
        office=office_at_newest(own),
        entries=own,
        strands=tuple(
            Strand(proposal, tuple(found)) for proposal, found in sorted(strands.items(), key=lambda s: -len(s[1]))
        ),
        uncoded=tuple(entry for entry in own if not entry.statement.codes),
    )


def _is(actor: Actor, entry: Entry) -> bool:
    who = actor_of(entry)
    return who is not None and who.id == actor.id
