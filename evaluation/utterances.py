"""Pairwise F1 of utterances on utterances.jsonl: 60 invented pairs of statements, each pair by an actor of its own,
written before anything joined them. In half of them both report the same speech act. `kept_out` is the half that
nobody tuned on (the pairs whose words have the lowest hashes).

Usage: python -m evaluation.utterances [--wrong tuned|kept]
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from standpunkt.ledger import ArticleHead
from standpunkt.records.actors import Actor, ActorKind, ActorLink
from standpunkt.records.articles import Dating
from standpunkt.records.codes import Code, Stance
from standpunkt.records.origins import Origin
from standpunkt.records.quotations import Medium, Quotation, QuotationType
from standpunkt.records.spans import Span
from standpunkt.records.statements import Occasion, OccasionKind, Statement
from standpunkt.utterances import of

PAIRS = Path(__file__).with_name("utterances.jsonl")
SIDES = ("left", "right")
GIVEN = Origin("given", "1", "by hand")

Pair = Mapping[str, Any]


def pairs() -> list[Pair]:
    """All pairs, in the order of the file."""
    return [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines()]


def statement_of(pair: Pair, side: str, *, codes: bool = True) -> Statement:
    """One side of a pair as a statement; `codes` False leaves out the codes a person gave it."""
    told, key = pair[side], f"{pair['id']}-{side}"
    span = (Span(0, len(told["text"])),)
    quotation = Quotation(QuotationType(told["type"]), Medium.SPEECH, span, (), (), (), (), None, GIVEN)
    actor = ActorLink(Actor(f"actor-{pair['id']}", f"Actor {pair['id']}", ActorKind.PERSON), None, (), GIVEN)
    return Statement(
        id=key,
        article=key,
        quotation=quotation,
        text=told["text"],
        actor=actor,
        office=None,
        occasion=Occasion(
            said=_dating(told["said"]),
            via=told["via"],
            kind=OccasionKind(told["occasion"]) if told["occasion"] else None,
        ),
        codes=tuple(Code(proposal, Stance(stance), (), "", GIVEN) for proposal, stance in told["codes"] if codes),
        within=None,
    )


def article_of(pair: Pair, side: str) -> ArticleHead:
    """The article that a side of a pair stands in."""
    told, key = pair[side], f"{pair['id']}-{side}"
    return ArticleHead(key, f"{key}.txt", key, None, None, told["outlet"], _dating(told["published"]), "de")


def joined(given: Sequence[Pair], *, codes: bool = True) -> frozenset[int]:
    """The ids of the pairs both sides of which the program takes for one utterance, all pairs in one go."""
    statements = [statement_of(pair, side, codes=codes) for pair in given for side in SIDES]
    articles = [article_of(pair, side) for pair in given for side in SIDES]
    found = of(statements, articles)
    return frozenset(int(u.statements[0].partition("-")[0]) for u in found if u.is_told_again)


def f1(given: Iterable[Pair], found: frozenset[int]) -> float:
    """Of the pairs found to be one utterance, against those that are."""
    right = sum(pair["same"] and pair["id"] in found for pair in given)
    counted = sum(pair["same"] for pair in given) + sum(pair["id"] in found for pair in given)
    return 2 * right / counted if counted else 1.0


def score_utterances() -> dict[str, float]:
    """F1 on the half that was kept out and on the one tuned on, and on the former without codes given by hand."""
    given = pairs()
    found, uncoded = joined(given), joined(given, codes=False)
    kept = [pair for pair in given if pair["kept_out"]]
    tuned = [pair for pair in given if not pair["kept_out"]]
    return {"kept out": f1(kept, found), "tuned on": f1(tuned, found), "kept out, no codes": f1(kept, uncoded)}


def _dating(edtf: str | None) -> Dating | None:
    return Dating(edtf, (), GIVEN) if edtf else None


def main() -> None:
    """Prints the scores, and with --wrong the pairs of one half that are not right."""
    for name, value in score_utterances().items():
        print(f"{name:20} {100 * value:.1f}")
    if "--wrong" in sys.argv:
        is_kept = sys.argv[sys.argv.index("--wrong") + 1] == "kept"
        found = joined(pairs())
        for pair in pairs():
            if pair["kept_out"] == is_kept and pair["same"] != (pair["id"] in found):
                print(pair["id"], pair["kind"], "same" if pair["same"] else "other")
                print(*(f"    {pair[side]['text']}" for side in SIDES), sep="\n")


if __name__ == "__main__":
    main()
