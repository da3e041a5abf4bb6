"""A ledger in Datasette: its real pages, asked without a server."""

from __future__ import annotations

import asyncio
import json
import re
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette
from typer.testing import CliRunner

from standpunkt import Ledger
from standpunkt.cli import app
from standpunkt.exports.datasette import metadata
from standpunkt.ledger.tables import metadata as schema
from tests.ledger.samples import CODEBOOK, port_story

VIEWS = ("statement_view", "position_view", "shift_view")


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("datasette") / "hafen.db"
    with Ledger(path, create=True) as opened:
        opened.writer().put_codebook(CODEBOOK)
        opened.writer().put(port_story(), recipe="r")
        first = opened.view().statements()[0].statement.id
        opened.writer().judge(first, "code:open_port", "support", coder="jo", time="2031-01-01T00:00:00Z")
        from standpunkt.gather import settle  # noqa: PLC0415

        settle(opened)
    return path


@pytest.fixture(scope="module")
def told(ledger: Path) -> dict[str, Any]:
    """What the command prints."""
    result = CliRunner().invoke(app, ["ledger", "datasette", str(ledger)])
    assert result.exit_code == 0, result.output
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def asked(ledger: Path, told: dict[str, Any], *paths: str, immutable: bool = False) -> list[Any]:
    """The answers of Datasette, which must be 200; JSON read."""

    async def ask() -> list[Any]:
        files = {"immutables": [str(ledger)]} if immutable else {"files": [str(ledger)]}
        site = Datasette(**files, metadata=told)
        answers = [await site.client.get(path) for path in paths]
        assert [answer.status_code for answer in answers] == [200] * len(paths)
        return [one.json() if ".json" in path else one.text for path, one in zip(paths, answers, strict=True)]

    return asyncio.run(ask())


def rows(answer: Any) -> list[dict[str, Any]]:
    return [dict(zip(answer["columns"], row, strict=True)) for row in answer["rows"]]


@pytest.mark.parametrize("immutable", [False, True])
def test_each_view_has_a_page_with_its_rows_and_facets(ledger: Path, told: dict[str, Any], immutable: bool) -> None:
    paths = [f"/hafen/{view}.json?_size=50" for view in VIEWS]
    answers = asked(ledger, told, *paths, immutable=immutable)
    with Ledger(ledger) as opened:
        ids = {entry.statement.id for entry in opened.view().statements()}
    assert {row["id"] for row in rows(answers[0])} == ids
    (position,) = (row for row in rows(answers[1]) if row["actor"] == "Mara Lindqvist")
    assert (position["proposal"], position["stance"], position["otherwise"]) == ("open_port", "open", 1)
    (shift,) = rows(answers[2])
    assert (shift["before_stance"], shift["after_stance"]) == ("support", "open")
    assert {result["name"] for result in answers[0]["facet_results"].values()} == {"outlet", "type", "actor"}
    types = answers[0]["facet_results"]["type"]["results"]
    assert {one["value"]: one["count"] for one in types} == {"Indirect": 2, "Direct": 1}


def test_the_pages_open_and_every_column_of_a_view_can_be_sorted_by(ledger: Path, told: dict[str, Any]) -> None:
    tables = told["databases"]["hafen"]["tables"]
    sorting = [f"/hafen/{view}?_sort={column}" for view in VIEWS for column in tables[view]["columns"]]
    pages = asked(ledger, told, "/", "/hafen", *(f"/hafen/{view}" for view in VIEWS), *sorting)
    for view, page in zip(VIEWS, pages[2:5], strict=True):
        assert tables[view]["description"] in page


def test_views_and_hidden_tables_are_told_apart(ledger: Path, told: dict[str, Any]) -> None:
    (answer,) = asked(ledger, told, "/hafen.json")
    listed = {table["name"] for table in answer["tables"] if not table["hidden"]}
    assert {"statement", "article", "judgement"} <= listed
    assert not listed & {"statement_search", "statement_search_data", "stale", "alembic_version"}
    assert {view["name"] for view in answer["views"]} == set(VIEWS)


def test_a_statement_leads_to_its_article(ledger: Path, told: dict[str, Any]) -> None:
    (page,) = asked(ledger, told, "/hafen/statement")
    link = re.search(r'<a href="(/hafen/article/[^"]+)">hafen\.txt</a>', page)
    assert link, "the article's name is a link"
    assert "bleibe zu" in asked(ledger, told, link[1])[0]


def test_every_question_that_is_ready_has_an_answer(ledger: Path, told: dict[str, Any]) -> None:
    with Ledger(ledger) as opened:
        first = opened.view().statements()[0].statement.id
    given = {"proposal": "open_port", "words": "Hafen", "statement": first}
    questions = told["databases"]["hafen"]["queries"]
    for name, question in questions.items():
        words = "&".join(f"{key}={given[key]}" for key in re.findall(r":(\w+)", question["sql"]))
        (answer,) = asked(ledger, told, f"/hafen/{name}.json?{words}")
        assert rows(answer), name


def test_what_is_described_is_there(ledger: Path) -> None:
    (database,) = metadata("hafen")["databases"].values()
    answers = asked(ledger, metadata("hafen"), *(f"/hafen/{view}.json" for view in VIEWS))
    for view, answer in zip(VIEWS, answers, strict=True):
        assert list(database["tables"][view]["columns"]) == answer["columns"]
    assert set(database["tables"]) == {*schema.tables, *VIEWS, "statement_search"}
