"""Codebooks: read from YAML; one that does not hold together is refused (checking.py says why)."""

from __future__ import annotations

import hashlib
import json
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from standpunkt.codes.checking import errors_in
from standpunkt.codes.yamlsource import YamlSource, read_yaml_source
from standpunkt.errors import CodebookError
from standpunkt.records.codes import Codebook, Proposal

_SUFFIXES = (".yaml", ".yml")


def shipped_codebooks() -> tuple[str, ...]:
    """Names that `load_codebook` knows without a file, in alphabetical order."""
    return tuple(sorted(entry.name.removesuffix(".yaml") for entry in _shipped().iterdir() if _is_yaml(entry)))


def load_codebook(file_or_name: str | Path) -> Codebook:
    """The codebook in a YAML file, or a shipped one by its name ("tempolimit").

    Raises CodebookError, naming the file, the line, the field and what to do, where there is none or it is not valid.
    """
    return read_codebook(text_of_codebook(file_or_name), source=str(file_or_name))


def text_of_codebook(file_or_name: str | Path) -> str:
    """The YAML of a codebook as it is written. Raises CodebookError where it cannot be read."""
    name = str(file_or_name)
    if name in shipped_codebooks():
        return (_shipped() / f"{name}.yaml").read_text(encoding="utf-8")
    try:
        return Path(file_or_name).read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise _unknown(name) from error
    except (OSError, UnicodeDecodeError) as error:
        raise CodebookError(
            f"The codebook {name} cannot be read: {error}.", remedy="Give a YAML file in UTF-8 that you may read."
        ) from error


def read_codebook(text: str, *, source: str) -> Codebook:
    """The codebook that the YAML in `text` writes down; `source` is named in errors. Raises CodebookError."""
    return codebook_in(read_yaml_source(text, name=source))


def codebook_in(source: YamlSource) -> Codebook:
    """The codebook that `source` writes down. Raises CodebookError, which tells the first error and counts the rest."""
    errors = errors_in(source)
    if errors:
        first = errors[0]
        others = f" And {len(errors) - 1} more: standpunkt codebook check {source.name}" if errors[1:] else ""
        raise CodebookError(
            f"{source.name}, line {first.line}, {first.field}: {first.problem}.", remedy=first.remedy + others
        )
    return _codebook(source.content)


def _codebook(content: dict[str, Any]) -> Codebook:
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return Codebook(
        id=content["id"],
        title=content["title"],
        description=content.get("description", "").strip(),
        proposals=tuple(_proposal(entry) for entry in content["proposals"]),
        digest=hashlib.sha256(canonical.encode()).hexdigest(),
    )


def _proposal(entry: dict[str, Any]) -> Proposal:
    return Proposal(
        id=entry["id"],
        label=entry["label"],
        description=entry.get("description", "").strip(),
        evoked_by=tuple(entry.get("evoked_by", ())),
        excluded_by=tuple(entry.get("excluded_by", ())),
        parent=entry.get("parent"),
        valid=entry.get("valid"),
    )


def _unknown(name: str) -> CodebookError:
    return CodebookError(
        f"There is no codebook {name!r}: no such file, and none of that name is shipped.",
        remedy=f"Give a YAML file, or one of the shipped names: {', '.join(shipped_codebooks())}.",
    )


def _shipped() -> Traversable:
    return files("standpunkt.lexicons") / "codebooks"


def _is_yaml(entry: Traversable) -> bool:
    return entry.name.endswith(_SUFFIXES)
