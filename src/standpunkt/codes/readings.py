"""What stance words say, and what one makes of another inside it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from standpunkt.codes.lexicon import Group, Kind
from standpunkt.records.codes import Stance

FLIPPED = {
    Stance.SUPPORT: Stance.OPPOSE,
    Stance.OPPOSE: Stance.SUPPORT,
    Stance.OPEN: Stance.OPPOSE,
    Stance.NONE: Stance.NONE,
}


@dataclass(frozen=True, slots=True)
class Operator:
    """A stance word met in a sentence. `places` are its words and the negation's, in text order; `sentence` is
    the sentence they stand in where it is that of a cue, else None. `head` is the place that says which clause."""

    group: Group
    places: tuple[int, ...]
    stance: Stance
    is_negated: bool
    head: int
    sentence: int | None = None

    @property
    def flipped(self) -> Stance:
        """What a rejection of it says."""
        if not self.is_negated and self.group.flipped is not None:
            return self.group.flipped
        return FLIPPED[self.stance]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a sentence says of a proposal: a stance, the words that decided, outermost last."""

    stance: Stance | None
    operators: tuple[Operator, ...] = ()
    condition: tuple[int, ...] = ()

    @property
    def weight(self) -> int:
        """That of its heaviest word; 0 where no word decided."""
        return max((operator.group.kind for operator in self.operators), default=0)


def over(outer: Operator | None, inner: Reading) -> Reading:
    """`compose`, where there is something outside; "must" and "can" only speak of their own clause."""
    return inner if outer is None or outer.group.kind is Kind.MODALITY else compose(outer, inner)


def compose(outer: Operator, inner: Reading) -> Reading:
    """What `outer` makes of what is inside it: "warnte davor, Truppen auszuschließen" is open."""
    if outer.group.kind is Kind.LEAVES and inner.weight <= Kind.MODALITY:
        return _with(inner, outer, Stance.NONE)
    if inner.stance is None or inner.stance is Stance.NONE:
        return _with(inner, outer, outer.stance)
    if outer.group.kind in (Kind.MENTION, Kind.LEAVES):
        return inner
    if outer.stance is Stance.OPPOSE:
        return _with(inner, outer, _rejected(outer, inner))
    return _with(inner, outer, Stance.OPEN if outer.stance is Stance.OPEN else inner.stance)


def _rejected(outer: Operator, inner: Reading) -> Stance:
    assert inner.stance is not None
    last = inner.operators[-1] if inner.operators else None
    if outer.group.asserts and last is not None and last.group.kind is Kind.EVALUATION:
        return inner.stance
    if outer.group.doubled is not None and inner.stance is Stance.OPPOSE:
        return outer.group.doubled
    return last.flipped if last is not None and inner.stance is last.stance else FLIPPED[inner.stance]


def _with(inner: Reading, outer: Operator, stance: Stance) -> Reading:
    return replace(inner, stance=stance, operators=(*inner.operators, outer))
