"""What is measured, on which data, by which function."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from evaluation import analysis
from evaluation.actors import score as score_actors
from evaluation.analysis import CutScores
from evaluation.dates import score as score_dates
from evaluation.quotes import score as score_quotations
from evaluation.stance import score as score_constructions
from evaluation.stance_dev import score as score_stances
from evaluation.stance_news import score as score_news
from evaluation.statements import score_demo, score_gold
from evaluation.utterances import score_utterances
from standpunkt.records.quotations import Engine

Values = dict[str, float]


@dataclass(frozen=True, slots=True)
class Section:
    """One block of the table. `data` are paths (files or folders) in the shared folder that it needs, none for the
    bundled articles; `measure` takes the shared folder and gives shares from 0 to 1."""

    name: str
    about: str
    data: tuple[str, ...]
    measure: Callable[[Path], Values]

    def missing(self, shared: Path) -> str | None:
        """The first part of the data that is not there."""
        return next((part for part in self.data if not (shared / part).exists()), None)


def digest(path: Path) -> str:
    """SHA-256 of a file, or of the names and contents of all files in a folder."""
    if path.is_file():
        return hashlib.sha256(path.read_bytes()).hexdigest()
    files = sorted(file for file in path.rglob("*") if file.is_file() and "__pycache__" not in file.parts)
    lines = (f"{file.relative_to(path).as_posix()} {digest(file)}\n" for file in files)
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def _quotations(shared: Path) -> Values:
    return score_quotations(shared / "quotes/dev.jsonl")


def _rules(shared: Path) -> Values:
    return score_quotations(shared / "quotes/dev.jsonl", engine=Engine.RULES)


def _boundaries(shared: Path) -> Values:
    return _cut_values(analysis.measure(analysis.standpunkt_cut, analysis.load_quotes(shared / "quotes/dev.jsonl")))


def _treebank(shared: Path) -> Values:
    scores = analysis.measure(analysis.standpunkt_cut, analysis.load_treebank(shared / "analysis/de_pud.conllu"))
    lemmas = {f"lemmas of {name}": share for name, share in scores.lemmas.items()}
    mood = {"subjunctive precision": scores.subjunctive.precision, "subjunctive recall": scores.subjunctive.recall}
    return _cut_values(scores) | lemmas | mood


def _cut_values(scores: CutScores) -> Values:
    return {"sentences": scores.sentences.f1, "sentence ends": scores.ends.f1, "tokens": scores.tokens.f1}


def _actors(shared: Path) -> Values:
    return score_actors(shared / "quotes")


def _dates(shared: Path) -> Values:
    return score_dates(shared / "dates/dolomiten.jsonl")


def _stances() -> Values:
    return score_stances() | score_constructions()


_QUOTED = ("quotes/dev.jsonl", "quotes/train.jsonl")
SECTIONS = (
    Section("statements", "three press articles against their gold ledgers", ("gold", "eval"), score_gold),
    Section("quotations", "official scores, F1, 150 Wikinews articles", ("quotes/dev.jsonl",), _quotations),
    Section("rules", "the same with --engine rules", ("quotes/dev.jsonl",), _rules),
    Section("actors", "behind 252 gold speaker spans of Wikinews, read by hand", _QUOTED, _actors),
    Section("dates", "temporal expressions, F1, 142 articles of the Dolomiten", ("dates/dolomiten.jsonl",), _dates),
    Section("boundaries", "sentences and tokens, F1, 150 Wikinews articles", ("quotes/dev.jsonl",), _boundaries),
    Section("treebank", "sentences, tokens, lemmas, mood, German-PUD", ("analysis/de_pud.conllu",), _treebank),
    Section("stances", "codes of invented sentences, shares exactly right", (), lambda _: _stances()),
    Section("news", "who stands where in invented passages, unmarked", (), lambda _: score_news()),
    Section("utterances", "60 invented pairs, one act or two, F1", (), lambda _: score_utterances()),
    Section("demo", "the bundled articles against demo/expected.json", (), lambda _: score_demo()),
)
