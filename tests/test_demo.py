"""The story the demo tells (demo/README.md), as the program tells it: what a reader must find in the result.

Scores on the demo's annotation are measured by `make eval`; here stand the four things it was written for.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from standpunkt import Ledger, add, load_actors, load_codebook
from standpunkt.ledger import Entry
from standpunkt.records.codes import Stance
from standpunkt.views import ShiftKind, actor_of, positions, shifts

DEMO = Path(__file__).parents[1] / "demo"
ALDAAL, VENNEMO, CASPARAN = "henrike-aldaal", "tjark-vennemo", "livio-casparan"
UTTERANCE = {"05": "nicht mehr aus, wenn Isalien", "06": "nicht länger aus, sofern", "07": "nicht länger vom Tisch"}


@pytest.fixture(scope="module")
def entries(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Entry, ...]]:
    codebook, knowledge = load_codebook(str(DEMO / "codebook.yaml")), load_actors(DEMO / "actors.yaml")
    with Ledger(tmp_path_factory.mktemp("demo") / "demo.db", create=True) as ledger:
        add([DEMO / "articles"], ledger=ledger, codebook=codebook, knowledge=knowledge)
        yield ledger.view().statements()


def by(entries: tuple[Entry, ...], actor: str, article: str = "") -> list[Entry]:
    return [e for e in entries if (a := actor_of(e)) and a.id == actor and e.article.name.startswith(article)]


def stances(entries: list[Entry], proposal: str) -> set[Stance]:
    return {c.stance for e in entries for c in e.statement.codes if c.proposal == proposal} - {Stance.NONE}


def stance_at(entries: tuple[Entry, ...], day: str, proposal: str) -> Stance:
    matrix = positions(entries, at=day)
    return next(row.cells[proposal].stance for row in matrix.rows if row.actor.id == ALDAAL)


def telling(entries: tuple[Entry, ...], article: str) -> Entry:
    """The statement in which an article tells what Aldaal said to the Sundwelle."""
    return next(e for e in by(entries, ALDAAL, article) if UTTERANCE[article] in e.statement.text)


@pytest.mark.parametrize(
    ("day", "stance"),
    [("2025-01-31", Stance.OPPOSE), ("2025-03-31", Stance.OPEN), ("2025-06-30", Stance.SUPPORT)],
)
def test_aldaal_changes_her_position(entries: tuple[Entry, ...], day: str, stance: Stance) -> None:
    assert stance_at(entries, day, "strait_closure") is stance


def test_her_way_from_no_to_yes_is_among_the_shifts(entries: tuple[Entry, ...]) -> None:
    found = [
        (shift.before.stance, shift.after.stance)
        for shift in shifts(entries)
        if shift.kind is ShiftKind.CHANGE and shift.proposal == "strait_closure" and shift.subject == "Henrike Aldaal"
    ]
    assert found[0] == (Stance.OPPOSE, Stance.OPEN)
    assert found[-1][1] is Stance.SUPPORT


@pytest.mark.parametrize("article", ["01", "04", "05"])
def test_the_secretary_general_is_vennemo_until_march(entries: tuple[Entry, ...], article: str) -> None:
    said = by(entries, VENNEMO, article)
    assert said
    assert {e.statement.office for e in said} == {"Generalsekretär des Sundbundes"}


@pytest.mark.parametrize("article", ["08", "10", "11"])
def test_the_secretary_general_is_casparan_from_april(entries: tuple[Entry, ...], article: str) -> None:
    said = by(entries, CASPARAN, article)
    assert said
    assert {e.statement.office for e in said} == {"Generalsekretär des Sundbundes"}


def test_vennemo_speaks_without_an_office_in_june(entries: tuple[Entry, ...]) -> None:
    said = by(entries, VENNEMO, "11")
    assert said
    assert all("Generalsekretär des" not in (e.statement.office or "") for e in said)


def test_the_two_secretaries_general_differ_on_patrols(entries: tuple[Entry, ...]) -> None:
    assert stances(by(entries, VENNEMO, "01"), "joint_patrol") == {Stance.OPPOSE}
    assert stances(by(entries, CASPARAN), "joint_patrol") == {Stance.SUPPORT}


@pytest.mark.parametrize("article", UTTERANCE)
def test_three_outlets_tell_one_utterance_by_one_woman_on_one_day(entries: tuple[Entry, ...], article: str) -> None:
    said = telling(entries, article).statement.occasion.said
    assert said is not None
    assert said.edtf == "2025-03-19"


@pytest.mark.parametrize("article", sorted(UTTERANCE))
def test_three_outlets_tell_one_utterance_in_which_she_is_open(entries: tuple[Entry, ...], article: str) -> None:
    codes = {(c.proposal, c.stance) for c in telling(entries, article).statement.codes}
    assert codes == {("strait_closure", Stance.OPEN)}


@pytest.mark.parametrize("article", sorted(UTTERANCE))
def test_three_outlets_tell_one_utterance_to_one_station(entries: tuple[Entry, ...], article: str) -> None:
    assert telling(entries, article).statement.occasion.via in {"Sundwelle", "Schallwelle", "Schallwelle Radio"}


def test_nothing_in_the_article_without_a_date_is_dated(entries: tuple[Entry, ...]) -> None:
    undated = [e for e in entries if e.article.name.startswith("09")]
    assert undated
    assert all(e.article.published is None and e.statement.occasion.said is None for e in undated)
