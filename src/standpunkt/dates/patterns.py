"""Rules: a pattern, the words it may begin with, and what it makes of a match."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from standpunkt.dates.expressions import Reading
from standpunkt.dates.tense import direction
from standpunkt.dates.words import MACROS

_MACRO = re.compile(r"<([A-Z]+)>")
_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:T.*)?")
_AROUND = 80
DIGITS = "0"
"""The begin of a rule that starts with a number in digits."""


@dataclass(frozen=True)
class Scene:
    """What a reading depends on besides the words: the text around the match, one possible day of publication
    (None: unknown), the EDTF time named before it, in its own or the last sentence of the paragraph, and the last
    possible day of publication, which is `today` where only one is possible."""

    text: str
    match: re.Match[str]
    today: date | None
    previous: str | None
    latest: date | None = None

    @cached_property
    def direction(self) -> int:
        """-1 where the clause looks back, +1 where it looks ahead, 0 where it does not tell."""
        return direction(self.text, self.match.start(), self.match.end())

    @property
    def around(self) -> str:
        """Some eighty characters on either side of the match, in its own paragraph."""
        left = self.text[max(0, self.match.start() - _AROUND) : self.match.start()].rpartition("\n")[2]
        return left + self.text[self.match.end() : self.match.end() + _AROUND].partition("\n")[0]

    @property
    def previous_year(self) -> int | None:
        """The year named before, alone or within a date."""
        found = re.match(r"\d{4}", self.previous or "")
        return int(found[0]) if found else None

    @property
    def previous_day(self) -> date | None:
        """The day named before, if it was a single one."""
        found = _DAY.fullmatch(self.previous or "")
        return date.fromisoformat(found[1]) if found else None

    def before(self, length: int = 24) -> str:
        """The characters right before the match, at most `length`."""
        return self.text[max(0, self.match.start() - length) : self.match.start()]

    def after(self, length: int = 24) -> str:
        """The characters right after the match, at most `length`."""
        return self.text[self.match.end() : self.match.end() + length]


Reader = Callable[[re.Match[str], Scene], Reading | None]


@dataclass(frozen=True)
class Rule:
    """`pattern` is tried where a word of `begins` (lower case, or DIGITS) starts; its group `span`, if it has one,
    is the expression. `read` may refuse with None. Rules that need `today` are read only where it is known."""

    name: str
    pattern: re.Pattern[str]
    begins: frozenset[str]
    read: Reader
    needs_today: bool


def rule(name: str, pattern: str, begins: Iterable[str], read: Reader, *, needs_today: bool = False) -> Rule:
    """A rule whose `pattern` may use the macros of `words` as <MONTH>; it always ends at a word's end."""
    written = _MACRO.sub(lambda macro: f"(?:{MACROS[macro[1]]})", pattern)
    return Rule(name, re.compile(rf"(?:{written})(?!\w)"), frozenset(b.lower() for b in begins), read, needs_today)


def span_of(match: re.Match[str]) -> tuple[int, int]:
    """Where the expression itself stands in a match."""
    return match.span("span") if "span" in match.re.groupindex else match.span()
