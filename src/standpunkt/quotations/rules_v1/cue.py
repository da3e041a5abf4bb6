"""What a cue is: a reporting verb as it stands in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from standpunkt.lexicons.reporting import ReportingVerb
from standpunkt.quotations.rules_v1.drafts import Ranges, singles
from standpunkt.quotations.rules_v1.view import Clause, SentenceView


class CueKind(StrEnum):
    """VERB "sagte", MODAL "wollte bestätigen", IDIOM "ist der Ansicht", STATE "zeigte sich überzeugt", REPORT "übte
    Kritik", which holds its content itself."""

    VERB = "verb"
    MODAL = "modal"
    IDIOM = "idiom"
    STATE = "state"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class Cue:
    """`places` are all words of the cue in order, `finite` is the finite verb among them. `is_final`: it ends a
    subordinate clause ("wie sie mitteilte")."""

    verb: ReportingVerb
    places: tuple[int, ...]
    finite: int
    is_passive: bool = False
    is_final: bool = False
    kind: CueKind = CueKind.VERB

    @property
    def last(self) -> int:
        """The last of its words."""
        return self.places[-1]

    @property
    def ranges(self) -> Ranges:
        """Its words as ranges."""
        return singles(self.places)

    def rule(self, name: str) -> str:
        """The rule's name, told apart by the kind of its cue."""
        return name if self.kind is CueKind.VERB else f"{name} {self.kind}"

    def clause(self, view: SentenceView) -> Clause:
        """The clause of the finite verb."""
        return view.clause_at(self.finite)


def is_final(view: SentenceView, position: int) -> bool:
    """True where the verb at `position` ends a subordinate clause."""
    clause = view.clause_at(position)
    return position + 1 >= clause.end and view.is_subordinate(clause)
