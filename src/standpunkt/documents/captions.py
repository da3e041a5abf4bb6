"""Captions: what stands beside a photo credit, or says in the present tense what a photograph shows."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from standpunkt.documents.credits import credit_start, is_credit, is_labelled_credit
from standpunkt.documents.lines import Line, Marked, Segments
from standpunkt.lexicons.furniture import furniture_lexicon
from standpunkt.records.articles import SegmentKind

_LONGEST = 400
_WORD = re.compile(r"\w+")
_TAKEN_ON = re.compile(
    r"\((?:[^()]{0,40}\b\d{1,2}\.\s?(?:\d{1,2}\.\s?|[A-ZÄÖÜ]\w{2,8}\s)(?:\d{4}|\d\d)"
    r"|[^()]{0,20}(?:Archiv|Symbol)[^()]{0,20})\)\.?$"
)
_LABEL = re.compile(
    r"(?:Bildunterschrift|Im Bild|Auf dem (?:Foto|Bild)|Das (?:Foto|Bild) zeigt)\b|(?:Bild|Foto): [^?!]{9,200}$"
)
_SETTING = re.compile(
    r"\b(?:bei|beim|während|vor|neben|am Rande|im Gespräch|im Kreis|auf dem Weg)\b|\((?:l|r|M|links|rechts|Mitte)\.?\)"
)
_REPEATED_SHARE = 0.6


def captions(lines: Sequence[Line], taken: Set[int]) -> Marked:
    """Captions, credits, and alternative texts that repeat their caption, among the lines not in `taken`."""
    found: Marked = {}
    gone = set(taken)
    for line in lines:
        if line.index in gone or line.starts_quoted:
            continue
        new: Marked = {}
        if is_credit(line.text):
            new = {line.index: line.part(SegmentKind.FURNITURE)} | _around_credit(lines, line, gone)
        elif segments := _by_itself(line):
            new = {line.index: segments} | _alternative_text(lines, line, gone)
        found |= new
        gone.update(new)
    return found


def looks_photographed(line: Line) -> bool:
    """True where it is short enough for a caption and has a verb of the photo lexicon."""
    return len(line.text) <= _LONGEST and not furniture_lexicon().photo_verbs.isdisjoint(_WORD.findall(line.text))


def opening_caption(lines: Sequence[Line], index: int) -> bool:
    """True where line `index`, above the first paragraph, is one sentence in the present tense of photographs
    and is followed by a longer paragraph: a caption whose credit the crawler dropped."""
    line, later = lines[index], lines[index + 1 : index + 3]
    is_one_sentence = line.ends_sentence and line.text.count(". ") <= 1 and len(line.text) <= 200
    in_setting = looks_photographed(line) and _SETTING.search(line.text) is not None
    return is_one_sentence and in_setting and any(len(other.text) > len(line.text) for other in later)


def _by_itself(line: Line) -> Segments:
    """A caption that its own words give away: a credit at its end, the day it was taken, a label."""
    if len(line.text) > _LONGEST:
        return ()
    cut = credit_start(line.text)
    if cut is not None and (is_labelled_credit(line.text[cut:]) or _is_one_photographed(line, cut)):
        end = len(line.text[:cut].rstrip(" |–-"))
        return (*line.part(SegmentKind.CAPTION, 0, end), *line.part(SegmentKind.FURNITURE, end))
    taken_on = _TAKEN_ON.search(line.text) is not None and line.text.count(". ") <= 3
    return line.part(SegmentKind.CAPTION) if taken_on or _LABEL.match(line.text) else ()


def _is_one_photographed(line: Line, cut: int) -> bool:
    """One sentence in the present tense before an agency: not the last paragraph of a report with its "(dpa)"."""
    return looks_photographed(line) and line.span.end - line.span.start <= 250 and ". " not in line.text[: cut - 2]


def _around_credit(lines: Sequence[Line], credit: Line, taken: Set[int]) -> Marked:
    """The caption above a credit, or, where there is none, directly below it."""
    if credit.index and _may_be_caption(above := lines[credit.index - 1], taken):
        return {above.index: above.part(SegmentKind.CAPTION)} | _alternative_text(lines, above, taken)
    if credit.index + 1 < len(lines):
        below = lines[credit.index + 1]
        if not below.gap and below.index not in taken and looks_photographed(below):
            return {below.index: below.part(SegmentKind.CAPTION)}
    return {}


def _may_be_caption(line: Line, taken: Set[int]) -> bool:
    """A description: with a photo verb, or without a verb's full stop, or set "bei", "am Rande", "(links)".

    The first line of all is the headline, even with a credit below it.
    """
    if line.index in taken or line.starts_quoted or len(line.text) > _LONGEST:
        return False
    is_first = line.index < 12 and all(index in taken for index in range(line.index))
    if is_first and not line.ends_sentence:
        return looks_photographed(line)
    return looks_photographed(line) or (
        line.is_short and (not line.ends_sentence or _SETTING.search(line.text) is not None)
    )


def _alternative_text(lines: Sequence[Line], caption: Line, taken: Set[int]) -> Marked:
    """The image's alternative text right above its caption, where most of its words return in it: furniture."""
    if not caption.index or caption.gap:
        return {}
    above = lines[caption.index - 1]
    words, again = set(_WORD.findall(above.text)), set(_WORD.findall(caption.text))
    repeats = bool(words) and len(words & again) >= _REPEATED_SHARE * len(words)
    is_label = above.is_short and not above.ends_sentence and above.index not in taken
    return {above.index: above.part(SegmentKind.FURNITURE)} if is_label and repeats else {}
