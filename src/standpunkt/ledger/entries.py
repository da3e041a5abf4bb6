"""What a View gives and takes: entries with the head of their article, filters, counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from standpunkt.records.articles import Dating
from standpunkt.records.judgements import Judgement
from standpunkt.records.statements import Statement


@dataclass(frozen=True, slots=True)
class ArticleHead:
    """An article without its text: what a list shows of it. `revision` counts the texts of one article from 1;
    `replaced_by` is the id of the one that counts, None where this is it."""

    id: str
    name: str
    source: str
    title: str | None
    url: str | None
    outlet: str | None
    published: Dating | None
    language: str
    revision: int = 1
    replaced_by: str | None = None

    @property
    def counts(self) -> bool:
        """True for the newest text of an article; what was replaced stays readable, and its statements do not count."""
        return self.replaced_by is None


@dataclass(frozen=True, slots=True)
class Entry:
    """One statement together with the head of the article it stands in.

    `subject` is what judgements call it; `judged` has the judgements that count, by field. `counts` is False where a
    person said that it is no quotation, and where its article was replaced; `found` where the machine does not find it
    (any more), but a person did.
    """

    statement: Statement
    article: ArticleHead
    subject: str = ""
    judged: Mapping[str, Judgement] = field(default_factory=dict)
    counts: bool = True
    found: bool = True


class Order(StrEnum):
    """How statements are listed.

    `ARTICLE` is by the article's name, then its id, then the place in it. `NEWEST` is by the latest day they may have
    been said on, those of one day by article, the last in it first; without any day they come last.
    """

    ARTICLE = "article"
    NEWEST = "newest"


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementFilter:
    """Which statements are wanted; None asks for nothing, several fields must all hold.

    `actor`     the id of an actor, or else part of a name or alias; case and accents do not matter
    `proposal`  id of a proposal; together with `stance` one code must have both
    `stance`    "support", "open", "oppose" or "none"
    `since`     EDTF; kept is what may have been said on its first day or later
    `until`     EDTF; kept is what may have been said on its last day or earlier
    `article`   id, source, file name or file stem of an article
    `type`      quotation type, as in `QuotationType`
    `outlet`    the outlet that printed it, exactly as its articles name it
    `ids`       the ids of statements, at most some thousands
    `text`      words that the statement or its article's title must hold; each may be the beginning of a word
    `counting`  only what counts; False asks also for what a person said is no quotation, and for replaced articles
    `judged`    True asks for those on which a judgement counts, False for the others
    `order`     by article, or the newest first
    `limit`     at most so many statements, the first in order
    `after`     the id of a statement: only what comes behind it in the order, as the next page of a list; nothing where
                there is no such statement

    The time of a statement is `said`; where that is unknown, anything up to the day of publication.
    """

    actor: str | None = None
    proposal: str | None = None
    stance: str | None = None
    since: str | None = None
    until: str | None = None
    article: str | None = None
    type: str | None = None
    outlet: str | None = None
    ids: frozenset[str] | None = None
    text: str | None = None
    counting: bool = True
    judged: bool | None = None
    order: Order = Order.ARTICLE
    limit: int | None = None
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a ledger holds. `actors` are those with statements."""

    articles: int
    statements: int
    actors: int
    codes: int
    rejections: int


@dataclass(frozen=True, slots=True)
class Facets:
    """What the statements of a filter have in common: how many of each, the most frequent first.

    Counted are the newest of them, at most as many as were asked for; `whole` says whether that is all of them. A
    statement with several codes counts once for each proposal and each stance. `actors` are by id.
    """

    statements: int
    whole: bool
    actors: dict[str, int]
    outlets: dict[str, int]
    types: dict[str, int]
    proposals: dict[str, int]
    stances: dict[str, int]
