"""How a debate stands: for each proposal, how many are for it, open and against it, and how that moved."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from standpunkt.records.actors import KnowledgeBase
from standpunkt.records.codes import Stance
from standpunkt.records.edtf import latest
from standpunkt.views.acts import Act
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
    acts: Iterable[Act],
    *,
    at: str | None = None,
    by: By = By.ACTOR,
    known: KnowledgeBase = NOTHING,
    order: Sequence[str] = (),
) -> tuple[Trend, ...]:
    """For each proposal who supports, is open to, and opposes it; options as for `standpunkt.views.positions`.

    Everybody counts once, with the newest stance. The months are those of all proposals together, so that they can be
    laid side by side. Raises EdtfError.
    """
    limit = latest(at) if at else None
    belonging = Belonging(known)
    taken = [act for act in acts if act.actor and (limit is None or act.latest <= limit)]
    ends = tuple(_months(taken))
    groups: defaultdict[str, list[Act]] = defaultdict(list)
    for act in taken:
        groups[act.proposal].append(act)
    places = {proposal: place for place, proposal in enumerate(order)}
    ordered = sorted(groups, key=lambda p: (places.get(p, len(places)), -len(groups[p]), p))
    return tuple(_trend(proposal, groups[proposal], ends, limit, (by, belonging)) for proposal in ordered)


def _trend(
    proposal: str, acts: Sequence[Act], ends: Sequence[date], limit: date | None, asked: tuple[By, Belonging]
) -> Trend:
    """`acts` on one proposal, oldest first, undated last."""
    by, belonging = asked
    standing: dict[str, Stance] = {}
    waiting, months = iter([*acts, None]), []
    act = next(waiting)
    for end in ends:
        spoken: Counter[Stance] = Counter()
        while act is not None and act.latest <= end:
            standing |= {key: act.stance for key, _ in belonging.of(act, by)}
            spoken[act.stance] += 1
            act = next(waiting)
        months.append(Balance(end, Counter(standing.values()), spoken))
    for undated in acts:
        if undated.day is None:
            standing = {key: undated.stance for key, _ in belonging.of(undated, by)} | standing
    return Trend(proposal, Balance(limit, Counter(standing.values()), Counter(a.stance for a in acts)), tuple(months))


def _months(acts: Sequence[Act]) -> Iterator[date]:
    """The last days of the months from the first dated act to the last."""
    dated = [act.latest for act in acts if act.day]
    if not dated:
        return
    day, last = min(dated), max(dated)
    while day <= last or (day.year, day.month) == (last.year, last.month):
        following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
        yield following - timedelta(days=1)
        day = following
