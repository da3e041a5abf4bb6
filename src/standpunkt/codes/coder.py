"""Quotations -> codes: which proposals each evokes, where its speaker stands, and the words that decided.

Steps: 1. the sentences of the article and the proposals they evoke; 2. for each quotation, in text order, its own
words with frame and cue; 3. the stance on every proposal evoked there, the cue outermost; 4. where none is evoked,
what an anaphor or an "alles offen" points to.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from standpunkt.codes.carry import AHEAD_REACH, OPTIONS_REACH, Anaphor, anaphor_in
from standpunkt.codes.evoking import Evoker
from standpunkt.codes.lexicon import Kind, Lexicon, stance_lexicon
from standpunkt.codes.readings import Operator, Reading, compose
from standpunkt.codes.reasons import Telling
from standpunkt.codes.sheet import Sheet
from standpunkt.records.analyses import Analysis
from standpunkt.records.codes import Code, Codebook, Stance
from standpunkt.records.origins import Origin
from standpunkt.records.quotations import Quotation
from standpunkt.records.spans import hull

COMPONENT = "codes"
_MESSENGER_LENGTH = 6  # words of a speaker that may be a mere source: "zwei Quellen gegenüber dem Tagesruf"
_SHARE = 0.5  # of the words that evoke a proposal, at least this share must be the quotation's own


def code(analysis: Analysis, quotations: Sequence[Quotation], codebook: Codebook) -> tuple[tuple[Code, ...], ...]:
    """The codes of each of `quotations` (as `quotations.find` gives them), in the same order.

    One code per proposal a quotation evokes, in the codebook's order; none where it evokes nothing. Evidence spans
    are those of the evoking and of the deciding words, in text order.
    """
    coder = _Coder(analysis, quotations, _evoker(codebook), stance_lexicon())
    order = sorted(range(len(quotations)), key=lambda number: hull(quotations[number].quote))
    codes = {number: coder.codes_of(number) for number in order}
    return tuple(codes[number] for number in range(len(quotations)))


@lru_cache(maxsize=16)
def _evoker(codebook: Codebook) -> Evoker:
    return Evoker(codebook)


@dataclass(frozen=True, slots=True)
class _Found:
    """A reading of one sentence on one proposal, and the words there that point to the proposal."""

    proposal: str
    sentence: int
    pointing: tuple[int, ...]
    reading: Reading
    rule: str


class _Coder:
    """One article being coded; grows a trail of what has been spoken of."""

    def __init__(self, analysis: Analysis, quotations: Sequence[Quotation], evoker: Evoker, lexicon: Lexicon) -> None:
        self.sheet = Sheet(analysis, evoker, lexicon)
        self.quotations = quotations
        self.stances: dict[tuple[int, str], tuple[Stance, int]] = {}

    def codes_of(self, number: int) -> tuple[Code, ...]:
        quotation = self.quotations[number]
        region = self.sheet.region(quotation)
        found = [self._opened(one, region) for one in self._named(quotation, region)]
        found = found or list(self._pointed_at(number, region))
        found += self._followed_up(found, region)
        by_proposal: dict[str, list[_Found]] = defaultdict(list)
        for one in found:
            by_proposal[one.proposal].append(one)
        codes = tuple(
            self._code(number, by_proposal[proposal]) for proposal in self.sheet.evoker.order if proposal in by_proposal
        )
        for one in found:
            self.sheet.trail.evoked.setdefault(one.sentence, (one.proposal,))
        return _without_asides(codes)

    # --- proposals named, and pointed at

    def _named(self, quotation: Quotation, region: Mapping[int, tuple[int, ...]]) -> Iterator[_Found]:
        for sentence, places in region.items():
            for mention in self.sheet.mentions.get(sentence, ()):
                own = len({*mention.places} & {*places}) / len(mention.places)
                if own >= _SHARE:
                    reading = self.sheet.reader(sentence).read(mention.places, places)
                    reading = self._with_cue(quotation, sentence, reading)
                    yield _Found(mention.proposal, sentence, mention.places, reading, "named")

    def _with_cue(self, quotation: Quotation, sentence: int, reading: Reading) -> Reading:
        for cue_sentence, places in self.sheet.places({*self.sheet.tokens(quotation.cue)}).items():
            operators = self.sheet.reader(cue_sentence).operators_outside(places)
            heaviest = max(operators, key=lambda op: op.group.kind, default=None)
            if heaviest is None or heaviest.group.kind in (Kind.MODALITY, Kind.BELIEF):
                continue
            known = {place for op in reading.operators for place in op.places} if cue_sentence == sentence else set()
            if known.isdisjoint({*places, *heaviest.places}):
                reading = compose(replace(heaviest, sentence=cue_sentence), reading)
        return reading

    def _pointed_at(self, number: int, region: Mapping[int, tuple[int, ...]]) -> Iterator[_Found]:
        quotation = self.quotations[number]
        continues = any(
            self.sheet.words[s][p].key in self.sheet.lexicon.continuing
            for s, places in self.sheet.places({*self.sheet.tokens(quotation.cue)}).items()
            for p in places
        )
        for sentence, places in region.items():
            options = self._options(sentence, places)
            if options is not None:
                yield from self._carried(sentence, options)
                return
            anaphor = anaphor_in(self.sheet.words[sentence], places, self.sheet.lexicon, continues=continues)
            if anaphor is not None and (found := list(self._resolved(number, sentence, places, anaphor))):
                yield from found
                return

    def _opened(self, found: _Found, region: Mapping[int, tuple[int, ...]]) -> _Found:
        """ "Kein Konsens über X, aber nichts ist ausgeschlossen": open, where nothing weighty is said of X."""
        if found.reading.weight >= Kind.EVALUATION:
            return found
        for sentence, places in region.items():
            options = self._options(sentence, places)
            if options is not None and sentence >= found.sentence:
                operator = replace(options, sentence=sentence)
                return replace(found, reading=Reading(options.stance, (operator,)))
        return found

    def _options(self, sentence: int, places: tuple[int, ...]) -> Operator | None:
        operators = self.sheet.reader(sentence).operators_outside(places)
        return next((op for op in operators if op.group.kind is Kind.OPTIONS), None)

    def _carried(self, sentence: int, options: Operator) -> Iterator[_Found]:
        evoked = self.sheet.trail.last(sentence, reach=OPTIONS_REACH) or self.sheet.trail.next(
            sentence, reach=AHEAD_REACH
        )
        if evoked is not None:
            yield _Found(evoked[1][-1], sentence, (), Reading(options.stance, (options,)), "carried")

    def _resolved(self, number: int, sentence: int, places: tuple[int, ...], anaphor: Anaphor) -> Iterator[_Found]:
        evoked = self._evoked_before(sentence, anaphor)
        if evoked is None:
            return
        before, proposals = evoked
        quotation = self.quotations[number]
        for proposal in proposals if anaphor.is_plural else proposals[-1:]:
            reading = self.sheet.reader(sentence).read(anaphor.places, places)
            reading = self._with_cue(quotation, sentence, reading)
            if reading.stance is None:
                continue
            if anaphor.is_claim and before != sentence and reading.weight == Kind.ATTITUDE:
                reading = self._on_claim(reading, before, proposal, quotation)
            yield _Found(proposal, sentence, anaphor.places, reading, "anaphor")

    def _evoked_before(self, sentence: int, anaphor: Anaphor) -> tuple[int, tuple[str, ...]] | None:
        earlier = [m for m in self.sheet.mentions.get(sentence, ()) if m.places[-1] < anaphor.places[0]]
        if earlier:
            return sentence, tuple(dict.fromkeys(m.proposal for m in earlier))
        return self.sheet.trail.last(sentence, reach=anaphor.reach)

    def _on_claim(self, reading: Reading, before: int, proposal: str, quotation: Quotation) -> Reading:
        """ "X lehnt das Tempolimit ab. Das kritisierte Y": Y objects to the objection."""
        stance, speaker_there = self._claim(before, proposal, quotation)
        if stance is Stance.OPPOSE and not speaker_there:
            flipped = Stance.SUPPORT if reading.stance is Stance.OPPOSE else Stance.OPPOSE
            return replace(reading, stance=flipped)
        return reading

    def _claim(self, before: int, proposal: str, quotation: Quotation) -> tuple[Stance | None, bool]:
        places = tuple(range(len(self.sheet.words[before])))
        told = self.stances.get((before, proposal))
        names = self.sheet.names(self.sheet.tokens(quotation.speaker))
        if told is not None:
            return told[0], not names or bool(
                names & self.sheet.names(self.sheet.tokens(self.quotations[told[1]].speaker))
            )
        mention = next((m for m in self.sheet.mentions.get(before, ()) if m.proposal == proposal), None)
        stance = self.sheet.reader(before).read(mention.places, places).stance if mention else None
        sentence = self.sheet.analysis.sentences[before]
        return stance, not names or bool(names & self.sheet.names(range(sentence.first, sentence.last)))

    def _followed_up(self, found: Sequence[_Found], region: Mapping[int, tuple[int, ...]]) -> list[_Found]:
        """Later sentences of the same quotation that go on about the proposal: "Das wäre falsch."."""
        if not found:
            return []
        known = {one.sentence for one in found}
        last, more = found[-1], []
        for sentence, places in region.items():
            if sentence <= last.sentence or sentence in known or sentence in self.sheet.mentions:
                continue
            anaphor = anaphor_in(self.sheet.words[sentence], places, self.sheet.lexicon, continues=False)
            if anaphor is not None and sentence - last.sentence <= anaphor.reach:
                reading = self.sheet.reader(sentence).read(anaphor.places, places)
                if reading.weight >= Kind.EVALUATION:
                    more.append(_Found(last.proposal, sentence, anaphor.places, reading, "anaphor"))
        return more

    # --- one code

    def _code(self, number: int, found: Sequence[_Found]) -> Code:
        best = found[0]
        for one in found[1:]:
            best = _stronger(best, one)
        stance = best.reading.stance or Stance.NONE
        quotation = self.quotations[number]
        passed_on = stance is not Stance.NONE and self._is_passed_on(quotation, best)
        if passed_on:
            stance = Stance.NONE
        self.stances[best.sentence, best.proposal] = (stance, number)
        reports = any(q.within == number for q in self.quotations) and stance is not Stance.NONE
        note = "passed on, takes no side" if passed_on else "reports it for his side" if reports else ""
        telling = Telling(self.sheet.analysis, best.sentence, best.pointing, best.reading)
        return Code(
            proposal=best.proposal,
            stance=stance,
            evidence=telling.evidence(),
            reason=telling.reason(best.proposal, note=note),
            origin=Origin(COMPONENT, f"{self.sheet.lexicon.version}+{self.sheet.evoker.digest[:12]}", best.rule),
        )

    def _is_passed_on(self, quotation: Quotation, best: _Found) -> bool:
        """True for a mere source ("laut einem Bericht"), unless its own word judges ("die Zeitung kritisierte")."""
        speaker = {*self.sheet.tokens(quotation.speaker)}
        cue = {*self.sheet.tokens(quotation.cue)}
        lemmas = {part for token in speaker | cue for part in _parts(self.sheet.analysis.tokens[token].lemma)}
        if len(speaker) > _MESSENGER_LENGTH or not lemmas & self.sheet.lexicon.messengers:
            return False
        cue_places = self.sheet.places(cue)
        return not any(
            op.group.kind is Kind.ATTITUDE
            and not {*op.places}.isdisjoint(cue_places.get(best.sentence if op.sentence is None else op.sentence, ()))
            for op in best.reading.operators
        )


def _parts(lemma: str) -> list[str]:
    """ "BILD-Information" is an information, too."""
    return [lemma.casefold(), *lemma.casefold().split("-")]


def _without_asides(codes: tuple[Code, ...]) -> tuple[Code, ...]:
    """A proposal only mentioned beside one that the speaker takes a side on is no code."""
    taken = tuple(one for one in codes if one.stance is not Stance.NONE)
    return taken or codes


def _stronger(left: _Found, right: _Found) -> _Found:
    """The one that speaks for both: a judgement in favour goes beyond mere openness; else the weightier, the later."""
    stances = {left.reading.stance, right.reading.stance}
    if stances == {Stance.OPEN, Stance.SUPPORT}:
        support = left if left.reading.stance is Stance.SUPPORT else right
        if support.reading.weight >= Kind.EVALUATION and not support.reading.condition:
            return support
    return right if right.reading.weight >= left.reading.weight else left
