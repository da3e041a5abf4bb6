"""A flat table for spreadsheets: one row a statement. Spans and evidence stand in the JSONL export instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from standpunkt.ledger import Entry
from standpunkt.records.spans import hull
from standpunkt.views import doubts

CSV_HEADER = (
    "id",
    "article",  # file name
    "outlet",
    "published",  # EDTF
    "actor",
    "kind",  # person, organisation, country, group
    "office",  # the post held when it was said
    "said",  # EDTF
    "via",  # the outlet it was said to
    "occasion",  # interview, press conference, speech ...
    "type",
    "medium",
    "text",  # the words of the quote
    "codes",  # "proposal: stance; proposal: stance"
    "doubts",  # what speaks against actor and time: "name spelt differently; after publication"
    "confidence",  # of the quotation, 0 to 1
    "start",  # of the quote in the article, in code points
    "end",
    "within",  # id of the statement this one is nested in
    "url",
    "revision",  # which text of the article it is, from 1
    "judged",  # the fields that people decided: "actor; said"
)
"""The columns; a cell is empty where nothing is known."""

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def csv_rows(entries: Iterable[Entry]) -> Iterator[tuple[str, ...]]:
    """`CSV_HEADER`, then one row of strings for every entry: `csv.writer(out).writerows(csv_rows(entries))`.

    A cell that a spreadsheet would run as a formula gets an apostrophe before it: articles are strangers' text.
    """
    yield CSV_HEADER
    for entry in entries:
        yield tuple(_cell(value) for value in _values(entry))


def _values(entry: Entry) -> tuple[object, ...]:
    statement, article = entry.statement, entry.article
    quotation, said = statement.quotation, statement.occasion.said
    actor = statement.actor.actor if statement.actor else None
    whole = hull(quotation.quote)
    return (
        statement.id,
        article.name,
        article.outlet,
        article.published.edtf if article.published else None,
        actor.name if actor else None,
        actor.kind.value if actor else None,
        statement.office,
        said.edtf if said else None,
        statement.occasion.via,
        statement.occasion.kind.value if statement.occasion.kind else None,
        quotation.type.value,
        quotation.medium.value,
        statement.text,
        "; ".join(f"{code.proposal}: {code.stance.value}" for code in statement.codes),
        "; ".join(doubts(entry)),
        quotation.origin.confidence,
        whole.start,
        whole.end,
        statement.within,
        article.url,
        article.revision,
        "; ".join(sorted(entry.judged)),
    )


def _cell(value: object) -> str:
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
