"""Shifts as the page shows them, in German."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from standpunkt.ledger import Entry
from standpunkt.records.articles import Article
from standpunkt.records.spans import text_of
from standpunkt.report.words import GRADES, KINDS, ORDERS, THIN
from standpunkt.views import Act, Shift, ShiftKind, Stand, Thin, one_line, shown


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a shift: the report to show of the utterance, how many other articles tell it alike, the words its
    stance hangs on (empty where it hangs on nothing), and what makes the evidence thin, in German."""

    stand: Stand
    others: int
    condition: str
    thin: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """One shift: of whom, on what, what it is and how sure, in German, and both sides."""

    subject: str
    proposal: str
    kind: str
    order: str
    sureness: str
    before: Side
    after: Side


def turn(shift: Shift, entries: Mapping[str, Entry], articles: Mapping[str, Article]) -> Turn:
    """`shift` for the page; `entries` and `articles` by id, for its quotations and the words a stance hangs on."""
    return Turn(
        subject=shift.subject,
        proposal=shift.proposal,
        kind=KINDS[shift.kind],
        order="" if shift.kind is ShiftKind.REPORTS else ORDERS[shift.order],
        sureness=GRADES[shift.assurance.grade],
        before=_side(shift.before, shift.thin_before, entries, articles),
        after=_side(shift.after, shift.thin_after, entries, articles),
    )


def _side(act: Act, remarks: Iterable[Thin], entries: Mapping[str, Entry], articles: Mapping[str, Article]) -> Side:
    stand = shown(act.report, act.proposal, entries)
    article = articles.get(stand.entry.article.id)
    return Side(
        stand=stand,
        others=len({report.article for report in act.reports}) - 1,
        condition=one_line(text_of(stand.code.condition, article.text)) if article else "",
        thin=tuple(THIN[remark] for remark in remarks),
    )
