"""A student comes to say what its teachers say."""

from __future__ import annotations

from pathlib import Path
from random import Random

import numpy as np
import pytest
import torch

from standpunkt.quotations.neural_v1.features import FIRST_WORD
from standpunkt.training.data import AnnotatedArticle, load_articles
from standpunkt.training.distillation import divergence, lessons_of, train_student
from standpunkt.training.logs import Log
from standpunkt.training.settings import TINY, DistillationSettings
from standpunkt.training.tagger import Tagger, tagged
from standpunkt.training.tagger_training import TaggerJob, load_tagger, new_tagger
from standpunkt.training.unlabelled import speaking, stretches_of
from standpunkt.training.vocabulary import numbered
from tests.training import invented

VOCABULARY = numbered(["sagte", "man", "wolle"])
HOW = DistillationSettings(epochs=30, stretches=6, longest=60, fewest=1, dropout=0.0, word_dropout=0.0)


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> tuple[AnnotatedArticle, ...]:
    return load_articles(invented.quotes(tmp_path_factory.mktemp("data") / "q.jsonl", articles=6), VOCABULARY)


def job(articles: tuple[AnnotatedArticle, ...], folder: Path, name: str, seed: int) -> TaggerJob:
    return TaggerJob(name, seed, articles, {}, TINY.encoder, TINY.quotations, folder)


def teacher(articles: tuple[AnnotatedArticle, ...], folder: Path, seed: int) -> Tagger:
    torch.manual_seed(seed)
    return new_tagger(job(articles, folder, "teacher", seed)).eval()


def distance(one: Tagger, said: dict[int, np.ndarray], articles: tuple[AnnotatedArticle, ...]) -> float:
    """Mean difference of the scores, each token's and layer's taken from their mean."""

    def centred(scores: np.ndarray) -> np.ndarray:
        return np.asarray(scores - scores.mean(-1, keepdims=True))

    pairs = [(centred(tagged(one, article)[0]), centred(said[id(article)])) for article in articles]
    return float(np.mean([np.abs(ours - theirs).mean() for ours, theirs in pairs]))


def test_a_student_says_what_its_teachers_say_on_average(
    articles: tuple[AnnotatedArticle, ...], tmp_path: Path
) -> None:
    teachers = [teacher(articles, tmp_path, seed) for seed in (1, 2)]
    for one in teachers:
        one.out.weight.data *= 8  # so that they have opinions
    said = {key: lesson.said.float().numpy() for key, lesson in lessons_of(teachers, articles, ()).items()}
    lesson = job(articles, tmp_path, "student", 0)
    before = distance(new_tagger(lesson).eval(), said, articles)
    how = DistillationSettings(epochs=100, gold=0.0, dropout=0.0, word_dropout=0.0)
    train_student(lesson, teachers, (), how, Log(tmp_path / "log.jsonl"))
    assert distance(load_tagger(lesson), said, articles) < 0.6 * before


def test_unannotated_text_teaches_too_and_annotations_only_where_there_are_any(
    articles: tuple[AnnotatedArticle, ...], tmp_path: Path
) -> None:
    lessons = lessons_of([teacher(articles, tmp_path, 1)], articles[:2], articles[2:])
    assert [lessons[id(article)].tags is None for article in articles] == [False, False, True, True, True, True]
    how = DistillationSettings(epochs=1)
    train_student(
        job(articles[:2], tmp_path, "student", 0),
        [teacher(articles, tmp_path, 1)],
        articles[2:],
        how,
        Log(tmp_path / "l.jsonl"),
    )
    assert (tmp_path / "student.pt").exists()


def test_equal_scores_do_not_diverge_and_a_constant_does_not_matter() -> None:
    scores = torch.randn(5, 2, 4)
    assert divergence(scores + 3, scores, softness=2.0).item() == pytest.approx(0, abs=1e-4)
    assert divergence(scores, scores * 2, softness=2.0).item() > 0.01


def test_stretches_are_whole_paragraphs_of_at_most_so_many_tokens() -> None:
    document = ("Eins zwei drei.", "Vier fünf.", "Sechs sieben acht neun zehn elf zwölf.", "Ende.")
    assert list(stretches_of(document, longest=7)) == [
        "Eins zwei drei.\n\nVier fünf.",
        "Sechs sieben acht neun zehn elf zwölf.",
        "Ende.",
    ]


def test_only_stretches_in_which_somebody_speaks_are_kept() -> None:
    random = Random(3)
    speech = tuple(invented.indirect(random)[0] for _ in range(3))
    silent = ("Der Zug hält an der alten Mühle.", "Das Rathaus wurde später erweitert.")
    kept = speaking([silent, speech, silent], VOCABULARY, HOW)
    assert [article.source.text for article in kept] == ["\n\n".join(speech)]
    assert kept[0].gold == ()
    assert kept[0].numbers[:, 0].max() >= FIRST_WORD
    assert len(speaking([speech] * 9, VOCABULARY, HOW)) == HOW.stretches
