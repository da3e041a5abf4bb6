"""Is an article dated before something that it tells of as past? Then its date is kept, with a doubt."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from standpunkt.dates.expressions import TimeExpression
from standpunkt.dates.tagging import tag
from standpunkt.dates.tense import direction
from standpunkt.records.analyses import Analysis, Sentence
from standpunkt.records.articles import Dating, SegmentKind
from standpunkt.records.doubts import Doubt
from standpunkt.records.edtf import earliest, latest

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ON = re.compile(r"\b(?:[Aa]m|[Ii]m|[Ii]n\sder\sNacht\szum)\s(?:\w+,?\s(?:de[nmr]\s)?)?$")
"""What happened, happened "am 3. Mai 2031"; "bis", "ab", "für den" and "auf den" name days to come."""
_PLANNED = re.compile(
    r"\b(?:angekündigt|angesetzt|angepeilt|anberaumt|geplant|verschoben|verlegt|vertagt|vereinbart|einberufen|terminiert|festgelegt"
    r"|festgesetzt|beschlossen|vorgesehen|erwartet|datiert|sollten?|könnten?|würden?|müssten?|wollten?|tritt|treten|endet|beginnt)\b"
)
_LONGEST = 31
"""Days: a later year alone is mostly a plan."""


def publication(analysis: Analysis) -> Dating | None:
    """The publication of the article; with `Doubt.BEFORE_EVENT` where a sentence outside quotation marks tells in the
    past of a day or month after it, named with its year."""
    published = analysis.article.published
    if published is None or Doubt.BEFORE_EVENT in published.doubts:
        return published
    last = latest(published.edtf)
    told = (s for s in analysis.sentences if s.kind is not SegmentKind.CAPTION and _tells_later(analysis, s, last))
    if next(told, None) is None:
        return published
    return replace(published, doubts=(*published.doubts, Doubt.BEFORE_EVENT))


def _tells_later(analysis: Analysis, sentence: Sentence, last: date) -> bool:
    words = analysis.article.text[sentence.span.start : sentence.span.end]
    if not any(int(year[0]) >= last.year for year in _YEAR.finditer(words)):
        return False
    quoted = any(stretch.span.overlaps(sentence.span) for stretch in analysis.quoted)
    return not quoted and any(_is_past(words, e, last) for e in tag(words, published=None))


def _is_past(words: str, expression: TimeExpression, last: date) -> bool:
    span = expression.span
    if not (expression.is_point and expression.value and 0 < expression.days <= _LONGEST):
        return False
    later = earliest(expression.value) > last and _YEAR.search(words, *span)
    on = _ON.search(words[max(0, span.start - 40) : span.start])
    end = span.end + words[span.end :].startswith(",")  # "ist am Mittwoch, dem 14. Mai 2031, eingestürzt"
    return bool(later and on) and not _PLANNED.search(words) and direction(words, span.start, end) < 0
