"""Invented articles for the tests of the ledger and of what reads it."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TypedDict

from standpunkt.records.actors import Actor, ActorKind, ActorLink, Gender, KnowledgeBase, Occupancy, Office
from standpunkt.records.articles import Article, Dating, Segment, SegmentKind
from standpunkt.records.codes import Code, Codebook, Proposal, Stance
from standpunkt.records.origins import Evidence, Origin
from standpunkt.records.quotations import Medium, Quotation, QuotationType
from standpunkt.records.spans import Span
from standpunkt.records.statements import Occasion, ReadArticle, Statement, id_of


class Coder(TypedDict):
    """Who judges, and when."""

    coder: str
    time: str


RULES = Origin("rules_v1", "1.0", "verb of saying", 0.8)
GIVEN = Origin("given", "1", "command line")
LINDQVIST = Actor(
    "lindqvist", "Mara Lindqvist", ActorKind.PERSON, Gender.FEMALE, "nordmark", ("Außenministerin M. L.",)
)
NORDMARK = Actor(
    "nordmark", "Nordmark", ActorKind.COUNTRY, None, None, ("NM",), ("nordmärkisch",), ("Hafenstadt",), "Q0"
)
OEZER = Actor("oezer", "Kemal Özer", ActorKind.PERSON, Gender.MALE)

CODEBOOK = Codebook(
    "hafen",
    "Hafendebatte",
    "Was mit dem Hafen geschehen soll.",
    (
        Proposal(
            "open_port", "Hafen öffnen", "Der Hafen wird geöffnet.", ("Hafenöffnung", "Hafen öffnen"), ("Flughafen",)
        ),
        Proposal("close_port", "Hafen schließen", "Der Hafen wird geschlossen.", ("Hafen schließen",)),
    ),
    "abc123",
)
KNOWLEDGE = KnowledgeBase(
    (LINDQVIST, NORDMARK),
    (Office("fm", "Außenminister", "Außenministerin", ("Außenminister", "Außenministerin"), "nordmark"),),
    (Occupancy("lindqvist", "fm", "2021-05", None),),
)


def article_called(
    name: str, text: str, *, title: str | None = "Streit um den Hafen", published: str | None = None
) -> Article:
    dating = Dating(published, (), GIVEN) if published else None
    return Article(
        id=hashlib.sha256(f"{name} {text}".encode()).hexdigest()[:16],
        name=name,
        source=f"artikel/{name}",
        text=text,
        segments=(Segment(SegmentKind.BODY, Span(0, len(text))),),
        title=title,
        url=f"https://{name}.example/",
        outlet="Nordmark-Kurier",
        authors=("Jo Falk", "Ines Ried"),
        published=dating,
        language="de",
    )


def statement_in(
    article: Article,
    quote: str,
    *,
    actor: Actor | None = LINDQVIST,
    said: str | None = None,
    codes: tuple[tuple[str, Stance], ...] = (),
    type_: QuotationType = QuotationType.INDIRECT,
) -> Statement:
    """A statement whose quote is the given words of the article."""
    span = Span(article.text.index(quote), article.text.index(quote) + len(quote))
    first = Span(0, min(4, len(article.text)))
    chain = (Evidence("last name", (first,), "the only Lindqvist"), Evidence("pronoun", (), "nearest person"))
    quotation = Quotation(type_, Medium.SPEECH, (span,), (first,), (first,), (first,), (), None, RULES)
    return Statement(
        id=id_of(article.id, quotation),
        article=article.id,
        quotation=quotation,
        text=quote,
        actor=ActorLink(actor, "Außenministerin", chain, RULES) if actor else None,
        office="Außenministerin von Nordmark" if actor else None,
        occasion=Occasion(Dating(said, (first,), RULES) if said else None, "Radio Nord", (first,)),
        codes=tuple(Code(p, s, (span, first), f"„{quote}“ says so", RULES) for p, s in codes),
        within=None,
    )


def port_story(name: str = "hafen.txt", *, published: str | None = "2023-05-12") -> ReadArticle:
    """Two statements of Lindqvist, who opposes and then is open; one of Özer, without a date."""
    article = article_called(
        name,
        "Mara Lindqvist sagte, der Hafen bleibe zu. Später schloss sie eine Öffnung nicht aus. "
        "„Die Straße gehört uns“, sagte Kemal Özer.",
        published=published,
    )
    oppose, open_ = (("open_port", Stance.OPPOSE),), (("open_port", Stance.OPEN), ("close_port", Stance.NONE))
    first = statement_in(article, "der Hafen bleibe zu", said="2023-05-02", codes=oppose)
    second = statement_in(article, "schloss sie eine Öffnung nicht aus", said="2023-05-10", codes=open_)
    third = statement_in(article, "Die Straße gehört uns", actor=OEZER, type_=QuotationType.DIRECT)
    return ReadArticle(article, (first, replace(second, within=first.id), third))
