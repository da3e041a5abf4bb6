"""A statement together with one of its codes: the smallest thing a position is made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from standpunkt.ledger import Entry
from standpunkt.records.actors import Actor
from standpunkt.records.acts import Report
from standpunkt.records.codes import Code, Stance
from standpunkt.views.times import chronological


@dataclass(frozen=True, slots=True)
class Stand:
    """Where one statement stands on one proposal: the entry, and the code that says so."""

    entry: Entry
    code: Code

    @property
    def proposal(self) -> str:
        """Id of the proposal."""
        return self.code.proposal

    @property
    def stance(self) -> Stance:
        """Support, open, oppose or none."""
        return self.code.stance


def stands(entries: Iterable[Entry]) -> tuple[Stand, ...]:
    """Every code of every entry, oldest statement first. A statement that carries one stance on one
    proposal twice counts once."""
    found: dict[tuple[str, str, Stance], Stand] = {}
    for entry in sorted(entries, key=chronological):
        for code in entry.statement.codes:
            found.setdefault((entry.statement.id, code.proposal, code.stance), Stand(entry, code))
    return tuple(found.values())


def taken(entries: Iterable[Entry]) -> tuple[Stand, ...]:
    """Those of `stands` that take a side: stance `none` is no stance."""
    return tuple(stand for stand in stands(entries) if stand.stance is not Stance.NONE)


def shown(report: Report, proposal: str, entries: Mapping[str, Entry]) -> Stand:
    """The statement and the code behind a report of an act on `proposal`; `entries` by the ids of statements."""
    entry = entries[report.statement]
    codes = entry.statement.codes
    return Stand(entry, next(c for c in codes if c.proposal == proposal and c.stance is report.stance))


def actor_of(entry: Entry) -> Actor | None:
    """The actor behind a statement, or None where nobody is known."""
    link = entry.statement.actor
    return link.actor if link else None


def office_at_newest(entries: Iterable[Entry]) -> str | None:
    """The office held on the newest day with a statement among `entries` (one actor's); None where that
    day's statements name none. An older office is not carried on: it may have passed to somebody else."""
    ordered = sorted(entries, key=chronological)
    if not ordered:
        return None
    newest = chronological(ordered[-1])[0]
    offices = (e.statement.office for e in reversed(ordered) if chronological(e)[0] == newest)
    return next((office for office in offices if office), None)
