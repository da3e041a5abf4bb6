"""Invented articles in any number: who says what, in words drawn as often as words of a language are (Zipf).

Thirty German function words come first, then thirty thousand words that nobody speaks. Of the actors, outlets and
proposals too the n-th comes 1/n as often as the first, so that a question about the first touches a tenth of the ledger
and one about the last nearly nothing.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from standpunkt.records.actors import Actor, ActorKind, ActorLink
from standpunkt.records.articles import Article, Dating, Segment, SegmentKind
from standpunkt.records.codes import Code, Stance
from standpunkt.records.origins import Evidence, Origin
from standpunkt.records.quotations import Medium, Quotation, QuotationType
from standpunkt.records.spans import Span
from standpunkt.records.statements import Occasion, ReadArticle, Statement

EACH = 10
"""Statements of an article."""
ACTORS, OUTLETS, PROPOSALS, DAYS = 5_000, 60, 20, 4 * 365
FIRST_DAY = date(2022, 1, 1)
_GIVEN = Origin("given", "1", "generated", 0.8)
_FUNCTION = (
    "die der und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat "
    "dass sie nach".split()
)
_SYLLABLES = "ba ber dal dor fen gar hol kas kem lan lor mar mel nor pel ral sen sol tar tor ven wal wis zan".split()
_ENDINGS = "ung heit en er st te keit lich".split()
_WORDS = 30_000
_TYPES = tuple(QuotationType)
_SHARES = {"Direct": 35, "Indirect": 40, "Reported": 20, "FreeIndirect": 2, "IndirectFreeIndirect": 3}


@dataclass(frozen=True, slots=True)
class Shares:
    """Things of which the n-th is drawn 1/n as often as the first."""

    things: tuple[str, ...]
    sums: tuple[float, ...]

    @classmethod
    def of(cls, things: list[str]) -> Shares:
        return cls(tuple(things), tuple(accumulate(1 / place for place in range(1, len(things) + 1))))

    def draw(self, dice: random.Random, number: int = 1) -> list[str]:
        return dice.choices(self.things, cum_weights=self.sums, k=number)


def actor_ids() -> list[str]:
    """From the one who speaks most to the one who speaks least."""
    return [f"akteur-{place}" for place in range(ACTORS)]


def outlets() -> list[str]:
    return [f"Blatt {place}" for place in range(OUTLETS)]


def proposals() -> list[str]:
    return [f"vorschlag_{place}" for place in range(PROPOSALS)]


def words() -> list[str]:
    """From the commonest to the rarest; always the same."""
    dice = random.Random(1)
    made: dict[str, None] = {}
    while len(made) < _WORDS:
        word = "".join(dice.choices(_SYLLABLES, k=dice.randint(2, 3))) + dice.choice(_ENDINGS)
        made[word.capitalize() if dice.random() < 0.5 else word] = None
    return [*_FUNCTION, *made]


class Press:
    """Writes articles; the same seed writes the same."""

    def __init__(self, *, seed: int = 5) -> None:
        self._dice = random.Random(seed)
        self._words, self._outlets = Shares.of(words()), Shares.of(outlets())
        self._proposals, self._actors = Shares.of(proposals()), Shares.of(actor_ids())
        names = {key: f"{self._name()} {self._name()}" for key in self._actors.things}
        self._known = {key: Actor(key, name, ActorKind.PERSON) for key, name in names.items()}

    def articles(self, number: int) -> Iterator[ReadArticle]:
        """So many articles with ten statements each."""
        for place in range(number):
            yield self._article(place)

    def _name(self) -> str:
        return "".join(self._dice.choices(_SYLLABLES, k=2)).capitalize()

    def _article(self, place: int) -> ReadArticle:
        dice = self._dice
        key = hashlib.sha256(str(place).encode()).hexdigest()[:16]
        day = FIRST_DAY + timedelta(days=dice.randrange(DAYS))
        text, made = "", []
        for _ in range(EACH):
            statement, said = self._statement(key, text, day)
            text += f"{said} {self._sentence(dice.randint(8, 20))} "
            made.append(statement)
        title, address = self._sentence(6)[:-1], f"https://news.example/{place:07}"
        article = Article(
            id=key,
            name=f"{place:07}.txt",
            source=address,
            text=text,
            segments=(Segment(SegmentKind.BODY, Span(0, len(text))),),
            title=title,
            url=address,
            outlet=self._outlets.draw(dice)[0],
            authors=(),
            published=_dating(day),
            language="de",
        )
        return ReadArticle(article, tuple(made))

    def _statement(self, article: str, before: str, day: date) -> tuple[Statement, str]:
        """A statement of the article, and the sentence it stands in."""
        dice = self._dice
        actor = self._known[self._actors.draw(dice)[0]] if dice.random() < 0.9 else None
        speaker, quote = actor.name if actor else "Jemand", self._sentence(dice.randint(8, 20))
        at = len(before)
        name, cue = Span(at, at + len(speaker)), Span(at + len(speaker) + 1, at + len(speaker) + 6)
        content = Span(cue.end + 2, cue.end + 1 + len(quote))
        type_ = dice.choices(_TYPES, [_SHARES[one.value] for one in _TYPES])[0]
        link = ActorLink(actor, None, (Evidence("name", (name,), "known"),), _GIVEN) if actor else None
        said = _dating(day - timedelta(days=dice.randrange(3))) if dice.random() < 0.6 else None
        statement = Statement(
            id=hashlib.sha256(f"{article}{at}".encode()).hexdigest()[:16],
            article=article,
            quotation=Quotation(
                type_, Medium.SPEECH, (content,), (cue,), (Span(at, content.start),), (name,), (), None, _GIVEN
            ),
            text=quote[:-1],
            actor=link,
            office=f"Amt {actor.id}" if actor and dice.random() < 0.5 else None,
            occasion=Occasion(said=said),
            codes=self._codes(Span(content.start, content.start + 12)),
            within=None,
        )
        return statement, f"{speaker} sagte, {quote}"

    def _codes(self, evidence: Span) -> tuple[Code, ...]:
        """One in three statements that are coded speaks of two proposals."""
        if self._dice.random() > 0.6:
            return ()
        found = dict.fromkeys(self._proposals.draw(self._dice, self._dice.choice((1, 1, 2))))
        return tuple(
            Code(one, self._dice.choice(tuple(Stance)), (evidence,), "generated", _GIVEN) for one in sorted(found)
        )

    def _sentence(self, number: int) -> str:
        return " ".join(self._words.draw(self._dice, number)) + "."


def _dating(day: date) -> Dating:
    return Dating(day.isoformat(), (), _GIVEN)
