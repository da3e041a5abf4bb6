"""The gate: floors, digests, and what happens where the data is not there."""

from __future__ import annotations

import json
from pathlib import Path

from evaluation.gate import Floors, assess, below, read_floors, write
from evaluation.sections import SECTIONS, Section, digest
from evaluation.statements import EvaluationError


def section(value: float, data: tuple[str, ...] = ("data.txt",)) -> Section:
    return Section("speech", "invented", data, lambda _: {"joint": value})


def floors_for(shared: Path, floor: float) -> Floors:
    return Floors({"speech": {"joint": floor}}, {"data.txt": digest(shared / "data.txt")})


def test_a_value_at_its_floor_passes_and_one_below_does_not(tmp_path: Path) -> None:
    (tmp_path / "data.txt").write_text("gold", encoding="utf-8")
    assert assess(section(0.54), tmp_path, floors_for(tmp_path, 0.54)).faults == ()
    assert assess(section(0.53), tmp_path, floors_for(tmp_path, 0.54)).faults == (
        "speech: joint is 0.530, its floor is 0.540.",
    )


def test_changed_data_is_a_fault_even_where_the_score_is_high(tmp_path: Path) -> None:
    (tmp_path / "data.txt").write_text("gold", encoding="utf-8")
    floors = floors_for(tmp_path, 0.5)
    (tmp_path / "data.txt").write_text("gilt", encoding="utf-8")
    faults = assess(section(1.0), tmp_path, floors).faults
    assert len(faults) == 1
    assert "data.txt is not the data" in faults[0]
    assert digest(tmp_path / "data.txt") in faults[0]


def test_absent_data_is_skipped_with_its_name_and_is_no_fault(tmp_path: Path) -> None:
    outcome = assess(section(1.0), tmp_path, Floors({}, {}))
    assert outcome.skipped == f"there is no data.txt in {tmp_path}"
    assert outcome.faults == ()


def test_a_program_that_fails_is_a_fault_and_leaves_the_other_sections_in_place(tmp_path: Path) -> None:
    def fail(_: Path) -> dict[str, float]:
        raise EvaluationError("standpunkt add ended with 2.")

    outcome = assess(Section("demo", "invented", (), fail), tmp_path, Floors({}, {}))
    assert outcome.faults == ("demo: standpunkt add ended with 2.",)


def test_a_floor_that_nothing_measures_is_a_fault() -> None:
    assert list(below("speech", {}, {"joint": 0.5})) == ["speech: joint has a floor but was not measured."]


def test_the_number_given_for_an_error_is_a_ceiling() -> None:
    assert list(below("speech", {"calibration error": 0.05}, {"calibration error": 0.05})) == []
    assert list(below("speech", {"calibration error": 0.07}, {"calibration error": 0.05})) == [
        "speech: calibration error is 0.070, its ceiling is 0.050."
    ]


def test_the_digest_of_a_folder_knows_names_and_contents(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("1", encoding="utf-8")
    first = digest(tmp_path)
    (tmp_path / "a.txt").rename(tmp_path / "b.txt")
    renamed = digest(tmp_path)
    (tmp_path / "b.txt").write_text("2", encoding="utf-8")
    assert len({first, renamed, digest(tmp_path)}) == 3


def test_machines_read_whether_the_gate_passed(tmp_path: Path) -> None:
    (tmp_path / "data.txt").write_text("gold", encoding="utf-8")
    write([assess(section(0.1), tmp_path, floors_for(tmp_path, 0.5))], tmp_path / "build" / "eval.json")
    read = json.loads((tmp_path / "build" / "eval.json").read_text(encoding="utf-8"))
    assert read["passed"] is False
    assert read["sections"][0]["values"] == {"joint": 0.1}


def test_every_floor_belongs_to_a_section_and_all_data_is_pinned() -> None:
    floors = read_floors()
    assert set(floors.floors) <= {section.name for section in SECTIONS}
    assert {part for section in SECTIONS for part in section.data} == set(floors.digests)
