"""Several processes at one ledger at once: adding, judging, reading as the web application will."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from standpunkt import Ledger, StatementFilter
from standpunkt.ledger import Order
from standpunkt.records.judgements import field_of
from tests import killing

pytestmark = pytest.mark.slow
SHARED, OWN = 4, 4
MOST = 30.0
"""Seconds that nobody may wait for longer."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("at_once") / "artikel"
    killing.write_articles(made, number=SHARED + 2 * OWN)
    return made


def part(folder: Path, first: int, number: int) -> list[Path]:
    return [folder / f"{place}.txt" for place in range(first, first + number)]


def reading(ledger: Path, done: Any, seen: Any) -> None:
    """Lists, searches and counts until `done`; what it sees must hang together. `seen` are rounds, errors, the longest
    round in milliseconds."""
    with Ledger(ledger) as opened:
        view = opened.view()
        before = 0
        while not done.is_set():
            begun = time.monotonic()
            counts = view.counts()
            listed = view.statements(StatementFilter(order=Order.NEWEST, limit=50))
            found = view.statements(StatementFilter(text="Sund"))
            facets = view.facets()
            # An article appears with all its statements, and nothing that was there goes.
            whole = all(len(view.statements(StatementFilter(article=e.article.id))) >= 1 for e in listed[:3])
            sound = counts.articles >= before and len(found) <= len(view.statements()) and facets.whole and whole
            seen[0] += 1
            seen[1] += not sound
            seen[2] = max(seen[2], int(1000 * (time.monotonic() - begun)))
            before = counts.articles


def judging(ledger: Path, done: Any, seen: Any) -> None:
    """Judges the first statement again and again, one way and the other."""
    with Ledger(ledger) as opened:
        statement = opened.view().statements()[0].statement.id
        while not done.is_set():
            stance = ("support", "oppose")[seen[0] % 2]
            opened.writer().judge(
                statement, field_of("strait_closure"), stance, coder="jo", time="2031-01-01T00:00:00Z"
            )
            seen[0] += 1


def test_two_may_add_while_others_read_and_judge(tmp_path: Path, folder: Path, tell: Callable[[str], None]) -> None:
    """Two processes add articles of their own, and the same ones."""
    ledger, done = tmp_path / "l.db", killing.FORKED.Event()
    killing.ending(killing.add, ledger, folder / "0.txt")
    seen = [killing.FORKED.RawArray("i", 3) for _ in range(3)]
    others = [(reading, seen[0]), (reading, seen[1]), (judging, seen[2])]
    watching = [killing.FORKED.Process(target=job, args=(ledger, done, counted)) for job, counted in others]
    shared, ours = part(folder, 0, SHARED), (part(folder, SHARED, OWN), part(folder, SHARED + OWN, OWN))
    adding = [killing.FORKED.Process(target=killing.add, args=(ledger, *shared, *own)) for own in ours]
    for process in (*watching, *adding):
        process.start()
    for process in adding:
        process.join(killing.PATIENCE)
    done.set()
    for process in watching:
        process.join(killing.PATIENCE)
    assert [process.exitcode for process in (*adding, *watching)] == [0] * 5
    assert all(counted[0] > 0 and counted[1] == 0 and counted[2] < 1000 * MOST for counted in seen)
    assert_as_if_one_after_the_other(ledger, tmp_path / "one.db", folder, judgements=seen[2][0])
    longest = max(seen[0][2], seen[1][2]) / 1000
    tell(
        f"at once: two added {len(shared)} articles in common and {OWN} each of their own, one made {seen[2][0]} "
        f"judgements, two read {seen[0][0] + seen[1][0]} times, {longest:.1f} s a time at most"
    )


def assert_as_if_one_after_the_other(ledger: Path, one: Path, folder: Path, *, judgements: int) -> None:
    assert killing.problems(ledger) == []
    killing.ending(killing.add, one, folder / "0.txt")
    killing.ending(killing.add, one, folder)
    found, expected = killing.contents(ledger), killing.contents(one)
    assert len(found["judgement"]) == judgements
    for table in ("article", "statement", "span", "link", "actor", "rejection"):
        assert found[table] == expected[table], table
