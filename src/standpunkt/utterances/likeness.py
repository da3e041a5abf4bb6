"""How likely it is that two statements of one actor report the same speech act."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from operator import mul

from standpunkt.records.codes import Stance
from standpunkt.utterances.nearness import alike
from standpunkt.utterances.tellings import Telling
from standpunkt.utterances.weights import Weights
from standpunkt.utterances.windows import gap

_PART, _EDGE = 0.7, 0.4
"""What a word counts whose part, or whose end, stands in the other statement."""

_ENOUGH = 7.0
"""Weight of shared words (one or two rare ones) after which more of them hardly tell more."""
_CHANCE = 6
"""Words in a row that may be a common phrase ("Wir werden keine Panzer liefern"); more are one's own words."""
_HALF = 0.4
_ALIKE = 0.75
"""Share of words from which on a word that denies makes another statement of the same one."""

BIAS = -4.0
WEIGHTS = {
    "shorter": 2.8,
    "longer": 0.8,
    "told": 2.9,
    "run": 4.0,
    "rest": 4.0,
    "two rests": -0.6,
    "one word": -0.4,
    "quoted": 1.0,
    "both direct": -0.6,
    "numbers": 1.2,
    "other numbers": -1.5,
    "denied": -1.5,
    "only denied": -1.5,
    "codes": 2.3,
    "other stance": -0.8,
    "other codes": -2.3,
    "via": 0.5,
    "other via": -0.8,
    "kind": 0.2,
    "one article": -0.7,
    "two sentences": -2.0,
    "one day": 0.5,
    "no time": -1.2,
    "days between": -1.6,
}
"""What each feature adds to the log odds."""

Features = dict[str, float]
Levels = tuple[list[float], list[float]]


def likeness(left: Telling, right: Telling, weights: Weights) -> float:
    """The log odds that both report one act; above 0 it is more likely than not. Where meaning cannot make it so any
    more it is not asked, since that takes longest: then the odds are told without it."""
    found, levels = _plain(left, right, weights)
    odds = BIAS + _sum(found)
    return odds if odds < -WEIGHTS["rest"] else odds + _sum(_meaning(left, right, levels))


def features(left: Telling, right: Telling, weights: Weights) -> Features:
    """What speaks for and against one act, by the names of `WEIGHTS`; what is left out is 0.

    "shorter" is the share of the weighted words of the one that stand in the other, "longer" the same of the side with
    the smaller share, "told" how much the shared words tell, "run" how many words in a row both have, "rest" how alike
    in use the words are that each has without the other (with "two rests" where both have some), "days between" the
    logarithm of the days between the likely times and one more; all others are 1 where they hold.
    """
    found, levels = _plain(left, right, weights)
    return found | _meaning(left, right, levels)


def _plain(left: Telling, right: Telling, weights: Weights) -> tuple[Features, Levels]:
    """All features but those of meaning, and how far the words of each stand in the other."""
    ours, theirs = _found_in(left, right, weights), _found_in(right, left, weights)
    told_left, told_right = _weighted(left, ours), _weighted(right, theirs)
    shares = told_left / (left.total or 1), told_right / (right.total or 1)
    longer = min(shares)
    found = {"shorter": max(shares), "longer": longer, "told": 1 - math.exp(-min(told_left, told_right) / _ENOUGH)}
    if longer >= _HALF:
        found["run"] = _run(left, right)
    for names in (_of_words(left, right, longer), _of_codes(left.codes, right.codes), _of_setting(left, right, longer)):
        found.update(dict.fromkeys(names, 1.0))
    return found | _of_time(left, right), (ours, theirs)


def _meaning(left: Telling, right: Telling, levels: Levels) -> Features:
    missing = _missing(left, levels[0]), _missing(right, levels[1])
    rest = alike(left.vectors, missing[0], right.vectors, missing[1])
    return {} if rest is None else {"rest": rest, "two rests": 1.0}


def _sum(found: Features) -> float:
    return sum(WEIGHTS[name] * value for name, value in found.items())


def _found_in(one: Telling, other: Telling, weights: Weights) -> list[float]:
    """For each word of `one`, how far it stands in `other`: 1 whole, less in part, 0 not at all."""
    if other.loose.isdisjoint(one.whole) and other.stems.isdisjoint(one.loose):  # nearly always
        return [1.0 if stem in other.stems else 0.0 for stem in one.content.stems]
    return [_level(stem, other, weights) for stem in one.content.stems]


def _level(stem: str, other: Telling, weights: Weights) -> float:
    if stem in other.stems:
        return 1.0
    if stem in other.loose:
        return _PART
    pieces = weights.pieces(stem)
    if not pieces or (other.loose.isdisjoint(pieces) and other.stems.isdisjoint(pieces)):
        return 0.0
    return _EDGE if other.stems.isdisjoint(pieces) else _PART


def _weighted(telling: Telling, levels: Sequence[float]) -> float:
    return float(sum(map(mul, telling.weight, levels)))


def _missing(telling: Telling, levels: Sequence[float]) -> list[float]:
    """The weight of each word as far as the other statement does not have it."""
    return [weight * (1 - level) for weight, level in zip(telling.weight, levels, strict=True)]


def _run(left: Telling, right: Telling) -> float:
    """0 for up to six words in a row that both have, 1 for twelve and more."""
    ours, theirs = left.content.words, right.content.words
    if min(len(ours), len(theirs)) <= _CHANCE:
        return 0.0
    longest = SequenceMatcher(None, ours, theirs, autojunk=False).find_longest_match().size
    return min(max(longest - _CHANCE, 0) / _CHANCE, 1.0)


def _of_words(left: Telling, right: Telling, longer: float) -> Iterator[str]:
    if len(left.stems & right.stems) == 1:
        yield "one word"
    if not left.content.quoted.isdisjoint(right.content.quoted):
        yield "quoted"
    if left.is_direct and right.is_direct:
        yield "both direct"
    if left.content.numbers and right.content.numbers:
        yield "other numbers" if left.content.numbers.isdisjoint(right.content.numbers) else "numbers"
    if longer >= _ALIKE and left.content.is_negated != right.content.is_negated:
        yield "denied"
        if left.stems == right.stems:  # the word that denies is all that one has and the other has not
            yield "only denied"


def _of_codes(ours: Mapping[str, Stance], theirs: Mapping[str, Stance]) -> Iterator[str]:
    if ours and theirs:
        both = ours.keys() & theirs.keys()
        if any(ours[proposal] is theirs[proposal] for proposal in both):
            yield "codes"
        else:
            yield "other stance" if both else "other codes"


def _of_setting(left: Telling, right: Telling, longer: float) -> Iterator[str]:
    if left.statement.article == right.statement.article:
        yield "one article"
        if left.is_direct and right.is_direct and longer < _HALF:  # both are the speaker's own words, and not the same
            yield "two sentences"
    if left.kind and left.kind is right.kind:
        yield "kind"
    if left.via and right.via:
        yield "via" if left.via == right.via else "other via"
    elif (left.via and left.via == right.outlet) or (right.via and right.via == left.outlet):
        yield "via"


def _of_time(left: Telling, right: Telling) -> Features:
    if left.window.is_day and right.window.is_day:
        return {"one day": 1.0}
    between = gap(left.window, right.window)
    return {"no time": 1.0} if between is None else {"days between": math.log1p(between)}
