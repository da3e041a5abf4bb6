"""A random sample that anybody can draw again."""

from __future__ import annotations

import hashlib
from collections.abc import Collection


def sample(ids: Collection[str], size: int, *, seed: int) -> frozenset[str]:
    """`size` of `ids`, or all where there are no more; the same ones for the same seed, whatever their order.

    Drawn are those whose hash with the seed is lowest: so a larger sample with the same seed holds the smaller one, and
    no random number generator has to stay as it is.
    """
    return frozenset(sorted(ids, key=lambda one: hashlib.sha256(f"{seed} {one}".encode()).digest())[:size])
