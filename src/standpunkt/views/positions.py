"""Who stands where: actors, or those they speak for, by proposals."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from standpunkt.records.actors import Actor, KnowledgeBase
from standpunkt.records.acts import Act, Standing
from standpunkt.records.codes import Stance
from standpunkt.records.edtf import latest
from standpunkt.views.belonging import NOTHING, Belonging, By


@dataclass(frozen=True, slots=True)
class Cell:
    """Where somebody stands on a proposal: the stance of the newest utterance.

    `count` is the number of utterances with that stance on that proposal (ten reports of one are one), `otherwise` of
    those with another one. `first` and `last` are the latest possible days of the oldest and the newest dated utterance
    behind the cell. What was said stands in `behind`.
    """

    stance: Stance
    count: int
    otherwise: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Row:
    """One actor, or an office, organisation, party or country, with a cell for each proposal spoken of.

    `note` says more of the newest day with an utterance: the office an actor held then; of all others who spoke.
    `coded` is the number of utterances that take a side on any proposal. `actor` is None where the row is none.
    """

    id: str
    name: str
    note: str | None
    actor: Actor | None
    cells: Mapping[str, Cell]
    coded: int

    @property
    def office(self) -> str | None:
        """The office an actor held on the newest day with an utterance; None of all others."""
        return self.note if self.actor else None


@dataclass(frozen=True, slots=True)
class Matrix:
    """Actors (or what `by` says; rows) by proposals (columns, ids) at the day `at`; None is without a limit in time.

    `undated` is the number of utterances left out because nothing says when they were said (only with
    `at`), `unattributed` the number of those that have no row: nobody known said it, or spoke for nobody of that kind.
    """

    at: date | None
    by: By
    proposals: tuple[str, ...]
    rows: tuple[Row, ...]
    undated: int
    unattributed: int


def positions(
    standings: Iterable[Standing],
    *,
    at: str | None = None,
    by: By = By.ACTOR,
    known: KnowledgeBase = NOTHING,
    least: int = 1,
    order: Sequence[str] = (),
) -> Matrix:
    """Where every actor, or whoever `by` asks for, stood at the end of `at` (EDTF).

    With `at`, the `standings` are those of acts whose latest possible day is not after the last day of `at` (`until` of
    `standpunkt.views.standings`); undated ones among them are left out. `known` tells offices and parties; without it,
    only actors and offices are told apart. Cells with fewer than `least` utterances of the newest stance are left out.
    Rows come by number of utterances, then by name; proposals in the order of `order` (the codebook's), then by number.
    Raises EdtfError.
    """
    limit = latest(at) if at else None
    taken = list(standings)
    inside = taken if limit is None else [one for one in taken if one.last]
    belonging = Belonging(known)
    groups, nobody = _grouped(inside, by, belonging)
    rows = [row for key, found in groups.items() if (row := _row(key, found, (by, belonging), least)).cells]
    return Matrix(
        at=limit,
        by=by,
        proposals=_columns(rows, order),
        rows=tuple(sorted(rows, key=lambda row: (-row.coded, row.name, row.id))),
        undated=sum(one.utterances for one in taken if one.last is None) if limit else 0,
        unattributed=nobody,
    )


def behind(acts: Iterable[Act], matrix: Matrix, *, known: KnowledgeBase = NOTHING) -> dict[tuple[str, str], list[Act]]:
    """What is behind the cells of `matrix`, by row and proposal: the utterances with its stance, newest first, undated
    last. `acts` are at least all that were said by its day, oldest first; `known` is what it was made with."""
    belonging = Belonging(known)
    cells = {(row.id, proposal): cell.stance for row in matrix.rows for proposal, cell in row.cells.items()}
    found: dict[tuple[str, str], list[Act]] = {key: [] for key in cells}
    for act in acts:
        if matrix.at is None or (act.day and act.latest <= matrix.at):
            for key, _ in belonging.of(act, matrix.by):
                if cells.get((key, act.proposal)) is act.stance:
                    found[key, act.proposal].append(act)
    return {key: sorted(those, key=lambda act: act.moment, reverse=True) for key, those in found.items()}


def outlets_of(acts: Iterable[Act]) -> tuple[str, ...]:
    """The outlets that tell `acts`, by name; where one is not known, nothing."""
    return tuple(sorted({report.outlet for act in acts for report in act.reports if report.outlet}))


def sources_of(acts: Iterable[Act]) -> int:
    """Number of independent sources of `acts`: outlets, or articles without one; near-copies count once."""
    return len(frozenset[str]().union(*(act.sources for act in acts)))


def _grouped(standings: Iterable[Standing], by: By, belonging: Belonging) -> tuple[dict[str, list[Standing]], int]:
    """Standings by row, and the number of utterances without one."""
    groups: defaultdict[str, list[Standing]] = defaultdict(list)
    nobody = 0
    for standing in standings:
        found = belonging.of(standing, by)
        for key, _ in found:
            groups[key].append(standing)
        if not found:
            nobody += standing.utterances
    return groups, nobody


def _row(key: str, found: Sequence[Standing], whose: tuple[By, Belonging], least: int) -> Row:
    """A row's newest name counts."""
    by, belonging = whose
    on: dict[str, list[Standing]] = {}
    for standing in found:
        on.setdefault(standing.proposal, []).append(standing)
    newest = max(found, key=_newest)
    return Row(
        id=key,
        name=dict(belonging.of(newest, by))[key],
        note=_note([standing for standing in found if standing.last == newest.last], by),
        actor=newest.actor if by is By.ACTOR else None,
        cells={proposal: cell for proposal, those in on.items() if (cell := _cell(those)).count >= least},
        coded=sum([standing.utterances for standing in found]),
    )


def _note(day: list[Standing], by: By) -> str | None:
    """Of the newest day's standings the newest that tell an office, or else a name."""
    for standing in reversed(sorted(day, key=_newest) if len(day) > 1 else day):
        noted = standing.office if by is By.ACTOR else standing.actor and standing.actor.name
        if noted:
            return noted
    return None


def _cell(standings: Sequence[Standing]) -> Cell:
    """Of what is undated nobody knows whether it is newer: a `moment` with a day is greater than all without."""
    if len(standings) == 1:  # most often
        (one,) = standings
        return Cell(one.stance, one.count, 0, one.first, one.last)
    stance = max(standings, key=_newest).stance
    own = [standing for standing in standings if standing.stance is stance]
    count = sum([standing.count for standing in own])
    return Cell(
        stance=stance,
        count=count,
        otherwise=sum([standing.count for standing in standings]) - count,
        first=min([standing.first for standing in own if standing.first], default=None),
        last=max([standing.last for standing in own if standing.last], default=None),
    )


_newest = attrgetter("newest")


def _columns(rows: Iterable[Row], order: Sequence[str]) -> tuple[str, ...]:
    counts = Counter[str]()
    for row in rows:
        for proposal, cell in row.cells.items():
            counts[proposal] += cell.count + cell.otherwise
    places = {proposal: place for place, proposal in enumerate(order)}
    return tuple(sorted(counts, key=lambda p: (places.get(p, len(places)), -counts[p], p)))
