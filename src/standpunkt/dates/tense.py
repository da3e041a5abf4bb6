"""Does a clause look back or ahead? Read off its verb forms, for expressions that do not tell themselves."""

from __future__ import annotations

import re

from standpunkt.dates.words import LEXICON

_AHEAD = frozenset(LEXICON["ahead"])
_BACK = frozenset(LEXICON["back"])
_NOT_BACK = frozenset(LEXICON["not_back"])
_PERFECT = frozenset(LEXICON["perfect"])
_WORDS = re.compile(r"[A-Za-zÄÖÜäöüß]+")
_BORDERS = re.compile(r"(?<!\d\.)[,;:]|[!?–„“”»«\"()\n]|\.(?=\s)(?<!\d\.)")
_PRETERITE = re.compile(r"[a-zäöüß]{3,}(?:te|ten|tet)")
_PARTICIPLE = re.compile(
    r"(?:[a-zäöüß]{0,10}ge[a-zäöüß]{2,}(?:t|en)|(?:ver|be|er|ent|zer)[a-zäöüß]{2,}(?:t|en)|[a-zäöüß]{2,}iert)"
)
REACH = 160
"""Characters looked at on either side: longer clauses are rare, and the cost stays linear."""


def direction(text: str, start: int, end: int) -> int:
    """-1 where the clause around `text[start:end]` looks back, +1 where it looks ahead, 0 where it does not tell."""
    if "," in text[start:end] and text[end : end + 1] == ",":
        end += 1  # "ist am Mittwoch, dem 14. Mai, eingestürzt": the comma closes the date, not the clause
    left, right = max(0, start - REACH), min(len(text), end + REACH)
    for border in _BORDERS.finditer(text, left, start):
        left = border.end()
    if after := _BORDERS.search(text, end, right):
        right = after.start()
    return _direction_of(_WORDS.findall(f"{text[left:start]} {text[end:right]}"))


def _direction_of(words: list[str]) -> int:
    lowered = [w[0].lower() + w[1:] if i == 0 else w for i, w in enumerate(words)]
    finite = next(filter(is_finite, lowered), None)
    if finite is None:
        return 0
    if finite in _AHEAD:
        # "soll am Montag gesagt haben" looks back
        return -1 if lowered[-1] in ("haben", "sein") and len(lowered) > 1 and _PARTICIPLE.fullmatch(lowered[-2]) else 1
    if finite in _PERFECT and not any(_PARTICIPLE.fullmatch(w) for w in lowered):
        return 0
    return -1


def is_finite(word: str) -> bool:
    """True for the finite verbs that tell the direction of a clause."""
    return word in _AHEAD or word in _BACK or word in _PERFECT or _is_preterite(word)


def _is_preterite(word: str) -> bool:
    return word not in _NOT_BACK and _PRETERITE.fullmatch(word) is not None
