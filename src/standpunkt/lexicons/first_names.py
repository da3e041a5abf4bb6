"""First names and the gender they tell (data in first_names.csv; sources in NOTICE)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from standpunkt.records.actors import Gender


@lru_cache(maxsize=1)
def first_names() -> Mapping[str, Gender | None]:
    """Some 7,800 first names as spelt; None where neither sex has 90 % of them. The first file is made from statistics,
    the second holds names of people in the news that those lack."""
    folder = files("standpunkt.lexicons")
    names: dict[str, Gender | None] = {}
    for file in ("first_names_more.csv", "first_names.csv"):
        lines = (folder / file).read_text(encoding="utf-8").splitlines()[1:]
        rows = (line.split(",") for line in lines)
        names |= {name: Gender(letter) if letter in "fm" else None for name, letter in rows}
    return names
