"""Accuracy of stances on 300 invented sentences, 150 on each shipped codebook, over the constructions that decide a
stance. They were written before the rules were tuned on any of them; half of them, chosen by a hash of the sentence,
are kept out: of those only shares are ever printed, by construction at most.

In a `marked` sentence [ ] enclose the quote, { } the cue and < > the speaker; `type` is that of the quotation where it
does not show ("Reported"). A sentence about a third party has the statement of that party as `nested`. A line is right
where the codes of all its quotations are exactly those expected. `condition` is what the stance hangs on; that is
counted apart, found where its characters and those expected overlap with F1 >= 0.75.

Usage: python -m evaluation.stance [--wrong | --constructions]
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from evaluation.stance_dev import GIVEN, article_of
from evaluation.statement_scorer import characters
from standpunkt.analysis import analyse
from standpunkt.codes import code, load_codebook
from standpunkt.records.codes import Code
from standpunkt.records.quotations import Medium, Quotation, QuotationType
from standpunkt.records.spans import Span, Spans
from standpunkt.scoring.tokens import overlap

SENTENCES = Path(__file__).with_name("stance.jsonl")
CONDITION_FOUND = 0.75
_MARKS = {"[": "]", "{": "}", "<": ">"}

Line = Mapping[str, Any]


def lines(*, kept_out: bool) -> list[Line]:
    """One half of the sentences."""
    read = (json.loads(line) for line in SENTENCES.read_text(encoding="utf-8").splitlines())
    return [line for line in read if line["kept_out"] is kept_out]


def coded(line: Line) -> tuple[tuple[Code, ...], ...]:
    """The codes of a line's quotation and, where there is one, of the one nested in it."""
    text, spans = _unmarked(line["marked"])
    quotations = [_quotation(text, spans, line.get("type"))]
    if nested := line.get("nested"):
        quotations.append(_quotation(*_unmarked(nested["marked"]), QuotationType.REPORTED, within=0))
    return code(analyse(article_of(text)), quotations, load_codebook(line["codebook"]))


def _unmarked(marked: str) -> tuple[str, dict[str, Spans]]:
    """The text without its marks, and the spans under each kind of mark."""
    text, spans, start = "", defaultdict[str, list[Span]](list), dict[str, int]()
    closing = {last: first for first, last in _MARKS.items()}
    for character in marked:
        if character in _MARKS:
            start[character] = len(text)
        elif character in closing:
            spans[closing[character]].append(Span(start[closing[character]], len(text)))
        else:
            text += character
    return text, {mark: tuple(spans[mark]) for mark in _MARKS}


def _quotation(text: str, spans: Mapping[str, Spans], kind: str | None, *, within: int | None = None) -> Quotation:
    is_direct = text[spans["["][0].start] in '„"»'
    guess = QuotationType.DIRECT if is_direct else QuotationType.INDIRECT
    made = QuotationType(kind) if kind else guess
    return Quotation(made, Medium.SPEECH, spans["["], spans["{"], (), spans["<"], (), within, GIVEN)


def is_right(line: Line) -> bool:
    """True where all codes are exactly those expected."""
    return _found(line) == _expected(line)


def _found(line: Line) -> list[list[list[str]]]:
    return [sorted([one.proposal, str(one.stance)] for one in codes) for codes in coded(line)]


def _expected(line: Line) -> list[list[list[str]]]:
    parts = [line, line["nested"]] if "nested" in line else [line]
    return [sorted(part["expected"]) for part in parts]


def has_condition(line: Line) -> bool:
    """True where a code carries the condition that the line expects."""
    text, _ = _unmarked(line["marked"])
    start = text.index(line["condition"])
    wanted = characters([(start, start + len(line["condition"]))])
    found = [characters(one.condition) for codes in coded(line) for one in codes]
    return any(overlap(wanted, one) >= CONDITION_FOUND for one in found)


def score() -> dict[str, float]:
    """Shares right in the half to tune on and in the one kept out, and of conditions found in the latter."""
    tuned, kept = lines(kept_out=False), lines(kept_out=True)
    conditions = [line for line in kept if "condition" in line]
    return {
        "300, tuned on": _share([is_right(line) for line in tuned]),
        "300, kept out": _share([is_right(line) for line in kept]),
        "300, kept out, conditions": _share([has_condition(line) for line in conditions]),
    }


def _share(right: Sequence[bool]) -> float:
    return sum(right) / len(right)


def _by_construction(half: Sequence[Line]) -> Iterator[str]:
    groups = defaultdict[str, list[bool]](list)
    for line in half:
        groups[line["construction"]].append(is_right(line))
    for name, right in sorted(groups.items()):
        yield f"  {name:12} {sum(right):3} of {len(right)}"


def _wrong(half: Sequence[Line]) -> Iterator[str]:
    for line in half:
        missed = "condition" in line and not has_condition(line)
        if missed or not is_right(line):
            reasons = [one.reason for codes in coded(line) for one in codes]
            yield f"{line['id']} {line['construction']}: {line['marked']}"
            yield f"   want {_expected(line)} have {_found(line)}"
            yield f"   {reasons}{' no condition' if missed else ''}"


def main(option: str) -> None:
    """Print the shares; where asked, the wrong lines of the half to tune on, or both halves by construction."""
    for name, share in score().items():
        print(f"{name:26} {share:.3f}")
    if option == "--wrong":
        print("\n".join(_wrong(lines(kept_out=False))))
    if option == "--constructions":
        for kept_out in (False, True):
            print("kept out" if kept_out else "tuned on")
            print("\n".join(_by_construction(lines(kept_out=kept_out))))


if __name__ == "__main__":
    main(sys.argv[-1])
