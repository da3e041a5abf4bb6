"""`standpunkt eval quotes`, with engines that find what the tests want them to."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from standpunkt import workflow
from standpunkt.cli import app
from standpunkt.records.origins import Origin
from standpunkt.records.quotations import Engine, Medium, Quotation, QuotationType
from standpunkt.records.spans import Span
from standpunkt.scoring.articles import load
from tests.own_model import own_model
from tests.scoring.makers import DIRECT, INDIRECT, TEXT, article, said, with_offsets

INSIDE = article().tokens


def quotation(kind: QuotationType, *quote: int, sure: float, speaker: tuple[int, ...]) -> Quotation:
    none: tuple[Span, ...] = ()
    words = (tuple(INSIDE[number] for number in numbers) for numbers in (quote, speaker))
    return Quotation(kind, Medium.SPEECH, next(words), none, none, next(words), none, None, Origin("t", "1", "t", sure))


def find(text: str, *, engine: Engine = Engine.NEURAL, model: Path | None = None) -> tuple[Quotation, ...]:
    """Rules miss the direct quotation and take it for a report; the network finds both."""
    assert text == TEXT
    indirect = quotation(QuotationType.INDIRECT, 4, 5, 6, sure=0.9, speaker=(0, 1))
    if engine is Engine.RULES:
        return (indirect, quotation(QuotationType.REPORTED, 2, sure=0.3, speaker=()))
    return (indirect, quotation(QuotationType.DIRECT, 8, 9, 10, 11, sure=0.8, speaker=(16,)))


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(workflow, "quotations_of", find)
    path = tmp_path / "data.jsonl"
    rows = [with_offsets(article(INDIRECT, DIRECT, name=name)) for name in ("Streit", "Noch ein [bold]Streit\x1b[31m")]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def run(*arguments: str | Path, width: int = 80) -> Result:
    runner = CliRunner(env={"COLUMNS": str(width), "TERM": "dumb"})
    return runner.invoke(app, ["eval", "quotes", *map(str, arguments)])


def rows(result: Result) -> list[list[str]]:
    """The lines of the tables, cut at two spaces and more."""
    return [[cell.strip() for cell in line.split("  ") if cell.strip()] for line in result.stdout.splitlines()]


def test_the_scores_of_an_engine_are_told_by_part_type_and_confidence(data: Path) -> None:
    result = run(data, "--engine", "rules")
    assert result.exit_code == 0
    told = rows(result)
    # the report overlaps no direct quotation but is its partner: of two pairs an article one is right
    assert ["Messages", "50.0", "50.0", "50.0"] in told
    assert ["Form", "50.0", "50.0", "50.0"] in told
    assert ["speaker", "100.0", "50.0", "66.7"] in told
    assert ["Indirect", "2", "2", "100.0", "100.0", "2", "2", "100.0"] in told
    assert ["Direct", "2", "0", "0.0", "–", "0", "0", "–"] in told
    assert ["all types", "4", "2", "50.0", "100.0", "4", "2", "50.0"] in told
    assert ["30 to 40", "2", "30.0", "0.0", "+30.0"] in told
    assert "Expected calibration error of the confidences: 20.0." in result.stdout
    assert "2 articles, quotations: 4 marked, 4 found." in result.stdout
    assert " words a second." in result.stdout


def test_two_engines_stand_side_by_side_with_differences_and_speed(data: Path) -> None:
    result = run(data, "--engine", "neural", "--compare")
    assert result.exit_code == 0
    told = rows(result)
    assert ["neural", "rules", "difference"] in told
    assert ["Messages", "100.0", "50.0", "+50.0"] in told
    assert ["expected calibration error", "15.0", "20.0", "-5.0"] in told
    assert ["Reported", "–", "–", "–"] in told  # recall: none is marked
    assert ["Reported", "–", "0.0", "–"] in told  # precision: the rules say two
    assert any(line[:1] == ["words a second"] and line[-1].startswith("×") for line in told)


def test_comparing_the_rules_sets_the_other_engine_beside_them(data: Path) -> None:
    assert ["rules", "neural", "difference"] in rows(run(data, "--engine", "rules", "--compare"))


def test_a_model_of_ones_own_stands_beside_the_shipped_one(data: Path, tmp_path: Path) -> None:
    own = own_model(tmp_path / "own", digest="a" * 32)
    assert "all types" in run(data, "--model", own).stdout
    assert ["own", "shipped", "difference"] in rows(run(data, "--model", own, "--compare"))


def test_rules_with_a_model_are_refused(data: Path) -> None:
    result = run(data, "--engine", "rules", "--model", "own")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "The engine rules has no use for a model" in result.stderr


@pytest.mark.parametrize("options", [(), ("--compare",), ("--examples", "1")])
def test_nothing_is_wider_than_the_screen(data: Path, options: tuple[str, ...]) -> None:
    result = run(data, "--engine", "rules", *options)
    assert max(map(len, result.stdout.splitlines())) <= 80


def test_misses_are_shown_with_their_words(data: Path) -> None:
    result = run(data, "--engine", "rules", "--examples", "1")
    lines = [line.rstrip() for line in result.stdout.splitlines()]
    place = lines.index("marked, not found · Direct · Streit")
    assert lines[place + 1 : place + 5] == [
        "  marked    Direct, none",
        "  quote     „Sie eilt“",
        "  cue       rief",
        "  speaker   Ole Brandvik",
    ]
    assert "found, not marked · Reported · Streit" in lines
    assert sum(line.startswith("marked, not found") for line in lines) == 1


def test_one_kind_of_misses_can_be_asked_for_alone(data: Path) -> None:
    result = run(data, "--engine", "rules", "--kind", "missed")
    assert result.stdout.count("marked, not found") == 2
    assert "found, not marked" not in result.stdout


def test_square_brackets_stay_and_control_characters_do_not(data: Path) -> None:
    result = run(data, "--engine", "rules", "--kind", "missed")
    assert "Noch ein [bold]Streit[31m" in result.stdout
    assert "\x1b" not in result.stdout


def test_predictions_are_data_again(data: Path, tmp_path: Path) -> None:
    result = run(data, "--engine", "neural", "--predictions", tmp_path / "found")
    assert "Wrote 2 articles with what neural found to" in result.stderr
    read = load(tmp_path / "found")
    assert read[0].gold[1] == said(8, 9, 10, 11, kind="Direct", speaker={16})
    again = run(tmp_path / "found", "--engine", "neural")
    assert ["Joint", "100.0", "100.0", "100.0"] in rows(again)


def test_predictions_of_two_engines_get_a_folder_each(data: Path, tmp_path: Path) -> None:
    run(data, "--engine", "neural", "--compare", "--predictions", tmp_path / "found")
    assert sorted(folder.name for folder in (tmp_path / "found").iterdir()) == ["neural", "rules"]


def test_a_limit_holds(data: Path) -> None:
    assert "1 article, quotations: 2 marked" in run(data, "--engine", "rules", "--limit", "1").stdout


def test_data_that_is_not_valid_is_told_in_two_lines(tmp_path: Path) -> None:
    (tmp_path / "data.jsonl").write_text("{}\n", encoding="utf-8")
    result = run(tmp_path / "data.jsonl")
    assert result.exit_code == 2
    assert result.stderr.splitlines()[0] == "error: data.jsonl, line 1: there is no documentName."


def test_without_scipy_it_says_what_to_install(data: Path) -> None:
    code = (
        "import sys; sys.modules['scipy'] = None; sys.modules['scipy.optimize'] = None;"
        f"sys.argv = ['standpunkt', 'eval', 'quotes', {str(data)!r}, '--engine', 'rules'];"
        "from standpunkt.cli import main; main()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "pip install 'standpunkt[eval]'" in done.stderr
    assert done.stdout == ""
