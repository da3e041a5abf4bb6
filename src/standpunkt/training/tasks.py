"""What the stages that make the quotation models are given."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import torch

from standpunkt.training.data import AnnotatedArticle
from standpunkt.training.encoder import State
from standpunkt.training.jobs import cores
from standpunkt.training.logs import Log
from standpunkt.training.settings import Settings
from standpunkt.training.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One stage's work. Its products go to `folder`, which keeps what an interrupted run with the same inputs and
    settings left there; `before` names the folders of the stages that are done. `encoder` is empty where there is no
    pretrained one. `unannotated` gives text for the student to read beside the annotated articles; only one stage asks
    for it, and reading it takes a minute."""

    settings: Settings
    train: tuple[AnnotatedArticle, ...]
    dev: tuple[AnnotatedArticle, ...]
    vocabulary: Vocabulary
    encoder: State
    unannotated: Callable[[], tuple[AnnotatedArticle, ...]]
    folder: Path
    before: Mapping[str, Path]
    log: Log
    device: torch.device = field(default_factory=lambda: torch.device("cpu"))
    processes: int = field(default_factory=cores)


def best_device() -> torch.device:
    """A GPU where there is one."""
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")
