"""The official scores of German quotation attribution, on sets of token numbers.

Source of the method: Petersen-Frey and Biemann, "Dataset of Quotation Attribution in German News Articles"
(LREC-COLING 2024). Written anew from its description:

1. Per article, gold and predicted quotations are assigned one to one so that the sum of their affinities is
   largest (Hungarian method). Where both sides have left-overs these are paired too, overlap or not.
2. Every pair and every quotation left alone is a group; in it each of the five parts has true positive, false
   positive and false negative tokens.
3. A measure is the mean of the groups' precisions and the mean of their recalls, over the groups that have one,
   and F1 is the harmonic mean of these two means (not the mean of the groups' F1).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from standpunkt.errors import UsageError
from standpunkt.scoring.tokens import FOUND, PARTS, ROLES, Group, TokenQuotation, overlap

try:
    from scipy.optimize import linear_sum_assignment
except ImportError as error:
    raise UsageError(
        "Scores need SciPy, which is not installed.", remedy="Install it: pip install 'standpunkt[eval]'"
    ) from error


@dataclass(frozen=True, slots=True)
class Measure:
    """Precision and recall, 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class TypeCount:
    """How the quotations of one type fared: of `gold` ones `found` have a partner with overlap F1 >= 0.5, of
    `predicted` ones `right` have; `same` of the `found` have the right type too."""

    gold: int
    predicted: int
    found: int
    right: int
    same: int

    @property
    def recall(self) -> float | None:
        """The share of gold ones that were found; None where there are none."""
        return self.found / self.gold if self.gold else None

    @property
    def precision(self) -> float | None:
        """The share of predicted ones that are right; None where there are none."""
        return self.right / self.predicted if self.predicted else None

    @property
    def typed(self) -> float | None:
        """The share of found ones that have the right type too; None where there are none."""
        return self.same / self.found if self.found else None


@dataclass(frozen=True, slots=True)
class Scores:
    """All measures of one run. `messages`, `roles`, `joint`, `form` and `stwr` are the official ones;
    `parts` gives the macro measure of each of the five parts alone, `types` what was found of each type."""

    messages: Measure
    roles: Measure
    joint: Measure
    form: Measure
    stwr: Measure
    parts: Mapping[str, Measure]
    types: Mapping[str, TypeCount]

    @property
    def all_types(self) -> TypeCount:
        """The counts of all types together."""
        columns = ("gold", "predicted", "found", "right", "same")
        return TypeCount(*(sum(getattr(count, column) for count in self.types.values()) for column in columns))


def affinity(gold: TokenQuotation, predicted: TokenQuotation) -> float:
    """What the assignment maximises: equal type and medium only decide between equal overlaps."""
    value = overlap(gold.quote, predicted.quote)
    return value + 0.01 * (gold.type == predicted.type) + 0.001 * (gold.medium == predicted.medium) if value else 0.0


def groups(gold: Sequence[TokenQuotation], predicted: Sequence[TokenQuotation]) -> tuple[Group, ...]:
    """The groups of one article: the pairs in the order of `gold`, then gold, then predicted ones left alone."""
    table = np.array([[affinity(g, p) for p in predicted] for g in gold]).reshape(len(gold), len(predicted))
    rows, columns = (axis.tolist() for axis in linear_sum_assignment(table, maximize=True))
    return (
        *(Group(gold[i], predicted[j], i, j) for i, j in zip(rows, columns, strict=True)),
        *(Group(g, None, gold_index=i) for i, g in enumerate(gold) if i not in rows),
        *(Group(None, p, predicted_index=j) for j, p in enumerate(predicted) if j not in columns),
    )


def score(predictions: Iterable[Sequence[TokenQuotation]], gold: Iterable[Sequence[TokenQuotation]]) -> Scores:
    """The scores of `predictions`, one sequence an article, against `gold`, the same articles in the same order."""
    return scores_of([group for p, g in zip(predictions, gold, strict=True) for group in groups(g, p)])


def scores_of(found: Sequence[Group]) -> Scores:
    """The scores of groups that are already made."""
    return Scores(
        messages=macro(found, ("quote",)),
        roles=macro(found, ROLES),
        joint=macro(found, PARTS),
        form=micro(found, "type"),
        stwr=micro(found, "medium"),
        parts={part: macro(found, (part,)) for part in PARTS},
        types=type_counts(found),
    )


def macro(found: Iterable[Group], parts: Sequence[str]) -> Measure:
    """Mean precision and mean recall over every (group, part) that has one; 0 where none has."""
    precisions: list[float] = []
    recalls: list[float] = []
    for gold, predicted in _tokens(found, parts):
        hits = len(gold & predicted)
        if predicted:
            precisions.append(hits / len(predicted))
        if gold:
            recalls.append(hits / len(gold))
    return Measure(_mean(precisions), _mean(recalls))


def micro(found: Iterable[Group], label: str) -> Measure:
    """Precision and recall of a label ("type" or "medium"): a pair with unequal labels is wrong on both sides."""
    hits = gold = predicted = 0
    for group in found:
        gold += group.gold is not None
        predicted += group.predicted is not None
        if group.gold and group.predicted:
            hits += getattr(group.gold, label) == getattr(group.predicted, label)
    return Measure(hits / predicted if predicted else 0.0, hits / gold if gold else 0.0)


def type_counts(found: Sequence[Group]) -> dict[str, TypeCount]:
    """What was found of each type, commonest gold type first."""
    pairs = [(g.gold.type if g.gold else None, g.predicted.type if g.predicted else None, g.overlap) for g in found]
    names = sorted({name for gold, predicted, _ in pairs for name in (gold, predicted) if name})
    counts = {
        name: TypeCount(
            gold=sum(gold == name for gold, _, _ in pairs),
            predicted=sum(predicted == name for _, predicted, _ in pairs),
            found=sum(gold == name and value >= FOUND for gold, _, value in pairs),
            right=sum(predicted == name and value >= FOUND for _, predicted, value in pairs),
            same=sum(gold == predicted == name and value >= FOUND for gold, predicted, value in pairs),
        )
        for name in names
    }
    return dict(sorted(counts.items(), key=lambda item: -item[1].gold))


def _tokens(found: Iterable[Group], parts: Sequence[str]) -> Iterator[tuple[frozenset[int], frozenset[int]]]:
    none: frozenset[int] = frozenset()
    for group in found:
        for part in parts:
            yield (
                group.gold.part(part) if group.gold else none,
                group.predicted.part(part) if group.predicted else none,
            )


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
