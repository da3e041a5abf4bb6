"""What an article is read with, and the digest that names it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from standpunkt import quotations
from standpunkt.lexicons.knowledge import knowledge_base
from standpunkt.records.actors import KnowledgeBase
from standpunkt.records.codes import Codebook
from standpunkt.records.quotations import Engine

_STAGES = ("documents", "analysis", "quotations", "actors", "dates", "codes", "lexicons")
_WEIGHTS = (".onnx", ".npz")
_JOINT = "-"


@dataclass(frozen=True, slots=True)
class Recipe:
    """What an article is read with. `digest` names it: an article is read again only where its recipe is another.

    `model` is the folder of the user's own, or None where the engine reads with what the package has. `reading` names
    all but the codebook, so that one can tell what is only to be coded again.
    """

    codebook: Codebook | None
    knowledge: KnowledgeBase
    engine: Engine
    model: Path | None
    reading: str

    @property
    def digest(self) -> str:
        """What names the recipe: 16 digits, and of the codebook's digest the first."""
        return _joined(self.reading, self.codebook)

    @classmethod
    def of(
        cls,
        *,
        codebook: Codebook | None = None,
        knowledge: KnowledgeBase | None = None,
        engine: Engine | str | None = None,
        model: Path | str | None = None,
    ) -> Recipe:
        """The program's own knowledge joined with the user's, the codebook, and what finds quotations.

        Of a model its own digest counts, not where it lies. Raises UsageError where there is no such engine or where
        it has no use for a model, ModelError where the model cannot be used.
        """
        chosen = quotations.engine_of(engine, model=model)
        weights = quotations.digest_of_model(model) if model is not None else ""
        base, base_digest = _knowledge_with(knowledge)
        reading = digest_of(_program_digest(), chosen, base_digest, weights)
        return cls(codebook, base, chosen, Path(model) if model is not None else None, reading)

    def digest_with(self, *parts: str) -> str:
        """Of the recipe and of what else an article is read with."""
        return _joined(digest_of(self.reading, *parts), self.codebook)


def recoded(recipe: str, codebook: Codebook) -> str:
    """The recipe of an article that was read with `recipe` (as `digest_with` gives it) and coded with `codebook`."""
    return _joined(_reading_of(recipe), codebook)


def _reading_of(recipe: str) -> str:
    return recipe.partition(_JOINT)[0]


def _joined(reading: str, codebook: Codebook | None) -> str:
    return f"{reading}{_JOINT}{codebook.digest[:16] if codebook else ''}"


@lru_cache(maxsize=1)
def _program_digest() -> str:
    """Of all that the stages are made of, rules, lexicons and models: a version number alone would let a ledger mix
    what two programs found. 1.5 MB, some 10 ms, once."""
    package = files("standpunkt")
    parts = [part for stage in _STAGES for part in _contents(package / stage)]
    return digest_of(version("standpunkt"), *parts)


def _contents(folder: Traversable) -> Iterator[str | bytes]:
    """Name and bytes of every file below `folder`, in order of name. Of a network's weights only the name: the digest
    of their 15 MB stands in the model.json beside them, and hashing them here would cost 20 ms at every start; the
    pretrained encoder reads no article."""
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from () if entry.name == "__pycache__" else _contents(entry)
        else:
            yield entry.name
            if not entry.name.endswith(_WEIGHTS):
                yield entry.read_bytes()


@lru_cache(maxsize=4)
def _knowledge_with(own: KnowledgeBase | None) -> tuple[KnowledgeBase, str]:
    """The program's knowledge joined with the user's, and its digest: 10 ms that only the first `extract` waits for."""
    base = knowledge_base() if own is None else knowledge_base().joined(own)
    return base, digest_of(repr(base))


def digest_of(*parts: str | bytes) -> str:
    """16 hexadecimal digits that name `parts`."""
    raw = (part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass") for part in parts)
    return hashlib.sha256(b"\0".join(raw)).hexdigest()[:16]
