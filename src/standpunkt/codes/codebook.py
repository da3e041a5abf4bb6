"""Codebooks: read from YAML, checked against the schema, and against the notation of phrases."""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from standpunkt.codes.phrases import parse
from standpunkt.errors import CodebookError
from standpunkt.records.codes import Codebook, Proposal

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import ValidationError

_SUFFIXES = (".yaml", ".yml")
_SEE = "docs/codebook.md shows a complete codebook."


def shipped_codebooks() -> tuple[str, ...]:
    """Names that `load_codebook` knows without a file, in alphabetical order."""
    return tuple(sorted(entry.name.removesuffix(".yaml") for entry in _shipped().iterdir() if _is_yaml(entry)))


def load_codebook(file_or_name: str | Path) -> Codebook:
    """The codebook in a YAML file, or a shipped one by its name ("tempolimit").

    Raises CodebookError, naming the file, the field and what to do, where there is none or it is not valid.
    """
    name = str(file_or_name)
    if name in shipped_codebooks():
        return read_codebook((_shipped() / f"{name}.yaml").read_text(encoding="utf-8"), source=name)
    path = Path(file_or_name)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise _unknown(name) from error
    except (OSError, UnicodeDecodeError) as error:
        raise CodebookError(
            f"The codebook {name} cannot be read: {error}.", remedy="Give a YAML file in UTF-8 that you may read."
        ) from error
    return read_codebook(text, source=name)


def read_codebook(text: str, *, source: str) -> Codebook:
    """The codebook that the YAML in `text` writes down; `source` is named in errors. Raises CodebookError."""
    try:
        content = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise CodebookError(
            f"{source} is no valid YAML: {error}.",
            remedy="Mind the indentation, and put a phrase that starts with '*' in quotation marks: - '*truppe'.",
        ) from error
    if problem := _problem(content):
        raise _invalid(source, problem)
    book = _codebook(content)
    _check(book, source)
    return book


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
        evoked_by=tuple(entry["evoked_by"]),
        excluded_by=tuple(entry.get("excluded_by", ())),
    )


def _check(book: Codebook, source: str) -> None:
    seen: set[str] = set()
    for number, proposal in enumerate(book.proposals):
        if proposal.id in seen:
            raise CodebookError(
                f"{source}, proposals[{number}].id: {proposal.id!r} stands twice.",
                remedy="Give every proposal an id of its own.",
            )
        seen.add(proposal.id)
        _check_phrases(proposal.evoked_by, f"{source}, proposals[{number}].evoked_by")
        _check_phrases(proposal.excluded_by, f"{source}, proposals[{number}].excluded_by")


def _check_phrases(phrases: tuple[str, ...], field: str) -> None:
    for number, phrase in enumerate(phrases):
        try:
            parse(phrase)
        except CodebookError as error:
            raise CodebookError(f"{field}[{number}]: {error.problem}", remedy=error.remedy) from error


def _invalid(source: str, problem: ValidationError) -> CodebookError:
    field = problem.json_path.removeprefix("$").removeprefix(".") or "the whole file"
    return CodebookError(f"{source}, {field}: {problem.message}.", remedy=f"Mend this field; {_SEE}")


def _unknown(name: str) -> CodebookError:
    return CodebookError(
        f"There is no codebook {name!r}: no such file, and none of that name is shipped.",
        remedy=f"Give a YAML file, or one of the shipped names: {', '.join(shipped_codebooks())}.",
    )


def _shipped() -> Traversable:
    return files("standpunkt.lexicons") / "codebooks"


def _is_yaml(entry: Traversable) -> bool:
    return entry.name.endswith(_SUFFIXES)


def _problem(content: Any) -> ValidationError | None:
    """What is most wrong with the form of a codebook. jsonschema takes 0.1 s to import: only codebooks wait for it."""
    from jsonschema.exceptions import best_match  # noqa: PLC0415

    problem: ValidationError | None = best_match(_validator().iter_errors(content))
    return problem


@lru_cache(maxsize=1)
def _validator() -> Draft202012Validator:
    from jsonschema import Draft202012Validator  # noqa: PLC0415

    schema = json.loads((_shipped() / "codebook.schema.json").read_text(encoding="utf-8"))
    return Draft202012Validator(schema)
