"""Tasks: several people code the same, and what they answer changes nothing that counts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from standpunkt.errors import UsageError
from standpunkt.learning.examples import judged_stances
from standpunkt.ledger import Ledger
from standpunkt.records.codes import Stance
from standpunkt.records.judgements import Judgement
from standpunkt.records.tasks import Answer, Task
from tests.ledger.samples import CODEBOOK, OEZER, port_story

TIME = "2031-05-09T10:00:00+00:00"
STORY = port_story()
FIRST, SECOND, THIRD = (statement.id for statement in STORY.statements)
OPEN, CLOSE = "code:open_port", "code:close_port"
TASK = Task(0, "probe", "jo", TIME, ("bo", "ada"), (OPEN, "type"), (SECOND, FIRST), "by hand")


@pytest.fixture
def port(ledger: Ledger) -> Ledger:
    ledger.writer().put_codebook(CODEBOOK)
    ledger.writer().put(STORY, recipe="r")
    return ledger


@pytest.fixture
def started(port: Ledger) -> Ledger:
    port.writer().start_task(TASK)
    return port


def say(ledger: Ledger, coder: str, value: str | None, *, of: str = FIRST, field: str = OPEN, why: str = "") -> int:
    return len(ledger.writer().answer("probe", [Answer(of, field, value, why)], coder=coder, time=TIME))


def said(ledger: Ledger, coder: str | None = None) -> list[tuple[str, str, str | None]]:
    view = ledger.view()
    return [(one.coder, one.field, one.new) for one in view.answers(view.task("probe"), coder=coder)]


def test_a_task_comes_back_as_it_was_started(port: Ledger) -> None:
    made = port.writer().start_task(TASK)
    assert made == replace(TASK, id=1, coders=("ada", "bo"))
    assert port.view().task("probe") == made
    assert port.view().tasks() == (made,)
    assert made.is_open


def test_tasks_are_listed_the_oldest_first(started: Ledger) -> None:
    started.writer().start_task(replace(TASK, name="another", shows_machine=True))
    assert [(task.id, task.name, task.shows_machine) for task in started.view().tasks()] == [
        (1, "probe", False),
        (2, "another", True),
    ]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"name": " "}, "no name"),
        ({"coders": ()}, "no coder"),
        ({"fields": ()}, "no field"),
        ({"statements": ()}, "no statement"),
        ({"statements": ("nowhere",)}, "no statement 'nowhere'"),
        ({"fields": ("code:bridge",)}, "'code:bridge' is nothing that can be coded.*code:open_port"),
    ],
)
def test_what_nobody_could_work_on_is_refused(port: Ledger, change: dict[str, object], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        port.writer().start_task(replace(TASK, **change))  # type: ignore[arg-type]
    assert port.view().tasks() == ()


def test_two_tasks_never_have_one_name(started: Ledger) -> None:
    with pytest.raises(UsageError, match="a task 'probe' already"):
        started.writer().start_task(TASK)


def test_an_unknown_task_is_told_with_those_there_are(started: Ledger) -> None:
    with pytest.raises(UsageError, match=r"no task 'prob'.*probe"):
        started.view().task("prob")


def test_coders_answer_blind_and_nothing_that_counts_changes(started: Ledger) -> None:
    before = started.view().statements()
    say(started, "ada", "open")
    say(started, "bo", "support", why="weil sie es fordert")
    assert started.view().statements() == before
    assert said(started) == [("ada", OPEN, "open"), ("bo", OPEN, "support")]
    assert said(started, "bo") == [("bo", OPEN, "support")]


def test_what_the_machine_found_is_kept_with_an_answer_but_not_what_others_said(started: Ledger) -> None:
    say(started, "ada", "open")
    say(started, "bo", "support")
    assert [(one.old, one.machine) for one in started.view().judgements(blind=True)] == [("oppose", "oppose")] * 2


def test_a_coder_may_change_and_take_back_and_history_stays(started: Ledger) -> None:
    for value in ("open", "open", "none", None):
        say(started, "ada", value)
    told = [(one.old, one.new, one.superseded_by) for one in started.view().judgements(FIRST, blind=True)]
    assert told == [("oppose", "open", 2), ("open", "none", 3), ("none", None, None)]
    assert said(started) == []


def test_what_nobody_said_cannot_be_taken_back(started: Ledger) -> None:
    with pytest.raises(UsageError, match="Nobody judged code:open_port"):
        say(started, "ada", None)


def test_an_answer_undone_by_its_number_is_taken_back(started: Ledger) -> None:
    say(started, "ada", "open")
    say(started, "ada", "none")
    started.writer().undo(2, coder="ada", time=TIME)
    assert said(started) == [("ada", OPEN, "open")]


def test_answers_have_values_that_the_field_may_have(started: Ledger) -> None:
    with pytest.raises(UsageError, match="'perhaps' is no stance on open_port"):
        say(started, "ada", "perhaps")


def test_what_one_coder_changes_leaves_the_others_as_they_are(started: Ledger) -> None:
    say(started, "ada", "open")
    say(started, "bo", "open")
    say(started, "ada", None)
    assert said(started) == [("bo", OPEN, "open")]


def test_judgements_that_count_and_answers_do_not_meet(started: Ledger) -> None:
    started.writer().judge(FIRST, OPEN, "support", coder="ada", time=TIME)
    say(started, "ada", "none")
    counting = started.view().judgements(FIRST)
    assert [(one.new, one.is_live) for one in counting] == [("support", True)]
    (code,) = next(e.statement.codes for e in started.view().statements() if e.statement.id == FIRST)
    assert code.stance is Stance.SUPPORT


def test_nobody_learns_from_answers(started: Ledger) -> None:
    say(started, "ada", "open")
    assert judged_stances(started.view()) == {}
    decide(started, "none")
    assert judged_stances(started.view()) == {"open_port": {FIRST: Stance.NONE}}


def test_two_tasks_have_answers_of_their_own(started: Ledger) -> None:
    started.writer().start_task(replace(TASK, name="again"))
    say(started, "ada", "open")
    started.writer().answer("again", [Answer(FIRST, OPEN, "none")], coder="ada", time=TIME)
    assert said(started) == [("ada", OPEN, "open")]


@pytest.mark.parametrize(
    ("coder", "answer", "message"),
    [
        ("mo", Answer(FIRST, OPEN, "open"), "mo is no coder of task 'probe'.*ada, bo"),
        ("ada", Answer(FIRST, CLOSE, "open"), "does not ask for 'code:close_port'.*code:open_port, type"),
        ("ada", Answer(THIRD, OPEN, "open"), "Task 'probe' has no statement"),
        ("ada", Answer("nowhere", OPEN, "open"), "no statement 'nowhere'"),
    ],
)
def test_who_was_not_asked_cannot_answer(started: Ledger, coder: str, answer: Answer, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        started.writer().answer("probe", [Answer(FIRST, OPEN, "open"), answer], coder=coder, time=TIME)
    assert said(started) == []


def test_nobody_answers_a_closed_task(started: Ledger) -> None:
    say(started, "ada", "open")
    assert started.writer().close_task("probe", time=TIME).closed == TIME
    assert started.writer().close_task("probe", time="2032").closed == TIME
    with pytest.raises(UsageError, match="'probe' is closed"):
        say(started, "ada", "none")
    assert said(started) == [("ada", OPEN, "open")]


def test_statements_are_asked_in_their_order_with_what_stands_now(started: Ledger) -> None:
    view = started.view()
    asked = view.asked(view.task("probe"))
    assert [(subject, entry.statement.id) for subject, entry in asked.items()] == [(SECOND, SECOND), (FIRST, FIRST)]


def test_answers_stay_with_a_statement_that_a_new_reading_no_longer_finds(started: Ledger) -> None:
    say(started, "ada", "open")
    started.writer().put(replace(STORY, statements=STORY.statements[2:]), recipe="r2")
    view = started.view()
    assert said(started) == [("ada", OPEN, "open")]
    assert [entry.statement.id for entry in view.statements()] == [THIRD]
    assert view.task("probe").statements == (SECOND, FIRST)
    assert set(view.asked(view.task("probe"))) == {FIRST}
    say(started, "bo", "none")
    assert said(started, "bo") == [("bo", OPEN, "none")]


def decide(ledger: Ledger, value: str, *, of: str = FIRST, why: str = "") -> Judgement:
    (made,) = ledger.writer().adjudicate("probe", [Answer(of, OPEN, value, why)], coder="jo", time=TIME)
    return made


def test_what_is_adjudicated_counts_and_belongs_to_the_task(started: Ledger) -> None:
    say(started, "ada", "open")
    made = decide(started, "none", why="nur Spott")
    view = started.view()
    assert view.adjudicated(view.task("probe")) == (made,)
    assert (made.task, made.coder, made.reason) == (None, "jo", "nur Spott")
    (code,) = next(e.statement.codes for e in view.statements() if e.statement.id == FIRST)
    assert (code.stance, code.origin.component) == (Stance.NONE, "judgement")
    assert said(started) == [("ada", OPEN, "open")]


def test_what_was_decided_before_belongs_to_the_task_too_and_is_not_written_twice(started: Ledger) -> None:
    before = started.writer().judge(FIRST, OPEN, "none", coder="mo", time=TIME)
    assert decide(started, "none") == before
    assert decide(started, "none") == before
    view = started.view()
    assert view.adjudicated(view.task("probe")) == (before,)


def test_what_is_undone_is_no_longer_decided(started: Ledger) -> None:
    made = decide(started, "none")
    started.writer().undo(made.id, coder="jo", time=TIME)
    view = started.view()
    assert view.adjudicated(view.task("probe")) == ()


def test_an_actor_known_to_nobody_yet_is_kept_with_the_answer_and_can_be_adjudicated(port: Ledger) -> None:
    quast = replace(OEZER, id="quast", name="Xaver Quast")
    port.writer().start_task(replace(TASK, fields=("actor",)))
    (answer,) = port.writer().answer("probe", [Answer(FIRST, "actor", quast)], coder="ada", time=TIME)
    assert answer.new == "quast"
    assert "quast" not in {actor.id for actor in port.view().actors()}
    port.writer().adjudicate("probe", [Answer(FIRST, "actor", answer.new)], coder="jo", time=TIME)
    assert "quast" in {actor.id for actor in port.view().actors()}
