"""Views as tables for a terminal of 80 columns and more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from standpunkt.cli.screen import clean, stance_text, table
from standpunkt.ledger import Entry
from standpunkt.records.codes import Code
from standpunkt.records.doubts import Doubt
from standpunkt.views import (
    Matrix,
    Order,
    Row,
    Shift,
    ShiftKind,
    Stand,
    Strand,
    Timeline,
    actor_doubts,
    doubts,
    kinds_of_doubt,
    line,
    shortened,
    time_doubts,
    when,
    who,
)

_ACTOR_WIDTH = 26
_CELL_WIDTH = 11
_TEXT_LENGTH = 160
_ORDERS = {
    Order.CERTAIN: "",
    Order.SAME_DAY: "both on one day, in the order of the text",
    Order.BY_PUBLICATION: "ordered by publication; when it was said is not known of both",
    Order.UNCERTAIN: "the times overlap, so the order is not certain",
}


def statements(entries: Iterable[Entry]) -> Table:
    """A list of statements: day; actor and office; words, codes, type and article."""
    listing = table("said", "who", "what")
    listing.columns[0].no_wrap = True
    listing.columns[1].ratio, listing.columns[2].ratio = 3, 7
    for entry in entries:
        flat = line(entry)
        said = marked(flat.date or "no date", time_doubts(entry))
        listing.add_row(said, _stacked(marked(flat.actor or "–", actor_doubts(entry)), flat.office), _what(entry))
    return listing


def marked(words: str, doubts: Sequence[Doubt]) -> str:
    """`words`, with a question mark behind them where something speaks against them."""
    return f"{words} ?" if doubts else words


def legend(entries: Iterable[Entry]) -> Iterator[str]:
    """What the question marks of a list mean, as a sentence; nothing where it has none."""
    if kinds := kinds_of_doubt(entries):
        yield f"? look twice: {', '.join(kinds)}. `standpunkt show ARTICLE` tells which."


def matrix(seen: Matrix, width: int) -> Iterator[Table]:
    """Actors by proposals; as many tables, one below the other, as the width of the terminal asks for."""
    heads = {proposal: _folded(proposal, _CELL_WIDTH) for proposal in seen.proposals}
    widths = {proposal: max(_CELL_WIDTH, *map(len, lines)) for proposal, lines in heads.items()}
    for proposals in _blocks(seen.proposals, widths, width - _ACTOR_WIDTH):
        height = max(len(heads[proposal]) for proposal in proposals)
        block = table("\n" * (height - 1) + "actor")
        block.columns[0].width = _ACTOR_WIDTH
        for proposal in proposals:
            lines = heads[proposal]
            block.add_column("\n" * (height - len(lines)) + "\n".join(lines), width=widths[proposal])
        for row in seen.rows:
            if any(proposal in row.cells for proposal in proposals):
                block.add_row(_stacked(row.actor.name, row.office or ""), *(_cell(row, p) for p in proposals))
        yield block


def remarks(seen: Matrix) -> Iterator[str]:
    """What the matrix leaves out, as sentences."""
    if not seen.rows:
        yield "Nobody takes a side on a proposal" + (" up to that day." if seen.at else ".")
    if any(cell.otherwise for row in seen.rows for cell in row.cells.values()):
        yield "* also stood elsewhere: see standpunkt shifts."
    if seen.undated:
        yield f"Left out: {seen.undated} {_statements(seen.undated)} without a date."
    if seen.unattributed:
        yield f"Left out: {seen.unattributed} {_statements(seen.unattributed)} without a known actor."


def timeline(told: Timeline, labels: Mapping[str, str]) -> Iterator[RenderableType]:
    """One actor: a heading, then a table for each proposal, then the statements without one."""
    yield Text(clean(who(told.actor.name, told.office)), style="bold")
    for strand in told.strands:
        yield _heading(strand.proposal, labels.get(strand.proposal, ""))
        yield _strand(strand)
    if told.uncoded:
        yield _heading("no proposal", "")
        listing = _undecorated(2)
        for entry in told.uncoded:
            listing.add_row(when(entry) or "no date", _what(entry))
        yield listing


def shift(moved: Shift) -> Table:
    """Both statements side by side, each with its day, words, source, and what decided."""
    grid = Table.grid(padding=(0, 2), expand=True)
    for _ in ("before", "after"):
        grid.add_column(ratio=1, overflow="fold")
    grid.add_row(_side(moved.before), _side(moved.after))
    whole = Table.grid(expand=True)
    whole.add_row(_shift_title(moved))
    whole.add_row(Padding(grid, (0, 0, 1, 2)))
    return whole


def code_text(code: Code) -> Text:
    """ "port_blockade: oppose", the stance in its colour."""
    return Text.assemble(f"{code.proposal}: ", stance_text(code.stance))


def _side(stand: Stand) -> Text:
    entry = stand.entry
    source = " · ".join(filter(None, (entry.article.outlet, entry.article.name)))
    flat = line(entry)
    return Text("\n").join(
        (
            Text.assemble(f"{when(entry)}  ", stance_text(stand.stance)),
            Text(clean(_quoted(flat.text))),
            Text(clean(who(flat.actor, flat.office)), style="bold dim"),
            Text(clean(source), style="dim"),
            Text(clean(f"decided by: {stand.code.reason}"), style="dim"),
            *against(entry),
        )
    )


def against(entry: Entry) -> Iterator[Text]:
    """A line that says what speaks against actor or time; none where nothing does."""
    if known := doubts(entry):
        yield Text(f"? look twice: {', '.join(known)}", style="yellow")


def _quoted(text: str) -> str:
    """The article's words in quotation marks, which direct speech brings along."""
    return text if text.startswith(tuple('„»«“"‚')) else f"»{text}«"


def _shift_title(moved: Shift) -> Text:
    title = Text.assemble(
        (clean(moved.subject), "bold"), f" · {moved.proposal}: ",
        stance_text(moved.before.stance), " → ", stance_text(moved.after.stance),
    )  # fmt: skip
    notes = ["new holder of the office"] if moved.kind is ShiftKind.SUCCESSOR else []
    notes += [_ORDERS[moved.order]] if _ORDERS[moved.order] else []
    return title.append(f"  ({'; '.join(notes)})" if notes else "", style="dim")


def _strand(strand: Strand) -> Table:
    listing = _undecorated(3)
    for stand in strand.stands:
        listing.add_row(when(stand.entry) or "no date", stance_text(stand.stance), _what(stand.entry, codes=False))
    return listing


def _undecorated(columns: int) -> Table:
    listing = Table.grid(padding=(0, 2, 0, 0))
    for place in range(columns):
        listing.add_column(min_width=(12, 7, 0)[place] if place < columns - 1 else None, overflow="fold")
    return listing


def _heading(proposal: str, label: str) -> Text:
    return Text.assemble("\n", (proposal, "bold"), (f"  {clean(label)}" if label and label != proposal else "", "dim"))


def _what(entry: Entry, *, codes: bool = True) -> Text:
    """The words, and below them in one line the codes, the type and the article."""
    flat = line(entry)
    facts = [Text(f"{flat.type} · {clean(flat.article)}", style="dim")]
    if codes and entry.statement.codes:
        facts.insert(0, Text(", ").join(code_text(code) for code in entry.statement.codes))
    return Text("\n").join((Text(clean(shortened(flat.text, _TEXT_LENGTH))), Text("  ").join(facts)))


def _stacked(above: str, below: str) -> Text:
    return Text.assemble(clean(above), (f"\n{clean(below)}" if below else "", "dim"))


def _cell(row: Row, proposal: str) -> Text:
    cell = row.cells.get(proposal)
    if cell is None:
        return Text("·", style="dim")
    return stance_text(cell.stance, f" {cell.count}{'*' if cell.otherwise else ''}")


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


def _statements(count: int) -> str:
    return "statement" if count == 1 else "statements"
