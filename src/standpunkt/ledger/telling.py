"""What no database of ours takes, and how the complaints of all of them reach a person."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, event

from standpunkt.errors import LedgerError
from standpunkt.ledger.naming import name_of

_REFUSED = re.compile("[\x00\ud800-\udfff]")


@contextmanager
def telling(
    engine: Engine, told: Callable[[Exception], tuple[str, str]], errors: tuple[type[Exception], ...]
) -> Iterator[None]:
    """Turns `errors` into LedgerError; `told` gives what the database said, and a remedy."""
    try:
        yield
    except errors as error:
        said, remedy = told(error)
        raise LedgerError(
            f"The ledger {name_of(engine.url)} does not work: {said.rstrip('.')}.", remedy=remedy
        ) from error


def remedy_in(remedies: Mapping[str, str], said: str, otherwise: str) -> str:
    """The remedy whose words are in what the database said."""
    return next((remedy for words, remedy in remedies.items() if words in said.lower()), otherwise)


def refuse_signs(engine: Engine) -> None:
    """Refuses, before the driver sees them, lone surrogates, which are no text, and NUL characters: PostgreSQL takes
    none, and SQLite's own functions end a text there."""
    event.listen(engine, "before_cursor_execute", _check)


def _check(
    connection: Connection, _cursor: object, _statement: str, parameters: Any, _context: object, _many: bool
) -> None:
    for value in _values(parameters):
        if isinstance(value, str) and (sign := _REFUSED.search(value)):
            around = value[max(0, sign.start() - 20) : sign.end() + 20]
            why = "there is a NUL character in it" if sign[0] == "\x00" else "it is no valid Unicode"
            raise LedgerError(
                f"The ledger {name_of(connection.engine.url)} cannot hold {around!r}: {why}.",
                remedy="Rename the file, or save the article as plain text in UTF-8, then add it again.",
            )


def _values(parameters: Any) -> Iterator[object]:
    """The values of one row or of many, which SQLAlchemy hands on as it goes on with them."""
    for one in parameters.values() if isinstance(parameters, dict) else parameters or ():
        if isinstance(one, (tuple, list, dict)):
            yield from _values(one)
        else:
            yield one
