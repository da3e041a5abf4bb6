"""Who changed position: two statements on one proposal, next to each other in time, whose stances differ."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby, pairwise

from standpunkt.ledger import Entry
from standpunkt.records.actors import Actor
from standpunkt.views.stands import Stand, actor_of, taken
from standpunkt.views.times import Order, chronological, day, order


class ShiftKind(StrEnum):
    """CHANGE: one actor, another stance. SUCCESSOR: one office, another holder, another stance."""

    CHANGE = "change"
    SUCCESSOR = "successor"


@dataclass(frozen=True, slots=True)
class Shift:
    """Two statements of one actor (or of two holders of one office) on one proposal whose stances differ.

    `subject` is the actor's name, or the office for a successor; `order` says how sure it is that
    `before` came first.
    """

    kind: ShiftKind
    subject: str
    proposal: str
    before: Stand
    after: Stand
    order: Order


def shifts(entries: Iterable[Entry]) -> tuple[Shift, ...]:
    """All shifts, oldest first.

    Compared are dated statements with a known actor and a stance (support, open, oppose), each with the
    next one on the same proposal. Changes of one actor back and forth within a day count once for each
    pair of stances. Successors are found in offices where all such statements of one holder precede those of the next:
    a title that two people bear at once ("Sprecher" of two houses) tells no succession and is left out.
    """
    dated = [stand for stand in taken(entries) if day(stand.entry) and actor_of(stand.entry)]
    found = [*_changes(dated), *_successions(dated)]
    return tuple(sorted(found, key=lambda s: (*chronological(s.after.entry), s.kind, s.proposal)))


def _changes(dated: Sequence[Stand]) -> Iterator[Shift]:
    for stands in _groups(dated, lambda stand: (_actor(stand).id, stand.proposal)):
        seen = set()
        for before, after in pairwise(stands):
            pair = (day(before.entry), day(after.entry), frozenset((before.stance, after.stance)))
            if before.stance is not after.stance and pair not in seen:
                seen.add(pair)
                yield _shift(ShiftKind.CHANGE, _actor(after).name, before, after)


def _successions(dated: Sequence[Stand]) -> Iterator[Shift]:
    in_office = [stand for stand in dated if stand.entry.statement.office]
    for stands in _groups(in_office, lambda stand: (office_key(stand.entry.statement.office or ""),)):
        if not _one_after_the_other(stands):
            continue
        for on_proposal in _groups(stands, lambda stand: (stand.proposal,)):
            for before, after in pairwise(on_proposal):
                if _actor(before).id != _actor(after).id and before.stance is not after.stance:
                    yield _shift(ShiftKind.SUCCESSOR, after.entry.statement.office or "", before, after)


def _one_after_the_other(stands: Sequence[Stand]) -> bool:
    holders = [holder for holder, _ in groupby(_actor(stand).id for stand in stands)]
    return len(holders) == len(set(holders))


def _shift(kind: ShiftKind, subject: str, before: Stand, after: Stand) -> Shift:
    return Shift(kind, subject, after.proposal, before, after, order(before.entry, after.entry))


def _groups(stands: Sequence[Stand], key: Callable[[Stand], tuple[str, ...]]) -> Iterator[list[Stand]]:
    ordered = sorted(stands, key=lambda s: (key(s), chronological(s.entry)))
    for _, group in groupby(ordered, key=key):
        yield list(group)


def _actor(stand: Stand) -> Actor:
    actor = actor_of(stand.entry)
    assert actor is not None, "stands without an actor were left out before"
    return actor


_FEMALE = re.compile(r"(?<=er|är|nt|or|ef|ar|at|st)in\b")


def office_key(office: str) -> str:
    """One key for both genders of an office: "Premierministerin Estlands" as "Premierminister Estlands".

    Endings as in Ministerin, Sekretärin, Präsidentin, Senatorin, Chefin, Kommissarin, Diplomatin,
    Polizistin; "Berlin" and "in" are none of them.
    """
    return _FEMALE.sub("", office.casefold())
