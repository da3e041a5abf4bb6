"""What only looks like a time: "Bild am Sonntag", "heute-journal", "sagte Freitag", "Walter Montag"."""

from __future__ import annotations

import re
from bisect import bisect_right

from standpunkt.dates.patterns import Scene
from standpunkt.dates.words import LEXICON, WEEKDAYS, either
from standpunkt.lexicons.first_names import first_names

_OPEN, _CLOSE = "[„\"»‚'›]", "[“”\"«‘'‹]"
_DAY = f"(?i:{either(WEEKDAYS)}|Wochenende)"
_MEDIA = either(LEXICON["media"])
_TITLES = re.compile(
    rf"(?<!\w)(?:(?:{_MEDIA})(?!\w)|{_OPEN}(?:(?:[A-ZÄÖÜ][\w-]{{0,30}}\s){{1,2}}am|D(?:er|ie|as))\s{_DAY}{_CLOSE})"
)
_NAME_BEFORE = re.compile(r"(?<!\w)(?P<name>[A-ZÄÖÜ][a-zäöüß]+)[^\S\n]$")
_SAID_BEFORE = re.compile(
    r"\b(?:sagte?|so|erklärte?|betonte?|meinte?|warnte?|fragte?|ergänzte?|kritisierte?|Herrn?|Frau)\s$"
)
_CLAUSE_ENDS = re.compile(r"[.,;:!?“”\"«]|$")


class Titles:
    """The names of media in a text that hold a word of time: those in the lexicon, and in quotation marks any
    "... am Sonntag"."""

    def __init__(self, text: str) -> None:
        self._spans = [match.span() for match in _TITLES.finditer(text)]

    def hold(self, position: int) -> bool:
        """True where `position` stands in such a name."""
        place = bisect_right(self._spans, (position + 1,)) - 1
        return place >= 0 and position < self._spans[place][1]


def is_surname(scene: Scene) -> bool:
    """True for a weekday that is somebody's name: behind a first name, or alone behind a verb of saying."""
    before = scene.before(30)
    if name := _NAME_BEFORE.search(before):
        return name["name"] in first_names() or name["name"] in ("Herr", "Herrn", "Frau")
    return _SAID_BEFORE.search(before) is not None and _CLAUSE_ENDS.match(scene.after(2)) is not None
