"""A full disk, a file or folder that nobody may write, a file that is not what it was: told, and nothing lost."""

from __future__ import annotations

import ctypes
import json
import os
import resource
import shutil
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event
from typer.testing import CliRunner

from standpunkt import Ledger
from standpunkt.cli import app
from standpunkt.errors import LedgerError
from tests import killing
from tests.ledger.released import loaded
from tests.workflow.conftest import DEMO

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform != "linux", reason="limits as Linux has them")]
ADD = ("add", "ARTICLES", "--codebook", DEMO / "codebook.yaml", "--actors", DEMO / "actors.yaml", "--engine", "rules")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("storage") / "artikel"
    killing.write_articles(made, number=8)
    return made


@pytest.fixture(scope="module")
def whole(folder: Path) -> Path:
    killing.ending(killing.add, folder.parent / "whole.db", folder)
    return folder.parent / "whole.db"


@pytest.fixture
def begun(tmp_path: Path, folder: Path) -> Path:
    """A ledger with two of the eight articles."""
    killing.ending(killing.add, tmp_path / "begun.db", folder / "0.txt", folder / "1.txt")
    return tmp_path / "begun.db"


def no_limit(_: int) -> None:
    """For comparison."""


def few_pages(number: int) -> None:
    """The file may have no more pages than that."""
    event.listen(Engine, "connect", lambda raw, _record: raw.execute(f"PRAGMA max_page_count = {number}"))


def small_files(size: int) -> None:
    """No file may grow beyond so many bytes; the system says so, not SQLite."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def no_privileges(_: int) -> None:
    """What root may do beyond others is given away: a file that its owner may not write is not written."""
    header, nothing = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
    assert ctypes.CDLL(None).capset(header, nothing) == 0


def under(limit: Callable[[int], None], size: int, out: Path, words: tuple[str, ...]) -> None:
    """Runs a command under a limit; writes its exit code and what it said to `out`."""
    with out.open("w", encoding="utf-8") as stream:
        limit(size)
        result = CliRunner(env={"COLUMNS": "400", "TERM": "dumb"}).invoke(app, words)
        told = "" if result.exception is None or isinstance(result.exception, SystemExit) else repr(result.exception)
        json.dump([result.exit_code, result.output + told], stream)


def told(tmp_path: Path, limit: Callable[[int], None], size: int, *words: object) -> tuple[int, str]:
    """The exit code of a command under a limit, and what it said."""
    end = killing.ending(under, limit, size, tmp_path / "told.json", tuple(map(str, words)))
    assert not end.killed
    code, said = json.loads((tmp_path / "told.json").read_text(encoding="utf-8"))
    return code, said


def pages_of(ledger: Path) -> int:
    with closing(sqlite3.connect(ledger)) as connection:
        return int(connection.execute("PRAGMA page_count").fetchone()[0])


def adding(ledger: Path, folder: Path) -> tuple[object, ...]:
    return (*(folder if word == "ARTICLES" else word for word in ADD), "--ledger", ledger)


@pytest.mark.parametrize(("limit", "word"), [(few_pages, "full"), (small_files, "disk")])
def test_on_a_full_disk_add_says_so_keeps_what_is_finished_and_goes_on_later(
    limit: Callable[[int], None], word: str, tmp_path: Path, begun: Path, folder: Path, whole: Path
) -> None:
    before = killing.articles_in(begun)
    size = pages_of(begun) + 4 if limit is few_pages else 120_000
    code, said = told(tmp_path, limit, size, *adding(begun, folder))
    assert (code, word in said.lower(), "run the same command again" in said) == (2, True, True), said
    assert killing.articles_in(begun)[: len(before)] == before
    assert len(killing.articles_in(begun)) < 8
    assert killing.problems(begun) == []
    killing.ending(killing.add, begun, folder)
    assert killing.contents(begun) == killing.contents(whole)


@pytest.mark.parametrize("limit", [few_pages, small_files])
def test_on_a_full_disk_a_judgement_is_made_whole_or_not_at_all(
    limit: Callable[[int], None], tmp_path: Path, begun: Path
) -> None:
    with Ledger(begun) as opened:
        statement = opened.view().statements()[0].statement.id
    before = killing.contents(begun)
    judging = ("judge", statement, "--code", "strait_closure=oppose", "--coder", "jo", "--reason", "x" * 20_000)
    code, said = told(tmp_path, limit, pages_of(begun) if limit is few_pages else 40_000, *judging, "--ledger", begun)
    assert (code, "again" in said) == (2, True), said
    assert killing.contents(begun) == before
    assert killing.problems(begun) == []


@pytest.mark.parametrize("command", ["backup", "copy"])
def test_on_a_full_disk_a_copy_fails_and_the_ledger_stays(command: str, tmp_path: Path, whole: Path) -> None:
    before = killing.contents(whole)
    code, said = told(tmp_path, small_files, 50_000, "ledger", command, whole, tmp_path / "copy.db")
    assert code == 2, said
    assert "space" in said or "disk" in said, said
    assert killing.contents(whole) == before


def test_on_a_full_disk_an_upgrade_leaves_the_older_ledger_as_it_was(tmp_path: Path) -> None:
    older = loaded("5", tmp_path / "older.db")
    before = killing.contents(older)
    code, said = told(tmp_path, small_files, 50_000, "ledger", "upgrade", older)
    assert code == 2, said
    assert killing.contents(older) == before
    assert told(tmp_path, no_limit, 0, "ledger", "upgrade", older)[0] == 0


def test_a_ledger_that_may_not_be_written_says_so_and_stays(tmp_path: Path, begun: Path, folder: Path) -> None:
    before = begun.read_bytes()
    begun.chmod(0o444)
    code, said = told(tmp_path, no_privileges, 0, *adding(begun, folder))
    begun.chmod(0o644)
    assert (code, "writable" in said) == (2, True), said
    assert begun.read_bytes() == before


def test_a_folder_that_may_not_be_written_says_so(tmp_path: Path, begun: Path, folder: Path) -> None:
    """Beside the ledger SQLite writes what is not finished."""
    closed = tmp_path / "zu"
    closed.mkdir()
    shutil.copy(begun, closed / "l.db")
    closed.chmod(0o555)
    try:
        code, said = told(tmp_path, no_privileges, 0, *adding(closed / "l.db", folder))
    finally:
        closed.chmod(0o755)
    assert (code, "folder" in said) == (2, True), said
    assert (closed / "l.db").read_bytes() == begun.read_bytes()


def test_what_a_dead_process_left_beside_the_ledger_is_taken_in(tmp_path: Path, begun: Path) -> None:
    """A copy of file and write-ahead log, as a restored backup of the folder has them."""
    with Ledger(begun) as opened:
        opened.writer().put_engine("rules")
        names = [path.name for path in tmp_path.glob("begun.db*")]
        assert "begun.db-wal" in names
        there = tmp_path / "kopie"
        there.mkdir()
        for name in names:
            shutil.copy(tmp_path / name, there / name)
    with Ledger(there / "begun.db") as copied:
        assert copied.view().engine() == "rules"
    assert killing.problems(there / "begun.db") == []


@pytest.mark.parametrize("kept", [0.3, 0.9])
def test_a_truncated_ledger_is_told_apart_from_a_whole_one(kept: float, begun: Path) -> None:
    os.truncate(begun, int(begun.stat().st_size * kept) // 4096 * 4096)

    def everything() -> Any:
        with Ledger(begun) as opened:
            return opened.view().statements(), [opened.view().article(head.id) for head in opened.view().articles()]

    with pytest.raises(LedgerError, match="restore a copy"):
        everything()


def test_a_ledger_that_another_file_took_the_place_of_is_refused(begun: Path) -> None:
    begun.write_text("Kein Hauptbuch, sondern ein langer Brief. " * 500, encoding="utf-8")
    with pytest.raises(LedgerError, match="Give the file that"):
        Ledger(begun)
