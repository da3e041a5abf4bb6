"""What the words of a codebook meet in the statements of a ledger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from standpunkt.codebooks.words import sentences_in
from standpunkt.codes.matching import PhraseIndex
from standpunkt.codes.phrases import parse
from standpunkt.records.analyses import Token
from standpunkt.records.codes import Codebook, Proposal
from standpunkt.records.statements import Statement

_AROUND = 5  # words shown on either side of those that were met


@dataclass(frozen=True, slots=True)
class Sample:
    """How one proposal's words fare: in how many statements any of them is met, which phrases never are, and some
    of what was met, as (words before, words met, words after)."""

    proposal: str
    statements: int
    unmet: tuple[str, ...]
    examples: tuple[tuple[str, str, str], ...]


def sample(codebook: Codebook, statements: Iterable[Statement], *, examples: int = 2) -> tuple[Sample, ...]:
    """One sample a proposal, in the codebook's order. Excluding words are left aside: what is told is what would be
    met without them."""
    indexes = [(p, PhraseIndex([parse(phrase) for phrase in p.evoked_by])) for p in codebook.proposals]
    verbs = frozenset().union(*(index.words for _, index in indexes))
    met: defaultdict[str, set[int]] = defaultdict(set)
    counts: defaultdict[str, int] = defaultdict(int)
    shown: defaultdict[str, dict[tuple[str, str, str], None]] = defaultdict(dict)
    for statement in statements:
        sentences = list(sentences_in(statement.text, verbs=verbs))
        for proposal, index in indexes:
            hits = [(tokens, hit) for words, tokens in sentences for hit in index.find(words)]
            counts[proposal.id] += bool(hits)
            for tokens, hit in hits:
                met[proposal.id].add(hit.phrase)
                shown[proposal.id].setdefault(_context(statement.text, tokens, hit.places))
    return tuple(
        Sample(p.id, counts[p.id], _unmet(p, met[p.id]), _varied(list(shown[p.id]), examples)) for p, _ in indexes
    )


def _unmet(proposal: Proposal, met: set[int]) -> tuple[str, ...]:
    return tuple(phrase for number, phrase in enumerate(proposal.evoked_by) if number not in met)


def _varied(found: Sequence[tuple[str, str, str]], wanted: int) -> tuple[tuple[str, str, str], ...]:
    """Examples whose words differ come first."""
    first_of_kind = {words.casefold(): (before, words, after) for before, words, after in reversed(found)}
    first = list(reversed(first_of_kind.values()))
    return tuple([*first, *(one for one in found if one not in first)][:wanted])


def _context(text: str, tokens: Sequence[Token], places: Sequence[int]) -> tuple[str, str, str]:
    """The words met, with a few before and behind, as they stand in the text."""
    begin, end = tokens[places[0]].span.start, tokens[places[-1]].span.end
    first = tokens[max(0, places[0] - _AROUND)].span.start
    last = tokens[min(len(tokens) - 1, places[-1] + _AROUND)].span.end
    before, met, after = (part.replace("\n", " ") for part in (text[first:begin], text[begin:end], text[end:last]))
    return before, met, after
