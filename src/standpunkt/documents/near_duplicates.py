"""Articles that are copies of one another but for little: agency copy that several outlets print.

MinHash (Broder 1997) over shingles of five words of the body finds pairs that may be copies without comparing all with
all: 128 smallest hashes in 64 bands of two. What meets in a band is compared exactly, by the share of the
shorter body's shingles that stand in the longer one too, since outlets print the first paragraphs alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from standpunkt.records.articles import Article, SegmentKind

COPIED = 0.6
"""Share of the shorter one's shingles that the other has too, from which on both are copies."""
_WORDS = 5
_HASHES, _BANDS = 128, 64
_FEWEST = 12
"""Shingles of a body, at least: a shorter one tells nothing."""
_PRIME = (1 << 61) - 1
_WORD = re.compile(r"\w+")
_SEED = 20240227

_FEW = 16
"""Articles up to which all are compared with all: that is faster than finding which may be copies."""

Shingles = NDArray[np.uint32]
"""Hashes of runs of words, in order, each once."""


def near_duplicates(articles: Iterable[Article]) -> tuple[frozenset[str], ...]:
    """Ids of articles that are copies of one another, by way of others too; groups of two and more, each id in one."""
    return copies_of({article.id: shingles(article) for article in articles})


def copies_of(found: Mapping[str, Shingles]) -> tuple[frozenset[str], ...]:
    """As `near_duplicates`, where the `shingles` are known, by id."""
    shingled = {key: own for key, own in found.items() if len(own) >= _FEWEST}
    leader = {key: key for key in shingled}
    for left, right in combinations(shingled, 2) if len(shingled) <= _FEW else _meetings(shingled):
        a, b = _root(leader, left), _root(leader, right)
        if a != b and contained(shingled[left], shingled[right]) >= COPIED:
            leader[max(a, b)] = min(a, b)
    groups: defaultdict[str, set[str]] = defaultdict(set)
    for key in shingled:
        groups[_root(leader, key)].add(key)
    return tuple(frozenset(group) for _, group in sorted(groups.items()) if len(group) > 1)


def contained(left: Shingles, right: Shingles) -> float:
    """Share of the smaller set that the other holds too, from 0 to 1."""
    return len(np.intersect1d(left, right, assume_unique=True)) / (min(len(left), len(right)) or 1)


def shingles(article: Article) -> Shingles:
    """What of an article's body is compared."""
    bodies = (article.text[s.span.start : s.span.end] for s in article.segments if s.kind is SegmentKind.BODY)
    words = _WORD.findall(" ".join(bodies).casefold())
    runs = (" ".join(words[place : place + _WORDS]) for place in range(len(words) - _WORDS + 1))
    return np.unique(np.fromiter((crc32(run.encode("utf-8", "surrogatepass")) for run in runs), np.uint32))


def _meetings(shingled: dict[str, Shingles]) -> Iterator[tuple[str, str]]:
    """Pairs of ids that agree in a band, each once."""
    random = np.random.default_rng(_SEED)
    factors = random.integers(1, 1 << 29, (_HASHES, 1), dtype=np.uint64)  # times 32 bits stays below 2**61
    offsets = random.integers(0, 1 << 60, (_HASHES, 1), dtype=np.uint64)
    buckets: defaultdict[tuple[int, bytes], list[str]] = defaultdict(list)
    for key, shingles in shingled.items():
        smallest = _smallest(shingles, factors, offsets)
        for band, part in enumerate(smallest.reshape(_BANDS, -1)):
            buckets[band, part.tobytes()].append(key)
    yield from dict.fromkeys(pair for keys in buckets.values() for pair in _pairs(keys))


def _smallest(shingles: Shingles, factors: NDArray[np.uint64], offsets: NDArray[np.uint64]) -> NDArray[np.uint64]:
    values = shingles.astype(np.uint64)
    hashes: NDArray[np.uint64] = ((factors * values + offsets) % np.uint64(_PRIME)).min(axis=1)
    return hashes


def _pairs(keys: Sequence[str]) -> Iterable[tuple[str, str]]:
    """All pairs of a small bucket; of a big one, where most are copies, each with the first and the one before."""
    if len(keys) <= 16:
        return combinations(keys, 2)
    return [(keys[0], key) for key in keys[1:]] + list(pairwise(keys))


def _root(leader: dict[str, str], key: str) -> str:
    while leader[key] != key:
        leader[key] = leader[leader[key]]
        key = leader[key]
    return key
