"""The exception tree. Every message says what was wrong and what to do next.

StandpunktError
├── InputRejectedError       one input cannot become an article; it is kept as a rejection, the run goes on
├── UsageError               the caller asked for something that cannot be done as asked
├── CodebookError            a codebook file is not valid
├── ActorFileError           an actor file is not valid
├── DataError                annotated articles, to score or to learn from, are not valid
├── EdtfError                a string is no time we understand
├── ModelError               the weights of an engine cannot be used with this program
├── LedgerError              the ledger cannot be opened, read or written
└── TrainingError            models cannot be trained: data, weights or a library that does not fit
"""

from __future__ import annotations


class StandpunktError(Exception):
    """Anything this program says is wrong on purpose; `remedy` says what to do next.

    `str(error)` is the problem followed by the remedy.
    """

    def __init__(self, problem: str, *, remedy: str) -> None:
        super().__init__(f"{problem} {remedy}")
        self.problem = problem
        self.remedy = remedy


class InputRejectedError(StandpunktError):
    """One input cannot become an article. The ledger keeps `problem` as the reason."""


class UsageError(StandpunktError):
    """The request itself makes no sense: an unknown actor, a date that is none, two options at odds."""


class CodebookError(StandpunktError):
    """A codebook file is not valid."""


class ActorFileError(StandpunktError):
    """An actor file is not valid."""


class DataError(StandpunktError):
    """Annotated articles, to score an engine on or to learn from, are not valid."""


class EdtfError(StandpunktError, ValueError):
    """A string is no EDTF time of the kinds Standpunkt writes."""


class ModelError(StandpunktError):
    """The weights of an engine are missing, broken, or made for another version of the program."""


class LedgerError(StandpunktError):
    """The ledger cannot be opened, read or written."""


class TrainingError(StandpunktError):
    """Models cannot be trained: data, weights or a library that does not fit."""
