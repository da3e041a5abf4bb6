"""Which version a ledger is of, and whether this program can read it."""

from __future__ import annotations

from sqlalchemy import Connection, insert, inspect, select

from standpunkt.errors import LedgerError
from standpunkt.ledger.naming import name_of
from standpunkt.ledger.tables import SCHEMA_VERSION, alembic_version, article, setting

OLDEST = 5
"""The oldest version that can be upgraded."""


def check(connection: Connection) -> None:
    """Raises LedgerError where the database is no ledger, or one of another version than this program's."""
    found, name = of(connection), name_of(connection.engine.url)
    if found == SCHEMA_VERSION:
        return
    if can_be_upgraded(found):
        raise LedgerError(
            f"{name} is a ledger of version {found}; this program reads version {SCHEMA_VERSION}.",
            remedy=f"Upgrade it, a copy is kept: standpunkt ledger upgrade {name}",
        )
    raise LedgerError(
        f"{name} is a ledger of version {found}; this program reads version {SCHEMA_VERSION}.",
        remedy="Use the program that made it, or add the articles again into a new file.",
    )


def of(connection: Connection) -> str:
    """The version of a ledger. Raises LedgerError where it is none."""
    there = set(inspect(connection).get_table_names())
    found: str | None = None
    if {alembic_version.name, article.name} <= there:
        found = connection.scalar(select(alembic_version.c.version_num))
    elif {setting.name, article.name} <= there:  # versions up to 5
        found = connection.scalar(select(setting.c.value).where(setting.c.name == "schema"))
    if found is None:
        name = name_of(connection.engine.url)
        if not there:
            remedy = f"Add articles first: standpunkt add ARTICLES --ledger {name}"
            raise LedgerError(f"{name} is an empty database.", remedy=remedy)
        remedy = "Give the one that `standpunkt add` made, or another name for a new ledger."
        raise LedgerError(f"{name} is a database, but no ledger.", remedy=remedy)
    return found


def can_be_upgraded(version: str) -> bool:
    """True where `standpunkt ledger upgrade` knows the way from that version to this program's."""
    return version.isdecimal() and OLDEST <= int(version) < int(SCHEMA_VERSION)


def stamp(connection: Connection) -> None:
    """Writes into a new ledger which version it is of."""
    connection.execute(insert(alembic_version), {"version_num": SCHEMA_VERSION})
