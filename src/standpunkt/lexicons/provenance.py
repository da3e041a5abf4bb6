"""Which source a row of the shipped knowledge base comes from, and what of the row was compared with it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from standpunkt.lexicons.knowledge import load_yaml
from standpunkt.lexicons.yaml_files import read_yaml
from standpunkt.records.actors import Actor, Occupancy, Office

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """`checked` is what was compared with the source; the rest of a row is the authors' general knowledge. `as_of` is
    when the source was made, `files` where it lies in it; None where that makes no sense."""

    key: str
    title: str
    checked: str
    licence: str | None = None
    files: str | None = None
    as_of: str | None = None


@lru_cache(maxsize=1)
def sources() -> dict[str, Source]:
    """All sources by the key that rows name."""
    return {key: Source(key=key, **entry) for key, entry in read_yaml("sources.yaml")["sources"].items()}


def source_of(record: Actor | Office | Occupancy) -> Source | None:
    """The source of a shipped row; None for a record that does not ship with the program."""
    key = _keys().get(_row(record))
    return sources()[key] if key else None


def _row(record: Actor | Office | Occupancy) -> Row:
    if isinstance(record, Occupancy):
        return "occupancies", record.actor, record.office, record.start or ""
    return ("actors" if isinstance(record, Actor) else "offices"), record.id


@lru_cache(maxsize=1)
def _keys() -> dict[Row, str]:
    found: dict[Row, str] = {}
    for path in files("standpunkt.lexicons.knowledge").iterdir():
        if path.name.endswith(".yaml"):
            data = load_yaml(path.read_text(encoding="utf-8"))
            for section in ("actors", "offices"):
                found |= {(section, row["id"]): row["source"] for row in data.get(section) or ()}
            for row in data.get("occupancies") or ():
                found["occupancies", row["actor"], row["office"], row.get("start") or ""] = row["source"]
    return found
