"""First names and the gender they tell (data in first_names.csv; sources in NOTICE)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from standpunkt.records.actors import Gender


@lru_cache(maxsize=1)
def first_names() -> Mapping[str, Gender | None]:
    """Some 7,700 first names as spelt; None where neither sex has 90 % of them."""
    text = (files("standpunkt.lexicons") / "first_names.csv").read_text(encoding="utf-8")
    rows = (line.split(",") for line in text.splitlines()[1:])
    return {name: Gender(letter) if letter in "fm" else None for name, letter in rows}
