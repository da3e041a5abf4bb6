"""Speakers named by a noun phrase.

Steps: (1) several coordinated speakers: a group, (2) a personal name, (3) a role without a name: by this article, then
by the office's holder on the day of publication, then as a description of who spoke just before, (4) a country, its
seat, an organisation, (5) plural and unnamed speakers: a group, (6) any other body that speaks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standpunkt.actors.anonymous import is_anonymous
from standpunkt.actors.bodies import body_name
from standpunkt.actors.collectives import UNNAMED, UNNAMED_ROLE, Collectives
from standpunkt.actors.descriptions import Descriptions
from standpunkt.actors.folding import fold
from standpunkt.actors.groups import (
    JOINTS,
    coordinated_name,
    is_noun,
    is_one_person,
    is_plural,
    joins_inside,
    members,
)
from standpunkt.actors.index import Index
from standpunkt.actors.mentions import Cast, Mention
from standpunkt.actors.origins import Finding, chain_of
from standpunkt.actors.phrases import Phrase, report_prefix
from standpunkt.actors.titles import ARTICLES, DEFINITE, INDEFINITE, Title, title_at
from standpunkt.lexicons.first_names import first_names
from standpunkt.lexicons.titles import title_word
from standpunkt.records.actors import Actor, ActorKind, Gender
from standpunkt.records.analyses import Token

_UNNAMED = frozenset({"zeugen", "augenzeugen", "medien", "behörden", "agentur", "presse", "korrespondenten"})
_NOMINATIVE = frozenset("der die das ein eine".split())
_OTHERS = frozenset("sein seine ihr ihre andere weitere mehrere zwei".split())
_COMPLEMENT = frozenset("von vom aus bei beim für im in".split())
_APPOSED = frozenset({",", "–", "-", "und"})
_OPENING = frozenset('„»‚"“«')


class Nouns:
    """Finds the actor that a noun phrase names in one article."""

    def __init__(self, tokens: Sequence[Token], index: Index, cast: Cast, descriptions: Descriptions) -> None:
        self._tokens, self._index, self._cast, self._descriptions = tokens, index, cast, descriptions
        self._collectives = Collectives(tokens, index, cast.article)

    def find(self, phrase: Phrase, addressee: Sequence[Token]) -> Finding | None:
        """The actor `phrase` names; unnamed sources carry the outlet among `addressee`."""
        if is_anonymous(phrase.tokens):
            return self._collectives.anonymous(phrase, addressee)
        found = self._coordinated(phrase) or self._name(phrase)
        if found is not None:
            return found
        if (title := self._title_in(phrase.tokens)) is not None:
            if any(is_noun(t.text) for t in phrase.tokens if t.index < title.first):
                return None  # "dem Verdacht der Kritiker": what stands before it is no speaker
            return self._role(phrase, title)
        return self._by_age_or_origin(phrase) or self._collectives.find(phrase)

    def several(self, stretches: Sequence[Sequence[Token]]) -> Finding | None:
        """A speaker of several stretches, each a country, body or person: all of them speak."""
        if len(stretches) < 2 or not all(self._names_somebody(part, strict=True) for part in stretches):
            return None
        mentions = {id(m.person) for part in stretches for m in self._mentions(part)}
        if len(mentions) == 1:
            return None
        name = coordinated_name(stretches, self._index)
        return self._collectives.made(ActorKind.GROUP, name, "coordination", [t for part in stretches for t in part])

    def report_compound(self, phrase: Phrase, tokens: Sequence[Token]) -> Finding | None:
        """ "laut BILD-Informationen", "Polizeiangaben zufolge"."""
        prefix = report_prefix(phrase.report.text) if phrase.report is not None else ""
        if not prefix:
            return None
        if hit := self._index.entity_at([prefix], 0):
            return Finding(hit[0], None, "known body", tokens[0].span, known=True)
        noun = prefix.removesuffix("s")
        if noun.lower() in _UNNAMED:
            return self._collectives.made(ActorKind.GROUP, noun, UNNAMED, tokens)
        name = body_name([noun])
        return self._collectives.made(ActorKind.ORGANISATION, name, "body by its noun", tokens) if name else None

    def title_of(self, actor: Actor) -> str | None:
        """The role the article introduces the actor by."""
        for mention in self._cast.mentions:
            if mention.person is not None and mention.person.actor.id == actor.id and mention.titles:
                return mention.titles[0].text
        return None

    def _coordinated(self, phrase: Phrase) -> Finding | None:
        parts = members(phrase.tokens)
        if len(parts) < 2 or joins_inside(parts) or not all(self._names_somebody(part) for part in parts):
            return None
        mentions = self._mentions(phrase.tokens)
        title = self._title_in(phrase.tokens)
        if len(mentions) < 2 and title is not None and title.last > parts[-1][0].index:
            return None  # "der Sprecher für Innen- und Rechtspolitik": the "und" is inside one role
        if len(mentions) == 1 and (any(t.text == "," for t in phrase.tokens) or is_one_person(parts)):
            return None
        if len(mentions) == 1 and self._is_complement(mentions[0], phrase):
            return None
        heads = [m for m in mentions if not m.genitive and not m.oblique]
        if len(heads) == 1 and len(mentions) > 1 and any(t.text == "," for t in phrase.tokens):
            return None  # "Mara Quist, Ministerin und Schwester des Senators Odo Quist"
        name = self._names_of(mentions) or coordinated_name(parts, self._index)
        return self._collectives.made(ActorKind.GROUP, name, "coordination", phrase.tokens)

    def _is_complement(self, mention: Mention, phrase: Phrase) -> bool:
        """ "Ulf Brandt vom Ministerium für Handel und Häfen": the "und" joins what tells where one person belongs."""
        behind = [t for t in phrase.tokens if t.index >= mention.last]
        joint = next((i for i, t in enumerate(behind) if t.text.lower() in JOINTS), 0)
        opens = behind[joint + 1].text.lower() if joint + 1 < len(behind) else ""
        is_other = opens in ARTICLES | _OTHERS
        return joint > 0 and behind[0].text in _COMPLEMENT and not is_other

    def _names_of(self, mentions: Sequence[Mention]) -> str:
        """ "Mara Lindqvist und Odo Quist", without what they are."""
        names = list(dict.fromkeys(m.person.actor.name for m in mentions if m.person))
        return ", ".join(names[:-1]) + " und " + names[-1] if len(names) > 1 else ""

    def _names_somebody(self, part: Sequence[Token], *, strict: bool = False) -> bool:
        words = [t.text for t in part]
        return any(
            t.index in self._cast.by_token
            or self._index.entity_at(words, i)
            or (not strict and (title_word(t.text) or body_name(words[i:]) or _may_be_many(t.text)))
            for i, t in enumerate(part)
        )

    def _mentions(self, tokens: Sequence[Token]) -> list[Mention]:
        return list({id(m): m for t in tokens if (m := self._cast.by_token.get(t.index))}.values())

    def _name(self, phrase: Phrase) -> Finding | None:
        mentions = self._mentions(phrase.tokens)
        if not mentions:
            return None
        mention = mentions[0]
        if self._owns(mention, phrase):
            if len(mentions) == 1:
                return None
            mention = mentions[1]
        title = self._title_in(phrase.tokens)
        if title is not None and title not in mention.titles and not self._is_head(mention, title):
            parts = members(phrase.tokens)
            closing = self._closes(mentions[-1], phrase) if len(mentions) > 1 else False
            if closing:
                mention = mentions[-1]
            elif len(parts) < 2 or not is_one_person(parts) or mention.first < parts[-1][0].index:
                return None
        assert mention.person is not None
        role = next((t.text for t in mention.titles), None) or self.title_of(mention.person.actor)
        person = mention.person
        return Finding(
            person.actor,
            role,
            mention.rule,
            mention.span,
            known=person.known,
            chain=chain_of(mention),
            doubts=mention.doubts,
        )

    def _closes(self, mention: Mention, phrase: Phrase) -> bool:
        """ "der Nachfolger des Senators Odo Quist, Mara Lindqvist": the name behind the last comma is the one's own."""
        return mention.last > phrase.tokens[-1].index and self._tokens[mention.first - 1].text == ","

    def _is_head(self, mention: Mention, title: Title) -> bool:
        """ "der Sprecher der Senatorin Mara Quist": the spokesman speaks; behind a comma the name is his own."""
        start = min([mention.first, *(t.first for t in mention.titles if t.first < mention.first)])
        genitive = start > title.head and self._tokens[start].text.lower() in DEFINITE
        if (start <= title.head + 1 and not genitive) or self._tokens[start - 1].text in _APPOSED:
            return True
        between = self._tokens[title.last : start]
        opening = max((i for i, t in enumerate(between) if t.text == ","), default=-1)
        return opening >= 0 and between[opening + 1].text in _NOMINATIVE  # "die Sprecherin, die 30-jährige Mara Quist"

    def _owns(self, mention: Mention, phrase: Phrase) -> bool:
        """ "Quists Sprecher", "der Weggefährte Quists": the name only owns the one who speaks."""
        following = [t for t in phrase.tokens if t.index == mention.last]
        ends = self._tokens[mention.last - 1].text
        if following and title_word(following[0].text) is not None and ends[-1] in "s’'":
            return True
        before = [t for t in phrase.tokens if t.index == mention.first - 1]
        return bool(before) and is_noun(before[0].text) and ends != mention.words[-1] and not mention.titles

    def _title_in(self, tokens: Sequence[Token]) -> Title | None:
        low, high = tokens[0].index, tokens[-1].index + 1
        words = [t.text for t in tokens]
        for place, token in enumerate(tokens):
            if token.text[0].isupper() and token.index not in self._cast.by_token:
                title = title_at(self._tokens, token.index, low, high, self._index)
                if title is not None or self._heads_a_body(words, place):
                    return title
        return None

    def _heads_a_body(self, words: Sequence[str], place: int) -> bool:
        """ "die Partei des Präsidenten": a body stands before the title word, so the body speaks."""
        genitive = words[place][-1] in "s’'" and place == 0
        return body_name(words[place : place + 1]) is not None or (
            place > 0 and not genitive and self._index.entity_at(words, place) is not None
        )

    def _role(self, phrase: Phrase, title: Title) -> Finding | None:
        many = title.word.plural or (title.article == "die" and title.word.gender is Gender.MALE)
        if many or is_plural(phrase.tokens):
            return self._unnamed(phrase)
        if title.article in INDEFINITE:
            rest = (t.text for t in phrase.tokens if t.index >= title.last)
            found = self._collectives.made(ActorKind.GROUP, " ".join((title.text, *rest)), UNNAMED_ROLE, phrase.tokens)
            return replace(found, actor=replace(found.actor, gender=title.gender))  # "er" may mean him later
        if title.article is None:
            return self._descriptions.bare(title) or self._unnamed(phrase)
        return self._descriptions.find(title)

    def _unnamed(self, phrase: Phrase) -> Finding:
        name = self._collectives.group_name(phrase)
        return self._collectives.made(ActorKind.GROUP, name, UNNAMED_ROLE, phrase.tokens)

    def _by_age_or_origin(self, phrase: Phrase) -> Finding | None:
        """ "der 39-Jährige", "die Nordmärkerin": another word for somebody just named; "die Nordmärker" are many."""
        words = [t.text for t in phrase.tokens]
        if len(words) != 2 or words[0].lower() not in {"der", "die"}:
            return None
        female = words[0].lower() == "die"
        aged = words[1].lower().endswith("-jährige")
        native = fold(words[1].removesuffix("in")) in self._index.nationals and female is words[1].endswith("in")
        if not aged and not native:
            return None
        gender = Gender.FEMALE if female else Gender.MALE
        return self._descriptions.described(phrase.tokens[0].index, gender)


def _may_be_many(word: str) -> bool:
    return word[0].isupper() and (word.endswith("n") or word in first_names())
