"""Who stands where: actors by proposals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from standpunkt.ledger import Entry
from standpunkt.records.actors import Actor
from standpunkt.records.codes import Stance
from standpunkt.records.edtf import latest
from standpunkt.views.stands import Stand, actor_of, office_at_newest, taken
from standpunkt.views.times import day, place


@dataclass(frozen=True, slots=True)
class Cell:
    """Where an actor stands on a proposal.

    `stance` is that of the newest statement with a stance. `behind` are all the actor's statements with
    that stance on that proposal, `otherwise` those with another one; both newest first, undated last.
    """

    stance: Stance
    behind: tuple[Stand, ...]
    otherwise: tuple[Stand, ...]

    @property
    def count(self) -> int:
        """Number of statements with that stance by that actor on that proposal."""
        return len(self.behind)

    @property
    def first(self) -> date | None:
        """Latest possible day of the oldest dated statement behind the cell."""
        return min(self._days(), default=None)

    @property
    def last(self) -> date | None:
        """Latest possible day of the newest dated statement behind the cell."""
        return max(self._days(), default=None)

    def _days(self) -> list[date]:
        return [said for stand in self.behind if (said := day(stand.entry))]


@dataclass(frozen=True, slots=True)
class Row:
    """One actor with the office held at the newest statement and a cell for each proposal spoken of.
    `coded` is the number of the actor's statements that take a side on any proposal."""

    actor: Actor
    office: str | None
    cells: Mapping[str, Cell]
    coded: int


@dataclass(frozen=True, slots=True)
class Matrix:
    """Actors (rows) by proposals (columns, ids) at the day `at`; None is without a limit in time.

    `undated` is the number of statements left out because nothing says when they were said (only with
    `at`), `unattributed` the number of those that take a side but have no known actor.
    """

    at: date | None
    proposals: tuple[str, ...]
    rows: tuple[Row, ...]
    undated: int
    unattributed: int


def positions(entries: Iterable[Entry], *, at: str | None = None, order: Sequence[str] = ()) -> Matrix:
    """Where every actor stood at the end of `at` (EDTF).

    Counted are statements with an actor and a code whose stance is support, open or oppose; with `at`,
    only those whose latest possible day is not after the last day of `at`. Rows come by number of such
    statements, then by name; proposals in the order of `order` (the codebook's), then by number. Raises EdtfError.
    """
    limit = latest(at) if at else None
    sided = taken(entries)
    inside = [stand for stand in sided if limit is None or _said_by(stand, limit)]
    rows = [_row(actor, stands) for actor, stands in _by_actor(inside)]
    return Matrix(
        at=limit,
        proposals=_columns(inside, order),
        rows=tuple(sorted(rows, key=lambda row: (-row.coded, row.actor.name, row.actor.id))),
        undated=len(_ids(s for s in sided if day(s.entry) is None)) if limit else 0,
        unattributed=len(_ids(s for s in inside if actor_of(s.entry) is None)),
    )


def _said_by(stand: Stand, limit: date) -> bool:
    said = day(stand.entry)
    return said is not None and said <= limit


def _by_actor(stands: Iterable[Stand]) -> list[tuple[Actor, list[Stand]]]:
    groups: dict[str, list[Stand]] = {}
    actors: dict[str, Actor] = {}
    for stand in stands:
        if actor := actor_of(stand.entry):
            actors[actor.id] = actor
            groups.setdefault(actor.id, []).append(stand)
    return [(actors[key], group) for key, group in groups.items()]


def _row(actor: Actor, stands: Sequence[Stand]) -> Row:
    spoken_of = dict.fromkeys(stand.proposal for stand in stands)
    cells = {proposal: _cell([s for s in stands if s.proposal == proposal]) for proposal in spoken_of}
    return Row(actor, office_at_newest(s.entry for s in stands), cells, len(_ids(stands)))


def _cell(stands: Sequence[Stand]) -> Cell:
    newest_first = sorted(stands, key=lambda s: (day(s.entry) or date.min, place(s.entry)), reverse=True)
    stance = newest_first[0].stance
    return Cell(
        stance=stance,
        behind=tuple(s for s in newest_first if s.stance is stance),
        otherwise=tuple(s for s in newest_first if s.stance is not stance),
    )


def _columns(stands: Iterable[Stand], order: Sequence[str]) -> tuple[str, ...]:
    counts = Counter(stand.proposal for stand in stands if actor_of(stand.entry))
    places = {proposal: place for place, proposal in enumerate(order)}
    return tuple(sorted(counts, key=lambda p: (places.get(p, len(places)), -counts[p], p)))


def _ids(stands: Iterable[Stand]) -> set[str]:
    return {stand.entry.statement.id for stand in stands}
