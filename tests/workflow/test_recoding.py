"""`recode`: another codebook on the same ledger, as if its articles had been added with it."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest

from standpunkt import Ledger, add
from standpunkt.codes import read_codebook
from standpunkt.errors import UsageError
from standpunkt.exports import jsonl
from standpunkt.recoding import Recoding
from standpunkt.records.actors import KnowledgeBase
from standpunkt.records.codes import Codebook, Stance
from standpunkt.records.judgements import field_of
from standpunkt.records.learning import LearnedCoder
from standpunkt.records.progress import Progress
from standpunkt.workflow import recode
from tests.workflow.conftest import DEMO

CLOCK = "2031-06-01T12:00:00Z"


def exported(ledger: Ledger) -> list[str]:
    return list(jsonl(ledger.view()))


def changes(done: Recoding) -> tuple[int, int, int]:
    return done.gained, done.lost, done.changed


@pytest.fixture(scope="module")
def another() -> Codebook:
    """The demo's codebook with other words, a special case, and a proposal that was valid for a month."""
    text = (DEMO / "codebook.yaml").read_text(encoding="utf-8")
    text = text.replace("      - Havariefonds\n", "").replace("id: joint_patrol", "id: patrol")
    text += (
        "  - id: talks\n    label: Gespräche\n    evoked_by: [Gespräch|verhandeln|Verhandlung]\n"
        "  - id: vote_abroad\n    label: Abstimmung\n    parent: referendum\n    evoked_by: [Volksabstimmung]\n"
        "  - id: march\n    label: Hafen\n    valid: 2025-03\n    evoked_by: [Hafen|Kaarsund]\n"
    )
    return read_codebook(text, source="another")


@pytest.fixture
def ledger(tmp_path: Path, folder: Path, codebook: Codebook, knowledge: KnowledgeBase) -> Ledger:
    """Two short articles, coded with the demo's codebook."""
    made = Ledger(tmp_path / "a.db", create=True)
    add([folder], ledger=made, codebook=codebook, knowledge=knowledge)
    return made


def test_the_demo_coded_again_is_the_demo_added_with_that_codebook_and_takes_less_time(
    tmp_path: Path, codebook: Codebook, another: Codebook, knowledge: KnowledgeBase
) -> None:
    with Ledger(tmp_path / "a.db", create=True) as first, Ledger(tmp_path / "b.db", create=True) as second:
        add([DEMO / "articles"], ledger=first, codebook=codebook, knowledge=knowledge)
        begun = time.process_time()
        add([DEMO / "articles"], ledger=second, codebook=another, knowledge=knowledge)
        added = time.process_time()
        done = recode(first, codebook=another)
        recoded = time.process_time()
        assert exported(first) == exported(second)
        assert first.view().codebook() == second.view().codebook() == another
        assert done.gained
        assert done.changed
        assert ("joint_patrol", 0) in {(key, after) for key, before, after in done.proposals if before}
        assert recoded - added < 0.7 * (added - begun)  # both bring utterances up to date at their end
        assert add([DEMO / "articles"], ledger=first).unchanged == 12


def test_recoding_twice_changes_nothing_the_second_time(ledger: Ledger, another: Codebook) -> None:
    first = recode(ledger, codebook=another)
    before = exported(ledger)
    again = recode(ledger)
    assert sum(changes(first)) > 0
    assert changes(again) == (0, 0, 0)
    assert [(before, after) for _, before, after in again.proposals if before != after] == []
    assert exported(ledger) == before


def test_nothing_but_codes_changes(ledger: Ledger, another: Codebook) -> None:
    before = [entry.statement for entry in ledger.view().statements()]
    recode(ledger, codebook=another)
    after = [entry.statement for entry in ledger.view().statements()]
    assert [replace(s, codes=()) for s in after] == [replace(s, codes=()) for s in before]
    assert after != before


def test_the_way_back_leads_to_where_one_was(ledger: Ledger, codebook: Codebook, another: Codebook) -> None:
    before = exported(ledger)
    there = recode(ledger, codebook=another)
    back = recode(ledger, codebook=codebook)
    assert exported(ledger) == before
    assert (back.gained, back.lost) == (there.lost, there.gained)


def test_judged_codes_and_judged_actors_go_on_counting(ledger: Ledger, another: Codebook) -> None:
    statement = next(e.statement for e in ledger.view().statements() if e.statement.codes)
    key = statement.codes[0].proposal
    ledger.writer().judge(statement.id, field_of(key), Stance.OPEN, coder="jo", time=CLOCK)
    recode(ledger, codebook=replace(another, proposals=another.proposals[-1:], digest="x"))
    (kept,) = (e.statement for e in ledger.view().statements() if e.statement.id == statement.id)
    assert (key, Stance.OPEN) in {(code.proposal, code.stance) for code in kept.codes}
    assert len(ledger.view().judgements()) == 1


def test_what_was_learned_from_judgements_counts_as_it_does_in_adding(
    tmp_path: Path, ledger: Ledger, folder: Path, codebook: Codebook, knowledge: KnowledgeBase
) -> None:
    proposal = next(e.statement.codes[0].proposal for e in ledger.view().statements() if e.statement.codes)
    weights = {"": (0.0, 9.0)}
    coder = LearnedCoder(proposal, "1", (Stance.OPPOSE, Stance.OPEN), weights, (0.9, 0.9), False, 40, 38, 30, True)
    with Ledger(tmp_path / "l.db", create=True) as other:
        other.writer().put_learned([coder], {}, of=[proposal])
        add([folder], ledger=other, codebook=codebook, knowledge=knowledge)
        ledger.writer().put_learned([coder], {}, of=[proposal])
        recode(ledger)
        assert exported(ledger) == exported(other)
    said = {c.stance for e in ledger.view().statements() for c in e.statement.codes if c.proposal == proposal}
    assert said == {Stance.OPEN}


def test_its_progress_is_told_article_by_article(ledger: Ledger) -> None:
    told: list[Progress] = []
    done = recode(ledger, progress=told.append)
    assert [(one.done, one.total) for one in told] == [(1, 2), (2, 2)]
    assert (done.articles, done.statements) == (2, len(ledger.view().statements()))


def test_a_ledger_without_a_codebook_needs_one(tmp_path: Path, folder: Path, codebook: Codebook) -> None:
    with Ledger(tmp_path / "n.db", create=True) as bare:
        add([folder], ledger=bare)
        with pytest.raises(UsageError, match="--codebook"):
            recode(bare)
        assert recode(bare, codebook=codebook).gained > 0
        assert add([folder], ledger=bare).unchanged == 2


def test_an_empty_ledger_is_no_trouble(tmp_path: Path, codebook: Codebook) -> None:
    with Ledger(tmp_path / "e.db", create=True) as empty:
        assert recode(empty, codebook=codebook).articles == 0
        assert empty.view().codebook() == codebook
