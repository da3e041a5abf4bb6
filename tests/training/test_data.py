from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from standpunkt.errors import DataError
from standpunkt.quotations.neural_v1.features import FLAGS, TYPES
from standpunkt.records.quotations import QuotationType
from standpunkt.training.data import AnnotatedArticle, load_articles
from standpunkt.training.vocabulary import numbered
from tests.training.invented import quotes


def article(text: str, parts: dict[str, tuple[int, int]], folder: Path) -> AnnotatedArticle:
    """One article cut at blanks only, with one indirect quotation, parts given in those tokens."""
    words = text.split(" ")
    starts = np.cumsum([0, *(len(word) + 1 for word in words)])[:-1].tolist()
    offsets = [[start, start + len(word)] for start, word in zip(starts, words, strict=True)]
    empty: dict[str, Any] = {"tokenIds": []}
    marked = {part: {"tokenIds": list(range(*place))} for part, place in parts.items()}
    names = dict.fromkeys(("quote", "speaker", "cue", "frame", "addressee"), empty)
    annotation = {"type": "Indirect", "medium": "Speech"} | names | marked
    row = {"documentName": "x", "text": text, "tokens": words, "offsets": offsets, "annotations": [annotation]}
    (folder / "x.jsonl").write_text(json.dumps(row), encoding="utf-8")
    return load_articles(folder / "x.jsonl", numbered(["sagte"]))[0]


def test_annotations_come_over_to_our_tokens_by_their_characters(tmp_path: Path) -> None:
    """The data's token "Lindqvist," is two of ours."""
    read = article("Mara Lindqvist, so heißt sie, sagte, man baue.", {"quote": (6, 8), "speaker": (0, 2)}, tmp_path)
    assert read.words == ("Mara", "Lindqvist", ",", "so", "heißt", "sie", ",", "sagte", ",", "man", "baue", ".")
    (quotation,) = read.gold
    assert [read.words[place] for place in quotation.quote] == ["man", "baue", "."]
    assert [read.words[place] for place in quotation.speaker] == ["Mara", "Lindqvist", ","]
    assert TYPES[quotation.type] is QuotationType.INDIRECT
    assert quotation.cue == ()


def test_an_article_has_numbers_flags_and_sentences_for_each_token(tmp_path: Path) -> None:
    read = article("Mara Lindqvist sagte , man baue . Es regnete .", {"quote": (4, 6)}, tmp_path)
    assert len(read) == len(read.spans) == len(read.numbers) == 10
    assert read.numbers[2, 0] == 3
    assert read.flags.shape == (10, len(FLAGS))
    assert read.sentences.tolist() == [0] * 7 + [1] * 3


def test_the_rules_are_asked_as_well(tmp_path: Path) -> None:
    read = article("Mara Lindqvist sagte , man baue . Es regnete .", {"quote": (4, 6)}, tmp_path)
    (rule,) = read.by_rules
    assert [read.words[place] for place in rule.quote] == ["man", "baue"]
    assert rule.rule
    assert 0 < rule.confidence <= 1


def test_all_articles_of_a_file_are_read(tmp_path: Path) -> None:
    read = load_articles(quotes(tmp_path / "q.jsonl", articles=3), {})
    assert [len(one.gold) for one in read] == [2, 2, 2]
    assert all("".join(one.words[place] for place in quoted.cue) == "sagte" for one in read for quoted in one.gold)


def test_a_text_that_reads_otherwise_as_a_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="byte order marks"):
        article("\ufeffMara sagte , man baue .", {"quote": (3, 5)}, tmp_path)
