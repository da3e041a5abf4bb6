"""Records as flat rows for CSV and JSON: every field by its name in the docs, times as EDTF."""

from __future__ import annotations

from standpunkt.ledger import ArticleHead, Entry
from standpunkt.views import Matrix, Shift, Stand, actor_of, doubts, one_line

STATEMENT = (
    *("id", "article", "outlet", "published", "said", "actor", "office", "via", "occasion", "type", "codes", "doubts"),
    "text",
)
POSITION = ("actor", "name", "office", "proposal", "stance", "count", "first", "last", "statements")
TIMELINE = ("proposal", "stance", "reason", *STATEMENT)
SHIFT = (
    "kind", "subject", "proposal", "order",
    *(f"{side}_{field}" for side in ("before", "after") for field in
      ("stance", "reason", "id", "actor", "office", "said", "published", "article", "outlet", "text")),
)  # fmt: skip
ARTICLE = ("name", "title", "outlet", "published", "doubts", "language", "statements", "url", "source", "id")
REJECTION = ("source", "reason", "remedy")


def statement_row(entry: Entry) -> dict[str, object]:
    """One statement; `codes` is a list of "proposal:stance", `doubts` of what speaks against actor and time."""
    statement, head, actor = entry.statement, entry.article, actor_of(entry)
    said = statement.occasion.said
    return {
        "id": statement.id,
        "article": head.name,
        "outlet": head.outlet,
        "published": head.published.edtf if head.published else None,
        "said": said.edtf if said else None,
        "actor": actor.name if actor else None,
        "office": statement.office,
        "via": statement.occasion.via,
        "occasion": statement.occasion.kind.value if statement.occasion.kind else None,
        "type": str(statement.quotation.type),
        "codes": [f"{code.proposal}:{code.stance}" for code in statement.codes],
        "doubts": [doubt.value for doubt in doubts(entry)],
        "text": one_line(statement.text),
    }


def position_rows(matrix: Matrix) -> list[dict[str, object]]:
    """One row for every cell; `statements` are the ids behind it, newest first."""
    return [
        {
            "actor": row.actor.id,
            "name": row.actor.name,
            "office": row.office,
            "proposal": proposal,
            "stance": str(cell.stance),
            "count": cell.count,
            "first": cell.first.isoformat() if cell.first else None,
            "last": cell.last.isoformat() if cell.last else None,
            "statements": [stand.entry.statement.id for stand in cell.behind],
        }
        for row in matrix.rows
        for proposal in matrix.proposals
        if (cell := row.cells.get(proposal))
    ]


def stand_row(stand: Stand) -> dict[str, object]:
    """One statement with the one code that is looked at."""
    code = {"proposal": stand.proposal, "stance": str(stand.stance), "reason": stand.code.reason}
    return {**code, **statement_row(stand.entry)}


def shift_row(shift: Shift) -> dict[str, object]:
    """One shift, both sides flat."""
    row: dict[str, object] = {
        "kind": str(shift.kind),
        "subject": shift.subject,
        "proposal": shift.proposal,
        "order": str(shift.order),
    }
    for side, stand in (("before", shift.before), ("after", shift.after)):
        row |= {f"{side}_{name}": value for name, value in stand_row(stand).items() if f"{side}_{name}" in SHIFT}
    return row


def article_row(head: ArticleHead, statements: int) -> dict[str, object]:
    """One article with the number of its statements."""
    return {
        "name": head.name,
        "title": head.title,
        "outlet": head.outlet,
        "published": head.published.edtf if head.published else None,
        "doubts": [doubt.value for doubt in head.published.doubts] if head.published else [],
        "language": head.language,
        "statements": statements,
        "url": head.url,
        "source": head.source,
        "id": head.id,
    }
