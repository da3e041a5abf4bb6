"""A search for German words finds the same in every kind of database."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from standpunkt.ledger import Ledger, StatementFilter
from standpunkt.records.statements import ReadArticle
from tests.conftest import Places
from tests.ledger.samples import article_called, statement_in

SAID = {
    "t": "Die Soldaten verließen den Hafen nicht",
    "s": "Ein Soldat der EU-Staaten war größer",
    "h": "Häuser und Straßen in Öland",
    "n": "2.000 Euro für die Fährschiffe",
    "w": "Sie warnte vor Verhandlungen",
    "v": "Verhandlungsführer O'Neill spricht",
    "x": "AND OR NOT NEAR",
    "u": "Die Überprüfung der Abkommen",
    "k": "naïve Café-Gespräche, 3½ Stunden",
    "z": "Zusammenarbeit_mit_Nordmark 東京",
}
CASES = [
    ("Soldat", "ts"),
    ("Soldaten", "ts"),
    ("SOLDATEN", "ts"),
    ("soldat*", "ts"),
    ("Solda", "ts"),
    ("Soldatin", ""),
    ("verlassen", ""),
    ("verließ", "t"),
    ("verliess", "t"),
    ("verliessen", "t"),
    ("Häfen", "t"),
    ("Hafen", "t"),
    ("Hafens", "t"),
    ("nicht", "t"),
    ("die", "tnu"),
    ("und", "h"),
    ("der", "su"),
    ("Soldat Hafen", "t"),
    ("Hafen Soldat", "t"),
    ("Soldat Fähre", ""),
    ("Soldat OR Fähre", ""),
    ("EU-Staaten", "s"),
    ("EU Staat", "s"),
    ("Staaten-EU", "s"),
    ("EUStaaten", ""),
    ("eu", "sn"),
    ("groß", "s"),
    ("größer", "s"),
    ("größere", "s"),
    ("grösser", "s"),
    ("Haus", "h"),
    ("Haeuser", ""),
    ("Häusern", "h"),
    ("Hauser", "h"),
    ("Straße", "h"),
    ("Strasse", "h"),
    ("STRASSEN", "h"),
    ("STRAẞE", "h"),
    ("Öland", "h"),
    ("oland", "h"),
    ("2.000", "n"),
    ("2000", ""),
    ("000", "n"),
    ("2", "kn"),
    ("Fährschiff", "n"),
    ("Fährschiffen", "n"),
    ("Schiff", ""),
    ("warnen", ""),
    ("warnten", "w"),
    ("Verhandlung", "wv"),
    ("Verhandlungen", "w"),
    ("O'Neill", "v"),
    ("Neill", "v"),
    ("'neill'", "v"),
    ('"Soldaten verließen"', "t"),
    ('"', ""),
    ("", ""),
    (" ", ""),
    ("...", ""),
    ("AND", "x"),
    ("and OR near", "x"),
    ("NOT Soldat", ""),
    ("text:Soldat", ""),
    ("words : Soldat", ""),
    ("(Soldat", "ts"),
    ("Soldat)", "ts"),
    ("Soldat & !Hafen", "t"),
    ("Soldat <-> Hafen", "t"),
    ("Soldat:*", "ts"),
    ("Soldat:A", ""),
    ("\\Soldat\\", "ts"),
    ("'; DROP TABLE statement; --", ""),
    ("überprüfen", "u"),
    ("Prüfung", ""),
    ("ubersicht", ""),
    ("Abkommens", "u"),
    ("naive", "k"),
    ("cafe", "k"),
    ("Gespräch", "k"),
    ("3½", "k"),
    ("Nordmark", "z"),
    ("Zusammenarbeit", "z"),
    ("東京", "z"),
    ("東", "z"),
    ("京", ""),
    ("Hafen\x00Soldat", "t"),
    ("Hafen\udcffSoldat", ""),
    ("x" * 5000, ""),
    ("null", ""),
    ("Kurier", "tshnwvxukz"),
    ("Kuriere Euro", "n"),
]


def fill(ledger: Ledger) -> None:
    for name, words in SAID.items():
        article = article_called(f"{name}.txt", words, title="Nordmark-Kurier" if name == "z" else "Kurier: Lage")
        ledger.writer().put(ReadArticle(article, (statement_in(article, words),)), recipe="r")


@pytest.fixture
def filled(places: Places) -> Iterator[Ledger]:
    with Ledger(places(), create=True) as ledger:
        fill(ledger)
        yield ledger


def found(ledger: Ledger, words: str) -> str:
    """The names of the articles in which it is found."""
    return "".join(entry.article.name[0] for entry in ledger.view().statements(StatementFilter(text=words)))


def test_every_search_finds_what_it_should(filled: Ledger, backend: str, tell: Callable[[str], None]) -> None:
    tell(f"full-text search: {len(CASES)} cases on {backend}")
    assert {words: found(filled, words) for words, _ in CASES} == {
        words: "".join(sorted(names)) for words, names in CASES
    }


WORDS = st.sampled_from(
    "Soldat Soldaten soldatisch Hafen Häfen hafer Haf Straße Straßen strass Fähre Fähren nicht nichts und EU-Staat "
    "O'Neill 2.000 20 gehe gehen ging & | ! :* ' \" ( ) AND NOT".split()
)
TEXTS = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)


@pytest.fixture
def both(tmp_path: Path, databases: Places) -> Iterator[tuple[Ledger, Ledger]]:
    with Ledger(tmp_path / "l.db", create=True) as file, Ledger(databases(), create=True) as server:
        yield file, server


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=15, deadline=None
)
@given(texts=st.lists(TEXTS, min_size=1, max_size=6), searches=st.lists(TEXTS, min_size=1, max_size=12))
def test_both_find_the_same(both: tuple[Ledger, Ledger], texts: list[str], searches: list[str]) -> None:
    article = article_called("a.txt", "\n".join(texts))
    statements = {one.id: one for one in (statement_in(article, text) for text in texts)}
    for ledger in both:
        ledger.writer().put(ReadArticle(article, tuple(statements.values())), recipe="r")
    for words in searches:
        wanted = StatementFilter(text=words)
        first, second = ([entry.statement.id for entry in ledger.view().statements(wanted)] for ledger in both)
        assert first == second, words
