"""Analysis -> Quotation: reported speech with its cue, frame, speaker and addressee.

Engines stand side by side; each stores its name and version on what it finds.
"""

from __future__ import annotations

from standpunkt.quotations import rules_v1
from standpunkt.records.analyses import Analysis
from standpunkt.records.quotations import Quotation

__all__ = ["find"]


def find(analysis: Analysis) -> tuple[Quotation, ...]:
    """All quotations of the article, in text order; `within` refers to places in this tuple."""
    return rules_v1.find(analysis)
