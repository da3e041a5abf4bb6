"""From when to when an office was held: whether that makes sense, and which of two tellings is the more exact."""

from __future__ import annotations

from standpunkt.errors import EdtfError
from standpunkt.interchange.drafts import OccupancyDraft
from standpunkt.records.actors import Occupancy
from standpunkt.records.edtf import bounds


def time_problem(draft: OccupancyDraft) -> str | None:
    """What is wrong with the times of an occupancy, or None."""
    try:
        first, last = (bounds(draft.start)[0] if draft.start else None, bounds(draft.end)[1] if draft.end else None)
    except EdtfError as error:
        return error.problem
    return f"It ends ({draft.end}) before it starts ({draft.start})." if first and last and last < first else None


def says_as_much(known: Occupancy, new: Occupancy) -> bool:
    """True where `known` tells the same as `new`, of the same holder and office, each day as exactly or more so."""
    return _as_exact(known.start, new.start) and _as_exact(known.end, new.end)


def _as_exact(known: str | None, new: str | None) -> bool:
    if known is None or new is None:
        return new is None
    (low, high), (first, last) = bounds(known), bounds(new)
    return first <= low and high <= last
