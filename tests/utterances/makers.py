"""Short ways to make statements, as they come out of a ledger."""

from __future__ import annotations

from standpunkt.ledger import ArticleHead
from standpunkt.records.actors import Actor, ActorKind, ActorLink
from standpunkt.records.articles import Dating
from standpunkt.records.codes import Code, Stance
from standpunkt.records.origins import Origin
from standpunkt.records.quotations import Medium, Quotation, QuotationType
from standpunkt.records.spans import Span
from standpunkt.records.statements import Occasion, OccasionKind, Statement
from standpunkt.records.utterances import Utterance
from standpunkt.utterances import of

GIVEN = Origin("given", "1", "by hand")
LINDQVIST = "mara-lindqvist"


def telling(
    key: str,
    text: str,
    *,
    article: str = "",
    actor: str | None = LINDQVIST,
    said: str | None = "2031-05-07",
    via: str | None = None,
    kind: OccasionKind | None = None,
    codes: tuple[tuple[str, Stance], ...] = (),
) -> Statement:
    """A statement in an article that is called like it where nothing else is said; direct where it has marks."""
    type_ = QuotationType.DIRECT if text.startswith("„") else QuotationType.INDIRECT
    quotation = Quotation(type_, Medium.SPEECH, (Span(0, len(text)),), (), (), (), (), None, GIVEN)
    link = ActorLink(Actor(actor, actor, ActorKind.PERSON), None, (), GIVEN) if actor else None
    coded = tuple(Code(proposal, stance, (), "", GIVEN) for proposal, stance in codes)
    occasion = Occasion(said=dating(said), via=via, kind=kind)
    return Statement(key, article or key, quotation, text, link, None, occasion, coded, None)


def printed(key: str, *, outlet: str | None = None, published: str | None = "2031-05-08") -> ArticleHead:
    """An article of an outlet that is called like it where nothing else is said."""
    return ArticleHead(key, f"{key}.txt", key, None, None, outlet or key, dating(published), "de")


def acts(*statements: Statement, articles: tuple[ArticleHead, ...] = ()) -> tuple[Utterance, ...]:
    """The utterances; articles that are not given appeared on 8 May 2031."""
    given = {article.id: article for article in articles}
    keys = dict.fromkeys(statement.article for statement in statements)
    return of(statements, [given.get(key) or printed(key) for key in keys])


def together(*statements: Statement, articles: tuple[ArticleHead, ...] = ()) -> set[frozenset[str]]:
    """The ids of statements by utterance."""
    return {frozenset(utterance.statements) for utterance in acts(*statements, articles=articles)}


def dating(edtf: str | None) -> Dating | None:
    return Dating(edtf, (), GIVEN) if edtf else None
