"""What was done to a ledger, and how large it has become."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a command: `time` is ISO 8601 in UTC, `program` its version, `codebook` a digest."""

    id: int
    time: str
    command: str
    program: str
    engine: str | None
    codebook: str | None


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much a ledger holds: rows by table, articles and counting statements by month of publication ("2024-05", ""
    without a date), live judgements by coder, runs, and bytes: of all of it, and by table and index where the database
    can tell."""

    rows: dict[str, int]
    months: tuple[tuple[str, int, int], ...]
    coders: tuple[tuple[str, int], ...]
    runs: tuple[Run, ...]
    size: int
    parts: tuple[tuple[str, int], ...]
