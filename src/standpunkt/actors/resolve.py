"""From the words of a speaker span to an actor.

First every quotation gets the speaker span to go by (speakers.py). Then, for each in the order of their speakers: (1)
strip what only leads up to the speaker ("nach Angaben von"), (2) a pronoun or possessive: by gender and salience
(pronouns.py), (3) anything else: as a noun phrase (nouns.py). What none of these finds stays unknown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standpunkt.actors.descriptions import Descriptions
from standpunkt.actors.nouns import Nouns
from standpunkt.actors.origins import Finding, link_of
from standpunkt.actors.phrases import DATIVE, is_report, phrase_of
from standpunkt.actors.pronouns import Pronouns
from standpunkt.actors.reading import Reading, reading_of, span_of
from standpunkt.actors.salience import Salience
from standpunkt.actors.speakers import settled
from standpunkt.records.actors import ActorLink, KnowledgeBase
from standpunkt.records.analyses import Analysis, Token
from standpunkt.records.quotations import Quotation
from standpunkt.records.spans import hull


def attribute(
    analysis: Analysis, quotations: Sequence[Quotation], base: KnowledgeBase
) -> tuple[tuple[Quotation, ...], tuple[ActorLink | None, ...]]:
    """The quotations with the speaker spans to show, and the actor behind each, both in the order of `quotations`."""
    reading = reading_of(analysis, base)
    found = settled(reading, quotations)
    return found, _links(reading, found)


def resolve(analysis: Analysis, quotations: Sequence[Quotation], base: KnowledgeBase) -> tuple[ActorLink | None, ...]:
    """The actor behind each quotation, in the order of `quotations`; None where nobody is found."""
    return attribute(analysis, quotations, base)[1]


def _links(reading: Reading, quotations: Sequence[Quotation]) -> tuple[ActorLink | None, ...]:
    resolver = _Resolver(reading, quotations)
    found: list[ActorLink | None] = [None] * len(quotations)
    by_speaker = sorted((hull(q.speaker).start, i) for i, q in enumerate(quotations) if q.speaker)
    for _, place in by_speaker:
        parent = quotations[place].within
        found[place] = resolver.link(quotations[place], found[parent] if parent is not None else None)
    return tuple(found)


class _Resolver:
    def __init__(self, reading: Reading, quotations: Sequence[Quotation]) -> None:
        self._reading = reading
        self._people = {p.actor.id: p for p in reversed(reading.cast.people)}
        published = reading.analysis.article.published
        self._salience = Salience(reading, quotations)
        edtf = published.edtf if published else None
        descriptions = Descriptions(reading.index, reading.cast, self._salience, edtf)
        self._nouns = Nouns(reading.tokens, reading.index, reading.cast, descriptions)
        self._pronouns = Pronouns(reading, quotations, self._salience, self._nouns)

    def link(self, quotation: Quotation, parent: ActorLink | None) -> ActorLink | None:
        """The actor of one quotation; `parent` is the one of the quotation around it."""
        stretches = [s for s in (self._reading.tokens_in(span) for span in quotation.speaker) if s]
        if not stretches:
            return None
        finding = self._find(stretches, quotation, parent)
        if finding is None:
            return None
        span = hull(quotation.speaker)
        until = max(span.end, quotation.quote[-1].end)
        place = span_of(stretches[0])
        self._salience.speak(finding.actor, finding.title, place, until, nested=quotation.within is not None)
        return link_of(self._doubted(finding), span)

    def _doubted(self, finding: Finding) -> Finding:
        """With what speaks against the name: a pronoun is as doubtful as the name it stands for."""
        person = self._people.get(finding.actor.id)
        doubts = tuple(dict.fromkeys((*finding.doubts, *(person.doubts if person else ()))))
        return replace(finding, doubts=doubts) if doubts != finding.doubts else finding

    def _with_lead(self, stretch: Sequence[Token]) -> Sequence[Token]:
        """With the words before the span that lead up to it: "laut", "Angaben von" tell the case of what follows."""
        tokens, first = self._reading.tokens, stretch[0].index
        low = self._reading.analysis.sentences[stretch[0].sentence].first
        start = first
        if start > low and tokens[start - 1].text.lower() in DATIVE:
            start -= 1
        if start > low and tokens[start - 1].is_capitalised and is_report(tokens[start - 1].text):
            start -= 1
        return tokens[start : stretch[-1].index + 1] if start < first else stretch

    def _find(
        self, stretches: Sequence[Sequence[Token]], quotation: Quotation, parent: ActorLink | None
    ) -> Finding | None:
        if (several := self._nouns.several(stretches)) is not None:
            return several
        tokens = [t for stretch in (self._with_lead(stretches[0]), *stretches[1:]) for t in stretch]
        phrase = phrase_of(tokens)
        if phrase.pronoun is not None:
            return self._pronouns.find(phrase.pronoun, quotation, parent)
        if not phrase.tokens:
            return self._nouns.report_compound(phrase, tokens)
        return self._nouns.find(phrase, self._reading.tokens_under(quotation.addressee))
