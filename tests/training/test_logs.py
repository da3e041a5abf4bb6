from __future__ import annotations

from pathlib import Path

from standpunkt.training.curves import LOSSES, SCORES, draw_all, panels_of
from standpunkt.training.logs import Log, read_log


def test_events_are_written_and_said(tmp_path: Path) -> None:
    said: list[str] = []
    Log(tmp_path / "a/log.jsonl", echo=said.append)("tagger", epoch=2, loss=0.123456)
    (event,) = read_log(tmp_path / "a/log.jsonl")
    assert (event["event"], event["epoch"], event["loss"]) == ("tagger", 2, 0.123456)
    assert said == ["tagger: epoch 2, loss 0.1235"]


def test_half_a_line_at_the_end_is_left_out(tmp_path: Path) -> None:
    log = Log(tmp_path / "log.jsonl")
    log("tagger", epoch=1)
    with log.path.open("a", encoding="utf-8") as file:
        file.write('{"event": "tag')
    assert len(read_log(log.path)) == 1


def test_a_step_taken_twice_counts_as_it_was_taken_last(tmp_path: Path) -> None:
    log = Log(tmp_path / "log.jsonl")
    for loss in (3.0, 2.0, 2.5):
        log("pretraining", step=2 if loss < 3 else 1, loss=loss)
    assert [event["loss"] for event in read_log(log.path)] == [3.0, 2.5]


def test_runs_and_seeds_are_kept_apart(tmp_path: Path) -> None:
    log = Log(tmp_path / "log.jsonl")
    for run in ("seed-1", "fold-0"):
        log("tagger", run=run, seed=1, epoch=1, loss=1.0)
    assert len(read_log(log.path)) == 2


def test_losses_and_scores_are_drawn_apart_and_each_run_has_a_line() -> None:
    events = [
        {"event": "x", "run": run, "epoch": epoch, "loss": 1 / epoch, "joint": 0.5} for run in "ab" for epoch in (1, 2)
    ]
    panels = panels_of(events)
    assert panels[LOSSES, "epoch"] == {"a": ([1, 2], [1.0, 0.5]), "b": ([1, 2], [1.0, 0.5])}
    assert list(panels) == [(LOSSES, "epoch"), (SCORES, "epoch")]
    assert list(panels[SCORES, "epoch"]) == ["joint, a", "joint, b"]


def test_the_same_log_gives_the_same_picture(tmp_path: Path) -> None:
    log = Log(tmp_path / "log.jsonl")
    for step in (1, 2, 3):
        log("pretraining", step=step, forward=4.0 / step, backward=3.0 / step)
    log("stage", name="card")
    pictures = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (path,) = draw_all(log.path, tmp_path / name)
        pictures.append(path.read_bytes())
    assert path.name == "pretraining.svg"
    assert pictures[0] == pictures[1]
