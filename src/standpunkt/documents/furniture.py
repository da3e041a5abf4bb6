"""Which lines are page furniture: by the lexicon, by their form (bylines, dates, credits), or because they repeat."""

from __future__ import annotations

import re
from collections.abc import Sequence

from standpunkt.documents.days import days_in
from standpunkt.documents.lines import Line
from standpunkt.lexicons.furniture import furniture_lexicon, normalised

_LONGEST = 300  # consent notices have up to 250 characters; a longer line is prose
_LONGEST_START = 160
_LONGEST_HEADER = 140
_PARTS = re.compile(r"E-Mail|[A-ZÄÖÜ][a-zäöüß]+|[A-ZÄÖÜ]{2,}(?![a-zäöüß])|[\w-]+")
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?(?:Uhr|h))?\b|\b\d{1,2}\s?Uhr\b")
_NAME = r"(?:[A-ZÄÖÜ][\w'’.-]*)(?: (?:von|van|de|der|den|zu|al|el|[A-ZÄÖÜ][\w'’.-]*)){1,4}"
_TRADE = r"(?:unser\w{0,3} )?(?:\w{0,20}(?:[Kk]orrespondent|[Rr]eporter|[Rr]edakteur|[Mm]itarbeiter)\w{0,5} )?"
_BYLINE = re.compile(
    rf"(?:[Vv]on|VON|By|Text:|Text und Fotos?:)\s+{_TRADE}{_NAME}(?:(?:,| und| &|/) ?{_NAME}){{0,4}}"
    r"(?:[,/|(]? ?[\w /-]{2,40}\)?)?"
)


def is_furniture(line: Line) -> bool:
    """True where the line by itself is furniture."""
    text = line.text
    if len(text) > _LONGEST or line.starts_quoted:
        return False
    lexicon, form = furniture_lexicon(), normalised(text)
    return (
        _is_rule(text)
        or form in lexicon.lines
        or (len(text) <= _LONGEST_START and text.casefold().startswith(lexicon.starts))
        or lexicon.pattern.fullmatch(form) is not None
        or is_byline(text)
        or is_date_header(text)
        or _is_interface(text)
    )


def _is_rule(text: str) -> bool:
    """True for "-----" and "* * *"; "[…]" is part of what it stands in, often of a quotation."""
    return not any(map(str.isalnum, text)) and "…" not in text and "..." not in text


def is_byline(text: str) -> bool:
    """True for "Von Petra Sandström und Jon Berg, Nordstadt"."""
    return len(text) <= _LONGEST_HEADER and text[-1] not in ".!?:" and _BYLINE.fullmatch(text) is not None


def is_date_header(text: str) -> bool:
    """True where the line holds a date or time and, but for a byline, nothing that is not said about dates."""
    if len(text) > _LONGEST_HEADER or not any(map(str.isdigit, text)):
        return False
    rest = text
    for _, span in reversed(list(days_in(text))):
        rest = f"{rest[: span.start]}|{rest[span.end :]}"
    rest = _CLOCK.sub("|", rest)
    words = re.findall(r"\w+", rest)
    if "|" not in rest:
        return False
    labels = furniture_lexicon().date_labels
    return all(word.casefold() in labels for word in words) or is_byline(rest.strip(" |,-–—·•()"))


def _is_interface(text: str) -> bool:
    """True for "AboAbonnieren" and "Teilen | Merken": interface words alone, apart or glued."""
    if len(text) > 80 or text[-1] in ".!?":
        return False
    known = furniture_lexicon().words
    words = re.findall(r"[\w-]*\w", text)
    return bool(words) and all(word.casefold() in known or known.issuperset(_parts(word)) for word in words)


def _parts(word: str) -> list[str]:
    return [part.casefold() for part in _PARTS.findall(word)]


def linked_titles(lines: Sequence[Line], lead: Line) -> list[Line]:
    """The titles of other articles under "Das könnte Sie auch interessieren": short, no full stop, same block."""
    if normalised(lead.text) not in furniture_lexicon().leads:
        return []
    titles: list[Line] = []
    for line in lines[lead.index + 1 : lead.index + 8]:
        if line.gap or not line.is_short or line.ends_sentence or line.starts_low:
            break
        titles.append(line)
    return titles
