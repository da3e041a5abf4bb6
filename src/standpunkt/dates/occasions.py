"""When and to whom each quotation was said: its own clause, a sentence beside it, or the same occasion going on.

The steps, in text order: 1. an embedded post has the date of its attribution line; 2. the reporting clause; 3. a
sentence of the speaker next to it that names an occasion ("gab diese Aussage am Donnerstag ... ab"); 4. the
occasion of the same speaker goes on; 5. a sitting or visit that the paragraph opens with or the clause points back to;
6. the day of a live ticker; 7. a lead takes the occasion of the next sentence, which tells it in full. What none of
them dates stays undated: the day of publication is not when it was said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from standpunkt.dates.beside import occasion_beside, occasion_told_earlier
from standpunkt.dates.evidence import reporting_regions, said_in, via_of
from standpunkt.dates.expressions import TimeExpression
from standpunkt.dates.gatherings import day_of_gathering, ticked
from standpunkt.dates.layout import Layout, place_of, post_date
from standpunkt.dates.naming import is_background, named_between, somebody_else, speaker_of
from standpunkt.dates.speakers import Mention, MentionKind, goes_on
from standpunkt.dates.tagging import tag
from standpunkt.dates.via import Via, occasion_in
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
    female: bool | None
    is_background: bool
    entry: int | None


def occasions(analysis: Analysis, quotations: Sequence[Quotation]) -> tuple[Occasion, ...]:
    """The occasion of each of `quotations`, in their order. Without evidence its fields are None."""
    published = analysis.article.published
    expressions = tag(analysis.article.text, published=published.edtf if published else None)
    return _Reader(Layout(analysis, quotations, expressions)).read()


class _Reader:
    """Goes through the quotations in text order and keeps the runs of their speakers."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
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
        via = via_of(self.layout, quotation)
        return _occasion(expression, via, "reporting-clause")

    def _completed(self, quotation: Quotation, mention: Mention, own: Occasion) -> Occasion:
        if own.said:
            return own
        beside = occasion_beside(self.layout, quotation, mention)
        if beside:
            return _merged(own, _occasion(beside.expression, beside.via, beside.rule))
        found = self._carried(quotation, mention)
        if found is None or not (found.said or found.via):
            found = self._shared(quotation, own)
        return _merged(own, found) if found else own

    def _carried(self, quotation: Quotation, mention: Mention) -> Occasion | None:
        told = self._told(quotation)
        if _occasion_named(_NEW_OCCASION, told):
            return None
        if run := self._run_of(quotation, mention):
            return _again(run.occasion, "same-occasion")
        noun = _occasion_named(_SAME_OCCASION, told)
        return self._resumed(quotation, mention, noun) if noun and mention.kind is MentionKind.NAME else None

    def _told(self, quotation: Quotation) -> str:
        regions = reporting_regions(self.layout, quotation)
        return " ".join(text_of((region,), self.layout.text) for region in regions)

    def _run_of(self, quotation: Quotation, mention: Mention) -> _Run | None:
        """The run that `quotation` goes on with: the last one, or the one before what is told in the past perfect.
        One that knows the speaker's word ("der Generalsekretär") goes before one that it may describe."""
        last = next((i for i, run in enumerate(reversed(self.earlier)) if not run.is_background), len(self.earlier))
        open_runs = self.earlier[: -last - 2 : -1]
        runs = sorted(open_runs, key=lambda run: mention.key not in run.words) if mention.key else open_runs
        return next((run for run in runs if self._goes_on(quotation, mention, run)), None)

    def _shared(self, quotation: Quotation, own: Occasion) -> Occasion | None:
        """The day of a sitting, summit or visit that others speak on too, or of a live ticker."""
        told = self._told(quotation)
        if not _occasion_named(_NEW_OCCASION, told):
            regions = reporting_regions(self.layout, quotation)
            if day := day_of_gathering(self.layout, quotation, regions, apart=own.via is not None):
                return _occasion(day, None, "gathering")
        if evidence := ticked(self.layout, quotation, told):
            return Occasion(Dating(evidence.edtf, evidence.spans, _origin("ticker")))
        return None

    def _entry(self, quotation: Quotation) -> int | None:
        return self.layout.ticker.entry_at(place_of(quotation)) if self.layout.ticker else None

    def _resumed(self, quotation: Quotation, mention: Mention, noun: str) -> Occasion | None:
        """ "während des Interviews": the interview told of in an earlier clause or sentence."""
        runs = [run for run in reversed(self.earlier) if mention.key in run.words and run.occasion.said]
        if runs:
            return _again(runs[0].occasion, "occasion-resumed")
        earlier = occasion_told_earlier(self.layout, quotation, mention, noun)
        return _occasion(earlier.expression, earlier.via, earlier.rule) if earlier else None

    def _goes_on(self, quotation: Quotation, mention: Mention, run: _Run) -> bool:
        place = place_of(quotation)
        if run.entry != self._entry(quotation):
            return False
        distance = self.layout.paragraphs_between(run.end, place)
        if mention.kind is MentionKind.NOBODY:
            return distance == 0 and not quotation.cue
        if distance > _FAR or not goes_on(mention, known=run.words, near=distance <= 1, female=run.female):
            return False
        return not somebody_else(self.layout, quotation, mention, after=run.end, known=run.words)

    def _remember(self, quotation: Quotation, mention: Mention, occasion: Occasion) -> None:
        end = max(hull(quotation.quote).end, *(s.end for s in (*quotation.frame, *quotation.cue)), 0)
        before = self._run_of(quotation, mention)
        words = mention.words | (before.words if before else self._antecedent(quotation, mention))
        female = before.female if before and before.female is not None else mention.female
        background = is_background(self.layout, quotation)
        self.earlier.append(_Run(words, end, occasion, female, background, self._entry(quotation)))

    def _antecedent(self, quotation: Quotation, mention: Mention) -> frozenset[str]:
        """The name a pronoun or description stands for: the only one told of before it in its paragraph."""
        if mention.kind is MentionKind.NAME or mention.is_new:
            return frozenset()
        place = place_of(quotation)
        named = list(named_between(self.layout, self.layout.paragraph_start(place), place))
        together = all(set(left) & set(right) for left, right in pairwise(named))
        return frozenset(word for pair in named for word in pair) if together else frozenset()

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
        return speaker_of(self.layout, quotation)

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
