"""The gate: `make eval`. Prints every measure beside its floor, writes build/eval.json, ends with 1 below a floor."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from evaluation.gate import Outcome, assess, reached, read_floors, write
from evaluation.sections import SECTIONS
from evaluation.statements import REPOSITORY
from evaluation.tables import screen, table


def main() -> int:
    """Measures all sections whose data is here."""
    console = screen()
    floors = read_floors()
    shared = Path(os.environ.get("STANDPUNKT_SHARED") or REPOSITORY.parent / "shared")
    outcomes = []
    for section in SECTIONS:
        with console.status(f"{section.name}: {section.about}"):
            outcomes.append(assess(section, shared, floors))
    write(outcomes, REPOSITORY / "build" / "eval.json")
    console.print(_table(outcomes))
    return _close(outcomes, console)


def _table(outcomes: Sequence[Outcome]) -> Table:
    made = table("", "measured", "floor", "")
    for outcome in outcomes:
        if not outcome.skipped:
            made.add_row(f"[bold]{outcome.section}[/bold] [dim]{outcome.about}[/dim]")
            for name in outcome.values:
                made.add_row(*_row(name, outcome))
            made.add_row()
    return made


def _row(name: str, outcome: Outcome) -> tuple[str, ...]:
    value, floor = outcome.values[name], outcome.floors.get(name)
    if floor is None:
        return f"  {name.replace('_', ' ')}", f"{100 * value:.1f}", "", ""
    mark = "[green]ok[/green]" if reached(name, value, floor) else "[bold red]missed[/bold red]"
    return f"  {name.replace('_', ' ')}", f"{100 * value:.1f}", f"{100 * floor:.1f}", mark


def _close(outcomes: Sequence[Outcome], console: Console) -> int:
    for outcome in outcomes:
        if outcome.skipped:
            console.print(f"Skipped {outcome.section} ({outcome.about}): {outcome.skipped}.", soft_wrap=True)
    if any(outcome.skipped for outcome in outcomes):
        console.print("Set STANDPUNKT_SHARED to the folder with the evaluation data to measure these too.\n")
    faults = [fault for outcome in outcomes for fault in outcome.faults]
    for fault in faults:
        console.print(fault, soft_wrap=True, markup=False)
    floors = sum(len(outcome.floors) for outcome in outcomes)
    console.print("The gate is shut." if faults else f"All {floors} floors are reached.", style="bold")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
