"""Where a derived value comes from."""

from __future__ import annotations

from dataclasses import dataclass

from standpunkt.records.spans import Spans


@dataclass(frozen=True, slots=True)
class Origin:
    """Which component made a value, in which version, by which rule, and how sure it is.

    `confidence` is the measured share of right values among those this rule made (0 to 1), or None
    where nobody has measured it yet; it is never a guess. Values given by a person or by the source's
    own metadata have component "given" or "metadata" and confidence None.
    """

    component: str
    version: str
    rule: str
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """One link of an evidence chain: what the rule saw, where, and what it concluded from it."""

    rule: str
    spans: Spans
    note: str
