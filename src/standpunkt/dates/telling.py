"""Occasions put together: from what a clause tells, from an earlier one, and what speaks against their day."""

from __future__ import annotations

from dataclasses import replace

from standpunkt.dates.expressions import TimeExpression
from standpunkt.dates.kinds import Kind
from standpunkt.dates.via import Via, is_platform
from standpunkt.records.articles import Dating
from standpunkt.records.doubts import Doubt
from standpunkt.records.edtf import earliest, latest
from standpunkt.records.origins import Origin
from standpunkt.records.statements import Occasion, OccasionKind

VERSION = "2"


def origin(rule: str) -> Origin:
    """The origin of a date read by `rule`."""
    return Origin("dates", VERSION, rule)


def told(expression: TimeExpression | None, via: Via | None, kind: Kind | None, rule: str) -> Occasion:
    """The occasion that one clause tells. A talk with an outlet is an interview, what stands on a platform a post."""
    said = Dating(expression.value, (expression.span,), origin(rule)) if expression and expression.value else None
    own = Occasion(said, via.name if via else None, (via.span,) if via else ())
    if kind is None and via and is_platform(via.name):
        kind = Kind(OccasionKind.POST, via.span)
    if kind is None:
        return own
    is_talk = kind.is_talk and via is not None and not is_platform(via.name)
    return replace(own, kind=OccasionKind.INTERVIEW if is_talk else kind.kind, kind_evidence=(kind.span,))


def merged(own: Occasion, other: Occasion) -> Occasion:
    """`own`, with what it lacks from `other`; two outlets make two occasions, of which each has its own kind."""
    joined = own if own.said else replace(own, said=other.said)
    if own.kind is None and (own.via is None or own.via == other.via):
        joined = replace(joined, kind=other.kind, kind_evidence=other.kind_evidence)
    if own.via is None and (own.kind is None or own.kind is other.kind):
        joined = replace(joined, via=other.via, via_evidence=other.via_evidence)
    return joined


def again(occasion: Occasion, rule: str) -> Occasion:
    """The same occasion, told of another quotation by `rule`."""
    said = occasion.said
    return replace(occasion, said=replace(said, origin=origin(rule)) if said else None)


def doubted(occasion: Occasion, published: Dating | None) -> Occasion:
    """`occasion` with a doubt where all of its days lie after the publication of the article that tells of it."""
    said = occasion.said
    if said is None or published is None or earliest(said.edtf) <= latest(published.edtf):
        return occasion
    return replace(occasion, said=replace(said, doubts=(*said.doubts, Doubt.AFTER_PUBLICATION)))
