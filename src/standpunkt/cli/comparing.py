"""Positions, trends and shifts as tables for a terminal of 80 columns and more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from standpunkt.cli.drawing import against, stacked
from standpunkt.cli.screen import STANCE_STYLES, clean, stance_text, table
from standpunkt.ledger import Entry
from standpunkt.records.codes import Stance
from standpunkt.views import (
    SIDES,
    Act,
    Balance,
    Grade,
    Matrix,
    Order,
    Row,
    Shift,
    ShiftKind,
    Thin,
    Trend,
    line,
    shown,
    when,
    who,
)

_NAME_WIDTH = 26
_CELL_WIDTH = 11
_MONTHS_SHOWN = 24
_BARS = "▁▂▃▄▅▆▇█"
_ORDERS = {
    Order.CERTAIN: "",
    Order.SAME_DAY: "both on one day, in the order of the text",
    Order.BY_PUBLICATION: "ordered by publication; when it was said is not known of both",
    Order.UNCERTAIN: "the times overlap, so the order is not certain",
}
_KINDS = {
    ShiftKind.CHANGE: "change over time",
    ShiftKind.CONDITION_ADDED: "condition added",
    ShiftKind.CONDITION_DROPPED: "condition dropped",
    ShiftKind.ADDRESSEE: "different addressee on one day",
    ShiftKind.REPORTS: "contradicting reports of one utterance",
    ShiftKind.SUCCESSOR: "new holder of the office",
}
_GRADE_STYLES = {Grade.GOOD: "bold", Grade.FAIR: "", Grade.WEAK: "yellow"}


def matrix(seen: Matrix, width: int) -> Iterator[Table]:
    """Rows by proposals; as many tables, one below the other, as the width of the terminal asks for."""
    heads = {proposal: _folded(proposal, _CELL_WIDTH) for proposal in seen.proposals}
    widths = {proposal: max(_CELL_WIDTH, *map(len, lines)) for proposal, lines in heads.items()}
    for proposals in _blocks(seen.proposals, widths, width - _NAME_WIDTH):
        height = max(len(heads[proposal]) for proposal in proposals)
        block = table("\n" * (height - 1) + str(seen.by))
        block.columns[0].width = _NAME_WIDTH
        for proposal in proposals:
            lines = heads[proposal]
            block.add_column("\n" * (height - len(lines)) + "\n".join(lines), width=widths[proposal])
        for row in seen.rows:
            if any(proposal in row.cells for proposal in proposals):
                below = row.note if row.note and row.note != row.name else ""
                block.add_row(stacked(row.name, below), *(_cell(row, p) for p in proposals))
        yield block


def remarks(seen: Matrix) -> Iterator[str]:
    """What the matrix leaves out, as sentences."""
    if not seen.rows:
        yield "Nobody takes a side on a proposal" + (" up to that day." if seen.at else ".")
    if any(cell.otherwise for row in seen.rows for cell in row.cells.values()):
        yield "* also stood elsewhere: see standpunkt shifts."
    if seen.undated:
        yield f"Left out: {seen.undated} {_utterances(seen.undated)} without a date."
    if seen.unattributed:
        why = "without a known actor" if seen.by == "actor" else f"that no {seen.by} is known to have made"
        yield f"Left out: {seen.unattributed} {_utterances(seen.unattributed)} {why}."


def trends(found: Sequence[Trend]) -> Table:
    """Proposals with the number and share of those for, open to, and against each; and the share for it by month."""
    listing = table("proposal", *map(str, SIDES), "for it, by month")
    for column in listing.columns[1:4]:
        column.justify = "right"
    listing.columns[0].max_width = _NAME_WIDTH
    for trend in found:
        listing.add_row(trend.proposal, *(_share(trend.now, side) for side in SIDES), _bars(trend.months))
    return listing


def trend_remarks(found: Sequence[Trend]) -> Iterator[str]:
    """What the months are, and what was counted."""
    months = next((trend.months for trend in found if trend.months), ())
    if not found:
        yield "Nobody takes a side on a proposal."
    elif months:
        shown = [f"{balance.day:%Y-%m}" for balance in months[-_MONTHS_SHOWN:] if balance.day]
        span = shown[0] if len(shown) == 1 else f"{shown[0]} to {shown[-1]}"
        yield f"Everybody counts once, with the newest stance. By month: {span}, 0 to 100 %; · is nobody yet."


def shift(moved: Shift, entries: Mapping[str, Entry], conditions: Mapping[str, str]) -> Table:
    """Both utterances side by side, each with its day, words, sources, what decided, and what makes it thin; `entries`
    are the reports to show, by id."""
    grid = Table.grid(padding=(0, 2), expand=True)
    for _ in ("before", "after"):
        grid.add_column(ratio=1, overflow="fold")
    sides = ((moved.before, moved.thin_before), (moved.after, moved.thin_after))
    grid.add_row(*(_side(act, remarks_, entries, conditions) for act, remarks_ in sides))
    whole = Table.grid(expand=True)
    whole.add_row(_title(moved))
    whole.add_row(Padding(grid, (0, 0, 1, 2)))
    return whole


def grades(found: Iterable[Shift]) -> Iterator[str]:
    """What the words for sureness mean, where any was said."""
    if any(found):
        yield "How sure (good, fair, weak) follows from what is named as thin; it is no probability."


def _title(moved: Shift) -> Text:
    title = Text.assemble(
        (clean(moved.subject), "bold"), f" · {moved.proposal}: ",
        stance_text(moved.before.stance), " → ", stance_text(moved.after.stance),
    )  # fmt: skip
    notes = [_KINDS[moved.kind]]
    if moved.kind is not ShiftKind.REPORTS and _ORDERS[moved.order]:
        notes.append(_ORDERS[moved.order])
    title.append(f"\n  {'; '.join(notes)}; evidence: ", style="dim")
    return title.append(str(moved.assurance.grade), style=_GRADE_STYLES[moved.assurance.grade])


def _side(act: Act, remarks_: Sequence[Thin], entries: Mapping[str, Entry], conditions: Mapping[str, str]) -> Text:
    stand = shown(act.report, act.proposal, entries)
    entry = stand.entry
    flat = line(entry)
    condition = conditions.get(entry.statement.id)
    parts = [
        Text.assemble(f"{when(entry)}  ", stance_text(act.stance)),
        Text(clean(_quoted(flat.text))),
        Text(clean(who(flat.actor, flat.office)), style="bold dim"),
        Text(clean(_sources(act)), style="dim"),
        Text(clean(f"decided by: {stand.code.reason}"), style="dim"),
    ]
    if condition:
        parts.append(Text(clean(f"on condition: {condition}"), style="dim"))
    if remarks_:
        parts.append(Text(f"thin: {', '.join(remarks_)}", style="yellow"))
    return Text("\n").join((*parts, *against(entry)))


def _sources(act: Act) -> str:
    named = " · ".join(filter(None, (act.report.outlet, act.report.name)))
    others = len({report.article for report in act.reports}) - 1
    return f"{named} and {others} more" if others else named


def _quoted(text: str) -> str:
    """The article's words in quotation marks, which direct speech brings along."""
    return text if text.startswith(tuple('„»«“"‚')) else f"»{text}«"


def _cell(row: Row, proposal: str) -> Text:
    cell = row.cells.get(proposal)
    if cell is None:
        return Text("·", style="dim")
    return stance_text(cell.stance, f" {cell.count}{'*' if cell.otherwise else ''}")


def _share(balance: Balance, side: Stance) -> Text:
    count, share = balance.standing.get(side, 0), balance.share(side)
    if not count or share is None:
        return Text("·", style="dim")
    return Text(f"{count} {100 * share:4.0f} %", style=STANCE_STYLES[side])


def _bars(months: Sequence[Balance]) -> Text:
    shares = [balance.share(Stance.SUPPORT) for balance in months[-_MONTHS_SHOWN:]]
    signs = ("·" if share is None else _BARS[round(share * (len(_BARS) - 1))] for share in shares)
    return Text("".join(signs), style=STANCE_STYLES[Stance.SUPPORT])


def _folded(proposal: str, width: int) -> list[str]:
    """`proposal` broken after underscores and hyphens into lines of at most `width` where that is possible."""
    lines = [""]
    for part in proposal.replace("_", "_ ").replace("-", "- ").split():
        if lines[-1] and len(lines[-1]) + len(part) > width:
            lines.append("")
        lines[-1] += part
    return lines


def _blocks(proposals: Sequence[str], widths: Mapping[str, int], width: int) -> Iterator[list[str]]:
    block: list[str] = []
    for proposal in proposals:
        if block and sum(widths[p] + 2 for p in [*block, proposal]) > width:
            yield block
            block = []
        block.append(proposal)
    if block:
        yield block


def _utterances(count: int) -> str:
    return "utterance" if count == 1 else "utterances"
