"""Exported statements against expected ones, where nothing but this repository is at hand.

The same questions as the scorer of the shared gold asks. A predicted statement matches an expected one where the
characters of their quotes overlap with F1 >= 0.5, best overlap first. Then: how many of the matched have the right
type, speaker span (overlap F1 >= 0.5), actor and date, and the micro F1 of (proposal, stance) and of proposal alone.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from standpunkt.scoring.official import Measure
from standpunkt.scoring.tokens import overlap

Row = Mapping[str, Any]
MATCH = 0.5


def score(
    predicted: Iterable[Row], expected: Mapping[str, Sequence[Row]], *, names: Mapping[str, Sequence[str]]
) -> dict[str, float]:
    """Scores from 0 to 1.

    `predicted` are lines of the JSONL export; `expected` are statements by article name, with `quote_spans`, `type`,
    `speaker_span` or null, `actor` (a key of `names`, a name, or null), `said` or null, and `codes` as pairs.
    `names` gives all names an actor may be exported under.
    """
    by_article: dict[str, list[Row]] = {}
    for row in predicted:
        by_article.setdefault(row["article"], []).append(row)
    count: Counter[str] = Counter()
    for article, wanted in expected.items():
        count += _compare(wanted, by_article.get(article, []), names)
    return _shares(count)


def _shares(count: Counter[str]) -> dict[str, float]:
    detection = _measure(count["matched"], count["predicted"], count["expected"])
    codes = _measure(count["code hits"], count["codes predicted"], count["codes expected"])
    return {
        "detection_precision": detection.precision,
        "detection_recall": detection.recall,
        "detection_f1": detection.f1,
        **{name: count[name] / max(count["matched"], 1) for name in ("type", "speaker", "actor")},
        "date": count["date"] / max(count["dated"], 1),
        "code_f1": codes.f1,
        "proposal_f1": _measure(count["proposal hits"], count["codes predicted"], count["codes expected"]).f1,
        "right": count["right"] / max(count["expected"], 1),
    }


def _measure(hits: int, predicted: int, expected: int) -> Measure:
    return Measure(hits / predicted if predicted else 0.0, hits / expected if expected else 0.0)


def _compare(wanted: Sequence[Row], found: Sequence[Row], names: Mapping[str, Sequence[str]]) -> Counter[str]:
    count = Counter({"expected": len(wanted), "predicted": len(found)})
    count["codes expected"] = sum(len(row["codes"]) for row in wanted)
    count["codes predicted"] = sum(len(row["codes"]) for row in found)
    for i, j in _pairs(wanted, found).items():
        count.update(_hits(wanted[i], found[j], names))
    return count


def _pairs(wanted: Sequence[Row], found: Sequence[Row]) -> dict[int, int]:
    table = sorted(
        (
            (overlap(characters(w["quote_spans"]), characters(f["quote"])) + 0.001 * (w["type"] == f["type"]), i, j)
            for i, w in enumerate(wanted)
            for j, f in enumerate(found)
        ),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    for value, i, j in table:
        if value >= MATCH and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _hits(wanted: Row, found: Row, names: Mapping[str, Sequence[str]]) -> Counter[str]:
    actor = _same_actor(wanted["actor"], found["actor"], names)
    want = {(proposal, stance) for proposal, stance in wanted["codes"]}
    have = {(code["proposal"], code["stance"]) for code in found["codes"]}
    speaker = characters([wanted["speaker_span"]] if wanted.get("speaker_span") else [])
    told = characters(found["speaker"])
    return Counter(
        {
            "matched": 1,
            "type": wanted["type"] == found["type"],
            "speaker": speaker == told or overlap(speaker, told) >= MATCH,
            "actor": actor,
            "dated": wanted["said"] is not None,
            "date": wanted["said"] is not None and _same_date(wanted["said"], found["said"]),
            "code hits": len(want & have),
            "proposal hits": len({proposal for proposal, _ in want} & {proposal for proposal, _ in have}),
            "right": actor and want == have,
        }
    )


def characters(spans: Iterable[Sequence[int]]) -> frozenset[int]:
    """The places under half-open spans."""
    return frozenset(place for start, end in spans for place in range(start, end))


def _same_actor(wanted: str | None, found: Row | None, names: Mapping[str, Sequence[str]]) -> bool:
    if wanted is None or found is None:
        return wanted is None and found is None
    return _folded(found["name"]) in {_folded(name) for name in (wanted, *names.get(wanted, ()))}


def _folded(name: str) -> str:
    letters = (c for c in unicodedata.normalize("NFKD", name).casefold() if not unicodedata.combining(c))
    return " ".join("".join(c if c.isalnum() else " " for c in letters).split())


def _same_date(wanted: str, found: str | None) -> bool:
    """The expected time, a coarser one that begins like it ("2025-03" for "2025-03-06"), or a set that holds it."""
    if not found:
        return False
    if found.startswith("["):
        return any(wanted.startswith(part.strip()) for part in found.strip("[]").split(","))
    if "/" in found:
        first, last = found.split("/")
        return first <= wanted[: len(first)] and wanted[: len(last)] <= last
    return wanted.startswith(found.rstrip("~?%"))
