"""The steps from an article to its quotations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil
from typing import Protocol

import numpy as np

from standpunkt.lexicons.reporting import reporting_lexicon
from standpunkt.quotations import rules_v1
from standpunkt.quotations.neural_v1.acceptance import Acceptance, chosen, evidence_of
from standpunkt.quotations.neural_v1.candidates import Candidate, RuleQuote, candidates_of, moved
from standpunkt.quotations.neural_v1.features import (
    ROLES,
    TYPES,
    Flags,
    Words,
    flags_of,
    numbers_under,
    word_numbers,
)
from standpunkt.quotations.neural_v1.lattice import Places, Scores, Transitions
from standpunkt.quotations.neural_v1.model import Model, States
from standpunkt.quotations.neural_v1.roles import Asked, Logits, Sentences, marks_of, roles_read, window_of
from standpunkt.records.analyses import Analysis
from standpunkt.records.origins import Origin
from standpunkt.records.quotations import Medium, Quotation
from standpunkt.records.spans import Span, Spans

STRETCH = 4000
"""Tokens that are read at a time, so that memory does not grow with the text."""
MARGIN = 400
"""Tokens beyond a stretch that are read with it: a quotation that begins in the stretch may end there."""
_BATCH = 32
"""Quotations whose roles are asked for together."""
_AGREES = 0.5


class Networks(Protocol):
    """What the steps ask of a model; training runs them on networks that are not exported yet."""

    @property
    def transitions(self) -> Transitions:
        """For the lattice."""

    @property
    def acceptance(self) -> Acceptance:
        """For the choice among candidates."""

    def tag(self, words: Words, flags: Flags) -> tuple[Scores, States]:
        """Scores and states of a stretch."""

    def ask(self, states: States, marks: Flags, kinds: Sequence[int], lengths: Sequence[int]) -> tuple[Logits, Logits]:
        """The roles of some quotations, as logits."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A stretch of an article as the networks see it; all numbers count from its first token."""

    words: Words
    flags: Flags
    sentences: Sentences
    by_rules: tuple[RuleQuote, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A quotation in token numbers. `confidence` is None for what the layout tells: nobody has measured it."""

    candidate: Candidate
    confidence: float | None
    roles: Mapping[str, Places]


def find_with(
    model: Model, analysis: Analysis, *, component: str, version: str, by_rules: Sequence[Quotation] | None = None
) -> tuple[Quotation, ...]:
    """All quotations of the article, in text order; `by_rules` is what the rules find, where that is known already."""
    if by_rules is None:
        by_rules = rules_v1.find(analysis)
    whole = reading_of(analysis, by_rules, model.vocabulary)
    told = [
        _shifted(found, start)
        for start, end in _stretches(len(analysis.tokens))
        for found in read(model, _part(whole, start, min(end + MARGIN, len(analysis.tokens))))
        if start <= found.candidate.quote[0] + start < end
    ]
    return _quotations(analysis, told, component=component, version=f"{version}-{model.digest[:8]}")


def reading_of(analysis: Analysis, by_rules: Sequence[Quotation], vocabulary: Mapping[str, int]) -> Reading:
    """The whole article as the networks see it."""
    spans = [token.span for token in analysis.tokens]
    return Reading(
        words=word_numbers([token.text for token in analysis.tokens], vocabulary),
        flags=flags_of(analysis, by_rules),
        sentences=np.array([token.sentence for token in analysis.tokens], np.int32),
        by_rules=tuple(rule for rule in (_in_numbers(quotation, spans) for quotation in by_rules) if rule.quote),
    )


def _in_numbers(quotation: Quotation, spans: Sequence[Span]) -> RuleQuote:
    roles = {role: tuple(numbers_under(getattr(quotation, role), spans)) for role in ROLES}
    quote = tuple(numbers_under(quotation.quote, spans))
    sure = quotation.origin.confidence
    kind = TYPES.index(quotation.type)
    return RuleQuote(kind, quote, sure or 0.0, certain=sure is None, medium=quotation.medium, **roles)


def _stretches(length: int) -> Iterator[tuple[int, int]]:
    for start in range(0, length, STRETCH):
        yield start, min(start + STRETCH, length)


def _part(whole: Reading, start: int, end: int) -> Reading:
    if start == 0 and end == len(whole.sentences):
        return whole
    inside = (rule for rule in whole.by_rules if start <= rule.quote[0] and rule.quote[-1] < end)
    return Reading(
        whole.words[start:end],
        whole.flags[start:end],
        whole.sentences[start:end],
        tuple(rule.shifted(-start) for rule in inside),
    )


def read(model: Networks, part: Reading) -> list[Told]:
    """The quotations of one stretch, in token numbers of the stretch."""
    scores, states = model.tag(part.words, part.flags)
    candidates = candidates_of(scores, model.transitions, part.by_rules)
    if not candidates:
        return []
    probabilities = model.acceptance.probabilities(evidence_of(candidates, part.flags)).tolist()
    kept = chosen(candidates, probabilities, model.acceptance)
    roles = ask_roles(model, part, states, [candidates[number] for number in kept])
    return [
        _told(model, candidates[number], probabilities[number], found)
        for number, found in zip(kept, roles, strict=True)
    ]


def _told(model: Networks, candidate: Candidate, probability: float, found: Mapping[str, Places]) -> Told:
    if candidate.rule is not None and candidate.is_certain:
        return Told(candidate, None, {role: getattr(candidate.rule, role) for role in ROLES})
    return Told(candidate, round(model.acceptance.confidence(probability), 3), found)


def ask_roles(
    model: Networks, part: Reading, states: States, candidates: Sequence[Candidate]
) -> list[Mapping[str, Places]]:
    """The roles of each candidate, asked in batches of like length."""
    asked = [Asked(c.quote, c.type, c.rule, c.agreement) for c in candidates]
    windows = [window_of(one.quote, part.sentences) for one in asked]
    if not asked:
        return []
    answers: dict[int, Mapping[str, Places]] = {}
    by_length = sorted(range(len(asked)), key=lambda number: len(windows[number]))
    for batch in np.array_split(by_length, ceil(len(by_length) / _BATCH)):
        numbers = batch.tolist()
        answers |= zip(numbers, _answers(model, part, states, asked, windows, numbers), strict=True)
    return [answers[number] for number in range(len(asked))]


def _answers(
    model: Networks,
    part: Reading,
    states: States,
    asked: Sequence[Asked],
    windows: Sequence[tuple[int, ...]],
    batch: Sequence[int],
) -> list[Mapping[str, Places]]:
    lengths = [len(windows[number]) for number in batch]
    marks = [marks_of(asked[number], windows[number], part.sentences, part.flags) for number in batch]
    seen = _padded([_rows(states, windows[number]) for number in batch])
    padded = _padded(marks)
    tokens, pointers = model.ask(seen, padded, [asked[number].kind for number in batch], lengths)
    return roles_read(tokens, pointers, [windows[number] for number in batch])


def _rows(states: States, window: Sequence[int]) -> States:
    """The states of a window, which mostly has no gap: then nothing is copied."""
    whole = window[-1] - window[0] + 1 == len(window)
    return states[window[0] : window[-1] + 1] if whole else states[list(window)]


def _padded(rows: Sequence[States]) -> States:
    """float32 [windows, longest, width], zeros in the padding."""
    made = np.empty((len(rows), max(map(len, rows)), rows[0].shape[1]), np.float32)
    for place, row in zip(made, rows, strict=True):
        place[: len(row)] = row
        place[len(row) :] = 0
    return made


def _shifted(told: Told, start: int) -> Told:
    if not start:
        return told
    roles = {role: moved(places, start) for role, places in told.roles.items()}
    return Told(told.candidate.shifted(start), told.confidence, roles)


def _quotations(analysis: Analysis, told: Sequence[Told], *, component: str, version: str) -> tuple[Quotation, ...]:
    ordered = sorted(told, key=lambda one: (one.candidate.quote[0], -one.candidate.quote[-1], one.candidate.type))
    return tuple(
        Quotation(
            type=TYPES[one.candidate.type],
            medium=_medium(analysis, one),
            quote=_spans(analysis, one.candidate.quote),
            **{role: _spans(analysis, one.roles[role]) for role in ROLES},
            within=_holder(ordered, number),
            origin=Origin(component, version, _maker(one.candidate), one.confidence),
        )
        for number, one in enumerate(ordered)
    )


def _maker(candidate: Candidate) -> str:
    """Who saw it: the layout, the network, the rules, or both."""
    if candidate.is_certain:
        return "layout"
    if candidate.agreement == 1:
        return "network and rules" if candidate.found else "rules, accepted"
    return "network"


def _medium(analysis: Analysis, told: Told) -> Medium:
    """As the rules have it where they found the same, else as the cue's verb has it."""
    candidate = told.candidate
    if candidate.rule is not None and candidate.agreement >= _AGREES:
        return candidate.rule.medium
    verbs = reporting_lexicon().verbs
    known = (verbs.get(analysis.tokens[place].lemma) for place in told.roles["cue"])
    return next((verb.medium for verb in known if verb is not None), Medium.SPEECH)


def _holder(ordered: Sequence[Told], number: int) -> int | None:
    """The place of the shortest earlier quotation that covers this one and more."""
    inner = ordered[number].candidate.quote
    holders = [place for place in range(max(0, number - 30), number) if _covers(ordered[place].candidate.quote, inner)]
    return min(reversed(holders), key=lambda place: len(ordered[place].candidate.quote), default=None)


def _covers(quote: Places, inner: Places) -> bool:
    """Whether it is longer and has all tokens of `inner`; most are told apart by their ends."""
    return len(quote) > len(inner) and quote[-1] >= inner[-1] and set(inner) <= set(quote)


def _spans(analysis: Analysis, places: Places) -> Spans:
    """Runs of tokens as spans of characters."""
    tokens = analysis.tokens
    starts = [place for before, place in pairwise((-2, *places)) if place != before + 1]
    ends = [place for place, after in pairwise((*places, -2)) if after != place + 1]
    return tuple(Span(tokens[s].span.start, tokens[e].span.end) for s, e in zip(starts, ends, strict=True))
