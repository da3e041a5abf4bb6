"""Analysis -> Quotation: reported speech with its cue, frame, speaker and addressee.

Engines stand side by side, each a module with NAME, VERSION and `find`, which stores name and version on what it
finds.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Protocol, cast

from standpunkt.errors import UsageError
from standpunkt.records.analyses import Analysis
from standpunkt.records.quotations import Engine, Quotation

__all__ = ["DEFAULT_ENGINE", "ENGINES", "EngineModule", "engine_of", "find", "module_of"]

DEFAULT_ENGINE = Engine.RULES
ENGINES: Mapping[Engine, str] = MappingProxyType(
    {Engine.NEURAL: f"{__name__}.neural_v1", Engine.RULES: f"{__name__}.rules_v1"}
)
"""Where the engines live. Modules are imported when they are asked for: rules need neither numpy nor ONNX Runtime."""


class EngineModule(Protocol):
    """What an engine's module has."""

    NAME: str
    VERSION: str

    def find(self, analysis: Analysis, /) -> tuple[Quotation, ...]:
        """All quotations of the article, in text order."""


def find(analysis: Analysis, *, engine: Engine | str | None = None) -> tuple[Quotation, ...]:
    """All quotations of the article, in text order; `within` refers to places in this tuple.

    Without `engine` it is `DEFAULT_ENGINE`. Raises UsageError where there is no such engine.
    """
    return module_of(engine).find(analysis)


def engine_of(name: Engine | str | None) -> Engine:
    """The engine called `name`, or the default for None. Raises UsageError where there is no such engine."""
    try:
        return DEFAULT_ENGINE if name is None else Engine(name)
    except ValueError as error:
        raise UsageError(f"There is no engine {name!r}.", remedy=f"Known: {', '.join(ENGINES)}.") from error


def module_of(name: Engine | str | None) -> EngineModule:
    """The module of an engine. Raises UsageError where there is no such engine."""
    return cast("EngineModule", import_module(ENGINES[engine_of(name)]))
