"""`add`: files into a ledger; the same again changes nothing, another recipe changes what it must."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from standpunkt import Ledger, Summary, add, quotations
from standpunkt.errors import ModelError, UsageError
from standpunkt.exports import jsonl
from standpunkt.records.actors import KnowledgeBase
from standpunkt.records.codes import Codebook
from standpunkt.records.quotations import Engine
from standpunkt.workflow import Progress
from tests.own_model import own_model
from tests.workflow.conftest import DEMAND, DEMO, REFUSAL


def exported(ledger: Ledger) -> str:
    return "".join(f"{line}\n" for line in jsonl(ledger.view()))


def rows(ledger: Ledger) -> list[dict[str, Any]]:
    return [json.loads(line) for line in exported(ledger).splitlines()]


def counts(summary: Summary) -> tuple[int, int, int, int]:
    return summary.added, summary.updated, summary.unchanged, len(summary.rejected)


@pytest.fixture
def ledgers(tmp_path: Path) -> Iterator[Callable[[str], Ledger]]:
    """Makes ledgers by name, and closes them."""
    made: dict[str, Ledger] = {}

    def ledger(name: str) -> Ledger:
        if name not in made:
            made[name] = Ledger(tmp_path / f"{name}.db", create=True)
        return made[name]

    yield ledger
    for one in made.values():
        one.close()


@pytest.fixture
def ledger(ledgers: Callable[[str], Ledger]) -> Ledger:
    return ledgers("a")


def test_adding_the_same_again_changes_nothing(
    ledger: Ledger, folder: Path, codebook: Codebook, knowledge: KnowledgeBase
) -> None:
    first = add([folder], ledger=ledger, codebook=codebook, knowledge=knowledge)
    before = exported(ledger)
    second = add([folder], ledger=ledger, codebook=codebook, knowledge=knowledge)
    assert counts(first) == (2, 0, 0, 0)
    assert counts(second) == (0, 0, 2, 0)
    assert (first.statements, second.statements) == (before.count("\n"), 0)
    assert exported(ledger) == before != ""


def test_the_demo_added_twice_is_the_demo(ledger: Ledger, codebook: Codebook, knowledge: KnowledgeBase) -> None:
    add([DEMO / "articles"], ledger=ledger, codebook=codebook, knowledge=knowledge)
    before = exported(ledger)
    summary = add([DEMO / "articles"], ledger=ledger, codebook=codebook, knowledge=knowledge)
    assert counts(summary) == (0, 0, 12, 0)
    assert exported(ledger) == before


def test_the_order_of_adding_leaves_no_trace(
    ledgers: Callable[[str], Ledger], codebook: Codebook, knowledge: KnowledgeBase
) -> None:
    files = sorted((DEMO / "articles").iterdir())
    options = {"codebook": codebook, "knowledge": knowledge}
    add([DEMO / "articles"], ledger=ledgers("at once"), **options)  # type: ignore[arg-type]
    for path in (*files[5:], *reversed(files[:5])):
        add([path], ledger=ledgers("one by one"), **options)  # type: ignore[arg-type]
    assert exported(ledgers("one by one")) == exported(ledgers("at once"))


def test_a_copy_of_the_folder_is_the_same_articles(ledger: Ledger, folder: Path, tmp_path: Path) -> None:
    add([folder], ledger=ledger)
    before = exported(ledger)
    shutil.copytree(folder, tmp_path / "kopie")
    assert counts(add([tmp_path / "kopie", folder], ledger=ledger)) == (0, 0, 4, 0)
    assert exported(ledger) == before


def test_another_text_in_the_same_file_is_another_article(ledger: Ledger, folder: Path) -> None:
    add([folder], ledger=ledger)
    (folder / "forderung.txt").write_text(REFUSAL, encoding="utf-8")
    assert counts(add([folder], ledger=ledger)) == (1, 0, 1, 0)
    assert ledger.view().counts().articles == 3


def test_another_codebook_changes_codes_and_keeps_ids(ledger: Ledger, folder: Path, codebook: Codebook) -> None:
    add([folder], ledger=ledger, codebook=codebook)
    before = rows(ledger)
    smaller = replace(codebook, proposals=codebook.proposals[1:], digest="smaller")
    assert counts(add([folder], ledger=ledger, codebook=smaller)) == (0, 2, 0, 0)
    after = rows(ledger)
    assert [row["id"] for row in after] == [row["id"] for row in before]
    assert {code["proposal"] for row in before for code in row["codes"]} >= {"strait_closure", "referendum"}
    assert "strait_closure" not in {code["proposal"] for row in after for code in row["codes"]}
    add([folder], ledger=ledger, codebook=codebook)
    assert rows(ledger) == before


def test_another_date_changes_times_and_keeps_ids(ledger: Ledger, folder: Path) -> None:
    add([folder], ledger=ledger)
    before = rows(ledger)
    summary = add([folder], ledger=ledger, published={"absage.txt": "2031-06-09"})
    after = rows(ledger)
    assert counts(summary) == (0, 1, 1, 0)
    assert [row["id"] for row in after] == [row["id"] for row in before]
    said = {row["said"] for row in after if row["article"] == "absage.txt" and row["via"]}
    assert said == {"2031-06-09"}
    add([folder], ledger=ledger)
    assert rows(ledger) == before


def test_other_actors_change_who_it_was_and_keep_ids(ledger: Ledger, folder: Path, knowledge: KnowledgeBase) -> None:
    add([folder], ledger=ledger)
    before = rows(ledger)
    add([folder], ledger=ledger, knowledge=knowledge)
    after = rows(ledger)
    assert [row["id"] for row in after] == [row["id"] for row in before]
    assert "mara-lindqvist" in {row["actor"]["id"] for row in after if row["actor"]}
    assert "mara-lindqvist" not in {row["actor"]["id"] for row in before if row["actor"]}


def test_a_ledger_remembers_its_codebook_and_actors(
    ledgers: Callable[[str], Ledger], folder: Path, codebook: Codebook, knowledge: KnowledgeBase
) -> None:
    add([folder / "absage.txt"], ledger=ledgers("a"), codebook=codebook, knowledge=knowledge)
    assert counts(add([folder], ledger=ledgers("a"))) == (1, 0, 1, 0)
    add([folder], ledger=ledgers("b"), codebook=codebook, knowledge=knowledge)
    assert exported(ledgers("a")) == exported(ledgers("b"))


def test_a_ledger_remembers_its_engine_and_another_one_reads_the_articles_again(
    ledger: Ledger, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rules = "standpunkt.quotations.rules_v1"
    monkeypatch.setattr(quotations, "ENGINES", {Engine.NEURAL: rules, Engine.RULES: rules})
    steps = ("rules", None, "neural", None, "rules")
    seen = [counts(add([folder], ledger=ledger, engine=engine)) for engine in steps]
    assert seen == [(2, 0, 0, 0), (0, 0, 2, 0), (0, 2, 0, 0), (0, 0, 2, 0), (0, 2, 0, 0)]
    assert ledger.view().engine() == "rules"


def test_a_ledger_remembers_its_model_and_reads_again_where_that_has_changed(
    ledger: Ledger, folder: Path, tmp_path: Path
) -> None:
    own = own_model(tmp_path / "own", digest="a" * 32)
    assert counts(add([folder], ledger=ledger, model=own)) == (2, 0, 0, 0)
    found = [entry.statement.quotation.origin for entry in ledger.view().statements()]
    assert "1-aaaaaaaa" in {origin.version for origin in found}
    same = own_model(tmp_path / "same", digest="a" * 32)
    assert counts(add([folder], ledger=ledger, model=same)) == (0, 0, 2, 0)
    other = own_model(tmp_path / "other", digest="b" * 32)
    assert counts(add([folder], ledger=ledger, model=str(other))) == (0, 2, 0, 0)
    assert counts(add([folder], ledger=ledger)) == (0, 0, 2, 0)
    assert counts(add([folder], ledger=ledger, engine="neural")) == (0, 2, 0, 0)
    assert (ledger.view().engine(), ledger.view().model()) == ("neural", None)


def test_a_remembered_model_that_is_gone_is_told_with_what_to_do(ledger: Ledger, folder: Path, tmp_path: Path) -> None:
    own = own_model(tmp_path / "own", digest="a" * 32)
    add([folder], ledger=ledger, model=own)
    own.rename(tmp_path / "elsewhere")
    with pytest.raises(ModelError, match=r"last used with is gone: .*own\. Say where it is now"):
        add([folder], ledger=ledger)
    assert counts(add([folder], ledger=ledger, model=tmp_path / "elsewhere")) == (0, 0, 2, 0)


def test_an_unknown_engine_leaves_the_ledger_as_it_is(ledger: Ledger, folder: Path, codebook: Codebook) -> None:
    with pytest.raises(UsageError, match="Known: neural, rules"):
        add([folder], ledger=ledger, codebook=codebook, engine="oracle")
    assert (ledger.view().articles(), ledger.view().codebook(), ledger.view().engine()) == ((), None, None)


def test_progress_ends_when_all_is_done(ledger: Ledger, folder: Path) -> None:
    (folder / "leer.txt").touch()
    seen: list[Progress] = []
    add([folder], ledger=ledger, progress=seen.append)
    assert [(step.done, step.total) for step in seen] == [(1, 3), (2, 3), (3, 3)]
    assert seen[0].name.endswith("absage.txt")


def test_the_summary_counts_the_words_that_were_read(ledger: Ledger, folder: Path) -> None:
    assert add([folder], ledger=ledger).words == len(REFUSAL.split()) + len(DEMAND.split())
    assert add([folder], ledger=ledger).words == 0


def test_nothing_to_add_leaves_an_empty_ledger(ledger: Ledger) -> None:
    paths: Sequence[str] = []
    assert counts(add(paths, ledger=ledger)) == (0, 0, 0, 0)
    assert exported(ledger) == ""


def test_what_speaks_against_a_date_of_publication_reaches_the_ledger(ledger: Ledger, tmp_path: Path) -> None:
    told = (
        "„Wir liefern“, sagte Mara Lindqvist am 20. Mai 2021.\n\nAm 14. Mai 2021 stürzte in Nordstadt eine Brücke ein."
    )
    for name, day in (("early.txt", "2021-05-12"), ("fine.txt", "2021-05-21"), ("late.txt", "2999-05-12")):
        (tmp_path / name).write_text(f" date {day}\n\n{told}", encoding="utf-8")
    add([tmp_path / name for name in ("early.txt", "fine.txt", "late.txt")], ledger=ledger)
    found = {row["article"]: (row["published_doubts"], row["said_doubts"]) for row in rows(ledger)}
    assert found == {
        "early.txt": (["before the event it reports"], ["after publication"]),
        "fine.txt": ([], []),
        "late.txt": (["in the future"], []),
    }
