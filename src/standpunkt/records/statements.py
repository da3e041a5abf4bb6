"""A quotation with its actor, the office held, the time said, the outlet it was said to, and its codes."""

from __future__ import annotations

from dataclasses import dataclass

from standpunkt.records.actors import ActorLink
from standpunkt.records.articles import Article, Dating
from standpunkt.records.codes import Code
from standpunkt.records.quotations import Quotation
from standpunkt.records.spans import Spans


@dataclass(frozen=True, slots=True)
class Occasion:
    """When and to whom a quotation was said: `said` with its evidence, `via` the outlet or medium it was
    said to ("BBC") with the spans that name it."""

    said: Dating | None = None
    via: str | None = None
    via_evidence: Spans = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """One entry of the ledger. `id` hashes article, quote spans, speaker spans and type: what the article
    says, not what we think of it. `text` is the words of the quote (of reported speech with
    its cue); `office` the post held when it was said.
    `within` is the id of the statement this one is nested in."""

    id: str
    article: str
    quotation: Quotation
    text: str
    actor: ActorLink | None
    office: str | None
    occasion: Occasion
    codes: tuple[Code, ...]
    within: str | None


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """What the workflow makes of one article: the article and its statements in text order."""

    article: Article
    statements: tuple[Statement, ...]
