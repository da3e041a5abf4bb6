"""YAML with the line of every key and entry, so that a complaint can say where to look.

Every scalar is text: a codebook has no numbers, and of `valid: 2024-05-08` or `id: no` YAML would make a date and a
"false".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from standpunkt.errors import CodebookError

Path = tuple[str | int, ...]
"""Keys and numbers that lead to a value: `("proposals", 0, "evoked_by", 2)`."""


@dataclass(frozen=True, slots=True)
class YamlSource:
    """What a YAML text says. `lines` counts from 1; `repeated` are the paths of keys that stand twice, with the line
    of the second."""

    name: str
    content: Any
    lines: dict[Path, int]
    repeated: tuple[tuple[Path, int], ...]

    def line(self, path: Path) -> int:
        """The line of the value at `path`, or of the nearest one around it that the text has."""
        while path not in self.lines and path:
            path = path[:-1]
        return self.lines.get(path, 1)


def read_yaml_source(text: str, *, name: str) -> YamlSource:
    """`text` with its lines; `name` is named in errors. Raises CodebookError where it is no YAML."""
    try:
        loader = yaml.BaseLoader(text)
        root = loader.get_single_node()
        content = None if root is None else loader.construct_document(root)
    except yaml.YAMLError as error:
        raise CodebookError(
            f"{name} is no valid YAML: {error}.",
            remedy="Mind the indentation, and put a phrase that starts with '*' in quotation marks: - '*truppe'.",
        ) from error
    lines: dict[Path, int] = {}
    repeated: list[tuple[Path, int]] = []
    for path, line in _places(root, (), set()):
        if path in lines:
            repeated.append((path, line))
        lines.setdefault(path, line)
    return YamlSource(name, content, lines, tuple(repeated))


def _places(node: yaml.Node | None, path: Path, seen: set[int]) -> Iterator[tuple[Path, int]]:
    if node is None or id(node) in seen:  # an alias may lead back to what is around it
        return
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            inner = (*path, str(key.value))
            yield inner, key.start_mark.line + 1
            yield from _places(value, inner, seen)
    elif isinstance(node, yaml.SequenceNode):
        for number, entry in enumerate(node.value):
            yield (*path, number), entry.start_mark.line + 1
            yield from _places(entry, (*path, number), seen)
