"""A user's actor file (docs/actors.md): read, checked, and made into records."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from standpunkt.errors import ActorFileError
from standpunkt.lexicons.knowledge import knowledge_base, knowledge_of, load_yaml
from standpunkt.records.actors import KnowledgeBase
from standpunkt.records.edtf import bounds, is_edtf

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import ValidationError

_SEE = "docs/actors.md shows every field."


def load_actors(path: str | Path) -> KnowledgeBase:
    """The actors, offices and occupancies of a YAML file.

    Ids may refer to the shipped knowledge base. Raises ActorFileError, naming file, line and field and what to do,
    where the file cannot be read, is no valid YAML or does not have the documented form.
    """
    name = str(path)
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ActorFileError(
            f"The actor file {name} cannot be read: {error}.", remedy="Give a YAML file in UTF-8 that you may read."
        ) from error
    return read_actors(text, source=name)


def read_actors(text: str, *, source: str) -> KnowledgeBase:
    """The knowledge that the YAML in `text` writes down; `source` is named in errors. Raises ActorFileError."""
    try:
        data = load_yaml(text)
    except yaml.YAMLError as error:
        raise ActorFileError(
            f"{source} is no valid YAML: {error}.",
            remedy="Mind the indentation, and put texts with ': ', '#' or a leading '*' in quotation marks.",
        ) from error
    if problem := _problem(data):
        raise _invalid(source, text, problem)
    base = knowledge_of(data)
    for path, complaint, remedy in _contradictions(base):
        raise ActorFileError(f"{_where(source, text, path)}: {complaint}", remedy=remedy)
    return base


def _problem(data: Any) -> ValidationError | None:
    """What is most wrong with the form of a file. jsonschema takes 0.1 s to import: only files of one's own wait."""
    from jsonschema.exceptions import best_match  # noqa: PLC0415

    problem: ValidationError | None = best_match(_validator().iter_errors(data))
    return problem


@lru_cache(maxsize=1)
def _validator() -> Draft202012Validator:
    from jsonschema import Draft202012Validator  # noqa: PLC0415

    schema = json.loads((files("standpunkt.actors") / "actors.schema.json").read_text(encoding="utf-8"))
    return Draft202012Validator(schema)


def _contradictions(base: KnowledgeBase) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    """What a schema cannot see: unknown ids, ids used twice, times that are none or run backwards."""
    known = knowledge_base()
    yield from _repeated("actors", [a.id for a in base.actors])
    yield from _repeated("offices", [o.id for o in base.offices])
    actors = {a.id for a in (*base.actors, *known.actors)}
    offices = {o.id for o in (*base.offices, *known.offices)}
    for i, actor in enumerate(base.actors):
        if actor.affiliation and actor.affiliation not in actors:
            yield ("actors", i, "affiliation"), *_unknown("actor", actor.affiliation)
    for i, office in enumerate(base.offices):
        if office.body not in actors:
            yield ("offices", i, "body"), *_unknown("actor", office.body)
    for i, held in enumerate(base.occupancies):
        if held.actor not in actors:
            yield ("occupancies", i, "actor"), *_unknown("actor", held.actor)
        if held.office not in offices:
            yield ("occupancies", i, "office"), *_unknown("office", held.office)
        yield from _times(i, held.start, held.end)


def _repeated(section: str, ids: Sequence[str]) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    for i, key in enumerate(ids):
        if key in ids[:i]:
            yield (section, i, "id"), f"the id {key!r} is used twice.", "Give every entry an id of its own."


def _unknown(what: str, key: str) -> tuple[str, str]:
    return f"no {what} has the id {key!r}.", f"Add it to this file, or use the id of a shipped {what}; {_SEE}"


def _times(place: int, start: str | None, end: str | None) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    remedy = "Write a day, month or year: 2021-01-26, 2021-01 or 2021."
    for key, value in (("start", start), ("end", end)):
        if value and not is_edtf(value):
            yield ("occupancies", place, key), f"{value!r} is no time.", remedy
            return
    if start and end and bounds(start)[0] > bounds(end)[1]:
        yield ("occupancies", place, "end"), f"it ends ({end}) before it starts ({start}).", "Swap or correct the two."


def _invalid(source: str, text: str, problem: ValidationError) -> ActorFileError:
    path = tuple(problem.absolute_path)
    return ActorFileError(f"{_where(source, text, path)}: {problem.message}.", remedy=f"Correct this entry; {_SEE}")


def _where(source: str, text: str, path: Sequence[str | int]) -> str:
    field = ".".join(str(p + 1) if isinstance(p, int) else p for p in path)
    return f"{source}, line {_line(text, path)}" + (f", {field}" if field else "")


def _line(text: str, path: Sequence[str | int]) -> int:
    """The line of the entry at `path`, as far as it exists; 1-based."""
    node: Any = yaml.compose(text, Loader=yaml.SafeLoader)
    for step in path:
        inner = _inner(node, step)
        if inner is None:
            break
        node = inner
    return node.start_mark.line + 1 if node is not None else 1


def _inner(node: Any, step: str | int) -> Any:
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step]
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    return None
