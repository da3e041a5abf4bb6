"""Quotations -> codes: which proposals each evokes, where its speaker stands, and the words that decided.

Steps: 1. the sentences of the article and the proposals they evoke; 2. for each quotation, in text order, its own
words with frame and cue; 3. the stance on every proposal evoked there, the cue outermost; 4. where none is evoked,
what an anaphor, an "alles offen" or an answer points to (pointing.py).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from standpunkt.codes.evoking import Evoker, Mention
from standpunkt.codes.lexicon import Kind, stance_lexicon
from standpunkt.codes.passing import Passing
from standpunkt.codes.plain import call
from standpunkt.codes.pointing import Found, Pointing, Region, with_cue
from standpunkt.codes.readings import FLIPPED, Reading
from standpunkt.codes.reasons import Telling
from standpunkt.codes.scope import is_standard
from standpunkt.codes.sheet import Sheet
from standpunkt.records.actors import ActorLink
from standpunkt.records.analyses import Analysis
from standpunkt.records.codes import Code, Codebook, Stance
from standpunkt.records.edtf import bounds
from standpunkt.records.origins import Origin
from standpunkt.records.quotations import Quotation, QuotationType
from standpunkt.records.spans import hull

COMPONENT = "codes"
_SHARE = 0.5  # of the words that evoke a proposal, at least this share must be the quotation's own


def code(
    analysis: Analysis,
    quotations: Sequence[Quotation],
    codebook: Codebook,
    *,
    said: Sequence[str | None] = (),
    links: Sequence[ActorLink | None] = (),
) -> tuple[tuple[Code, ...], ...]:
    """The codes of each of `quotations` (as `quotations.find` gives them), in the same order.

    One code per proposal a quotation evokes, in the codebook's order; none where it evokes nothing. Evidence spans
    are those of the evoking and of the deciding words, in text order. `said` is EDTF, when each was said: what
    certainly was not said while a proposal was valid speaks of another; without it, all proposals are valid. `links`
    are the actors behind the speakers, in the same order, as far as they are known: they tell who speaks for whom.
    """
    valid = [in_force(codebook, time) for time in said] or [codebook] * len(quotations)
    by_book = {book: _coded(analysis, quotations, book, links) for book in set(valid)}
    return tuple(by_book[book][number] for number, book in enumerate(valid))


def in_force(codebook: Codebook, time: str | None) -> Codebook:
    """The codebook with those proposals alone that were valid on some day of `time` (EDTF; None is unknown)."""
    kept = tuple(p for p in codebook.proposals if time is None or p.valid is None or _overlap(time, p.valid))
    return codebook if kept == codebook.proposals else replace(codebook, proposals=kept)


def _overlap(left: str, right: str) -> bool:
    (first, last), (begin, end) = bounds(left), bounds(right)
    return first <= end and begin <= last


def _coded(
    analysis: Analysis, quotations: Sequence[Quotation], codebook: Codebook, links: Sequence[ActorLink | None]
) -> tuple[tuple[Code, ...], ...]:
    coder = _Coder(Sheet(analysis, _evoker(codebook), stance_lexicon(), quotations=quotations), quotations, links)
    order = sorted(range(len(quotations)), key=lambda number: hull(quotations[number].quote))
    codes = {number: coder.codes_of(number) for number in order}
    return tuple(codes[number] for number in range(len(quotations)))


@lru_cache(maxsize=16)
def _evoker(codebook: Codebook) -> Evoker:
    return Evoker(codebook)


class _Coder:
    """One article being coded; grows a trail of what has been spoken of."""

    def __init__(self, sheet: Sheet, quotations: Sequence[Quotation], links: Sequence[ActorLink | None]) -> None:
        self.sheet = sheet
        self.quotations = quotations
        self.stances: dict[tuple[int, str], tuple[Stance, int]] = {}
        self.pointing = Pointing(self.sheet, quotations, self.stances)
        self.passing = Passing(self.sheet, quotations, links or [None] * len(quotations))

    def codes_of(self, number: int) -> tuple[Code, ...]:
        quotation = self.quotations[number]
        region = self.sheet.region(quotation)
        found = [self.pointing.opened(one, region) for one in self._named(quotation, region)]
        others = [one for one in found if self.passing.is_another_sides(number, one.sentence, one.reading)]
        if all(one in others or one.reading.stance in (None, Stance.NONE) for one in found):
            pointed = [] if found and not others else [*self.pointing.pointed_at(number, region)]
            found = [*self.pointing.answered(region)] or pointed or found
        found += self.pointing.followed_up(found, region)
        by_proposal: dict[str, list[Found]] = defaultdict(list)
        for one in found:
            by_proposal[one.proposal].append(one)
        codes = tuple(
            self._code(number, by_proposal[proposal]) for proposal in self.sheet.evoker.order if proposal in by_proposal
        )
        for one in found:
            self.sheet.trail.evoked.setdefault(one.sentence, (one.proposal,))
        return _without_asides(codes)

    # --- proposals named

    def _named(self, quotation: Quotation, region: Region) -> list[Found]:
        """What the quotation names itself; only where it names nothing, what its frame names."""
        quoted = self.sheet.places(self.sheet.tokens(quotation.quote))
        own = [(s, m) for s, m in self._mentions(region) if _share(m, quoted.get(s, ())) >= _SHARE]
        chosen = [(s, m) for s, m in own or self._mentions(region) if not is_standard(self.sheet.words[s], m.places)]
        if chosen:
            return [self._read(quotation, s, m, region[s], quoted.get(s, ())) for s, m in chosen]
        return [_compared(self._read(quotation, s, m, region[s], ())) for s, m in own]

    def _mentions(self, region: Region) -> Iterator[tuple[int, Mention]]:
        for sentence, places in region.items():
            for mention in self.sheet.mentions.get(sentence, ()):
                if _share(mention, places) >= _SHARE:
                    yield sentence, mention

    def _read(
        self, quotation: Quotation, sentence: int, mention: Mention, places: Sequence[int], quoted: Sequence[int]
    ) -> Found:
        allowed = self.sheet.reach(quotation, sentence, places)
        if quotation.type is QuotationType.DIRECT and quoted:  # what the cue makes of it is asked below
            cue = self.sheet.places(self.sheet.tokens(quotation.cue)).get(sentence, ())
            allowed = sorted({*allowed} - {*cue})
        reading = self.sheet.reader(sentence).read(mention.places, allowed, beside=self._beside(sentence, mention))
        if reading.stance is None and quotation.type is QuotationType.DIRECT:
            reading = self._called(sentence, mention, quoted)
        reading = with_cue(self.sheet, quotation, sentence, reading)
        return Found(mention.proposal, sentence, mention.places, reading, "named")

    def _beside(self, sentence: int, mention: Mention) -> set[int]:
        """Where the sentence speaks of other proposals."""
        others = (m for m in self.sheet.mentions[sentence] if m.proposal != mention.proposal)
        return {place for other in others for place in other.places} - {*mention.places}

    def _called(self, sentence: int, mention: Mention, quoted: Sequence[int]) -> Reading:
        """ "Mehr Brücken, und zwar jetzt.": a whole sentence of direct speech without a verb."""
        words = self.sheet.words[sentence]
        is_whole = bool(quoted) and all(not words[p].is_word or words[p + 1].form == ":" for p in range(quoted[0]))
        said = call([words[p] for p in quoted], mention.places) if is_whole else None
        return Reading(said.stance, (said,)) if said else Reading(None)

    # --- one code

    def _code(self, number: int, found: Sequence[Found]) -> Code:
        best = found[0]
        for one in found[1:]:
            best = _stronger(best, one)
        stance = best.reading.stance or Stance.NONE
        note = self.passing.why_none(number, best.sentence, best.reading)
        if note:
            stance = Stance.NONE
        self.stances[best.sentence, best.proposal] = (stance, number)
        if not note and stance is not Stance.NONE and self.passing.nested_in(number):
            note = "reports it for their own side"
        telling = Telling(self.sheet.analysis, best.sentence, best.pointing, best.reading)
        return Code(
            proposal=best.proposal,
            stance=stance,
            evidence=telling.evidence(),
            reason=telling.reason(best.proposal, note=note),
            origin=Origin(COMPONENT, f"{self.sheet.lexicon.version}+{self.sheet.evoker.digest[:12]}", best.rule),
            condition=telling.condition() if stance is Stance.OPEN else (),
        )


def _share(mention: Mention, places: Sequence[int]) -> float:
    return len({*mention.places} & {*places}) / len(mention.places)


def _compared(found: Found) -> Found:
    """ "Alles ist besser als X": what is praised is not X."""
    reading = found.reading
    if reading.stance is None or reading.weight != Kind.EVALUATION:
        return found
    return replace(found, reading=replace(reading, stance=FLIPPED[reading.stance]))


def _without_asides(codes: tuple[Code, ...]) -> tuple[Code, ...]:
    """A proposal only mentioned beside one that the speaker takes a side on is no code."""
    taken = tuple(one for one in codes if one.stance is not Stance.NONE)
    return taken or codes


def _stronger(left: Found, right: Found) -> Found:
    """The one that speaks for both: a judgement in favour goes beyond mere openness; else the weightier, the later."""
    stances = {left.reading.stance, right.reading.stance}
    if stances == {Stance.OPEN, Stance.SUPPORT}:
        support = left if left.reading.stance is Stance.SUPPORT else right
        if support.reading.weight >= Kind.EVALUATION and not support.reading.condition:
            return support
    return right if right.reading.weight >= left.reading.weight else left
