"""How much stands behind an utterance: what makes the evidence thin, and how far a comparison of two can be trusted."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from standpunkt.records.actors import ActorKind
from standpunkt.records.origins import Origin
from standpunkt.records.quotations import QuotationType
from standpunkt.views.acts import Act
from standpunkt.views.doubting import doubts
from standpunkt.views.stands import Stand
from standpunkt.views.times import Order


class Thin(StrEnum):
    """Why a person should not build on an utterance alone."""

    ONE_SOURCE = "one outlet"
    """No second outlet reports it in words of its own."""
    UNDATED = "day not known"
    """No report says when it was said, only when that was printed."""
    ONLY_REPORTED = "only reported speech"
    """No report has the speaker's words, neither quoted nor in indirect speech."""
    ANONYMOUS = "anonymous"
    """A group without names, or nobody known said it."""
    SECOND_HAND = "second hand"
    """It is told by somebody else who is quoted: a spokesman, another minister."""
    TRANSLATED = "machine-translated"
    """It stands in articles that a machine translated, and nowhere else."""
    DOUBTED = "doubts"
    """Something speaks against actor or time in every report (`standpunkt.views.doubts`)."""
    DISPUTED = "reports differ"
    """Another report of the same utterance tells another stance."""


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
    statements = [stand.entry.statement for stand in act.stands]
    if len(act.sources) < 2:
        yield Thin.ONE_SOURCE
    if not act.is_said:
        yield Thin.UNDATED
    if all(s.quotation.type is QuotationType.REPORTED for s in statements):
        yield Thin.ONLY_REPORTED
    if act.actor is None or act.actor.kind is ActorKind.GROUP:
        yield Thin.ANONYMOUS
    if act.second_hand:
        yield Thin.SECOND_HAND
    if act.translated:
        yield Thin.TRANSLATED
    if all(doubts(stand.entry) for stand in act.stands):
        yield Thin.DOUBTED
    if act.otherwise:
        yield Thin.DISPUTED


def assurance(before: Act, after: Act, order: Order) -> Assurance:
    """How far to trust that the stances of `before` and `after` differ and follow each other.

    WEAK: a heavy remark on either side, an order that is uncertain, measured confidences whose product is below one
    half, or five light remarks of six. GOOD: at most two light remarks in all and a certain order. FAIR: all between.
    """
    measured, unmeasured = _measured((before, after))
    remarks = [*thin(before), *thin(after)]
    if HEAVY & set(remarks) or order is Order.UNCERTAIN or len(remarks) > 4 or (measured or 1.0) < 0.5:
        grade = Grade.WEAK
    else:
        grade = Grade.GOOD if len(remarks) < 3 and order is Order.CERTAIN else Grade.FAIR
    return Assurance(grade, measured, unmeasured)


def _measured(sides: Iterable[Act]) -> tuple[float | None, tuple[str, ...]]:
    """Of each side the report with the highest product: one that is right is enough."""
    products: list[float] = []
    missing: dict[str, None] = {}
    for act in sides:
        best: list[float] = []
        for stand in act.stands:
            values = [origin.confidence for _, origin in _origins(stand) if origin.confidence is not None]
            best = max(best, values, key=lambda found: math.prod(found) if found else 0.0)
        products += best
        missing |= {kind: None for kind, origin in _origins(act.stand) if _is_unmeasured(origin)}
    return (math.prod(products) if products else None), tuple(missing)


def _is_unmeasured(origin: Origin) -> bool:
    """A person's word is not measured and need not be."""
    return origin.confidence is None and origin.component not in ("given", "metadata")


def _origins(stand: Stand) -> Iterator[tuple[str, Origin]]:
    statement = stand.entry.statement
    yield "quotation", statement.quotation.origin
    if statement.actor:
        yield "actor", statement.actor.origin
    if said := statement.occasion.said or stand.entry.article.published:
        yield "time", said.origin
    yield "stance", stand.code.origin
