"""When a statement counts as said, and which of two was said first."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from standpunkt.ledger import Entry
from standpunkt.records.edtf import bounds, latest
from standpunkt.records.spans import hull


class Order(StrEnum):
    """How sure it is that the first of two statements came first.

    SAME_DAY: both on one day, ordered by the text. BY_PUBLICATION: when one was said is not known, only
    when it was printed. UNCERTAIN: the times overlap ("May 2024" and 8 May 2024).
    """

    CERTAIN = "certain"
    SAME_DAY = "same day"
    BY_PUBLICATION = "by publication"
    UNCERTAIN = "uncertain"


def moment(entry: Entry) -> str | None:
    """The time of a statement as EDTF: when it was said, else when its article was published, else None. An article
    known only to be no older than something (`2022-01-18/..`) bounds nothing said in it."""
    said, published = entry.statement.occasion.said, entry.article.published
    if said is not None:
        return said.edtf
    return published.edtf if published is not None and latest(published.edtf) < date.max else None


def days(entry: Entry) -> tuple[date, date]:
    """First and last day on which the statement may have been said; all time where nothing is known."""
    edtf = moment(entry)
    return (date.min, date.max) if edtf is None else bounds(edtf)


def day(entry: Entry) -> date | None:
    """The latest day the statement's time allows: from then on it had been said. None where no time is
    known, or one without an end (`2022/..`)."""
    last = days(entry)[1]
    return None if last == date.max else last


def place(entry: Entry) -> tuple[str, int]:
    """Where a statement stands: its article's name and the first character of its quote."""
    return entry.article.name, hull(entry.statement.quotation.quote).start


def chronological(entry: Entry) -> tuple[date, str, int]:
    """Sort key: by the latest day, then by article and place in it; undated statements last."""
    return days(entry)[1], *place(entry)
