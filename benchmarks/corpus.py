"""A corpus to time: the bundled articles, again and again under other file names."""

from __future__ import annotations

import re
import time
from collections import Counter
from itertools import count
from pathlib import Path

_TOKEN = re.compile(r"\w+|[^\w\s]")
_WORD = re.compile(r"\w+")


def replicate(folder: Path, into: Path, *, words: int) -> int:
    """Copies the texts of `folder` to `into` until there are `words` of them; gives their exact number.

    Raises FileNotFoundError where there are none.
    """
    texts = [(path.stem, path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.txt"))]
    if not texts:
        raise FileNotFoundError(f"{folder} has no .txt files: name another folder with --articles.")
    made = 0
    for copy in count():
        for stem, text in texts:
            if made >= words:
                return made
            # A line of its own makes each copy another article: the same words twice are kept once.
            (into / f"{copy:03}_{stem}.txt").write_text(f"{text}\n\nAusgabe {copy}.\n", encoding="utf-8")
            made += words_in(text) + 2
    return made


def words_in(text: str) -> int:
    """Words and numbers."""
    return len(_WORD.findall(text))


def yardstick(folder: Path) -> float:
    """Seconds to read all texts, split them with one regular expression and count: what any program must do at least.

    The ratio to it is a number that two machines can compare.
    """
    start = time.perf_counter()
    counted: Counter[str] = Counter()
    for path in sorted(folder.glob("*.txt")):
        counted.update(_TOKEN.findall(path.read_text(encoding="utf-8")))
    return time.perf_counter() - start
