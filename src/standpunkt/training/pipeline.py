"""All of training in order: how the shipped model is made, and how users make one from annotations of their own.

prepare -> pretraining -> auxiliary -> quotations -> distilled -> roles -> thresholds -> calibration -> export
                 start -> quotations -> ...                                                          -> export

and after export the curves; for the shipped model the card.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from pathlib import Path

import torch

from standpunkt.errors import DataError
from standpunkt.quotations import neural_v1
from standpunkt.quotations.neural_v1.features import FEATURES_VERSION
from standpunkt.scoring.articles import load
from standpunkt.training import quotation_export, quotation_training
from standpunkt.training.card import Notes, write_card
from standpunkt.training.corpora import Document, all_documents
from standpunkt.training.curves import draw_all
from standpunkt.training.data import AnnotatedArticle, load_articles
from standpunkt.training.encoder import State, load_encoder, sizes_of
from standpunkt.training.held_out import Compared, read_titles, without_held_out
from standpunkt.training.jobs import cores
from standpunkt.training.logs import Echo, Log, silent
from standpunkt.training.preparing import ENCODER, VOCABULARY, WEIGHTS, adopt, label, prepare, pretrain, start_from
from standpunkt.training.settings import SHIPPED, Settings
from standpunkt.training.stages import Stage, run_stages
from standpunkt.training.tasks import Task, best_device
from standpunkt.training.unlabelled import speaking
from standpunkt.training.vocabulary import Vocabulary, read_vocabulary

__all__ = ["Annotations", "Sources", "Task", "train_own", "train_shipped"]

HELD_BACK = 6
"""Without articles to choose by, every sixth article is kept from training for that."""
FEWEST = 12
LOG = "log.jsonl"
PACKAGED = Path(neural_v1.__file__).with_name("model")
"""Where the package has its model, and the encoder to start from."""
_QUOTATIONS: tuple[tuple[str, Callable[[Task], None]], ...] = (
    ("quotations", quotation_training.train_quotations),
    ("distilled", quotation_training.distil),
    ("roles", quotation_training.train_roles),
    ("thresholds", quotation_training.choose_thresholds),
    ("calibration", quotation_training.calibrate),
    ("export", quotation_export.export_models),
)


@dataclass(frozen=True, slots=True)
class Annotations:
    """Annotated articles: files or folders to train on, and one to choose by (thresholds, best seed, 8-bit or not)."""

    train: tuple[Path, ...]
    dev: Path | None = None

    def files(self) -> dict[str, Path]:
        """All of them by a name of their own, for the stamps."""
        named = {f"train {number}": path for number, path in enumerate(self.train, start=1)}
        return named | ({"dev": self.dev} if self.dev else {})


@dataclass(frozen=True, slots=True)
class Sources:
    """What the shipped model is made from. `adopted` is a pretrained language model and its vocabulary, to take instead
    of pretraining one."""

    annotations: Annotations
    corpora: Path
    titles: Path
    redewiedergabe: Path
    adopted: tuple[Path, Path] | None = None
    notes: Notes = field(default_factory=Notes)


@dataclass(frozen=True)
class _Common:
    """What the stages of quotations share; read when the first of them needs it. `start` is the folder with vocabulary
    and encoder, `texts` gives unannotated text for the student, where there is any."""

    settings: Settings
    annotations: Annotations
    start: Path
    log: Log
    device: torch.device
    processes: int
    texts: Callable[[], Iterable[Document]] = tuple

    @cached_property
    def vocabulary(self) -> Vocabulary:
        return read_vocabulary(self.start / VOCABULARY)

    @cached_property
    def encoder(self) -> State:
        path = next((self.start / name for name in (WEIGHTS, ENCODER) if (self.start / name).is_file()), None)
        return load_encoder(path) if path else {}

    @cached_property
    def articles(self) -> tuple[tuple[AnnotatedArticle, ...], tuple[AnnotatedArticle, ...]]:
        """Those to train on and those to choose by."""
        train = tuple(one for path in self.annotations.train for one in load_articles(path, self.vocabulary))
        if len(train) < FEWEST:
            raise DataError(
                f"{len(train)} annotated articles are too few to learn from.",
                remedy=f"Annotate at least {FEWEST}; with 100 and the encoder of the package it begins to be worth it.",
            )
        if self.annotations.dev:
            return train, load_articles(self.annotations.dev, self.vocabulary)
        dev = train[HELD_BACK - 1 :: HELD_BACK]
        return tuple(one for place, one in enumerate(train) if place % HELD_BACK != HELD_BACK - 1), dev

    def unannotated(self) -> tuple[AnnotatedArticle, ...]:
        """What the student reads beside the annotated articles."""
        return speaking(self.texts(), self.vocabulary, self.settings.distillation)

    def task(self, folder: Path, before: Mapping[str, Path]) -> Task:
        train, dev = self.articles
        settings = replace(self.settings, encoder=sizes_of(self.encoder)) if self.encoder else self.settings
        return Task(
            settings=settings,
            train=train,
            dev=dev,
            vocabulary=self.vocabulary,
            encoder=self.encoder,
            unannotated=self.unannotated,
            folder=folder,
            before=before,
            log=self.log,
            device=self.device,
            processes=self.processes,
        )


def train_shipped(
    sources: Sources,
    work: Path,
    *,
    settings: Settings = SHIPPED,
    processes: int | None = None,
    echo: Echo = silent,
    again: Collection[str] = (),
) -> dict[str, Path]:
    """Makes all that is not made yet; gives the folder of each stage. The model lies in "export", with the encoder that
    others start from, its card in "card". `processes` counts the networks trained at a time, without it the cores."""
    log, device = Log(work / LOG, echo=echo), best_device()
    first = _first_stages(settings, sources, log, device)
    texts = partial(_unannotated, settings, sources)
    common = _Common(settings, sources.annotations, work / "auxiliary", log, device, processes or cores(), texts)
    stages = [*first, *_quotation_stages(common, after="auxiliary"), _curves(work), _card(common, sources)]
    return run_stages(stages, work, log=log, again=again)


def train_own(
    annotations: Annotations,
    work: Path,
    *,
    start: Path | None,
    settings: Settings = SHIPPED,
    processes: int | None = None,
    echo: Echo = silent,
) -> dict[str, Path]:
    """A model from annotations of one's own; `start` is a model folder with encoder.npz and vocabulary.txt, or None to
    begin from nothing. The model lies in the folder of "export"."""
    log = Log(work / LOG, echo=echo)
    held = {name: start / name for name in (ENCODER, VOCABULARY) if start and (start / name).is_file()}

    def begin(folder: Path, _: Mapping[str, Path]) -> None:
        texts = {one.name: one.text for path in annotations.train for one in load(path)}
        start_from(settings, start, texts, folder, log)

    files = held or annotations.files()
    recipe = {"words": settings.encoder.words, "features": FEATURES_VERSION}
    common = _Common(settings, annotations, work / "start", log, best_device(), processes or cores())
    first = Stage("start", begin, recipe=recipe, files=files)
    return run_stages([first, *_quotation_stages(common, after="start"), _curves(work)], work, log=log)


def _unannotated(settings: Settings, sources: Sources) -> Iterator[Document]:
    """The documents for pretraining but for the annotated articles, and without those that serve to judge."""
    documents = without_held_out(
        all_documents(sources.corpora, settings.corpora), read_titles(sources.titles), Compared(0)
    )
    return (document for name, document in documents if name not in settings.distillation.without)


def _first_stages(settings: Settings, sources: Sources, log: Log, device: torch.device) -> list[Stage]:
    """Up to the encoder."""
    auxiliary = Stage(
        "auxiliary",
        lambda folder, before: label(settings, sources.redewiedergabe, before["pretraining"], folder, log, device),
        after=("pretraining",),
        recipe=settings.auxiliary,
        files={"redewiedergabe": sources.redewiedergabe},
    )
    return [*_pretraining(settings, sources, log, device), auxiliary]


def _pretraining(settings: Settings, sources: Sources, log: Log, device: torch.device) -> list[Stage]:
    if sources.adopted:
        checkpoint, vocabulary = sources.adopted
        files = {"checkpoint": checkpoint, "vocabulary": vocabulary}
        make = partial(adopt, settings, checkpoint, vocabulary)
        return [Stage("pretraining", lambda folder, _: make(folder), recipe=settings.encoder, files=files)]
    corpora = {file.name: sources.corpora / file.name for file in settings.corpora.files}
    prepared = Stage(
        "prepare",
        lambda folder, _: prepare(settings, sources.corpora, sources.titles, folder, log),
        recipe={
            "words": settings.encoder.words,
            "features": FEATURES_VERSION,
            "order": settings.corpora.order_seed,
            "marks": settings.corpora.marks_seed,
            "restyled": [file.name for file in settings.corpora.files if file.straight_quotes],
        },
        files={**corpora, "titles": sources.titles},
    )
    pretraining = Stage(
        "pretraining",
        lambda folder, before: pretrain(settings, before["prepare"], folder, log, device),
        after=("prepare",),
        recipe=[settings.encoder, settings.pretraining],
    )
    return [prepared, pretraining]


def _quotation_stages(common: _Common, *, after: str) -> list[Stage]:
    """Each builds on all before it."""
    stages: list[Stage] = []
    for name, make in _QUOTATIONS:

        def run(folder: Path, before: Mapping[str, Path], make: Callable[[Task], None] = make) -> None:
            make(common.task(folder, before))
            if make is quotation_export.export_models and (common.start / ENCODER).is_file():
                shutil.copy(common.start / ENCODER, folder / ENCODER)

        names = (after, *(stage.name for stage in stages))
        recipe = [common.settings.quotations, common.settings.distillation, FEATURES_VERSION]
        stages.append(Stage(name, run, after=names, recipe=recipe, files=common.annotations.files()))
    return stages


def _curves(work: Path) -> Stage:
    return Stage("curves", lambda folder, _: _draw(work / LOG, folder), after=("export",))


def _draw(log: Path, folder: Path) -> None:
    draw_all(log, folder)


def _card(common: _Common, sources: Sources) -> Stage:
    def make(folder: Path, before: Mapping[str, Path]) -> None:
        write_card(folder, before, sources.notes, common.settings)

    return Stage("card", make, after=("export", "curves"), recipe=sources.notes.recipe(), files=sources.notes.files())
