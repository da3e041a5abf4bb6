"""By way of whom a statement came into an article."""

from __future__ import annotations

from dataclasses import replace

import pytest

from standpunkt.records.articles import Article
from standpunkt.records.quotations import Medium, Quotation, QuotationType
from standpunkt.records.spans import Span
from standpunkt.records.statements import Occasion, Statement
from standpunkt.utterances import chain
from tests.utterances.makers import GIVEN

QUOTE = "„Der Hafen bleibt zu“"


def said_in(text: str, *, via: str | None = None, quote: str = QUOTE) -> tuple[Statement, Article]:
    start = text.index(quote)
    span = (Span(start, start + len(quote)),)
    quotation = Quotation(QuotationType.DIRECT, Medium.SPEECH, span, (), (), (), (), None, GIVEN)
    article = Article("a", "a.txt", "a.txt", text, (), None, None, "Talbote", (), None, "de")
    return Statement("s", "a", quotation, quote, None, None, Occasion(via=via), (), None), article


@pytest.mark.parametrize(
    ("text", "outlets"),
    [
        (f"{QUOTE}, sagte Lindqvist am Sonntag.", ()),
        (f"{QUOTE}, sagte Lindqvist laut Reuters.", ("Reuters",)),
        (f"{QUOTE}, sagte Lindqvist nach Angaben der Nachrichtenagentur nan.", ("nan",)),
        (f"{QUOTE}, sagte Lindqvist der Zeitung zum Abschied.", ()),
        (f"{QUOTE}, sagte Lindqvist nach Angaben der Zeitung „Nordkurier“.", ("Nordkurier",)),
        (f"{QUOTE}, sagte Lindqvist, wie Reuters nach Angaben von RIA meldete.", ("Reuters", "RIA Nowosti")),
        (f"{QUOTE}, sagte Lindqvist. Laut Reuters regnet es.", ()),
        (f"Es regnet, meldet Reuters. {QUOTE}, sagte Lindqvist.", ()),
        (f"{QUOTE}, sagte Lindqvist nach Angaben der Polizei.", ()),
        (f"Der Abendpost zufolge sagte Lindqvist: {QUOTE}.", ("Abendpost",)),
    ],
)
def test_the_sentence_names_the_outlets_on_the_way(text: str, outlets: tuple[str, ...]) -> None:
    assert chain(*said_in(text)) == ("Talbote", *outlets)


def test_the_outlet_it_was_said_to_comes_last_and_none_twice() -> None:
    statement, article = said_in(f"{QUOTE}, sagte Lindqvist laut Reuters der BBC.", via="BBC")
    assert chain(statement, article) == ("Talbote", "Reuters", "BBC")
    assert chain(replace(statement, occasion=Occasion(via="Reuters")), article) == ("Talbote", "Reuters")


def test_outlets_of_the_ledger_are_known() -> None:
    statement, article = said_in(f"{QUOTE}, sagte Lindqvist laut Klartext.")
    assert chain(statement, article) == ("Talbote",)
    assert chain(statement, article, known=["Klartext"]) == ("Talbote", "Klartext")
