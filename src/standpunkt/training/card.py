"""CARD.md: what a model was made from, how, what it reaches, and what it is bad at. Every figure comes from a file that
a stage wrote; words come from `Notes`."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import fmean
from typing import Any

import torch

from standpunkt.training.settings import Settings
from standpunkt.training.stages import read_stamp

CARD = "CARD.md"
_OFFICIAL = {"messages": "Messages", "roles": "Roles", "joint": "Joint", "form": "Form"}

Rows = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Notes:
    """What people wrote for the card: `words` a Markdown file with weaknesses and licence, `runs` a .csv of all runs
    that were tried, `command` how to make the model again."""

    words: Path | None = None
    runs: Path | None = None
    command: str = "python -m training"

    def files(self) -> dict[str, Path]:
        """The files there are, by name."""
        return {name: path for name, path in (("words", self.words), ("runs", self.runs)) if path}

    def recipe(self) -> dict[str, str]:
        """What else the card depends on."""
        return {"command": self.command}


def write_card(folder: Path, before: Mapping[str, Path], notes: Notes, settings: Settings) -> None:
    """Writes CARD.md from the folders of the stages."""
    parts = [
        "# The quotation model of Standpunkt",
        notes.words.read_text(encoding="utf-8").strip() if notes.words else "",
        "\n\n".join(_figures(before)),
        _section("All runs", _table(_csv(notes.runs)) if notes.runs else ""),
        _section("How training went", _pictures(before["curves"])),
        _section("Made from", _table([("stage", "file", "SHA-256"), *_digests(before)])),
        _section("Make it again", _again(notes, settings)),
    ]
    (folder / CARD).write_text("\n\n".join(part for part in parts if part) + "\n", encoding="utf-8")


def _section(title: str, content: str) -> str:
    return f"## {title}\n\n{content}" if content else ""


def _figures(before: Mapping[str, Path]) -> Iterator[str]:
    held = _json(before["calibration"] / "figures.json")
    exported = _json(before["export"] / "export.json")
    chosen = exported[exported["chosen"]]
    yield _section(
        "Figures on the development articles (official scorer, F1 in percent)", _table(_scores(held, exported))
    )
    yield (
        f"Shipped: the student of the seeds, as {exported['chosen']}. Expected calibration error of its confidences: "
        f"{_percent(held['student']['calibration error'])}."
    )
    yield _section("Types (overlap F1 with the partner at least one half)", _table(_types(chosen["types"])))


def _scores(held: Mapping[str, Any], exported: Mapping[str, Any]) -> Iterator[Sequence[str]]:
    """A line for each seed, their mean, and what was exported."""
    seeds = {name: values for name, values in held.items() if name.startswith("seed")}
    names = [*_OFFICIAL, *(name for name in exported[exported["chosen"]] if name.endswith(" f1"))]
    yield ("", *(_OFFICIAL.get(name, name.removesuffix(" f1")) for name in names))
    for seed, values in seeds.items():
        yield (seed.replace("-", " "), *(_percent(values[name]) for name in names))
    yield (f"mean of {len(seeds)}", *(_percent(_mean(values[name] for values in seeds.values())) for name in names))
    yield ("student of all seeds", *(_percent(held["student"][name]) for name in names))
    for form in ("float32", "int8"):
        yield (f"exported, {form}", *(_percent(exported[form][name]) for name in names))


def _mean(values: Iterator[float | None]) -> float | None:
    held = [value for value in values if value is not None]
    return fmean(held) if held else None


def _types(types: Mapping[str, Mapping[str, int]]) -> Iterator[Sequence[str]]:
    yield "type", "marked", "found", "recall", "predicted", "right", "precision"
    for name, count in types.items():
        recall, precision = _share(count["found"], count["gold"]), _share(count["right"], count["predicted"])
        numbers = (str(count["gold"]), str(count["found"]), recall, str(count["predicted"]), str(count["right"]))
        yield (name, *numbers, precision)


def _share(part: int, whole: int) -> str:
    return _percent(part / whole if whole else None)


def _percent(value: float | None) -> str:
    return "–" if value is None else f"{100 * value:.1f}"


def _pictures(folder: Path) -> str:
    return "\n".join(f"![{path.stem}](curves/{path.name})" for path in sorted(folder.glob("*.svg")))


def _digests(before: Mapping[str, Path]) -> Iterator[Sequence[str]]:
    """Each outside file once, with the first stage that read it."""
    seen: set[str] = set()
    for name, folder in before.items():
        stamp = read_stamp(folder) or {"files": {}}
        for file, digest in stamp["files"].items():
            if digest not in seen:
                seen.add(digest)
                yield name, file, f"`{digest}`"


def _again(notes: Notes, settings: Settings) -> str:
    made = json.dumps(asdict(settings), indent=1, ensure_ascii=False)
    versions = f"PyTorch {torch.__version__.partition('+')[0]}"
    return f"`{notes.command}`, with {versions} and the settings `{settings.name}`:\n\n```json\n{made}\n```"


def _csv(path: Path) -> Rows:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines))


def _table(rows: Sequence[Sequence[str]] | Iterator[Sequence[str]]) -> str:
    """A Markdown table whose first row is the head."""
    head, *rest = rows
    lines = [head, ["---"] * len(head), *rest]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _json(path: Path) -> dict[str, Any]:
    held: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return held
