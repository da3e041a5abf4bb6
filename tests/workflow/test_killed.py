"""`standpunkt add` killed at any moment and run again: the ledger is the one of an undisturbed run."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from functools import lru_cache
from pathlib import Path

import pytest

from standpunkt import Ledger
from standpunkt.exports import jsonl
from tests.workflow.conftest import DEMO

Articles = tuple[Path, ...]
ALL: Articles = (DEMO / "articles",)
FEW: Articles = tuple(sorted((DEMO / "articles").glob("0[1259]*.txt")))
PATIENCE = 120.0  # seconds until a run that should take two counts as hanging


def adding(ledger: Path, articles: Articles) -> list[str]:
    options = ("--codebook", DEMO / "codebook.yaml", "--actors", DEMO / "actors.yaml", "--ledger", ledger)
    return [sys.executable, "-m", "standpunkt", "add", *map(str, (*articles, *options))]


def add(ledger: Path, articles: Articles) -> None:
    subprocess.run(adding(ledger, articles), check=True, capture_output=True, timeout=PATIENCE)


def export(ledger: Path) -> bytes:
    with Ledger(ledger) as opened:
        return "\n".join(jsonl(opened.view())).encode()


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Articles], bytes]:
    """What an undisturbed run exports; each run once."""

    @lru_cache
    def exported(articles: Articles) -> bytes:
        ledger = tmp_path_factory.mktemp("undisturbed") / "ledger.db"
        add(ledger, articles)
        return export(ledger)

    return exported


def articles_in(ledger: Path) -> int:
    """How many articles another process has committed so far; 0 while there is no table yet."""
    if not ledger.exists():
        return 0
    try:
        with closing(sqlite3.connect(f"{ledger.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            return int(connection.execute("SELECT count(*) FROM article").fetchone()[0])
    except sqlite3.OperationalError:
        return 0


def killed_at(ledger: Path, articles: Articles, moment: int, delay: float) -> int:
    """Starts adding, kills it `delay` seconds after `moment` articles are there; how many then are."""
    process = subprocess.Popen(adding(ledger, articles), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    with process:
        end = time.monotonic() + PATIENCE
        while articles_in(ledger) < moment and process.poll() is None and time.monotonic() < end:
            time.sleep(0.001)
        time.sleep(delay)
        process.kill()
    assert process.returncode in {0, -signal.SIGKILL}, process.stderr.read() if process.stderr else ""
    return articles_in(ledger)


def assert_whole(ledger: Path, articles: Articles, undisturbed: Callable[[Articles], bytes]) -> None:
    add(ledger, articles)
    assert export(ledger) == undisturbed(articles)
    with closing(sqlite3.connect(ledger)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


pytestmark = pytest.mark.skipif(os.name == "nt", reason="processes are killed by a POSIX signal")


@pytest.mark.parametrize("moment", [1, 3])
def test_killed_halfway_and_added_again_it_is_the_same_ledger(
    moment: int, tmp_path: Path, undisturbed: Callable[[Articles], bytes]
) -> None:
    ledger = tmp_path / "ledger.db"
    assert moment <= killed_at(ledger, FEW, moment, 0.0) <= len(FEW)
    assert_whole(ledger, FEW, undisturbed)


@pytest.mark.slow
def test_killed_again_and_again_it_is_the_same_ledger_in_the_end(
    tmp_path: Path, undisturbed: Callable[[Articles], bytes]
) -> None:
    ledger = tmp_path / "ledger.db"
    moments: Sequence[int] = (1, 4, 9)
    left = [killed_at(ledger, ALL, moment, 0.005) for moment in moments]
    assert left == sorted(left)
    assert_whole(ledger, ALL, undisturbed)
