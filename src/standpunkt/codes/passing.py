"""Stances that are told but not taken: by a mere source, by one who reports another side's, and in mockery."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from standpunkt.codes.lexicon import Kind
from standpunkt.codes.parties import takes_no_part
from standpunkt.codes.readings import Operator, Reading
from standpunkt.codes.sheet import Sheet
from standpunkt.records.actors import ActorLink
from standpunkt.records.analyses import Token
from standpunkt.records.codes import Stance
from standpunkt.records.quotations import Quotation
from standpunkt.records.spans import Spans, hull

_MESSENGER_LENGTH = 6  # words of a speaker that may be a mere source: "zwei Quellen gegenüber dem Tagesruf"
_LONG_NOUN = 7  # letters; "Wahlkreis" is no "Kreis"
_WILLED = (Kind.ATTITUDE, Kind.INTENTION, Kind.OPTIONS)


class Passing:
    """One article, asked whose its stances are. `links` are the actors behind `quotations`, where known."""

    def __init__(self, sheet: Sheet, quotations: Sequence[Quotation], links: Sequence[ActorLink | None]) -> None:
        self.sheet = sheet
        self.quotations = quotations
        self.links = links
        self._mocking = sheet.lexicon.mocking
        self._nested: dict[int, list[int]] = defaultdict(list)
        for place, one in enumerate(quotations):
            if one.within is not None:
                self._nested[one.within].append(place)

    def why_none(self, number: int, sentence: int, reading: Reading) -> str:
        """Why the quotation takes no side with what `reading` finds in `sentence`; empty where it does take it."""
        if reading.stance in (None, Stance.NONE):
            return ""
        if self._is_mockery(number, reading):
            return "said in mockery, its sense is left open"
        if self.is_another_sides(number, sentence, reading):
            return "another side's, takes none"
        return "passed on, takes no side" if self._is_passed_on(number, sentence, reading) else ""

    def is_another_sides(self, number: int, sentence: int, reading: Reading) -> bool:
        """True where all words that decided stand in what the quotation reports of somebody else."""
        if not reading.operators or reading.stance in (None, Stance.NONE):
            return False
        nested = [place for place in self.nested_in(number) if self.quotations[place].speaker]
        return any(
            self._covers(self.quotations[place], sentence, reading) and self._takes_no_part(number, place)
            for place in nested
        )

    def nested_in(self, number: int) -> Sequence[int]:
        """The quotations that the quotation reports."""
        return self._nested.get(number, ())

    def _is_mockery(self, number: int, reading: Reading) -> bool:
        """ "„Das rettet die Welt“, spottete sie": praise is not meant; scorn is, whatever the tone."""
        cue = self._tokens(self.quotations[number].cue)
        return reading.stance is not Stance.OPPOSE and any(token.lemma.casefold() in self._mocking for token in cue)

    # --- another side

    def _covers(self, nested: Quotation, sentence: int, reading: Reading) -> bool:
        whole = hull((*nested.speaker, *nested.cue, *nested.quote))
        inside = {*self.sheet.places({*self.sheet.tokens((whole,))}).get(sentence, ())}
        return all(op.sentence in (None, sentence) and inside.issuperset(op.places) for op in reading.operators)

    def _takes_no_part(self, number: int, nested: int) -> bool:
        speaker = self._tokens(self.quotations[number].speaker)
        other = self._tokens(self.quotations[nested].speaker)
        return takes_no_part(speaker, other, links=(self.links[number], self.links[nested]))

    # --- a mere source

    def _is_passed_on(self, number: int, sentence: int, reading: Reading) -> bool:
        """True for a mere source ("laut einem Bericht"), unless its own word judges ("die Zeitung kritisierte")."""
        quotation = self.quotations[number]
        speaker, cue = self._tokens(quotation.speaker), self._tokens(quotation.cue)
        lemmas = {part for token in (*speaker, *cue) for part in _parts(token.lemma)}
        if len(speaker) > _MESSENGER_LENGTH:
            return False
        if not any(_is_among(lemma, self.sheet.lexicon.messengers) for lemma in lemmas):
            is_source = bool(lemmas & self.sheet.lexicon.unnamed) and self._is_of_others(quotation, reading)
        else:
            is_source = True
        return is_source and not any(self._is_own_word(op, quotation, sentence) for op in reading.operators)

    def _is_own_word(self, operator: Operator, quotation: Quotation, sentence: int) -> bool:
        cue = self.sheet.places({*self.sheet.tokens(quotation.cue)})
        home = sentence if operator.sentence is None else operator.sentence
        return operator.group.kind is Kind.ATTITUDE and not {*operator.places}.isdisjoint(cue.get(home, ()))

    def _is_of_others(self, quotation: Quotation, reading: Reading) -> bool:
        """ "X kämpfe für die Brücke", not "man prüfe sie" or "eine Brücke sei falsch"."""
        words = {token.text.casefold() for token in self._tokens(quotation.quote)}
        willed = reading.condition or any(op.group.kind in _WILLED for op in reading.operators)
        return bool(willed) and words.isdisjoint(("ich", "wir", "uns", "man", "sie"))

    def _tokens(self, spans: Spans) -> list[Token]:
        return [self.sheet.analysis.tokens[place] for place in sorted({*self.sheet.tokens(spans)})]


def _parts(lemma: str) -> Iterator[str]:
    yield lemma.casefold()
    yield from lemma.casefold().split("-")


def _is_among(lemma: str, nouns: Iterable[str]) -> bool:
    """True for compounds, too: a "Bildinformation" is an information."""
    return any(lemma == noun or (len(noun) >= _LONG_NOUN and lemma.endswith(noun)) for noun in nouns)
