"""German news in, a ledger out: who said what, when, to whom, and where they stand.

from standpunkt import Ledger, add, extract, load_codebook
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from standpunkt.ledger import Ledger, StatementFilter
    from standpunkt.workflow import Recoding, Summary, add, extract, load_actors, load_codebook, recode

else:  # what is imported only when it is asked for costs `standpunkt --help` nothing: 0.1 s instead of 0.6

    def __getattr__(name: str) -> object:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        room = "ledger" if name in {"Ledger", "StatementFilter"} else "workflow"
        return getattr(import_module(f"{__name__}.{room}"), name)

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})


__all__ = [
    "Ledger",
    "Recoding",
    "StatementFilter",
    "Summary",
    "add",
    "extract",
    "load_actors",
    "load_codebook",
    "recode",
]
