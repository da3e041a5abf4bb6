"""Names from other alphabets made comparable: German, English and scholarly transliterations give one key."""

from __future__ import annotations

import re
from functools import lru_cache

from standpunkt.actors.folding import fold

# Longest first. What two systems write alike for different letters falls together too ("ch" for х and ч): a key is a
# hint, and the given name decides as well.
_SOUNDS = (
    ("schtsch", "S"), ("shch", "S"), ("tsch", "C"), ("tch", "C"), ("sch", "S"), ("sh", "S"), ("zh", "S"), ("kh", "C"),
    ("ch", "C"), ("ts", "s"), ("tz", "s"), ("ss", "s"), ("z", "s"), ("x", "ks"), ("ck", "k"), ("c", "k"), ("ph", "f"),
    ("v", "w"), ("ff", "w"), ("ou", "u"), ("j", "i"), ("y", "i"),
)  # fmt: skip
_SOUND = re.compile("|".join(old for old, _ in _SOUNDS))
_TABLE = dict(_SOUNDS)
_DOUBLED = re.compile(r"([a-z])\1+")
_SOFT_E = re.compile(r"ie")


@lru_cache(maxsize=65536)
def sound(name: str) -> str:
    """A key that transliterations of one name share: "Selenskyj", "Zelenskyy", "Selenskij"; "Schoigu", "Shoigu"."""
    letters = _SOUND.sub(lambda m: _TABLE[m[0]], fold(name).replace("'", ""))
    return _SOFT_E.sub("e", _DOUBLED.sub(r"\1", letters))
