"""Everybody a pronoun may stand for at its place, and how much each stands out.

Three kinds: (1) who is named or spoke (salience.py), (2) noun phrases without a name (referents.py) and several names
joined by "und", (3) the pronouns in between, each read as whoever stood out most there: "Sie wurde ... Sie schrieb ...
Sie sagte" keeps the one named in the first sentence within reach.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from standpunkt.actors.mentions import Mention
from standpunkt.actors.reading import Reading
from standpunkt.actors.referents import Referent, Referents
from standpunkt.actors.salience import REACH, Candidate, Salience
from standpunkt.records.actors import ActorKind
from standpunkt.records.analyses import Token
from standpunkt.records.quotations import Quotation
from standpunkt.records.spans import Span

_JOINTS = frozenset({"und", "sowie"})
_CLAUSE = frozenset(",:;–—()„“”»«\"'…")
_NEAR = 3
"""Sentences over which somebody unnamed stays in mind."""
_LEAST = 2
"""How much one must stand out to be meant at all. Of 136 pronouns of the training data 2 costs one right answer and
saves a wrong one; 4 would cost four and save three."""
_ECHOES = frozenset({"er", "sie"})
_LONGEST_ECHO = 3


@dataclass(frozen=True, slots=True)
class Stand:
    """One that a pronoun may stand for: a `candidate`, a `referent` or several `mentions`, from `token` on; a pronoun
    behind `last` may mean it. `gender` is m, f or n,
    empty where it is open; `plural` None likewise; `weight` the bonus or malus of the place."""

    token: int
    last: int
    sentence: int
    weight: int
    gender: str
    plural: bool | None
    owned: bool
    span: Span
    candidate: Candidate | None = None
    referent: Referent | None = None
    mentions: tuple[Mention, ...] = ()

    @property
    def is_person(self) -> bool:
        """True for one named person."""
        return self.candidate is not None and self.candidate.actor.kind is ActorKind.PERSON

    def fits(self, gender: str, *, plural: bool) -> bool:
        """Whether a pronoun of that gender and number may mean it; names of bodies tell no gender and are no "er"."""
        if plural:
            return self.plural is not False
        if self.plural:
            return False
        return self.gender == gender or (not self.gender and (self.is_person or gender != "m"))


class Standing:
    """The stands of one article."""

    def __init__(self, reading: Reading, quotations: Sequence[Quotation], salience: Salience) -> None:
        self._reading, self._salience = reading, salience
        self._referents = Referents(reading)
        self._speakers = [q.speaker for q in quotations]
        self._quotes = [span for q in quotations for span in q.quote]
        self._read: dict[int, list[Stand]] = {}
        self._echoes: list[Stand] = []
        self._next = 0

    @cached_property
    def _pronouns(self) -> list[Token]:
        """Those that speak nowhere; read where the first pronoun is asked for, as many articles have none."""
        spoken = {t.index for spans in self._speakers for t in self._reading.tokens_under(spans)}
        short = [t for t in self._reading.tokens if len(t.text) <= _LONGEST_ECHO]
        return [t for t in short if t.text.lower() in _ECHOES and t.index not in spoken]

    def best(self, pronoun: Token, gender: str, *, plural: bool, without: Iterable[str] = ()) -> Stand | None:
        """Who stands out most of all that fit; not the actors whose ids are `without`."""
        self._catch_up(pronoun.index)
        return self._best(pronoun, gender, plural=plural, without=without)

    def last(self, pronoun: Token, gender: str, *, plural: bool) -> Stand | None:
        """The one named last, in the sentence of the pronoun or the one before: whom "dieser" and "letztere" mean."""
        near = [s for s in self._around(pronoun, 1) if s.fits(gender, plural=plural) and s.weight > -8]
        return max(near, key=lambda s: (s.token, s.is_person), default=None)

    def behind(self, pronoun: Token, gender: str) -> Stand | None:
        """The first one named behind the pronoun in its sentence: "Nach seiner Ansicht irrt Quist"."""
        named = (self._of_candidate(c) for c in self._salience.after(pronoun.index, pronoun.sentence))
        return next((s for s in named if s.fits(gender, plural=False) and s.is_person), None)

    def ending_at(self, comma: int) -> list[Stand]:
        """Those whose phrase ends before the comma, nearest first: whom a relative pronoun behind it means."""
        sentence = self._reading.tokens[comma].sentence
        return [s for s in reversed(self._in_sentence(sentence, comma)) if comma - s.token <= REACH * 3]

    def persons_before(self, pronoun: Token, *, reach: int) -> list[Stand]:
        """The people named in the last sentences, in text order."""
        return [s for s in self._around(pronoun, reach) if s.is_person and s.weight > -4]

    def _best(self, pronoun: Token, gender: str, *, plural: bool, without: Iterable[str] = ()) -> Stand | None:
        barred, clause = set(without), self._clause(pronoun)
        fitting = [
            s
            for s in self._around(pronoun, REACH)
            if (s.token < clause or s.owned) and s.fits(gender, plural=plural)
            if self._score(s, pronoun.sentence) >= _LEAST
            if s.candidate is None or s.candidate.actor.id not in barred
        ]
        return max(fitting, key=lambda s: (self._score(s, pronoun.sentence), s.token, s.is_person), default=None)

    def _score(self, stand: Stand, sentence: int) -> int:
        distance = self._salience.distance(stand.sentence, sentence)
        return 10 - 3 * distance + stand.weight - (2 if stand.is_person and not stand.gender else 0)

    def _clause(self, pronoun: Token) -> int:
        """Where the pronoun's clause begins: a subject is nobody else named in it. For possessives the end."""
        if pronoun.text.lower().startswith(("sein", "ihre", "ihr")):
            return pronoun.index
        tokens, first = self._reading.tokens, self._reading.analysis.sentences[pronoun.sentence].first
        place = pronoun.index
        while place > first and tokens[place - 1].text not in _CLAUSE:
            place -= 1
        return place

    def _around(self, pronoun: Token, reach: int) -> list[Stand]:
        """All stands before the pronoun, at most `reach` sentences away."""
        place, first_within = pronoun.sentence, self._salience.first_within
        low = first_within(place, reach)
        found = [self._of_candidate(c) for c in self._salience.before(pronoun.index) if c.sentence >= low]
        found += [e for e in self._echoes if e.token < pronoun.index and e.sentence >= low]
        for number in range(max(0, place - 2 * reach, first_within(place, min(reach, _NEAR))), place + 1):
            found += self._unnamed(number, pronoun.index)
        return found

    def _in_sentence(self, sentence: int, before: int) -> list[Stand]:
        named = [self._of_candidate(c) for c in self._salience.before(before) if c.sentence == sentence]
        return sorted([*named, *self._unnamed(sentence, before)], key=lambda s: s.token)

    def _unnamed(self, sentence: int, before: int) -> list[Stand]:
        """Those of `sentence` that end before the token `before`."""
        if sentence not in self._read:
            self._read[sentence] = self._all_unnamed(sentence)
        return [s for s in self._read[sentence] if s.last <= before]

    def _all_unnamed(self, sentence: int) -> list[Stand]:
        referents = self._referents.of(sentence)
        first = next((r.first for r in referents if r.subject), -1)
        named = min((m.first for m in self._mentions(sentence)), default=len(self._reading.tokens))
        made = [self._of_referent(r, sentence, opens=r.first == first and r.first < named) for r in referents]
        return [*made, *self._joined(sentence)]

    def _of_referent(self, referent: Referent, sentence: int, *, opens: bool) -> Stand:
        weight = (2 if opens else 0 if referent.subject else -2) - 1 + self._salience.quoted(referent.span)
        gender, plural = referent.gender, referent.plural
        last, owned = referent.head + 1, referent.owned
        return Stand(referent.first, last, sentence, weight, gender, plural, owned, referent.span, referent=referent)

    def _of_candidate(self, candidate: Candidate) -> Stand:
        gender, plural = candidate.gender.value if candidate.gender else "", False if candidate.gender else None
        if candidate.actor.kind is ActorKind.PERSON:
            plural = False
        elif not gender and (same := self._under(candidate)) is not None:
            gender, plural = same.gender, same.plural
        token, place, owned = candidate.token, candidate.sentence, candidate.owned
        return Stand(token, token, place, candidate.weight, gender, plural, owned, candidate.span, candidate)

    def _under(self, candidate: Candidate) -> Referent | None:
        """The noun phrase that names the candidate, for bodies and groups."""
        referents = self._referents.of(self._salience.sentence_of(candidate.token))
        return next((r for r in referents if r.span.overlaps(candidate.span)), None)

    def _mentions(self, sentence: int) -> list[Mention]:
        mentions = self._reading.cast.mentions
        low = bisect_left(mentions, self._reading.analysis.sentences[sentence].first, key=lambda m: m.first)
        high = bisect_left(mentions, self._reading.analysis.sentences[sentence].last, key=lambda m: m.first)
        return mentions[low:high]

    def _joined(self, sentence: int) -> Iterator[Stand]:
        """ "Mara Quist (FPN) und Odo Venn": two people with "und" between them and nothing else but what they are."""
        for left, right in pairwise(self._mentions(sentence)):
            between = self._reading.tokens[left.last : right.first]
            words = [t.text for t in between]
            small = [w for w in words if w.islower() and w not in _JOINTS | {"der", "die"}]
            if any(w in _JOINTS for w in words) and not small and len(words) <= REACH * 2:
                span = Span(left.span.start, right.span.end)
                weight = 1 + self._salience.quoted(span)
                yield Stand(left.first, right.last, sentence, weight, "", True, False, span, mentions=(left, right))

    def _catch_up(self, token: int) -> None:
        """Reads the pronouns up to `token`, in text order."""
        while self._next < len(self._pronouns) and self._pronouns[self._next].index < token:
            pronoun = self._pronouns[self._next]
            self._next += 1
            if any(span.contains(pronoun.span) for span in self._quotes) or self.is_many(pronoun):
                continue
            meant = self._best(pronoun, "m" if pronoun.text.lower() == "er" else "f", plural=False)
            if meant is not None and meant.sentence >= pronoun.sentence - REACH:
                self._echoes.append(
                    replace(meant, token=pronoun.index, sentence=pronoun.sentence, weight=1, owned=False)
                )

    def is_many(self, pronoun: Token, cue: Sequence[Token] = ()) -> bool:
        """ "sie fordern", "fordern sie": the verb beside it, else the finite one of the words of saying."""
        tokens, sentence = self._reading.tokens, self._reading.analysis.sentences[pronoun.sentence]
        after = tokens[pronoun.index + 1] if pronoun.index + 1 < sentence.last else None
        before = tokens[pronoun.index - 1] if pronoun.index > sentence.first else None
        opens = before is None or before.text in _CLAUSE or before.text.lower() in {"und", "auch", "aber"}
        if opens and after is not None and after.is_word:
            return _is_plural_verb(after)
        if before is not None and before.text.islower() and (before.mood is not None or before.text == before.lemma):
            return _is_plural_verb(before)
        verbs = [t for t in cue if t.mood is not None] or list(cue[-1:])
        return any(_is_plural_verb(t) for t in verbs)


def _is_plural_verb(token: Token) -> bool:
    return token.text.islower() and (token.text.endswith(("en", "ern", "eln")) or token.text == "sind")
