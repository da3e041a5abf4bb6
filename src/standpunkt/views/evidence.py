"""How much stands behind an utterance: what makes the evidence thin, and how far a comparison of two can be trusted."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from standpunkt.records.actors import ActorKind
from standpunkt.records.acts import Act, Thin
from standpunkt.records.quotations import QuotationType
from standpunkt.views.times import Order

HEAVY = frozenset({Thin.ANONYMOUS, Thin.SECOND_HAND, Thin.TRANSLATED, Thin.DOUBTED, Thin.DISPUTED})
"""One of these makes a comparison weak; the others are common in news and weigh together."""


class Grade(StrEnum):
    """How far a comparison of two utterances can be trusted, by `assurance`. A rule of thumb, no probability."""

    GOOD = "good"
    FAIR = "fair"
    WEAK = "weak"


@dataclass(frozen=True, slots=True)
class Assurance:
    """How sure a comparison is. `measured` is the product of the measured confidences (0 to 1) of quotations, actors,
    times and codes on both sides, None where nobody measured any; `unmeasured` names the kinds that were not measured,
    so the product is no probability of the whole as long as it names one."""

    grade: Grade
    measured: float | None
    unmeasured: tuple[str, ...]


def thin(act: Act) -> tuple[Thin, ...]:
    """What makes the evidence for `act` thin, in the order of `Thin`; nothing where it is broad."""
    found = set(_remarks(act))
    return tuple(remark for remark in Thin if remark in found)


def _remarks(act: Act) -> Iterator[Thin]:
    if len(act.sources) < 2:
        yield Thin.ONE_SOURCE
    if not act.is_said:
        yield Thin.UNDATED
    if all(report.type is QuotationType.REPORTED for report in act.reports):
        yield Thin.ONLY_REPORTED
    if act.actor is None or act.actor.kind is ActorKind.GROUP:
        yield Thin.ANONYMOUS
    if all(report.is_second_hand for report in act.reports):
        yield Thin.SECOND_HAND
    if all(report.is_translated for report in act.reports):
        yield Thin.TRANSLATED
    if all(report.is_doubted for report in act.reports):
        yield Thin.DOUBTED
    if act.otherwise:
        yield Thin.DISPUTED


def assurance(before: Act, after: Act, order: Order) -> Assurance:
    """How far to trust that the stances of `before` and `after` differ and follow each other.

    WEAK: a heavy remark on either side, an order that is uncertain, measured confidences whose product is below one
    half, or five light remarks of six. GOOD: at most two light remarks in all and a certain order. FAIR: all between.
    """
    product, unmeasured = _measured((before, after))
    remarks = [*thin(before), *thin(after)]
    if HEAVY & set(remarks) or order is Order.UNCERTAIN or len(remarks) > 4 or (product or 1.0) < 0.5:
        grade = Grade.WEAK
    else:
        grade = Grade.GOOD if len(remarks) < 3 and order is Order.CERTAIN else Grade.FAIR
    return Assurance(grade, product, unmeasured)


def measured(act: Act) -> float | None:
    """The measured confidence of the best report: one that is right is enough. None where nobody measured any."""
    return max((report.measured for report in act.reports if report.measured is not None), default=None)


def _measured(sides: Iterable[Act]) -> tuple[float | None, tuple[str, ...]]:
    """The product of both sides, and the kinds that nobody measured of the reports shown."""
    products: list[float] = []
    missing: dict[str, None] = {}
    for act in sides:
        best = measured(act)
        products += [] if best is None else [best]
        missing |= dict.fromkeys(act.report.unmeasured)
    return (math.prod(products) if products else None), tuple(missing)
