"""When, where and to whom each quotation was said: its own clause, a sentence beside it, or the same occasion going on.

The steps, in text order: 1. an embedded post has the date of its attribution line; 2. the reporting clause; 3. a
sentence of the speaker next to it that names an occasion ("gab diese Aussage am Donnerstag ... ab"); 4. the
occasion of the same speaker goes on, or that of a debate in which one speaks again or answers; 5. a sitting or visit
that the paragraph opens with or the clause points back to; 6. the day of a live ticker; 7. a lead takes the occasion
of the next sentence, which tells it in full. What none of them dates stays undated: the day of publication is not
when it was said, but the last day on which it can have been (the ledger keeps it as `latest`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from standpunkt.dates.beside import Beside, occasion_beside, occasion_told_earlier
from standpunkt.dates.evidence import kind_of, reporting_regions, said_in, via_of
from standpunkt.dates.gatherings import day_of_gathering, opened_with, ticked
from standpunkt.dates.kinds import kind_in
from standpunkt.dates.layout import Layout, place_of, post_date
from standpunkt.dates.naming import is_background, speaker_of
from standpunkt.dates.runs import Run, Runs
from standpunkt.dates.speakers import Mention, MentionKind, goes_on
from standpunkt.dates.tagging import tag
from standpunkt.dates.telling import again, doubted, merged, origin, told
from standpunkt.dates.via import occasion_in
from standpunkt.records.analyses import Analysis
from standpunkt.records.articles import Dating, SegmentKind
from standpunkt.records.quotations import Quotation
from standpunkt.records.spans import Span, hull, text_of
from standpunkt.records.statements import Occasion, OccasionKind

_NEW_OCCASION = re.compile(r"\b(?:[Ii]n|[Bb]ei|[Aa]uf|[Vv]or)\s(?:eine[mnr]|seine[mnr]|ihre[mnr])\s")
_SAME_OCCASION = re.compile(
    r"\b(?:[Ww]ährend|[Ii]n|[Ii]m\sVerlauf|[Bb]ei|[Aa]uf)\s(?:de[sm]|der|diese[mrs]|demselben|derselben)\s"
)
_ALONE = frozenset({SegmentKind.HEADLINE, SegmentKind.CAPTION})


def occasions(analysis: Analysis, quotations: Sequence[Quotation]) -> tuple[Occasion, ...]:
    """The occasion of each of `quotations`, in their order. Without evidence its fields are None.

    A day after the publication of the article is kept, with a doubt.
    """
    published = analysis.article.published
    expressions = tag(analysis.article.text, published=published.edtf if published else None)
    found = _Reader(Layout(analysis, quotations, expressions)).read()
    return tuple(doubted(occasion, published) for occasion in found)


class _Reader:
    """Goes through the quotations in text order and keeps the runs of their speakers."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.runs = Runs(layout)
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
        mention = speaker_of(self.layout, quotation)
        occasion = self._completed(quotation, mention, own)
        self.runs.remember(quotation, mention, occasion)
        return occasion

    def _post(self, quotation: Quotation) -> Occasion | None:
        line = self.layout.post_of(quotation)
        if line is None:
            return None
        dated, evidence = post_date(self.layout.text, line), (Span(*line.span()),)
        said = Dating(dated[0], (dated[1],), origin("embedded-post")) if dated else None
        return Occasion(said, "Twitter", evidence, OccasionKind.POST, evidence)

    def _parent(self, quotation: Quotation) -> Occasion | None:
        """The occasion of the quotation around this one, where the same speaker says both."""
        if quotation.within is None or quotation.within not in self.found:
            return None
        around = self.layout.quotations[quotation.within]
        same = quotation.speaker == around.speaker or (quotation.frame and quotation.frame == around.frame)
        return self.found[quotation.within] if same else None

    def _own(self, quotation: Quotation) -> Occasion:
        expression, via = said_in(self.layout, quotation), via_of(self.layout, quotation)
        return told(expression, via, kind_of(self.layout, quotation), "reporting-clause")

    def _completed(self, quotation: Quotation, mention: Mention, own: Occasion) -> Occasion:
        if own.said:
            return own
        if beside := occasion_beside(self.layout, quotation, mention):
            return merged(own, _of_beside(beside))
        found = self._opened(quotation, mention, own) or self._carried(quotation, mention, own)
        if found is None or not (found.said or found.via):
            found = self._shared(quotation, own)
        return merged(own, found) if found else own

    def _carried(self, quotation: Quotation, mention: Mention, own: Occasion) -> Occasion | None:
        if body := self.runs.voice_of(quotation, mention):
            return again(body.occasion, "voice-of-a-body")
        words, run = self._told(quotation), self.runs.run_of(quotation, mention)
        if _occasion_named(_NEW_OCCASION, words) and not (run and self._elaborates(quotation, run)):
            return None
        if run:
            return again(run.occasion, "same-occasion")
        noun = _occasion_named(_SAME_OCCASION, words)
        if noun and mention.kind is MentionKind.NAME and (found := self._resumed(quotation, mention, noun)):
            return found
        shared = None if own.via else self.runs.gathering_of(quotation, mention, words)
        return again(shared.occasion, "same-gathering") if shared else None

    def _opened(self, quotation: Quotation, mention: Mention, own: Occasion) -> Occasion | None:
        """The gathering that the paragraph opens with, where what its speaker said before stands further up."""
        run = self.runs.run_of(quotation, mention)
        if own.via or (run and self.layout.paragraphs_between(run.end, place_of(quotation)) == 0):
            return None
        day = None if is_background(self.layout, quotation) else opened_with(self.layout, quotation)
        return told(day.expression, None, kind_in(self.layout.text, (day.sentence,)), "gathering") if day else None

    def _elaborates(self, quotation: Quotation, run: Run) -> bool:
        """True where "in einer Rede" tells on what occasion a lead was said: the lead names none, and the phrase does
        not open its sentence ("In einem Interview sagte sie ...")."""
        sentence = self.layout.sentence_at(min(s.start for s in (*quotation.cue, *quotation.frame, *quotation.quote)))
        opens = sentence is not None and _NEW_OCCASION.match(self.layout.text, sentence.span.start)
        same_paragraph = self.layout.paragraphs_between(run.end, place_of(quotation)) == 0
        return run.is_lead and same_paragraph and not opens and not run.occasion.kind and not run.occasion.via

    def _told(self, quotation: Quotation) -> str:
        regions = reporting_regions(self.layout, quotation)
        return " ".join(text_of((region,), self.layout.text) for region in regions)

    def _shared(self, quotation: Quotation, own: Occasion) -> Occasion | None:
        """The day of a sitting, summit or visit that others speak on too, or of a live ticker."""
        words = self._told(quotation)
        if not _occasion_named(_NEW_OCCASION, words):
            regions = reporting_regions(self.layout, quotation)
            if day := day_of_gathering(self.layout, quotation, regions, apart=own.via is not None):
                kind = kind_in(self.layout.text, (day.sentence,)) if day.is_there else None
                return told(day.expression, None, kind, "gathering")
        if evidence := ticked(self.layout, quotation, words):
            return Occasion(Dating(evidence.edtf, evidence.spans, origin("ticker")))
        return None

    def _resumed(self, quotation: Quotation, mention: Mention, noun: str) -> Occasion | None:
        """ "während des Interviews": the interview told of in an earlier clause or sentence."""
        if run := self.runs.known_by(mention):
            return again(run.occasion, "occasion-resumed")
        earlier = occasion_told_earlier(self.layout, quotation, mention, noun)
        return _of_beside(earlier) if earlier else None

    def _fill_leads(self, order: list[int]) -> None:
        """An undated first sentence of a paragraph takes the occasion that the next one of the same speaker tells."""
        plain = [i for i in order if self.layout.quotations[i].within is None and self._kind_of(i) not in _ALONE]
        for here, after in pairwise(plain):
            if self.found[here].said is None and self._leads(here, after):
                self.found[here] = merged(self.found[here], again(self.found[after], "lead"))

    def _leads(self, here: int, after: int) -> bool:
        first, second = self.layout.quotations[here], self.layout.quotations[after]
        said = self.found[after].said
        if said is None or said.origin.rule != "reporting-clause":
            return False
        known, mention = speaker_of(self.layout, first), speaker_of(self.layout, second)
        near = self.layout.paragraphs_between(hull(first.quote).end, place_of(second)) == 0
        return near and known.kind is MentionKind.NAME and goes_on(mention, known=known.words, near=True)

    def _kind_of(self, index: int) -> SegmentKind | None:
        return self._kind(self.layout.quotations[index])

    def _kind(self, quotation: Quotation) -> SegmentKind | None:
        sentence = self.layout.sentence_at(place_of(quotation))
        return sentence.kind if sentence else None


def _of_beside(beside: Beside) -> Occasion:
    return told(beside.expression, beside.via, beside.kind, beside.rule)


def _occasion_named(article: re.Pattern[str], words: str) -> str | None:
    """The noun of a phrase that `article` opens, if it is an occasion: "während des Interviews"."""
    found = (occasion_in(words, Span(m.end(), min(len(words), m.end() + 60))) for m in article.finditer(words))
    return next((noun[0] for noun in found if noun), None)
