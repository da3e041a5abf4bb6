"""How two wordings of one act differ, word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from standpunkt.records.spans import Span

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:-[^\W\d_]+)*")


class Wording(StrEnum):
    """What became of a stretch of words from one wording to the other."""

    SAME = "same"
    CHANGED = "changed"
    LEFT_OUT = "left out"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of whole words in both texts. Of words left out `right` is empty, and `left` of those added: an empty
    span lies where they would stand. Blanks and punctuation between two stretches belong to neither."""

    wording: Wording
    left: Span
    right: Span


_WORDINGS = {
    "equal": Wording.SAME,
    "replace": Wording.CHANGED,
    "delete": Wording.LEFT_OUT,
    "insert": Wording.ADDED,
}


def changes(left: str, right: str) -> tuple[Change, ...]:
    """All stretches of both texts in order, aligned on whole words; case and punctuation do not matter."""
    ours, theirs = _words(left), _words(right)
    matcher = SequenceMatcher(None, [w for w, _ in ours], [w for w, _ in theirs], autojunk=False)
    return tuple(
        Change(_WORDINGS[kind], _span(ours, a, b, len(left)), _span(theirs, c, d, len(right)))
        for kind, a, b, c, d in matcher.get_opcodes()
    )


def _words(text: str) -> list[tuple[str, Span]]:
    return [(match[0].casefold(), Span(*match.span())) for match in _WORD.finditer(text)]


def _span(words: list[tuple[str, Span]], first: int, last: int, length: int) -> Span:
    if first < last:
        return Span(words[first][1].start, words[last - 1][1].end)
    place = words[first][1].start if first < len(words) else length
    return Span(place, place)
