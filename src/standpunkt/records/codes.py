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
    `excluded_by` are phrases in whose presence they do not.
    """

    id: str
    label: str
    description: str
    evoked_by: tuple[str, ...]
    excluded_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Codebook:
    """The proposals of one debate. `digest` is a hash of its content, stored with every code it makes."""

    id: str
    title: str
    description: str
    proposals: tuple[Proposal, ...]
    digest: str

    def proposal(self, proposal_id: str) -> Proposal | None:
        return next((p for p in self.proposals if p.id == proposal_id), None)


@dataclass(frozen=True, slots=True)
class Code:
    """One (proposal, stance) on a statement, with the words that decided and a reason a person can read."""

    proposal: str
    stance: Stance
    evidence: Spans
    reason: str
    origin: Origin
