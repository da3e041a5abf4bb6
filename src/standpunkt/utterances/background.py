"""How rare words are in German news and speeches: the same for every ledger, whatever is in it.

background.txt.xz is made by `training.background` from speeches in the German Bundestag (2021 to 2025, official works),
German Wikipedia (Klexikon, CC BY-SA) and Wikinews (CC BY): how rare a word is, not where it stands.
"""

from __future__ import annotations

import lzma
from functools import lru_cache
from importlib.resources import files

RAREST = 11.0
"""Of words that are not in the table: fewer than one sentence in 50,000 has them."""


@lru_cache(maxsize=1)
def rarities() -> dict[str, float]:
    """For 25,000 stems, the natural logarithm of the share of sentences that have it, its sign turned."""
    packed = (files("standpunkt.utterances") / "background.txt.xz").read_bytes()
    lines = [line.split() for line in lzma.decompress(packed).decode().splitlines()]
    return {stem: float(rarity) for rarity, *stems in lines for stem in stems}
