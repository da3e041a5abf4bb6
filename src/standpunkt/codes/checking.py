"""What is wrong with a codebook: its form against the schema, then what the proposals say of each other."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from standpunkt.codes.phrases import parse
from standpunkt.codes.yamlsource import Path, YamlSource
from standpunkt.errors import CodebookError, EdtfError
from standpunkt.records.edtf import bounds

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import ValidationError

WORDS = ("evoked_by", "excluded_by")
_SEE = "docs/codebook.md shows a complete codebook"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look at in a codebook, at `line` (from 1) of its file; `field` names the place in it
    ("proposals[0].evoked_by"). A codebook with an error cannot be used; everything else is advice."""

    line: int
    field: str
    problem: str
    remedy: str
    is_error: bool = True


def errors_in(source: YamlSource) -> tuple[Finding, ...]:
    """What keeps a codebook from being used, by line. Only one of the right form is asked what it means."""
    found = [*_repeated(source), *_malformed(source)] or [*_contradictions(source)]
    return tuple(sorted(set(found), key=lambda one: (one.line, one.field, one.problem)))


def field_of(path: Path) -> str:
    """`proposals[0].evoked_by[2]`."""
    words = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return words.removeprefix(".") or "the whole file"


def proposals_of(content: Mapping[str, Any]) -> Iterator[tuple[Path, dict[str, Any]]]:
    """The entries of a well-formed codebook, with their paths."""
    for number, entry in enumerate(content["proposals"]):
        yield ("proposals", number), entry


# --- form


def _repeated(source: YamlSource) -> Iterator[Finding]:
    for path, line in source.repeated:
        yield Finding(line, field_of(path), "this key stands twice", "Put both together under one key.")


def _malformed(source: YamlSource) -> Iterator[Finding]:
    for error in _validator().iter_errors(source.content):
        yield from _told(source, error, tuple(error.absolute_path))


def _told(source: YamlSource, error: ValidationError, path: Path) -> Iterator[Finding]:
    schema: Any = error.schema
    if error.validator == "additionalProperties":
        known = list(schema["properties"])
        for key in _keys(error):
            if key not in known:
                yield _unknown_key(source, (*path, key), known)
        return
    problem, remedy = _said(error)
    yield Finding(source.line(path), field_of(path), problem, f"{remedy}; {_SEE}.")


def _unknown_key(source: YamlSource, path: Path, known: list[str]) -> Finding:
    key = str(path[-1])
    near = get_close_matches(key, known, n=1)
    remedy = f"Did you mean {near[0]!r}?" if near else f"Use one of {', '.join(known)}."
    return Finding(source.line(path), field_of(path), f"there is no key {key!r}", remedy)


def _keys(error: ValidationError) -> list[str]:
    instance: Any = error.instance
    return list(instance)


def _said(error: ValidationError) -> tuple[str, str]:
    """What jsonschema found, in words for a person who writes a codebook."""
    value: Any = error.validator_value
    if error.validator == "required":
        missing = [key for key in value if key not in _keys(error)]
        return f"{' and '.join(missing)} missing", "Add it"
    if error.validator == "type":
        wanted = {"array": "a list (lines that start with '- ')", "object": "keys with values", "string": "text"}
        return f"this is not {wanted.get(value, value)}", "Mend this field"
    if error.validator in ("minItems", "minLength"):
        return "this is empty", "Fill it in, or leave the key out"
    if error.validator == "pattern":
        return f"{error.instance!r} is no id", f"Use lower case letters, digits and {_joint(str(value))}"
    return error.message, "Mend this field"


def _joint(pattern: str) -> str:
    return "hyphens" if "-]" in pattern else "underscores"


# --- meaning


def _contradictions(source: YamlSource) -> Iterator[Finding]:
    seen: set[str] = set()
    entries = list(proposals_of(source.content))
    parents = {entry["id"]: entry.get("parent") for _, entry in entries}
    for path, entry in entries:
        if entry["id"] in seen:
            yield _finding(source, (*path, "id"), f"{entry['id']!r} stands twice", "Give every proposal its own id.")
        seen.add(entry["id"])
        yield from _unreadable(source, path, entry)
        yield from _wordless(source, path, entry, parents)
        yield from _fatherless(source, path, entry, parents)
        yield from _timeless(source, path, entry)


def _unreadable(source: YamlSource, path: Path, entry: Mapping[str, Any]) -> Iterator[Finding]:
    for kind in WORDS:
        for number, phrase in enumerate(entry.get(kind, ())):
            try:
                parse(phrase)
            except CodebookError as error:
                yield _finding(source, (*path, kind, number), error.problem.rstrip("."), error.remedy)


def _wordless(
    source: YamlSource, path: Path, entry: Mapping[str, Any], parents: Mapping[str, str | None]
) -> Iterator[Finding]:
    if "evoked_by" not in entry and entry["id"] not in parents.values():
        remedy = "List words under 'evoked_by'; only a proposal that others name as their parent may do without."
        yield _finding(source, path, f"{entry['id']!r} has no words that evoke it", remedy)


def _fatherless(
    source: YamlSource, path: Path, entry: Mapping[str, Any], parents: Mapping[str, str | None]
) -> Iterator[Finding]:
    parent = entry.get("parent")
    if parent is not None and parent not in parents:
        near = get_close_matches(parent, list(parents), n=1)
        remedy = f"Did you mean {near[0]!r}?" if near else "Name the id of another proposal of this file."
        yield _finding(source, (*path, "parent"), f"there is no proposal {parent!r}", remedy)
    elif (circle := _circle(entry["id"], parents)) is not None:
        remedy = "Leave out 'parent' of one of them."
        yield _finding(source, (*path, "parent"), f"a circle of parents: {' > '.join(circle)}", remedy)


def _circle(start: str, parents: Mapping[str, str | None]) -> list[str] | None:
    """The way from a proposal over its parents back to itself, or None."""
    way, step = [start], parents[start]
    while step is not None and step not in way:
        way.append(step)
        step = parents.get(step)
    return [*way, start] if step == start else None


def _timeless(source: YamlSource, path: Path, entry: Mapping[str, Any]) -> Iterator[Finding]:
    if "valid" not in entry:
        return
    try:
        bounds(entry["valid"])
    except EdtfError as error:
        remedy = "Write a day, month or year, or an interval with '/'; '..' is an open end: 2022-02-24/.."
        yield _finding(source, (*path, "valid"), error.problem.rstrip("."), remedy)


def _finding(source: YamlSource, path: Path, problem: str, remedy: str) -> Finding:
    return Finding(source.line(path), field_of(path), problem, remedy)


@lru_cache(maxsize=1)
def _validator() -> Draft202012Validator:
    """jsonschema takes 0.1 s to import: only codebooks wait for it."""
    from jsonschema import Draft202012Validator  # noqa: PLC0415

    path = files("standpunkt.lexicons") / "codebooks" / "codebook.schema.json"
    return Draft202012Validator(json.loads(path.read_text(encoding="utf-8")))
