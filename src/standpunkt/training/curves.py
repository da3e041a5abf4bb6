"""Pictures of how training went: for each kind of event in the log its losses, and its scores where it has some."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import matplotlib as mpl
from matplotlib.figure import Figure

from standpunkt.training.logs import read_log

LOSSES, SCORES = "loss", "share of right ones"
_NOT_DRAWN = {"event", "seed", "run", "step", "epoch", "of", "seconds", "tokens_per_second", "minutes_left"}
_COLOURS = (
    "#1f5a8c",
    "#c2571a",
    "#3c7d3c",
    "#7b4a94",
    "#8a6d1f",
    "#555555",
    "#b03a5b",
    "#2a8a8a",
    "#999999",
    "#000000",
)
_MOST_NAMED = 6
_STYLE = {
    "svg.hashsalt": "standpunkt",  # the same log gives the same bytes
    "svg.fonttype": "none",
    "font.size": 9,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": True,
    "grid.color": "#e6e6e6",
    "legend.frameon": False,
}

Line = tuple[list[float], list[float]]
"""Steps or epochs, and the values there."""
Lines = Mapping[str, Line]


def draw_all(log: Path, folder: Path) -> list[Path]:
    """Writes an .svg for each kind of event that comes with steps or epochs more than once."""
    by_kind: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for event in read_log(log):
        if "step" in event or "epoch" in event:
            by_kind[event["event"]].append(event)
    return [path for kind, events in by_kind.items() for path in _drawn(kind, events, folder)]


def _drawn(kind: str, events: Sequence[Mapping[str, Any]], folder: Path) -> Iterator[Path]:
    panels = panels_of(events)
    if panels:
        path = folder / f"{kind}.svg"
        draw(kind, panels, path)
        yield path


def panels_of(events: Iterable[Mapping[str, Any]]) -> dict[tuple[str, str], Lines]:
    """Lines by what they show and along what: (LOSSES or SCORES, "step" or "epoch"); a line alone with one value is no
    curve and is left out. An "epoch" event with scores is one on held-out data."""
    made: dict[tuple[str, str], dict[str, Line]] = defaultdict(dict)
    for event in events:
        along = "step" if "step" in event else "epoch"
        for name, value in event.items():
            if name not in _NOT_DRAWN and isinstance(value, int | float):
                panel = (LOSSES if name.endswith(("loss", "forward", "backward")) else SCORES, along)
                places, values = made[panel].setdefault(_label(name, event), ([], []))
                places.append(event[along])
                values.append(value)
    return {key: lines for key, lines in made.items() if any(len(values) > 1 for _, values in lines.values())}


def _label(name: str, event: Mapping[str, Any]) -> str:
    plain = name.removesuffix(" loss")
    if "run" not in event:
        return plain
    return str(event["run"]) if plain == "loss" else f"{plain}, {event['run']}"


def draw(title: str, panels: Mapping[tuple[str, str], Lines], path: Path) -> None:
    """The panels side by side; losses on a logarithmic scale, so that late progress shows too."""
    with mpl.rc_context(_STYLE):
        figure = Figure(figsize=(4.6 * len(panels), 3.2), layout="constrained")
        figure.suptitle(title, x=0.01, ha="left", weight="bold")
        for place, ((what, along), lines) in enumerate(panels.items(), start=1):
            axes = figure.add_subplot(1, len(panels), place)
            _fill(axes, lines)
            axes.set_xlabel(along)
            axes.set_title(what, loc="left", fontsize=9)
            if what == LOSSES:
                axes.set_yscale("log")
                axes.yaxis.set_major_formatter("{x:g}")
                axes.yaxis.set_minor_formatter("{x:g}")
        figure.savefig(path, metadata={"Date": None})


def _fill(axes: Any, lines: Lines) -> None:
    for place, (name, (places, values)) in enumerate(lines.items()):
        axes.plot(places, values, label=name, color=_COLOURS[place % len(_COLOURS)], linewidth=1.3)
    if len(lines) > 1:
        axes.legend(fontsize=8, ncols=1 + (len(lines) > _MOST_NAMED))
