"""Whom a quotation's own words name as its speaker, and which people the text between two quotations names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from standpunkt.dates.layout import Layout
from standpunkt.dates.speakers import OWN_WORDS, Mention, MentionKind, mention_of, pronoun
from standpunkt.records.quotations import Quotation
from standpunkt.records.spans import Span, hull, text_of

_SUBJECT_AFTER = re.compile(r"\s(?P<who>er|sie)\b")
_SUBJECT_FIRST = re.compile(r"(?:[,\s]*|[^,]*,\s)(?P<who>[Ee]r|[Ss]ie)\s")
_PAST_PERFECT = re.compile(r"\b[Hh]atten?\b")


def speaker_of(layout: Layout, quotation: Quotation) -> Mention:
    """The speaker's mention: the speaker span, unless a pronoun beside the verb is nearer ("sagte sie der Norda")."""
    words = text_of(quotation.speaker, layout.text, gap=" ")
    after = next((m for cue in quotation.cue if (m := _SUBJECT_AFTER.match(layout.text, cue.end))), None)
    if after and (not quotation.speaker or hull(quotation.speaker).start >= after.end()):
        return pronoun(after["who"])
    if OWN_WORDS.search(words):  # "Jo Berg hält das nach eigenen Worten für falsch"
        return _named_in_sentence(layout, quotation)
    if quotation.speaker:
        return mention_of(words)
    first = next((m for frame in quotation.frame if (m := _SUBJECT_FIRST.match(layout.text, frame.start))), None)
    return pronoun(first["who"]) if first else mention_of("")


def named_between(layout: Layout, start: int, end: int) -> Iterator[tuple[str, str]]:
    """Pairs of capitalised words in `text[start:end]`, as a name or a title and a name make them; quotes and
    embedded posts are passed over."""
    for sentence in layout.sentences_between(start, end):
        pairs = layout.names_in(sentence)
        if not pairs:
            continue
        stretch = Span(sentence.span.start, max(sentence.span.start, min(sentence.span.end, end)))
        outside = layout.outside_quotes(stretch, besides=layout.post_lines)
        for left, right in pairs:
            if any(region.contains(right.span) for region in outside):
                yield left.text, right.text


def _named_in_sentence(layout: Layout, quotation: Quotation) -> Mention:
    """The one name in the sentence of the speaker span, inside a quote or not; a pronoun's mention where none is."""
    sentence = layout.sentence_at(hull(quotation.speaker).start)
    pairs = layout.names_in(sentence) if sentence else []
    return mention_of(f"{pairs[0][0].text} {pairs[0][1].text}") if pairs else pronoun("")


def somebody_else(layout: Layout, quotation: Quotation, mention: Mention, *, after: int, known: frozenset[str]) -> bool:
    """True where the text between `after` and the quotation's clause names a person not `known`, whom a pronoun or
    a description would then mean."""
    if mention.kind is MentionKind.NAME or mention.key in known:
        return False
    end = min(span.start for span in (*quotation.quote, *quotation.frame, *quotation.cue))
    return any(known.isdisjoint(pair) for pair in named_between(layout, after, end))


def is_background(layout: Layout, quotation: Quotation) -> bool:
    """True for what is told in the past perfect ("hatte zuvor abgelehnt"): it was said on another occasion."""
    regions = (*quotation.cue, *(s for frame in quotation.frame for s in layout.outside_quotes(frame)))
    return any(_PAST_PERFECT.search(layout.text, *region) for region in regions)
