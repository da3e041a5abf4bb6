"""Several taggers distilled into one: as good as all of them together at the price of one.

The student learns the mean scores of its teachers (Hinton et al. 2015), in the annotated articles and in text that
nobody annotated; it sees fewer of the words than they did (Xie et al. 2020, "noisy student").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from standpunkt.training import checkpoints
from standpunkt.training.data import AnnotatedArticle
from standpunkt.training.logs import Log
from standpunkt.training.running import Running
from standpunkt.training.settings import DistillationSettings, QuotationSettings
from standpunkt.training.tagger import Tagger, tagged, targets_of
from standpunkt.training.tagger_training import (
    Batch,
    TaggerJob,
    batch_of,
    batched,
    groups,
    new_tagger,
    padded,
    set_rates,
)


@dataclass(frozen=True, slots=True, eq=False)
class Lesson:
    """What the teachers say of an article, float16 [tokens, layers, 4]; `tags` int64 [tokens, layers] are those of its
    annotations, None where it has none."""

    said: Tensor
    tags: Tensor | None


def train_student(
    job: TaggerJob,
    teachers: Sequence[Tagger],
    unannotated: Sequence[AnnotatedArticle],
    settings: DistillationSettings,
    log: Log,
) -> None:
    """Trains until the last epoch, from the checkpoint of an interrupted run where there is one."""
    checkpoints.seed_everything(settings.seed)
    softer = replace(job.settings, dropout=settings.dropout, word_dropout=settings.word_dropout)
    model = new_tagger(replace(job, settings=softer))
    _begin_with_paths(model, teachers)
    model.to(job.device)
    optimiser = torch.optim.AdamW(groups(model, softer), weight_decay=softer.weight_decay)
    run = Running(model, optimiser, softer, job.weights)
    lessons = lessons_of(teachers, job.articles, unannotated)
    for epoch in range(run.resumed(), settings.epochs):
        articles = [*job.articles, *unannotated]
        batches = list(batched(articles, tokens=softer.batch_tokens, longest=softer.longest))
        total = 0.0
        model.train()
        for number, read in enumerate(batches):
            done = (epoch + number / len(batches)) / settings.epochs
            set_rates(optimiser, step=epoch * len(batches) + number, done=done, warm_up=softer.warm_up)
            taught = [lessons[id(article)] for article in read]
            total += run.step(_loss(model, batch_of(read, softer), taught, softer, settings, job.device))
        log("student", run=job.name, epoch=epoch + 1, loss=total / len(batches))
        run.keep(epoch + 1)
    run.finish()


def lessons_of(
    teachers: Sequence[Tagger], annotated: Sequence[AnnotatedArticle], unannotated: Sequence[AnnotatedArticle]
) -> dict[int, Lesson]:
    """By the identity of the article."""
    made = {}
    for article in (*annotated, *unannotated):
        said = np.mean([tagged(teacher, article)[0] for teacher in teachers], axis=0)
        made[id(article)] = Lesson(torch.from_numpy(said.astype(np.float16)), None)
    for article in annotated:
        made[id(article)] = replace(made[id(article)], tags=torch.from_numpy(targets_of(article)))
    return made


@torch.no_grad()
def _begin_with_paths(model: Tagger, teachers: Sequence[Tagger]) -> None:
    """The scores of the teachers mean what they mean only together with their transitions."""
    for name in ("between", "first", "last"):
        mean = torch.stack([getattr(teacher.crf, name) for teacher in teachers]).mean(0)
        getattr(model.crf, name).copy_(mean)


def _loss(
    model: Tagger,
    batch: Batch,
    lessons: Sequence[Lesson],
    settings: QuotationSettings,
    how: DistillationSettings,
    device: str,
) -> Tensor:
    lengths = batch.lengths.to(device)
    scores, _ = model(batch.numbers.to(device), batch.flags.to(device), lengths)
    said = padded([lesson.said for lesson in lessons], settings.longest).float().to(device)
    inside = torch.arange(scores.shape[1], device=device)[None] < lengths[:, None]
    loss = divergence(scores[inside], said[inside], softness=how.softness) / lengths.sum()
    known = [row for row, lesson in enumerate(lessons) if lesson.tags is not None]
    if known:
        tags = padded([tags for lesson in lessons if (tags := lesson.tags) is not None], settings.longest).to(device)
        time = tags.shape[1]
        loss = loss + how.gold * model.crf.loss(scores[known, :time], tags, lengths[known]) / lengths.sum()
    return loss * settings.loss_scale


def divergence(scores: Tensor, said: Tensor, *, softness: float) -> Tensor:
    """Kullback-Leibler divergence of two sets of scores [tokens, layers, tags] at a temperature, summed over tokens and
    layers, times its square: so the gradients stay as large as at temperature 1."""
    ours = functional.log_softmax(scores / softness, -1)
    theirs = functional.log_softmax(said / softness, -1)
    return functional.kl_div(ours, theirs, reduction="sum", log_target=True) * softness**2
