"""What was said once about one proposal: the unit that positions and shifts count, however often it was reported."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from standpunkt.ledger import Entry
from standpunkt.records.actors import Actor
from standpunkt.records.codes import Stance
from standpunkt.records.origins import Origin
from standpunkt.records.quotations import QuotationType
from standpunkt.records.utterances import Utterance
from standpunkt.views.stands import Stand, actor_of, taken
from standpunkt.views.times import Order, days, order, place

_ALONE = Origin("views", "1", "a statement by itself")
_WORD_FOR_WORD = tuple(QuotationType)  # Direct, Indirect, Reported ...: from the speaker's own words to a summary


@dataclass(frozen=True, slots=True)
class Act:
    """One utterance on one proposal.

    `stands` are the reports that give it `stance`, the best first (with a day, then the speaker's own words, then who
    told it first); `otherwise` those that give it another one. `office` is the post held by what a report says.
    `earliest` and `latest` are the days the utterance may have been said on, `date.max` where nothing is known;
    `translated` is True where every report stands in an article that a machine translated, `second_hand` where every
    one is told by somebody else who is quoted.
    """

    utterance: Utterance
    actor: Actor | None
    office: str | None
    proposal: str
    stance: Stance
    stands: tuple[Stand, ...]
    otherwise: tuple[Stand, ...]
    earliest: date
    latest: date
    translated: bool = False
    second_hand: bool = False

    @property
    def stand(self) -> Stand:
        """The report to show of it."""
        return self.stands[0]

    @property
    def day(self) -> date | None:
        """The latest day: from then on it had been said. None where nothing tells."""
        return None if self.latest == date.max else self.latest

    @property
    def is_said(self) -> bool:
        """True where a report tells when it was said, and not only when that was printed."""
        return self.utterance.said is not None

    @property
    def is_conditional(self) -> bool:
        """True where a report with this stance names a condition."""
        return any(stand.code.condition for stand in self.stands)

    @property
    def sources(self) -> frozenset[str]:
        """Who reports this stance independently: outlets, or articles where the outlet is not known. Of outlets that
        print copies of one another (`Utterance.sources` is smaller then), the first to report count."""
        ordered = sorted(self.stands, key=lambda stand: self.utterance.statements.index(stand.entry.statement.id))
        names = dict.fromkeys((s.entry.article.outlet or s.entry.article.id).casefold() for s in ordered)
        return frozenset(list(names)[: self.utterance.sources])


def acts(
    entries: Iterable[Entry], utterances: Iterable[Utterance] = (), *, translated: Collection[str] = ()
) -> tuple[Act, ...]:
    """Who took which side, each utterance once for each proposal; oldest first, undated last.

    A statement that is in none of `utterances` is one by itself. Where the reports of one utterance differ, the stance
    that more articles tell counts, then the one with the speaker's own words, then that of a quotation inside another,
    then the one told first. `translated` are ids of articles that a machine translated. Stance `none` is no side.
    """
    known = {statement: utterance for utterance in utterances for statement in utterance.statements}
    machine = frozenset(translated)
    groups: dict[tuple[str, str], list[Stand]] = {}
    of: dict[str, Utterance] = {}
    found = tuple(entries)
    speakers = {entry.statement.id: actor_of(entry) for entry in found}
    for stand in taken(found):
        utterance = known.get(stand.entry.statement.id) or alone(stand.entry)
        of[utterance.id] = utterance
        groups.setdefault((utterance.id, stand.proposal), []).append(stand)
    made = (_act(of[key], stands) for (key, _), stands in groups.items())
    return tuple(sorted((_told(act, machine, speakers) for act in made), key=_chronological))


def alone(entry: Entry) -> Utterance:
    """The utterance of a statement that nothing is known to report as well. What is only printed was said on that day
    or before."""
    statement, head = entry.statement, entry.article
    first, last = days(entry)
    actor = actor_of(entry)
    return Utterance(
        id=f"u{statement.id}",
        actor=actor.id if actor else None,
        statements=(statement.id,),
        articles=(head.id,),
        outlets=(head.outlet,) if head.outlet else (),
        said=statement.occasion.said.edtf if statement.occasion.said else None,
        earliest=first if statement.occasion.said else date.min,
        latest=last,
        via=(statement.occasion.via,) if statement.occasion.via else (),
        kind=statement.occasion.kind,
        sources=1,
        origin=_ALONE,
    )


def order_of(before: Act, after: Act) -> Order:
    """How sure it is that `before` was said first; both dated, in chronological order."""
    if before.latest < after.earliest:
        return Order.CERTAIN
    if not (before.is_said and after.is_said):
        told = order(before.stand.entry, after.stand.entry)
        return Order.BY_PUBLICATION if told is Order.CERTAIN else told
    days_ = {before.earliest, before.latest, after.earliest, after.latest}
    return Order.SAME_DAY if len(days_) == 1 else Order.UNCERTAIN


def _chronological(act: Act) -> tuple[date, str, int]:
    return act.latest, *place(act.stand.entry)


def _act(utterance: Utterance, stands: Sequence[Stand]) -> Act:
    if len(stands) > 1:
        told = {statement: number for number, statement in enumerate(utterance.statements)}
        stands = sorted(stands, key=lambda stand: told[stand.entry.statement.id])
        stance = _stance(stands)
        own = sorted((s for s in stands if s.stance is stance), key=_telling)
    else:
        stance, own = stands[0].stance, list(stands)
    return Act(
        utterance=utterance,
        actor=actor_of(own[0].entry),
        office=next((s.entry.statement.office for s in (*own, *stands) if s.entry.statement.office), None),
        proposal=own[0].proposal,
        stance=stance,
        stands=tuple(own),
        otherwise=tuple(s for s in stands if s.stance is not stance),
        earliest=utterance.earliest,
        latest=utterance.latest,
    )


def _told(act: Act, translated: frozenset[str], speakers: Mapping[str, Actor | None]) -> Act:
    """`act` with what its reports have in common."""
    by_machine = all(stand.entry.article.id in translated for stand in act.stands)
    second_hand = all(_by_another(stand, speakers) for stand in act.stands)
    return replace(act, translated=by_machine, second_hand=second_hand) if by_machine or second_hand else act


def _by_another(stand: Stand, speakers: Mapping[str, Actor | None]) -> bool:
    """True where somebody else is quoted with it; who stands in what is not among the entries is not known."""
    outer, own = stand.entry.statement.within, actor_of(stand.entry)
    if outer is None:
        return False
    teller = speakers.get(outer)
    return teller is None or own is None or teller.id != own.id


def _stance(stands: Sequence[Stand]) -> Stance:
    """The stance that counts; `stands` in the order in which they were reported."""
    articles: dict[Stance, set[str]] = {}
    for stand in stands:
        articles.setdefault(stand.stance, set()).add(stand.entry.article.id)
    direct = {s.stance for s in stands if s.entry.statement.quotation.type is QuotationType.DIRECT}
    ids = {s.entry.statement.id for s in stands}
    inner = {
        s.stance for s in stands if s.entry.statement.within in ids
    }  # the narrower of two is the cleaner quotation
    # max keeps the first of equals
    return max(articles, key=lambda stance: (len(articles[stance]), stance in direct, stance in inner))


def _telling(stand: Stand) -> tuple[bool, int]:
    statement = stand.entry.statement
    return statement.occasion.said is None, _WORD_FOR_WORD.index(statement.quotation.type)
