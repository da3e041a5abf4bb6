"""Sets of token numbers: as runs, and which of them share tokens.

Only neighbours are ever compared, so the time grows with the text and with what overlaps in it, not with the square.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from standpunkt.quotations.neural_v1.lattice import Places

Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Runs:
    """Tokens without a gap from `first` to `last` (included); `owner` is the number of the set that each run is of.
    All int64 [runs], sorted by owner and place."""

    first: Numbers
    last: Numbers
    owner: Numbers


@dataclass(frozen=True, slots=True)
class Shared:
    """Pairs of sets with a token in common: numbers `left` and `right`, each pair in both orders, no set with itself.
    `common` is how many tokens they share; all int64 [pairs]. `overlap` float64 [pairs] is the F1 of the two."""

    left: Numbers
    right: Numbers
    common: Numbers
    overlap: NDArray[np.float64]


def lengths_of(sets: Sequence[Places]) -> Numbers:
    """int64 [sets]."""
    return np.fromiter(map(len, sets), np.int64, len(sets))


def flat(sets: Sequence[Places]) -> Numbers:
    """int64: the tokens of all sets, one set behind the other."""
    return np.fromiter(chain.from_iterable(sets), np.int64)


def runs_of(sets: Sequence[Places]) -> Runs:
    """The runs of sets of tokens, none of them empty."""
    places, owner = flat(sets), np.repeat(np.arange(len(sets)), lengths_of(sets))
    breaks = (np.diff(places) != 1) | (np.diff(owner) != 0)
    starts = np.concatenate([[True], breaks]) if len(places) else breaks
    ends = np.concatenate([breaks, [True]]) if len(places) else breaks
    return Runs(places[starts], places[ends], owner[starts])


def shared(sets: Sequence[Places]) -> Shared:
    """All pairs of sets with a token in common, sorted by `left`, then `right`."""
    runs, lengths = runs_of(sets), lengths_of(sets)
    one, other, tokens = _meeting(runs)
    keys, which = np.unique(np.concatenate([one * len(sets) + other, other * len(sets) + one]), return_inverse=True)
    common = np.bincount(which, np.concatenate([tokens, tokens]), len(keys)).astype(np.int64)
    left, right = np.divmod(keys, max(len(sets), 1))
    return Shared(left, right, common, 2 * common / (lengths[left] + lengths[right]))


def _meeting(runs: Runs) -> tuple[Numbers, Numbers, Numbers]:
    """For each two runs of different sets that meet: the owners and how many tokens they share. A run meets, of those
    that begin behind it, the ones that begin before it ends."""
    order = np.argsort(runs.first, kind="stable")
    first, last, owner = runs.first[order], runs.last[order], runs.owner[order]
    numbers = np.arange(len(first))
    following = np.searchsorted(first, last, side="right") - numbers - 1
    one = np.repeat(numbers, following)
    other = one + 1 + np.arange(len(one)) - np.repeat(np.cumsum(following) - following, following)
    tokens = np.minimum(last[one], last[other]) - first[other] + 1
    return owner[one], owner[other], tokens
