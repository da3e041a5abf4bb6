"""The commands that ask, as a person types them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from standpunkt.cli import app
from standpunkt.ledger import Ledger
from standpunkt.records.articles import Rejection
from standpunkt.records.statements import ReadArticle
from tests.views.makers import CODEBOOK, JORIS, article, harbour_article, statement


@pytest.fixture
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Four statements in one article, one earlier statement in another, one of a namesake, one rejection."""
    earlier = article("Mara Lindqvist sagte, die Hafensperre sei [bold]denkbar[/bold] \x1b[31m.", name="früher.txt")
    said = statement(
        earlier, "die Hafensperre sei [bold]denkbar[/bold] \x1b[31m", said="2031-02", codes=[("port_blockade", "open")]
    )
    undated = article("Joris Lindqvist sagte, die Zollunion komme.", name="ohne.txt", published=None)
    toll = statement(undated, "die Zollunion komme", actor=JORIS, office=None, codes=[("toll_union", "support")])
    path = tmp_path / "hafen.db"
    with Ledger(path, create=True) as opened:
        writer = opened.writer()
        writer.put_codebook(CODEBOOK)
        for read in (harbour_article(), ReadArticle(earlier, (said,)), ReadArticle(undated, (toll,))):
            writer.put(read, recipe="r")
        writer.reject(Rejection("leer.txt", "The file is empty.", "Leave it out."))
    monkeypatch.setenv("STANDPUNKT_LEDGER", str(path))
    return path


def run(*arguments: str, width: int = 100) -> Result:
    return CliRunner(env={"COLUMNS": str(width), "TERM": "dumb"}).invoke(app, list(arguments))


def test_statements_are_listed_oldest_first_with_who_what_and_where(ledger: Path) -> None:
    result = run("statements")
    assert result.exit_code == 0
    first = result.stdout.index("2031-02 ")
    assert first < result.stdout.index("2031-05-07") < result.stdout.index("no date")
    for words in (
        "Mara Lindqvist",
        "Außenministerin von Nordmark",
        "port_blockade: oppose",
        "hafen.txt",
        "FreeIndirect",
    ):
        assert words in result.stdout


def test_square_brackets_stay_and_control_characters_do_not(ledger: Path) -> None:
    result = run("statements", "--article", "früher")
    assert "[bold]denkbar[/bold]" in result.stdout
    assert "\x1b" not in result.stdout


@pytest.mark.parametrize(
    ("options", "count"),
    [
        (["--actor", "Brandvik"], 2),
        (["--actor", "Lindqvist"], 4),
        (["--actor", "mara"], 3),
        (["--proposal", "port-blockade"], 4),
        (["--proposal", "port_blockade", "--stance", "open"], 2),
        (["--since", "2031-05"], 5),
        (["--article", "hafen.txt", "--type", "reported"], 1),
        (["--text", "Zollunion"], 2),
        (["--limit", "1"], 1),
    ],
)
def test_conditions_narrow_the_list(ledger: Path, options: list[str], count: int) -> None:
    result = run("statements", *options, "--format", "json")
    assert (result.exit_code, len(json.loads(result.stdout))) == (0, count)


def test_csv_is_clean_for_a_pipe(ledger: Path) -> None:
    result = run("statements", "--format", "csv", width=20)
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert len(rows) == 6
    assert {row["codes"] for row in rows} >= {"port_blockade:oppose", "toll_union:support"}


def test_nothing_that_fits_is_told_beside_the_answer(ledger: Path) -> None:
    result = run("statements", "--text", "Quittenmus")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "No statement fits" in result.stderr


def test_an_unknown_actor_is_told_who_is_close_and_ends_with_two(ledger: Path) -> None:
    result = run("statements", "--actor", "Brantvik")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Do you mean Teo Brandvik?" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["positions", "--at", "gestern"], "2024-05-08"),
        (["statements", "--proposal", "tolunion"], "toll_union"),
        (["timeline", "--actor", "Lindqvist"], "Give the whole name"),
        (["show", "haven.txt"], "hafen.txt"),
        (["statements", "--stance", "maybe"], "support"),
        (["statements", "--ledger", "nowhere.db"], "standpunkt add"),
        (["report", "--out", "/nowhere/at/all.html"], "Name a file"),
    ],
)
def test_wrong_usage_ends_with_two_and_says_what_to_do(ledger: Path, arguments: list[str], words: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert words in result.stderr
    assert "Traceback" not in result.output


def test_positions_show_word_and_number_and_what_is_left_out(ledger: Path) -> None:
    result = run("positions", "--at", "2031-05-08", width=80)
    assert result.exit_code == 0
    assert "oppose 1*" in result.stdout
    assert "open 1" in result.stdout
    assert "1 utterance without a date" in result.stderr
    assert max(map(len, result.stdout.splitlines())) <= 80


def test_positions_show_those_who_spoke_most_and_say_how_many_more_there_are(ledger: Path) -> None:
    few, whole = run("positions", "--limit", "1"), run("positions", "--limit", "0")
    assert "Mara Lindqvist" in few.stdout
    assert "Joris Lindqvist" not in few.stdout
    assert "2 more" in few.stderr
    assert "Joris Lindqvist" in whole.stdout
    assert "more" not in whole.stderr
    assert run("positions", "--limit", "1", "-f", "csv").stdout == run("positions", "-f", "csv").stdout


def test_positions_as_json_lead_back_to_their_statements(ledger: Path) -> None:
    cells = json.loads(run("positions", "--format", "json").stdout)
    mine = next(cell for cell in cells if cell["actor"] == "mara-lindqvist" and cell["proposal"] == "port_blockade")
    assert (mine["stance"], mine["count"], mine["last"], len(mine["statements"])) == ("oppose", 1, "2031-05-07", 1)


def test_too_many_proposals_for_the_width_become_several_tables(ledger: Path) -> None:
    assert run("positions", width=45).stdout.count("actor") == 2
    assert run("positions", width=120).stdout.count("actor") == 1


def test_a_timeline_goes_proposal_by_proposal(ledger: Path) -> None:
    result = run("timeline", "--actor", "Mara Lindqvist")
    assert result.stdout.index("Mara Lindqvist · Außenministerin") < result.stdout.index("port_blockade  Sperrung")
    assert result.stdout.index("2031-02") < result.stdout.index("2031-05-07")
    assert len(json.loads(run("timeline", "--actor", "mara", "-f", "json").stdout)) == 3


def test_shifts_show_both_quotations_with_days_and_sources(ledger: Path) -> None:
    result = run("shifts")
    assert "Mara Lindqvist · port_blockade: open → oppose" in result.stdout
    for words in ("2031-02", "2031-05-07", "»die Hafensperre sei", "Nordbote · hafen.txt", "decided by: „lehnt ab“"):
        assert words in result.stdout
    assert run("shifts", "--actor", "Teo").stdout == ""
    (row,) = csv.DictReader(io.StringIO(run("shifts", "-f", "csv").stdout))
    assert (row["before_stance"], row["after_stance"], row["order"]) == ("open", "oppose", "certain")
    assert (row["kind"], row["before_thin"], row["sureness"]) == ("change", "one outlet", "good")


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (["--since", "2031-05"], True),
        (["--since", "2031-06"], False),
        (["--kind", "change"], True),
        (["--kind", "successor"], False),
        (["--by", "actor"], True),
        (["--by", "office"], False),
    ],
)
def test_shifts_are_narrowed_by_time_kind_and_whose_they_are(ledger: Path, options: list[str], found: bool) -> None:
    result = run("shifts", *options)
    assert (result.exit_code, bool(result.stdout)) == (0, found)


@pytest.mark.parametrize("by", ["office", "organisation", "party", "country", "proposal"])
def test_positions_by_whatever_is_asked_for_fit_into_80_columns(ledger: Path, by: str) -> None:
    result = run("positions", "--by", by, width=80)
    assert result.exit_code == 0
    assert all(len(line) <= 80 for line in result.stdout.splitlines())


def test_positions_by_office_name_the_office_and_its_holder(ledger: Path) -> None:
    cells = json.loads(run("positions", "--by", "office", "--format", "json").stdout)
    assert ("Präsident von Ostrau", "Teo Brandvik") in {(cell["name"], cell["note"]) for cell in cells}


def test_a_debate_is_told_by_its_proposals_month_by_month(ledger: Path) -> None:
    assert "open" in run("positions", "--by", "proposal").stdout
    rows = json.loads(run("positions", "--by", "proposal", "--format", "json").stdout)
    mine = [row for row in rows if row["proposal"] == "port_blockade"]
    assert [row["until"] for row in mine] == ["2031-02-28", "2031-03-31", "2031-04-30", "2031-05-31", None]
    assert (mine[0]["open"], mine[0]["open_share"], mine[-1]["oppose"]) == (1, 1.0, 1)


def test_positions_with_too_few_statements_are_left_out(ledger: Path) -> None:
    assert json.loads(run("positions", "--min-statements", "2", "-f", "json").stdout) == []


def test_an_article_shows_its_quotations_in_brackets_one_inside_the_other(ledger: Path) -> None:
    result = run("show", "hafen", width=200)
    assert "[1 Teo Brandvik habe ihr versichert, [2 „eine Sperrung des Hafens“ sei vom Tisch]]." in result.stdout
    assert "\n    [2] Teo Brandvik · Präsident von Ostrau" in result.stdout
    assert "port_blockade: oppose – „lehnt ab“ ist Ablehnung." in result.stdout


def test_articles_and_rejections_are_listed(ledger: Path) -> None:
    (first, *_) = json.loads(run("articles", "--format", "json").stdout)
    assert (first["name"], first["statements"]) == ("früher.txt", 1)
    assert "The file is empty." in run("rejections").stdout
    assert "Nordbote" in run("articles").stdout


def test_the_report_is_written_where_it_is_wanted(ledger: Path, tmp_path: Path) -> None:
    result = run("report", "--out", str(tmp_path / "seite.html"))
    assert result.exit_code == 0
    assert "Wer steht wo" in (tmp_path / "seite.html").read_text(encoding="utf-8")


def test_exports_write_every_statement_to_a_pipe_or_a_file(ledger: Path, tmp_path: Path) -> None:
    lines = [json.loads(line) for line in run("export", "jsonl", width=20).stdout.splitlines()]
    assert len(lines) == 6
    assert {line["article"] for line in lines} == {"hafen.txt", "früher.txt", "ohne.txt"}
    run("export", "csv", "--out", str(tmp_path / "all.csv"))
    with (tmp_path / "all.csv").open(encoding="utf-8", newline="") as stream:
        assert len(list(csv.DictReader(stream))) == 6


def test_help_names_every_command_and_every_command_has_its_own(ledger: Path) -> None:
    overview = run("--help").stdout
    for command in ("add", "statements", "positions", "timeline", "shifts", "show", "export", "report"):
        assert f" {command} " in overview
    for registered in app.registered_commands:
        assert registered.callback is not None
        assert run(registered.callback.__name__, "--help").exit_code == 0


def test_the_version_is_told() -> None:
    assert run("--version").stdout.startswith("standpunkt ")
