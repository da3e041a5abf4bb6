"""Judgements on actors: what they change, what survives, and that none of them is ever lost."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standpunkt import gather
from standpunkt.errors import UsageError
from standpunkt.ledger import Ledger, StatementFilter
from standpunkt.records.actors import Actor, ActorKind
from standpunkt.records.judgements import ACTOR, Judgement
from standpunkt.records.origins import Origin
from standpunkt.records.statements import ReadArticle
from tests.ledger.samples import KNOWLEDGE, LINDQVIST, OEZER, Coder, article_called, port_story, statement_in
from tests.ledger.test_round_trip import fresh_ledger

SPELT = Actor("4711", "Mara Lindquist", ActorKind.PERSON)
OTHER = Actor("other", "Mara Lindqvist (Hafenamt)", ActorKind.PERSON)
BY = Coder(coder="jo", time="2031-05-09T10:00:00+00:00")


def misspelt(name: str = "zwei.txt") -> ReadArticle:
    article = article_called(name, "Mara Lindquist sagte, der Hafen bleibe zu.")
    return ReadArticle(article, (statement_in(article, "der Hafen bleibe zu", actor=SPELT),))


def speakers(ledger: Ledger) -> list[str]:
    return [entry.statement.actor.actor.name for entry in ledger.view().statements() if entry.statement.actor]


@pytest.fixture
def two(ledger: Ledger) -> Ledger:
    """Two statements of Lindqvist and one of Özer in hafen.txt, one of somebody spelt Lindquist in zwei.txt."""
    ledger.writer().put(port_story(), recipe="r")
    ledger.writer().put(misspelt(), recipe="r")
    return ledger


def test_a_merged_actor_counts_as_the_other_in_statements_actors_and_counts(two: Ledger) -> None:
    two.writer().merge(SPELT, LINDQVIST, **BY, reason="Schreibfehler")
    view = two.view()
    assert speakers(two) == ["Mara Lindqvist", "Mara Lindqvist", "Kemal Özer", "Mara Lindqvist"]
    assert [actor.id for actor in view.actors()] == ["oezer", "lindqvist"]
    assert view.statements_by_actor() == {"lindqvist": 3, "oezer": 1}
    assert view.counts().actors == 2
    assert view.merged() == {"lindqvist": (SPELT,)}


def test_filters_follow_the_merge(two: Ledger) -> None:
    two.writer().merge(SPELT, LINDQVIST, **BY)
    found = {who: len(two.view().statements(StatementFilter(actor=who))) for who in ("lindqvist", "4711", "Lindquist")}
    assert found == {"lindqvist": 3, "4711": 0, "Lindquist": 0}


def test_the_evidence_ends_with_the_judgement_and_keeps_what_the_machine_saw(two: Ledger) -> None:
    two.writer().merge(SPELT, LINDQVIST, **BY, reason="Schreibfehler")
    link = two.view().statements(StatementFilter(article="zwei.txt"))[0].statement.actor
    assert link is not None
    assert [step.rule for step in link.evidence] == ["last name", "pronoun", "judgement"]
    assert link.evidence[-1].note == "counts as Mara Lindqvist (lindqvist); judgement 1, jo, 2031-05-09: Schreibfehler"
    assert link.origin == Origin("judgement", "1", "by jo")


@pytest.mark.parametrize("backend", ["sqlite"])  # opens the file itself
def test_views_in_sql_follow_the_merge(two: Ledger) -> None:
    two.writer().merge(SPELT, LINDQVIST, **BY)
    gather.settle(two)
    with closing(sqlite3.connect(two.name)) as connection:
        assert connection.execute("SELECT DISTINCT actor_id FROM statement_view ORDER BY 1").fetchall() == [
            ("lindqvist",),
            ("oezer",),
        ]
        assert connection.execute("SELECT actor, utterances FROM position_view").fetchall() == [("Mara Lindqvist", 1)]


def test_reading_again_and_adding_more_keeps_the_merge(two: Ledger) -> None:
    two.writer().merge(SPELT, LINDQVIST, **BY)
    for name in ("zwei.txt", "drei.txt"):
        two.writer().put(misspelt(name), recipe="r2")
    assert two.view().statements_by_actor() == {"lindqvist": 4, "oezer": 1}
    two.writer().put_knowledge(KNOWLEDGE)
    assert two.view().statements_by_actor() == {"lindqvist": 4, "oezer": 1}


def test_the_users_own_record_of_an_actor_wins_over_the_one_of_the_judgement(two: Ledger) -> None:
    two.writer().merge(SPELT, LINDQVIST, **BY)
    married = replace(LINDQVIST, name="Mara Lindqvist-Berg")
    two.writer().put_knowledge(replace(KNOWLEDGE, actors=(married,)))
    assert speakers(two)[-1] == "Mara Lindqvist-Berg"
    two.writer().put_knowledge(replace(KNOWLEDGE, actors=()))
    assert speakers(two)[-1] == "Mara Lindqvist"


def test_an_actor_of_no_article_can_be_merged_into(two: Ledger) -> None:
    two.writer().merge(SPELT, OTHER, **BY)
    assert speakers(two)[-1] == "Mara Lindqvist (Hafenamt)"
    two.writer().put(misspelt(), recipe="r2")
    assert OTHER in two.view().actors()


def test_undoing_restores_what_the_machine_found(two: Ledger) -> None:
    before = two.view().statements()
    made = two.writer().merge(SPELT, LINDQVIST, **BY)
    undone = two.writer().undo(made.id, **BY, reason="doch nicht")
    assert two.view().statements() == before
    assert (undone.undoes, undone.old, undone.new) == (made.id, "lindqvist", None)
    assert [(j.id, j.superseded_by, j.is_live) for j in two.view().judgements("4711")] == [
        (1, 2, False),
        (2, None, True),
    ]
    assert two.view().merged() == {}


def test_undoing_an_undoing_merges_again(two: Ledger) -> None:
    two.writer().merge(SPELT, LINDQVIST, **BY)
    two.writer().undo(1, **BY)
    two.writer().undo(2, **BY)
    assert two.view().statements_by_actor()["lindqvist"] == 3


def test_a_second_merge_supersedes_the_first_and_undoing_it_restores_that(two: Ledger) -> None:
    two.writer().merge(SPELT, LINDQVIST, **BY)
    second = two.writer().merge(SPELT, OEZER, **BY)
    assert (second.old, second.new, speakers(two)[-1]) == ("lindqvist", "oezer", "Kemal Özer")
    two.writer().undo(second.id, **BY)
    assert speakers(two)[-1] == "Mara Lindqvist"


def test_merging_the_same_twice_is_one_judgement(two: Ledger) -> None:
    first, again = (two.writer().merge(SPELT, LINDQVIST, **BY) for _ in range(2))
    assert first == again
    assert len(two.view().judgements()) == 1


def test_merges_lead_on_and_never_in_a_circle(two: Ledger) -> None:
    two.writer().merge(SPELT, LINDQVIST, **BY)
    two.writer().merge(LINDQVIST, OEZER, **BY)
    assert two.view().statements_by_actor() == {"oezer": 4}
    assert two.view().merged() == {"oezer": (SPELT, LINDQVIST)}
    with pytest.raises(UsageError, match=r"lindqvist is merged into oezer already.*actors undo 2"):
        two.writer().merge(OEZER, SPELT, **BY)
    with pytest.raises(UsageError, match="one actor already"):
        two.writer().merge(OEZER, OEZER, **BY)


def test_undoing_that_would_lead_in_a_circle_is_refused(two: Ledger) -> None:
    two.writer().merge(SPELT, LINDQVIST, **BY)
    moved = two.writer().merge(SPELT, OEZER, **BY)
    two.writer().merge(LINDQVIST, SPELT, **BY)
    with pytest.raises(UsageError, match="actors undo 3"):
        two.writer().undo(moved.id, **BY)


def test_statements_taken_off_go_to_the_other_and_stay_there(two: Ledger) -> None:
    first = port_story().statements[0]
    (made,) = two.writer().judge_each([(first.id, ACTOR, OTHER)], **BY, reason="eine andere")
    assert (made.subject, made.old, made.new) == (first.id, "lindqvist", "other")
    assert speakers(two)[:2] == ["Mara Lindqvist (Hafenamt)", "Mara Lindqvist"]
    two.writer().put(port_story(), recipe="r2")
    assert speakers(two)[:2] == ["Mara Lindqvist (Hafenamt)", "Mara Lindqvist"]
    two.writer().undo(made.id, **BY)
    assert speakers(two)[:2] == ["Mara Lindqvist", "Mara Lindqvist"]


def test_a_statement_with_nobody_can_be_given_to_somebody(ledger: Ledger) -> None:
    article = article_called("x.txt", "Es hieß, es regne.")
    statement = statement_in(article, "es regne", actor=None)
    ledger.writer().put(ReadArticle(article, (statement,)), recipe="r")
    (made,) = ledger.writer().judge_each([(statement.id, ACTOR, OEZER)], **BY)
    assert (made.old, speakers(ledger)) == (None, ["Kemal Özer"])
    ledger.writer().undo(made.id, **BY)
    assert speakers(ledger) == []


def test_a_judged_statement_stays_when_the_machine_drops_it(two: Ledger) -> None:
    read = port_story()
    two.writer().judge_each([(read.statements[0].id, ACTOR, OTHER)], **BY)
    two.writer().put(replace(read, statements=()), recipe="r2")
    assert speakers(two) == [OTHER.name, SPELT.name]
    two.writer().put(read, recipe="r")
    assert speakers(two)[0] == OTHER.name


def test_assigning_is_all_or_nothing(two: Ledger) -> None:
    with pytest.raises(UsageError, match="no statement 'nope'"):
        two.writer().judge_each([(port_story().statements[0].id, ACTOR, OTHER), ("nope", ACTOR, OTHER)], **BY)
    assert two.view().judgements() == ()
    assert OTHER not in two.view().actors()


def test_only_a_live_judgement_can_be_undone(two: Ledger) -> None:
    two.writer().merge(SPELT, LINDQVIST, **BY)
    two.writer().undo(1, **BY)
    with pytest.raises(UsageError, match=r"judgement 2 took its place.*undo 2"):
        two.writer().undo(1, **BY)
    with pytest.raises(UsageError, match="There is no judgement 9"):
        two.writer().undo(9, **BY)


@pytest.mark.parametrize(
    "attack",
    [
        "DELETE FROM judgement",
        "UPDATE judgement SET new = 'oezer'",
        "UPDATE judgement SET reason = 'anders'",
        "UPDATE judgement SET superseded_by = NULL WHERE id = 1",
        "UPDATE judgement SET superseded_by = 1 WHERE id = 1",
        """INSERT INTO judgement
        SELECT 3, time, coder, subject_kind, subject, field, old, new, '', NULL, NULL, NULL, NULL
        FROM judgement WHERE id = 2""",
    ],
)
@pytest.mark.parametrize("backend", ["sqlite"])  # opens the file itself
def test_nobody_changes_history_or_writes_a_second_live_row(two: Ledger, attack: str) -> None:
    two.writer().merge(SPELT, LINDQVIST, **BY)
    two.writer().merge(SPELT, OEZER, **BY)
    before = two.view().judgements()
    with closing(sqlite3.connect(two.name)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        with pytest.raises(sqlite3.IntegrityError, match=r"never|UNIQUE"):
            connection.execute(attack)
    assert two.view().judgements() == before


PEOPLE = {actor.id: actor for actor in (SPELT, LINDQVIST, OEZER, OTHER)}
STORIES = (port_story(), misspelt())
STATEMENTS = {s.id: s.actor.actor.id for read in STORIES for s in read.statements if s.actor}
moves = st.one_of(
    st.tuples(st.just("merge"), st.sampled_from(sorted(PEOPLE)), st.sampled_from(sorted(PEOPLE))),
    st.tuples(st.just("assign"), st.sampled_from(sorted(STATEMENTS)), st.sampled_from(sorted(PEOPLE))),
    st.tuples(st.just("undo"), st.integers(1, 8), st.none()),
    st.tuples(st.just("read"), st.sampled_from([0, 1]), st.none()),
)


@settings(max_examples=25, deadline=None)
@given(st.lists(moves, max_size=9))
def test_whatever_is_done_every_judgement_is_kept_and_the_live_ones_decide(done: list[tuple]) -> None:  # type: ignore[type-arg]
    with fresh_ledger() as ledger:
        for read in STORIES:
            ledger.writer().put(read, recipe="r")
        history: tuple[Judgement, ...] = ()
        for move in done:
            try:
                _do(ledger, *move)
            except UsageError:
                assert ledger.view().judgements() == history
            found = ledger.view().judgements()
            assert [replace(j, superseded_by=None) for j in found[: len(history)]] == [
                replace(j, superseded_by=None) for j in history
            ]
            history = found
            assert _effective(ledger) == _expected(history)


def _do(ledger: Ledger, what: str, first: str | int, second: str) -> None:
    writer = ledger.writer()
    if what == "merge":
        writer.merge(PEOPLE[str(first)], PEOPLE[second], **BY)
    elif what == "assign":
        writer.judge(str(first), ACTOR, PEOPLE[second], **BY)
    elif what == "undo":
        writer.undo(int(first), **BY)
    else:
        writer.put(STORIES[int(first)], recipe="again")


def _effective(ledger: Ledger) -> dict[str, str]:
    entries = ledger.view().statements()
    return {e.statement.id: e.statement.actor.actor.id for e in entries if e.statement.actor}


def _expected(history: tuple[Judgement, ...]) -> dict[str, str]:
    live = [judgement for judgement in history if judgement.is_live]
    assert len({(j.subject_kind, j.subject, j.field) for j in live}) == len(live)
    decided = {j.subject: j.new for j in live if j.new is not None}
    found = {}
    for statement, machine in STATEMENTS.items():
        actor = decided.get(statement, machine)
        while actor in decided:
            actor = decided[actor]
        found[statement] = actor
    return found
