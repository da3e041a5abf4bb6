"""Who stands where in 80 invented passages in the manner of agency news, from the text alone: stance_news.jsonl.

Unlike the other sets of stances, nothing is marked: quotations, speakers and codes are all the program's. They were
written before the program was run on any of them. Every second passage of a construction is kept out: of those only
shares are ever printed.

`expected` are triples [who, proposal, stance]; "who" are words of the actor's name or of the speaker's. Those in `may`
count neither way (a spokesperson of whoever takes the stand). Stances of `none` are left out on both sides. A passage
is right where all its triples are exactly those expected.

Usage: python -m evaluation.stance_news [--wrong]
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from evaluation.stance_dev import REPOSITORY
from standpunkt import extract, load_actors
from standpunkt.records.actors import KnowledgeBase
from standpunkt.records.codes import Stance
from standpunkt.records.statements import Statement

PASSAGES = Path(__file__).with_name("stance_news.jsonl")
PUBLISHED = "2025-03-20"
_DEMO = "demo/codebook.yaml"

Line = Mapping[str, Any]
Triple = tuple[str, str, str]


def lines(*, kept_out: bool) -> list[Line]:
    """One half of the passages."""
    read = (json.loads(line) for line in PASSAGES.read_text(encoding="utf-8").splitlines())
    return [line for line in read if line["kept_out"] is kept_out]


def found(line: Line, knowledge: Mapping[str, KnowledgeBase]) -> list[Triple]:
    """What the program finds in a passage: names of the actor and words of the speaker, proposal, stance."""
    book = line["codebook"]
    path = str(REPOSITORY / book) if book == _DEMO else book
    read = extract(line["text"], published=PUBLISHED, codebook=path, knowledge=knowledge.get(book))
    return [
        (_voice(one, line["text"]), code.proposal, str(code.stance))
        for one in read
        for code in one.codes
        if code.stance is not Stance.NONE
    ]


def _voice(statement: Statement, text: str) -> str:
    spoken = " ".join(text[span.start : span.end] for span in statement.quotation.speaker)
    return f"{statement.actor.actor.name if statement.actor else ''} {spoken}"


def _knowledge() -> dict[str, KnowledgeBase]:
    return {_DEMO: load_actors(REPOSITORY / "demo/actors.yaml")}


def compared(line: Line, triples: Sequence[Triple]) -> tuple[list[Triple], list[Triple]]:
    """Of a passage the triples too many and those missing."""
    expected, may = ([tuple(one) for one in line.get(key, ())] for key in ("expected", "may"))
    extra = [one for one in triples if not any(_is_same(one, other) for other in (*expected, *may))]
    missing = [other for other in expected if not any(_is_same(one, other) for one in triples)]
    return extra, missing


def _is_same(one: Triple, wanted: Triple) -> bool:
    return wanted[0] in one[0] and one[1:] == wanted[1:]


def score() -> dict[str, float]:
    """Of both halves the F1 of triples and the share of passages that are exactly right."""
    known = _knowledge()
    return {
        f"{name}{what}": share
        for name, kept_out in (("tuned on", False), ("kept out", True))
        for what, share in zip((", F1", ""), _shares(lines(kept_out=kept_out), known), strict=True)
    }


def _shares(half: Sequence[Line], known: Mapping[str, KnowledgeBase]) -> tuple[float, float]:
    missed = wanted = wrong = right = 0
    for line in half:
        extra, missing = compared(line, found(line, known))
        wanted += len(line["expected"])
        missed += len(missing)
        wrong += len(extra)
        right += not extra and not missing
    hits = wanted - missed
    return 2 * hits / (2 * hits + missed + wrong), right / len(half)


def _wrong(half: Sequence[Line]) -> Iterator[str]:
    known = _knowledge()
    for line in half:
        triples = found(line, known)
        extra, missing = compared(line, triples)
        if extra or missing:
            yield f"{line['id']} {line['construction']}: {line['text']}\n   missing {missing} extra {extra}"


def main(option: str) -> None:
    """Print the shares; where asked, the wrong passages of the half to tune on."""
    for name, share in score().items():
        print(f"{name:22} {share:.3f}")
    if option == "--wrong":
        print("\n".join(_wrong(lines(kept_out=False))))


if __name__ == "__main__":
    main(sys.argv[-1])
