"""A whole ledger passes; broken on purpose, in each way there is a check for, it is told where and what to do."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from shutil import copy

import pytest

from standpunkt import gather
from standpunkt.errors import LedgerError
from standpunkt.ledger import Ledger
from standpunkt.ledger.backups import back_up
from standpunkt.ledger.checks import CHECKS, Checked
from standpunkt.ledger.upgrading import upgrade
from standpunkt.records.origins import Origin
from standpunkt.records.quotations import Medium, Quotation, QuotationType
from standpunkt.records.spans import Span
from tests.ledger.released import loaded
from tests.ledger.released.dump import at, said

ONE = "(SELECT min(id) FROM statement)"
BROKEN = {
    "The database is damaged.": "DELETE FROM statement_search_data WHERE id > 10",
    "The ledger says more than one version of itself, or none.": "INSERT INTO alembic_version VALUES ('7')",
    "A table, a column, an index, a view or a guard is missing.": "DROP VIEW statement_view",
    "A row refers to one that is not there.": "DELETE FROM article WHERE id = (SELECT min(id) FROM article)",
    "An actor is kept that nothing refers to.": "INSERT INTO actor (key, id, name, kind) "
    "VALUES ('k', 'i', 'n', 'person')",
    "A span is not where the article has its words.": "UPDATE span SET start = start - 1 WHERE part = 'said'",
    "A statement's words are not those of its spans.": f"UPDATE statement SET text = 'Nein' WHERE id = {ONE}",
    "A statement's id is not the hash of what it says.": "UPDATE span SET end = end - 1, text = substr(text, 1, "
    "length(text) - 1) WHERE part = 'quote'",
    "A statement cannot be found by its words.": f"DELETE FROM statement_search WHERE statement = {ONE}",
    "The full-text index has what the ledger has not.": "INSERT INTO statement_search (rowid, statement) "
    "VALUES (1, 'x')",
    "A judgement is gone.": "DELETE FROM judged_actor WHERE judgement = 1; DELETE FROM counted; "
    "DELETE FROM judgement WHERE id = 1",
    "A judgement stands in a place that is not its own.": "UPDATE judgement SET superseded_by = 9 WHERE id = 1",
    "What counts is not what people decided, or else the machine found.": "DELETE FROM counted",
    "A statement counts but belongs to no utterance.": "DELETE FROM utterance_statement WHERE position = 0",
    "A statement belongs to an utterance that is not its own.": "UPDATE utterance SET actor = 'x'",
    "A code has no part in what its actor is said to stand for.": "DELETE FROM act",
    "An actor is said to stand for what no statement says.": "UPDATE act SET proposal = 'transit_fee' "
    "WHERE proposal = 'strait_closure'",
}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three articles with judgements of all kinds."""
    path = loaded("5", tmp_path_factory.mktemp("whole") / "l.db")
    upgrade(path)
    with Ledger(path) as ledger:
        view, writer = ledger.view(), ledger.writer()
        article = view.articles()[0].id
        writer.judge(said(view, "Es gebe keine"), "office", "Sprecher", coder="jo", time=at(10))
        writer.judge(said(view, "„spät, aber"), "quotation", "no", coder="jo", time=at(11))
        added = Quotation(
            QuotationType.DIRECT, Medium.SPEECH, (Span(0, 9),), (), (), (), (), None, Origin("x", "1", "x")
        )
        writer.add_statement(article, added, {}, coder="jo", time=at(12))
        gather.settle(ledger)
    return path


@pytest.fixture
def path(whole: Path, tmp_path: Path) -> Path:
    return Path(copy(whole, tmp_path / "l.db"))


def checked(path: Path) -> Checked:
    with Ledger(path) as ledger:
        return ledger.check()


def broken(path: Path, script: str) -> None:
    """Runs `script` with no guard in its way."""
    with closing(sqlite3.connect(path)) as connection:
        guards = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in guards:
            connection.execute(f"DROP TRIGGER {name}")
        connection.executescript(script)
        for _, guard in guards:
            connection.execute(guard)


def test_a_whole_ledger_passes(path: Path) -> None:
    done = checked(path)
    assert done.faults == ()
    assert done.checks == len(CHECKS)


def test_checking_changes_nothing(path: Path) -> None:
    broken(path, "DELETE FROM counted; DELETE FROM machine")
    with closing(sqlite3.connect(path)) as connection:
        before = list(connection.iterdump())
    assert checked(path).faults
    with closing(sqlite3.connect(path)) as connection:
        assert list(connection.iterdump()) == before


@pytest.mark.parametrize("what", BROKEN)
def test_what_is_broken_is_told_with_a_remedy(what: str, path: Path) -> None:
    broken(path, BROKEN[what])
    (fault,) = (fault for fault in checked(path).faults if fault.what == what)
    assert fault.count >= 1
    assert fault.places
    assert fault.remedy


def test_a_guard_that_is_gone_is_told(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TRIGGER judgement_stays")
    assert checked(path).faults[0].places == ("guard judgement_stays",)


def test_where_the_structure_is_broken_what_builds_on_it_is_not_looked_at(path: Path) -> None:
    broken(path, "DROP VIEW statement_view; DELETE FROM counted")
    done = checked(path)
    assert [fault.places for fault in done.faults] == [("view statement_view",)]
    assert done.checks < len(CHECKS)


def test_many_places_are_counted_and_some_are_told(path: Path) -> None:
    broken(path, "UPDATE statement SET text = 'Nein'")
    (words, *_) = checked(path).faults
    assert words.count > 50
    assert len(words.places) == 5


def test_a_backup_is_one_state_of_the_ledger_while_somebody_writes(path: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(path)) as writing:
        writing.execute("BEGIN IMMEDIATE")
        writing.execute("DELETE FROM rejection")
        back_up(path, tmp_path / "copy.db")
    assert checked(tmp_path / "copy.db").faults == ()
    with Ledger(path) as ledger, Ledger(tmp_path / "copy.db") as copied:
        assert copied.view().statements() == ledger.view().statements()
        assert copied.view().rejections() == ledger.view().rejections() != ()
    assert {place.name for place in tmp_path.iterdir()} <= {"l.db", "l.db-wal", "l.db-shm", "copy.db"}


def test_a_backup_takes_the_place_of_nothing(path: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("meins", encoding="utf-8")
    with pytest.raises(LedgerError, match="there already"):
        back_up(path, tmp_path / "mine.txt")
    assert (tmp_path / "mine.txt").read_text(encoding="utf-8") == "meins"


def test_a_backup_that_cannot_be_written_leaves_nothing(path: Path, tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="may write in"):
        back_up(path, tmp_path / "nowhere" / "copy.db")
    assert {place.name for place in tmp_path.iterdir()} <= {"l.db", "l.db-wal", "l.db-shm"}


def test_sizes_tell_rows_months_coders_and_bytes(path: Path) -> None:
    with Ledger(path) as ledger:
        sizes, counts = ledger.view().sizes(), ledger.view().counts()
    assert sizes.rows["article"] == counts.articles == sum(articles for _, articles, _ in sizes.months)
    assert counts.statements == sum(statements for *_, statements in sizes.months)
    assert [month for month, *_ in sizes.months] == ["2025-01", "2025-03"]
    assert [coder for coder, _ in sizes.coders] == ["ines", "jo"]
    assert sizes.size == path.stat().st_size


def test_every_check_is_tried() -> None:
    assert {check.what for check in CHECKS} == set(BROKEN)
