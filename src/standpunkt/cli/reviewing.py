"""Asking a person for one statement after the other whether the ledger has it right: short keys, one line each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from standpunkt import views
from standpunkt.cli import quoting
from standpunkt.cli.screen import clean
from standpunkt.cli.values import Values, prompt
from standpunkt.errors import StandpunktError, UsageError
from standpunkt.ledger import Entry
from standpunkt.records.actors import Actor
from standpunkt.records.codes import Codebook, Stance
from standpunkt.records.judgements import ACTOR, NO, QUOTATION, SAME, YES, field_of

HELP = """y right as it is   n no quotation   a actor   o office   d day   t type   c code
s same utterance as another   u undo the last   k skip   q quit   ? help"""
_FIELDS = {"a": ACTOR, "o": "office", "d": "said", "t": "type"}


@dataclass(frozen=True, slots=True)
class Review:
    """`entry` loads a statement by its id, `keep` judges a field of it and gives the judgement's number, `undo` takes
    one back. `read` shows a prompt and gives a line, None where there is no more; `say` shows something."""

    values: Values
    book: Codebook | None
    entry: Callable[[str], Entry]
    keep: Callable[[Entry, str, str | Actor], int]
    undo: Callable[[int], object]
    read: Callable[[str], str | None]
    say: Callable[[RenderableType], None]

    def run(self, statements: Sequence[str]) -> int:
        """Asks for each of the statements (ids), and gives how many judgements were made and not taken back."""
        made: list[int] = []
        for number, key in enumerate(statements, start=1):
            self._show(self.entry(key), f"{number} of {len(statements)}")
            if not self._asked(key, made):
                break
        return len(made)

    def _asked(self, key: str, made: list[int]) -> bool:
        """False where the person wants no more."""
        while True:
            typed = self.read("y n a o d t c s u k q ? ")
            if typed is None or typed == "q":
                return False
            if typed == "k":
                return True
            try:
                if self._is_done(typed, self.entry(key), made):
                    return True
            except StandpunktError as error:
                self.say(Text(clean(f"  {error.problem} {error.remedy}"), style="red"))

    def _is_done(self, typed: str, entry: Entry, made: list[int]) -> bool:
        """True where the statement needs nothing more."""
        if typed in ("y", "n"):
            made.append(self.keep(entry, QUOTATION, YES if typed == "y" else NO))
        elif typed == "u" and made:
            self.undo(made[-1])
            made.pop()
        elif typed in ("c", "s", *_FIELDS):
            made.append(self.keep(entry, *self._value(typed, entry)))
        else:
            self.say(Text("Nothing to undo here." if typed == "u" else HELP, style="dim"))
        return typed in ("y", "n")

    def _value(self, typed: str, entry: Entry) -> tuple[str, str | Actor]:
        if typed == "c":
            return self._code()
        if typed == "s":
            other = self.read("id of the other statement: ") or ""
            return SAME + other, self.values.stored(self.read("the same? [y]es [n]o: ") or "", QUOTATION, entry)
        field = _FIELDS[typed]
        return field, self.values.stored(self.read(f"{prompt(field)}: ") or "", field, entry)

    def _code(self) -> tuple[str, str]:
        proposals = [proposal.id for proposal in self.book.proposals] if self.book else []
        proposal = proposals[self._chosen(proposals)]
        stances = list(Stance)
        return field_of(proposal), stances[self._chosen([str(one) for one in stances])].value

    def _chosen(self, names: Sequence[str]) -> int:
        """The place of the one whose number is typed. Raises UsageError where there is none."""
        typed = self.read("  ".join(f"{number} {name}" for number, name in enumerate(names, start=1)) + ": ") or ""
        if not typed.isdecimal() or not 1 <= int(typed) <= len(names):
            raise UsageError(f"{typed!r} is none of them.", remedy=f"Type a number from 1 to {len(names)}.")
        return int(typed) - 1

    def _show(self, entry: Entry, progress: str) -> None:
        flat = views.line(entry)
        self.say(Text.assemble("\n", (progress, "bold"), (clean(f"  {entry.article.name}  {flat.id}"), "dim")))
        self.say(Padding(quoting.quoted(quoting.around(self.values, entry)), (1, 2)))
        known = (views.who(flat.actor or "nobody known", flat.office), flat.date, flat.type, flat.codes)
        self.say(Text(clean(f"The ledger has: {' · '.join(filter(None, known))}"), style="dim"))
