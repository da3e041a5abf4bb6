"""Photo credits: alone on a line ("Foto: dpa", "Max Muster/AP") or at the end of a caption ("... © Reuters")."""

from __future__ import annotations

import re
from functools import lru_cache

from standpunkt.lexicons.furniture import furniture_lexicon

_LONGEST = 100
_SMALL_PARTS = frozenset(
    "von van de der den zu und via für by the mit über al el la le di images alliance photo press".split()
)
_SEPARATORS = re.compile(r"\s*[/|,·]\s*|\s+[–-]\s+")


@lru_cache(maxsize=1)
def _labelled() -> re.Pattern[str]:
    words = "|".join(word.capitalize() for word in furniture_lexicon().credit_words)
    label = rf"(?:(?:{words}|{words.upper()})(?:\s?:|\s?©|\s(?:von|by)\b)|©|\(c\)|\(C\)|(?:{words})\s(?=\S{{2,20}}/))"
    return re.compile(rf"[(\[]?{label}\s*\S[^!?]{{1,90}}?[)\]]?\.?")


def is_credit(text: str) -> bool:
    """True where the whole line is a credit."""
    if len(text) > _LONGEST:
        return False
    return is_labelled_credit(text) or _is_agency_credit(text)


def credit_start(text: str) -> int | None:
    """Where the credit at the end of a caption starts: after a full stop, bracket or bar; None without one."""
    tail = max(0, len(text) - _LONGEST)
    for match in re.finditer(r"(?<=[.!?…)\]|“\"»])\s*[|–-]?\s*(?=[A-ZÄÖÜ©(\[])|\s(?=[(\[©])|\s[|–-]\s", text[tail:]):
        if is_credit(text[tail + match.end() :]) and tail + match.start() > 0:
            return tail + match.end()
    return None


def is_labelled_credit(text: str) -> bool:
    """ "Foto: Max Muster/dpa", but neither "Bild: Was sagen Sie dazu?" nor "Bild: Szene vor dem Haus"."""
    if _labelled().fullmatch(text) is None:
        return False
    owner = text.partition(":")[2] or text
    words = [word.strip("()[].,©") for word in re.split(r"[\s/|]+", owner)]
    return len(words) <= 10 and all(_may_be_of_name(word) for word in words)


def _may_be_of_name(word: str) -> bool:
    return not word.islower() or word.casefold() in _SMALL_PARTS or word in furniture_lexicon().agencies


def _is_agency_credit(text: str) -> bool:
    """ "Max Muster/dpa", "Getty Images", "IMAGO / ZUMA Wire": parts of which one is an agency."""
    parts = [part.strip(" ()[].").casefold() for part in _SEPARATORS.split(text)]
    if not any(part in furniture_lexicon().agencies for part in parts):
        return False
    return all(part.count(" ") <= 3 for part in parts) and text.rstrip(")")[-1] not in "!?:"
