"""What is gathered from a ledger for the views."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standpunkt import gather, views
from standpunkt.gather import translated
from standpunkt.ledger import Ledger
from standpunkt.ledger.standing import Made
from standpunkt.records.actors import Actor
from standpunkt.records.articles import Segment, SegmentKind
from standpunkt.records.judgements import NO, same_as
from standpunkt.records.spans import Span
from standpunkt.records.statements import ReadArticle
from tests.ledger.test_round_trip import fresh_ledger
from tests.views.makers import JORIS, MARA, TEO, article, code, statement

TEXT = "Mara Lindqvist sagte nichts."


@pytest.mark.parametrize(
    ("note", "by_machine"),
    [
        ("Dieser Artikel wurde automatisch aus dem Englischen übersetzt.", True),
        ("Maschinell übersetzt mit Hilfe eines Programms", True),
        ("Automatische Übersetzung aus dem Ostrauischen", True),
        ("Übersetzt von Jorunn Aske", False),
        ("Automatisch erstellt", False),
    ],
)
def test_an_article_is_known_to_be_translated_by_a_machine_where_a_note_says_so(
    tmp_path: Path, note: str, by_machine: bool
) -> None:
    whole = f"{TEXT}\n{note}"
    segments = (
        Segment(SegmentKind.BODY, Span(0, len(TEXT))),
        Segment(SegmentKind.FURNITURE, Span(len(TEXT) + 1, len(whole))),
    )
    with Ledger(tmp_path / "l.db", create=True) as ledger:
        ledger.writer().put(ReadArticle(article(whole, segments=segments), ()), recipe="r")
        assert translated(ledger.view(), {"id-a.txt"}) == ({"id-a.txt"} if by_machine else set())


def test_the_words_of_the_article_itself_are_no_note(tmp_path: Path) -> None:
    text = "Die Behörde hat den Brief automatisch übersetzt, sagte Mara Lindqvist."
    with Ledger(tmp_path / "l.db", create=True) as ledger:
        ledger.writer().put(ReadArticle(article(text), ()), recipe="r")
        assert translated(ledger.view(), {"id-a.txt"}) == frozenset()


TWICE = "Eine Sperrung des Hafens von Ostrau komme für ihr Land nicht in Frage, solange die Zollunion bestehe"
OTHER = "Die Gebühren für die Durchfahrt der Tanker stiegen im kommenden Winter auf das Doppelte"


def told(name: str, *texts: str, said: str = "2031-05-07", actor: Actor | None = MARA) -> ReadArticle:
    """An article of its own outlet, each text a statement that is against the blockade."""
    source = replace(article(" ".join(texts), name=name), outlet=f"Blatt {name}")
    codes = [("port_blockade", "oppose")]
    return ReadArticle(source, tuple(statement(source, text, said=said, codes=codes, actor=actor) for text in texts))


ARTICLES = (
    told("a.txt", TWICE, OTHER),
    told("b.txt", TWICE),
    told("c.txt", OTHER, actor=TEO),
    told("d.txt", TWICE, actor=None),
)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path / "l.db", create=True) as made:
        for read in ARTICLES:
            made.writer().put(read, recipe="r")
        yield made


def kept(ledger: Ledger) -> tuple[object, ...]:
    """All that can be asked for."""
    view = ledger.view()
    matrix = views.positions(gather.standings(view), by=views.By.OFFICE)
    return gather.utterances(view), gather.acts(view), matrix, views.trends(gather.standings(view, by_month=True))


def test_what_is_kept_is_what_is_made_in_memory(ledger: Ledger) -> None:
    in_memory = kept(ledger)
    assert ledger.view().stale().keys() == {"", MARA.id, TEO.id}
    gather.settle(ledger)
    assert ledger.view().stale() == {}
    assert kept(ledger) == in_memory
    assert {*gather.standings(ledger.view())} == {*views.standings(gather.acts(ledger.view()))}


def test_where_only_some_has_changed_the_rest_is_read(ledger: Ledger) -> None:
    gather.settle(ledger)
    ledger.writer().put(told("e.txt", TWICE), recipe="r")
    ledger.writer().put(told("f.txt", OTHER, actor=None), recipe="r")
    in_memory = kept(ledger)
    gather.settle(ledger)
    assert kept(ledger) == in_memory
    assert {len(utterance.statements) for utterance in gather.utterances(ledger.view())} == {1, 3}


@given(st.permutations(range(len(ARTICLES))), st.sets(st.integers(0, len(ARTICLES))))
@settings(max_examples=15, deadline=None)
def test_neither_the_order_of_adding_nor_when_it_is_settled_matters(order: list[int], breaks: set[int]) -> None:
    with fresh_ledger() as whole, fresh_ledger() as other:
        for read in ARTICLES:
            whole.writer().put(read, recipe="r")
        gather.settle(whole)
        for place, number in enumerate(order):
            other.writer().put(ARTICLES[number], recipe="r")
            if place in breaks:
                gather.settle(other)
        gather.settle(other)
        assert kept(other) == kept(whole)


def test_an_article_that_changes_takes_its_old_utterances_along(ledger: Ledger) -> None:
    gather.settle(ledger)
    ledger.writer().put(told("b.txt", TWICE, actor=TEO), recipe="r2")
    gather.settle(ledger)
    assert sorted(u.actor or "" for u in gather.utterances(ledger.view())) == sorted(
        ["", MARA.id, MARA.id, TEO.id, TEO.id]
    )


def test_what_changes_while_utterances_are_made_is_made_again(ledger: Ledger) -> None:
    """Another process adds an article between reading and storing."""
    stale = ledger.view().stale()
    ledger.writer().put(told("e.txt", TWICE), recipe="r")
    ledger.writer().keep([Made(MARA.id, stale[MARA.id], (), ())])
    assert MARA.id in ledger.view().stale()


def test_shifts_since_a_day_are_those_of_all_that_are_later(tmp_path: Path) -> None:
    day, minister = date(2031, 5, 1), "Außenminister von Nordmark"
    before = told("g.txt", "Nordmark sperre den Hafen bald", said="2031-01-01", actor=JORIS)
    coded = (replace(one, office=minister, codes=(code("port_blockade", "support"),)) for one in before.statements)
    after = told("h.txt", "Nordmark sperre den Hafen nie", said="2031-06-01")
    with Ledger(tmp_path / "l.db", create=True) as made:
        for read in (replace(before, statements=tuple(coded)), after):
            made.writer().put(read, recipe="r")
        gather.settle(made)
        assert {act.report.name for act in gather.acts(made.view(), since=day)} == {"g.txt", "h.txt"}
        (shift,) = views.shifts(gather.acts(made.view(), since=day))
    assert (shift.kind, shift.before.actor, shift.after.actor) == (views.ShiftKind.SUCCESSOR, JORIS, MARA)


def test_what_a_person_says_of_two_statements_counts_until_it_is_taken_back(ledger: Ledger) -> None:
    gather.settle(ledger)
    first, second = (read.statements[0].id for read in ARTICLES[:2])
    low, field = same_as(first, second)
    made = ledger.writer().judge(low, field, NO, coder="jo", time="2031-05-09T10:00:00Z")
    gather.settle(ledger)
    assert max(len(one.statements) for one in gather.utterances(ledger.view(), actors={MARA.id})) == 1
    ledger.writer().undo(made.id, coder="jo", time="2031-05-09T10:00:00Z")
    gather.settle(ledger)
    assert max(len(one.statements) for one in gather.utterances(ledger.view(), actors={MARA.id})) == 2
