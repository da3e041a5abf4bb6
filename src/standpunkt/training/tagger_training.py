"""Training the tagger on annotated articles, for one seed, resumable after every epoch."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from standpunkt.quotations.neural_v1.features import FIRST_WORD, FLAGS, UNKNOWN
from standpunkt.training import checkpoints
from standpunkt.training.data import AnnotatedArticle
from standpunkt.training.encoder import State, encoder_part
from standpunkt.training.logs import Log
from standpunkt.training.running import Running
from standpunkt.training.settings import EncoderSizes, QuotationSettings
from standpunkt.training.tagger import Tagger, targets_of

RULE_FLAGS = [place for place, name in enumerate(FLAGS) if name.startswith("rule ")]


@dataclass(frozen=True, slots=True)
class TaggerJob:
    """One tagger to train: `name` names its files, `seed` its randomness, `articles` what it sees."""

    name: str
    seed: int
    articles: tuple[AnnotatedArticle, ...]
    encoder: State
    sizes: EncoderSizes
    settings: QuotationSettings
    folder: Path
    device: str = "cpu"

    @property
    def weights(self) -> Path:
        """Where the finished weights lie."""
        return self.folder / f"{self.name}.pt"


@dataclass(frozen=True, slots=True)
class Batch:
    """`numbers` int64 [batch, time, 5], `flags` float32 [batch, time, flags], `lengths` int64 [batch]."""

    numbers: Tensor
    flags: Tensor
    lengths: Tensor


def train_tagger(job: TaggerJob, log: Log) -> None:
    """Trains until the last epoch, from the checkpoint of an interrupted run where there is one."""
    checkpoints.seed_everything(job.seed)
    settings = job.settings
    model = new_tagger(job).to(job.device)
    optimiser = torch.optim.AdamW(groups(model, settings), weight_decay=settings.weight_decay)
    run = Running(model, optimiser, settings, job.weights)
    targets = {id(article): targets_of(article) for article in job.articles}
    for epoch in range(run.resumed(), settings.epochs):
        batches = list(batched(job.articles, tokens=settings.batch_tokens, longest=settings.longest))
        total = 0.0
        model.train()
        for number, articles in enumerate(batches):
            done = (epoch + number / len(batches)) / settings.epochs
            set_rates(optimiser, step=epoch * len(batches) + number, done=done, warm_up=settings.warm_up)
            tags = [targets[id(article)] for article in articles]
            total += run.step(_loss(model, batch_of(articles, settings), tags, settings, job.device))
        log("tagger", seed=job.seed, run=job.name, epoch=epoch + 1, loss=total / len(batches))
        run.keep(epoch + 1)
    run.finish()


def new_tagger(job: TaggerJob) -> Tagger:
    """A tagger with the pretrained encoder, or a fresh one where there is none."""
    model = Tagger(job.sizes, job.settings)
    if job.encoder:
        model.enc.load_state_dict(encoder_part(job.encoder))
    return model


def load_tagger(job: TaggerJob) -> Tagger:
    """The finished tagger, ready to tag."""
    model = Tagger(job.sizes, job.settings)
    model.load_state_dict(torch.load(job.weights, map_location="cpu", weights_only=True))
    return model.eval()


def batched(articles: Sequence[AnnotatedArticle], *, tokens: int, longest: int) -> Iterator[list[AnnotatedArticle]]:
    """Articles of like length together, some `tokens` a batch counted with padding, in random order."""
    order = sorted(articles, key=lambda article: min(longest, len(article)) + random.random() * 120)  # noqa: S311
    batches: list[list[AnnotatedArticle]] = [[]]
    for article in order:
        batches[-1].append(article)
        if len(batches[-1]) * max(min(longest, len(one)) for one in batches[-1]) > tokens:
            batches.append([])
    batches = [batch for batch in batches if batch]
    random.shuffle(batches)
    yield from batches


def groups(model: Tagger, settings: QuotationSettings) -> list[dict[str, object]]:
    """The pretrained encoder moves more slowly than what is new."""
    new = [value for name, value in model.named_parameters() if not name.startswith("enc.")]
    return [{"params": new, "peak": settings.rate}, {"params": model.enc.parameters(), "peak": settings.encoder_rate}]


def set_rates(optimiser: torch.optim.Optimizer, *, step: int, done: float, warm_up: int) -> None:
    """Up in `warm_up` steps, then down to nothing in a straight line; `done` is the share of the run, 0 to 1."""
    for group in optimiser.param_groups:
        group["lr"] = group["peak"] * min(1.0, (step + 1) / warm_up) * (1 - done)


def batch_of(articles: Sequence[AnnotatedArticle], settings: QuotationSettings) -> Batch:
    """What the model sees of the articles, cut off at `longest`, with some words and some rules' opinions hidden."""
    lengths = [min(settings.longest, len(article)) for article in articles]
    numbers = padded([torch.from_numpy(article.numbers) for article in articles], settings.longest).long()
    flags = padded([torch.from_numpy(article.flags) for article in articles], settings.longest)
    for row in range(len(articles)):
        if random.random() < settings.rules_dropout:  # noqa: S311
            flags[row, :, RULE_FLAGS] = 0
    return Batch(_forgetful(numbers, settings.word_dropout), flags, torch.tensor(lengths))


def padded(rows: Sequence[Tensor], longest: int) -> Tensor:
    """[batch, time, ...] of rows [time, ...], each cut off at `longest`."""
    return nn.utils.rnn.pad_sequence([row[:longest] for row in rows], batch_first=True)


def _forgetful(numbers: Tensor, share: float) -> Tensor:
    """Some words become unknown, so that the model learns to live with it; their letters stay."""
    words = numbers[..., 0]
    gone = (torch.rand(words.shape) < share) & (words >= FIRST_WORD)
    numbers[..., 0] = torch.where(gone, torch.full_like(words, UNKNOWN), words)
    return numbers


def _loss(model: Tagger, batch: Batch, tags: Sequence[np.ndarray], settings: QuotationSettings, device: str) -> Tensor:
    lengths = batch.lengths.to(device)
    scores, _ = model(batch.numbers.to(device), batch.flags.to(device), lengths)
    right = padded([torch.from_numpy(one) for one in tags], settings.longest).to(device)
    return model.crf.loss(scores, right, lengths) / lengths.sum() * settings.loss_scale
