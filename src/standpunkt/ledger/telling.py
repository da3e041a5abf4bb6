"""What no database of ours takes, and how the complaints of all of them reach a person."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, event

from standpunkt.errors import LedgerError
from standpunkt.ledger.naming import name_of

NUL = "\x00"


@contextmanager
def telling(
    engine: Engine, told: Callable[[Exception], tuple[str, str]], errors: tuple[type[Exception], ...]
) -> Iterator[None]:
    """Turns `errors` into LedgerError; `told` gives what the database said, and a remedy."""
    try:
        yield
    except UnicodeEncodeError as error:
        problem = f"The ledger {name_of(engine.url)} cannot hold {error.object!r}: it is no valid Unicode."
        raise LedgerError(
            problem, remedy="Rename the file, or save the article as UTF-8, then add it again."
        ) from error
    except errors as error:
        said, remedy = told(error)
        raise LedgerError(
            f"The ledger {name_of(engine.url)} does not work: {said.rstrip('.')}.", remedy=remedy
        ) from error


def remedy_in(remedies: Mapping[str, str], said: str, otherwise: str) -> str:
    """The remedy whose words are in what the database said."""
    return next((remedy for words, remedy in remedies.items() if words in said.lower()), otherwise)


def refuse_nul(engine: Engine) -> None:
    """PostgreSQL takes no NUL character, and SQLite's own functions end a text there: so no ledger takes one."""
    event.listen(engine, "before_cursor_execute", _check)


def _check(
    connection: Connection, _cursor: object, _statement: str, parameters: Any, _context: object, _many: bool
) -> None:
    for value in _values(parameters):
        if isinstance(value, str) and NUL in value:
            name = name_of(connection.engine.url)
            raise LedgerError(
                f"The ledger {name} cannot hold {value[:60]!r}: there is a NUL character in it.",
                remedy="Take the character out, or save the article as plain text, then add it again.",
            )


def _values(parameters: Any) -> Iterator[object]:
    """The values of one row or of many, which SQLAlchemy hands on as it goes on with them."""
    for one in parameters.values() if isinstance(parameters, dict) else parameters or ():
        if isinstance(one, (tuple, list, dict)):
            yield from _values(one)
        else:
            yield one
