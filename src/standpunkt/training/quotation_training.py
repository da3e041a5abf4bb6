"""The stages of training that make the quotation models, each from a task to files in the task's folder.

Taggers for all seeds, and one for each fold that has not seen it; a student of the seeds; role models over the
taggers' states; acceptance from what the fold taggers offer in the articles they have not seen, and its confidence on
the same; its thresholds on the development articles; the figures of each seed and of the student, which is what ships
(`quotation_export`).
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from standpunkt.quotations.neural_v1.acceptance import Acceptance
from standpunkt.quotations.neural_v1.model import acceptance_of
from standpunkt.scoring.calibration import calibration
from standpunkt.scoring.official import Scores
from standpunkt.training.acceptance_training import (
    Offered,
    judged_by,
    messages_of,
    offered,
    offers_of,
    sureness,
    train_acceptance,
)
from standpunkt.training.data import AnnotatedArticle
from standpunkt.training.distillation import train_student
from standpunkt.training.jobs import run_all
from standpunkt.training.logs import Log
from standpunkt.training.networks import TorchNetworks, mean_transitions, scored, states_of
from standpunkt.training.role_training import RoleJob, load_role_model, train_role_model
from standpunkt.training.tagger import Tagger, tagged
from standpunkt.training.tagger_training import TaggerJob, load_tagger, train_tagger

if TYPE_CHECKING:
    from standpunkt.training.pipeline import Task

_ARRAYS = ("mean", "scale", "hidden", "hidden_bias", "out")


def train_quotations(task: Task) -> None:
    """seed-N.pt for every seed, fold-N.pt for every fold."""
    jobs = [job for job in [*seed_jobs(task), *_fold_jobs(task)] if not job.weights.exists()]
    run_all(partial(_train_tagger, log_path=task.log.path), jobs, processes=task.processes)


def distil(task: Task) -> None:
    """student.pt, taught by the taggers of all seeds; nothing where there is one seed."""
    job = final_job(task)
    if not job.weights.exists():
        teachers = [load_tagger(teacher) for teacher in seed_jobs(task)]
        train_student(job, teachers, task.unannotated(), task.settings.distillation, task.log)


def train_roles(task: Task) -> None:
    """roles-NAME.pt for the student and for every seed, over the states of that tagger."""
    jobs = [job for job in _all_jobs(task) if not _role_job(task, job, 0).weights.exists()]
    work = partial(_train_roles, folder=task.folder, log_path=task.log.path)
    run_all(work, jobs, processes=task.processes)


def choose_thresholds(task: Task) -> None:
    """acceptance.json: what takes or leaves candidates, its thresholds, and what makes its log odds a confidence."""
    tuning = offers_together([load_tagger(final_job(task))], task.dev)
    acceptance, judged = train_acceptance(_held_out_offers(task), tuning, task.settings.quotations)
    thresholds = {name: getattr(acceptance, name) for name in ("keep", "add", "add_reported")}
    task.log("acceptance", messages=messages_of(acceptance, judged), **thresholds)
    _write_acceptance(acceptance, task.folder / "acceptance.json")


def calibrate(task: Task) -> None:
    """figures.json: what each seed and the student score on the development articles."""
    acceptance = read_acceptance(task.before["thresholds"] / "acceptance.json")
    figures: dict[str, Any] = {}
    for job in _all_jobs(task):
        name, networks = job.name, networks_of(task, [job], acceptance)
        figures[name] = figures_of(scored(networks, task.dev))
        figures[name]["calibration error"] = calibration_error(networks, task.dev)
        shown = {measure: figures[name][measure] for measure in ("messages", "roles", "joint", "calibration error")}
        task.log("scores", run=name, **shown)
    (task.folder / "figures.json").write_text(json.dumps(figures, indent=1), encoding="utf-8")


def networks_of(task: Task, jobs: Sequence[TaggerJob], acceptance: Acceptance) -> TorchNetworks:
    """The finished networks of some seeds, to be asked together."""
    taggers = tuple(load_tagger(job) for job in jobs)
    pairs = zip(jobs, taggers, strict=True)
    askers = tuple(load_role_model(_role_job(task, job, tagger.width)) for job, tagger in pairs)
    return TorchNetworks(taggers, askers, acceptance)


def figures_of(scores: Scores) -> dict[str, Any]:
    """Shares from 0 to 1, by name; "types" holds gold, predicted, found and right of each type."""
    named = {name: getattr(scores, name).f1 for name in ("messages", "roles", "joint", "form")}
    parts = {f"{name} f1": measure.f1 for name, measure in scores.parts.items()}
    return {**named, **parts, "types": {name: asdict(count) for name, count in scores.types.items()}}


def calibration_error(networks: TorchNetworks, articles: Sequence[AnnotatedArticle]) -> float:
    """Expected calibration error, 0 to 1, of the confidences of what the networks choose in the articles."""
    acceptance = networks.acceptance
    offers = offers_together(networks.taggers, articles)
    odds, right = sureness(acceptance, judged_by(acceptance, offers))
    confidences = 1 / (1 + np.exp(-(acceptance.slope * odds + acceptance.shift)))
    return calibration(zip(confidences.tolist(), right.tolist(), strict=True)).error or 0.0


def offers_together(taggers: Sequence[Tagger], articles: Sequence[AnnotatedArticle]) -> list[Offered]:
    """What several taggers offer together."""
    transitions = mean_transitions(taggers)
    return [
        offers_of(article, np.mean([tagged(model, article)[0] for model in taggers], axis=0), transitions)
        for article in articles
    ]


def _held_out_offers(task: Task) -> list[Offered]:
    """What each fold's tagger offers in the articles that it has not seen."""
    made: list[Offered] = []
    for number, job in enumerate(_fold_jobs(task)):
        model = load_tagger(job)
        made += [offered(model, article) for article in _fold(task.train, number, task.settings.quotations.folds)]
    return made


def _fold(articles: Sequence[AnnotatedArticle], number: int, folds: int) -> tuple[AnnotatedArticle, ...]:
    return tuple(articles[number::folds])


def seed_jobs(task: Task) -> list[TaggerJob]:
    """A tagger for each seed, over all articles."""
    return [_job(task, f"seed-{seed}", seed, task.train) for seed in task.settings.quotations.seeds]


def final_job(task: Task) -> TaggerJob:
    """The tagger that ships: the student of all seeds, or the only one there is."""
    seeds = seed_jobs(task)
    if len(seeds) == 1:
        return seeds[0]
    how = task.settings.distillation
    return replace(
        _job(task, "student", how.role_seed, task.train),
        settings=replace(task.settings.quotations, role_epochs=how.role_epochs),
        folder=task.before.get("distilled", task.folder),
    )


def _all_jobs(task: Task) -> list[TaggerJob]:
    """The one that ships, and all seeds."""
    seeds = seed_jobs(task)
    return seeds if len(seeds) == 1 else [final_job(task), *seeds]


def _fold_jobs(task: Task) -> list[TaggerJob]:
    folds = task.settings.quotations.folds
    rest = [
        tuple(article for place, article in enumerate(task.train) if place % folds != number) for number in range(folds)
    ]
    return [_job(task, f"fold-{number}", number, articles) for number, articles in enumerate(rest)]


def _job(task: Task, name: str, seed: int, articles: Sequence[AnnotatedArticle]) -> TaggerJob:
    return TaggerJob(
        name=name,
        seed=seed,
        articles=tuple(articles),
        encoder=task.encoder,
        sizes=task.settings.encoder,
        settings=task.settings.quotations,
        folder=task.before.get("quotations", task.folder),
        device=str(task.device),
    )


def _train_tagger(job: TaggerJob, *, log_path: Path) -> None:
    train_tagger(job, Log(log_path, echo=print))


def _train_roles(job: TaggerJob, *, folder: Path, log_path: Path) -> None:
    tagger = load_tagger(job)
    states = states_of(tagger, job.articles)
    name = f"roles-{job.name}"
    roles = RoleJob(name, job.seed, job.articles, states, job.settings, folder, tagger.width, job.device)
    train_role_model(roles, Log(log_path, echo=print))


def _role_job(task: Task, job: TaggerJob, width: int) -> RoleJob:
    folder = task.before.get("roles", task.folder)
    return RoleJob(f"roles-{job.name}", job.seed, (), (), job.settings, folder, width)


def _write_acceptance(acceptance: Acceptance, path: Path) -> None:
    path.write_text(json.dumps(acceptance_values(acceptance)), encoding="utf-8")


def acceptance_values(acceptance: Acceptance) -> dict[str, Any]:
    """As model.json holds it."""
    arrays = {name: np.round(getattr(acceptance, name), 6).tolist() for name in _ARRAYS}
    return arrays | {
        name: getattr(acceptance, name) for name in ("out_bias", "keep", "add", "add_reported", "slope", "shift")
    }


def read_acceptance(path: Path) -> Acceptance:
    """What `choose_thresholds` wrote."""
    return acceptance_of(json.loads(path.read_text(encoding="utf-8")))
