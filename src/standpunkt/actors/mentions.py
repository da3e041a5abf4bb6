"""All mentions of persons in an article, in order, gathered into persons."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from standpunkt.actors.folding import fold, without_genitive
from standpunkt.actors.index import Index, surnames_of
from standpunkt.actors.names import Name, full_names
from standpunkt.actors.offices import has_held, offices_for
from standpunkt.actors.roles import titles_around
from standpunkt.actors.titles import Title
from standpunkt.lexicons.first_names import first_names
from standpunkt.records.actors import Actor, ActorKind, Gender
from standpunkt.records.analyses import Analysis, Token
from standpunkt.records.articles import SegmentKind
from standpunkt.records.spans import Span


@dataclass(slots=True)
class Mention:
    """One place where a person is named. `genitive` as in "Halviks Vorschlag"; `oblique` after a preposition."""

    first: int
    last: int
    span: Span
    sentence: int
    words: tuple[str, ...]
    rule: str
    titles: tuple[Title, ...]
    gender: Gender | None
    genitive: bool
    oblique: bool
    post: bool
    person: Person | None = None


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


@dataclass(slots=True)
class Cast:
    """Everybody an article names, by mention (text order) and by surname."""

    mentions: list[Mention]
    by_surname: dict[str, list[Person]]
    by_token: dict[int, Mention]


PREPOSITIONS = frozenset(
    "mit von bei nach gegen für gegenüber an über durch zu zum zur vom beim um ohne zwischen neben unter vor".split()
)


def cast_of(analysis: Analysis, index: Index) -> Cast:
    """The cast of an article: first full names, then the same people by their surnames."""
    names = [n for s in analysis.sentences for n in full_names(analysis.tokens, s.first, s.last, index)]
    context = _bodies_named(analysis, index)
    cast = Cast([], defaultdict(list), {})
    for name in sorted(names, key=lambda n: not n.full):
        mention = _mention(analysis, name, index)
        mention.person = _person_of_full(cast, mention, name, index)
        _enter(cast, mention)
    for name in _short_names(analysis, cast, index, context):
        mention = _mention(analysis, name, index)
        mention.person = _person_of_surname(cast, mention, name, index)
        if mention.person is not None:
            _enter(cast, mention)
    cast.mentions.sort(key=lambda m: m.first)
    return cast


def _enter(cast: Cast, mention: Mention) -> None:
    assert mention.person is not None
    mention.person.mentions.append(mention)
    cast.mentions.append(mention)
    cast.by_token.update(dict.fromkeys(range(mention.first, mention.last), mention))


def _mention(analysis: Analysis, name: Name, index: Index) -> Mention:
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


def _person_of_full(cast: Cast, mention: Mention, name: Name, index: Index) -> Person | None:
    if not name.full:
        return _person_of_surname(cast, mention, name, index) or _new_person(cast, mention)
    if name.actor is not None:
        return _known(cast, name.actor)
    surname = fold(surnames_of(" ".join(name.words))[0])
    for form in dict.fromkeys((surname, fold(without_genitive(surname)))):
        for person in cast.by_surname.get(form, ()):
            if _same_given(person.actor.name, " ".join(name.words)):
                return person
    return _new_person(cast, mention)


def _same_given(left: str, right: str) -> bool:
    """ "George Bush" is "George W. Bush": all of one's given names are among the other's."""
    a, b = set(fold(left).split()[:-1]), set(fold(right).split()[:-1])
    return bool(a and b) and (a <= b or b <= a)


def _person_of_surname(cast: Cast, mention: Mention, name: Name, index: Index) -> Person | None:
    if name.actor is not None:
        return _known(cast, name.actor)
    surname = " ".join(name.words)
    people = cast.by_surname.get(fold(surname)) or cast.by_surname.get(fold(without_genitive(surname))) or []
    if people:
        return people[0] if len(people) == 1 else _the_one(people, mention)
    by_title = _by_title(index, surname, mention.titles)
    return _known(cast, by_title) if by_title else None


def _the_one(people: list[Person], mention: Mention) -> Person | None:
    """Of several people of one surname: whom title, gender or the nearest mention before tells; else nobody."""
    keys = {t.word.masculine for t in mention.titles}
    by_title = [p for p in people if keys & {t.word.masculine for t in p.titles}]
    if len(by_title) == 1:
        return by_title[0]
    by_gender = [p for p in people if mention.gender and p.actor.gender is mention.gender]
    if len(by_gender) == 1:
        return by_gender[0]
    near = [p for p in people if any(0 <= mention.sentence - m.sentence <= 2 for m in p.mentions)]
    return near[0] if len(near) == 1 else None


def _by_title(index: Index, surname: str, titles: Sequence[Title]) -> Actor | None:
    """ "Kanzler Quist": the one Quist in the base who held an office of that title."""
    for key in (fold(surname), fold(without_genitive(surname))):
        for title in titles:
            offices = offices_for(index, title)
            found = [a for a in index.surnames.get(key, ()) if has_held(index, a, offices)]
            if len(found) == 1:
                return found[0]
    return None


def _known(cast: Cast, actor: Actor) -> Person:
    for surname in surnames_of(actor.name):
        for person in cast.by_surname.get(fold(surname), ()):
            if person.actor.id == actor.id:
                return person
    return _register(cast, Person(actor, known=True))


def _new_person(cast: Cast, mention: Mention) -> Person:
    name = " ".join(mention.words)
    first = mention.words[0] if len(mention.words) > 1 else ""
    gender = mention.gender or first_names().get(first) or first_names().get(first.partition("-")[0])
    actor = Actor(actor_id(name, ActorKind.PERSON), name, ActorKind.PERSON, gender)
    return _register(cast, Person(actor, known=False))


def actor_id(name: str, kind: ActorKind) -> str:
    """The id of an actor first met in a text: a hash of kind and folded name."""
    return hashlib.sha256(f"{kind}\n{fold(name)}".encode()).hexdigest()[:16]


def _register(cast: Cast, person: Person) -> Person:
    names = (person.actor.name, *person.actor.aliases)
    for surname in dict.fromkeys(fold(s) for name in names for s in surnames_of(name)):
        cast.by_surname[surname].append(person)
    return person


def _short_names(analysis: Analysis, cast: Cast, index: Index, context: frozenset[str]) -> list[Name]:
    found = []
    for token in analysis.tokens:
        text = token.text
        if not text[0].isupper() or token.index in cast.by_token:
            continue
        for form in dict.fromkeys((text, without_genitive(text))):
            if cast.by_surname.get(fold(form)):
                found.append(Name(token.index, token.index + 1, (form,), False, "surname"))
                break
            if actor := _in_base_by_surname(form, index, context):
                found.append(Name(token.index, token.index + 1, (form,), False, "surname in base", actor))
                break
    return found


def _in_base_by_surname(form: str, index: Index, context: frozenset[str]) -> Actor | None:
    """Only the one bearer of a long enough surname, and only where the article also names country or body."""
    people = index.surnames.get(fold(form)) or ()
    if len(people) != 1 or len(form) < 5 or form in first_names() or people[0].affiliation not in context:
        return None
    return people[0]


def _bodies_named(analysis: Analysis, index: Index) -> frozenset[str]:
    found = set()
    for token in analysis.tokens:
        if token.text[0].isupper():
            if hit := index.entity_at((token.text,), 0):
                found |= {hit[0].id, hit[0].affiliation or hit[0].id}
        elif token.text.endswith(("e", "en", "er", "es", "em")) and (hit2 := index.body_of_adjective(token.text)):
            found.add(hit2.id)
    return frozenset(found)
