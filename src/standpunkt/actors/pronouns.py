"""Speakers named by a pronoun or possessive: whom it stands for, by gender, number and salience."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from standpunkt.actors.origins import Finding
from standpunkt.actors.phrases import gender_of
from standpunkt.actors.reading import Reading
from standpunkt.actors.salience import Salience
from standpunkt.records.actors import Actor, ActorKind, ActorLink
from standpunkt.records.analyses import Token
from standpunkt.records.quotations import Quotation, QuotationType


class Pronouns:
    """Finds the actor that a pronoun stands for in one article. `title_of` gives the role an actor is introduced by."""

    def __init__(
        self,
        reading: Reading,
        quotations: Sequence[Quotation],
        salience: Salience,
        title_of: Callable[[Actor], str | None],
    ) -> None:
        self._reading, self._quotations = reading, quotations
        self._salience, self._title_of = salience, title_of

    def find(self, pronoun: Token, quotation: Quotation, parent: ActorLink | None) -> Finding | None:
        """Whom `pronoun` means as the speaker of `quotation`; `parent` is the actor of the quotation around it."""
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
        return Finding(person.actor, self._title_of(person.actor), "pronoun", person.span) if person else None

    def _is_plural_cue(self, quotation: Quotation) -> bool:
        words = self._reading.tokens_under(quotation.cue)
        return bool(words) and words[0].text.islower() and words[0].text.endswith("en")

    def _inside_indirect(self, quotation: Quotation) -> bool:
        around = self._quotations[quotation.within] if quotation.within is not None else None
        return around is not None and around.type is not QuotationType.DIRECT
