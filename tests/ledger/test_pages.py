"""Lists a page at a time, the newest first; counts and facets beside them."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, takewhile

import pytest

from benchmarks.filling import fill
from benchmarks.invented import Press
from standpunkt.ledger import Entry, Facets, Ledger, Order, StatementFilter, pages
from standpunkt.records.judgements import ACTOR
from standpunkt.records.statements import ReadArticle
from tests.ledger.samples import article_called, port_story, statement_in

NEWEST = StatementFilter(order=Order.NEWEST)
WISHES = (
    StatementFilter(),
    StatementFilter(actor="akteur-0"),
    StatementFilter(actor="Wal", proposal="vorschlag_0"),
    StatementFilter(outlet="Blatt 0", stance="oppose"),
    StatementFilter(type="Direct", since="2023-02", until="2024"),
    StatementFilter(text="die", proposal="vorschlag_1"),
    StatementFilter(article="0000003"),
)


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    """Articles with days, without, and with a judgement on one statement."""
    fill(ledger, Press().articles(12))
    ledger.writer().put(port_story(published=None), recipe="r")
    said = ledger.view().statements(StatementFilter(article="0000003"))
    who = ledger.view().actors()[0]
    ledger.writer().judge(said[2].statement.id, ACTOR, who, coder="jo", time="2031-01-01T00:00:00Z")
    return ledger


def ids(entries: tuple[Entry, ...]) -> list[str]:
    return [entry.statement.id for entry in entries]


def turned(ledger: Ledger, wanted: StatementFilter) -> list[str]:
    """The ids of all pages, one behind the other."""

    def following() -> list[str]:
        nonlocal wanted
        page = ids(ledger.view().statements(wanted))
        wanted = replace(wanted, after=page[-1] if page else None)
        return page

    return list(chain.from_iterable(takewhile(bool, iter(following, None))))


def test_the_newest_come_first_and_those_without_a_day_last(ledger: Ledger) -> None:
    ledger.writer().put(port_story("a.txt", published="2023-05-12"), recipe="r")
    ledger.writer().put(port_story("b.txt", published=None), recipe="r")
    article = article_called("c.txt", "eins zwei", published="2023-05-10")
    late = statement_in(article, "zwei", said="2024")
    ledger.writer().put(ReadArticle(article, (statement_in(article, "eins"), late)), recipe="r")
    found = ledger.view().statements(NEWEST)
    days = [entry.statement.occasion.said.edtf if entry.statement.occasion.said else "" for entry in found]
    assert days[0] == "2024"
    assert days[1] == ""  # of 12 May, when it was printed
    assert sorted(days[2:5], reverse=True) == ["2023-05-10", "2023-05-10", ""]
    assert days[5:] == ["2023-05-02", "2023-05-02", ""]
    assert found[-1].article.name == "b.txt"


@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize("wanted", WISHES)
def test_all_pages_are_the_whole_list(filled: Ledger, wanted: StatementFilter, order: Order) -> None:
    whole = ids(filled.view().statements(replace(wanted, order=order)))
    assert whole
    assert turned(filled, replace(wanted, order=order, limit=3)) == whole


@pytest.mark.parametrize("wanted", WISHES)
def test_a_list_holds_the_same_in_either_order_and_by_either_way(
    filled: Ledger, wanted: StatementFilter, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_article = ids(filled.view().statements(wanted))
    fetched = ids(filled.view().statements(replace(wanted, order=Order.NEWEST)))
    monkeypatch.setattr(pages, "FEW", -1)
    walked = ids(filled.view().statements(replace(wanted, order=Order.NEWEST)))
    assert fetched == walked
    assert sorted(fetched) == sorted(by_article)
    assert filled.view().count(wanted) == len(by_article)


def test_behind_a_statement_that_is_not_there_comes_nothing(filled: Ledger) -> None:
    for order in Order:
        assert filled.view().statements(StatementFilter(order=order, after="weg")) == ()


def test_an_outlet_is_meant_exactly(filled: Ledger) -> None:
    found = filled.view().statements(StatementFilter(outlet="Blatt 1"))
    assert {entry.article.outlet for entry in found} == {"Blatt 1"}
    assert filled.view().statements(StatementFilter(outlet="blatt")) == ()


def test_counting_stops_where_it_is_told(filled: Ledger) -> None:
    assert filled.view().count() == 123
    assert filled.view().count(most=50) == 50
    assert filled.view().count(StatementFilter(article="weg")) == 0


def test_facets_say_what_the_statements_have_in_common(ledger: Ledger) -> None:
    ledger.writer().put(port_story(), recipe="r")
    assert ledger.view().facets() == Facets(
        statements=3,
        whole=True,
        actors={"lindqvist": 2, "oezer": 1},
        outlets={"Nordmark-Kurier": 3},
        types={"Indirect": 2, "Direct": 1},
        proposals={"open_port": 2, "close_port": 1},
        stances={"none": 1, "open": 1, "oppose": 1},
    )
    assert ledger.view().facets(StatementFilter(actor="oezer")).proposals == {}
    assert ledger.view().facets(StatementFilter(article="weg")).statements == 0


def test_facets_count_who_a_person_said_it_was(ledger: Ledger) -> None:
    ledger.writer().put(port_story(), recipe="r")
    street = ledger.view().statements(StatementFilter(actor="oezer"))[0].statement.id
    mara = next(actor for actor in ledger.view().actors() if actor.id == "lindqvist")
    ledger.writer().judge(street, ACTOR, mara, coder="jo", time="2031-01-01T00:00:00Z")
    assert ledger.view().facets().actors == {"lindqvist": 3}


def test_facets_of_many_count_the_newest_and_say_so(filled: Ledger) -> None:
    some = filled.view().facets(most=20, actors=2)
    newest = filled.view().statements(replace(NEWEST, limit=20))
    assert (some.statements, some.whole, len(some.actors)) == (20, False, 2)
    assert some.outlets == filled.view().facets(StatementFilter(ids=frozenset(ids(newest)))).outlets
