"""A quotation with its actor, the office held, the time said, the outlet it was said to, and its codes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from standpunkt.records.actors import ActorLink
from standpunkt.records.articles import Article, Dating
from standpunkt.records.codes import Code
from standpunkt.records.quotations import Quotation, QuotationType
from standpunkt.records.spans import Span, Spans, text_of


class OccasionKind(StrEnum):
    """What kind of occasion something was said on. MEETING is a summit, sitting, visit or talk behind doors; WRITTEN
    a communiqué, press release or declaration on paper; ARTICLE a piece under the speaker's own name."""

    INTERVIEW = "interview"
    PRESS_CONFERENCE = "press conference"
    SPEECH = "speech"
    DEBATE = "debate"
    MEETING = "meeting"
    TALK_SHOW = "talk show"
    CALL = "phone call"
    VIDEO = "video message"
    POST = "post"
    LETTER = "letter"
    ARTICLE = "guest article"
    WRITTEN = "written statement"


@dataclass(frozen=True, slots=True)
class Occasion:
    """When, where and to whom a quotation was said: `said` with its evidence, `via` the outlet or medium it was
    said to ("BBC") with the spans that name it, `kind` what it was said on ("auf der Pressekonferenz") likewise."""

    said: Dating | None = None
    via: str | None = None
    via_evidence: Spans = ()
    kind: OccasionKind | None = None
    kind_evidence: Spans = ()


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


def id_of(article: str, quotation: Quotation) -> str:
    """The id of a statement: a hash of what the article (its id) says, that is quote and speaker spans and the type."""
    said = (article, quotation.type.value, _places(quotation.quote), _places(quotation.speaker))
    return hashlib.sha256("\0".join(said).encode()).hexdigest()[:16]


def words_of(quotation: Quotation, text: str) -> str:
    """The words of the quote; of reported speech with its cue, without which a phrase says nothing ("lehnte die
    Abgabe ab"). `text` is that of its article."""
    if quotation.type is not QuotationType.REPORTED:
        return text_of(quotation.quote, text)
    return text_of(_closed_up((*quotation.quote, *quotation.cue), text), text)


def _places(spans: Spans) -> str:
    return ",".join(f"{start}-{end}" for start, end in spans)


def _closed_up(spans: Spans, text: str) -> Spans:
    """In text order, neighbours with nothing but blanks between them as one."""
    closed: list[Span] = []
    for span in sorted(spans):
        if closed and not text[closed[-1].end : span.start].strip():
            closed[-1] = Span(closed[-1].start, max(closed[-1].end, span.end))
        else:
            closed.append(span)
    return tuple(closed)
