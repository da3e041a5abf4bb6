"""Who stands where: actors, or those they speak for, by proposals."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from standpunkt.records.actors import Actor, KnowledgeBase
from standpunkt.records.codes import Stance
from standpunkt.records.edtf import latest
from standpunkt.views.acts import Act
from standpunkt.views.belonging import NOTHING, Belonging, By


@dataclass(frozen=True, slots=True)
class Cell:
    """Where somebody stands on a proposal.

    `stance` is that of the newest utterance. `behind` are all utterances with that stance on that proposal,
    `otherwise` those with another one; both newest first, undated last.
    """

    stance: Stance
    behind: tuple[Act, ...]
    otherwise: tuple[Act, ...]

    @property
    def count(self) -> int:
        """Number of utterances with that stance: ten reports of one are one."""
        return len(self.behind)

    @property
    def first(self) -> date | None:
        """Latest possible day of the oldest dated utterance behind the cell."""
        return min((act.latest for act in self.behind if act.day), default=None)

    @property
    def last(self) -> date | None:
        """Latest possible day of the newest dated utterance behind the cell."""
        return max((act.latest for act in self.behind if act.day), default=None)

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets that tell it, by name; where one is not known, nothing."""
        stands = (stand for act in self.behind for stand in act.stands)
        return tuple(sorted({s.entry.article.outlet for s in stands if s.entry.article.outlet}))

    @property
    def sources(self) -> int:
        """Number of independent sources: outlets, or articles without one; near-copies count once."""
        return len(frozenset[str]().union(*(act.sources for act in self.behind)))


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
    acts: Iterable[Act],
    *,
    at: str | None = None,
    by: By = By.ACTOR,
    known: KnowledgeBase = NOTHING,
    least: int = 1,
    order: Sequence[str] = (),
) -> Matrix:
    """Where every actor, or whoever `by` asks for, stood at the end of `at` (EDTF).

    `acts` come as `standpunkt.views.acts` gives them, oldest first. With `at`, only those count whose latest possible
    day is not after the last day of `at`. `known` tells offices and parties; without it, only actors and
    offices are told apart. Cells with fewer than `least` utterances of the newest stance are left out. Rows come by
    number of utterances, then by name; proposals in the order of `order` (the codebook's), then by number.
    Raises EdtfError.
    """
    limit = latest(at) if at else None
    taken = list(acts)
    inside = taken if limit is None else [act for act in taken if act.latest <= limit]
    groups, names, nobody = _grouped(inside, by, Belonging(known))
    rows = [row for key, group in groups.items() if (row := _row(key, names[key], group, by, least)).cells]
    return Matrix(
        at=limit,
        by=by,
        proposals=_columns(rows, order),
        rows=tuple(sorted(rows, key=lambda row: (-row.coded, row.name, row.id))),
        undated=len({a.utterance.id for a in taken if a.day is None}) if limit else 0,
        unattributed=len(nobody),
    )


Grouped = defaultdict[str, defaultdict[str, list[Act]]]


def _grouped(acts: Iterable[Act], by: By, belonging: Belonging) -> tuple[Grouped, dict[str, str], set[str]]:
    """Acts by row and proposal, the names of the rows, and the utterances without one. A row's newest name counts."""
    groups: Grouped = defaultdict(lambda: defaultdict(list))
    names: dict[str, str] = {}
    nobody = set()
    for act in acts:
        found = ((act.actor.id, act.actor.name),) if by is By.ACTOR and act.actor else belonging.of(act, by)
        for key, name in found:
            names[key] = name
            groups[key][act.proposal].append(act)
        if not found:
            nobody.add(act.utterance.id)
    return groups, names, nobody


def _row(key: str, name: str, on: Mapping[str, list[Act]], by: By, least: int) -> Row:
    cells = {proposal: _cell(acts) for proposal, acts in on.items()}
    cells = {proposal: cell for proposal, cell in cells.items() if cell.count >= least}
    newest = max((acts for acts in on.values()), key=lambda acts: _dated(acts[-1]))[-1]
    day = [act for acts in on.values() for act in acts[-20:] if act.latest == newest.latest]
    noted = (act.office if by is By.ACTOR else act.actor and act.actor.name for act in reversed(day))
    return Row(
        id=key,
        name=name,
        note=next((words for words in noted if words), None),
        actor=newest.actor if by is By.ACTOR else None,
        cells=cells,
        coded=len({act.utterance.id for acts in on.values() for act in acts}),
    )


def _dated(act: Act) -> date:
    return act.latest if act.latest != date.max else date.min


def _cell(acts: Sequence[Act]) -> Cell:
    """`acts` oldest first, undated last; of what is undated nobody knows whether it is newer."""
    dated = len(acts)
    while dated and acts[dated - 1].latest == date.max:
        dated -= 1
    newest_first = [*reversed(acts[:dated]), *reversed(acts[dated:])]
    stance = newest_first[0].stance
    return Cell(
        stance=stance,
        behind=tuple([a for a in newest_first if a.stance is stance]),
        otherwise=tuple([a for a in newest_first if a.stance is not stance]),
    )


def _columns(rows: Iterable[Row], order: Sequence[str]) -> tuple[str, ...]:
    counts = Counter[str]()
    for row in rows:
        for proposal, cell in row.cells.items():
            counts[proposal] += cell.count + len(cell.otherwise)
    places = {proposal: place for place, proposal in enumerate(order)}
    return tuple(sorted(counts, key=lambda p: (places.get(p, len(places)), -counts[p], p)))
