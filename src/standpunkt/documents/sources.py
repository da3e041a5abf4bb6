"""What decoding and parsing make of a raw article, before it is cut into segments."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, field

from standpunkt.records.articles import Metadata


@dataclass(frozen=True, slots=True)
class Source:
    """Text and what the source says of itself. `headings` are lines that the markup calls headings,
    `description` is the page's own summary; `metadata.published` is EDTF."""

    text: str
    metadata: Metadata = field(default_factory=Metadata)
    headings: Set[str] = frozenset()
    description: str | None = None
