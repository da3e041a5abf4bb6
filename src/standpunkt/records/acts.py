"""What one utterance says on one proposal: the unit that positions and shifts count, however often it was reported."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from standpunkt.records.actors import Actor
from standpunkt.records.codes import Stance
from standpunkt.records.quotations import QuotationType
from standpunkt.records.statements import OccasionKind


class Thin(StrEnum):
    """Why a person should not build on an utterance alone."""

    ONE_SOURCE = "one outlet"
    """No second outlet reports it in words of its own."""
    UNDATED = "day not known"
    """No report says when it was said, only when that was printed."""
    ONLY_REPORTED = "only reported speech"
    """No report has the speaker's words, neither quoted nor in indirect speech."""
    ANONYMOUS = "anonymous"
    """A group without names, or nobody known said it."""
    SECOND_HAND = "second hand"
    """It is told by somebody else who is quoted: a spokesman, another minister."""
    TRANSLATED = "machine-translated"
    """It stands in articles that a machine translated, and nowhere else."""
    DOUBTED = "doubts"
    """Something speaks against actor or time in every report (`standpunkt.views.doubts`)."""
    DISPUTED = "reports differ"
    """Another report of the same utterance tells another stance."""


@dataclass(frozen=True, slots=True)
class Report:
    """One statement that tells an act: what weighing it asks for, without its words.

    `name` and `outlet` are those of its article, `start` is where its quote begins there, `rank` tells how many reports
    of the utterance came before it. `earliest` and `latest` are the days it may have been said on by this report,
    `date.min` and `date.max` where nothing is known; `is_said` is True where it tells them itself. `measured` is the
    product of the measured confidences (0 to 1) behind it, None where nobody measured any; `unmeasured` names the kinds
    that were not measured.
    """

    statement: str
    article: str
    name: str
    outlet: str | None
    start: int
    rank: int
    stance: Stance
    type: QuotationType
    earliest: date
    latest: date
    is_said: bool
    is_conditional: bool
    is_doubted: bool
    is_translated: bool
    is_second_hand: bool
    measured: float | None
    unmeasured: tuple[str, ...]

    @property
    def source(self) -> str:
        """Who reports it: the outlet, or the article where that is not known."""
        return (self.outlet or self.article).casefold()


@dataclass(frozen=True, slots=True)
class Act:
    """One utterance (its id) on one proposal.

    `reports` are those that give it `stance`, the best first (with a day, then the speaker's own words, then who told
    it first); `otherwise` those that give it another one. `office` is the post held by what a report says.
    `earliest` and `latest` are the days the utterance may have been said on, `date.min` and `date.max` where nothing is
    known; `is_said` is True where a report tells when it was said, and not only when that was printed. `via` and `kind`
    are the media it was said to and the occasion; `independent` is the number of independent sources of the utterance.
    """

    utterance: str
    actor: Actor | None
    office: str | None
    proposal: str
    stance: Stance
    reports: tuple[Report, ...]
    otherwise: tuple[Report, ...]
    earliest: date
    latest: date
    is_said: bool
    via: tuple[str, ...]
    kind: OccasionKind | None
    independent: int

    @property
    def report(self) -> Report:
        """The report to show of it."""
        return self.reports[0]

    @property
    def day(self) -> date | None:
        """The latest day: from then on it had been said. None where nothing tells."""
        return None if self.latest == date.max else self.latest

    @property
    def moment(self) -> str:
        """Sorts acts as they were said, undated ones first: the latest day, then the article and the place in it."""
        return f"{self.day or ''}\t{self.report.name}\t{self.report.start:08}"

    @property
    def is_conditional(self) -> bool:
        """True where a report with this stance names a condition."""
        return any(report.is_conditional for report in self.reports)

    @property
    def sources(self) -> frozenset[str]:
        """Who reports this stance independently: outlets, or articles where the outlet is not known. Of outlets that
        print copies of one another (`independent` is smaller then), the first to report count."""
        ordered = sorted(self.reports, key=lambda report: report.rank)
        names = dict.fromkeys(report.source for report in ordered)
        return frozenset(list(names)[: self.independent])


class Standing(NamedTuple):
    """How often somebody in one office took one stance on a proposal: acts that are alike in all this, counted.

    `utterances` is the number of utterances that are counted here first, so that each counts once among all proposals.
    `first` and `last` are the latest possible days of the oldest and the newest one, None where nothing dates them;
    dated and undated acts are never counted together. `newest` is the `moment` of the newest. A tuple, since a matrix
    is made of tens of thousands: they are made in a third of the time that other records take.
    """

    actor: Actor | None
    office: str | None
    proposal: str
    stance: Stance
    count: int  # type: ignore[assignment]  # nobody asks how often something stands in the tuple
    utterances: int
    first: date | None
    last: date | None
    newest: str
