"""What runs changed, and the whole life of a statement as it is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from standpunkt.errors import UsageError
from standpunkt.ledger import Ledger
from standpunkt.records.codes import Stance
from standpunkt.records.history import Event, EventKind
from standpunkt.records.statements import ReadArticle
from standpunkt.records.tasks import Task
from tests.ledger.samples import OEZER, port_story


def at(hour: int) -> str:
    return f"2031-05-09T{hour:02}:00:00+00:00"


def run(ledger: Ledger, command: str, hour: int, *, engine: str | None = None) -> int:
    return ledger.writer().begin(command, time=at(hour), program="9.9", engine=engine)


def read(ledger: Ledger, story: ReadArticle, hour: int) -> None:
    ledger.writer().put(story, recipe=str(hour), run=run(ledger, "add", hour, engine="rules"))


def told(events: tuple[Event, ...], *kinds: EventKind) -> list[tuple[str | None, str, str | None, str | None]]:
    return [(event.time, event.field, event.old, event.new) for event in events if event.kind in kinds]


def with_office(story: ReadArticle, office: str) -> ReadArticle:
    first, *others = story.statements
    return ReadArticle(story.article, (replace(first, office=office), *others))


def test_what_a_run_found_first_is_told_with_its_origin(ledger: Ledger) -> None:
    story = port_story()
    read(ledger, story, 8)
    events = ledger.view().history(story.statements[0].id)
    (office,) = (event for event in events if event.kind is EventKind.FOUND and event.field == "office")
    (actor,) = (event for event in events if event.kind is EventKind.FOUND and event.field == "actor")
    assert (office.time, office.new) == (at(8), "Außenministerin von Nordmark")
    assert (actor.new, actor.by, actor.confidence) == (
        "Mara Lindqvist (lindqvist)",
        "rules_v1 1.0, verb of saying",
        0.8,
    )
    assert actor.run is not None
    assert (actor.run.command, actor.run.program, actor.run.engine) == ("add", "9.9", "rules")
    assert told(events, EventKind.CHANGED) == []


def test_what_a_later_run_changed_is_told_and_what_it_was_at_first(ledger: Ledger) -> None:
    story = port_story()
    read(ledger, story, 8)
    read(ledger, with_office(story, "Ministerin"), 9)
    events = ledger.view().history(story.statements[0].id)
    assert told(events, EventKind.CHANGED) == [(at(9), "office", "Außenministerin von Nordmark", "Ministerin")]
    assert (at(8), "office", None, "Außenministerin von Nordmark") in told(events, EventKind.FOUND)
    assert (None, "office", None, "Ministerin") in told(events, EventKind.COUNTS)


def test_reading_the_same_again_is_no_change(ledger: Ledger) -> None:
    read(ledger, port_story(), 8)
    read(ledger, port_story(), 9)
    for statement in port_story().statements:
        assert told(ledger.view().history(statement.id), EventKind.CHANGED) == []


def test_a_quotation_that_is_found_no_longer_and_again(ledger: Ledger) -> None:
    story = port_story()
    without = ReadArticle(story.article, story.statements[:2])
    for hour, one in ((8, story), (9, without), (10, story)):
        read(ledger, one, hour)
    events = ledger.view().history(story.statements[2].id)
    assert told(events, EventKind.CHANGED) == [(at(9), "quotation", "yes", "no"), (at(10), "quotation", "no", "yes")]


def test_codes_that_a_run_changed(ledger: Ledger) -> None:
    story = port_story()
    read(ledger, story, 8)
    first = story.statements[0]
    (code,) = first.codes
    codes = {first.id: (replace(code, stance=Stance.SUPPORT),)}
    ledger.writer().recode(story.article.id, codes, recipe="r", run=run(ledger, "recode", 9))
    ledger.writer().put_learned((), {first.id: ()}, of=[], run=run(ledger, "learn", 10))
    events = ledger.view().history(first.id)
    assert told(events, EventKind.CHANGED) == [
        (at(9), "code:open_port", "oppose", "support"),
        (at(10), "code:open_port", "support", ""),
    ]


def test_judgements_are_told_with_reason_and_what_was_taken_back(ledger: Ledger) -> None:
    story = port_story()
    read(ledger, story, 8)
    key, writer = story.statements[0].id, ledger.writer()
    made = writer.judge(key, "actor", OEZER, coder="jo", time=at(9), reason="er sprach")
    writer.undo(made.id, coder="ines", time=at(10), reason="doch nicht")
    writer.judge(key, "via", "Radio Süd", coder="jo", time=at(11))
    events = ledger.view().history(key)
    judged, undone = (next(e for e in events if e.kind is kind) for kind in (EventKind.JUDGED, EventKind.UNDONE))
    assert (judged.old, judged.new) == ("Mara Lindqvist (lindqvist)", "Kemal Özer (oezer)")
    assert (judged.by, judged.why, judged.judgement) == ("jo", "er sprach", 1)
    assert (undone.by, undone.new, undone.why) == ("ines", None, "takes back judgement 1; doch nicht")
    now = {event.field: event for event in events if event.kind is EventKind.COUNTS}
    assert (now["via"].new, now["via"].by, now["via"].judgement) == ("Radio Süd", "jo", 3)
    assert (now["actor"].new, now["actor"].judgement) == ("Mara Lindqvist (lindqvist)", None)


def test_what_is_blind_is_told_when_its_task_is_closed(ledger: Ledger) -> None:
    story = port_story()
    read(ledger, story, 8)
    key = story.statements[0].id
    ledger.writer().start_task(Task(0, "probe", "jo", at(8), ("jo", "ada"), ("type",), (key,)))
    ledger.writer().judge(key, "type", "Direct", coder="jo", time=at(9), task=1)
    assert told(ledger.view().history(key), EventKind.BLIND) == []
    ledger.writer().close_task("probe", time=at(10))
    assert told(ledger.view().history(key), EventKind.BLIND) == [(at(9), "type", "Indirect", "Direct")]


def test_the_beginning_of_an_id_is_enough_where_it_names_one(ledger: Ledger) -> None:
    story = port_story()
    read(ledger, story, 8)
    view, key = ledger.view(), story.statements[0].id
    assert view.history(key[:12]) == view.history(key)
    for wrong in ("", "zzz", key + "0"):
        with pytest.raises(UsageError):
            view.history(wrong)


def test_events_are_in_order_of_time_and_what_counts_is_last(ledger: Ledger) -> None:
    story = port_story()
    read(ledger, story, 8)
    ledger.writer().judge(story.statements[0].id, "via", "Radio Süd", coder="jo", time=at(9))
    read(ledger, with_office(story, "Ministerin"), 10)
    events = ledger.view().history(story.statements[0].id)
    past = [event.time or "" for event in events if event.kind is not EventKind.COUNTS]
    assert past == sorted(past)
    assert [event.kind for event in events[len(past) :]] == [EventKind.COUNTS] * (len(events) - len(past))
