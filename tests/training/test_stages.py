from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from standpunkt.errors import TrainingError
from standpunkt.training.logs import Log
from standpunkt.training.settings import Leg
from standpunkt.training.stages import Stage, file_digest, read_stamp, run_stages


class Works:
    """Two stages that count how often they are made; the second one reads what the first wrote."""

    def __init__(self, folder: Path) -> None:
        self.work = folder / "work"
        self.data = folder / "data.txt"
        self.data.write_text("one", encoding="utf-8")
        self.made: list[str] = []
        self.log = Log(folder / "log.jsonl")

    def run(self, *, recipe: Any = None, later: Any = None, again: tuple[str, ...] = ()) -> dict[str, Path]:
        stages = [
            Stage("first", self._first, recipe=recipe, files={"data": self.data}),
            Stage("second", self._second, after=("first",), recipe=later),
        ]
        return run_stages(stages, self.work, log=self.log, again=again)

    def _first(self, folder: Path, before: Mapping[str, Path]) -> None:
        self.made.append("first")
        assert before == {}
        (folder / "copy.txt").write_text(self.data.read_text(encoding="utf-8"), encoding="utf-8")

    def _second(self, folder: Path, before: Mapping[str, Path]) -> None:
        self.made.append("second")
        (folder / "twice.txt").write_text((before["first"] / "copy.txt").read_text("utf-8") * 2, encoding="utf-8")


@pytest.fixture
def works(tmp_path: Path) -> Works:
    return Works(tmp_path)


def test_what_is_done_is_left_alone(works: Works) -> None:
    folders = works.run()
    assert (folders["second"] / "twice.txt").read_text("utf-8") == "oneone"
    assert works.run() == folders
    assert works.made == ["first", "second"]


def test_another_input_makes_all_that_depends_on_it_anew(works: Works) -> None:
    works.run()
    works.data.write_text("two", encoding="utf-8")
    folders = works.run()
    assert works.made == ["first", "second"] * 2
    assert (folders["second"] / "twice.txt").read_text("utf-8") == "twotwo"


def test_another_setting_leaves_the_stages_before_alone(works: Works) -> None:
    works.run(later={"leg": Leg(1, 1.0, 1, 0.0)})
    works.run(later={"leg": Leg(2, 1.0, 1, 0.0)})
    assert works.made == ["first", "second", "second"]


def test_a_stage_can_be_asked_for_again(works: Works) -> None:
    folders = works.run()
    (folders["second"] / "left.txt").touch()
    works.run(again=("second",))
    assert works.made == ["first", "second", "second"]
    assert not (folders["second"] / "left.txt").exists()


def test_an_interrupted_stage_goes_on_with_what_it_left(works: Works, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(folder: Path, before: Mapping[str, Path]) -> None:
        (folder / "checkpoint.pt").touch()
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(works, "_second", interrupted)
        with pytest.raises(KeyboardInterrupt):
            works.run()
    folders = works.run()
    assert works.made == ["first", "second"]
    assert (folders["second"] / "checkpoint.pt").exists()
    states = [json.loads(line)["state"] for line in works.log.path.read_text("utf-8").splitlines()]
    assert states == ["begins", "begins", "done", "goes on"]


def test_the_stamp_says_what_a_folder_was_made_from(works: Works) -> None:
    folders = works.run(recipe=[Leg(3, 0.5, 1, 0.0)])
    stamp = read_stamp(folders["first"])
    assert stamp is not None
    assert stamp["recipe"] == [{"steps": 3, "peak": 0.5, "warm_up": 1, "end": 0.0}]
    assert stamp["files"] == {"data": file_digest(works.data)}


def test_files_that_no_stage_made_are_never_touched(works: Works) -> None:
    (works.work / "first").mkdir(parents=True)
    (works.work / "first/thesis.txt").touch()
    with pytest.raises(TrainingError, match="empty folder"):
        works.run()
    assert (works.work / "first/thesis.txt").exists()


def test_a_missing_file_is_told_before_anything_is_made(works: Works) -> None:
    works.data.unlink()
    needs = Stage("last", works._first, files={"data": works.data})
    with pytest.raises(TrainingError, match=r"There is no .*data\.txt"):
        run_stages([Stage("first", works._second), needs], works.work, log=works.log)
    assert works.made == []


def test_the_digest_of_a_folder_is_that_of_its_files(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("1", encoding="utf-8")
    before = file_digest(tmp_path)
    (tmp_path / "a.json").rename(tmp_path / "b.json")
    assert file_digest(tmp_path) != before
