"""What `standpunkt add` turns away: told with reason and remedy, kept in the ledger, and everything else in place."""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from standpunkt import Ledger
from standpunkt.cli import app
from tests.workflow.conftest import DEMAND, REFUSAL

ENGLISH = (
    "Nordmark rules out closing the strait\n\n"
    "Foreign minister Mara Lindqvist has ruled out closing the Kaarsund. “We will not close it,” she said on Monday. "
    "She added that the government was ready for talks with all of its neighbours.\n"
)
WITHOUT_TEXT = "<!doctype html><html lang='de'><head><title>Nordpost</title></head><body><nav>Start</nav></body></html>"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def add(folder: Path, *arguments: str | Path) -> Result:
    return run("add", *(arguments or (folder,)), "--ledger", folder.parent / "ledger.db")


def rejected(folder: Path) -> list[tuple[str, str, str]]:
    """(source, reason, remedy) as they stand in the ledger's table."""
    with closing(sqlite3.connect(folder.parent / "ledger.db")) as connection:
        return connection.execute("SELECT source, reason, remedy FROM rejection ORDER BY source").fetchall()


def names(folder: Path) -> list[str]:
    with Ledger(folder.parent / "ledger.db") as ledger:
        return [head.name for head in ledger.view().articles()]


def export(folder: Path) -> str:
    return run("export", "jsonl", "--ledger", folder.parent / "ledger.db").stdout


def make_empty(folder: Path) -> Path:
    (folder / "leer.txt").touch()
    return folder / "leer.txt"


def make_binary(folder: Path) -> Path:
    (folder / "bild.txt").write_bytes(bytes(range(256)) * 40)
    return folder / "bild.txt"


def make_huge(folder: Path) -> Path:
    with (folder / "riese.txt").open("wb") as file:
        file.truncate(200_000_000)
    return folder / "riese.txt"


def make_page_without_text(folder: Path) -> Path:
    (folder / "seite.html").write_text(WITHOUT_TEXT, encoding="utf-8")
    return folder / "seite.html"


def make_folder_without_articles(folder: Path) -> Path:
    made = folder.parent / "nichts"
    made.mkdir()
    (made / "notiz.md").write_text("kein Artikel", encoding="utf-8")
    return made


def make_missing(folder: Path) -> Path:
    return folder / "fehlt.txt"


INPUTS = {
    make_empty: "is empty",
    make_binary: "binary",
    make_huge: "200 MB",
    make_page_without_text: "no article|no text",
    make_folder_without_articles: "has no articles in it",
    make_missing: "no file or folder",
}


@pytest.mark.parametrize("make", INPUTS, ids=lambda make: make.__name__)
def test_a_rejected_input_is_told_kept_and_leaves_the_others_in_place(folder: Path, make: object) -> None:
    assert callable(make)
    assert add(folder).exit_code == 0
    before = export(folder)
    bad = make(folder)
    result = add(folder, folder, bad)
    (source, reason, remedy) = rejected(folder)[0]
    assert (result.exit_code, len(rejected(folder)), source) == (1, 1, str(bad))
    assert any(words in reason for words in INPUTS[make].split("|")), reason
    assert (reason[-1], remedy[-1]) == (".", ".")
    assert result.stderr == f"rejected {source}: {reason} {remedy}\n"
    assert "rejected" in result.stdout
    assert names(folder) == ["absage.txt", "forderung.txt"]
    assert export(folder) == before != ""


def test_rejections_of_a_first_run_do_not_keep_the_articles_out(folder: Path) -> None:
    for make in INPUTS:
        make(folder)
    result = add(folder, folder, folder.parent / "nichts", folder / "fehlt.txt")
    assert (result.exit_code, len(rejected(folder)), len(result.stderr.splitlines())) == (1, 6, 6)
    assert names(folder) == ["absage.txt", "forderung.txt"]


def test_adding_rejected_inputs_again_keeps_each_once(folder: Path) -> None:
    make_empty(folder)
    assert [add(folder).exit_code for _ in range(2)] == [1, 1]
    assert len(rejected(folder)) == 1


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read every file")
def test_a_file_one_may_not_read_is_a_rejection(folder: Path) -> None:
    (folder / "absage.txt").chmod(0)
    result = add(folder)
    assert (result.exit_code, names(folder)) == (1, ["forderung.txt"])
    assert "Permission denied" in rejected(folder)[0][1]


def test_a_file_the_system_refuses_is_a_rejection(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read_bytes = Path.read_bytes

    def refuse(self: Path) -> bytes:
        if self.name == "absage.txt":
            raise PermissionError(13, "Permission denied", str(self))
        return read_bytes(self)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    result = add(folder)
    assert (result.exit_code, names(folder)) == (1, ["forderung.txt"])
    assert "Permission denied" in rejected(folder)[0][1]
    assert rejected(folder)[0][2] in result.stderr


def test_a_broken_line_is_told_with_its_number_and_the_others_are_kept(folder: Path) -> None:
    lines = [json.dumps({"text": REFUSAL}), "{kaputt", json.dumps({"text": DEMAND}), json.dumps({"titel": "ohne"})]
    (folder / "meldungen.jsonl").write_text("\n".join(lines), encoding="utf-8")
    result = add(folder, folder / "meldungen.jsonl")
    assert (result.exit_code, names(folder)) == (1, ["meldungen.jsonl#1", "meldungen.jsonl#3"])
    assert [source.rpartition("#")[2] for source, _, _ in rejected(folder)] == ["2", "4"]


def test_an_english_article_is_kept_and_marked_but_not_searched(folder: Path) -> None:
    (folder / "english.txt").write_text(ENGLISH, encoding="utf-8")
    assert add(folder).exit_code == 0
    assert rejected(folder) == []
    with Ledger(folder.parent / "ledger.db") as ledger:
        article = ledger.view().article("english.txt")
        assert article is not None
        assert (article.language, article.text) == ("en", ENGLISH)
    assert '"article": "english.txt"' not in export(folder)
    listing = run("articles", "--ledger", folder.parent / "ledger.db").stdout
    assert "language en" in listing


def test_an_input_that_is_mended_is_read_the_next_time(folder: Path) -> None:
    make_empty(folder)
    add(folder)
    (folder / "leer.txt").write_text(DEMAND, encoding="utf-8")
    assert add(folder).exit_code == 0
    assert names(folder) == ["absage.txt", "forderung.txt", "leer.txt"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("positions", "--ledger", "fehlt.db"), "standpunkt add"),
        (("statements", "--ledger", "fehlt.db"), "There is no ledger"),
        (("add", "artikel", "--codebook", "nichts"), "ukraine-troops"),
        (("add", "artikel", "--actors", "nichts.yaml"), "cannot be read"),
        (("add", "artikel", "--published-from", "nichts.json"), "cannot be read"),
        (("add", "artikel", "--ledger", "kein/ordner/l.db"), "There is no folder"),
        (("add", "artikel", "--ledger", "artikel"), "is a folder"),
        (("add", "artikel", "--ledger", "artikel/absage.txt"), "absage.txt"),
        (("add", "artikel", "--farbe"), "No such option"),
        (("add",), "ARTICLES"),
        (("lies", "artikel"), "No such command"),
        (("positions", "--ledger", "gut.db", "--at", "neulich"), "neulich"),
        (("statements", "--ledger", "gut.db", "--since", "31.12.2031"), "31.12.2031"),
        (("statements", "--ledger", "gut.db", "--format", "xml"), "xml"),
        (("timeline", "--ledger", "gut.db", "--actor", "Niemand"), "Niemand"),
        (("show", "fehlt", "--ledger", "gut.db"), "fehlt"),
    ],
)
def test_wrong_usage_says_what_to_do_ends_with_two_and_makes_no_ledger(
    folder: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], words: str
) -> None:
    monkeypatch.chdir(folder.parent)
    monkeypatch.delenv("STANDPUNKT_LEDGER", raising=False)
    run("add", "artikel", "--ledger", "gut.db")
    before = sorted(folder.parent.rglob("*"))
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert words in result.stderr
    assert sorted(folder.parent.rglob("*")) == before
    assert (folder / "absage.txt").read_text(encoding="utf-8") == REFUSAL
