"""Training the role model on the quotations of annotated articles, over the states of a finished tagger."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from standpunkt.quotations.neural_v1.candidates import RuleQuote, closest
from standpunkt.quotations.neural_v1.features import TYPES, Flags
from standpunkt.quotations.neural_v1.roles import MARKS, Asked, marks_of, window_of
from standpunkt.training import checkpoints
from standpunkt.training.data import AnnotatedArticle, Marked
from standpunkt.training.logs import Log
from standpunkt.training.role_model import ENDS, RoleModel
from standpunkt.training.running import Running
from standpunkt.training.settings import QuotationSettings
from standpunkt.training.tagger import rule_quotes

RULE_MARKS = [place for place, name in enumerate(MARKS) if "rule" in name.split()[:2]]


@dataclass(frozen=True, slots=True, eq=False)
class Example:
    """One quotation: states [window, width], marks [window, marks], its kind; `tokens` float32 [window, 2] says what
    is cue and frame, `ends` where speaker and addressee start and end, 0 for none."""

    states: Tensor
    marks: Flags
    kind: int
    tokens: NDArray[np.float32]
    ends: tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class RoleJob:
    """One role model to train, over `states` float32 [tokens, width] of each article."""

    name: str
    seed: int
    articles: tuple[AnnotatedArticle, ...]
    states: Sequence[Tensor]
    settings: QuotationSettings
    folder: Path
    width: int
    device: str = "cpu"

    @property
    def weights(self) -> Path:
        """Where the finished weights lie."""
        return self.folder / f"{self.name}.pt"


def train_role_model(job: RoleJob, log: Log) -> None:
    """Trains until the last epoch, from the checkpoint of an interrupted run where there is one."""
    checkpoints.seed_everything(job.seed)
    settings = job.settings
    model = RoleModel(job.width, settings).to(job.device)
    optimiser = torch.optim.AdamW(model.parameters(), lr=settings.rate, weight_decay=settings.weight_decay)
    run = Running(model, optimiser, settings, job.weights)
    rules = [rule_quotes(article) for article in job.articles]
    steps = settings.role_epochs * (sum(len(article.gold) for article in job.articles) // settings.role_batch + 1)
    first = run.resumed()
    step = first * (steps // settings.role_epochs)
    for epoch in range(first, settings.role_epochs):
        losses = []
        model.train()
        for examples in _batches(_examples(job, rules), settings.role_batch):
            for group in optimiser.param_groups:
                done = min(1.0, step / steps)
                group["lr"] = settings.rate * min(1.0, (step + 1) / settings.warm_up) * max(0.01, 1 - done)
            losses.append(run.step(_loss(model, examples, settings, job.device)))
            step += 1
        log("roles", seed=job.seed, run=job.name, epoch=epoch + 1, loss=sum(losses) / max(len(losses), 1))
        run.keep(epoch + 1)
    run.finish()


def load_role_model(job: RoleJob) -> RoleModel:
    """The finished model, ready to be asked."""
    model = RoleModel(job.width, job.settings)
    model.load_state_dict(torch.load(job.weights, map_location="cpu", weights_only=True))
    return model.eval()


def _examples(job: RoleJob, rules: Sequence[Sequence[RuleQuote]]) -> Iterator[Example]:
    """Every gold quotation once; some with the rules' idea of its extent or another type, as the tagger errs too."""
    for article, states, by_rules in zip(job.articles, job.states, rules, strict=True):
        for gold in article.gold:
            rule, agreement = closest(gold.quote, by_rules)
            by_rule = rule is not None and agreement > 0.5 and random.random() < job.settings.rule_extent  # noqa: S311
            kind = random.randrange(len(TYPES)) if random.random() < job.settings.type_noise else gold.type  # noqa: S311
            quote = rule.quote if by_rule and rule is not None else gold.quote
            asked = Asked(quote, kind, rule, 1.0 if by_rule else agreement)
            yield _example(article, states, asked, gold)


def _example(article: AnnotatedArticle, states: Tensor, asked: Asked, gold: Marked) -> Example:
    window = window_of(asked.quote, article.sentences)
    places = np.array(window)
    tokens = np.stack([np.isin(places, gold.cue), np.isin(places, gold.frame)], -1).astype(np.float32)
    return Example(
        states=states[places],
        marks=marks_of(asked, window, article.sentences, article.flags),
        kind=asked.kind,
        tokens=tokens,
        ends=(*_ends(places, gold.speaker), *_ends(places, gold.addressee)),
    )


def _ends(places: NDArray[np.int_], role: Sequence[int]) -> tuple[int, int]:
    inside = np.flatnonzero(np.isin(places, role))
    return (int(inside[0]) + 1, int(inside[-1]) + 1) if len(inside) else (0, 0)


def _batches(examples: Iterator[Example], size: int) -> list[list[Example]]:
    """Windows of like length together, in random order."""
    order = sorted(examples, key=lambda example: len(example.marks) + random.random() * 30)  # noqa: S311
    batches = [order[start : start + size] for start in range(0, len(order), size)]
    random.shuffle(batches)
    return batches


def padded(examples: Sequence[Example]) -> Mapping[str, Tensor]:
    """What the model takes, as tensors padded to the longest window."""
    longest = max(len(example.marks) for example in examples)
    states = torch.zeros(len(examples), longest, examples[0].states.shape[1])
    marks = torch.zeros(len(examples), longest, len(MARKS))
    for row, example in enumerate(examples):
        states[row, : len(example.marks)] = example.states
        marks[row, : len(example.marks)] = torch.from_numpy(example.marks)
    kinds = torch.tensor([example.kind for example in examples])
    return {"states": states, "marks": marks, "kinds": kinds, "lengths": torch.tensor([len(e.marks) for e in examples])}


def _loss(model: RoleModel, examples: Sequence[Example], settings: QuotationSettings, device: str) -> Tensor:
    inputs = {name: value.to(device) for name, value in padded(examples).items()}
    forgetful = torch.rand(len(examples), device=device) < settings.rules_dropout
    for place in RULE_MARKS:
        inputs["marks"][forgetful, :, place] = 0
    tokens, ends = model(**inputs)
    wanted = torch.zeros_like(tokens)
    for row, example in enumerate(examples):
        wanted[row, : len(example.marks)] = torch.from_numpy(example.tokens)
    inside = torch.arange(tokens.shape[1], device=device)[None] < inputs["lengths"][:, None]
    loss = functional.binary_cross_entropy_with_logits(tokens[inside], wanted[inside]) * settings.loss_scale
    places = torch.tensor([example.ends for example in examples], device=device)
    for end in range(ENDS):
        weight = 1.0 if end < ENDS // 2 else settings.addressee_weight
        loss = loss + weight * functional.cross_entropy(ends[..., end], places[:, end])
    return loss
