"""How many sentences have a word: `python -m training.background CORPUS... --out FOLDER`, a minute of one core.

Makes src/standpunkt/utterances/background.txt.xz, by which "Hafen" tells more than "Regierung". Corpora are those of
`training.word_vectors`. Kept are the stems that one sentence in 50,000 or more has; a line of the file has the stems
of one weight, so that it holds no counts that tell of single texts.
"""

from __future__ import annotations

import argparse
import lzma
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from standpunkt.utterances.content import stem_of
from training.word_vectors import lines_of

LEAST = 2e-5
"""Share of sentences that have a word which is kept."""
STEP = 0.1
_WORD = re.compile(r"[^\W\d_]+")
_END = re.compile(r"(?<=[.!?])[\s“\"]+(?=[A-ZÄÖÜ„\"])")


def sentences_of(paths: Sequence[Path]) -> Iterator[frozenset[str]]:
    """The stems of each sentence, roughly cut."""
    for line in lines_of(paths):
        for sentence in _END.split(line):
            stems = frozenset(map(stem_of, _WORD.findall(sentence))) - {""}
            if stems:
                yield stems


def rarities(sentences: Iterable[frozenset[str]]) -> dict[str, float]:
    """The natural logarithm of the share of sentences that a stem stands in, its sign turned, rounded to `STEP`."""
    counts: Counter[str] = Counter()
    total = 0
    for stems in sentences:
        counts.update(stems)
        total += 1
    kept = ((stem, count / total) for stem, count in counts.items() if count / total >= LEAST)
    return {stem: round(-math.log(share) / STEP) * STEP for stem, share in kept}


def main() -> None:
    """Writes background.txt.xz."""
    parser = argparse.ArgumentParser(prog="python -m training.background", description=__doc__)
    parser.add_argument("corpora", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, required=True, help="folder for background.txt.xz")
    args = parser.parse_args()
    alike: defaultdict[float, list[str]] = defaultdict(list)
    for stem, rarity in sorted(rarities(sentences_of(args.corpora)).items()):
        alike[rarity].append(stem)
    lines = (f"{rarity:.1f} {' '.join(stems)}\n" for rarity, stems in sorted(alike.items()))
    with lzma.open(args.out / "background.txt.xz", "wt", encoding="utf-8") as file:
        file.writelines(lines)
    print(f"{sum(map(len, alike.values())):,} words")


if __name__ == "__main__":
    main()
