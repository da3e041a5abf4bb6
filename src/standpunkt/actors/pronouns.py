"""Speakers named by a pronoun or possessive: whom it stands for.

(1) A relative pronoun stands for the phrase before its comma, and for nobody else; (2) "ich" and "wir" in direct speech
for its speaker, "Sie" there for nobody known; (3) "beide" for the last two people; (4) "dieser" and "letztere" for the
one named last; (5) inside indirect speech for its speaker; (6) else whoever stands out most of that gender and number.
"""

from __future__ import annotations

from collections.abc import Sequence

from standpunkt.actors.agreement import is_determiner, nominative
from standpunkt.actors.groups import group_name
from standpunkt.actors.mentions import PREPOSITIONS, Mention, actor_id
from standpunkt.actors.nouns import Nouns
from standpunkt.actors.origins import Finding
from standpunkt.actors.phrases import Phrase
from standpunkt.actors.reading import Reading
from standpunkt.actors.referents import Referent
from standpunkt.actors.salience import Salience
from standpunkt.actors.standing import Stand, Standing
from standpunkt.lexicons.persons import person_noun
from standpunkt.lexicons.titles import title_word
from standpunkt.records.actors import Actor, ActorKind, ActorLink
from standpunkt.records.analyses import Token
from standpunkt.records.quotations import Quotation, QuotationType
from standpunkt.records.spans import Span

_FIRST = frozenset({"ich", "wir"})
_POLITE = frozenset({"Sie", "Ihnen"})
_BOTH = frozenset({"beide", "beiden"})
_DEMONSTRATIVE = frozenset(
    "dieser diese dieses diesem diesen letzterer letztere letzteren letzterem jener jene".split()
)
_MASCULINE = frozenset("er ihm ihn der dieser diesem letzterer letzterem jener den".split())
_NEUTER = frozenset("es das dieses".split())
_RELATIVE = frozenset("der die das dem den denen dessen deren welcher welche welches welchem".split())
_READINGS = {
    "der": ("m", "f"),
    "die": ("f", "p"),
    "das": ("n",),
    "dem": ("m", "n"),
    "den": ("m",),
    "denen": ("p",),
    "welcher": ("m", "f"),
    "welche": ("f", "p"),
    "welches": ("n",),
    "welchem": ("m", "n"),
}


class Pronouns:
    """Finds the actor that a pronoun stands for in one article."""

    def __init__(self, reading: Reading, quotations: Sequence[Quotation], salience: Salience, nouns: Nouns) -> None:
        self._reading, self._quotations, self._nouns = reading, quotations, nouns
        self._standing = Standing(reading, quotations, salience)

    def find(self, pronoun: Token, quotation: Quotation, parent: ActorLink | None) -> Finding | None:
        """Whom `pronoun` means as the speaker of `quotation`; `parent` is the actor of the quotation around it."""
        if (comma := self._comma(pronoun)) is not None:
            return self._relative(pronoun.text, comma)
        direct = self._around(quotation) is QuotationType.DIRECT
        if pronoun.text.lower() in _FIRST:
            return _of_parent(parent, "first person") if direct else None
        if direct and pronoun.text in _POLITE and self._reading.before(pronoun):
            return None
        if pronoun.text.lower() in _BOTH:
            return self._both(pronoun)
        return self._third(pronoun, quotation, parent)

    def _third(self, pronoun: Token, quotation: Quotation, parent: ActorLink | None) -> Finding | None:
        gender, plural = self._agreement(pronoun, quotation)
        text = pronoun.text.lower()
        if text in _DEMONSTRATIVE:
            return self._finding(self._standing.last(pronoun, gender, plural=plural), "demonstrative")
        if self._is_parents(quotation, parent, gender, plural=plural):
            return _of_parent(parent, "pronoun for the speaker around it")
        direct = self._around(quotation) is QuotationType.DIRECT
        barred = [parent.actor.id] if parent is not None and direct else []
        stand = self._standing.best(pronoun, gender, plural=plural, without=barred)
        if stand is None and text.startswith(("sein", "ihr")):
            stand = self._standing.behind(pronoun, gender)
        return self._finding(stand, "plural pronoun" if plural else "pronoun")

    def _agreement(self, pronoun: Token, quotation: Quotation) -> tuple[str, bool]:
        text = pronoun.text.lower()
        if text in {"sie", "diese", "letztere"}:
            return "f", self._standing.is_many(pronoun, self._reading.tokens_under(quotation.cue))
        if text == "ihnen":
            return "", True
        gender = "m" if text in _MASCULINE or text.startswith("sein") else "n" if text in _NEUTER else "f"
        return gender, False

    def _around(self, quotation: Quotation) -> QuotationType | None:
        return self._quotations[quotation.within].type if quotation.within is not None else None

    def _is_parents(self, quotation: Quotation, parent: ActorLink | None, gender: str, *, plural: bool) -> bool:
        around = self._around(quotation)
        if parent is None or around in {None, QuotationType.DIRECT} or plural:
            return False
        return parent.actor.gender is None or parent.actor.gender.value == gender

    def _comma(self, pronoun: Token) -> int | None:
        """The place of the comma that opens the relative clause: ", der ..." or ", nach denen ..."."""
        first, place = self._reading.analysis.sentences[pronoun.sentence].first, pronoun.index - 1
        if pronoun.text not in _RELATIVE:
            return None
        if place > first and self._reading.tokens[place].text in PREPOSITIONS | {"laut", "aus", "in"}:
            place -= 1
        return place if place > first and self._reading.tokens[place].text == "," else None

    def _relative(self, text: str, comma: int) -> Finding | None:
        """The nearest phrase before the comma that agrees, with nothing but what belongs to it between."""
        for stand in self._standing.ending_at(comma):
            for reading in _READINGS.get(text, ()):
                if stand.fits("" if reading == "p" else reading, plural=reading == "p"):
                    near = self._reading.tokens[self._last(stand) : comma]
                    return self._finding(stand, "relative pronoun") if not _has_noun(near) else None
        return None

    def _last(self, stand: Stand) -> int:
        tokens = self._reading.tokens_in(stand.span)
        return tokens[-1].index + 1 if tokens else stand.token + 1

    def _both(self, pronoun: Token) -> Finding | None:
        people = {s.candidate.actor.id: s for s in self._standing.persons_before(pronoun, reach=2) if s.candidate}
        if len(people) != 2:
            return None
        left, right = people.values()
        names = " und ".join(s.candidate.actor.name for s in (left, right) if s.candidate)
        actor = Actor(actor_id(names, ActorKind.GROUP), names, ActorKind.GROUP)
        return Finding(actor, None, "both", Span(left.span.start, right.span.end))

    def _finding(self, stand: Stand | None, rule: str) -> Finding | None:
        if stand is None:
            return None
        if stand.candidate is not None:
            actor = stand.candidate.actor
            is_body = actor.kind is not ActorKind.PERSON and rule == "pronoun"
            title = stand.candidate.title or self._nouns.title_of(actor)
            return Finding(actor, title, "pronoun for a body" if is_body else rule, stand.span)
        if stand.mentions:
            return Finding(_joined(stand.mentions), None, rule, stand.span)
        return self._unnamed(stand.referent, rule) if stand.referent is not None else None

    def _unnamed(self, referent: Referent, rule: str) -> Finding | None:
        """As the phrase would be read where it spoke itself, else by its own words."""
        tokens = tuple(self._reading.tokens[referent.first : referent.last])
        if tokens[0].text.lower().startswith(("sein", "ihr")) and referent.first < referent.head:
            tokens = tokens[1:]
        dative = tokens[0].text.lower() in {"dem", "den"}
        found = None if self._is_somebody(referent) else self._nouns.find(Phrase(tokens, dative, None, None), ())
        if found is not None:
            return Finding(found.actor, found.title, rule, referent.span, known=found.known)
        name = self._name(referent)
        return Finding(Actor(actor_id(name, ActorKind.GROUP), name, ActorKind.GROUP), None, rule, referent.span)

    def _is_somebody(self, referent: Referent) -> bool:
        """A person whom the noun itself names best: "ein Fischer aus Nordmark", "ein Vertrauter von Odo Venn"."""
        head = self._reading.tokens[referent.head].text
        return title_word(head) is None and person_noun(head) is not None and "jährig" not in head.lower()

    def _name(self, referent: Referent) -> str:
        tokens = self._reading.tokens[referent.first : referent.last]
        if referent.plural:
            return group_name(tokens)
        head = self._reading.tokens[referent.head].text
        word, noun = title_word(head), person_noun(head)
        before = [t.text for t in self._reading.tokens[referent.first : referent.head]]
        adjectives = [nominative(w, referent.gender) for w in before if not is_determiner(w.lower())]
        behind = [t.text for t in self._reading.tokens[referent.head + 1 : referent.last]]
        return " ".join((*adjectives, word.nominative if word else noun.nominative if noun else head, *behind))


def _of_parent(parent: ActorLink | None, rule: str) -> Finding | None:
    return Finding(parent.actor, parent.title, rule, parent.evidence[0].spans[0]) if parent is not None else None


def _joined(mentions: Sequence[Mention]) -> Actor:
    names = " und ".join(dict.fromkeys(m.person.actor.name for m in mentions if m.person))
    return Actor(actor_id(names, ActorKind.GROUP), names, ActorKind.GROUP)


def _has_noun(tokens: Sequence[Token]) -> bool:
    return any(t.is_capitalised or t.mood is not None for t in tokens)
