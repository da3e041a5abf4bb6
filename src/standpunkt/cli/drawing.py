"""Views as tables for a terminal of 80 columns and more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from standpunkt.cli.screen import clean, stance_text, table
from standpunkt.ledger import Entry
from standpunkt.records.codes import Code
from standpunkt.records.doubts import Doubt
from standpunkt.views import (
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

_TEXT_LENGTH = 160


def statements(entries: Iterable[Entry]) -> Table:
    """A list of statements: day; actor and office; words, codes, type and article."""
    listing = table("said", "who", "what")
    listing.columns[0].no_wrap = True
    listing.columns[1].ratio, listing.columns[2].ratio = 3, 7
    for entry in entries:
        flat = line(entry)
        said = marked(flat.date or "no date", time_doubts(entry))
        listing.add_row(said, stacked(marked(flat.actor or "–", actor_doubts(entry)), flat.office), _what(entry))
    return listing


def marked(words: str, doubts: Sequence[Doubt]) -> str:
    """`words`, with a question mark behind them where something speaks against them."""
    return f"{words} ?" if doubts else words


def legend(entries: Iterable[Entry]) -> Iterator[str]:
    """What the question marks of a list mean, as a sentence; nothing where it has none."""
    if kinds := kinds_of_doubt(entries):
        yield f"? look twice: {', '.join(kinds)}. `standpunkt show ARTICLE` tells which."


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


def code_text(code: Code) -> Text:
    """ "port_blockade: oppose", the stance in its colour."""
    return Text.assemble(f"{code.proposal}: ", stance_text(code.stance))


def against(entry: Entry) -> Iterator[Text]:
    """A line that says what speaks against actor or time; none where nothing does."""
    if known := doubts(entry):
        yield Text(f"? look twice: {', '.join(known)}", style="yellow")


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


def stacked(above: str, below: str) -> Text:
    """Two lines, the lower one dim."""
    return Text.assemble(clean(above), (f"\n{clean(below)}" if below else "", "dim"))
