"""Surnames that many people bear (data in surnames.yaml)."""

from __future__ import annotations

from functools import lru_cache

from standpunkt.lexicons.yaml_files import read_yaml


@lru_cache(maxsize=1)
def common_surnames() -> frozenset[str]:
    """Some 200 surnames in lower case without accents, frequent in Germany or in the news from its neighbours."""
    return frozenset(read_yaml("surnames.yaml")["common"].split())
