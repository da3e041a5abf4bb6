"""The roles a text gives a person right before or behind the name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standpunkt.actors.index import Index
from standpunkt.actors.names import Name
from standpunkt.actors.titles import Title, title_at
from standpunkt.lexicons.titles import title_lexicon, title_word
from standpunkt.records.analyses import Token


def titles_around(tokens: Sequence[Token], name: Name, low: int, high: int, index: Index) -> tuple[Title, ...]:
    """The roles before and behind a name, inside tokens `low` to `high` (one sentence)."""
    found = [_title_before(tokens, name, low, index), _title_after(tokens, name, high, index)]
    return tuple(title for title in found if title is not None)


def _title_before(tokens: Sequence[Token], name: Name, low: int, index: Index) -> Title | None:
    """Directly before ("Kanzler Quist"), or with its complement, a comma allowed ("der Chef der FPN, Odo Quist,")."""
    place = name.first - 1
    while place >= low and (tokens[place].text in title_lexicon().forms_of_address or tokens[place].text == "."):
        place -= 1
    comma = place >= low and tokens[place].text == ","
    end = place if comma else place + 1
    for head in range(end - 1, max(low, end - 14) - 1, -1):
        if tokens[head].text in {",", ".", ";", ":", "“", "„", '"'}:
            return None
        title = title_at(tokens, head, low, end, index)
        if title is not None and (title.last == end or head == end - 1):
            outer = _outer_title(tokens, title, low, end, index) if comma else None
            return outer or _with_house(tokens, title, name)
        if title is not None:
            return None
    return None


def _with_house(tokens: Sequence[Token], title: Title, name: Name) -> Title:
    """ "Militärfachmann Odo Quist von der Hochschule Nordburg": the house behind the name belongs to the role."""
    place = name.last
    if title.last != title.head + 1 or place + 1 >= len(tokens) or tokens[place].text not in {"von", "vom"}:
        return title
    start = place + 1 if tokens[place].text == "von" else place
    end = start + 1
    while (
        end < len(tokens) and end - start < 6 and (tokens[end].text[0].isupper() or tokens[end].text in {"für", "und"})
    ):
        end += 1
    words = ["des" if t.text in {"vom", "dem"} else t.text for t in tokens[start:end]]
    if words[0] not in {"der", "des", "den"}:
        words.insert(0, "von")
    return replace(title, text=" ".join((title.text, *words))) if words[-1][0].isupper() else title


def _outer_title(tokens: Sequence[Token], inner: Title, low: int, end: int, index: Index) -> Title | None:
    """ "der Sprecher des Ministers, Odo Quist": before a comma the outermost role is the one meant."""
    for head in range(inner.first - 1, max(low, inner.first - 8) - 1, -1):
        if not tokens[head].text[0].isalpha():
            return None
        title = title_at(tokens, head, low, end, index)
        if title is not None:
            return title if title.last == end and title.article else None
    return None


def _title_after(tokens: Sequence[Token], name: Name, high: int, index: Index) -> Title | None:
    """ "Odo Quist (FPN), der neue Direktor des Hafenamtes": an apposition begins right behind the name's comma."""
    place = name.last
    if place + 2 < high and tokens[place].text == "(" and tokens[place + 2].text == ")":
        place += 3
    if place >= high or tokens[place].text != ",":
        return None
    head = place + 1
    while head < min(place + 6, high) and _stands_before_a_role(tokens[head].text, index):
        head += 1
    title = title_at(tokens, head, place + 1, high, index) if head < min(place + 6, high) else None
    return title if title and (title.first == place + 1 or tokens[place + 1].text.islower()) else None


def _stands_before_a_role(text: str, index: Index) -> bool:
    if text[0].isupper():
        return title_word(text) is None and index.entity_at([text], 0) is not None
    return text.islower() and text not in {"und", "oder", "sowie", "dessen", "deren"}
