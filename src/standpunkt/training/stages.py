"""Stages in order, each with a folder of its own and a stamp in it that says what it was made from.

A stage that is done for the same inputs, settings and stages before it is left alone; one that was interrupted goes on
with what its folder holds; one that was made from something else is made anew.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from standpunkt.errors import TrainingError
from standpunkt.training.logs import Log

STAMP = "stamp.json"
Make = Callable[[Path, Mapping[str, Path]], None]
"""Writes a stage's products: its folder, and the folders of the stages before it by name."""


@dataclass(frozen=True, slots=True)
class Stage:
    """`recipe` are the settings it depends on (plain values and data classes), `files` what it reads from outside, by
    name; `after` names the stages whose products it reads."""

    name: str
    make: Make
    after: tuple[str, ...] = ()
    recipe: Any = None
    files: Mapping[str, Path] | None = None


def run_stages(stages: Sequence[Stage], work: Path, *, log: Log, again: Collection[str] = ()) -> dict[str, Path]:
    """Makes what is not done, in order; `again` names stages to make in any case. Gives the folder of each.

    Raises TrainingError where a file is missing (before anything is made), or a folder holds what no stage made.
    """
    folders: dict[str, Path] = {}
    for number, (stage, stamp) in enumerate(_stamped(stages), start=1):
        folder = work / stage.name
        state = _state(folder, stamp["digest"], anew=stage.name in again)
        log("stage", name=stage.name, number=number, of=len(stages), state=state)
        if state != "done":
            _write(folder, {**stamp, "done": False})
            stage.make(folder, dict(folders))
            _write(folder, {**stamp, "done": True})
        folders[stage.name] = folder
    return folders


def _stamped(stages: Sequence[Stage]) -> list[tuple[Stage, dict[str, Any]]]:
    made: list[tuple[Stage, dict[str, Any]]] = []
    digests: dict[str, str] = {}
    for stage in stages:
        stamp = _stamp(stage, digests)
        digests[stage.name] = stamp["digest"]
        made.append((stage, stamp))
    return made


def _stamp(stage: Stage, digests: Mapping[str, str]) -> dict[str, Any]:
    made_from = {
        "stage": stage.name,
        "recipe": json.loads(json.dumps(stage.recipe, default=asdict)),
        "files": {name: file_digest(path) for name, path in (stage.files or {}).items()},
        "after": {name: digests[name] for name in stage.after},
    }
    text = json.dumps(made_from, sort_keys=True)
    return {**made_from, "digest": hashlib.sha256(text.encode()).hexdigest()}


def file_digest(path: Path) -> str:
    """SHA-256 of a file, or of all files directly in a folder with their names."""
    if not path.exists():
        raise TrainingError(f"There is no {path}.", remedy="Name the folder or file where it lies.")
    if path.is_dir():
        inside = "".join(f"{file.name} {file_digest(file)}\n" for file in sorted(path.iterdir()) if file.is_file())
        return hashlib.sha256(inside.encode()).hexdigest()
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def _state(folder: Path, digest: str, *, anew: bool) -> str:
    """ "done", "goes on" or "begins"; in the last case the folder is empty afterwards."""
    held = read_stamp(folder)
    if held is None and folder.is_dir() and any(folder.iterdir()):
        raise TrainingError(f"{folder} holds files, but no {STAMP}.", remedy="Name an empty folder to work in.")
    if held is not None and held["digest"] == digest and not anew:
        return "done" if held["done"] else "goes on"
    if held is not None:
        shutil.rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True)
    return "begins"


def read_stamp(folder: Path) -> dict[str, Any] | None:
    """What a stage's folder was made from: stage, recipe, digests of files and of the stages before, whether done."""
    path = folder / STAMP
    if not path.is_file():
        return None
    stamp: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return stamp


def _write(folder: Path, stamp: Mapping[str, Any]) -> None:
    part = folder / f"{STAMP}.part"
    part.write_text(json.dumps(stamp, indent=1) + "\n", encoding="utf-8")
    part.replace(folder / STAMP)
