"""A ledger of every released version becomes one of this version, and nothing a person typed is lost."""

from __future__ import annotations

import re
import sqlite3
from contextlib import chdir, closing
from pathlib import Path
from typing import Any

import pytest

from standpunkt import workflow
from standpunkt.errors import LedgerError
from standpunkt.ledger import Ledger, StatementFilter, sqlite
from standpunkt.ledger.tables import SCHEMA_VERSION
from standpunkt.ledger.upgrading import upgrade
from tests.ledger.released import VERSIONS, loaded
from tests.ledger.released.dump import ARTICLES, LEARNED, ROOT, said

BEFORE_RUNS = pytest.mark.parametrize("version", VERSIONS)

EMPTY = {"doubt", "published_doubt"}
"""Tables without a row in the released ledgers: the three articles give no cause for doubt."""


def rows(path: Path, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def schema_of(path: Path) -> dict[tuple[str, str], str]:
    """All that was ever created, as SQL, without quotes and white space."""
    made = rows(path, "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {(kind, name): re.sub(r'["\s]+', " ", sql) for kind, name, sql in made}


@BEFORE_RUNS
def test_an_older_ledger_is_refused_with_the_command_that_upgrades_it(version: str, tmp_path: Path) -> None:
    path = loaded(version, tmp_path / "l.db")
    with pytest.raises(LedgerError, match=re.escape(f"standpunkt ledger upgrade {path}")):
        Ledger(path)


@BEFORE_RUNS
def test_an_upgraded_ledger_has_the_tables_of_a_new_one(version: str, tmp_path: Path) -> None:
    path = loaded(version, tmp_path / "l.db")
    upgrade(path)
    Ledger(tmp_path / "new.db", create=True).close()
    assert schema_of(path) == schema_of(tmp_path / "new.db"), "the newest revision must make what schema/ says"
    assert rows(path, "SELECT version_num FROM alembic_version") == [(SCHEMA_VERSION,)]
    assert rows(path, "PRAGMA foreign_key_check") == []
    assert rows(path, "PRAGMA integrity_check") == [("ok",)]
    assert rows(path, "PRAGMA journal_mode") == [("wal",)]


@BEFORE_RUNS
def test_every_row_that_was_there_is_there_with_all_it_said(version: str, tmp_path: Path) -> None:
    path = loaded(version, tmp_path / "l.db")
    copy = upgrade(path).copy
    assert copy is not None
    for (table,) in rows(copy, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%search%'"):
        columns = ", ".join(f'"{name}"' for _, name, *_ in rows(copy, f"PRAGMA table_info({table})"))
        query = f"SELECT {columns} FROM {table} WHERE {'name' if table == 'setting' else '0'} IS NOT 'schema'"
        before = rows(copy, query)
        assert sorted(rows(path, query), key=repr) == sorted(before, key=repr), table
        assert before or table in EMPTY, f"{table} is empty in the released ledger: nothing is tried"


@BEFORE_RUNS
def test_what_people_judged_counts_as_before(version: str, tmp_path: Path) -> None:
    path = loaded(version, tmp_path / "l.db")
    upgrade(path)
    with Ledger(path) as ledger:
        view = ledger.view()
        (decided,) = view.statements(StatementFilter(ids=frozenset({said(view, "Eine Entscheidung sei")})))
        assert decided.statement.actor is not None
        assert decided.statement.actor.actor.name == "Ove Tendrik"
        (coded,) = view.statements(StatementFilter(ids=frozenset({said(view, "Es gebe keine")})))
        assert [(c.proposal, c.stance.value, c.origin.component) for c in coded.statement.codes] == [
            ("joint_patrol", "none", "judgement")
        ]
        assert [coder.proposal for coder in view.learned()] == [LEARNED.proposal]
        assert len(view.judgements()) == 9
        assert len(view.rejections()) == 1
        assert "Hafenamt" not in [actor.name for actor in view.actors()]


def test_of_version_5_it_is_told_what_the_machine_found_when_people_judged(tmp_path: Path) -> None:
    path = loaded("5", tmp_path / "l.db")
    upgrade(path)
    told = rows(path, "SELECT id, old, new, machine FROM judgement WHERE subject_kind = 'statement' ORDER BY id")
    tendrik, open_, none, wrong, back, new = (row[1:] for row in told)
    assert tendrik == (None, "tendrik", "")
    assert open_ == ("oppose", "open", "oppose")
    assert none == ("open", "none", "oppose")
    assert wrong == ("support", "oppose", "support")
    assert back == ("oppose", None, "support")
    assert new == (None, "support", "")


@BEFORE_RUNS
def test_every_statement_can_be_found_by_its_words(version: str, tmp_path: Path) -> None:
    path = loaded(version, tmp_path / "l.db")
    upgrade(path)
    with Ledger(path) as ledger:
        for entry in ledger.view().statements():
            found = ledger.view().statements(StatementFilter(text=entry.statement.text))
            assert entry.statement.id in {one.statement.id for one in found}


@BEFORE_RUNS
def test_adding_the_same_articles_afterwards_keeps_statements_and_judgements(version: str, tmp_path: Path) -> None:
    path = loaded(version, tmp_path / "l.db")
    (tmp_path / "articles").symlink_to(ROOT / "demo" / "articles")
    upgrade(path)
    with Ledger(path) as ledger, chdir(tmp_path):
        judged, ids = ledger.view().judgements(), {e.statement.id for e in ledger.view().statements()}
        workflow.add([f"articles/{name}" for name in ARTICLES], ledger=ledger)
        view = ledger.view()
        assert len(view.articles()) == len(ARTICLES)
        assert view.judgements() == judged
        assert {e.statement.id for e in view.statements()} == ids
        (decided,) = view.statements(StatementFilter(ids=frozenset({said(view, "Eine Entscheidung sei")})))
        assert decided.statement.actor is not None
        assert decided.statement.actor.actor.id == "tendrik"


def test_the_copy_is_the_ledger_as_it_was_and_never_takes_the_place_of_another(tmp_path: Path) -> None:
    path = loaded("5", tmp_path / "l.db")
    (tmp_path / "l.5.db").write_text("meins", encoding="utf-8")
    before = rows(path, "SELECT * FROM statement")
    done = upgrade(path)
    assert done.copy == tmp_path / "l.5-2.db"
    assert (tmp_path / "l.5.db").read_text(encoding="utf-8") == "meins"
    assert rows(done.copy, "SELECT * FROM statement") == before
    assert rows(done.copy, "SELECT value FROM setting WHERE name = 'schema'") == [("5",)]


def test_a_ledger_of_this_version_is_left_alone(tmp_path: Path) -> None:
    Ledger(tmp_path / "l.db", create=True).close()
    before = (tmp_path / "l.db").read_bytes()
    assert upgrade(tmp_path / "l.db").copy is None
    assert (tmp_path / "l.db").read_bytes() == before


def test_an_upgrade_that_fails_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = loaded("5", tmp_path / "l.db")
    before, schema = rows(path, "SELECT * FROM statement"), schema_of(path)

    def fails(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(sqlite, "index", fails)  # behind the last revision
    with pytest.raises(LedgerError, match="Free some space"):
        upgrade(path)
    assert schema_of(path) == schema
    assert rows(path, "SELECT * FROM statement") == before


def test_a_ledger_that_is_not_whole_is_not_upgraded(tmp_path: Path) -> None:
    path = loaded("5", tmp_path / "l.db")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DELETE FROM article")
        connection.commit()
    with pytest.raises(LedgerError, match=r"not whole.*Nothing was changed"):
        upgrade(path)
    assert rows(path, "SELECT value FROM setting WHERE name = 'schema'") == [("5",)]


@pytest.mark.parametrize("version", ["4", "99"])
def test_a_version_too_old_or_too_new_is_refused(version: str, tmp_path: Path) -> None:
    path = loaded("5", tmp_path / "l.db")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE setting SET value = ? WHERE name = 'schema'", [version])
        connection.commit()
    with pytest.raises(LedgerError, match=rf"version {version}.*add the articles again"):
        upgrade(path)
