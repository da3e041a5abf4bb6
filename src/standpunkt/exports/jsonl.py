"""One statement a line, as JSON: everything the ledger knows of it."""

from __future__ import annotations

from collections.abc import Iterator

from standpunkt.ledger import View


def jsonl(view: View) -> Iterator[str]:
    """One line (without line end) for every statement, by article name, then place in the text."""
    raise NotImplementedError
