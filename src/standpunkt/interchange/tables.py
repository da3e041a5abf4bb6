"""Tables of actors and offices, as spreadsheets write them. One row an actor, or one of its offices."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping

from standpunkt.interchange.drafts import ActorDraft, Drafts, OccupancyDraft, OfficeDraft, Refused, names_in
from standpunkt.records.actors import ActorKind, Gender

COLUMNS = (
    *("name", "id", "kind", "gender", "aliases", "affiliation", "adjectives", "seats", "wikidata"),
    *("office", "office_female", "titles", "body", "start", "end"),
)
"""The columns; `name` is required. aliases, adjectives, seats and titles are lists, separated by semicolons or |."""

_LETTERS = {ord("ä"): "ae", ord("ö"): "oe", ord("ü"): "ue", ord("ß"): "ss"}
_GENDERS = {
    **dict.fromkeys(("f", "female", "w", "weiblich"), Gender.FEMALE),
    **dict.fromkeys(("m", "male", "männlich"), Gender.MALE),
}


def take(drafts: Drafts, text: str) -> None:
    """Adds all rows of a table with a header to `drafts`. Separators may be commas, semicolons or tabs."""
    reader = csv.DictReader(io.StringIO(text), delimiter=_delimiter(text))
    heads = [(head or "").strip().lower() for head in reader.fieldnames or ()]
    reader.fieldnames = heads
    if "name" not in heads:
        known = f"Name the columns in the first row: {', '.join(COLUMNS)}."
        drafts.refused.append(Refused("row 1", "the whole table", "It has no column called name.", known))
        return
    for head in heads:
        if head not in COLUMNS:
            remedy = f"Known columns: {', '.join(COLUMNS)}."
            drafts.refused.append(Refused("row 1", f"the column {head!r}", "Nothing is known by that name.", remedy))
    for row in reader:
        cells = {head: value.strip() for head, value in row.items() if head and isinstance(value, str)}
        if any(cells.values()):
            _row(drafts, cells, f"row {reader.line_num}")
        if None in row:
            what = f"the cells behind the last column: {row[None]}"
            drafts.refused.append(
                Refused(
                    f"row {reader.line_num}", what, "The row is longer than the first.", "Put texts in quotation marks."
                )
            )


def _delimiter(text: str) -> str:
    head = text.partition("\n")[0]
    return max(",;\t", key=head.count)


def _row(drafts: Drafts, cells: Mapping[str, str], place: str) -> None:
    names = names_in([cells.get("name", ""), *_listed(cells, "aliases")])
    kind = cells.get("kind", "").lower() or ActorKind.PERSON.value
    gender = cells.get("gender", "").lower()
    wrong = (
        ("it has no name in Latin letters", "Fill the column name.") if not names else
        (f"{kind!r} is no kind of actor", f"Write one of {', '.join(ActorKind)}.") if kind not in [*ActorKind] else
        None
    )  # fmt: skip
    if wrong:
        reason, remedy = wrong
        what = f"the row of {cells.get('name') or 'nobody'}"
        drafts.refused.append(Refused(place, what, f"{reason[0].upper()}{reason[1:]}.", remedy))
        return
    if gender and gender not in _GENDERS:
        drafts.refused.append(
            Refused(place, f"the gender {gender!r} of {names[0]}", "It is not known.", "Write f or m.")
        )
    key = cells.get("id") or slug(names[0])
    drafts.actors.append(
        ActorDraft(
            key=key,
            place=place,
            kind=ActorKind(kind),
            names=names,
            gender=_GENDERS.get(gender),
            belongs_to=_filled(cells, "affiliation"),
            adjectives=_listed(cells, "adjectives"),
            seats=_listed(cells, "seats"),
            wikidata=cells.get("wikidata") or None,
        )
    )
    if cells.get("office"):
        _office(drafts, cells, place, key)
    elif cells.get("start") or cells.get("end"):
        what = f"the time that {names[0]} held something"
        drafts.refused.append(Refused(place, what, "The row names no office.", "Fill the column office."))


def _office(drafts: Drafts, cells: Mapping[str, str], place: str, actor: str) -> None:
    bodies = _filled(cells, "body") or _filled(cells, "affiliation")
    office = slug(f"{cells['office']} {bodies[0] if bodies else ''}")
    female = cells.get("office_female") or None
    drafts.offices.append(OfficeDraft(office, place, cells["office"], female, _listed(cells, "titles"), bodies))
    drafts.occupancies.append(
        OccupancyDraft(place, actor, office, cells.get("start") or None, cells.get("end") or None)
    )


def slug(name: str) -> str:
    """An id made of a name: "Mara Lindqvist" -> "mara-lindqvist"."""
    plain = name.casefold().translate(_LETTERS)
    return re.sub(r"[^\w]+", "-", plain).strip("-")


def _filled(cells: Mapping[str, str], column: str) -> tuple[str, ...]:
    return (cells[column],) if cells.get(column) else ()


def _listed(cells: Mapping[str, str], column: str) -> tuple[str, ...]:
    parts = (part.strip() for part in re.split(r"[;|]", cells.get(column, "")))
    return tuple(part for part in parts if part)
