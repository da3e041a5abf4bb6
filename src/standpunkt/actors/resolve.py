"""From the words of a speaker span to an actor.

Steps, for each quotation in the order of their speakers: (1) strip what only leads up to the speaker ("nach Angaben
von"), (2) a pronoun or possessive: by salience, (3) anything else: as a noun phrase (nouns.py). What none of
these finds stays unknown.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from standpunkt.actors.descriptions import Descriptions
from standpunkt.actors.groups import JOINTS, continues
from standpunkt.actors.index import Index, index_of
from standpunkt.actors.mentions import cast_of
from standpunkt.actors.nouns import Nouns
from standpunkt.actors.origins import Finding, link_of
from standpunkt.actors.phrases import gender_of, phrase_of
from standpunkt.actors.salience import Salience
from standpunkt.records.actors import ActorKind, ActorLink, KnowledgeBase
from standpunkt.records.analyses import Analysis, Token
from standpunkt.records.quotations import Quotation, QuotationType
from standpunkt.records.spans import Span, hull


def resolve(analysis: Analysis, quotations: Sequence[Quotation], base: KnowledgeBase) -> tuple[ActorLink | None, ...]:
    """The actor behind each quotation's speaker span, in the order of `quotations`; None where nobody is found."""
    resolver = _Resolver(analysis, quotations, index_of(base))
    found: list[ActorLink | None] = [None] * len(quotations)
    by_speaker = sorted((hull(q.speaker).start, i) for i, q in enumerate(quotations) if q.speaker)
    for _, place in by_speaker:
        parent = quotations[place].within
        found[place] = resolver.link(quotations[place], found[parent] if parent is not None else None)
    return tuple(found)


class _Resolver:
    def __init__(self, analysis: Analysis, quotations: Sequence[Quotation], index: Index) -> None:
        self._tokens, self._quotations = analysis.tokens, quotations
        self._starts = [t.span.start for t in analysis.tokens]
        cast = cast_of(analysis, index)
        published = analysis.article.published
        self._salience = Salience(analysis, cast, quotations)
        descriptions = Descriptions(index, cast, self._salience, published.edtf if published else None)
        self._nouns = Nouns(analysis.tokens, index, cast, descriptions)

    def link(self, quotation: Quotation, parent: ActorLink | None) -> ActorLink | None:
        """The actor of one quotation; `parent` is the one of the quotation around it."""
        stretches = [s for s in (self._tokens_in(span) for span in quotation.speaker) if s]
        if not stretches:
            return None
        if len(stretches) == 1:
            stretches = [self._with_others(stretches[0])]
        finding = self._find(stretches, quotation, parent)
        if finding is None:
            return None
        span = Span(stretches[0][0].span.start, stretches[-1][-1].span.end)
        until = max(span.end, quotation.quote[-1].end)
        self._salience.speak(finding.actor, finding.title, span, until, nested=quotation.within is not None)
        return link_of(finding, span)

    def _tokens_in(self, span: Span) -> Sequence[Token]:
        first = max(0, bisect_right(self._starts, span.start) - 1)
        if first < len(self._tokens) and self._tokens[first].span.end <= span.start:
            first += 1
        return self._tokens[first : bisect_left(self._starts, span.end)]

    def _with_others(self, stretch: Sequence[Token]) -> Sequence[Token]:
        """ "wird von [Nordmark], aber auch von Südland kritisiert": a finder may stop at the first of several."""
        first, last = stretch[0].index, stretch[-1].index
        if not first or self._tokens[first - 1].text.lower() not in {"von", "vom"} or len(stretch) > 3:
            return stretch
        end = last + 1
        while end < len(self._tokens) and end - last < 14 and continues(self._tokens, end):
            end += 1
        grown = self._tokens[first:end]
        return grown if any(t.text.lower() in JOINTS for t in grown) else stretch

    def _find(
        self, stretches: Sequence[Sequence[Token]], quotation: Quotation, parent: ActorLink | None
    ) -> Finding | None:
        if (several := self._nouns.several(stretches)) is not None:
            return several
        tokens = [t for stretch in stretches for t in stretch]
        phrase = phrase_of(tokens)
        if phrase.pronoun is not None:
            return self._pronoun(phrase.pronoun, quotation, parent)
        if not phrase.tokens:
            return self._nouns.report_compound(phrase, tokens)
        addressee = [t for span in quotation.addressee for t in self._tokens_in(span)]
        return self._nouns.find(phrase, addressee)

    def _pronoun(self, pronoun: Token, quotation: Quotation, parent: ActorLink | None) -> Finding | None:
        gender, text = gender_of(pronoun.text), pronoun.text.lower()
        if text == "sie" and self._is_plural_cue(quotation):
            body = self._salience.last_body(pronoun.index, pronoun.sentence)
            several = body is not None and body.actor.kind is ActorKind.GROUP
            return Finding(body.actor, body.title, "plural pronoun", body.span) if body and several else None
        if parent is not None and self._inside_indirect(quotation) and parent.actor.gender in (gender, None):
            return Finding(parent.actor, parent.title, "pronoun for the speaker around it", parent.evidence[0].spans[0])
        person = self._salience.best(pronoun.index, pronoun.sentence, gender)
        body = self._salience.last_body(pronoun.index, pronoun.sentence, reach=1)
        if body and text not in {"er", "der"} and (person is None or person.token < body.token):
            return Finding(body.actor, body.title, "pronoun for a body", body.span)
        return Finding(person.actor, self._nouns.title_of(person.actor), "pronoun", person.span) if person else None

    def _is_plural_cue(self, quotation: Quotation) -> bool:
        words = [t for span in quotation.cue for t in self._tokens_in(span)]
        return bool(words) and words[0].text.islower() and words[0].text.endswith("en")

    def _inside_indirect(self, quotation: Quotation) -> bool:
        around = self._quotations[quotation.within] if quotation.within is not None else None
        return around is not None and around.type is not QuotationType.DIRECT
