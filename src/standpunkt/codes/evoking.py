"""Which proposals of a codebook a sentence evokes, and by which words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from standpunkt.codes.matching import PhraseIndex
from standpunkt.codes.phrases import parse
from standpunkt.codes.words import Word
from standpunkt.records.codes import Codebook


@dataclass(frozen=True, slots=True)
class Mention:
    """A proposal evoked by the words at `places` of a sentence."""

    proposal: str
    places: tuple[int, ...]


_Hit = tuple[str, bool, tuple[int, ...]]


class Evoker:
    """A codebook, compiled."""

    def __init__(self, codebook: Codebook) -> None:
        entries = [
            (proposal.id, source, excludes)
            for proposal in codebook.proposals
            for excludes, sources in ((False, proposal.evoked_by), (True, proposal.excluded_by))
            for source in sources
        ]
        self.digest = codebook.digest
        self.order = tuple(proposal.id for proposal in codebook.proposals)
        self._above = {proposal.id: codebook.above(proposal.id) for proposal in codebook.proposals}
        self._index = PhraseIndex([parse(source) for _, source, _ in entries])
        self._owners = [(proposal, excludes) for proposal, _, excludes in entries]

    @property
    def words(self) -> frozenset[str]:
        """Every word of the codebook, folded to lower case."""
        return self._index.words

    def mentions(self, words: Sequence[Word]) -> list[Mention]:
        """The proposals evoked in a sentence, in text order: of overlapping words for one proposal the fewest, of a
        special case and the proposal above it only the special case."""
        hits: list[_Hit] = [(*self._owners[hit.phrase], hit.places) for hit in self._index.find(words)]
        excluded = {proposal for proposal, excludes, _ in hits if excludes}
        hits = [hit for hit in hits if not _leans_on_another(hit, hits, words)]
        kept: list[Mention] = []
        for proposal, _, places in sorted(hits, key=lambda hit: (hit[2][-1] - hit[2][0], hit[2])):
            taken = any(m.proposal == proposal and not {*m.places}.isdisjoint(places) for m in kept)
            if proposal not in excluded and not taken:
                kept.append(Mention(proposal, places))
        return sorted(self._most_special(kept), key=lambda mention: mention.places)

    def _most_special(self, mentions: Sequence[Mention]) -> list[Mention]:
        """ "Abschnittskontrolle" evokes section control, not speed checks in general."""
        taken = {(above, place) for m in mentions for above in self._above[m.proposal] for place in m.places}
        return [m for m in mentions if not any((m.proposal, place) in taken for place in m.places)]


def _leans_on_another(hit: _Hit, hits: Sequence[_Hit], words: Sequence[Word]) -> bool:
    """True where all nouns of a hit belong to a phrase of another proposal with more nouns: in "Soldaten in die
    Ukraine schicken, um sie zu stärken" the words "Ukraine ... stärken" evoke no aid of their own."""
    nouns = _nouns(hit, words)
    return any(other[0] != hit[0] and not other[1] and nouns < _nouns(other, words) for other in hits)


def _nouns(hit: _Hit, words: Sequence[Word]) -> set[int]:
    return {place for place in hit[2] if words[place].is_capitalised}
