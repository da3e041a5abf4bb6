"""The documentation says what the program does: commands, fields, files and examples in it are tried."""

from __future__ import annotations

import json
import re
import shlex
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from docs.generate import ALONE, REFERENCE, ROOT, WITH_DEMO, at_work, outputs_in, renewed, run
from docs.pages import commands_of
from standpunkt import load_actors, load_codebook
from standpunkt.cli import app
from standpunkt.exports.csv import CSV_HEADER
from standpunkt.ledger.tables import metadata
from standpunkt.scoring.articles import load
from standpunkt.scoring.times import load_dated

GROUP = typer.main.get_command(app)
COMMANDS: dict[str, typer.core.TyperCommand] = dict(commands_of(GROUP))
PAGES = sorted(
    page.relative_to(ROOT).as_posix() for place in ("*.md", "docs/**/*.md", "demo/*.md") for page in ROOT.glob(place)
)
_CODE = re.compile(r"^```(\w*)\n(.*?)^```", re.S | re.M)


def read(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


def blocks(page: str, language: str) -> list[str]:
    return [content for found, content in _CODE.findall(read(page)) if found == language]


def command_lines() -> Iterator[tuple[str, str]]:
    """(page, `standpunkt ...`): in indented lines (going on behind a backslash), behind a prompt, in code."""
    for page in PAGES:
        if page in REFERENCE:
            continue
        for line in re.findall(r"^(?:    |\$ )(standpunkt (?:.*\\\n)*.*)$", read(page), re.M):
            yield page, re.sub(r"\\\n *", "", line)
        for words in re.findall(r"(?<!`)`(standpunkt [^`]+)`", read(page)):
            yield page, words


@pytest.fixture(scope="module")
def demo() -> Iterator[Path]:
    """A folder in which the demo was read; also the current folder."""
    with at_work("README.md") as folder:
        yield folder


@pytest.mark.parametrize("page", REFERENCE)
def test_the_generated_reference_is_what_the_program_says_today(page: str) -> None:
    assert read(page) == REFERENCE[page](), "run `make docs`"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_in_the_reference_with_all_its_options(name: str) -> None:
    section = read("docs/reference/commands.md").partition(f"\n## {name}\n")[2].partition("\n## ")[0]
    for parameter in COMMANDS[name].params:
        for flag in parameter.opts if parameter.param_type_name == "option" else (str(parameter.metavar),):
            assert f"`{flag}" in section


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_shown_in_use(name: str) -> None:
    assert any(line.startswith(f"standpunkt {name} ") or line == f"standpunkt {name}" for _, line in command_lines())


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_help_names_no_types_of_options_without_a_value(name: str) -> None:
    result = CliRunner(env={"COLUMNS": "100", "TERM": "dumb"}).invoke(app, [*name.split(), "--help"])
    assert result.exit_code == 0
    assert "bool" not in result.output


@pytest.mark.parametrize(("page", "line"), sorted(set(command_lines())))
def test_every_command_line_is_understood(page: str, line: str) -> None:
    words = shlex.split(re.split(r" [|>] ", line)[0])[1:]
    result = CliRunner().invoke(app, [*words, "--help"])
    assert result.exit_code == 0, f"{page}: {result.output}"


@pytest.mark.parametrize("page", PAGES)
def test_every_local_link_leads_somewhere(page: str) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)\s]+)\)", _CODE.sub("", read(page))):
        path, _, anchor = target.partition("#")
        there = (ROOT / page).parent / path if path else ROOT / page
        assert there.exists(), f"{page}: {target}"
        assert not anchor or anchor in anchors(there), f"{page}: {target}"


def anchors(page: Path) -> set[str]:
    titles = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.M)
    return {re.sub(r"[^\w -]", "", title).strip().lower().replace(" ", "-") for title in titles}


@pytest.mark.parametrize("page", PAGES)
def test_no_page_names_a_place_on_some_machine_or_an_address_that_may_change(page: str) -> None:
    text = read(page)
    assert not re.search(r"(?<![\w.])/(?:home|root|tmp|usr|work|Users|var|opt)/|[A-Z]:\\", text)
    assert [host for host in re.findall(r"https?://([^/\s\"')]+)", text) if not host.endswith(".example")] == []


AT_THE_END = {
    "docs/tutorial.md": (
        "Jonas Tveit · harbour_railway: open → oppose",
        "Ina Solvang · Verkehrsministerin von Lindmark",
    ),
    "docs/work-with-actors.md": (
        "Verkehrsministerin von Lindmark  2023-11-08 – 2025-04-30",
        "counts as Ina Solvang (ina-solvang): 1 statement, judgement 1",
        "counts as said by Jonas Tveit (jonas-tveit-2): judgement 2",
        "undoing 1 (doch eine andere)",
    ),
    "docs/work-in-teams.md": (
        "16 new or changed answers by bo",
        "3 of 16 units differ, 2 of them are adjudicated.",
        "13 answers taken over from pilot",
        "jo: Bedingung heißt offen",
        "13 of the 15 answers of bo that were adjudicated stand.",
    ),
}


@pytest.mark.parametrize("page", ALONE)
def test_a_page_of_its_own_can_be_followed_to_its_end(page: str) -> None:
    with at_work(page):
        followed = renewed(read(page))
    assert [words for words in AT_THE_END[page] if words not in followed] == []


@pytest.mark.parametrize("page", [page for page in WITH_DEMO if outputs_in(read(page))])
def test_what_is_shown_of_the_demo_can_be_asked(page: str, demo: Path) -> None:
    for command in outputs_in(read(page)):
        assert run(command)


def test_every_field_of_the_export_is_explained_in_its_order(demo: Path) -> None:
    first = json.loads(run("standpunkt export jsonl --ledger build/demo.db").partition("\n")[0])
    page = read("docs/reference/export.md")
    table = [row for row in page.splitlines() if row.startswith("| `")]
    named = [field for row in table for field in re.findall(r"`(\w+)`", row.split(" | ")[0])]
    assert named == list(first)
    assert re.findall(r"`(\w+)`", page.partition("## The CSV export")[2].partition(" is flat:")[2]) == list(CSV_HEADER)


def test_the_python_example_of_the_readme_runs(demo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (example,) = blocks("README.md", "python")
    exec(compile(example, "README.md", "exec"), {})
    first, *others = capsys.readouterr().out.splitlines()
    assert f"says `{first}`" in read("README.md")
    assert others
    assert all(".txt " in line or ".html " in line or ".jsonl#" in line for line in others)


def test_the_sql_of_the_how_to_runs(demo: Path) -> None:
    (queries,) = blocks("docs/how-to.md", "sql")
    with sqlite3.connect(demo / "build" / "demo.db") as connection:
        for query in queries.strip().split("\n"):
            assert connection.execute(query).fetchall()
    connection.close()


def test_the_annotated_article_of_the_how_to_is_data(tmp_path: Path) -> None:
    (line,) = (block for block in blocks("docs/how-to.md", "json") if "annotations" in block)
    (tmp_path / "dev.jsonl").write_text(line, encoding="utf-8")
    assert [quotation.type for quotation in load(tmp_path / "dev.jsonl")[0].gold] == ["Indirect"]


def test_the_dated_text_of_the_how_to_is_data(tmp_path: Path) -> None:
    (line,) = (block for block in blocks("docs/how-to.md", "json") if "expressions" in block)
    (tmp_path / "dates.jsonl").write_text(line, encoding="utf-8")
    (text,) = load_dated(tmp_path / "dates.jsonl")
    (marked,) = text.expressions
    assert text.text[slice(*marked.span)] == "Montag"


def test_every_table_of_the_ledger_is_explained() -> None:
    explained = read("docs/explanation.md").partition("## What is stored where")[2]
    assert set(metadata.tables) <= set(re.findall(r"`(\w+)`", explained))


def test_the_codebook_and_the_actor_file_in_the_documentation_are_valid(tmp_path: Path) -> None:
    book, actors = tmp_path / "book.yaml", tmp_path / "actors.yaml"
    book.write_text(blocks("docs/codebook.md", "yaml")[0], encoding="utf-8")
    actors.write_text(blocks("docs/actors.md", "yaml")[0], encoding="utf-8")
    assert load_codebook(book).proposals
    assert load_actors(actors).occupancies
