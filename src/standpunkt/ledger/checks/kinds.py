"""What a check is and what it says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

Look = Callable[[Connection], Iterable[str]]
LookAt = Callable[[Connection, Sequence[str]], Iterable[str]]


@dataclass(frozen=True, slots=True)
class Check:
    """`what` must never be; `remedy` says what to do where it is. It tells each place: looking at the whole ledger
    (`look`), or at some statements by their ids, where it may change what it likes (`look_at`)."""

    what: str
    remedy: str
    look: Look | None = None
    look_at: LookAt | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """`what` is wrong at `count` places, of which `places` are some; `remedy` says what to do."""

    what: str
    count: int
    places: tuple[str, ...]
    remedy: str


@dataclass(frozen=True, slots=True)
class Checked:
    """How many checks were made, and what they found; no faults where all is right."""

    checks: int
    faults: tuple[Fault, ...]


RESTORE = "Restore a backup (standpunkt ledger backup), or add the articles again into a new ledger."
READ_AGAIN = "Add the article again; where that does not help, restore a backup."
REPORT = "Something wrote into the ledger by itself, or the program is wrong: restore a backup, and please report it."
