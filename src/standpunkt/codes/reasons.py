"""The evidence of a code as spans, and its reason as a person reads it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from standpunkt.codes.readings import Operator, Reading
from standpunkt.records.analyses import Analysis
from standpunkt.records.spans import Span, Spans, text_of


@dataclass(frozen=True, slots=True)
class Telling:
    """What a reading rests on: `pointing` are the places, in `sentence`, of the words that point to the proposal."""

    analysis: Analysis
    sentence: int
    pointing: tuple[int, ...]
    reading: Reading

    def evidence(self) -> Spans:
        """The words that point to the proposal and those that decided, in text order, neighbours joined."""
        tokens = self._tokens(self.sentence, [*self.pointing, *self.reading.condition])
        for operator in self.reading.operators:
            tokens |= self._tokens(self._home(operator), operator.places)
        return self._joined(tokens)

    def condition(self) -> Spans:
        """The words of what the stance hangs on, without the punctuation around them."""
        return self._joined(self._tokens(self.sentence, self.reading.condition))

    def reason(self, proposal: str, *, note: str = "") -> str:
        """ "'schloss ... aus' (rules out) + 'Einsatz von Kampftruppen' (ground_troops)", outermost word first."""
        parts = [self._told(operator) for operator in reversed(self.reading.operators)]
        if self.reading.condition:
            parts.append(f"{self._quoted(self.sentence, self.reading.condition)} (condition)")
        pointer = self._quoted(self.sentence, self.pointing) if self.pointing else "the proposal spoken of there"
        parts.append(f"{pointer} ({proposal})")
        return " + ".join(parts) + (f"; {note}" if note else "")

    def _told(self, operator: Operator) -> str:
        means = f"negated: {operator.group.means}" if operator.is_negated else operator.group.means
        return f"{self._quoted(self._home(operator), operator.places)} ({means})"

    def _home(self, operator: Operator) -> int:
        return self.sentence if operator.sentence is None else operator.sentence

    def _quoted(self, sentence: int, places: Iterable[int]) -> str:
        spans = self._joined(self._tokens(sentence, places))
        return f"'{text_of(spans, self.analysis.article.text, gap=' ... ')}'"

    def _tokens(self, sentence: int, places: Iterable[int]) -> set[int]:
        first = self.analysis.sentences[sentence].first
        return {first + place for place in places}

    def _joined(self, tokens: set[int]) -> Spans:
        joined: list[Span] = []
        before = None
        for token in sorted(tokens):
            span = self.analysis.tokens[token].span
            if joined and before == token - 1:
                joined[-1] = Span(joined[-1].start, span.end)
            else:
                joined.append(span)
            before = token
        return tuple(joined)
