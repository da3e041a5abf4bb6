"""What a debate is about (codebook), and where a statement stands in it (codes)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from standpunkt.records.origins import Origin
from standpunkt.records.spans import Spans


class Stance(StrEnum):
    """OPEN: does not rule it out, considers it, makes it depend on a condition. NONE: speaks of it, takes no side."""

    SUPPORT = "support"
    OPEN = "open"
    OPPOSE = "oppose"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A measure one can support or oppose.

    `evoked_by` are words and phrases that evoke it; how they are matched is told in docs/codebook.md.
    `excluded_by` are phrases in whose presence they do not. `parent` is the id of the proposal that this one is a
    special case of; one with children may have no words of its own. `valid` is EDTF: only what may have been said
    then is coded with it; None is always.
    """

    id: str
    label: str
    description: str
    evoked_by: tuple[str, ...]
    excluded_by: tuple[str, ...] = ()
    parent: str | None = None
    valid: str | None = None


@dataclass(frozen=True, slots=True)
class Codebook:
    """The proposals of one debate. `digest` is a hash of its content, stored with every code it makes."""

    id: str
    title: str
    description: str
    proposals: tuple[Proposal, ...]
    digest: str

    def proposal(self, proposal_id: str) -> Proposal | None:
        """The proposal of that id, or None."""
        return next((p for p in self.proposals if p.id == proposal_id), None)

    def above(self, proposal_id: str) -> tuple[str, ...]:
        """The ids of its parent, of the parent's parent and so on, nearest first."""
        parents = {p.id: p.parent for p in self.proposals}
        found: list[str] = []
        step = parents.get(proposal_id)
        while step is not None and step not in found:
            found.append(step)
            step = parents.get(step)
        return tuple(found)

    def below(self, proposal_id: str) -> tuple[str, ...]:
        """The ids of all proposals that are special cases of this one, in the order of the codebook."""
        return tuple(p.id for p in self.proposals if proposal_id in self.above(p.id))


@dataclass(frozen=True, slots=True)
class Code:
    """One (proposal, stance) on a statement, with the words that decided and a reason a person can read.

    `condition` is what the stance hangs on ("wenn Kiew darum bittet"), empty where it hangs on nothing. `over` is the
    code that would count without this one: of a judged code the machine's, of a learned one that of the rules."""

    proposal: str
    stance: Stance
    evidence: Spans
    reason: str
    origin: Origin
    condition: Spans = ()
    over: Code | None = None
