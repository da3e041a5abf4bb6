"""Makes the model in the package from ../shared: `python -m training [SHARED]`.

Goes on where an interrupted run stopped, and leaves alone what is done for the same data and settings. `--install` puts
the result where the package has its model.
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

from standpunkt.quotations.neural_v1.model import FILES
from standpunkt.training.card import CARD, Notes
from standpunkt.training.pipeline import PACKAGED, Annotations, Sources, train_shipped
from standpunkt.training.preparing import ENCODER

HERE = Path(__file__).parent
SHARED = Path("../shared")
WORK = Path.home() / ".cache/standpunkt/training"


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("shared", type=Path, nargs="?", default=SHARED, help="folder that holds quotes/ and corpora/")
    parser.add_argument("--work", type=Path, default=WORK, help="folder for everything in between")
    parser.add_argument("--again", nargs="*", default=(), metavar="STAGE", help="make these stages anew")
    parser.add_argument(
        "--pretrained",
        nargs=2,
        type=Path,
        metavar=("CHECKPOINT", "VOCABULARY"),
        help="take this language model instead of pretraining one",
    )
    parser.add_argument("--install", action="store_true", help="put the model into the package, the card beside it")
    args = parser.parse_args()
    made = train_shipped(sources_of(args), args.work, echo=print, again=args.again)
    if args.install:
        install(made)


def sources_of(args: argparse.Namespace) -> Sources:
    """What the arguments name."""
    quotes = args.shared / "quotes"
    command = f"python -m training{' --pretrained CHECKPOINT VOCABULARY' if args.pretrained else ''}"
    return Sources(
        Annotations((quotes / "train.jsonl",), quotes / "dev.jsonl"),
        args.shared / "corpora",
        quotes / "test_titles.json",
        quotes / "redewiedergabe.tsv.xz",
        adopted=tuple(args.pretrained) if args.pretrained else None,
        notes=Notes(words=HERE / "card.md", runs=HERE / "runs.csv", command=command),
    )


def install(made: dict[str, Path]) -> None:
    """Copies the model's files, the card and the curves into the package."""
    (PACKAGED / "curves").mkdir(parents=True, exist_ok=True)
    for name in (*FILES, ENCODER):
        shutil.copy(made["export"] / name, PACKAGED / name)
    shutil.copy(made["card"] / CARD, PACKAGED / CARD)
    for picture in made["curves"].glob("*.svg"):
        shutil.copy(picture, PACKAGED / "curves" / picture.name)
    print(f"The model in {PACKAGED} is the new one now.")


if __name__ == "__main__":
    main()
