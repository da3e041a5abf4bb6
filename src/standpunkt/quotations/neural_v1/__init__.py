"""Quotations by a small network that this project trained from scratch, with the rules' opinion as one of its inputs.

The steps: 1. what the rules find (`rules_v1`); 2. numbers for each token (`features`); 3. the tagger scores every
token in every layer (`model`); 4. what might be a quotation (`lattice`, `candidates`); 5. which of it is
(`acceptance`); 6. speaker, cue, frame and addressee of each (`roles`). The weights lie in `model/`, with their card
and a licence of their own (CC BY-NC-SA 4.0, as the annotations they learned from).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from standpunkt.quotations.neural_v1.engine import find_with
from standpunkt.quotations.neural_v1.model import model_in, shipped_model
from standpunkt.records.analyses import Analysis
from standpunkt.records.quotations import Quotation

__all__ = ["NAME", "VERSION", "find"]

NAME = "quotations.neural_v1"
VERSION = "1"


def find(
    analysis: Analysis, *, model: Path | None = None, by_rules: Sequence[Quotation] | None = None
) -> tuple[Quotation, ...]:
    """All quotations of the article, in text order; `within` refers to places in this tuple.

    `model` is a folder that training made, in place of the weights in the package; `by_rules` is what the rules find,
    where that is known already. Raises ModelError where the weights do not fit the code.
    """
    weights = shipped_model() if model is None else model_in(model)
    return find_with(weights, analysis, component=NAME, version=VERSION, by_rules=by_rules)
