"""Is a ledger whole? Every check looks for one thing that must never be, and says where it is and what to do.

What can be worked out anew (what counts, the full-text index) is worked out anew, compared, and taken back: nothing is
changed, and nobody who writes has to wait for longer than some hundred statements take.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import Engine, select

from standpunkt.ledger import database
from standpunkt.ledger import tables as t
from standpunkt.ledger.checks import following, judged, structure, words
from standpunkt.ledger.checks.kinds import Check, Checked, Fault, Look
from standpunkt.ledger.rows import AT_ONCE

__all__ = ["CHECKS", "Checked", "Fault", "check"]

CHECKS: tuple[Check, ...] = (*structure.CHECKS, *words.CHECKS, *judged.CHECKS, *following.CHECKS)
"""All there are, in the order in which they are made. Where those of the structure find something, the others, which
build on it, are not made."""
_SHOWN = 5
"""Places told of each fault; more of the same kind are counted."""


def check(engine: Engine) -> Checked:
    """Makes all checks. Raises LedgerError where the ledger cannot be read, or not be written in."""
    faults = _faults(engine, structure.CHECKS)
    if faults:
        return Checked(len(structure.CHECKS), tuple(faults))
    return Checked(len(CHECKS), tuple(_faults(engine, CHECKS[len(structure.CHECKS) :])))


def _faults(engine: Engine, checks: Iterable[Check]) -> list[Fault]:
    found = []
    for one in checks:
        places = list(_whole(engine, one.look) if one.look else _by_statements(engine, one))
        if places:
            found.append(Fault(one.what, len(places), tuple(places[:_SHOWN]), one.remedy))
    return found


def _whole(engine: Engine, look: Look) -> Iterator[str]:
    with database.reading(engine) as connection:
        yield from look(connection)


def _by_statements(engine: Engine, one: Check) -> Iterator[str]:
    """Some hundred statements at a time, each in a transaction that is taken back."""
    assert one.look_at is not None
    last = ""
    while True:
        with database.writing(engine) as connection:
            some = select(t.statement.c.id).where(t.statement.c.id > last).order_by(t.statement.c.id).limit(AT_ONCE)
            keys = connection.scalars(some).all()
            if not keys:
                return
            trial = connection.begin_nested()
            try:
                yield from list(one.look_at(connection, keys))
            finally:
                trial.rollback()
            last = keys[-1]
