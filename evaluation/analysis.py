"""Sentences, tokens, lemmas and verb mood against gold: `python -m evaluation.analysis QUOTES.jsonl TREEBANK.conllu`.

Two sources of gold: the quotation data (sentences, tokens) and a Universal Dependencies treebank (lemmas and mood
too), whose sentences are joined to running texts first. Anything that cuts a text can be measured: see `Cutter`.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.tables import screen, table
from standpunkt.records.analyses import Mood
from standpunkt.records.spans import Span
from standpunkt.scoring.official import Measure

LEMMA_CLASSES = {"NOUN": "nouns", "VERB": "verbs", "AUX": "verbs", "ADJ": "adjectives"}


@dataclass(frozen=True, slots=True)
class Word:
    """A token. In gold `word_class` is the treebank's; `lemma` is None where nobody says."""

    span: Span
    lemma: str | None = None
    word_class: str | None = None
    subjunctive: bool | None = None


@dataclass(frozen=True, slots=True)
class Cut:
    """A text cut into words and sentences; the same record for gold and for what is measured."""

    text: str
    words: tuple[Word, ...]
    sentences: tuple[Span, ...]


Cutter = Callable[[str], Cut]


@dataclass(frozen=True, slots=True)
class CutScores:
    """`sentences` and `tokens` count exact spans, `ends` the places where a sentence ends. `lemmas` is the share of
    right ones (without regard to case) among the tokens that were cut as in gold, by word class; `subjunctive` is
    measured on the same tokens. `seconds` is the time of the cutter alone."""

    sentences: Measure
    ends: Measure
    tokens: Measure
    lemmas: dict[str, float]
    subjunctive: Measure
    seconds: float


def load_quotes(path: Path) -> tuple[Cut, ...]:
    """The texts of the quotation data with their sentences and tokens."""
    with path.open(encoding="utf-8") as lines:
        return tuple(_cut_of_quotes(json.loads(line)) for line in lines)


def _cut_of_quotes(row: dict[str, list[list[int]]]) -> Cut:
    tokens = [Span(*pair) for pair in row["offsets"]]
    sentences = tuple(Span(tokens[first].start, tokens[last - 1].end) for first, last in row["sentences"])
    return Cut(str(row["text"]), tuple(map(Word, tokens)), sentences)


def load_treebank(path: Path) -> tuple[Cut, ...]:
    """The documents of a CoNLL-U file, their sentences joined by one space. A contraction ("am") is one token."""
    documents = path.read_text(encoding="utf-8").split("# newdoc")[1:]
    return tuple(_cut_of_treebank(document.split("\n\n")) for document in documents)


def _cut_of_treebank(blocks: Iterable[str]) -> Cut:
    text, words, sentences = "", [], []
    for block in blocks:
        rows = list(_rows(block))
        start = len(text)
        for columns in rows:
            morphology = columns[5] if columns[5] != "_" else ""
            subjunctive = (
                "Mood=Sub" in morphology if "VerbForm" not in morphology and columns[3] in {"VERB", "AUX"} else None
            )
            lemma = None if "-" in columns[0] else columns[2]
            words.append(Word(Span(len(text), len(text) + len(columns[1])), lemma, columns[3], subjunctive))
            text += columns[1] + ("" if "SpaceAfter=No" in columns[9] else " ")
        if rows:
            sentences.append(Span(start, words[-1].span.end))
            text = text.rstrip() + " "
    return Cut(text, tuple(words), tuple(sentences))


def _rows(block: str) -> Iterator[list[str]]:
    """The surface tokens of a sentence: the parts of a contraction are left out, their range is kept."""
    inside = range(0)
    for line in block.splitlines():
        columns = line.split("\t")
        if len(columns) == 10 and "." not in columns[0]:
            if "-" in columns[0]:
                first, last = map(int, columns[0].split("-"))
                inside = range(first, last + 1)
                yield columns
            elif int(columns[0]) not in inside:
                yield columns


def measure(cut: Cutter, gold: Sequence[Cut]) -> CutScores:
    """Cuts every text of `gold` and compares."""
    start = time.perf_counter()
    found = [cut(document.text) for document in gold]
    seconds = time.perf_counter() - start
    return CutScores(
        sentences=_spans(found, gold, lambda made: made.sentences),
        ends=_spans(found, gold, lambda made: [span.end for span in made.sentences]),
        tokens=_spans(found, gold, lambda made: [word.span for word in made.words]),
        lemmas=_lemmas(list(_same(found, gold))),
        subjunctive=_subjunctive(list(_same(found, gold))),
        seconds=seconds,
    )


def _spans(found: Sequence[Cut], gold: Sequence[Cut], places: Callable[[Cut], Iterable[object]]) -> Measure:
    predicted, wanted = ({(i, p) for i, cut in enumerate(cuts) for p in places(cut)} for cuts in (found, gold))
    hits = len(predicted & wanted)
    return Measure(hits / max(len(predicted), 1), hits / max(len(wanted), 1))


def _same(found: Sequence[Cut], gold: Sequence[Cut]) -> Iterator[tuple[Word, Word]]:
    """Pairs of predicted and gold words with equal spans."""
    for predicted, wanted in zip(found, gold, strict=True):
        words = {word.span: word for word in predicted.words}
        yield from ((words[word.span], word) for word in wanted.words if word.span in words)


def _lemmas(pairs: Sequence[tuple[Word, Word]]) -> dict[str, float]:
    right: dict[str, list[bool]] = {name: [] for name in LEMMA_CLASSES.values()}
    for predicted, gold in pairs:
        if gold.lemma and predicted.lemma and gold.word_class in LEMMA_CLASSES:
            right[LEMMA_CLASSES[gold.word_class]].append(predicted.lemma.casefold() == gold.lemma.casefold())
    return {name: sum(hits) / len(hits) for name, hits in right.items() if hits}


def _subjunctive(pairs: Sequence[tuple[Word, Word]]) -> Measure:
    predicted = sum(bool(p.subjunctive) for p, gold in pairs)
    wanted = sum(bool(gold.subjunctive) for p, gold in pairs)
    hits = sum(bool(p.subjunctive and gold.subjunctive) for p, gold in pairs)
    return Measure(hits / max(predicted, 1), hits / max(wanted, 1))


def standpunkt_cut(text: str) -> Cut:
    """What `standpunkt.analysis` makes of a text."""
    from standpunkt.workflow import analyse  # noqa: PLC0415 - candidates are measured without a complete package

    analysis = analyse(text)
    subjunctive = {Mood.SUBJUNCTIVE, Mood.PAST_SUBJUNCTIVE}
    words = tuple(Word(t.span, t.lemma, subjunctive=t.mood in subjunctive) for t in analysis.tokens)
    return Cut(text, words, tuple(sentence.span for sentence in analysis.sentences))


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.analysis", description=__doc__)
    parser.add_argument("quotes", type=Path)
    parser.add_argument("treebank", type=Path)
    args = parser.parse_args()
    made = table(
        "F1 on", "sentences", "ends", "tokens", "nouns", "verbs", "adjectives", "subj. P", "subj. R", "seconds"
    )
    for path, load in ((args.quotes, load_quotes), (args.treebank, load_treebank)):
        scores = measure(standpunkt_cut, load(path))
        f1 = (scores.sentences.f1, scores.ends.f1, scores.tokens.f1)
        shares = (
            *(scores.lemmas.get(name, 0.0) for name in ("nouns", "verbs", "adjectives")),
            *_both(scores.subjunctive),
        )
        made.add_row(path.name, *(f"{100 * value:.1f}" for value in (*f1, *shares)), f"{scores.seconds:.2f}")
    screen().print(made)


def _both(of: Measure) -> tuple[float, float]:
    return of.precision, of.recall


if __name__ == "__main__":
    main()
