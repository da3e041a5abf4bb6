"""The speech act behind statements: what was said once, however often it is told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from standpunkt.records.origins import Origin
from standpunkt.records.statements import OccasionKind


@dataclass(frozen=True, slots=True)
class Utterance:
    """One speech act of one actor, and the statements that report it, the first reported first.

    `id` is "u" and the id of its first statement: it stays as long as no earlier report is found. `actor` is an actor's
    id; what nobody known said is an utterance for each statement. `articles`, `outlets` are those of the statements,
    the first to report first, each once. `said` is the most exact time that a report gives as EDTF, or None; `earliest`
    and `latest` are the first and last day that all reports allow (what is only printed was said on the day of
    publication or before), `date.min` and `date.max` where nothing is known. `via` are the media it was said to,
    `kind` the occasion where the reports agree on one. `sources` is the number of outlets that report it in words of
    their own: articles that are copies of one another count once. `origin` tells how sure it is that all of
    them belong together.
    """

    id: str
    actor: str | None
    statements: tuple[str, ...]
    articles: tuple[str, ...]
    outlets: tuple[str, ...]
    said: str | None
    earliest: date
    latest: date
    via: tuple[str, ...]
    kind: OccasionKind | None
    sources: int
    origin: Origin

    @property
    def is_told_again(self) -> bool:
        """True where more than one statement reports it."""
        return len(self.statements) > 1
