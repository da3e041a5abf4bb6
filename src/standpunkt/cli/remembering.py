"""The command that tells the life of a statement: `standpunkt history`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

import typer
from rich.text import Text

from standpunkt.cli.options import DEFAULT_LEDGER, Format, FormatOption, LedgerOption, viewed
from standpunkt.cli.screen import clean, emit, screen, table
from standpunkt.records.history import Event, EventKind
from standpunkt.records.runs import Run

_COLUMNS = (
    *("time", "kind", "field", "old", "new", "by", "confidence", "why", "judgement"),
    *("run", "command", "program", "engine"),
)
_STYLES = {EventKind.JUDGED: "bold", EventKind.UNDONE: "bold", EventKind.CHANGED: "yellow", EventKind.COUNTS: "green"}


def history(
    statement: Annotated[
        str, typer.Argument(metavar="STATEMENT", help="Its id, or how that begins; also one it once had.")
    ],
    ledger: LedgerOption = DEFAULT_LEDGER,
    format: FormatOption = Format.TABLE,
) -> None:
    """Tell the whole life of a statement.

    What found it, in which run and how surely; what later runs changed; who judged what, when and why; and at the end
    what counts now.
    """
    with viewed(ledger) as view:
        events = view.history(statement)
    if format is not Format.TABLE:
        emit([_row(event) for event in events], _COLUMNS, format)
        return
    _show(events)


def _show(events: Iterable[Event]) -> None:
    """When, what happened, in which run and by what are told once for all that follows with the same."""
    listing = table("when", "", "what", "by")
    before: tuple[str, ...] = ()
    by_before = ""
    for event in events:
        now = (_when(event), event.kind.value, _run(event.run))
        by = _by(event)
        if now != before:
            when, kind, told = now[0], now[1], "; ".join(filter(None, (by, now[2])))
        else:
            when, kind, told = "", "", by if by != by_before else ""
        listing.add_row(when, Text(kind, _STYLES.get(event.kind, "")), clean(_what(event)), clean(told))
        before, by_before = now, by
    screen().print(listing)


def _when(event: Event) -> str:
    if event.kind is EventKind.COUNTS:
        return "now"
    return event.time[:16].replace("T", " ") if event.time else "not known"


def _what(event: Event) -> str:
    if event.kind is EventKind.CARRIED:
        return f"{event.old} is {event.new}"
    value = "given back to the machine" if event.new is None else event.new or "nothing"
    if event.kind in (EventKind.FOUND, EventKind.COUNTS):
        return f"{event.field}: {value}"
    return f"{event.field}: {event.old or 'nothing'} → {value}"


def _by(event: Event) -> str:
    """Of what counts now and nobody judged, only that the machine found it: how, is told further up."""
    if event.kind is EventKind.COUNTS and event.judgement is None:
        return event.why
    sure = f"right in {100 * event.confidence:.0f} %" if event.confidence is not None else ""
    number = f"judgement {event.judgement}" if event.judgement and event.kind is not EventKind.COUNTS else ""
    return "; ".join(filter(None, (event.by, sure, number, event.why)))


def _run(run: Run | None) -> str:
    return f"run {run.id}: {' '.join(filter(None, (run.command, run.program, run.engine)))}" if run else ""


def _row(event: Event) -> dict[str, object]:
    own = {
        name: getattr(event, name) for name in ("time", "field", "old", "new", "by", "confidence", "why", "judgement")
    }
    run = event.run
    told = {"command": run.command, "program": run.program, "engine": run.engine} if run else {}
    return {"kind": event.kind.value, **own, "run": run.id if run else None, **told}
