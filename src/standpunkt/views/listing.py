"""Statements as lines of a list: the words in which a table, a page and a message speak of them alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from standpunkt.ledger import Entry
from standpunkt.records.statements import Statement
from standpunkt.views.stands import actor_of
from standpunkt.views.times import moment


@dataclass(frozen=True, slots=True)
class Line:
    """One statement, flat: every field a string for a person, empty where nothing is known.

    `date` is EDTF, with "≤ " before it where it is only the day of publication. `codes` are written
    `proposal:stance`, separated by ", ".
    """

    date: str
    actor: str
    office: str
    type: str
    codes: str
    text: str
    article: str
    outlet: str
    id: str


def line(entry: Entry) -> Line:
    """The flat form of one entry."""
    statement, actor = entry.statement, actor_of(entry)
    return Line(
        date=when(entry),
        actor=actor.name if actor else "",
        office=statement.office or "",
        type=str(statement.quotation.type),
        codes=codes(statement),
        text=one_line(statement.text),
        article=entry.article.name,
        outlet=entry.article.outlet or "",
        id=statement.id,
    )


def when(entry: Entry) -> str:
    """The statement's time; "≤ 2024-05-08" where it is known only when the article was published."""
    time = moment(entry)
    if time is None:
        return ""
    return time if entry.statement.occasion.said else f"≤ {time}"


def who(name: str, office: str | None) -> str:
    """ "Mara Lindqvist · Außenministerin von Nordmark"."""
    return f"{name} · {office}" if office and office != name else name


def codes(statement: Statement) -> str:
    """ "ground_troops:oppose, military_aid:support"."""
    return ", ".join(f"{code.proposal}:{code.stance}" for code in statement.codes)


def one_line(text: str) -> str:
    """`text` with every run of white space as one space."""
    return " ".join(text.split())


def shortened(text: str, length: int) -> str:
    """`text` on one line, cut at a word to at most `length` characters, with "…" where it was cut."""
    flat = one_line(text)
    if len(flat) <= length:
        return flat
    cut = flat[: length - 1]
    head, _, _ = cut.rpartition(" ")
    return f"{(head or cut).rstrip(' ,;:–-')}…"


def nesting(statements: Mapping[str, Statement], statement: Statement) -> int:
    """How deep `statement` is nested in others (0 for none), `statements` by id."""
    depth, outer = 0, statement.within
    while outer is not None and outer in statements and depth < len(statements):
        depth, outer = depth + 1, statements[outer].within
    return depth
