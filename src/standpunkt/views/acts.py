"""From statements and utterances to acts: what was said once about one proposal."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date

from standpunkt.ledger import Entry
from standpunkt.records.actors import Actor
from standpunkt.records.acts import Act, Report, Standing
from standpunkt.records.codes import Code, Stance
from standpunkt.records.judgements import JUDGED
from standpunkt.records.origins import Origin
from standpunkt.records.quotations import QuotationType
from standpunkt.records.spans import hull
from standpunkt.records.utterances import Utterance
from standpunkt.views.doubting import doubts
from standpunkt.views.stands import Stand, actor_of, taken
from standpunkt.views.times import Order, days

_ALONE = Origin("views", "1", "a statement by itself")
_WORD_FOR_WORD = tuple(QuotationType)  # Direct, Indirect, Reported ...: from the speaker's own words to a summary


def acts(
    entries: Iterable[Entry],
    utterances: Iterable[Utterance] = (),
    *,
    translated: Collection[str] = (),
    tellers: Mapping[str, str | None] | None = None,
) -> tuple[Act, ...]:
    """Who took which side, each utterance once for each proposal; oldest first, undated last.

    A statement that is in none of `utterances` is one by itself. Where the reports of one utterance differ, the stance
    that more articles tell counts, then the one with the speaker's own words, then that of a quotation inside another,
    then the one told first. `translated` are ids of articles that a machine translated; `tellers` gives the id of the
    actor by statement for those that others are nested in and that are not among `entries`. Stance `none` is no side.
    """
    known = {statement: utterance for utterance in utterances for statement in utterance.statements}
    found = tuple(entries)
    own = {entry.statement.id: actor.id if (actor := actor_of(entry)) else None for entry in found}
    build = _Build(frozenset(translated), {**(tellers or {}), **own})
    told: defaultdict[str, list[Entry]] = defaultdict(list)
    of: dict[str, Utterance] = {}
    for entry in found:
        utterance = known.get(entry.statement.id) or alone(entry)
        of[utterance.id] = utterance
        told[utterance.id].append(entry)
    made = (act for key, reported in told.items() for act in build.acts(of[key], reported))
    return tuple(sorted(made, key=as_said))


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


def as_said(act: Act) -> tuple[date, str]:
    """Sort key: oldest first, undated last."""
    return act.latest, act.moment


def order_of(before: Act, after: Act) -> Order:
    """How sure it is that `before` was said first; both dated, in as_said order."""
    if before.latest < after.earliest:
        return Order.CERTAIN
    if not (before.is_said and after.is_said):
        told = _order(before.report, after.report)
        return Order.BY_PUBLICATION if told is Order.CERTAIN else told
    days_ = {before.earliest, before.latest, after.earliest, after.latest}
    return Order.SAME_DAY if len(days_) == 1 else Order.UNCERTAIN


def standings(acts: Iterable[Act], *, until: date | None = None, by_month: bool = False) -> tuple[Standing, ...]:
    """`acts` (as `acts` gives them) counted; with `until` those that had been said by then, and the undated ones. With
    `by_month` each standing is of one month."""
    groups: dict[tuple[object, ...], Standing] = {}
    seen: set[str] = set()
    for act in acts:
        if until is not None and act.day and act.latest > until:
            continue
        month = (act.latest.year, act.latest.month) if by_month else ()
        key = (act.actor, act.office, act.proposal, act.stance, act.day is None, month)
        groups[key] = _counted(groups.get(key), act, is_new=act.utterance not in seen)
        seen.add(act.utterance)
    return tuple(groups.values())


def _counted(before: Standing | None, act: Act, *, is_new: bool) -> Standing:
    if before is None:
        return Standing(
            act.actor, act.office, act.proposal, act.stance, 1, int(is_new), act.day, act.day, act.moment
        )  # fmt: skip
    return before._replace(
        count=before.count + 1,
        utterances=before.utterances + is_new,
        first=min(before.first, act.day) if before.first and act.day else None,
        last=max(before.last, act.day) if before.last and act.day else None,
        newest=max(before.newest, act.moment),
    )


def _order(before: Report, after: Report) -> Order:
    if before.latest < after.earliest:
        return Order.CERTAIN if after.is_said else Order.BY_PUBLICATION
    if (before.earliest, before.latest) == (after.earliest, after.latest) and before.earliest == before.latest:
        return Order.SAME_DAY if before.is_said and after.is_said else Order.BY_PUBLICATION
    return Order.UNCERTAIN


class _Build:
    """Makes the acts of one utterance after the other. `tellers` gives who made a statement, by its id."""

    def __init__(self, translated: frozenset[str], tellers: Mapping[str, str | None]) -> None:
        self._translated, self._tellers = translated, tellers

    def acts(self, utterance: Utterance, reported: Sequence[Entry]) -> Iterator[Act]:
        """Each proposal once; `reported` are the entries that tell the utterance."""
        rank = {statement: number for number, statement in enumerate(utterance.statements)}
        ordered = sorted(reported, key=lambda entry: rank[entry.statement.id])
        actor = next((who for entry in ordered if (who := actor_of(entry))), None)
        office = next((entry.statement.office for entry in ordered if entry.statement.office), None)
        groups: dict[str, list[Stand]] = {}
        for stand in taken(ordered):
            groups.setdefault(stand.proposal, []).append(stand)
        for proposal, stands in groups.items():
            told = sorted(stands, key=lambda stand: rank[stand.entry.statement.id])
            stance = _stance(told)
            yield Act(
                utterance=utterance.id,
                actor=actor,
                office=office,
                proposal=proposal,
                stance=stance,
                reports=tuple(self._report(s, rank) for s in sorted(told, key=_telling) if s.stance is stance),
                otherwise=tuple(self._report(s, rank) for s in told if s.stance is not stance),
                earliest=utterance.earliest,
                latest=utterance.latest,
                is_said=utterance.said is not None,
                via=utterance.via,
                kind=utterance.kind,
                independent=utterance.sources,
            )

    def _report(self, stand: Stand, rank: Mapping[str, int]) -> Report:
        entry = stand.entry
        statement, head = entry.statement, entry.article
        first, last = days(entry)
        origins = tuple(_origins(entry, stand.code))
        confidences = [origin.confidence for _, origin in origins if origin.confidence is not None]
        return Report(
            statement=statement.id,
            article=head.id,
            name=head.name,
            outlet=head.outlet,
            start=hull(statement.quotation.quote).start,
            rank=rank[statement.id],
            stance=stand.stance,
            type=statement.quotation.type,
            earliest=first,
            latest=last,
            is_said=statement.occasion.said is not None,
            is_conditional=bool(stand.code.condition),
            is_doubted=bool(doubts(entry)),
            is_translated=head.id in self._translated,
            is_second_hand=self._is_second_hand(statement.within, actor_of(entry)),
            measured=math.prod(confidences) if confidences else None,
            unmeasured=tuple(kind for kind, origin in origins if _is_unmeasured(origin)),
        )

    def _is_second_hand(self, outer: str | None, own: Actor | None) -> bool:
        """True where somebody else is quoted with it; of whom nothing is known is somebody else."""
        return outer is not None and (own is None or self._tellers.get(outer) != own.id)


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


def _is_unmeasured(origin: Origin) -> bool:
    """A person's word is not measured and need not be."""
    return origin.confidence is None and origin.component not in ("given", "metadata", JUDGED)


def _origins(entry: Entry, code: Code) -> Iterator[tuple[str, Origin]]:
    statement = entry.statement
    yield "quotation", statement.quotation.origin
    if statement.actor:
        yield "actor", statement.actor.origin
    if said := statement.occasion.said or entry.article.published:
        yield "time", said.origin
    yield "stance", code.origin
