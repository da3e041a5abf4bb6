"""Asking a person at the terminal: one statement after the other, one field after the other."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from rich.text import Text

from standpunkt.cli import quoting
from standpunkt.cli.screen import clean, screen
from standpunkt.cli.values import Values, choices, prompt
from standpunkt.errors import StandpunktError
from standpunkt.records.actors import Actor
from standpunkt.records.codes import Stance
from standpunkt.records.judgements import CODE

if TYPE_CHECKING:
    from standpunkt.ledger import Entry
    from standpunkt.records.codes import Codebook

HELP = """Enter leaves it as it is, b goes back, q ends, ? shows the codebook.
A reason may follow: s # weil er wirbt. A point says that no further proposal is spoken of."""


class Step(Enum):
    """Where to go after a field; `REST` is on, no further proposal being spoken of."""

    ON = auto()
    REST = auto()
    BACK = auto()
    END = auto()


@dataclass(frozen=True, slots=True)
class Said:
    """What a person typed for a field, as the ledger keeps it."""

    value: str | Actor
    reason: str


@dataclass(frozen=True, slots=True)
class Dialogue:
    """Asks for fields of statements. `keep` writes an answer at once, so that nothing is lost where one stops."""

    values: Values
    book: Codebook | None
    keep: Callable[[Entry, str, Said], None]

    def ask(self, entry: Entry, fields: Sequence[str], *, now: Mapping[str, str]) -> Step:
        """Asks for each field and tells where to go then; `now` is by field what the person said before, as shown."""
        is_rest = False
        for field in fields:
            if is_rest and field.startswith(CODE):
                self.keep(entry, field, Said(Stance.NONE, ""))
                continue
            step = self._ask(entry, field, fields, now.get(field, ""))
            if step in (Step.BACK, Step.END):
                return step
            is_rest = is_rest or step is Step.REST
        return Step.ON

    def _ask(self, entry: Entry, field: str, fields: Sequence[str], now: str) -> Step:
        while True:
            typed = self._typed(field, now)
            if typed is None or typed == "q":
                return Step.END
            if typed in ("", "b"):
                return Step.BACK if typed else Step.ON
            if typed == "?":
                for line in quoting.meant(self.book, fields):
                    screen().print(line)
            elif typed == "." and field.startswith(CODE):
                self.keep(entry, field, Said(Stance.NONE, ""))
                return Step.REST
            elif self._is_kept(entry, field, typed):
                return Step.ON

    def _is_kept(self, entry: Entry, field: str, typed: str) -> bool:
        """False where it made no sense, which is told."""
        words, _, reason = typed.partition("#")
        try:
            value = self.values.stored(words, field, entry)
            self.keep(entry, field, Said(value, reason.strip()))
        except StandpunktError as error:
            screen().print(Text(clean(f"  {error.problem} {error.remedy}"), style="red"))
            return False
        if not choices(field):  # what was typed may have been meant otherwise
            told = f"{value.name} ({value.id})" if isinstance(value, Actor) else self.values.shown(value, field)
            screen().print(Text(clean(f"  {told}"), style="dim"))
        return True

    def _typed(self, field: str, now: str) -> str | None:
        """A line; None where there is no more."""
        kept = Text(f" ({clean(now)})", style="dim") if now else Text("")
        asked = Text.assemble(quoting.named(self.book, field), "  ", (prompt(field), "cyan"), kept, ": ")
        screen().print(asked, end="", soft_wrap=True)
        line = sys.stdin.readline()
        if not sys.stdin.isatty():
            screen().print()  # nobody pressed Enter where it could be seen
        return line.strip() if line else None
