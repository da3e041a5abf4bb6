"""Who changed position: utterances on one proposal, next to each other in time, whose stances differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import groupby, pairwise

from standpunkt.records.acts import Act, Report, Thin
from standpunkt.records.codes import Stance
from standpunkt.views.acts import order_of
from standpunkt.views.belonging import office_key
from standpunkt.views.evidence import HEAVY, Assurance, assurance, thin
from standpunkt.views.times import Order


class ShiftKind(StrEnum):
    """What a difference between two utterances is."""

    CHANGE = "change"
    """One actor, first one stance, then another."""
    CONDITION_ADDED = "condition added"
    """One actor is for it without a condition, later on a condition only."""
    CONDITION_DROPPED = "condition dropped"
    """One actor is for it on a condition, later without one."""
    ADDRESSEE = "different addressee"
    """One actor says on one day one thing to one medium or audience, and another to another."""
    REPORTS = "contradicting reports"
    """Articles tell one and the same utterance with different stances."""
    SUCCESSOR = "successor"
    """One office, another holder, another stance."""


@dataclass(frozen=True, slots=True)
class Shift:
    """Two utterances of one actor (or of two holders of one office) on one proposal whose stances differ; of REPORTS
    two reports of the same one.

    `subject` is the actor's name, or the office for a successor; `order` says how sure it is that `before` came first,
    `assurance` how far to trust the whole; `thin_before` and `thin_after` tell what makes the evidence of either thin.
    """

    kind: ShiftKind
    subject: str
    proposal: str
    before: Act
    after: Act
    order: Order
    assurance: Assurance
    thin_before: tuple[Thin, ...]
    thin_after: tuple[Thin, ...]


def shifts(acts: Iterable[Act]) -> tuple[Shift, ...]:
    """All shifts among `acts` (as `standpunkt.views.acts` gives them), oldest first.

    Compared are dated utterances with a known actor on one proposal: a stretch with one stance with the next stretch.
    Shown are the two nearest in time in the speaker's words that no heavy remark speaks against, or else the nearest.
    What differs within one article and one time is no change. Changes of one actor back and forth within a day count
    once for each pair of stances. Successors are found in offices that one holder leaves to the next: a title that two
    people bear at once ("Sprecher" of two houses) tells no succession and is left out. What is told of a predecessor
    later without a day is looking back.
    """
    dated = [act for act in acts if act.day and act.actor]
    found = [*_of_actors(dated), *_contradictions(dated), *_successions(dated)]
    return tuple(sorted(found, key=lambda s: (s.after.moment, s.kind, s.proposal)))


def _of_actors(dated: Sequence[Act]) -> Iterator[Shift]:
    for acts in _groups(dated, lambda act: (_actor(act), act.proposal)):
        seen = set()
        for left, right in pairwise(_runs(_settled(acts))):
            pair = (left[-1].latest, right[0].latest, frozenset((left[-1].stance, right[0].stance)))
            if pair in seen:
                continue
            seen.add(pair)
            before, after = left[-1], right[0]
            if (kind := _kind(before, after)) is not ShiftKind.ADDRESSEE:
                before, after = _sound(reversed(left)), _sound(right)
                kind = _kind(before, after)
            yield _shift(kind, _name(after), before, after)


def _settled(acts: Sequence[Act]) -> Iterator[Act]:
    """One actor's `acts` on one proposal, without those that differ from others in the same article and of the same
    time: that is weighing, or a mistake of coding, and no change. The stance told more often counts, else the last."""
    for _, group in groupby(acts, key=lambda act: (act.earliest, act.latest, act.report.article)):
        together = list(group)
        told = Counter(act.stance for act in together for _ in act.reports)
        stance = max(reversed(together), key=lambda act: told[act.stance]).stance  # max keeps the first of equals
        yield from (act for act in together if act.stance is stance or _is_apart(act, together))


def _is_apart(act: Act, others: Iterable[Act]) -> bool:
    """True where `act` was said to another medium than each of the others."""
    return all(_to_others(act, other) for other in others if other is not act)


def _runs(acts: Iterable[Act]) -> Iterator[list[Act]]:
    """Stretches of one actor's utterances with one stance."""
    for _, run in groupby(acts, key=lambda act: (_actor(act), act.stance)):
        yield list(run)


def _sound(run: Iterable[Act]) -> Act:
    """The first of `run` in the speaker's words that no heavy remark speaks against; else the first without such a
    remark; else the first."""
    acts = list(run)
    light = (act for act in acts if not HEAVY & (remarks := {*thin(act)}) and Thin.ONLY_REPORTED not in remarks)
    return next(light, None) or next((act for act in acts if not HEAVY & {*thin(act)}), acts[0])


def _kind(before: Act, after: Act) -> ShiftKind:
    if _on_one_day(before, after) and _to_others(before, after):
        return ShiftKind.ADDRESSEE
    if before.stance is Stance.SUPPORT and after.stance is Stance.OPEN and after.is_conditional:
        return ShiftKind.CONDITION_ADDED
    if before.stance is Stance.OPEN and after.stance is Stance.SUPPORT and before.is_conditional:
        return ShiftKind.CONDITION_DROPPED
    return ShiftKind.CHANGE


def _on_one_day(before: Act, after: Act) -> bool:
    return before.is_said and after.is_said and before.earliest == before.latest == after.earliest == after.latest


def _to_others(before: Act, after: Act) -> bool:
    """Both tell to which medium, or else on which occasion, and these are not the same."""
    if before.via and after.via:
        return not {name.casefold() for name in before.via} & {name.casefold() for name in after.via}
    return before.kind is not None and after.kind is not None and before.kind is not after.kind


def _contradictions(dated: Sequence[Act]) -> Iterator[Shift]:
    """One pair of reports for each other stance, of different articles: a headline is no second report."""
    for act in dated:
        told: dict[Stance, Report] = {}
        own = {report.article for report in act.reports}
        for report in act.otherwise:
            if report.article not in own:
                told.setdefault(report.stance, report)
        for stance, report in told.items():
            other = replace(act, stance=stance, reports=(report,), otherwise=act.reports)
            yield _shift(ShiftKind.REPORTS, _name(act), act, other)


def _successions(dated: Sequence[Act]) -> Iterator[Shift]:
    in_office = [act for act in dated if act.office]
    for acts in _groups(in_office, lambda act: (office_key(act.office or ""),)):
        told = _without_looking_back(acts)
        holders = [holder for holder, _ in groupby(_actor(act) for act in told)]
        if len(holders) < 2 or len(holders) != len(set(holders)):
            continue
        for on_proposal in _groups(told, lambda act: (act.proposal,)):
            for left, right in pairwise(_runs(on_proposal)):
                before, after = _sound(reversed(left)), _sound(right)
                if _actor(before) != _actor(after) and before.stance is not after.stance:
                    yield _shift(ShiftKind.SUCCESSOR, after.office or "", before, after)


def _without_looking_back(acts: Sequence[Act]) -> list[Act]:
    """`acts` of one office without those that are only printed, not said, after a later holder has spoken."""
    began: dict[str, date] = {}
    for act in acts:
        began.setdefault(_actor(act), act.latest)
    spoke = {
        holder: min((a.latest for a in acts if a.is_said and _actor(a) == holder), default=None) for holder in began
    }
    return [
        act
        for act in acts
        if act.is_said
        or not any(day and day <= act.latest and began[holder] > began[_actor(act)] for holder, day in spoke.items())
    ]


def _shift(kind: ShiftKind, subject: str, before: Act, after: Act) -> Shift:
    order = Order.SAME_DAY if kind is ShiftKind.REPORTS else order_of(before, after)
    sure = assurance(before, after, order)
    return Shift(kind, subject, after.proposal, before, after, order, sure, thin(before), thin(after))


def _groups(acts: Sequence[Act], key: Callable[[Act], tuple[str, ...]]) -> Iterator[list[Act]]:
    """`acts` by `key`, in its order; within a group they stay oldest first."""
    groups: dict[tuple[str, ...], list[Act]] = {}
    for act in acts:
        groups.setdefault(key(act), []).append(act)
    for found in sorted(groups):
        yield groups[found]


def _actor(act: Act) -> str:
    assert act.actor is not None, "acts without an actor were left out before"
    return act.actor.id


def _name(act: Act) -> str:
    assert act.actor is not None, "acts without an actor were left out before"
    return act.actor.name
