"""How likely it is that two statements of one actor report the same speech act."""

from __future__ import annotations

import math
from dataclasses import dataclass

from standpunkt.records.codes import Stance
from standpunkt.records.quotations import QuotationType
from standpunkt.records.statements import OccasionKind, Statement
from standpunkt.utterances.content import Content
from standpunkt.utterances.weights import Weights, edges
from standpunkt.utterances.windows import Window, gap

_PART, _EDGE = 0.7, 0.4
"""What a word counts whose part, or whose end, stands in the other statement."""

_BIAS = -5.2
_SHORTER, _LONGER = 4.6, 1.6
_AMOUNT, _ENOUGH = 4.5, 7.0
_QUOTED = 0.8
_NUMBERS, _OTHER_NUMBERS = 0.6, -1.2
_SAME_CODES, _OTHER_STANCE, _OTHER_CODES = 1.6, -0.8, -1.8
_VIA, _OTHER_VIA = 0.5, -0.8
_KIND = 0.3
_DENIED, _ALIKE = -1.5, 0.75
_ONE_ARTICLE = -0.7
_DAY, _NO_TIME = 0.5, -1.2
_FORGOTTEN = 1.2
"""What the logarithm of the days between two likely times takes away: a month apart 4 points, half a year 6."""


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """A statement made ready for comparison. `outlet` and `via` are folded, `codes` without those that take no side."""

    statement: Statement
    content: Content
    stems: frozenset[str]
    loose: frozenset[str]
    total: float
    window: Window
    outlet: str | None
    via: str | None
    codes: dict[str, Stance]

    @property
    def kind(self) -> OccasionKind | None:
        """The occasion it was said on."""
        return self.statement.occasion.kind

    @property
    def is_direct(self) -> bool:
        """True for words in quotation marks."""
        return self.statement.quotation.type is QuotationType.DIRECT


def telling_of(
    statement: Statement, content: Content, window: Window, weights: Weights, *, outlet: str | None
) -> Telling:
    """`statement` with all that comparing needs; `outlet` is that of its article."""
    loose = {part for stem in content.stems for part in (*weights.parts(stem), *edges(stem))}
    via = statement.occasion.via
    return Telling(
        statement=statement,
        content=content,
        stems=frozenset(content.stems),
        loose=frozenset(loose),
        total=sum(map(weights.of, content.stems)),
        window=window,
        outlet=outlet.casefold() if outlet else None,
        via=via.casefold() if via else None,
        codes={code.proposal: code.stance for code in statement.codes if code.stance is not Stance.NONE},
    )


def likeness(left: Telling, right: Telling, weights: Weights) -> float:
    """The log odds that both report one act; above 0 it is more likely than not.

    Shares of weighted words of the shorter in the longer and back, how much these words tell, words in quotation marks,
    numbers, codes, the outlet it was said to, the occasion, negation, and how far apart the times are.
    """
    in_left, in_right = _shared(left, right, weights), _shared(right, left, weights)
    left_share, right_share = in_left / (left.total or 1), in_right / (right.total or 1)
    shorter, longer = max(left_share, right_share), min(left_share, right_share)
    told = 1 - math.exp(-min(in_left, in_right) / _ENOUGH)
    words = _SHORTER * shorter + _LONGER * longer + _AMOUNT * told
    return _BIAS + words + _by_content(left, right, longer) + _by_setting(left, right) + _by_time(left, right)


def _shared(one: Telling, other: Telling, weights: Weights) -> float:
    """The weight of the words of `one` that stand in `other`, whole or in part."""
    found = 0.0
    for stem in one.content.stems:
        if stem in other.stems:
            found += weights.of(stem)
        elif stem in other.loose or not weights.parts(stem).isdisjoint(other.stems):
            found += _PART * weights.of(stem)
        elif not other.loose.isdisjoint(edges(stem)):
            found += _EDGE * weights.of(stem)
    return found


def _by_content(left: Telling, right: Telling, longer: float) -> float:
    found = 0.0
    if not left.content.quoted.isdisjoint(right.content.quoted):
        found += _QUOTED
    ours, theirs = left.content.numbers, right.content.numbers
    if ours and theirs:
        found += _OTHER_NUMBERS if ours.isdisjoint(theirs) else _NUMBERS
    if longer >= _ALIKE and left.content.is_negated != right.content.is_negated:
        found += _DENIED
    return found + _by_codes(left.codes, right.codes)


def _by_codes(ours: dict[str, Stance], theirs: dict[str, Stance]) -> float:
    if not ours or not theirs:
        return 0.0
    both = ours.keys() & theirs.keys()
    if not both:
        return _OTHER_CODES
    return _SAME_CODES if any(ours[proposal] is theirs[proposal] for proposal in both) else _OTHER_STANCE


def _by_setting(left: Telling, right: Telling) -> float:
    found = _ONE_ARTICLE if left.statement.article == right.statement.article else 0.0
    if left.kind and left.kind is right.kind:
        found += _KIND
    heard_left, heard_right = left.via or left.outlet, right.via or right.outlet
    if (left.via or right.via) and heard_left and heard_right:
        is_same = heard_left == heard_right
        found += _VIA if is_same else (_OTHER_VIA if left.via and right.via else 0.0)
    return found


def _by_time(left: Telling, right: Telling) -> float:
    if left.window.is_day and right.window.is_day:
        return _DAY
    between = gap(left.window, right.window)
    return _NO_TIME if between is None else -_FORGOTTEN * math.log1p(between)
