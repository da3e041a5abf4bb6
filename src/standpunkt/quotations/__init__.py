"""Analysis -> Quotation: reported speech with its cue, frame, speaker and addressee.

Engines stand side by side, each a module with NAME, VERSION and `find`, which stores name and version on what it
finds.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import Protocol, cast

from standpunkt.errors import UsageError
from standpunkt.records.analyses import Analysis
from standpunkt.records.quotations import Engine, Quotation

__all__ = ["DEFAULT_ENGINE", "ENGINES", "EngineModule", "digest_of_model", "engine_of", "find", "module_of"]

DEFAULT_ENGINE = Engine.NEURAL
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


def find(
    analysis: Analysis,
    *,
    engine: Engine | str | None = None,
    model: Path | str | None = None,
    by_rules: Sequence[Quotation] | None = None,
) -> tuple[Quotation, ...]:
    """All quotations of the article, in text order; `within` refers to places in this tuple.

    Without `engine` it is `DEFAULT_ENGINE`; `model` is as in `engine_of`; `by_rules` is what the rules find, where that
    is known already. Raises UsageError as `engine_of` does, and ModelError where the model cannot be used.
    """
    chosen = engine_of(engine, model=model)
    if chosen is Engine.RULES:
        return module_of(chosen).find(analysis) if by_rules is None else tuple(by_rules)
    from standpunkt.quotations import neural_v1  # noqa: PLC0415 (numpy and ONNX Runtime: rules need neither)

    return neural_v1.find(analysis, model=None if model is None else Path(model), by_rules=by_rules)


def engine_of(name: Engine | str | None, *, model: Path | str | None = None) -> Engine:
    """The engine called `name`, or the default for None; with a folder that holds a `model` it is the neural one.

    Raises UsageError where there is no such engine, or where it has no use for a model.
    """
    try:
        chosen = DEFAULT_ENGINE if name is None else Engine(name)
    except ValueError as error:
        raise UsageError(f"There is no engine {name!r}.", remedy=f"Known: {', '.join(ENGINES)}.") from error
    if model is None:
        return chosen
    if name is not None and chosen is not Engine.NEURAL:
        raise UsageError(f"The engine {chosen} has no use for a model.", remedy="Leave out the one or the other.")
    return Engine.NEURAL


def digest_of_model(folder: Path | str) -> str:
    """What names the weights in a folder. Raises ModelError where they cannot be used."""
    from standpunkt.quotations.neural_v1.model import model_in  # noqa: PLC0415 (as above)

    return model_in(Path(folder)).digest


def module_of(name: Engine | str | None) -> EngineModule:
    """The module of an engine. Raises UsageError where there is no such engine."""
    return cast("EngineModule", import_module(ENGINES[engine_of(name)]))
