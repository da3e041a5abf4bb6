"""Accuracy of codes on invented sentences: stance_dev.jsonl and stance_fresh.jsonl, which rules are tuned on (of the
first, a half was kept out for long), and stance_blind.jsonl, written before the program was run on it, half of it on
a codebook of its own; nobody tunes on that.

In `marked`, [ ] enclose the quote and { } the cue. A line is right where the codes are exactly those expected.
Usage: python -m evaluation.stance_dev [--wrong tuned|kept|fresh]
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from standpunkt.analysis import analyse
from standpunkt.codes import code, load_codebook
from standpunkt.records.articles import Article, Segment, SegmentKind
from standpunkt.records.codes import Code
from standpunkt.records.origins import Origin
from standpunkt.records.quotations import Medium, Quotation, QuotationType
from standpunkt.records.spans import Span, Spans

SENTENCES = Path(__file__).with_name("stance_dev.jsonl")
FRESH = Path(__file__).with_name("stance_fresh.jsonl")
BLIND = Path(__file__).with_name("stance_blind.jsonl")
REPOSITORY = Path(__file__).parent.parent
GIVEN = Origin("given", "1", "by hand")


def article_of(text: str) -> Article:
    """An article of one body segment."""
    body = (Segment(SegmentKind.BODY, Span(0, len(text))),)
    return Article("a", "a.txt", "a.txt", text, body, None, None, None, (), None, "de")


def unmarked(marked: str) -> tuple[str, Spans, Spans]:
    """The text without its marks, and the spans of quote and cue in it. A quote goes on around a cue inside it."""
    text, quote, cue, start = "", [], [], {"[": 0, "{": 0}
    for character in marked:
        if character in "[{":
            start[character] = len(text)
        elif character == "]":
            quote.append(Span(start["["], len(text)))
        elif character == "}":
            cue.append(Span(start["{"], len(text)))
        else:
            text += character
    return text, tuple(quote), tuple(cue)


def coded(marked: str, codebook: str) -> tuple[Code, ...]:
    """The codes of the one quotation in a marked text."""
    text, quote, cue = unmarked(marked)
    is_direct = not cue or text[quote[0].start] in '„"»'  # an interview's answer has neither cue nor marks
    kind = QuotationType.DIRECT if is_direct else QuotationType.INDIRECT
    quotation = Quotation(kind, Medium.SPEECH, quote, cue, (), (), (), None, GIVEN)
    book = load_codebook(REPOSITORY / codebook if codebook.endswith(".yaml") else codebook)
    return code(analyse(article_of(text)), [quotation], book)[0]


def lines(path: Path = SENTENCES) -> Iterator[dict[str, Any]]:
    """The sentences with what is expected of them."""
    for line in path.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def pairs_of(line: dict[str, Any]) -> list[list[str]]:
    """Proposal and stance of every code that the program gives the sentence, sorted."""
    return sorted([one.proposal, str(one.stance)] for one in coded(line["marked"], line["codebook"]))


def score() -> dict[str, float]:
    """Shares of sentences whose codes are exactly those expected: the kept-out half, and the blind ones."""
    kept = [line for line in lines() if line["kept_out"]]
    return {"kept out": _share(kept), "blind": _share([*lines(BLIND)])}


def _share(some: Sequence[dict[str, Any]]) -> float:
    return sum(pairs_of(line) == sorted(line["expected"]) for line in some) / len(some)


def main(wrong: str | None) -> None:
    """Print the accuracies, and the wrong lines of one part where asked; of the blind ones only the share."""
    parts = {
        "tuned": [line for line in lines() if not line["kept_out"]],
        "kept": [line for line in lines() if line["kept_out"]],
        "fresh": [*lines(FRESH)],
    }
    for name, part in parts.items():
        print(f"{name:6} {_share(part):.3f} of {len(part)}")
    print(f"blind  {_share([*lines(BLIND)]):.3f}")
    for line in parts.get(wrong or "", []):
        codes = coded(line["marked"], line["codebook"])
        have = sorted([c.proposal, str(c.stance)] for c in codes)
        if have != sorted(line["expected"]):
            print(line["id"], line["marked"], "\n   want", line["expected"], "have", have, [c.reason for c in codes])


if __name__ == "__main__":
    main(sys.argv[-1] if "--wrong" in sys.argv else None)
