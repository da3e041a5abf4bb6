"""How a debate stands: for each proposal, how many are for it, open and against it, and how that moved."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from standpunkt.records.actors import KnowledgeBase
from standpunkt.records.acts import Standing
from standpunkt.records.codes import Stance
from standpunkt.records.edtf import latest
from standpunkt.views.belonging import NOTHING, Belonging, By

SIDES = (Stance.SUPPORT, Stance.OPEN, Stance.OPPOSE)


@dataclass(frozen=True, slots=True)
class Balance:
    """How many stand where at the end of `day` (None is without a limit in time; then undated ones count as well).

    `standing` counts actors (or what was asked for) by their newest stance, `spoken` the utterances of that month
    (without a limit: all).
    """

    day: date | None
    standing: Mapping[Stance, int]
    spoken: Mapping[Stance, int]

    @property
    def total(self) -> int:
        """Number of actors with a position."""
        return sum(self.standing.values())

    def share(self, stance: Stance) -> float | None:
        """Share (0 to 1) of those with a position who take this one; None where nobody has any."""
        return self.standing.get(stance, 0) / self.total if self.total else None


@dataclass(frozen=True, slots=True)
class Trend:
    """One proposal: how it stands now, and month by month, from the first month with an utterance to the last."""

    proposal: str
    now: Balance
    months: tuple[Balance, ...]


def trends(
    standings: Iterable[Standing],
    *,
    at: str | None = None,
    by: By = By.ACTOR,
    known: KnowledgeBase = NOTHING,
    order: Sequence[str] = (),
) -> tuple[Trend, ...]:
    """For each proposal who supports, is open to, and opposes it; options as for `standpunkt.views.positions`.

    `standings` are by month (`by_month` of `standpunkt.views.standings`). Everybody counts once, with the newest
    stance. The months are those of all proposals together, so that they can be laid side by side. Raises EdtfError.
    """
    limit = latest(at) if at else None
    belonging = Belonging(known)
    taken = [one for one in standings if one.actor and (limit is None or one.last)]
    ends = tuple(_months(taken))
    groups: defaultdict[str, list[Standing]] = defaultdict(list)
    for standing in sorted(taken, key=lambda standing: standing.newest):
        groups[standing.proposal].append(standing)
    counts = {proposal: sum(standing.count for standing in those) for proposal, those in groups.items()}
    places = {proposal: place for place, proposal in enumerate(order)}
    ordered = sorted(groups, key=lambda p: (places.get(p, len(places)), -counts[p], p))
    return tuple(_trend(proposal, groups[proposal], ends, limit, (by, belonging)) for proposal in ordered)


def _trend(
    proposal: str, standings: Sequence[Standing], ends: Sequence[date], limit: date | None, asked: tuple[By, Belonging]
) -> Trend:
    """`standings` on one proposal by their newest utterance, undated ones first: whoever is dated stands there."""
    by, belonging = asked
    undated = [standing for standing in standings if standing.last is None]
    dated = [(standing.last, standing) for standing in standings if standing.last]
    standing: dict[str, Stance] = {}
    months, place = [], 0
    for end in ends:
        spoken: Counter[Stance] = Counter()
        while place < len(dated) and dated[place][0] <= end:
            one = dated[place][1]
            standing |= {key: one.stance for key, _ in belonging.of(one, by)}
            spoken[one.stance] += one.count
            place += 1
        months.append(Balance(end, Counter(standing.values()), spoken))
    standing = {key: one.stance for one in undated for key, _ in belonging.of(one, by)} | standing
    return Trend(proposal, Balance(limit, Counter(standing.values()), _spoken(standings)), tuple(months))


def _spoken(standings: Iterable[Standing]) -> Counter[Stance]:
    counted: Counter[Stance] = Counter()
    for standing in standings:
        counted[standing.stance] += standing.count
    return counted


def _months(standings: Sequence[Standing]) -> Iterator[date]:
    """The last days of the months from the first dated utterance to the last."""
    dated = [standing.last for standing in standings if standing.last]
    if not dated:
        return
    day, last = min(dated), max(dated)
    while day <= last or (day.year, day.month) == (last.year, last.month):
        following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
        yield following - timedelta(days=1)
        day = following
