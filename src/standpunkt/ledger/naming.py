"""What a ledger is called: a path or a URL, and for people a name that holds no password."""

from __future__ import annotations

import re
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from standpunkt.errors import LedgerError

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_SERVERS = ("postgresql", "postgres")


def url_of(place: str | Path) -> URL:
    """Where the database is. Raises LedgerError where `place` is a URL, but none of a PostgreSQL database."""
    if not is_url(place):
        return URL.create("sqlite", database=str(place))
    form = "Name a file, or postgresql://USER:PASSWORD@HOST/DATABASE with signs such as @ and / in the password as %40."
    try:
        url = make_url(str(place))
    except (ArgumentError, ValueError) as error:  # what it says may hold the password
        raise LedgerError("That is no URL of a ledger.", remedy=form) from error
    if url.drivername not in _SERVERS:
        raise LedgerError(f"Ledgers lie in files or on PostgreSQL, not on {url.drivername}.", remedy=form)
    if not url.database:
        raise LedgerError(f"{name_of(url)} names no database.", remedy=form)
    return url.set(drivername="postgresql+pg8000")


def is_url(place: str | Path) -> bool:
    """Whether it names a server, and no file."""
    return isinstance(place, str) and _SCHEME.match(place) is not None


def name_of(url: URL) -> str:
    """The ledger's name for people: the path of the file, or the URL without its password."""
    if url.get_backend_name() == "sqlite":
        return url.database or ""
    return url.set(drivername="postgresql").render_as_string(hide_password=True)


def shown(place: str | Path) -> str:
    """As `name_of`, of whatever a person typed. Raises LedgerError where that is no place of a ledger."""
    return name_of(url_of(place))
