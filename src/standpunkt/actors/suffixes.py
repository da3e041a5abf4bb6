""" "junior" and "senior" behind a name: father and son of one name are two people."""

from __future__ import annotations

_SUFFIXES = {
    **dict.fromkeys(("junior", "jr", "jr.", "jun."), "junior"),
    **dict.fromkeys(("senior", "sr", "sr.", "sen."), "senior"),
}


def suffix_of(name: str) -> str:
    """ "junior" for "Otto Quist jr."; empty where the name has no suffix."""
    return _SUFFIXES.get(name.rpartition(" ")[2].lower(), "")


def without_suffix(name: str) -> str:
    """ "Otto Quist" for "Otto Quist jr."."""
    return name.rpartition(" ")[0] if " " in name and suffix_of(name) else name


def is_suffix(word: str) -> bool:
    """True for the words that may stand behind a name so."""
    return word.lower() in _SUFFIXES
