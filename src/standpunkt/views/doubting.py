"""What speaks against an actor or a date of a statement: reasons for a person to look twice."""

from __future__ import annotations

from collections.abc import Iterable

from standpunkt.ledger import Entry
from standpunkt.records.doubts import Doubt


def doubts(entry: Entry) -> tuple[Doubt, ...]:
    """All doubts of a statement: those about its actor, then those about its time."""
    return (*actor_doubts(entry), *time_doubts(entry))


def actor_doubts(entry: Entry) -> tuple[Doubt, ...]:
    """What speaks against the actor, or against the office held."""
    link = entry.statement.actor
    return link.doubts if link else ()


def time_doubts(entry: Entry) -> tuple[Doubt, ...]:
    """What speaks against the time that `moment` tells: when it was said, else when the article appeared."""
    dating = entry.statement.occasion.said or entry.article.published
    return dating.doubts if dating else ()


def kinds_of_doubt(entries: Iterable[Entry]) -> tuple[Doubt, ...]:
    """The doubts that occur among `entries`, each once, in the order in which `Doubt` tells them."""
    found = {doubt for entry in entries for doubt in doubts(entry)}
    return tuple(doubt for doubt in Doubt if doubt in found)
