"""Which statements a person should judge next: those from whose judgement most is learned.

The score of a statement is the sum of three parts, each 0 to 1:

- unsure: how near each other the two likeliest stances are, for a coder that was learned; without one, 1 where the
  rules find the proposal and no side on it, half where they find it open or do not find it but words that evoke it
  elsewhere, a quarter where they find support or opposition.
- at odds: 1 where the learned coder and the rules say different things, or where another statement of the same actor
  takes another side (a judgement decides about a shift).
- thin: 1 / number of the actor's statements with that stance, this one among them; 0 where the actor is not known or
  no side is taken.

Of what is much alike one is enough: from the score goes the share of its words (of both together) that it has in common
with the most similar statement that was judged already or stands above it in the list.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from standpunkt.codes.features import features, lemmas
from standpunkt.codes.learned import answer, by_rules, chances
from standpunkt.learning.examples import judged_stances
from standpunkt.ledger import Entry
from standpunkt.records.codes import Code, Stance
from standpunkt.records.learning import LearnedCoder

if TYPE_CHECKING:
    from standpunkt.ledger import View

_UNSURE = {Stance.NONE: 1.0, Stance.OPEN: 0.5, Stance.SUPPORT: 0.25, Stance.OPPOSE: 0.25}
_HINT = 0.5
_TELLING = 2
"""A word hints at a proposal where so many statements at least have it among the words that evoke it there."""
_SHORT = 3  # letters; "der", "in", "und" evoke nothing by themselves
_COMPARED = 400
"""So many of the highest scores are compared with each other: the others would not be in a list of some dozens."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A statement to judge on `proposal`. `stance` is what counts now, None where the proposal is not found; `score` is
    how useful a judgement is, 0 to 3, and `why` says which parts of it are at least a half."""

    entry: Entry
    proposal: str
    stance: Stance | None
    score: float
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Case:
    candidate: Candidate
    words: frozenset[str]


def review(view: View, *, proposal: str | None = None, limit: int = 10) -> tuple[Candidate, ...]:
    """At most `limit` statements nobody has judged on a proposal (or on `proposal`), the most useful first."""
    book = view.codebook()
    ids = [one.id for one in book.proposals] if book else []
    wanted = [one for one in ids if proposal in (None, one)]
    desk = _Desk(view)
    cases = [case for one in wanted for case in desk.cases(one)]
    cases.sort(key=lambda case: (-case.candidate.score, case.candidate.entry.statement.id, case.candidate.proposal))
    return tuple(_spread(cases[:_COMPARED], desk.judged_words(wanted), limit))


class _Desk:
    """The ledger's statements with their words, looked at once for all proposals."""

    def __init__(self, view: View) -> None:
        self._judged = judged_stances(view)
        self._coders = {coder.proposal: coder for coder in view.learned()}
        texts = {head.id: article.text for head in view.articles() if (article := view.article(head.id))}
        self._entries = {entry.statement.id: entry for entry in view.statements()}
        self._texts = {key: texts[entry.article.id] for key, entry in self._entries.items()}
        self._words = {key: self._content(key) for key in self._entries}

    def _content(self, key: str) -> frozenset[str]:
        quote = self._entries[key].statement.quotation.quote
        return frozenset(lemma for lemma, _ in lemmas(self._texts[key], quote))

    def judged_words(self, proposals: Iterable[str]) -> list[frozenset[str]]:
        """The words of what was judged already."""
        keys = {key for proposal in proposals for key in self._judged.get(proposal, ()) if key in self._words}
        return [self._words[key] for key in sorted(keys)]

    def cases(self, proposal: str) -> Iterable[_Case]:
        """What may be judged on one proposal, with its score."""
        codes = {key: _on(proposal, entry.statement.codes) for key, entry in self._entries.items()}
        found = {key: code for key, code in codes.items() if code}
        hints = self._hints(found)
        stances = _by_actor(self._entries, found)
        for key, entry in self._entries.items():
            if key in self._judged.get(proposal, ()) or not (key in found or self._words[key] & hints):
                continue
            unsure, differs = self._by_machine(key, proposal, found.get(key))
            moves, thin = _by_others(entry, found.get(key), stances)
            parts = {"unsure": unsure, "at odds": max(differs, moves), "thin": thin}
            why = tuple(name for name, part in parts.items() if part >= _HINT)
            stance = found[key].stance if key in found else None
            yield _Case(Candidate(entry, proposal, stance, round(sum(parts.values()), 4), why), self._words[key])

    def _hints(self, found: Mapping[str, Code]) -> frozenset[str]:
        """Nouns and verbs that evoke the proposal in several statements."""
        counts = Counter(
            lemma
            for key, code in found.items()
            for lemma in {one for one, _ in lemmas(self._texts[key], code.evidence)}
        )
        return frozenset(lemma for lemma, count in counts.items() if count >= _TELLING and len(lemma) > _SHORT)

    def _by_machine(self, key: str, proposal: str, code: Code | None) -> tuple[float, float]:
        """How unsure the machine is, and whether what was learned is at odds with the rules."""
        coder = self._coders.get(proposal)
        if coder is None:
            return (_UNSURE[code.stance] if code else _HINT), 0.0
        return _by_coder(coder, self._entries[key], self._texts[key])


def _by_coder(coder: LearnedCoder, entry: Entry, text: str) -> tuple[float, float]:
    rules = next((one for one in by_rules(entry.statement.codes) if one.proposal == coder.proposal), None)
    seen = features(text, entry.statement.quotation, rules)
    likely = sorted(chances(coder, seen).values(), reverse=True)
    differs = answer(coder, seen) is not (rules.stance if rules else Stance.NONE)
    return 1 - (likely[0] - sum(likely[1:2])), float(differs)


def _by_actor(entries: Mapping[str, Entry], found: Mapping[str, Code]) -> Mapping[str, Counter[Stance]]:
    """By actor: how many statements take which side."""
    counts: defaultdict[str, Counter[Stance]] = defaultdict(Counter)
    for key, code in found.items():
        link = entries[key].statement.actor
        if link and code.stance is not Stance.NONE:
            counts[link.actor.id][code.stance] += 1
    return counts


def _by_others(entry: Entry, code: Code | None, stances: Mapping[str, Counter[Stance]]) -> tuple[float, float]:
    """Whether the actor is also known to stand elsewhere, and by how few statements the stance is known."""
    link = entry.statement.actor
    if code is None or link is None or code.stance is Stance.NONE:
        return 0.0, 0.0
    own = stances[link.actor.id]
    return float(len(own) > 1), 1 / own[code.stance]


def _on(proposal: str, codes: Iterable[Code]) -> Code | None:
    return next((code for code in codes if code.proposal == proposal), None)


def _spread(cases: Sequence[_Case], known: Sequence[Collection[str]], limit: int) -> Iterable[Candidate]:
    """The highest scores, each lowered by how much it resembles what is known or chosen already."""
    left = [(case, max((_alike(case.words, one) for one in known), default=0.0)) for case in cases]
    for _ in range(min(limit, len(cases))):
        best = max(left, key=lambda one: one[0].candidate.score - one[1])  # of equals the first
        yield best[0].candidate
        left = [(case, max(alike, _alike(case.words, best[0].words))) for case, alike in left if case is not best[0]]


def _alike(left: Collection[str], right: Collection[str]) -> float:
    one, other = frozenset(left), frozenset(right)
    return len(one & other) / len(one | other) if one or other else 1.0
