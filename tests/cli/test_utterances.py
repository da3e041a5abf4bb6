"""`standpunkt utterances`, as a person types it."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from standpunkt.cli import app
from standpunkt.ledger import Ledger
from standpunkt.records.articles import Article
from standpunkt.records.quotations import QuotationType
from standpunkt.records.statements import ReadArticle, Statement
from tests.views.makers import CODEBOOK, JORIS, article, statement

DIRECT = "„Der Hafen bleibt geschlossen, bis die Reeder ihre Schulden bezahlt haben“"
REPORTED = "der Hafen bleibe zu, bis die Reeder ihre Schulden bezahlt hätten"


@pytest.fixture
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One act in two outlets, another one in one of them, a third by somebody else."""
    first = printed(
        f"{DIRECT}, sagte Mara Lindqvist der Norder Rundschau. Joris sagte, die Zollunion komme.", "nord", "2031-05-08"
    )
    second = printed(f"Mara Lindqvist sagte, {REPORTED}. Sie sagte, der Winter werde hart.", "süd", "2031-05-09")
    blockade = [("port_blockade", "support")]
    direct = statement(first, DIRECT, said="2031-05-07", codes=blockade, type_=QuotationType.DIRECT)
    read = (
        ReadArticle(first, (
            told_to("Norder Rundschau", direct),
            statement(first, "die Zollunion komme", actor=JORIS, office=None),
        )),
        ReadArticle(second, (
            statement(second, REPORTED, said="2031-05-07", codes=blockade),
            statement(second, "der Winter werde hart", said="2031-05-07"),
        )),
    )  # fmt: skip
    path = tmp_path / "hafen.db"
    with Ledger(path, create=True) as opened:
        writer = opened.writer()
        writer.put_codebook(CODEBOOK)
        for one in read:
            writer.put(one, recipe="r")
    monkeypatch.setenv("STANDPUNKT_LEDGER", str(path))
    return path


def told_to(outlet: str, made: Statement) -> Statement:
    return replace(made, occasion=replace(made.occasion, via=outlet))


def printed(text: str, outlet: str, day: str) -> Article:
    return replace(article(text, name=f"{outlet}.txt", published=day), outlet=outlet)


def run(*arguments: str) -> Result:
    return CliRunner(env={"COLUMNS": "120", "TERM": "dumb"}).invoke(app, ["utterances", *arguments])


def test_an_act_that_two_outlets_tell_stands_in_the_list_once(ledger: Path) -> None:
    result = run("--sources", "2")
    assert result.exit_code == 0
    assert result.stdout.count("2031-05-07") == 1
    for words in ("Mara Lindqvist", "Der Hafen bleibt", "nord, süd", "2 sources, first nord", "port_blockade: support"):
        assert words in result.stdout


def test_the_bare_name_lists(ledger: Path) -> None:
    assert run().stdout == run("list").stdout != ""


@pytest.mark.parametrize(
    ("conditions", "count"),
    [
        ((), 3),
        (("--actor", "Joris"), 1),
        (("--proposal", "port-blockade"), 1),
        (("--since", "2031-05-08"), 1),
        (("--until", "2031-05-07"), 3),
        (("--until", "2031-04"), 1),
    ],
)
def test_conditions_narrow_the_list(ledger: Path, conditions: tuple[str, ...], count: int) -> None:
    assert len(json.loads(run(*conditions, "--format", "json").stdout)) == count


def test_csv_tells_who_told_it_first(ledger: Path) -> None:
    (row,) = csv.DictReader(io.StringIO(run("--sources", "2", "--format", "csv").stdout))
    assert (row["first"], row["outlets"], row["sources"], row["via"]) == ("nord", "nord, süd", "2", "Norder Rundschau")


def test_the_wordings_are_laid_side_by_side_with_the_way_they_came(ledger: Path) -> None:
    (row,) = json.loads(run("--sources", "2", "--format", "json").stdout)
    result = run("show", row["id"])
    assert result.exit_code == 0
    assert "der Hafen ‹bleibe zu›, bis die Reeder ihre Schulden bezahlt ‹hätten›" in result.stdout
    assert "nord ← Norder Rundschau" in result.stdout
    assert run("show", row["statements"][1]).stdout == result.stdout


def test_nothing_that_fits_is_said_so(ledger: Path) -> None:
    assert "No utterance fits" in run("--sources", "7").stderr


@pytest.mark.parametrize(("wanted", "told"), [("x", "No utterance in this ledger"), ("u", "begin with")])
def test_an_id_that_names_none_or_several_is_refused(ledger: Path, wanted: str, told: str) -> None:
    result = run("show", wanted)
    assert result.exit_code == 2
    assert told in result.stderr
