"""Judgements on codes: they count everywhere at once, and what the machine found is never lost."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standpunkt import gather
from standpunkt.errors import UsageError
from standpunkt.ledger import Entry, Ledger, StatementFilter
from standpunkt.records.codes import Code, Stance
from standpunkt.records.judgements import field_of
from standpunkt.records.origins import Origin
from standpunkt.records.spans import Span
from tests.ledger.samples import RULES, Coder, port_story
from tests.ledger.test_round_trip import fresh_ledger

BY = Coder(coder="jo", time="2031-05-09T10:00:00+00:00")
STORY = port_story()
FIRST, SECOND, THIRD = (statement.id for statement in STORY.statements)


@pytest.fixture
def port(ledger: Ledger) -> Ledger:
    """Lindqvist opposes open_port, then is open (and takes no side on close_port); Özer speaks of neither."""
    ledger.writer().put(STORY, recipe="r")
    return ledger


def codes(ledger: Ledger, statement: str) -> list[str]:
    return [f"{code.proposal}:{code.stance}" for code in code_records(ledger, statement)]


def code_records(ledger: Ledger, statement: str) -> tuple[Code, ...]:
    return next(e.statement.codes for e in ledger.view().statements() if e.statement.id == statement)


def test_a_judged_code_counts_in_the_place_of_the_machines(port: Ledger) -> None:
    port.writer().judge(SECOND, field_of("open_port"), Stance.SUPPORT, **BY)
    assert codes(port, SECOND) == ["open_port:support", "close_port:none"]


def test_it_names_the_coder_and_keeps_what_the_machine_said(port: Ledger) -> None:
    machine = code_records(port, FIRST)[0]
    port.writer().judge(FIRST, field_of("open_port"), Stance.SUPPORT, **BY, reason="Ironie")
    code = code_records(port, FIRST)[0]
    assert code.origin == Origin("judgement", "1", "by jo")
    assert code.over == machine
    assert code.evidence == machine.evidence
    assert code.reason == f"judged by jo on 2031-05-09 (Ironie); the machine: oppose, {machine.reason}"


def test_a_judgement_that_agrees_says_so(port: Ledger) -> None:
    port.writer().judge(FIRST, field_of("open_port"), Stance.OPPOSE, **BY)
    assert "the machine agrees: " in code_records(port, FIRST)[0].reason


def test_a_proposal_that_the_machine_did_not_find_can_be_judged(port: Ledger) -> None:
    port.writer().judge(THIRD, field_of("open_port"), Stance.SUPPORT, **BY)
    (code,) = code_records(port, THIRD)
    assert (code.stance, code.evidence, code.over) == (Stance.SUPPORT, (), None)
    assert code.reason.endswith("the machine: not spoken of")


@pytest.mark.parametrize("backend", ["sqlite"])  # opens the file itself
def test_filters_counts_and_views_in_sql_follow_at_once(port: Ledger) -> None:
    port.writer().judge(SECOND, field_of("open_port"), Stance.OPPOSE, **BY)
    port.writer().judge(THIRD, field_of("open_port"), Stance.SUPPORT, **BY)
    view = port.view()
    found = view.statements(StatementFilter(proposal="open_port", stance="oppose"))
    assert [entry.statement.id for entry in found] == [FIRST, SECOND]
    assert view.counts().codes == 4
    gather.settle(port)
    with closing(sqlite3.connect(port.name)) as connection:
        (shown,) = connection.execute("SELECT codes FROM statement_view WHERE id = ?", (SECOND,)).fetchone()
        assert {*shown.split("; ")} == {"open_port: oppose", "close_port: none"}
        rows = connection.execute("SELECT actor_id, stance, utterances FROM position_view ORDER BY 1").fetchall()
        assert rows == [("lindqvist", "oppose", 2), ("oezer", "support", 1)]


def test_reading_again_keeps_the_judgement_and_renews_what_the_machine_said(port: Ledger) -> None:
    port.writer().judge(FIRST, field_of("open_port"), Stance.SUPPORT, **BY)
    first = STORY.statements[0]
    changed = replace(first, codes=(replace(first.codes[0], stance=Stance.NONE),))
    port.writer().put(replace(STORY, statements=(changed, *STORY.statements[1:])), recipe="r2")
    code = code_records(port, FIRST)[0]
    assert code.over is not None
    assert (code.stance, code.over.stance) == (Stance.SUPPORT, Stance.NONE)


def test_new_codes_of_the_machine_leave_judged_ones_alone(port: Ledger) -> None:
    port.writer().judge(FIRST, field_of("open_port"), Stance.SUPPORT, **BY)
    port.writer().put_codes({FIRST: (), SECOND: (Code("open_port", Stance.NONE, (), "new", RULES),), "gone": ()})
    assert codes(port, FIRST) == ["open_port:support"]
    assert codes(port, SECOND) == ["open_port:none"]
    port.writer().undo(1, **BY)
    assert codes(port, FIRST) == []


def test_undoing_restores_what_the_machine_found_and_can_be_undone(port: Ledger) -> None:
    before = port.view().statements()
    made = port.writer().judge(FIRST, field_of("open_port"), Stance.NONE, **BY)
    judged = port.view().statements()
    undone = port.writer().undo(made.id, **BY)
    assert port.view().statements() == before
    assert (undone.undoes, undone.old, undone.new) == (1, "none", None)
    port.writer().undo(undone.id, **BY)
    assert [_stances(e) for e in port.view().statements()] == [_stances(e) for e in judged]


def _stances(entry: Entry) -> list[tuple[str, Stance]]:
    return [(code.proposal, code.stance) for code in entry.statement.codes]


def test_a_second_judgement_supersedes_and_its_undoing_brings_the_first_back(port: Ledger) -> None:
    port.writer().judge(FIRST, field_of("open_port"), Stance.OPEN, **BY)
    second = port.writer().judge(FIRST, field_of("open_port"), Stance.SUPPORT, **BY)
    assert (second.old, second.new) == ("open", "support")
    port.writer().undo(second.id, **BY)
    assert codes(port, FIRST) == ["open_port:open"]


def test_judging_the_same_twice_is_one_judgement(port: Ledger) -> None:
    first, again = (port.writer().judge(FIRST, field_of("open_port"), Stance.OPEN, **BY) for _ in range(2))
    assert first == again
    assert first.old == "oppose"


def test_a_statement_that_is_not_there_cannot_be_judged(port: Ledger) -> None:
    with pytest.raises(UsageError, match="no statement 'nope'"):
        port.writer().judge("nope", field_of("open_port"), Stance.OPEN, **BY)
    assert port.view().judgements() == ()


def test_a_judged_statement_stays_when_the_machine_drops_it(port: Ledger) -> None:
    port.writer().judge(FIRST, field_of("open_port"), Stance.SUPPORT, **BY)
    rest = (replace(STORY.statements[1], within=None), STORY.statements[2])
    port.writer().put(replace(STORY, statements=rest), recipe="r2")
    assert codes(port, FIRST) == ["open_port:support"]
    port.writer().put(STORY, recipe="r3")
    assert codes(port, FIRST) == ["open_port:support"]


def test_what_a_stance_hangs_on_is_kept(port: Ledger) -> None:
    conditional = Code("open_port", Stance.OPEN, (Span(0, 4),), "if", RULES, (Span(5, 9), Span(10, 12)))
    port.writer().put_codes({THIRD: (conditional,)})
    assert code_records(port, THIRD) == (conditional,)
    port.writer().judge(THIRD, field_of("open_port"), Stance.OPEN, **BY)
    judged = code_records(port, THIRD)[0]
    assert (judged.condition, judged.over) == (conditional.condition, conditional)


STEP = st.one_of(
    st.tuples(
        st.just("judge"), st.sampled_from((FIRST, THIRD)), st.sampled_from(("open_port", "x")), st.sampled_from(Stance)
    ),
    st.tuples(st.just("undo"), st.integers(1, 6), st.just(""), st.just(Stance.NONE)),
    st.tuples(st.just("read"), st.just(""), st.just(""), st.just(Stance.NONE)),
)


@settings(max_examples=25, deadline=None)
@given(st.lists(STEP, max_size=8))
def test_whatever_is_judged_undone_and_read_the_live_judgements_count_and_the_machines_codes_are_kept(steps) -> None:  # type: ignore[no-untyped-def]
    with fresh_ledger() as ledger:
        ledger.writer().put(STORY, recipe="r")
        before = {e.statement.id: e.statement.codes for e in ledger.view().statements()}
        for verb, what, proposal, stance in steps:
            if verb == "judge":
                ledger.writer().judge(what, field_of(proposal), stance, **BY)
            elif verb == "read":
                ledger.writer().put(STORY, recipe="r")
            else:
                _undone(ledger, what)
        live = {(j.subject, j.field): j.new for j in ledger.view().judgements() if j.is_live and j.new is not None}
        for entry in ledger.view().statements():
            judged = [code for code in entry.statement.codes if code.origin.component == "judgement"]
            assert {(entry.statement.id, f"code:{c.proposal}"): c.stance.value for c in judged} == {
                key: new for key, new in live.items() if key[0] == entry.statement.id
            }
            kept = tuple(c.over if c in judged else c for c in entry.statement.codes)
            assert tuple(filter(None, kept)) == before[entry.statement.id]


def _undone(ledger: Ledger, number: int) -> None:
    with suppress(UsageError):  # there is none of that number, or it no longer counts
        ledger.writer().undo(number, **BY)
