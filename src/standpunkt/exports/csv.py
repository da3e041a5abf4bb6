"""A flat table for spreadsheets: one row a statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from standpunkt.ledger import Entry

CSV_HEADER = (
    "id",
    "article",
    "outlet",
    "published",
    "actor",
    "office",
    "said",
    "via",
    "type",
    "text",
    "codes",
    "speaker_start",
    "quote_start",
    "quote_end",
    "confidence",
    "url",
)


def csv_rows(entries: Iterable[Entry]) -> Iterator[tuple[str, ...]]:
    """`CSV_HEADER`, then one row of strings for every entry; `csv.writer(out).writerows(csv_rows(entries))`."""
    raise NotImplementedError
