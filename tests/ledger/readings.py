"""Two invented articles, one of them in five texts, each as three machines read it: for sequences of re-reading."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum

from standpunkt.records.codes import Code, Stance
from standpunkt.records.quotations import QuotationType
from standpunkt.records.spans import Span
from standpunkt.records.statements import ReadArticle, Statement, id_of, words_of
from tests.ledger.samples import LINDQVIST, OEZER, RULES, article_called, statement_in


class Machine(StrEnum):
    """PLAIN finds every quotation; SHY every second one; WIDE all, with a letter or two more in front, another type for
    some, the speakers and the codes of others, and no times."""

    PLAIN = "plain"
    SHY = "shy"
    WIDE = "wide"


CLOSED = "der Sund werde auf keinen Fall gesperrt"
VOTE = "Das Volk muss über die Brücke entscheiden"
DEAR = "die Brücke koste mehr als alle Fähren zusammen"
LATER = "Über die Maut reden wir im Herbst"
_LEAD = "Am Montag tagte in Aldersund der Rat von Nordmark. "
_FIRST = f"Mara Lindqvist sagte, {CLOSED}. "
_SECOND = f"„{VOTE}“, sagte Kemal Özer am Abend. "
_THIRD = f"Lindqvist erklärte im Sender NTR, {DEAR}. "
_LAST = f"„{LATER}“, sagte Özer."
_NEWS = "Vor dem Haus warteten am Morgen einige Hundert Menschen mit Schildern und Trommeln auf die Ergebnisse. "

SUND = (
    _LEAD + _FIRST + _SECOND + _THIRD + _LAST,
    _LEAD + _NEWS + _FIRST + _SECOND + _THIRD + _LAST,
    _LEAD + _FIRST.replace("auf keinen Fall", "vorerst nicht") + _SECOND + _THIRD + _LAST,
    _LEAD + _FIRST + _THIRD + _LAST,
    _LEAD + _SECOND + _NEWS + _LAST + " " + _FIRST + _THIRD,
)
"""The text as first published; with a paragraph more; softened; with a quotation less; in another order."""
PORT = f"Mara Lindqvist sagte, der Hafen bleibe offen. „{LATER}“, sagte Kemal Özer in der Stadt."
_QUOTES = (CLOSED, CLOSED.replace("auf keinen Fall", "vorerst nicht"), VOTE, DEAR, LATER, "der Hafen bleibe offen")
_SAID_BY_OEZER = frozenset((VOTE, LATER))


def reading(text: str, machine: Machine) -> ReadArticle:
    """One of the texts as `machine` reads it; all of `SUND` lie at one address."""
    name = "sund.html" if text in SUND else "hafen.html"
    article = replace(
        article_called(name, text, published="2031-05-12"), source=name, url=f"https://kurier.example/{name}"
    )
    plain = ReadArticle(article, tuple(_plain(article.text, article, quote) for quote in _found(text)))
    if machine is Machine.SHY:
        return replace(plain, statements=plain.statements[::2])
    return replace(plain, statements=tuple(_wide(plain))) if machine is Machine.WIDE else plain


def _found(text: str) -> Iterable[str]:
    return sorted((quote for quote in _QUOTES if quote in text), key=text.index)


def _plain(text: str, article: object, quote: str) -> Statement:
    is_direct = quote in _SAID_BY_OEZER
    made = statement_in(
        article,  # type: ignore[arg-type]
        quote,
        actor=OEZER if is_direct else LINDQVIST,
        said="2031-05-12",
        codes=(("close_port", Stance.OPPOSE if len(quote) % 2 else Stance.SUPPORT),),
        type_=QuotationType.DIRECT if is_direct else QuotationType.INDIRECT,
    )
    return _named(made, text)


def _wide(read: ReadArticle) -> Iterable[Statement]:
    text = read.article.text
    for place, one in enumerate(read.statements):
        (span,) = one.quotation.quote
        wider = (Span(max(0, span.start - 3), span.end),)
        type_ = QuotationType.REPORTED if place % 2 else one.quotation.type
        assert one.actor is not None
        other = LINDQVIST if one.actor.actor == OEZER else OEZER
        yield _named(
            replace(
                one,
                quotation=replace(one.quotation, quote=wider, type=type_),
                actor=replace(one.actor, actor=other),
                occasion=replace(one.occasion, said=None, via=None, via_evidence=()),
                codes=(Code("open_port", Stance.OPEN, wider, "wide", RULES),),
            ),
            text,
        )


def _named(statement: Statement, text: str) -> Statement:
    return replace(
        statement, id=id_of(statement.article, statement.quotation), text=words_of(statement.quotation, text)
    )
