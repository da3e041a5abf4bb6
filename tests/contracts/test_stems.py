"""The stems in the index are those that PostgreSQL itself would make, as far as its version has the same algorithm."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import text

from standpunkt.ledger import Ledger, database
from standpunkt.ledger.folding import stem_of
from tests.conftest import Places
from tests.ledger.samples import port_story
from tests.servers import Server

WORDS = """soldaten soldat verliessen hafen hafens strassen strasse hauser hausern verhandlungen verhandlung grosser
grossere grosste abkommens uberprufung sprecherin sprecherinnen ministerinnen warnte warnten unterstutzung
unterstutzen entsendung truppen truppe sanktionen lieferungen gelieferte befeuchtete gezeter lehrerin staaten staates
bundeskanzlers auslandischen ablehnend ablehnung einsatze einsatzes friedens friedenstruppen""".split()
CHANGED_IN = 18
"""PostgreSQL 18 has Snowball's newer German stemmer: docs/decisions.md."""


def test_stems_are_those_of_the_server(server: Server, tell: Callable[[str], None]) -> None:
    version = int(str(server.run("SHOW server_version_num")[0][0])) // 10_000
    asked = ", ".join(f"('{word}')" for word in WORDS)
    query = f"SELECT w, (ts_lexize('german_stem', w))[1] FROM (VALUES {asked}) AS t (w)"
    theirs = {str(row[0]): row[1] for row in server.run(query)}
    alike = sum(theirs[word] == stem_of(word) for word in WORDS)
    tell(f"PostgreSQL {version}: {alike} of {len(WORDS)} stems are alike")
    assert alike == len(WORDS) or version >= CHANGED_IN


def test_sql_finds_in_the_index_by_postgresqls_own_words(databases: Places, server: Server) -> None:
    with Ledger(databases(), create=True) as ledger:
        ledger.writer().put(port_story(), recipe="r")
        asked = "SELECT count(*) FROM statement_search WHERE words @@ to_tsquery('german', 'Häfen | Streits')"
        with database.reading(ledger._engine) as connection:
            assert connection.scalar(text(asked)) == 3


def test_a_search_can_go_by_the_index(databases: Places) -> None:
    with Ledger(databases(), create=True) as ledger, database.reading(ledger._engine) as connection:
        connection.execute(text("SET LOCAL enable_seqscan = off"))
        query = database.found_by(connection, "Häfen Streit")
        words = query.compile(dialect=connection.dialect, compile_kwargs={"literal_binds": True})
        plan = "\n".join(connection.scalars(text(f"EXPLAIN {words}".replace(":", "\\:"))))
    assert "statement_search_words" in plan


@pytest.mark.parametrize(("word", "stem"), [("soldaten", "soldat"), ("strassen", "strass"), ("hauser", "haus")])
def test_stems_without_any_server(word: str, stem: str) -> None:
    assert stem_of(word) == stem
