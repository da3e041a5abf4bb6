"""Fifty deaths of `standpunkt add`, and some of what changes a ledger otherwise: nothing is lost, nothing is twice."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from standpunkt import Ledger, StatementFilter, workflow
from standpunkt.records.codes import Codebook
from standpunkt.records.judgements import ACTOR, field_of
from tests import killing
from tests.workflow.conftest import DEMO

ARTICLES, DEATHS = 8, 50
WHO: dict[str, Any] = {"coder": "jo", "time": "2031-05-09T12:00:00Z"}
Contents = dict[str, list[tuple[object, ...]]]
pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name == "nt", reason="processes are killed by a POSIX signal")]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("deaths") / "artikel"
    killing.write_articles(made, number=ARTICLES)
    return made


@pytest.fixture(scope="module")
def whole(folder: Path) -> Path:
    """A ledger that was added to without disturbance."""
    killing.ending(killing.add, folder.parent / "whole.db", folder)
    return folder.parent / "whole.db"


def test_fifty_deaths_of_add_lose_nothing_and_double_nothing(
    tmp_path: Path, folder: Path, whole: Path, tell: Callable[[str], None]
) -> None:
    """Half of them before a step by chance, half at a time by chance; after each, adding again makes it whole."""
    expected, chance = killing.contents(whole), random.Random(6)
    begun = time.monotonic()
    steps = killing.ending(killing.add, tmp_path / "steps.db", folder).steps
    takes = time.monotonic() - begun
    inside = kept = 0
    for death in range(DEATHS):
        ledger = tmp_path / f"{death}.db"
        if death % 2:
            end = killing.ending(killing.add, ledger, folder, step=chance.randrange(1, steps + 1))
            assert end.killed
        else:
            end = killing.ending(killing.add, ledger, folder, seconds=chance.uniform(0, takes))
        inside += end.inside
        there = killing.articles_in(ledger)
        kept += len(there)
        killing.ending(killing.add, ledger, folder)
        again = killing.articles_in(ledger)
        assert again[: len(there)] == there, "what was there was not read again"
        assert len(again) == ARTICLES
        assert killing.contents(ledger) == expected, f"death {death}, {end}"
        assert killing.problems(ledger) == []
    assert 10 < inside < DEATHS
    tell(
        f"killed: {DEATHS} times `add` of {ARTICLES} articles, {inside} inside a transaction; {kept} articles were "
        f"kept, {DEATHS * ARTICLES - kept} added again, none lost, none twice"
    )


def deeds(ledger: Ledger) -> Iterator[Callable[[], object]]:
    """What a person does to a ledger, deed by deed; each makes one judgement."""
    writer, view = ledger.writer(), ledger.view()
    entries = view.statements()
    merged = (actor for into in view.merged().values() for actor in into)
    actors = {actor.name: actor for actor in (*view.actors(), *merged)}
    mara, gunnar = actors["Mara Lindqvist"], actors["Gunnar Welsk"]
    first, second, third = (entry.statement.id for entry in entries[:3])
    yield lambda: writer.judge(first, field_of("strait_closure"), "open", **WHO)
    yield lambda: writer.judge(second, field_of("referendum"), "oppose", **WHO)
    yield lambda: writer.judge(first, field_of("strait_closure"), "support", **WHO)
    yield lambda: writer.judge(third, ACTOR, gunnar, **WHO)
    yield lambda: writer.merge(gunnar, mara, **WHO)
    yield lambda: writer.undo(3, **WHO)
    yield lambda: writer.undo(5, **WHO)


def judge(ledger: Path) -> None:
    """Does what has not been done: as many deeds as there are judgements have been."""
    with Ledger(ledger) as opened:
        done = len(opened.view().judgements())
        for deed in islice(deeds(opened), done, None):
            deed()


def recode(ledger: Path) -> None:
    """With the first half of the codebook."""
    with Ledger(ledger) as opened:
        workflow.recode(opened, codebook=half(workflow.load_codebook(str(DEMO / "codebook.yaml"))))


def half(book: Codebook) -> Codebook:
    return replace(book, proposals=book.proposals[: len(book.proposals) // 2], digest="half")


@pytest.mark.parametrize("job", [judge, recode])
def test_deaths_while_judging_and_recoding_leave_what_was_done_and_nothing_half_done(
    job: Callable[[Path], None], tmp_path: Path, whole: Path, tell: Callable[[str], None]
) -> None:
    undisturbed = copied(whole, tmp_path / "undisturbed.db")
    steps, chance = killing.ending(job, undisturbed).steps, random.Random(7)
    expected = killing.contents(undisturbed)
    assert expected != killing.contents(whole)
    inside = 0
    for death in range(12):
        ledger = copied(whole, tmp_path / f"{death}.db")
        end = killing.ending(job, ledger, step=chance.randrange(1, steps + 1))
        assert end.killed
        inside += end.inside
        assert killing.problems(ledger) == []
        killing.ending(job, ledger)
        assert killing.contents(ledger) == expected, f"death {death}, {end}"
    tell(f"killed: 12 times `{job.__name__}`, {inside} inside a transaction; done again it was as if undisturbed")


def copied(ledger: Path, to: Path) -> Path:
    to.write_bytes(ledger.read_bytes())
    return to


def test_a_judgement_that_was_told_of_is_there_after_a_death(tmp_path: Path, whole: Path) -> None:
    """The deed returns only when the judgement is on the disk."""
    ledger = copied(whole, tmp_path / "told.db")
    killing.ending(judge_one_and_die, ledger)
    with Ledger(ledger) as opened:
        (made,) = opened.view().judgements()
        assert opened.view().statements(StatementFilter(ids=frozenset({made.subject})))


def judge_one_and_die(ledger: Path) -> None:
    opened = Ledger(ledger)
    next(deeds(opened))()
    os.kill(os.getpid(), 9)
