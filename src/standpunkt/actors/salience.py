"""Who a pronoun or a bare description may mean: the persons named before it, by how much they stand out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from standpunkt.actors.genders import gender_shown
from standpunkt.actors.mentions import Mention
from standpunkt.actors.reading import Reading
from standpunkt.records.actors import Actor, ActorKind, Gender
from standpunkt.records.analyses import Analysis
from standpunkt.records.articles import SegmentKind
from standpunkt.records.quotations import Quotation, QuotationType
from standpunkt.records.spans import Span

REACH = 5
"""Sentences (without embedded posts) over which a pronoun may look back."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody at one place of the text. `weight` is the bonus or malus of the place itself; `gender` is the actor's or
    what the article shows of it; `owned` where the name is part of another phrase ("Halviks Vorschlag")."""

    actor: Actor
    title: str | None
    token: int
    sentence: int
    weight: int
    span: Span
    gender: Gender | None = None
    owned: bool = False


class Salience:
    """The candidates of an article. Speakers are added as they are found, in text order."""

    def __init__(self, reading: Reading, quotations: Sequence[Quotation]) -> None:
        analysis, cast = reading.analysis, reading.cast
        self._analysis, self._starts = analysis, reading.starts
        self._order = _body_order(analysis)
        self._covered = _quoted(quotations)
        first_in: dict[int, int] = {}
        for mention in cast.mentions:
            first_in.setdefault(mention.sentence, mention.first)
        shown = gender_shown(analysis, cast)
        self._genders = {p.actor.id: shown.get(p.actor.id, p.actor.gender) for p in cast.people}
        self._named = [self._at(m, first_in) for m in cast.mentions if m.person is not None and not m.post]
        self._spoken: list[Candidate] = []

    def _at(self, mention: Mention, first_in: dict[int, int]) -> Candidate:
        assert mention.person is not None
        owned = mention.genitive or self._analysis.tokens[mention.last - 1].text != mention.words[-1]
        actor, weight = mention.person.actor, self._weight(mention, first_in, owned=owned)
        gender = self._genders.get(actor.id, actor.gender)
        return Candidate(actor, None, mention.first, mention.sentence, weight, mention.span, gender, owned)

    def speak(self, actor: Actor, title: str | None, span: Span, until: int, *, nested: bool) -> None:
        """Notes that `actor` spoke at `span`, in words that end at character `until`: a speaker stands out as long
        as the quote goes on. A nested speaker stands out less, one in an embedded post not at all."""
        token = bisect_left(self._starts, span.start)
        if self._analysis.sentences[self.sentence_of(token)].kind is SegmentKind.EMBEDDED_POST:
            return
        last = max(token, bisect_left(self._starts, until) - 1)
        weight, gender = -2 if nested else 3, self._genders.get(actor.id, actor.gender)
        self._spoken.append(Candidate(actor, title, token, self.sentence_of(last), weight, span, gender))

    def best(self, token: int, sentence: int, gender: Gender | None, *, reach: int = REACH) -> Candidate | None:
        """The person who stands out most before `token`, of `gender` or of unknown gender."""
        scored = [
            (self.score(c, sentence) - (2 if gender and c.gender is None else 0), c.token, c)
            for c in self.before(token)
            if c.actor.kind is ActorKind.PERSON or c.gender is not None
            if c.gender in (gender, None) or gender is None
            if self.distance(c.sentence, sentence) <= reach
        ]
        return max(scored, key=lambda s: s[:2])[2] if scored else None

    def score(self, candidate: Candidate, sentence: int) -> int:
        """How much a candidate stands out for a word in `sentence`: nearness and the place itself."""
        return 10 - 3 * self.distance(candidate.sentence, sentence) + candidate.weight

    def last_speaker(self, token: int, sentence: int, *, reach: int) -> Candidate | None:
        """Whoever spoke last before `token`."""
        near = [c for c in self._spoken if c.token < token and self.distance(c.sentence, sentence) <= reach]
        return near[-1] if near else None

    def nearness(self, actor: Actor, token: int, sentence: int) -> int:
        """How near the actor was last named or spoke before `token`: higher is nearer; places after it count least."""
        places = [c for c in (*self._named, *self._spoken) if c.actor.id == actor.id]
        return max(
            (10 - self.distance(c.sentence, sentence) if c.token < token else -100 for c in places), default=-200
        )

    def sentence_of(self, token: int) -> int:
        """The sentence of the token at `token`."""
        return self._analysis.tokens[token].sentence

    def before(self, token: int) -> Iterable[Candidate]:
        """All that were named or spoke before `token`."""
        return (c for c in (*self._named, *self._spoken) if c.token < token)

    def after(self, token: int, sentence: int) -> Iterable[Candidate]:
        """All that are named after `token` in its sentence."""
        return (c for c in self._named if c.token > token and c.sentence == sentence)

    def first_within(self, sentence: int, reach: int) -> int:
        """The first sentence that lies at most `reach` before `sentence`."""
        return bisect_left(self._order, self._order[sentence] - reach)

    def distance(self, earlier: int, later: int) -> int:
        """Sentences between two, embedded posts not counted."""
        return max(0, self._order[later] - self._order[earlier])

    def quoted(self, span: Span) -> int:
        """What standing in a quotation costs: who is spoken of is not who speaks."""
        low, high = span
        return min([malus for (start, end), malus in self._covered if start <= low and high <= end], default=0)

    def _weight(self, mention: Mention, first_in: dict[int, int], *, owned: bool) -> int:
        inside = self.quoted(mention.span)
        if owned or mention.oblique:
            return inside - 2
        return inside + (2 if first_in[mention.sentence] == mention.first else 0)


def _body_order(analysis: Analysis) -> list[int]:
    """Each sentence's rank among those that are no embedded post: a post interrupts a speaker, it does not end him."""
    order, rank = [], -1
    for sentence in analysis.sentences:
        rank += sentence.kind is not SegmentKind.EMBEDDED_POST
        order.append(rank)
    return order


def _quoted(quotations: Sequence[Quotation]) -> list[tuple[Span, int]]:
    """Quoted stretches of known speakers, with what being named in one costs."""
    malus = {QuotationType.DIRECT: -8}
    return [(span, malus.get(q.type, -4)) for q in quotations if q.speaker for span in q.quote]
