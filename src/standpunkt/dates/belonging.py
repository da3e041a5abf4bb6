"""Does a temporal expression tell when its clause happened, or since when, until when, or of what it speaks?"""

from __future__ import annotations

import re

from standpunkt.dates.expressions import TimeExpression
from standpunkt.dates.kinds import LEXICON
from standpunkt.dates.layout import Layout
from standpunkt.dates.via import MADE_PUBLIC, occasion_in
from standpunkt.dates.words import either
from standpunkt.records.edtf import earliest, latest
from standpunkt.records.spans import Span

_NOT_WHEN = re.compile(
    r"\b(?:seit|bis|ab|für|von|nach|zum|gegen|über|Seit|Bis|Ab|Für|Nach|auf|zwischen)(?:\s(?:de[mnr]|Ende|Anfang|Mitte))?\s{1,3}$"
)
_BEFORE = re.compile(r"\b[Vv]or(?:\sde[mnr])?\s{1,3}$")
_OF = re.compile(r"(?P<noun>[A-ZÄÖÜ][\wÄÖÜäöüß-]+)\s(?:vom|von)\s{1,3}$")
_ATTRIBUTE = re.compile(
    r"\s(?:(?!von|vom|mit|in|im)[a-zäöüß]+\s){0,2}?(?P<participle>[a-zäöüß]{4,}(?:t|en|nd)e[nrms]?)\s(?P<head>[A-ZÄÖÜ][\wÄÖÜäöüß-]+)"
)
_RELATIVE = re.compile(r",\s(?:(?:in|mit|bei|auf|zu|an)\s)?(?:der|die|das|den|dem|denen|dessen|deren)\s[^,.;]{0,80}$")
_SUBORDINATE = re.compile(
    r"(?:^|[,.!?“”«\"]\s|\n)(?:[Nn]achdem|[Ww]eil|[Oo]bwohl|[Oo]bgleich|[Bb]evor|[Ee]he|[Ss]obald|[Ss]eitdem|[Ff]alls|dass|ob|sodass|damit|da)\s[^,.;:]{0,90}$"
)
"""Opens a clause that tells of something else: "Nachdem am Montag die Brücke gesperrt worden war, sagte sie ..."."""
_PAPER = re.compile(
    rf"\b(?i:laut|nach|gemäß|in|aus)\s(?:[^\s.,:;]+\s){{0,3}}?[\w-]*(?i:{either(LEXICON['papers'])})(?:s|es|e|en)?\s"
    r"(?:(?:de[rsm]|von|eine[rs]|für|mit|in|im)\s[^.,;:]{0,60}\s)?(?:vom|von)\s{1,3}$"
)
"""A document that something is told from, and has the day of: "laut einem Bericht des Senders vom Montag"."""
_YEAR = re.compile(r"\d{4}")
_CLAUSE = 90
"""Characters after an expression that are looked at for what it belongs to."""


def belongs(layout: Layout, expression: TimeExpression) -> bool:
    """True where `expression` tells when, and not since, until or of what ("der am Montag vorgestellte Plan")."""
    text, span = layout.text, expression.span
    before = text[max(0, span.start - 100) : span.start]
    if _is_ahead(layout, expression) or _SUBORDINATE.search(before):
        return False
    if _PAPER.search(before):
        return True
    if of := _OF.search(before):
        return occasion_in(of["noun"], Span(0, len(of["noun"]))) is not None
    if _NOT_WHEN.search(before) or (_BEFORE.search(before) and expression.rule != "amount"):
        return False
    return not _is_attribute(text, before, Span(span.end, min(len(text), span.end + _CLAUSE)))


def _is_attribute(text: str, before: str, after: Span) -> bool:
    """True for "der am Montag vorgestellte Plan", false for "das am Montag veröffentlichte Interview"."""
    if attribute := _ATTRIBUTE.match(text, *after):
        return MADE_PUBLIC.match(attribute["participle"]) is None
    return _RELATIVE.search(before) is not None and MADE_PUBLIC.search(text, *after) is None


def _is_ahead(layout: Layout, expression: TimeExpression) -> bool:
    """True for a time after publication that names no year: what is told was said before ("scheidet Ende März aus").
    One with its year stays: the article contradicts its own date, and that is worth a doubt."""
    if layout.published is None or expression.value is None or not expression.is_point:
        return False
    if earliest(expression.value) <= latest(layout.published.edtf):
        return False
    return not _YEAR.search(layout.text, *expression.span)
