"""Records as flat rows for CSV and JSON: every field by its name in the docs, times as EDTF."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from standpunkt.ledger import ArticleHead, Entry
from standpunkt.views import (
    SIDES,
    Act,
    Balance,
    Edit,
    Edited,
    Matrix,
    Shift,
    Stand,
    Step,
    Trend,
    actor_of,
    doubts,
    one_line,
    outlets_of,
    shown,
    sources_of,
)

STATEMENT = (
    *("id", "article", "outlet", "published", "said", "actor", "office", "via", "occasion", "type", "codes", "doubts"),
    *("judged", "text"),
)
POSITION = (
    *("by", "id", "name", "actor", "office", "note", "proposal", "stance", "count", "otherwise", "first", "last"),
    *("outlets", "sources", "statements"),
)
TREND = (
    *("proposal", "until", "support", "open", "oppose", "support_share", "open_share", "oppose_share"),
    *("said_support", "said_open", "said_oppose"),
)
TIMELINE = ("proposal", "stance", "reason", *STATEMENT)
_SIDE = (
    *("stance", "thin", "condition", "statements", "outlets", "sources", "reason", "id", "actor", "office"),
    *("said", "published", "article", "outlet", "text"),
)
SHIFT = (
    *("kind", "subject", "proposal", "order", "sureness", "measured", "unmeasured"),
    *(f"{side}_{field}" for side in ("before", "after") for field in _SIDE),
)
ARTICLE = (
    *("name", "title", "outlet", "published", "doubts", "language", "statements", "url", "source", "id"),
    *("revision", "replaced_by"),
)
REVISED = ("name", "title", "outlet", "published", "texts", "unchanged", *(edit.value for edit in Edit), "url", "id")
EDIT = (
    *("revision", "to", "edits", "actor_before", "actor_after", "type_before", "type_after", "text_before"),
    *("text_after", "id_before", "id_after"),
)
REJECTION = ("source", "reason", "remedy")


def statement_row(entry: Entry) -> dict[str, object]:
    """One statement; `codes` is a list of "proposal:stance", `doubts` of what speaks against actor and time, `judged`
    of the fields that people decided."""
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
        "judged": sorted(entry.judged),
        "text": one_line(statement.text),
    }


def position_rows(matrix: Matrix, behind: Mapping[tuple[str, str], Sequence[Act]]) -> list[dict[str, object]]:
    """One row for every cell; `behind` are the utterances with its stance by row and proposal. `count` and `otherwise`
    are numbers of utterances, `statements` the ids of all reports of those behind it, newest utterance first, the best
    report of each first."""
    return [
        {
            "by": str(matrix.by),
            "id": row.id,
            "name": row.name,
            "actor": row.actor.id if row.actor else None,
            "office": row.office,
            "note": row.note,
            "proposal": proposal,
            "stance": str(cell.stance),
            "count": cell.count,
            "otherwise": cell.otherwise,
            "first": cell.first.isoformat() if cell.first else None,
            "last": cell.last.isoformat() if cell.last else None,
            **_acts_row(behind[row.id, proposal]),
        }
        for row in matrix.rows
        for proposal in matrix.proposals
        if (cell := row.cells.get(proposal))
    ]


def trend_rows(trend: Trend) -> list[dict[str, object]]:
    """One row for each month, `until` its last day, and one for now, `until` empty where no day was asked for. How
    many stand where at its end, their shares (0 to 1), and how many utterances of the month took which side."""
    return [_balance_row(trend.proposal, balance) for balance in (*trend.months, trend.now)]


def _balance_row(proposal: str, balance: Balance) -> dict[str, object]:
    shares = {f"{side}_share": balance.share(side) for side in SIDES}
    return {
        "proposal": proposal,
        "until": balance.day.isoformat() if balance.day else None,
        **{str(side): balance.standing.get(side, 0) for side in SIDES},
        **{name: None if share is None else round(share, 4) for name, share in shares.items()},
        **{f"said_{side}": balance.spoken.get(side, 0) for side in SIDES},
    }


def stand_row(stand: Stand) -> dict[str, object]:
    """One statement with the one code that is looked at."""
    code = {"proposal": stand.proposal, "stance": str(stand.stance), "reason": stand.code.reason}
    return {**code, **statement_row(stand.entry)}


def shift_row(shift: Shift, entries: Mapping[str, Entry], conditions: Mapping[str, str]) -> dict[str, object]:
    """One shift, both sides flat; `entries` are the reports to show, by id, `conditions` the words a stance hangs on,
    by statement. `measured` is the product of the measured confidences and no probability of the whole as long as
    `unmeasured` names anything."""
    row: dict[str, object] = {
        "kind": str(shift.kind),
        "subject": shift.subject,
        "proposal": shift.proposal,
        "order": str(shift.order),
        "sureness": str(shift.assurance.grade),
        "measured": None if shift.assurance.measured is None else round(shift.assurance.measured, 4),
        "unmeasured": list(shift.assurance.unmeasured),
    }
    for side, act, remarks in (
        ("before", shift.before, shift.thin_before),
        ("after", shift.after, shift.thin_after),
    ):
        told = {
            **stand_row(shown(act.report, act.proposal, entries)),
            **_acts_row([act]),
            "thin": [str(remark) for remark in remarks],
        }
        told["condition"] = conditions.get(act.report.statement)
        row |= {f"{side}_{name}": value for name, value in told.items() if f"{side}_{name}" in SHIFT}
    return row


def _acts_row(acts: Sequence[Act]) -> dict[str, object]:
    return {
        "outlets": list(outlets_of(acts)),
        "sources": sources_of(acts),
        "statements": [report.statement for act in acts for report in act.reports],
    }


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
        "revision": head.revision,
        "replaced_by": head.replaced_by,
    }


def revised_row(head: ArticleHead, steps: Sequence[Step]) -> dict[str, object]:
    """One article with several texts: how many quotations the last change left as they were, and how many each edit was
    done to in all changes."""
    return {
        **{name: article_row(head, 0)[name] for name in ("name", "title", "outlet", "published", "url", "id")},
        "texts": len({step.after.id for step in steps} | {steps[0].before.id}),
        "unchanged": steps[-1].unchanged,
        **{edit.value: sum(step.count(edit) for step in steps) for edit in Edit},
    }


def edit_row(step: Step, edited: Edited) -> dict[str, object]:
    """One quotation that changed from `revision` to the text of number `to`; what it was, and what it is."""
    row: dict[str, object] = {"revision": step.before.revision, "to": step.after.revision, "edits": list(edited.edits)}
    for side, entry in (("before", edited.before), ("after", edited.after)):
        actor = actor_of(entry) if entry else None
        row[f"actor_{side}"] = actor.name if actor else None
        row[f"type_{side}"] = str(entry.statement.quotation.type) if entry else None
        row[f"text_{side}"] = one_line(entry.statement.text) if entry else None
        row[f"id_{side}"] = entry.statement.id if entry else None
    return row
