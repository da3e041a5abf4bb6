"""Where an article names persons, and whom: the records that casting.py fills."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field

from standpunkt.actors.folding import fold
from standpunkt.actors.index import Index
from standpunkt.actors.names import Name
from standpunkt.actors.roles import titles_around
from standpunkt.actors.titles import Title
from standpunkt.records.actors import Actor, ActorKind, Gender
from standpunkt.records.analyses import Analysis, Token
from standpunkt.records.articles import SegmentKind
from standpunkt.records.doubts import Doubt
from standpunkt.records.spans import Span


@dataclass(slots=True)
class Mention:
    """One place where a person is named. `full` with a given name; `genitive` as in "Halviks Vorschlag"; `oblique`
    after a preposition; `doubts` is what speaks against `person` being the one named here."""

    first: int
    last: int
    span: Span
    sentence: int
    words: tuple[str, ...]
    full: bool
    rule: str
    titles: tuple[Title, ...]
    gender: Gender | None
    genitive: bool
    oblique: bool
    post: bool
    person: Person | None = None
    doubts: tuple[Doubt, ...] = ()


@dataclass(slots=True)
class Person:
    """Somebody this article names: `actor` is from the base (`known`) or made from the name."""

    actor: Actor
    known: bool
    mentions: list[Mention] = field(default_factory=list)

    @property
    def titles(self) -> list[Title]:
        """All roles the article gives this person, in text order."""
        return [title for mention in self.mentions for title in mention.titles]

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """What speaks against the person being this actor: nothing where one mention leaves no doubt."""
        full = [m for m in self.mentions if m.full] or self.mentions
        return () if any(not m.doubts for m in full) else full[0].doubts if full else ()

    @property
    def introduction(self) -> Mention | None:
        """The first mention with a given name."""
        return min((m for m in self.mentions if m.full), key=lambda m: m.first, default=None)


@dataclass(slots=True)
class Cast:
    """Everybody an article (its id) names, by mention (text order) and by surname."""

    article: str
    mentions: list[Mention]
    by_surname: dict[str, list[Person]]
    by_token: dict[int, Mention]

    @property
    def people(self) -> list[Person]:
        """Everybody once."""
        return list({id(p): p for people in self.by_surname.values() for p in people}.values())


PREPOSITIONS = frozenset(
    "mit von bei nach gegen für gegenüber an über durch zu zum zur vom beim um ohne zwischen neben unter vor".split()
)


def mention_of(analysis: Analysis, name: Name, index: Index) -> Mention:
    """The place where `name` stands, with the roles around it; nobody is named by it yet."""
    tokens = analysis.tokens
    sentence = analysis.sentences[tokens[name.first].sentence]
    titles = titles_around(tokens, name, sentence.first, sentence.last, index)
    start = min([name.first, *(t.first for t in titles if t.first < name.first)])
    before = tokens[start - 1].text.lower() if start > sentence.first else ""
    gender = next((t.gender for t in titles if t.gender), None) or _gender_of_address(tokens, name.first)
    return Mention(
        first=name.first,
        last=name.last,
        span=Span(tokens[name.first].span.start, tokens[name.last - 1].span.end),
        sentence=sentence.index,
        words=name.words,
        full=name.full,
        rule=name.rule,
        titles=titles,
        gender=gender,
        genitive=tokens[start].text.lower() == "des" or before == "des",
        oblique=before in PREPOSITIONS,
        post=sentence.kind is SegmentKind.EMBEDDED_POST,
    )


def _gender_of_address(tokens: Sequence[Token], first: int) -> Gender | None:
    before = tokens[first - 1].text if first else ""
    return Gender.FEMALE if before == "Frau" else Gender.MALE if before in {"Herr", "Herrn"} else None


def actor_id(name: str, kind: ActorKind, *apart: str) -> str:
    """The id of an actor first met in a text: a hash of kind and folded name, and of what keeps it apart from others
    of that name (the country of a namesake, the article of an unnamed source)."""
    return hashlib.sha256("\n".join((kind, fold(name), *apart)).encode()).hexdigest()[:16]
