"""Speakers that are no person: countries and their seats, organisations, outlets, groups, unnamed sources.

Steps: (1) a country, its seat, an organisation of the base, (2) an outlet by its name, (3) several or unnamed speakers:
a group, (4) any other body that speaks; a government is its country's, whatever names that ("die Regierung in Paris").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standpunkt.actors.anonymous import anonymous_name
from standpunkt.actors.bodies import body_name, outlet_of_sources
from standpunkt.actors.groups import group_name, is_plural
from standpunkt.actors.index import Index
from standpunkt.actors.mentions import actor_id
from standpunkt.actors.origins import Finding
from standpunkt.actors.outlets import like_outlet, outlet_named
from standpunkt.actors.phrases import Phrase
from standpunkt.actors.reading import span_of
from standpunkt.actors.states import body_of_state
from standpunkt.actors.titles import DEFINITE, INDEFINITE
from standpunkt.records.actors import Actor, ActorKind
from standpunkt.records.analyses import Token
from standpunkt.records.doubts import Doubt
from standpunkt.records.spans import Span

_NAMED_KINDS = tuple(
    "agentur zeitung sender magazin blatt portal partei dienst bündnis organisation konzern gruppe miliz kanal".split()
)
_PLACED = frozenset({"aus", "in", "im", "bei", "beim"})
_OPENING, _CLOSING = frozenset('„»‚"“«'), frozenset('“«‘"”»')
UNNAMED, UNNAMED_ROLE = "unnamed group", "unnamed role"


class Collectives:
    """Finds what a noun phrase names that is nobody's name; `article` is the id that keeps unnamed sources apart."""

    def __init__(self, tokens: Sequence[Token], index: Index, article: str) -> None:
        self._tokens, self._index, self._article = tokens, index, article

    def find(self, phrase: Phrase) -> Finding | None:
        """The country, organisation, outlet or group that `phrase` names."""
        return (
            self._entity(phrase)
            or self._outlet(phrase)
            or self._group(phrase)
            or self._of_state(phrase)
            or self._body(phrase)
        )

    def anonymous(self, phrase: Phrase, addressee: Sequence[Token]) -> Finding:
        """Unnamed sources, whoever they are near to; with the outlet they spoke to."""
        name = anonymous_name(phrase.tokens, dative=phrase.dative, genitive=phrase.report is not None)
        end = phrase.tokens[-1].index + 1
        name += outlet_of_sources(addressee, self._tokens[end : end + 4], self._index)
        return self.made(ActorKind.GROUP, name, UNNAMED, phrase.tokens)

    def made(self, kind: ActorKind, name: str, rule: str, tokens: Sequence[Token]) -> Finding:
        """An actor known by its words alone. Who stays unnamed is nobody else's source: the id holds the article."""
        name = name.replace(" ,", ",").replace("( ", "(").replace(" )", ")")
        apart = (self._article,) if rule in (UNNAMED, UNNAMED_ROLE) else ()
        return Finding(Actor(actor_id(name, kind, *apart), name, kind), None, rule, span_of(tokens))

    def group_name(self, phrase: Phrase) -> str:
        """The words of several speakers, in the nominative."""
        return group_name(phrase.tokens, dative=phrase.dative, genitive=phrase.report is not None)

    def _entity(self, phrase: Phrase) -> Finding | None:
        if is_plural(phrase.tokens):
            return None
        words = [t.text for t in phrase.tokens]
        if words[-1] == "Seite" and len(words) > 1 and (country := self._index.body_of_adjective(words[-2])):
            return Finding(country, None, "side of a country", span_of(phrase.tokens), known=True)
        for place, word in enumerate(words[:6]):
            hit = self._index.entity_at(words, place)
            if hit is not None and not self._is_owner(words, place, hit[1]):
                span = Span(phrase.tokens[place].span.start, phrase.tokens[place + hit[1] - 1].span.end)
                rule = "seat" if self._index.is_seat(words[place : place + hit[1]]) else "known body"
                return Finding(hit[0], None, rule, span, known=True)
            if word.lower() in INDEFINITE:
                return None
            if word[0].isupper() and place and body_name([word]) and not self._names_follow(words, place):
                return None
        return None

    def _is_owner(self, words: Sequence[str], place: int, length: int) -> bool:
        """ "Nordmarks Regierung", "Kritiker aus Nordmark": the country is part of another's name."""
        if place and words[place - 1].lower() in _PLACED:
            return True
        after = place + length
        return after < len(words) and words[after][0].isupper() and place == 0 and words[place][-1] in "s’'"

    def _names_follow(self, words: Sequence[str], place: int) -> bool:
        """ "die Nachrichtenagentur Nordpress": the name stands right behind the kind of body."""
        hit = self._index.entity_at(words, place + 1) if place + 1 < len(words) else None
        return hit is not None and words[place].lower().removesuffix("s").endswith(_NAMED_KINDS)

    def _outlet(self, phrase: Phrase) -> Finding | None:
        """An outlet under a name not quite its own, or one that only its name betrays."""
        words, span = [t.text for t in phrase.tokens], span_of(phrase.tokens)
        if (like := like_outlet(words, self._index)) is not None:
            return Finding(like, None, "name spelt differently", span, known=True, doubts=(Doubt.NAME_INEXACT,))
        quoted = self._is_quoted(phrase) and words[0].lower() not in INDEFINITE
        name = outlet_named(words, quoted=quoted)
        return self.made(ActorKind.ORGANISATION, name, "outlet by its name", phrase.tokens) if name else None

    def _is_quoted(self, phrase: Phrase) -> bool:
        """Between quotation marks, but for its article."""
        first = next((t.index for t in phrase.tokens if t.text.lower() not in DEFINITE), 0)
        last = phrase.tokens[-1].index + 1
        closed = last < len(self._tokens) and self._tokens[last].text in _CLOSING
        return closed and first > 0 and self._tokens[first - 1].text in _OPENING

    def _group(self, phrase: Phrase) -> Finding | None:
        tokens = phrase.tokens
        if not is_plural(tokens):
            return None
        return self.made(ActorKind.GROUP, self.group_name(phrase), UNNAMED, tokens)

    def _of_state(self, phrase: Phrase) -> Finding | None:
        """A government or ministry by its country, under one name whatever the text calls it."""
        found = body_of_state([t.text for t in phrase.tokens], self._index)
        if found is None:
            return None
        name, country = found
        hit = self._index.entity_at(name.split(), 0)
        if hit is not None and hit[1] == len(name.split()):
            return Finding(hit[0], None, "body of a country", span_of(phrase.tokens), known=True)
        finding = self.made(ActorKind.ORGANISATION, name, "body of a country", phrase.tokens)
        return replace(finding, actor=replace(finding.actor, affiliation=country))

    def _body(self, phrase: Phrase) -> Finding | None:
        name = body_name([t.text for t in phrase.tokens])
        return self.made(ActorKind.ORGANISATION, name, "body by its noun", phrase.tokens) if name else None
