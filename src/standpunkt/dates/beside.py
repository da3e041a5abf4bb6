"""The sentence beside a quotation that tells its occasion without reporting anything itself."""

from __future__ import annotations

import re
from dataclasses import dataclass

from standpunkt.dates.belonging import belongs
from standpunkt.dates.expressions import TimeExpression
from standpunkt.dates.kinds import Kind, kind_in
from standpunkt.dates.layout import Layout, place_of
from standpunkt.dates.naming import named_between
from standpunkt.dates.speakers import Mention, MentionKind
from standpunkt.dates.via import POINTING_BACK, Via, occasion_in, via_in
from standpunkt.records.analyses import Sentence
from standpunkt.records.quotations import Quotation
from standpunkt.records.spans import Spans, hull

_PRONOUN = re.compile(r"^(?:Er|Sie)\s")
_MOST = 7
"""Days; a sentence about a longer time tells no occasion ("2019 übernahm sie das Amt")."""
_YEAR = 366
_STEPS = 3
"""Sentences looked back over for one that tells the occasion of the next: "Sie wich gestern aus. Nur einmal wurde
sie deutlich. Kommt die Maut?" """
_REACH = 40
"""Sentences looked back over: an agency report of some 600 words."""
_LONG_NOUN = 6
"""Letters above which a noun is compared without its last two, which may be an ending ("Interviews")."""
_THEN = re.compile(r"\b(?:damals|seinerzeit)\b")
"""Takes what was said to the time told before it, however long ago and however long."""
_LONG_PAST = re.compile(r"\b(?:hatte|hatten|war|waren)\b[^.]{0,80}\b(?:ge\w+|\w+iert|ver\w+|be\w+|er\w+)\b")


@dataclass(frozen=True, slots=True)
class Beside:
    """An occasion told beside a quotation, and how it was found."""

    expression: TimeExpression | None
    via: Via | None
    kind: Kind | None
    rule: str


def occasion_beside(layout: Layout, quotation: Quotation, mention: Mention) -> Beside | None:
    """The occasion told by the sentence after `quotation` (where it points back) or the one before it."""
    return _after(layout, quotation, mention) or _before(layout, quotation, mention)


def _after(layout: Layout, quotation: Quotation, mention: Mention) -> Beside | None:
    last = layout.sentence_at(max(hull(quotation.quote).end, *(s.end for s in quotation.frame), 0) - 1)
    sentence = layout.sentence_beside(last, 1) if last else None
    if sentence is None or _reports(layout, sentence) or not _is_of(layout, sentence, mention):
        return None
    if not POINTING_BACK.search(layout.text, *sentence.span):
        return None
    return _told(layout, sentence, "sentence-after")


def _before(layout: Layout, quotation: Quotation, mention: Mention) -> Beside | None:
    """The sentence before, or one further up its paragraph with nothing but sentences that report nothing between."""
    place = place_of(quotation)
    first = layout.sentence_at(min(place, *(s.start for s in quotation.frame), place))
    sentence = layout.sentence_beside(first, -1) if first else None
    for step in range(_STEPS):
        if first is None or sentence is None or sentence.kind is not first.kind or _reports(layout, sentence):
            return None
        tells = _tells_of(layout, sentence, mention, place, further=step > 0)
        back = any(_THEN.search(layout.text, *span) for span in quotation.frame)
        if tells and (told := _told(layout, sentence, "sentence-before", back=back)):
            return told
        if _names_somebody(layout, sentence):
            return None
        sentence = layout.sentence_beside(sentence, -1)
    return None


def _tells_of(layout: Layout, sentence: Sentence, mention: Mention, place: int, *, further: bool) -> bool:
    """True where `sentence` may tell the occasion of what `mention` says at `place`. A pronoun or a description
    takes the sentence before it; `further` up, only one that is about the same person can be meant."""
    apart = layout.paragraphs_between(sentence.span.end, place)
    named = mention.kind is MentionKind.NAME and _is_of(layout, sentence, mention)
    described = mention.kind is MentionKind.PRONOUN or (mention.is_person_described and not mention.is_new)
    if further:
        return apart == 0 and (named or (described and _names_somebody(layout, sentence)))
    occasion = occasion_in(layout.text, sentence.span) is not None
    return (named and apart <= 1 and (occasion or apart == 0)) or (described and apart == 0)


def _names_somebody(layout: Layout, sentence: Sentence) -> bool:
    return next(named_between(layout, sentence.span.start, sentence.span.end), None) is not None


def occasion_told_earlier(layout: Layout, quotation: Quotation, mention: Mention, noun: str) -> Beside | None:
    """The last sentence before `quotation` that names its speaker, the occasion `noun` and a day."""
    here = layout.sentence_at(place_of(quotation))
    stem = re.compile(re.escape(noun[:-2] if len(noun) > _LONG_NOUN else noun), re.IGNORECASE)
    for sentence in reversed(layout.sentences[max(0, here.index - _REACH) : here.index] if here else ()):
        if _is_of(layout, sentence, mention) and stem.search(layout.text, *sentence.span):
            return _told(layout, sentence, "occasion-told-earlier")
    return None


def _is_of(layout: Layout, sentence: Sentence, mention: Mention) -> bool:
    words = layout.text[sentence.span.start : sentence.span.end]
    return bool(_PRONOUN.match(words) or (mention.key and re.search(rf"\b{re.escape(mention.key)}\b", words)))


def _reports(layout: Layout, sentence: Sentence) -> bool:
    """True where the sentence belongs to a quotation of its own."""
    return bool(layout.reporting_in(sentence.span))


def _told(layout: Layout, sentence: Sentence, rule: str, *, back: bool = False) -> Beside | None:
    """What `sentence` tells; `back` where the quotation itself points to a time long past."""
    regions: Spans = layout.outside_quotes(sentence.span)
    if not back and _LONG_PAST.search(layout.text[sentence.span.start : sentence.span.end]):
        return None
    found = [
        e
        for e in layout.expressions_in(regions)
        if belongs(layout, e) and e.days <= (_YEAR if back else _MOST) and not _bracketed(layout, e)
    ]
    if not found:
        return None
    return Beside(found[0], via_in(layout.text, regions), kind_in(layout.text, regions), rule)


def _bracketed(layout: Layout, expression: TimeExpression) -> bool:
    """True in brackets: "(18.01.2022)" ends a caption, and dates the picture."""
    return layout.text[expression.span.start - 1 : expression.span.start] == "("
