"""Where things stand in an article: the sentence at a place, what is outside quotes, attribution lines of posts."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import pairwise

from standpunkt.dates.expressions import TimeExpression
from standpunkt.dates.ticker import ticker_in
from standpunkt.dates.words import LEXICON, MONTHS, either
from standpunkt.records.analyses import Analysis, Sentence, Token
from standpunkt.records.articles import SegmentKind
from standpunkt.records.quotations import Quotation
from standpunkt.records.spans import Span, Spans, hull

_ENGLISH_MONTHS: dict[str, int] = LEXICON["english_months"]
_POST_DATE = re.compile(
    rf"(?P<english>{either(_ENGLISH_MONTHS)})\s(?P<day>\d{{1,2}}),\s(?P<year>\d{{4}})"
    rf"|(?P<gday>\d{{1,2}})\.\s(?P<german>{either(form for forms in LEXICON['months'].values() for form in forms)})\s"
    r"(?P<gyear>\d{4})"
)
ATTRIBUTION = re.compile(
    r"^[^\S\n]*[—–-][^\S\n]*(?P<name>[^\n()]{1,80}?)[^\S\n]*\(@\w{1,30}\)(?P<rest>[^\n]{0,60})", re.M
)
"""The line under an embedded post: "— Mara Lindqvist (@mlindqvist) May 27, 2024"."""


def post_date(text: str, line: re.Match[str]) -> tuple[str, Span] | None:
    """The day in an attribution line, English or German, and where it stands."""
    found = _POST_DATE.search(text, line.start("rest"), line.end("rest"))
    if not found:
        return None
    if found["english"]:
        year, month, day = found["year"], _ENGLISH_MONTHS[found["english"]], found["day"]
    else:
        year, month, day = found["gyear"], MONTHS[found["german"].lower()], found["gday"]
    return f"{year}-{month:02d}-{int(day):02d}", Span(*found.span())


class SpanIndex:
    """Spans by place: those that overlap a stretch are found without looking at all of them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._longest = max((span.end - span.start for span in self._spans), default=0)

    def overlapping(self, stretch: Span) -> list[Span]:
        """The spans that share a character with `stretch`, in text order."""
        first = bisect_left(self._spans, Span(stretch.start - self._longest, 0))
        last = bisect_left(self._spans, Span(stretch.end, 0))
        return [span for span in self._spans[first:last] if span.overlaps(stretch)]


class Layout:
    """An analysed article with its quotations, for looking things up by place."""

    def __init__(
        self, analysis: Analysis, quotations: Sequence[Quotation], expressions: Sequence[TimeExpression]
    ) -> None:
        self.text = analysis.article.text
        self.sentences = analysis.sentences
        self.tokens = analysis.tokens
        self.published = analysis.article.published
        self.outlet = analysis.article.outlet
        self.segments = analysis.article.segments
        self.quotations = tuple(quotations)
        self._quotes = SpanIndex(span for quotation in quotations for span in quotation.quote)
        self._marked = SpanIndex(stretch.span for stretch in analysis.quoted)
        self._reporting = SpanIndex(span for q in quotations for span in (*q.cue, *q.frame))
        self.ticker = ticker_in(self.text)
        self._times = SpanIndex(e.span for e in expressions if e.is_point and not self._heads_entry(e.span))
        self._at = {e.span: e for e in expressions}
        self._names: dict[int, list[tuple[Token, Token]]] = {}
        self.regions: dict[int, Spans] = {}
        """Reporting clauses found so far, by the `id` of their quotation: they are asked for up to five times."""
        self._starts = [sentence.span.start for sentence in self.sentences]

    @cached_property
    def posts(self) -> tuple[re.Match[str], ...]:
        """The attribution lines of embedded posts."""
        return tuple(ATTRIBUTION.finditer(self.text))

    @cached_property
    def post_lines(self) -> Spans:
        """The whole lines of embedded posts: their segments, attribution lines and quotes."""
        spans = [Span(*line.span()) for line in self.posts]
        spans += [s.span for s in self.segments if s.kind is SegmentKind.EMBEDDED_POST]
        spans += [q for quotation in self.quotations if self.post_of(quotation) for q in quotation.quote]
        return tuple(self._lines_of(span) for span in spans)

    def _lines_of(self, span: Span) -> Span:
        end = self.text.find("\n", span.end)
        return Span(self.text.rfind("\n", 0, span.start) + 1, len(self.text) if end < 0 else end)

    def post_of(self, quotation: Quotation) -> re.Match[str] | None:
        """The attribution line that names the speaker of `quotation`, if it is an embedded post."""
        return next((p for p in self.posts if any(Span(*p.span()).contains(s) for s in quotation.speaker)), None)

    def sentence_at(self, position: int) -> Sentence | None:
        """The sentence that holds `position`, or the last one before it."""
        place = bisect_right(self._starts, position) - 1
        return self.sentences[place] if place >= 0 else None

    def _heads_entry(self, span: Span) -> bool:
        """True for the time of day that an entry of a ticker begins with."""
        return self.ticker is not None and any(heading.overlaps(span) for heading in self.ticker.headings)

    def sentences_between(self, left: int, right: int) -> Sequence[Sentence]:
        """The sentences that begin at `left` or after and before `right`."""
        return self.sentences[bisect_left(self._starts, left) : bisect_left(self._starts, right)]

    def names_in(self, sentence: Sentence) -> list[tuple[Token, Token]]:
        """The pairs of neighbouring nouns or names in `sentence`: first and last name, or title and name."""
        found = self._names.get(sentence.index)
        if found is None:
            tokens = self.tokens[sentence.first : sentence.last]
            found = self._names[sentence.index] = [(a, b) for a, b in pairwise(tokens) if _is_noun(a) and _is_noun(b)]
        return found

    def paragraph_start(self, position: int) -> int:
        """Where the paragraph that holds `position` begins; every line break ends one."""
        return self.text.rfind("\n", 0, position) + 1

    def sentence_beside(self, sentence: Sentence, step: int) -> Sentence | None:
        """The sentence `step` sentences on, if there is one; embedded posts are passed over."""
        place = sentence.index + step
        while 0 <= place < len(self.sentences):
            if self.sentences[place].kind is not SegmentKind.EMBEDDED_POST:
                return self.sentences[place]
            place += step
        return None

    def paragraphs_between(self, left: int, right: int) -> int:
        """Number of paragraphs begun between two places; embedded posts are passed over."""
        pieces = subtract(Span(min(left, right), max(left, right)), self.post_lines)
        between = "\n".join(self.text[piece.start : piece.end] for piece in pieces)
        return len(re.findall(r"\n\s*", between))

    def outside_quotes(self, span: Span, *, besides: Spans = ()) -> Spans:
        """The stretches of `span` that lie outside every quote, and outside `besides`."""
        return subtract(span, (*self._quotes.overlapping(span), *besides))

    def outside_direct_speech(self, span: Span) -> Spans:
        """The stretches of `span` that do not stand between quotation marks."""
        return subtract(span, self._marked.overlapping(span))

    def reporting_in(self, span: Span) -> list[Span]:
        """The cues and frames that overlap `span`."""
        return self._reporting.overlapping(span)

    def expressions_in(self, regions: Iterable[Span]) -> list[TimeExpression]:
        """The expressions that say when something was and lie wholly within `regions`."""
        found = ((region, span) for region in regions for span in self._times.overlapping(region))
        return [self._at[span] for region, span in found if region.contains(span)]


def _is_noun(token: Token) -> bool:
    """True for nouns and names; "Scharfe" at the beginning of a sentence is neither."""
    return token.is_capitalised and token.lemma[:1].isupper()


def subtract(span: Span, holes: Iterable[Span]) -> Spans:
    """What is left of `span` without `holes`, in text order."""
    left, position = [], span.start
    for hole in sorted(holes):
        if hole.start > position:
            left.append(Span(position, min(hole.start, span.end)))
        position = max(position, hole.end)
        if position >= span.end:
            return tuple(left)
    return (*left, Span(position, span.end))


def place_of(quotation: Quotation) -> int:
    """Where a quotation stands: the beginning of its quote."""
    return hull(quotation.quote).start
