"""The command that makes a model from a user's own annotations: `standpunkt train`."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from standpunkt.cli.screen import note, screen
from standpunkt.errors import TrainingError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from standpunkt.training.settings import Settings

_LIBRARIES = ("torch", "onnx", "matplotlib", "scipy")


def train(
    *,
    data: Annotated[
        Path,
        typer.Option(
            "--data", "-d", metavar="DATA", help="Annotated articles: a .jsonl file, or a folder of .json files."
        ),
    ],
    dev: Annotated[
        Path | None,
        typer.Option(
            "--dev", metavar="DATA", help="Others to choose by; without them every sixth of DATA is held back."
        ),
    ] = None,
    out: Annotated[Path, typer.Option("--out", "-o", metavar="FOLDER", help="Where the model goes.")] = Path("model"),
    from_encoder: Annotated[
        Path | None,
        typer.Option("--from-encoder", metavar="FOLDER", help="A model to start from, instead of the package's own."),
    ] = None,
    work: Annotated[
        Path | None,
        typer.Option("--work", metavar="FOLDER", help="Where everything in between goes: OUT/work if not named."),
    ] = None,
    seeds: Annotated[
        int,
        typer.Option("--seeds", metavar="N", min=1, help="Train N taggers, and one that learns from them all."),
    ] = 1,
    processes: Annotated[
        int | None,
        typer.Option("--processes", "-p", metavar="N", min=1, help="Train so many networks at a time, not one a core."),
    ] = None,
    tiny: Annotated[
        bool, typer.Option("--tiny", metavar="", help="Try everything out in a minute; the model is of no use.")
    ] = False,
) -> None:
    """Train a model of your own from articles that you annotated.

    It starts from the pretrained encoder of the package. Started again, an interrupted run goes on where it stopped.
    Needs PyTorch: pip install 'standpunkt\\[train]'.
    """
    _need_libraries()
    from standpunkt.training import pipeline  # noqa: PLC0415 (PyTorch: 2 s, and only this command needs it)

    folders = pipeline.train_own(
        pipeline.Annotations((data,), dev),
        work or out / "work",
        start=from_encoder or pipeline.PACKAGED,
        settings=_settings(seeds, tiny),
        processes=processes,
        echo=note,
    )
    _hand_out(folders, out)
    _say(folders, out)


def _need_libraries() -> None:
    from importlib.util import find_spec  # noqa: PLC0415

    missing = [name for name in _LIBRARIES if find_spec(name) is None]
    if missing:
        raise TrainingError(
            f"Training needs {', '.join(missing)}.", remedy="Install them: pip install 'standpunkt[train]'."
        )


def _settings(seeds: int, tiny: bool) -> Settings:
    from dataclasses import replace  # noqa: PLC0415

    from standpunkt.training.settings import SHIPPED, TINY  # noqa: PLC0415

    chosen = TINY if tiny else SHIPPED
    return replace(
        chosen,
        quotations=replace(chosen.quotations, seeds=tuple(range(1, seeds + 1))),
        # Without texts beside the annotated ones an epoch is a third as long.
        distillation=replace(chosen.distillation, epochs=3 * chosen.distillation.epochs),
    )


def _hand_out(folders: Mapping[str, Path], out: Path) -> None:
    """The model's files to where the user wants them, with the curves."""
    out.mkdir(parents=True, exist_ok=True)
    for file in (*folders["export"].iterdir(), *folders["curves"].glob("*.svg")):
        if file.is_file() and file.name not in ("stamp.json", "export.json"):
            shutil.copy(file, out / file.name)


def _say(folders: Mapping[str, Path], out: Path) -> None:
    exported = json.loads((folders["export"] / "export.json").read_text(encoding="utf-8"))
    reached = exported[exported["chosen"]]
    figures = ", ".join(
        f"{name.capitalize()} {100 * (reached[name] or 0):.1f}" for name in ("messages", "roles", "joint")
    )
    screen().print(f"The model is in {out}. On the articles held back: {figures} (official scores, F1).")
    note(f"Read with it: standpunkt add ARTICLES --model {out}")
