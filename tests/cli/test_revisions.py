"""The command that tells silent edits."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from standpunkt.cli import app
from standpunkt.ledger import Ledger
from tests.ledger.test_revisions import FIRST, SECOND, SOFT, WORDS, put


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "l.db"
    with Ledger(path, create=True) as made:
        put(made, FIRST, SECOND)
    return path


def run(*words: str, ledger: Path) -> Result:
    result = CliRunner(env={"COLUMNS": "120"}).invoke(app, [*words, "--ledger", str(ledger)])
    assert result.exit_code == 0, result.output
    return result


def test_the_list_counts_what_was_done(ledger: Path) -> None:
    (row,) = json.loads(run("revisions", "--format", "json", ledger=ledger).stdout)
    told = {name: row[name] for name in ("name", "texts", "unchanged", "reworded", "vanished", "new")}
    assert told == {"name": "page.html", "texts": 2, "unchanged": 1, "reworded": 1, "vanished": 0, "new": 0}
    assert "page.html" in run("revisions", ledger=ledger).stdout


def test_one_article_is_told_with_both_wordings(ledger: Path) -> None:
    shown = run("revisions", "page", ledger=ledger).stdout
    assert "revision 1 → 2 of 2 · page.html · 1 quotation unchanged" in " ".join(shown.split("\n")[0].split())
    assert "man werde den Sund ‹auf keinen Fall› sperren" in shown
    assert "man werde den Sund ‹vorerst nicht› sperren" in shown
    (row,) = json.loads(run("revisions", "page", "--format", "json", ledger=ledger).stdout)
    assert (row["edits"], row["text_before"], row["text_after"]) == (["reworded"], WORDS, SOFT)


def test_articles_and_show_name_the_revision(ledger: Path) -> None:
    assert "revision 1 of 2, replaced" in run("articles", ledger=ledger).stdout
    assert "revision 2 of 2" in run("show", "page", ledger=ledger).stdout
    shown = run("show", FIRST.article.id, ledger=ledger).stdout
    assert f"revision 1 of 2, replaced by {SECOND.article.id}" in " ".join(shown.split())
    assert WORDS in " ".join(shown.split())


def test_an_article_that_never_changed_says_so(tmp_path: Path) -> None:
    with Ledger(tmp_path / "l.db", create=True) as made:
        put(made, FIRST)
    assert run("revisions", ledger=tmp_path / "l.db").stdout == ""
    assert "Its text has never changed." in run("revisions", "page", ledger=tmp_path / "l.db").stderr
