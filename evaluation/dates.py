"""Scores the temporal tagger on articles annotated as KRAUTS is (Strötgen et al., LREC 2018).

Usage: dates.py PATH [--errors]

PATH is JSON Lines: `published`, `text`, `expressions` [{start, end, value}]. Found expressions and annotated
ones are paired in text order where they overlap, each at most once. Three F1 scores,
2 * hits / (gold + predicted): `relaxed` (they overlap), `strict` (same boundaries), `value` (they overlap and mean
the same). Values are compared as TIMEX3 after spelling is made even: T8.30 is T08:30, underscores are hyphens,
Monday is 1 and not 01. TIMEX3 values of distances are lengths, as the corpus has it ("vor zwei Jahren" is P2Y).
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from standpunkt.dates import TimeExpression, tag

Pair = tuple[dict[str, Any] | None, TimeExpression | None]


def score(path: str | Path) -> dict[str, float]:
    """F1 scores `relaxed`, `strict`, `value`, and `precision`, `recall` (relaxed), of all articles in `path`."""
    counts: Counter[str] = Counter()
    for _, pairs in read(path):
        for gold, found in pairs:
            counts.update(_hits(gold, found))
    total = counts["gold"] + counts["predicted"]
    scores = {name: 2 * counts[name] / total if total else 0.0 for name in ("relaxed", "strict", "value")}
    scores["precision"] = counts["relaxed"] / counts["predicted"] if counts["predicted"] else 0.0
    scores["recall"] = counts["relaxed"] / counts["gold"] if counts["gold"] else 0.0
    return scores


def read(path: str | Path) -> Iterator[tuple[str, list[Pair]]]:
    """Per article its text and the pairs of annotated and found expressions."""
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        found = tag(article["text"], published=article["published"])
        yield article["text"], pair(article["expressions"], found)


def pair(golds: list[dict[str, Any]], found: tuple[TimeExpression, ...]) -> list[Pair]:
    """Each annotated expression with the first free one found that overlaps it; None where there is none."""
    free = list(found)
    pairs: list[Pair] = []
    for gold in sorted(golds, key=lambda g: g["start"]):
        partner = next((f for f in free if f.span.start < gold["end"] and gold["start"] < f.span.end), None)
        if partner:
            free.remove(partner)
        pairs.append((gold, partner))
    return pairs + [(None, expression) for expression in free]


def evened(value: str) -> str:
    """A TIMEX3 value in one spelling."""
    value = re.sub(r"T(\d{1,2})[.:](\d\d)$", lambda m: f"T{int(m[1]):02d}:{m[2]}", value.strip().replace("_", "-"))
    return re.sub(r"(WXX-)0?(\d)-?", r"\1\2", value).upper()


def _hits(gold: dict[str, Any] | None, found: TimeExpression | None) -> list[str]:
    names = ["gold"] * (gold is not None) + ["predicted"] * (found is not None)
    if gold is None or found is None:
        return names
    same = found.span == (gold["start"], gold["end"])
    right = evened(gold["value"]) == evened(found.timex)
    return [*names, "relaxed", *(["strict"] * same), *(["value"] * right)]


def _show_errors(path: str) -> None:
    for text, pairs in read(path):
        for gold, found in pairs:
            hits = _hits(gold, found)
            if {"strict", "value"} <= set(hits):
                continue
            start = gold["start"] if gold else found.span.start if found else 0
            shown = text[found.span.start : found.span.end] if found else None
            words = text[max(0, start - 40) : start + 40]
            print(hits[-1], "| gold", gold and (gold["text"], gold["value"]), end=" ")
            print("| found", shown, found and (found.timex, found.rule), "|", repr(words))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path")
    parser.add_argument("--errors", action="store_true", help="print what was missed, added or read otherwise")
    args = parser.parse_args()
    if args.errors:
        _show_errors(args.path)
    for name, value in score(args.path).items():
        print(f"{name:10} {value:.3f}")


if __name__ == "__main__":
    main()
