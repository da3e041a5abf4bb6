"""The table of German expressions of time (table.txt), and what the tagger makes of a line of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from standpunkt.dates import tag

_BRACKET = re.compile(r"[\[\]]")


@dataclass(frozen=True, slots=True)
class Case:
    """One sentence of the table: its words, the day it was published, and each expression with its value."""

    text: str
    published: str | None
    expected: tuple[tuple[str, str | None], ...]

    def answer(self) -> tuple[tuple[str, str | None], ...]:
        """What the tagger finds in the sentence."""
        found = tag(self.text, published=self.published)
        return tuple((self.text[e.span.start : e.span.end], e.value) for e in found)


def cases() -> Iterator[Case]:
    """All lines of the table."""
    published: str | None = None
    for line in Path(__file__).with_name("table.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("@ "):
            published = None if line[2:] == "unknown" else line[2:]
        elif line and not line.startswith("#"):
            yield _case(line, published)


def _case(line: str, published: str | None) -> Case:
    sentence, _, values = line.rpartition(" =")
    spans = re.findall(r"\[([^\]]*)\]", sentence)
    means = [None if value == "?" else value for value in values.strip().split("; ") if value]
    assert len(spans) == len(means), line
    return Case(_BRACKET.sub("", sentence), published, tuple(zip(spans, means, strict=True)))
