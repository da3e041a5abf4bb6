"""Doubts: shown beside what they are about, wherever a statement is shown."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from standpunkt.cli import app
from standpunkt.exports import csv_rows
from standpunkt.ledger import Entry, Ledger
from standpunkt.records.articles import Dating
from standpunkt.records.doubts import Doubt
from standpunkt.records.statements import Occasion, OccasionKind, ReadArticle
from standpunkt.report import render
from standpunkt.report.words import DOUBTS, OCCASIONS
from standpunkt.views import doubts, kinds_of_doubt
from tests.views.makers import ORIGIN, article, find, head, statement

TEXT = "Mara Lindquist sagte im Interview, die Hafensperre sei denkbar. Teo Brandvik sagte, der Hafen sei offen."


@pytest.fixture
def doubtful(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One statement whose name and time are doubtful, in an interview; one that nothing speaks against."""
    source = article(TEXT)
    first = statement(source, "die Hafensperre sei denkbar", doubts=(Doubt.NAME_INEXACT,))
    late = Dating("2031-05-09", (), ORIGIN, (Doubt.AFTER_PUBLICATION,))
    occasion = Occasion(said=late, kind=OccasionKind.INTERVIEW, kind_evidence=find(TEXT, "Interview"))
    second = statement(source, "der Hafen sei offen", said="2031-05-07")
    path = tmp_path / "hafen.db"
    with Ledger(path, create=True) as ledger:
        ledger.writer().put(ReadArticle(source, (replace(first, occasion=occasion), second)), recipe="r")
    monkeypatch.setenv("STANDPUNKT_LEDGER", str(path))
    return path


def run(*arguments: str) -> Result:
    return CliRunner(env={"COLUMNS": "100", "TERM": "dumb"}).invoke(app, list(arguments))


def test_doubts_of_actor_and_time_come_together(doubtful: Path) -> None:
    with Ledger(doubtful) as ledger:
        first, second = ledger.view().statements()
    assert doubts(first) == (Doubt.NAME_INEXACT, Doubt.AFTER_PUBLICATION)
    assert doubts(second) == ()
    assert kinds_of_doubt((second, first)) == (Doubt.NAME_INEXACT, Doubt.AFTER_PUBLICATION)


def test_the_day_of_publication_is_doubted_where_it_stands_for_the_time() -> None:
    source = article(TEXT)
    published = Dating("2031-05-08", (), ORIGIN, (Doubt.BEFORE_EVENT,))
    made = Entry(statement(source, "der Hafen sei offen"), head(replace(source, published=published)))
    assert doubts(made) == (Doubt.BEFORE_EVENT,)


def test_a_list_marks_them_and_says_what_the_mark_means(doubtful: Path) -> None:
    result = run("statements")
    assert result.stdout.count(" ?") == 2
    assert "? look twice: name spelt differently, after publication." in result.stderr
    assert run("statements", "--until", "2031-05-07").stderr == ""


def test_an_article_tells_them_below_the_statement_with_the_occasion(doubtful: Path) -> None:
    shown = run("show", "a.txt").stdout
    assert "2031-05-09 · Indirect · interview" in shown
    assert shown.count("? look twice: name spelt differently, after publication") == 1


def test_a_doubtful_day_of_publication_is_marked_wherever_the_article_is(doubtful: Path) -> None:
    dated = Dating("2031-05-08", (), ORIGIN, (Doubt.SOURCES_DISAGREE,))
    source = replace(article(TEXT, name="c.txt"), published=dated)
    with Ledger(doubtful) as ledger:
        ledger.writer().put(ReadArticle(source, ()), recipe="r")
        page = render(ledger.view())
    listed = run("articles")
    assert "2031-05-08 ?" in listed.stdout
    assert "? look twice: sources disagree." in listed.stderr
    assert "? look twice: sources disagree" in run("show", "c.txt").stdout
    assert "Zu prüfen: Angaben zum Erscheinungstag widersprechen einander" in page
    assert json.loads(run("articles", "-f", "json").stdout)[1]["doubts"] == ["sources disagree"]


def test_csv_and_json_have_them_in_a_column(doubtful: Path) -> None:
    first, second = json.loads(run("statements", "-f", "json").stdout)[::-1]
    assert (first["doubts"], first["occasion"]) == (["name spelt differently", "after publication"], "interview")
    assert (second["doubts"], second["occasion"]) == ([], None)


def test_exports_have_them(doubtful: Path) -> None:
    first = json.loads(run("export", "jsonl").stdout.splitlines()[0])
    assert (first["actor_doubts"], first["said_doubts"]) == (["name spelt differently"], ["after publication"])
    assert (first["occasion"], first["occasion_evidence"]) == ("interview", [[24, 33]])
    with Ledger(doubtful) as ledger:
        rows = list(csv_rows(ledger.view().statements()))
    row = dict(zip(rows[0], rows[1], strict=True))
    assert (row["doubts"], row["occasion"]) == ("name spelt differently; after publication", "interview")


def test_the_report_says_them_in_german(doubtful: Path) -> None:
    with Ledger(doubtful) as ledger:
        page = render(ledger.view())
    assert "Zu prüfen: Name abweichend geschrieben; Zeit nach der Veröffentlichung" in page
    assert "im Interview" in page


def test_german_has_a_word_for_every_doubt_and_occasion() -> None:
    assert set(DOUBTS) == set(Doubt)
    assert set(OCCASIONS) == set(OccasionKind)
