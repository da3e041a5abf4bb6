"""Whose utterances have to be made anew after a change."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import delete, select

from standpunkt.ledger import Ledger, database
from standpunkt.ledger import tables as t
from standpunkt.records.codes import Stance
from standpunkt.records.judgements import ACTOR, field_of
from tests.ledger.samples import Coder
from tests.views.makers import JORIS, KNOWN, MARA, TEO, harbour_article

HOW = Coder(coder="jo", time="2031-05-09T10:00:00Z")


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """A ledger with one article, nothing in it stale."""
    with Ledger(tmp_path / "l.db", create=True) as made:
        made.writer().put(harbour_article(), recipe="r")
        stale(made)
        yield made


def stale(ledger: Ledger) -> set[str]:
    """The actors that are stale; none is afterwards."""
    with database.writing(ledger._engine) as connection:
        found = set(connection.scalars(select(t.stale.c.actor)))
        connection.execute(delete(t.stale))
    return found


def test_adding_an_article_touches_those_who_speak_in_it(ledger: Ledger) -> None:
    ledger.writer().put(harbour_article("b.txt"), recipe="r")
    assert stale(ledger) == {MARA.id, TEO.id}


def test_another_stance_touches_its_actor_and_those_nested_in_the_statement(ledger: Ledger) -> None:
    outer, inner, *_, last = harbour_article().statements
    ledger.writer().judge(last.id, field_of("port_blockade"), Stance.SUPPORT, **HOW)
    assert stale(ledger) == {TEO.id}
    assert inner.within == outer.id
    ledger.writer().judge(outer.id, field_of("port_blockade"), Stance.SUPPORT, **HOW)
    assert stale(ledger) == {MARA.id, TEO.id}


def test_another_actor_touches_the_one_before_and_the_one_after(ledger: Ledger) -> None:
    made = ledger.writer().judge(harbour_article().statements[2].id, ACTOR, JORIS, **HOW)
    assert stale(ledger) == {MARA.id, JORIS.id}
    ledger.writer().undo(made.id, **HOW)
    assert stale(ledger) == {MARA.id, JORIS.id}


def test_merging_touches_both(ledger: Ledger) -> None:
    ledger.writer().merge(TEO, JORIS, **HOW)
    assert stale(ledger) == {TEO.id, JORIS.id}


def test_what_changes_nobodys_statements_touches_nobody(ledger: Ledger) -> None:
    ledger.writer().put_added(KNOWN)
    assert stale(ledger) == set()
