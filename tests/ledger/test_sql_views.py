"""What a person sees with plain SQL or in Datasette."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from standpunkt import gather
from standpunkt.ledger import Ledger
from tests.ledger.samples import CODEBOOK, KNOWLEDGE, port_story


@pytest.fixture
def backend() -> str:
    """These open the file themselves; tests/contracts has the like for servers."""
    return "sqlite"


@pytest.fixture
def sql(ledger: Ledger) -> Iterator[sqlite3.Connection]:
    ledger.writer().put(port_story(), recipe="r")
    ledger.writer().put_codebook(CODEBOOK)
    ledger.writer().put_knowledge(KNOWLEDGE)
    gather.settle(ledger)
    with closing(sqlite3.connect(ledger.name)) as connection:
        yield connection


def test_statement_view_shows_a_statement_a_row(sql: sqlite3.Connection) -> None:
    columns = "article, outlet, published, actor, office, said, type, text, codes"
    rows = sql.execute(f"SELECT {columns} FROM statement_view").fetchall()
    *told, codes = rows[1]
    assert {*codes.split("; ")} == {"open_port: open", "close_port: none"}
    assert told == [
        "hafen.txt",
        "Nordmark-Kurier",
        "2023-05-12",
        "Mara Lindqvist",
        "Außenministerin von Nordmark",
        "2023-05-10",
        "Indirect",
        "schloss sie eine Öffnung nicht aus",
    ]
    assert (rows[2][3], rows[2][5], rows[2][8]) == ("Kemal Özer", None, None)


def test_position_view_shows_the_newest_stance_that_takes_a_side(sql: sqlite3.Connection) -> None:
    rows = sql.execute("SELECT actor, proposal, stance, utterances, otherwise, said FROM position_view").fetchall()
    assert rows == [("Mara Lindqvist", "open_port", "open", 1, 1, "2023-05-10")]


def test_shift_view_lays_both_quotations_side_by_side(sql: sqlite3.Connection) -> None:
    columns = "actor, proposal, before_stance, after_stance, before_text, after_text, before_day, after_day"
    rows = sql.execute(f"SELECT {columns} FROM shift_view").fetchall()
    assert rows == [
        (
            *("Mara Lindqvist", "open_port", "oppose", "open"),
            *("der Hafen bleibe zu", "schloss sie eine Öffnung nicht aus", "2023-05-02", "2023-05-10"),
        )
    ]


def test_statements_that_do_not_count_are_not_shown(sql: sqlite3.Connection) -> None:
    (whole,) = sql.execute("SELECT count(*) FROM statement_view").fetchone()
    sql.execute("UPDATE statement SET counts = 0 WHERE position = 0")
    assert sql.execute("SELECT count(*) FROM statement_view").fetchone() == (whole - 1,)


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
