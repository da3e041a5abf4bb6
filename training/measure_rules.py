"""How often each rule of quotations is right: `python -m training.measure_rules [SHARED]`.

Counts on the training part of the German news quotation data, for each rule, the quotations it made and those that
are right: the official assignment pairs them with a gold quotation of overlap F1 >= 0.5. Writes the counts with the
data's digest to the package, which makes confidences of them, and prints how well these hold on the development part.
Only counts leave the data.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from evaluation.sections import digest
from standpunkt.quotations.rules_v1 import confidence
from standpunkt.records.quotations import Engine
from standpunkt.scoring.articles import load
from standpunkt.scoring.calibration import calibration
from standpunkt.scoring.official import groups
from standpunkt.scoring.tokens import FOUND, in_tokens
from standpunkt.workflow import quotations_of

SHARED = Path("../shared")
TARGET = Path(confidence.__file__).with_name("confidence.json")

Judged = tuple[str, bool]
"""The rule of a quotation, and whether it is right."""


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m training.measure_rules", description=__doc__)
    parser.add_argument("shared", type=Path, nargs="?", default=SHARED, help="folder that holds quotes/")
    shared: Path = parser.parse_args().shared
    train, dev = shared / "quotes/train.jsonl", shared / "quotes/dev.jsonl"
    counts = count(judged(train))
    write(counts, {"quotes/train.jsonl": digest(train)})
    print_report(counts, list(judged(dev)))


def judged(data: Path) -> Iterator[Judged]:
    """Every quotation that the rules find in `data`, judged by the gold."""
    for article in load(data):
        found = quotations_of(article.text, engine=Engine.RULES)
        for group in groups(article.gold, [in_tokens(quotation, article.tokens) for quotation in found]):
            if group.predicted_index is not None:
                yield found[group.predicted_index].origin.rule, group.overlap >= FOUND


def count(quotations: Iterator[Judged]) -> dict[str, dict[str, int]]:
    """For each rule how many quotations it made, and how many of them are right; commonest rule first."""
    made, right = Counter[str](), Counter[str]()
    for rule, is_right in quotations:
        made[rule] += 1
        right[rule] += is_right
    ordered = sorted(made, key=lambda rule: (-made[rule], rule))
    return {rule: {"right": right[rule], "made": made[rule]} for rule in ordered}


def write(counts: dict[str, dict[str, int]], digests: dict[str, str]) -> None:
    """One rule a line, so that a change of one rule is a change of one line."""
    rules = ",\n".join(
        f"    {json.dumps(rule, ensure_ascii=False)}: {json.dumps(pair)}" for rule, pair in counts.items()
    )
    text = f'{{\n  "digests": {json.dumps(digests)},\n  "rules": {{\n{rules}\n  }}\n}}\n'
    TARGET.write_text(text, encoding="utf-8")


def print_report(counts: dict[str, dict[str, int]], quotations: Sequence[Judged]) -> None:
    """The bins on the development part, and the expected calibration error."""
    held = calibration(
        (confidence.probability(counts[rule]) if rule in counts else None, right) for rule, right in quotations
    )
    print("quotations  confidence  right")
    for one in held.bins:
        print(f"{one.number:10}  {100 * one.confidence:10.1f}  {100 * one.right:5.1f}")
    known = len(quotations) - held.without
    print(f"expected calibration error {100 * (held.error or 0):.1f} over {known} of {len(quotations)} quotations")


if __name__ == "__main__":
    main()
