"""Datelines: "London/Moskau/Kiew – ", "BERLIN (ag) –", "Nordstadt, 12. Mai (dpa) - ", "Nordstadt. ", "(dpa) "."""

from __future__ import annotations

import re
from functools import lru_cache

from standpunkt.lexicons.furniture import furniture_lexicon

_WORD = r"[A-ZÄÖÜ][\w.'’-]*"
_PLACE = rf"{_WORD}(?: (?:am|an der|im|bei|auf|ob der|{_WORD})){{0,3}}"
_PLACES = rf"{_PLACE}(?:(?: ?/ ?| und |, ){_PLACE}){{0,3}}"
_LAND = r"(?: \((?:[A-ZÄÖÜ][\w-]*(?: [A-ZÄÖÜ][\w-]*)?)\))?"
_DAY = r"(?:,? (?:den )?\d{1,2}\. ?(?:\d{1,2}\.(?: ?\d{4})?|[A-ZÄÖÜ]\w{2,8}\.?(?: \d{4})?))?"
_DASH = r"\s?(?:--|[—–:|]|-(?=\s))\s*"
_NEXT = r"(?=[A-ZÄÖÜ0-9„“\"»«‚›‹(])"
_BARE = re.compile(rf"(?P<place>{_PLACES}){_LAND}(?P<day>{_DAY})(?P<dash>\s(?:--|[—–-])\s+){_NEXT}")
_FULL_STOP = re.compile(rf"(?P<place>{_WORD}(?:(?: |/){_WORD}){{0,2}})\.\s+{_NEXT}")
_CLOSING_DASH = re.compile(r"\s[—–-]\s")
_FIRST_SENTENCE = re.compile(r"[^.!?]*")
_LOCAL_AGENCY = r"[a-zäöü]{2,4}"
_LONGEST = 90


@lru_cache(maxsize=1)
def _with_agency() -> re.Pattern[str]:
    known = "|".join(re.escape(name) for name in sorted(furniture_lexicon().agencies, key=len, reverse=True))
    agency = rf"(?:(?i:{known})|{_LOCAL_AGENCY})"
    agencies = rf"{agency}(?:(?:/| / |, | und )(?:mit )?{agency}){{0,3}}"
    return re.compile(
        rf"(?:(?P<place>{_PLACES}){_LAND}{_DAY}[.,]? \({agencies}\){_DAY}[.:]?(?:{_DASH})?"
        rf"|\({agencies}\)[.:]?(?:{_DASH})?"
        rf"|(?P<taz>[A-ZÄÖÜ/ -]{{3,60}}) (?i:{known}|taz)(?:/(?i:{known}))? ?[|–-]\s*)\s*(?:{_NEXT}|$)"
    )


def dateline_end(text: str, *, first: bool) -> int:
    """Where the dateline that opens a paragraph ends, blanks after it included; 0 without one.

    The forms without an agency are tried in the `first` paragraph only: "Nein. Das ..." may open any other.
    """
    head = text[:_LONGEST]
    if match := _with_agency().match(head):
        return match.end()
    if not first:
        return 0
    if (match := _BARE.match(head)) and not _is_aside(text, match):
        return match.end()
    if (match := _FULL_STOP.match(head)) and len(text) > _LONGEST and _may_be_place(match["place"]):
        return match.end()
    return 0


def _may_be_place(words: str) -> bool:
    """Neither "Nein" nor "Prof" nor "König Rama IX"."""
    last = re.split(r"[ /-]", words)[-1]
    return len(last) >= 3 and last[1:].islower() and words not in furniture_lexicon().no_places


def _is_aside(text: str, match: re.Match[str]) -> bool:
    """ "Ministerin Lindqvist – Sie kennt das Land – sagte": a second dash in the sentence closes an aside."""
    sentence = _FIRST_SENTENCE.match(text, match.end(), match.end() + 200)
    is_clear = "/" in match["place"] or bool(match["day"]) or match["place"].isupper()
    return not is_clear and sentence is not None and _CLOSING_DASH.search(sentence[0]) is not None
