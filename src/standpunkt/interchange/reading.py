"""Which format a file has, and its rows, one at a time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from standpunkt.actors import load_actors
from standpunkt.errors import ActorFileError
from standpunkt.interchange import ftm, tables, wikidata
from standpunkt.interchange.building import build
from standpunkt.interchange.drafts import Drafts, Refused
from standpunkt.records.actors import KnowledgeBase

_NEITHER = "Read are entities of FollowTheMoney (id, schema, properties) and items of Wikidata (id, labels, claims)."


@dataclass(frozen=True, slots=True)
class Imported:
    """What a file adds to what is known, and what of it is not used."""

    news: KnowledgeBase
    refused: tuple[Refused, ...]


def read_actors_from(path: Path, known: KnowledgeBase) -> Imported:
    """The actors, offices and occupancies of a file, by its ending: .csv and .tsv are tables, .yaml and .yml actor
    files of our own, all else JSON of FollowTheMoney or Wikidata, one object a line, as an array, or an answer
    `{"entities": {...}}`. Reading the same again gives no news.

    Raises ActorFileError where the file cannot be read at all.
    """
    if path.suffix.lower() in (".yaml", ".yml"):
        return Imported(_unknown(load_actors(path), known), ())
    text, drafts = _text_of(path), Drafts()
    if path.suffix.lower() in (".csv", ".tsv", ".tab"):
        tables.take(drafts, text)
    else:
        _take_json(drafts, text)
    news, refused = build(drafts, known)
    return Imported(news, refused)


def _text_of(path: Path) -> str:
    try:
        content = path.read_bytes()
    except OSError as error:
        problem = f"{path} cannot be read: {error.strerror}."
        raise ActorFileError(problem, remedy="Give a file that you may read.") from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")  # what spreadsheets on Windows write


def _take_json(drafts: Drafts, text: str) -> None:
    items = []
    for place, thing in _things(text):
        if ftm.is_entity(thing):
            ftm.take(drafts, thing, place)
        elif wikidata.is_item(thing):
            items.append((place, thing))
        elif isinstance(thing, json.JSONDecodeError):
            reason = f"It is no JSON: {thing.msg}, character {thing.pos + 1}."
            drafts.refused.append(Refused(place, "the whole row", reason, "Mend it, or leave it out."))
        else:
            drafts.refused.append(Refused(place, "the whole row", "It is no entity and no item.", _NEITHER))
    wikidata.take_all(drafts, items)


def _things(text: str) -> Iterator[tuple[str, Any]]:
    """The objects of a file with their places: "row 3" of lines, "entry 3" of an array or an answer."""
    try:
        whole = json.loads(text)
    except json.JSONDecodeError:
        yield from _lines(text)
        return
    if isinstance(whole, dict) and isinstance(whole.get("entities"), dict):
        whole = list(whole["entities"].values())
    elif not isinstance(whole, list):
        whole = [whole]
    for number, thing in enumerate(whole, start=1):
        yield f"entry {number}", thing


def _lines(text: str) -> Iterator[tuple[str, Any]]:
    """One object a line; Wikidata's dumps put them in brackets, with a comma behind each."""
    for number, line in enumerate(text.split("\n"), start=1):
        bare = line.strip().rstrip(",")
        if bare and bare not in ("[", "]"):
            try:
                thing: Any = json.loads(bare)
            except json.JSONDecodeError as error:
                thing = error
            yield f"row {number}", thing


def _unknown(base: KnowledgeBase, known: KnowledgeBase) -> KnowledgeBase:
    """What of `base` is not known in just these words."""
    return KnowledgeBase(
        tuple(actor for actor in base.actors if actor not in known.actors),
        tuple(office for office in base.offices if office not in known.offices),
        tuple(held for held in base.occupancies if held not in known.occupancies),
    )
