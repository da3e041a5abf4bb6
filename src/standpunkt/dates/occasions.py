"""When and to whom each quotation was said: its own clause, a sentence beside it, or the same occasion going on.

The steps, in text order: 1. an embedded post has the date of its attribution line; 2. the reporting clause; 3. a
sentence of the speaker next to it that names an occasion ("gab diese Aussage am Donnerstag ... ab"); 4. the
occasion of the same speaker goes on; 5. a lead takes the occasion of the next sentence, which tells it in full.
What none of them dates stays undated: the day of publication is not when it was said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from standpunkt.dates.beside import occasion_beside, occasion_told_earlier
from standpunkt.dates.evidence import reporting_regions, said_in
from standpunkt.dates.expressions import TimeExpression
from standpunkt.dates.layout import Layout, place_of, post_date
from standpunkt.dates.speakers import Mention, MentionKind, goes_on, mention_of
from standpunkt.dates.tagging import tag
from standpunkt.dates.via import Via, occasion_in, via_in
from standpunkt.records.analyses import Analysis
from standpunkt.records.articles import Dating, SegmentKind
from standpunkt.records.origins import Origin
from standpunkt.records.quotations import Quotation
from standpunkt.records.spans import Span, hull, text_of
from standpunkt.records.statements import Occasion

VERSION = "1"
_FAR = 3
"""Paragraphs after which an occasion no longer goes on by itself."""
_NEW_OCCASION = re.compile(r"\b(?:[Ii]n|[Bb]ei|[Aa]uf|[Vv]or)\s(?:eine[mnr]|seine[mnr]|ihre[mnr])\s")
_SAME_OCCASION = re.compile(
    r"\b(?:[Ww]ährend|[Ii]n|[Ii]m\sVerlauf|[Bb]ei|[Aa]uf)\s(?:de[sm]|der|diese[mrs]|demselben|derselben)\s"
)
_ALONE = frozenset({SegmentKind.HEADLINE, SegmentKind.CAPTION})


@dataclass(frozen=True, slots=True)
class _Run:
    """What a speaker said on one occasion so far."""

    words: frozenset[str]
    end: int
    occasion: Occasion


def occasions(analysis: Analysis, quotations: Sequence[Quotation]) -> tuple[Occasion, ...]:
    """The occasion of each of `quotations`, in their order. Without evidence its fields are None."""
    published = analysis.article.published
    expressions = tag(analysis.article.text, published=published.edtf if published else None)
    return _Reader(Layout(analysis, quotations, expressions)).read()


class _Reader:
    """Goes through the quotations in text order and keeps the runs of their speakers."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.current: _Run | None = None
        self.earlier: list[_Run] = []
        self.found: dict[int, Occasion] = {}

    def read(self) -> tuple[Occasion, ...]:
        order = sorted(range(len(self.layout.quotations)), key=lambda i: place_of(self.layout.quotations[i]))
        for index in order:
            self.found[index] = self._occasion_of(self.layout.quotations[index])
        self._fill_leads(order)
        return tuple(self.found[index] for index in range(len(self.layout.quotations)))

    def _occasion_of(self, quotation: Quotation) -> Occasion:
        if post := self._post(quotation):
            return post
        if parent := self._parent(quotation):
            return parent
        own = self._own(quotation)
        if quotation.within is not None or self._kind(quotation) in _ALONE:
            return own
        mention = self._mention(quotation)
        occasion = self._completed(quotation, mention, own)
        self._remember(quotation, mention, occasion)
        return occasion

    def _post(self, quotation: Quotation) -> Occasion | None:
        line = self.layout.post_of(quotation)
        if line is None:
            return None
        dated = post_date(self.layout.text, line)
        said = Dating(dated[0], (dated[1],), _origin("embedded-post")) if dated else None
        return Occasion(said, "Twitter", (Span(*line.span()),))

    def _parent(self, quotation: Quotation) -> Occasion | None:
        """The occasion of the quotation around this one, where the same speaker says both."""
        if quotation.within is None or quotation.within not in self.found:
            return None
        around = self.layout.quotations[quotation.within]
        same = quotation.speaker == around.speaker or (quotation.frame and quotation.frame == around.frame)
        return self.found[quotation.within] if same else None

    def _own(self, quotation: Quotation) -> Occasion:
        expression = said_in(self.layout, quotation)
        via = via_in(self.layout.text, reporting_regions(self.layout, quotation))
        return _occasion(expression, via, "reporting-clause")

    def _completed(self, quotation: Quotation, mention: Mention, own: Occasion) -> Occasion:
        if own.said:
            return own
        beside = occasion_beside(self.layout, quotation, mention)
        if beside:
            return _merged(own, _occasion(beside.expression, beside.via, beside.rule))
        carried = self._carried(quotation, mention)
        return _merged(own, carried) if carried else own

    def _carried(self, quotation: Quotation, mention: Mention) -> Occasion | None:
        regions = reporting_regions(self.layout, quotation)
        told = " ".join(text_of((region,), self.layout.text) for region in regions)
        if _occasion_named(_NEW_OCCASION, told):
            return None
        if self.current and self._goes_on(quotation, mention, self.current):
            return _again(self.current.occasion, "same-occasion")
        noun = _occasion_named(_SAME_OCCASION, told)
        return self._resumed(quotation, mention, noun) if noun and mention.kind is MentionKind.NAME else None

    def _resumed(self, quotation: Quotation, mention: Mention, noun: str) -> Occasion | None:
        """ "während des Interviews": the interview told of in an earlier clause or sentence."""
        runs = [run for run in reversed(self.earlier) if mention.key in run.words and run.occasion.said]
        if runs:
            return _again(runs[0].occasion, "occasion-resumed")
        earlier = occasion_told_earlier(self.layout, quotation, mention, noun)
        return _occasion(earlier.expression, earlier.via, earlier.rule) if earlier else None

    def _goes_on(self, quotation: Quotation, mention: Mention, run: _Run) -> bool:
        distance = self.layout.paragraphs_between(run.end, place_of(quotation))
        if mention.kind is MentionKind.NOBODY:
            return distance == 0 and not quotation.cue
        return distance <= _FAR and goes_on(mention, known=run.words, near=distance <= 1)

    def _remember(self, quotation: Quotation, mention: Mention, occasion: Occasion) -> None:
        end = max(hull(quotation.quote).end, *(s.end for s in (*quotation.frame, *quotation.cue)), 0)
        same = self.current is not None and self._goes_on(quotation, mention, self.current)
        words = mention.words | (self.current.words if same and self.current else frozenset())
        self.current = _Run(words, end, occasion)
        self.earlier.append(self.current)

    def _fill_leads(self, order: list[int]) -> None:
        """An undated first sentence of a paragraph takes the occasion that the next one of the same speaker tells."""
        plain = [i for i in order if self.layout.quotations[i].within is None and self._kind_of(i) not in _ALONE]
        for here, after in pairwise(plain):
            if self.found[here].said is None and self._leads(here, after):
                self.found[here] = _merged(self.found[here], _again(self.found[after], "lead"))

    def _leads(self, here: int, after: int) -> bool:
        first, second = self.layout.quotations[here], self.layout.quotations[after]
        said = self.found[after].said
        if said is None or said.origin.rule != "reporting-clause":
            return False
        known, mention = self._mention(first), self._mention(second)
        near = self.layout.paragraphs_between(hull(first.quote).end, place_of(second)) == 0
        return near and known.kind is MentionKind.NAME and goes_on(mention, known=known.words, near=True)

    def _mention(self, quotation: Quotation) -> Mention:
        return mention_of(text_of(quotation.speaker, self.layout.text, gap=" "))

    def _kind_of(self, index: int) -> SegmentKind | None:
        return self._kind(self.layout.quotations[index])

    def _kind(self, quotation: Quotation) -> SegmentKind | None:
        sentence = self.layout.sentence_at(place_of(quotation))
        return sentence.kind if sentence else None


def _occasion_named(article: re.Pattern[str], told: str) -> str | None:
    """The noun of a phrase that `article` opens, if it is an occasion: "während des Interviews"."""
    found = (occasion_in(told, Span(m.end(), min(len(told), m.end() + 60))) for m in article.finditer(told))
    return next((noun[0] for noun in found if noun), None)


def _origin(rule: str) -> Origin:
    return Origin("dates", VERSION, rule)


def _occasion(expression: TimeExpression | None, via: Via | None, rule: str) -> Occasion:
    said = Dating(expression.value, (expression.span,), _origin(rule)) if expression and expression.value else None
    return Occasion(said, via.name if via else None, (via.span,) if via else ())


def _merged(own: Occasion, other: Occasion) -> Occasion:
    """`own`, with what it lacks from `other`."""
    merged = own if own.said else replace(own, said=other.said)
    return merged if merged.via else replace(merged, via=other.via, via_evidence=other.via_evidence)


def _again(occasion: Occasion, rule: str) -> Occasion:
    """The same occasion, told of another quotation by `rule`."""
    said = occasion.said
    return replace(occasion, said=replace(said, origin=_origin(rule)) if said else None)
