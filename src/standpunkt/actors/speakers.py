"""Speaker spans as a reader wants them, whatever engine found the quotation.

An engine marks the word beside the quote: "der" in "der Minister, der ... ankündigte", "Angaben der Polizei", the first
of several, sometimes nothing or a whole clause. Here each becomes the words for the one who speaks: (1) what cannot be
a speaker goes, (2) where none is left, the frame's subject or the voice that goes on, (3) what an unattributed report
("ihm wird vorgeworfen") is followed by stays unattributed, (4) the antecedent for a relative pronoun, the name without
"Angaben", all of several speakers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standpunkt.actors.antecedents import antecedent_of
from standpunkt.actors.framing import subject_of
from standpunkt.actors.groups import JOINTS, continues
from standpunkt.actors.mentions import PREPOSITIONS
from standpunkt.actors.phrases import OWN, Phrase, is_report, phrase_of, report_prefix
from standpunkt.actors.reading import Reading, span_of
from standpunkt.actors.trimming import is_accused, is_event, teller_in, trimmed
from standpunkt.lexicons.grammar import grammar
from standpunkt.records.analyses import Token
from standpunkt.records.quotations import Quotation, QuotationType
from standpunkt.records.spans import Span, Spans, hull

_FAR = 3
"""Sentences between a framed quotation and its speaker. Of 2,960 annotated ones (Wikinews, train and dev) with a frame
none is further away than 6, 99 of 100 stand within 3."""
_LONGEST_LIST = 14
_QUOTES = frozenset('„“»«"‚')
_GOING_ON = (QuotationType.DIRECT, QuotationType.INDIRECT_FREE_INDIRECT)


def settled(reading: Reading, quotations: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """The quotations, in the same order, with the speaker spans to show and to resolve; all else as it is."""
    speakers = _Speakers(reading, quotations)
    done: dict[int, Quotation] = {}
    before: Quotation | None = None
    for place in sorted(range(len(quotations)), key=lambda i: hull(quotations[i].quote)):
        done[place] = speakers.settle(quotations[place], before)
        if quotations[place].within is None:
            before = done[place]
    return tuple(done[place] for place in range(len(quotations)))


class _Speakers:
    def __init__(self, reading: Reading, quotations: Sequence[Quotation]) -> None:
        self._reading = reading
        self._known = [q.speaker for q in quotations if q.speaker]

    def settle(self, quotation: Quotation, before: Quotation | None) -> Quotation:
        """`before` is the settled quotation before it that is nested in none."""
        speaker = self._possible(quotation)
        if speaker and before is not None and self._goes_on_unattributed(quotation, speaker, before):
            speaker = ()
        elif not speaker:
            speaker = self._in_frame(quotation) or self._of_the_voice_before(quotation, before)
        worded = self._worded(speaker)
        return replace(quotation, speaker=worded) if worded != quotation.speaker else quotation

    def _possible(self, quotation: Quotation) -> Spans:
        """The engine's span, or the subject in it; nothing where it cannot be the speaker."""
        spans = tuple(s for s in quotation.speaker if any(t.is_word for t in self._reading.tokens_in(s)))
        if not spans or self._is_quoted(quotation, spans) or self._is_far(quotation, spans):
            return ()
        tokens, cue = self._reading.tokens_under(spans), self._reading.tokens_under(quotation.cue)
        if _is_time(self._reading, tokens) or is_accused(self._reading, tokens, cue):
            return ()
        if is_event(self._reading, tokens, cue):
            teller = teller_in(self._reading, self._reading.tokens_under(quotation.quote))
            return (teller,) if teller else spans
        if not _is_clause(tokens):
            return spans
        subject = subject_of(self._reading, tokens)
        return (subject,) if subject else spans

    def _is_quoted(self, quotation: Quotation, spans: Spans) -> bool:
        """True for words inside the quote itself. Reported speech holds its speaker, and "so Lindqvist" may be taken
        into the quote by an engine that sees it as the frame too."""
        if quotation.type is QuotationType.REPORTED:
            return False
        inside = all(any(quote.contains(span) for quote in quotation.quote) for span in spans)
        return inside and not any(frame.contains(spans[0]) for frame in quotation.frame)

    def _is_far(self, quotation: Quotation, spans: Spans) -> bool:
        """True where the frame names somebody and the span stands sentences away from it."""
        if not quotation.frame:
            return False
        sentences = [self._sentence(quotation.frame), self._sentence(spans)]
        far = None not in sentences and abs(sentences[0] - sentences[1]) > _FAR  # type: ignore[operator]
        return far and bool(self._in_frame(quotation))

    def _sentence(self, spans: Spans, *, last: bool = False) -> int | None:
        for span in reversed(spans) if last else spans:
            if tokens := self._reading.tokens_in(span):
                return tokens[-1 if last else 0].sentence
        return None

    def _in_frame(self, quotation: Quotation) -> Spans:
        others = (*quotation.quote, *quotation.addressee)
        told = {t.index for t in self._reading.tokens_under(others)} if quotation.frame else set()
        clause = [t for t in self._reading.tokens_under(quotation.frame) if t.index not in told]
        subject = subject_of(self._reading, clause, self._reading.tokens_under(quotation.cue))
        return (subject,) if subject else ()

    def _of_the_voice_before(self, quotation: Quotation, before: Quotation | None) -> Spans:
        """Direct and free speech without a frame goes on with the voice that spoke right before."""
        if before is None or quotation.frame or quotation.within is not None or quotation.type not in _GOING_ON:
            return ()
        is_same_way = quotation.type is not QuotationType.DIRECT or before.type is QuotationType.DIRECT
        is_hearsay = before.type is QuotationType.FREE_INDIRECT
        return before.speaker if is_same_way and not is_hearsay and self._adjoins(before, quotation) else ()

    def _adjoins(self, before: Quotation, quotation: Quotation) -> bool:
        sentences = self._sentence(before.quote, last=True), self._sentence(quotation.quote)
        return sentences[0] is not None and sentences[1] is not None and 0 <= sentences[1] - sentences[0] <= 1

    def _goes_on_unattributed(self, quotation: Quotation, speaker: Spans, before: Quotation) -> bool:
        """ "Dem Amt wird vorgeworfen, es habe gezögert. Es habe nichts getan.": whoever spoke before the reproach did
        not make it. Of 13 such places in the training data 10 have no speaker."""
        if quotation.type is not QuotationType.INDIRECT_FREE_INDIRECT or quotation.frame or before.speaker:
            return False
        told = hull(speaker)
        is_before = told.end <= hull((*before.quote, *before.frame)).start
        is_accused = any(frame.contains(told) for frame in before.frame)
        return bool(before.frame) and (is_before or is_accused) and self._adjoins(before, quotation)

    def _worded(self, spans: Spans) -> Spans:
        if len(spans) != 1:
            return spans
        tokens = self._reading.tokens_in(spans[0])
        if not tokens:
            return spans
        inner = trimmed(self._reading, tokens)
        if len(inner) != len(tokens):
            tokens, spans = inner, (span_of(inner),)
        if antecedent := antecedent_of(self._reading, tokens, self._known):
            return antecedent
        wider = self._with_others(tokens)
        if wider is not tokens:
            return (span_of(wider),)
        phrase = phrase_of(tokens)
        return self._owner(phrase.pronoun) or (_without_report(self._reading, spans[0], tokens, phrase),)

    def _owner(self, pronoun: Token | None) -> Spans:
        """ "nach eigenen Angaben": whose they are the sentence's subject tells."""
        if pronoun is None or pronoun.text not in OWN:
            return ()
        sentence = self._reading.analysis.sentences[pronoun.sentence]
        subject = subject_of(self._reading, self._reading.analysis.tokens_of(sentence))
        return (subject,) if subject else ()

    def _with_others(self, stretch: Sequence[Token]) -> Sequence[Token]:
        """ "wird von [Nordmark], aber auch von Südland kritisiert": a finder may stop at the first of several."""
        first, last = stretch[0].index, stretch[-1].index
        tokens = self._reading.tokens
        if not first or tokens[first - 1].text.lower() not in {"von", "vom"} or len(stretch) > 3:
            return stretch
        end = last + 1
        while end < len(tokens) and end - last < _LONGEST_LIST and continues(tokens, end):
            end += 1
        grown = tokens[first:end]
        return grown if any(t.text.lower() in JOINTS for t in grown) else stretch


def _is_clause(tokens: Sequence[Token]) -> bool:
    """A finite verb before any comma: "sagte die Ministerin gestern". Relative clauses belong to a noun phrase, and so
    do participles that look like a verb ("aller im Parlament vertretenen Parteien") and names in quotation marks
    ("von der „Aktion Nordmark hilft“")."""
    main = next((place for place, t in enumerate(tokens) if t.text == ","), len(tokens))
    opened = next((place for place, t in enumerate(tokens) if t.text in _QUOTES), main)
    return len(tokens) > 1 and any(_is_verb(tokens, place) for place in range(min(main, opened)))


def _is_verb(tokens: Sequence[Token], place: int) -> bool:
    token, after = tokens[place], tokens[place + 1].text if place + 1 < len(tokens) else ""
    is_attribute = place > 0 and token.text.endswith("en") and (after[:1].isupper() or after == ",")
    return token.mood is not None and token.text.islower() and not is_attribute


def _is_time(reading: Reading, tokens: Sequence[Token]) -> bool:
    """ "Zurück im Januar", "am Sonntag": no noun in it but one of time; a capital may only open the sentence."""
    nouns = [t for t in tokens if t.is_capitalised and (reading.before(t) or t.text in grammar().occasions)]
    return bool(nouns) and all(t.text in grammar().occasions for t in nouns)


def _without_report(reading: Reading, span: Span, tokens: Sequence[Token], phrase: Phrase) -> Span:
    """ "Angaben der Polizei" is what the police says, "NORDPOST-Informationen" the paper's: who speaks is shown.
    `phrase` is what the tokens are read as."""
    is_named = phrase.report is not None and phrase.report.index in reading.cast.by_token  # "Odo Papier"
    if phrase.tokens and phrase.report is not None and not is_named and phrase.tokens[-1].index == tokens[-1].index:
        first = phrase.tokens[0].text
        return span if first in PREPOSITIONS or not first[0].isalnum() else span_of(phrase.tokens)
    prefix = report_prefix(tokens[-1].text) if is_report(tokens[-1].text) else ""
    is_joined = len(tokens) == 1 and prefix and tokens[0].text[len(prefix)] == "-"
    return Span(tokens[0].span.start, tokens[0].span.start + len(prefix)) if is_joined else span
