"""How far a long run has come."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run has come: `done` of `total` sources or articles, the last one called `name`."""

    done: int
    total: int
    name: str
