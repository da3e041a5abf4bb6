"""What an engine found, in the data's own JSON, one file an article: the original scorer reads it, and `load` too."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from standpunkt.errors import UsageError
from standpunkt.records.spans import Span
from standpunkt.scoring.articles import QuotedArticle
from standpunkt.scoring.runs import Finding, Run
from standpunkt.scoring.tokens import PARTS


def write(run: Run, folder: Path) -> int:
    """Writes all articles of a run into `folder`, which is made where there is none; gives their number.

    Raises UsageError where it cannot be written, or holds .json files of something else: a scorer would read those too.
    """
    files = {_file_name(number, a.name): number for number, a in enumerate(run.articles)}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _refuse_others({file.name for file in folder.glob("*.json")} - set(files), folder)
        for name, number in files.items():
            row = prediction(run.articles[number], run.findings[number])
            (folder / name).write_text(json.dumps(row, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        raise UsageError(
            f"{folder} cannot be written: {error.strerror}.", remedy="Name a folder that you may write to."
        ) from error
    return len(files)


def prediction(article: QuotedArticle, findings: Sequence[Finding]) -> dict[str, Any]:
    """One article with what was found in it, as the data has it. All tokens are numbered through the article."""
    return {
        "documentName": article.name,
        "originalText": article.text,
        "sentences": [_sentence(article, number) for number in range(len(article.sentences))],
        "annotations": [_annotation(article, number, finding) for number, finding in enumerate(findings)],
    }


def _annotation(article: QuotedArticle, number: int, finding: Finding) -> dict[str, Any]:
    return {
        "id": number,
        "type": finding.words.type,
        "medium": finding.words.medium,
        "isNested": finding.is_nested,
        "hasNested": finding.has_nested,
        **{part: _part(article, finding.words.part(part)) for part in PARTS},
    }


def _part(article: QuotedArticle, numbers: frozenset[int]) -> dict[str, Any]:
    ranges = list(stretches(numbers))
    spans = [{"begin": first, "end": end, **_characters(article, first, end)} for first, end in ranges]
    text = " ".join(article.text[span["charBegin"] : span["charEnd"]] for span in spans)
    return {"tokenIds": sorted(numbers), "spans": spans, "text": text}


def _sentence(article: QuotedArticle, number: int) -> dict[str, Any]:
    first, end = article.sentences[number]
    place = _characters(article, first, end)
    text = article.text[place["charBegin"] : place["charEnd"]]
    words = [article.text[slice(*token)] for token in article.tokens[first:end]]
    return {"id": number, "begin": first, "end": end, **place, "text": text, "tokens": words}


def _characters(article: QuotedArticle, first: int, end: int) -> dict[str, int]:
    """From the first to the last of some tokens; nothing at the start of the text where there are none."""
    tokens = article.tokens[first:end] or (Span(0, 0),)
    return {"charBegin": tokens[0].start, "charEnd": tokens[-1].end}


def stretches(numbers: frozenset[int]) -> Iterator[tuple[int, int]]:
    """The half-open ranges that a set of token numbers is made of, in their order."""
    ordered = sorted(numbers)
    breaks = [place for place, (left, right) in enumerate(pairwise(ordered), start=1) if right != left + 1]
    for start, end in pairwise([0, *breaks, len(ordered)] if ordered else ()):
        yield ordered[start], ordered[end - 1] + 1


def _file_name(number: int, name: str) -> str:
    """The number keeps names apart; 60 characters of the title fit any file system, in UTF-8 too."""
    title = re.sub(r"[^\w-]+", "_", name)[:60].strip("_")
    return f"{number + 1:04}_{title}.json"


def _refuse_others(others: set[str], folder: Path) -> None:
    if others:
        raise UsageError(
            f"{folder} holds other .json files, such as {min(others)}.",
            remedy="Name an empty folder: who scores it would take them for predictions too.",
        )
