"""Runs: what was done to a ledger, when, and by which version of the program."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cached_property
from importlib.metadata import version
from typing import TYPE_CHECKING

from standpunkt.records.codes import Codebook

if TYPE_CHECKING:
    from standpunkt.ledger import Writer


class Beginning:
    """A run that is written into the ledger when it first has something to tell, and not at all where it never has.

    `time` is ISO 8601 in UTC, now where none is given.
    """

    def __init__(
        self,
        writer: Writer,
        command: str,
        *,
        time: str | None = None,
        engine: str | None = None,
        codebook: Codebook | None = None,
    ) -> None:
        self._writer, self._command, self._engine = writer, command, engine
        self._time = time or datetime.now(UTC).isoformat(timespec="seconds")
        self._codebook = codebook.digest if codebook else None

    @cached_property
    def number(self) -> int:
        """The run's number in the ledger."""
        return self._writer.begin(
            self._command,
            time=self._time,
            program=version("standpunkt"),
            engine=self._engine,
            codebook=self._codebook,
        )
