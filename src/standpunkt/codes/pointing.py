"""What a quotation points to where it names no proposal: by an anaphor, an "alles offen", or as an answer.

"Ein solcher Schritt wäre falsch", "Wir schließen nichts aus", "Nein." after "Kommt die Brücke?".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from standpunkt.codes.carry import AHEAD_REACH, OPTIONS_REACH, Anaphor, anaphor_in
from standpunkt.codes.lexicon import Group, Kind
from standpunkt.codes.plain import WILLED
from standpunkt.codes.readings import FLIPPED, Operator, Reading, compose
from standpunkt.codes.scope import tells_what_there_is
from standpunkt.codes.sheet import Sheet
from standpunkt.records.codes import Stance
from standpunkt.records.quotations import Quotation, QuotationType

Region = Mapping[int, tuple[int, ...]]
"""Places by sentence."""

_YES = Group("says yes to it", Kind.ATTITUDE, Stance.SUPPORT, None, None, asserts=False)
_NO = Group("says no to it", Kind.ATTITUDE, Stance.OPPOSE, None, None, asserts=False)
_YES_WORDS = frozenset(
    "ja jawohl unbedingt natürlich selbstverständlich sicher gewiss absolut genau richtig freilich durchaus".split()
)
_NO_WORDS = frozenset("nein niemals nie keinesfalls keineswegs mitnichten ausgeschlossen".split())
_YES_PHRASES = tuple(
    tuple(phrase.split())
    for phrase in (
        "warum nicht ?",
        "warum denn nicht ?",
        "warum auch nicht ?",
        "wieso nicht ?",
        "wieso denn nicht ?",
        "auf jeden fall",
        "aber ja",
        "aber sicher",
        "ganz klar ja",
    )
)
_NO_PHRASES = tuple(
    tuple(phrase.split())
    for phrase in (
        "auf keinen fall",
        "auf gar keinen fall",
        "unter keinen umständen",
        "ganz klar nein",
        "sicher nicht",
    )
)
_ENDS_OF_QUESTION = frozenset(("?", "“", "”", '"', "«", "»"))
_MARKS = frozenset('„“”"»«‚‘')


@dataclass(frozen=True, slots=True)
class Found:
    """A reading of one sentence on one proposal, and the words there that point to the proposal."""

    proposal: str
    sentence: int
    pointing: tuple[int, ...]
    reading: Reading
    rule: str


def with_cue(sheet: Sheet, quotation: Quotation, sentence: int, reading: Reading) -> Reading:
    """The reading of a sentence, with the cue's own stance word around it where it has not counted yet."""
    for cue_sentence, places in sheet.places({*sheet.tokens(quotation.cue)}).items():
        operators = sheet.reader(cue_sentence).operators_outside(places)
        heaviest = max(operators, key=lambda op: op.group.kind, default=None)
        if heaviest is None or heaviest.group.kind in (Kind.MODALITY, Kind.BELIEF):
            continue
        known = {place for op in reading.operators for place in op.places} if cue_sentence == sentence else set()
        own_word = quotation.type is QuotationType.DIRECT and _is_own_word(heaviest, reading)
        if known.isdisjoint({*places, *heaviest.places}) and not own_word:
            reading = compose(replace(heaviest, sentence=cue_sentence), reading)
    return reading


class Pointing:
    """One article, asked what its quotations point to. `stances` are those found so far: by sentence and proposal
    the stance and the number of the quotation that took it."""

    def __init__(
        self, sheet: Sheet, quotations: Sequence[Quotation], stances: Mapping[tuple[int, str], tuple[Stance, int]]
    ) -> None:
        self.sheet = sheet
        self.quotations = quotations
        self.stances = stances

    def pointed_at(self, number: int, region: Region) -> Iterator[Found]:
        """What the first anaphor points to that finds something, or what an "alles offen" keeps open."""
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

    def answered(self, region: Region) -> Iterator[Found]:
        """ "Nein." right after a question that names a proposal; the question may be nobody's statement."""
        first = min(region, default=0)
        asked = self.sheet.mentions.get(first - 1, [])
        answer = self._yes_or_no(first, region.get(first, ()))
        if not asked or answer is None or self.sheet.words[first - 1][-1].form not in _ENDS_OF_QUESTION:
            return
        mention = asked[-1]
        question = self.sheet.reader(first - 1).read(mention.places, range(mention.places[-1] + 99), is_asked=True)
        stance = _affirmed(question) if answer.group is _YES else _denied(question)
        yield Found(mention.proposal, first, (), Reading(stance, (answer,)), "answer")

    def _yes_or_no(self, sentence: int, places: Sequence[int]) -> Operator | None:
        said = [place for place in places if self.sheet.words[sentence][place].form not in _MARKS]
        forms = [self.sheet.words[sentence][place].form for place in said]
        if not forms:
            return None
        ends = len(forms) == 1 or (len(forms) > 1 and not forms[1][0].isalnum())
        is_short = sum(form[0].isalnum() for form in forms) == 1
        for group, openings in ((_YES, _YES_PHRASES), (_NO, _NO_PHRASES)):
            if length := next((len(phrase) for phrase in openings if tuple(forms[: len(phrase)]) == phrase), 0):
                return Operator(group, tuple(said[:length]), group.stance, is_negated=False, head=said[0])
        for group, short, short_only in ((_YES, _YES_WORDS, "viel"), (_NO, _NO_WORDS, "wenig nichts")):
            if ends and (forms[0] in short or (is_short and forms[0] in short_only.split())):
                return Operator(group, (said[0],), group.stance, is_negated=False, head=said[0])
        return None

    def opened(self, found: Found, region: Region) -> Found:
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

    def _carried(self, sentence: int, options: Operator) -> Iterator[Found]:
        evoked = self.sheet.trail.last(sentence, reach=OPTIONS_REACH) or self.sheet.trail.next(
            sentence, reach=AHEAD_REACH
        )
        if evoked is not None:
            yield Found(evoked[1][-1], sentence, (), Reading(options.stance, (options,)), "carried")

    def _resolved(self, number: int, sentence: int, places: tuple[int, ...], anaphor: Anaphor) -> Iterator[Found]:
        evoked = self._evoked_before(sentence, anaphor)
        if evoked is None:
            return
        before, proposals = evoked
        quotation = self.quotations[number]
        if len(anaphor.places) == 1 and self._tells_how_it_is(before, proposals[-1], quotation):
            return
        for proposal in proposals if anaphor.is_plural else proposals[-1:]:
            reading = self.sheet.reader(sentence).read(anaphor.places, self.sheet.reach(quotation, sentence, places))
            reading = with_cue(self.sheet, quotation, sentence, reading)
            if reading.stance is None or (anaphor.is_object and reading.weight < Kind.EVALUATION):
                continue
            if anaphor.is_claim and before != sentence and reading.weight == Kind.ATTITUDE:
                reading = self._on_claim(reading, before, proposal, quotation)
            yield Found(proposal, sentence, anaphor.places, reading, "anaphor")

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

    def _tells_how_it_is(self, before: int, proposal: str, quotation: Quotation) -> bool:
        """ "„Wir haben vier Flotten“, sagte Lind. „Das ist teuer.“": that there are four, not what is proposed."""
        stance, speaker_there = self._claim(before, proposal, quotation)
        return speaker_there and stance in (None, Stance.NONE) and tells_what_there_is(self.sheet.words[before])

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

    def followed_up(self, found: Sequence[Found], region: Region) -> list[Found]:
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
                    more.append(Found(last.proposal, sentence, anaphor.places, reading, "anaphor"))
        return more


def _is_own_word(cue: Operator, said: Reading) -> bool:
    """ "„Ich bin gegen eine Maut“, kritisierte sie": who objects in her own words has said what she thinks; only
    what others want ("„Er will eine Maut“, kritisierte sie") is what she objects to."""
    others = said.weight == Kind.INTENTION or (said.operators and said.operators[0].group.means in WILLED)
    return cue.stance is Stance.OPPOSE and said.stance not in (None, Stance.NONE) and not others


def _affirmed(question: Reading) -> Stance:
    return Stance.SUPPORT if question.stance in (None, Stance.NONE) else question.stance


def _denied(question: Reading) -> Stance:
    """ "Schließen Sie das aus? – Nein." keeps it open; "Lehnen Sie es ab? – Nein." does no more."""
    outermost = question.operators[-1] if question.operators else None
    if outermost is None or outermost.stance is not question.stance:
        return FLIPPED[_affirmed(question)]
    return outermost.group.negated or outermost.flipped
