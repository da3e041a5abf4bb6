"""What a person sees with plain SQL or in Datasette."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from standpunkt.ledger import Ledger
from tests.ledger.samples import CODEBOOK, KNOWLEDGE, port_story


@pytest.fixture
def sql(ledger: Ledger) -> Iterator[sqlite3.Connection]:
    ledger.writer().put(port_story(), recipe="r")
    ledger.writer().put_codebook(CODEBOOK)
    ledger.writer().put_knowledge(KNOWLEDGE)
    with closing(sqlite3.connect(ledger.name)) as connection:
        yield connection


def test_statement_view_shows_a_statement_a_row(sql: sqlite3.Connection) -> None:
    columns = "article, outlet, published, actor, office, said, type, text, codes"
    rows = sql.execute(f"SELECT {columns} FROM statement_view").fetchall()
    assert rows[1] == (
        "hafen.txt",
        "Nordmark-Kurier",
        "2023-05-12",
        "Mara Lindqvist",
        "Außenministerin von Nordmark",
        "2023-05-10",
        "Indirect",
        "schloss sie eine Öffnung nicht aus",
        "open_port: open; close_port: none",
    )
    assert (rows[2][3], rows[2][5], rows[2][8]) == ("Kemal Özer", None, None)


def test_position_view_shows_the_newest_stance_that_takes_a_side(sql: sqlite3.Connection) -> None:
    rows = sql.execute("SELECT actor, proposal, stance, statements, said FROM position_view").fetchall()
    assert rows == [("Mara Lindqvist", "open_port", "open", 2, "2023-05-10")]


def test_spans_stand_beside_the_words_they_cover(sql: sqlite3.Connection) -> None:
    rows = sql.execute("SELECT text FROM span WHERE part = 'quote' ORDER BY start").fetchall()
    assert [row[0] for row in rows] == [
        "der Hafen bleibe zu",
        "schloss sie eine Öffnung nicht aus",
        "Die Straße gehört uns",
    ]


def test_every_foreign_key_holds_and_leads_to_a_key(sql: sqlite3.Connection) -> None:
    assert sql.execute("PRAGMA foreign_key_check").fetchall() == []
    assert sql.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
