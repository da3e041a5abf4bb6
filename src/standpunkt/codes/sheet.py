"""An article laid out for coding: the words of its sentences, the proposals they evoke, a quotation's own words."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from standpunkt.codes.carry import NOUN_REACH, Trail
from standpunkt.codes.evoking import Evoker, Mention
from standpunkt.codes.lexicon import Lexicon
from standpunkt.codes.negation import NEGATORS
from standpunkt.codes.stance import SentenceReader
from standpunkt.codes.words import Word, words_of
from standpunkt.records.analyses import Analysis
from standpunkt.records.quotations import Quotation, QuotationType
from standpunkt.records.spans import Span, Spans, hull

_BETWEEN = 12  # words between cue and quote that still belong to the frame where no frame is marked
_RELATIVES = frozenset("der die das den dem dessen deren denen".split())
_SHORTEST_NAME = 4  # letters; "Der", "Sie" at the start of a sentence are no names


class Sheet:
    """One article. `words` and `mentions` are by sentence; places are counted from the sentence's first token."""

    def __init__(
        self, analysis: Analysis, evoker: Evoker, lexicon: Lexicon, *, quotations: Sequence[Quotation] = ()
    ) -> None:
        self.analysis = analysis
        self._quotations = quotations
        self._begins = [hull(quotation.quote).start for quotation in quotations]
        self.evoker = evoker
        self.lexicon = lexicon
        self.trail = Trail(analysis)
        self.words: list[tuple[Word, ...]] = []
        self.mentions: dict[int, list[Mention]] = {}
        self._readers: dict[int, SentenceReader] = {}
        self._starts = [token.span.start for token in analysis.tokens]
        self._read_sentences()

    def _read_sentences(self) -> None:
        verbs = self.evoker.words | self.lexicon.index.words | self.lexicon.continuing
        for sentence in self.analysis.sentences:
            words = words_of(self.analysis, sentence, verbs=verbs)
            self.words.append(words)
            mentions = self._decided(self.evoker.mentions(words), sentence.index)
            if mentions:
                self.mentions[sentence.index] = mentions
                ordered = sorted(mentions, key=lambda mention: mention.places[-1])
                self.trail.evoked[sentence.index] = tuple(dict.fromkeys(m.proposal for m in ordered))

    def _decided(self, mentions: list[Mention], sentence: int) -> list[Mention]:
        """Words that stand under several proposals ("Truppen entsenden") mean the one spoken of last, else the
        codebook's first."""
        rivals: dict[tuple[int, ...], list[Mention]] = defaultdict(list)
        for mention in mentions:
            rivals[mention.places].append(mention)
        if len(rivals) == len(mentions):
            return mentions
        certain = [group[0].proposal for group in rivals.values() if len(group) == 1]
        last = self.trail.last(sentence, reach=NOUN_REACH)
        spoken_of = [*certain, *(reversed(last[1]) if last else ())]
        return [_chosen(group, spoken_of, self.evoker.order) for group in rivals.values()]

    def reader(self, sentence: int) -> SentenceReader:
        """The sentence, ready to be asked for stances."""
        if sentence not in self._readers:
            self._readers[sentence] = SentenceReader(self.words[sentence], self.lexicon)
        return self._readers[sentence]

    def tokens(self, spans: Spans) -> Iterator[int]:
        """Indices of the tokens that begin in `spans`."""
        for span in spans:
            token = bisect_left(self._starts, span.start)
            while token < len(self._starts) and self._starts[token] < span.end:
                yield token
                token += 1

    def region(self, quotation: Quotation) -> dict[int, tuple[int, ...]]:
        """Places of the quotation's words by sentence: quote, frame, cue and what stands between."""
        quoted = {*self.tokens(quotation.quote)}
        around = {*self.tokens((*quotation.frame, *quotation.cue, *_between(quotation, self.analysis)))}
        around |= self._negations_in(quotation.cue)
        beside = self._quoted_beside(quotation) | self._told_of_speaker(quotation)
        return self.places(quoted | (around - beside))

    def _negations_in(self, cue: Spans) -> set[int]:
        """The "nicht" of a cue in pieces: "wollte sich nicht festlegen"."""
        inside = self.tokens((hull(cue),) if cue else ())
        return {token for token in inside if self.analysis.tokens[token].text.casefold() in NEGATORS}

    def _told_of_speaker(self, quotation: Quotation) -> set[int]:
        """Relative clauses in the frame: in "Berg, der im Mai gegen die Maut gestimmt hatte, sagte, ..." the vote is
        not what he says now."""
        cue, inside = {*self.tokens(quotation.cue)}, set[int]()
        for span in quotation.frame:
            for clause in self._clauses(list(self.tokens((span,)))):
                is_relative = self.analysis.tokens[clause[0]].text in _RELATIVES
                if is_relative and cue.isdisjoint(clause):
                    inside |= {*clause}
        return inside

    def _clauses(self, tokens: Sequence[int]) -> Iterator[list[int]]:
        """What stands behind each comma among `tokens`, up to the next."""
        clause: list[int] | None = None
        for token in tokens:
            if self.analysis.tokens[token].text == ",":
                if clause:
                    yield clause
                clause = []
            elif clause is not None:
                clause.append(token)
        if clause:
            yield clause

    def _quoted_beside(self, quotation: Quotation) -> set[int]:
        """What other quotations quote within this one's frame: in "so Berg, der eine Maut ankündigte" the toll is no
        part of what "so" reports."""
        if not quotation.frame:
            return set()
        frame, quote = hull(quotation.frame), hull(quotation.quote)
        first, last = bisect_left(self._begins, frame.start), bisect_left(self._begins, frame.end)
        beside = (q.quote for q in self._quotations[first:last] if not hull(q.quote).overlaps(quote))
        return {token for spans in beside for token in self.tokens(spans)}

    def reach(self, quotation: Quotation, sentence: int, places: Sequence[int]) -> Sequence[int]:
        """Where stance words count: of a reported object ("wolle [die Brücke] nicht bauen") all of its clause."""
        if quotation.type is not QuotationType.REPORTED:
            return places
        return self.reader(sentence).clauses_around(places)

    def places(self, tokens: Iterable[int]) -> dict[int, tuple[int, ...]]:
        """Places of `tokens` by sentence, in text order."""
        places: dict[int, list[int]] = defaultdict(list)
        for token in sorted(tokens):
            sentence = self.analysis.sentences[self.analysis.tokens[token].sentence]
            places[sentence.index].append(token - sentence.first)
        return {sentence: tuple(inside) for sentence, inside in places.items()}

    def names(self, tokens: Iterable[int]) -> set[str]:
        """The capitalised words among `tokens`, to tell whether two speakers may be the same."""
        words = (self.analysis.tokens[token] for token in tokens)
        return {word.text for word in words if word.is_capitalised and len(word.text) >= _SHORTEST_NAME}


def _between(quotation: Quotation, analysis: Analysis) -> Spans:
    """What stands between cue and quote where no frame is marked, if it is short."""
    if quotation.frame or not quotation.cue:
        return ()
    cue, quote = hull(quotation.cue), hull(quotation.quote)
    between = Span(min(cue.end, quote.end), max(cue.start, quote.start))
    text = analysis.article.text[between.start : between.end]
    return (between,) if between.start < between.end and len(text.split()) <= _BETWEEN and "\n" not in text else ()


def _chosen(rivals: Sequence[Mention], spoken_of: Sequence[str], order: Sequence[str]) -> Mention:
    ranks = {proposal: rank for rank, proposal in enumerate(dict.fromkeys((*spoken_of, *order)))}
    return min(rivals, key=lambda mention: ranks[mention.proposal])
